import type { LimitedAttempt } from "./options.js";

/** Gives a place back. Called once. */
export type Release = () => unknown;

/** What an attempt must pass before it starts: one of the client's own limits, which answers at once if it can, or the caller's. */
export interface Gate {
  // biome-ignore lint/suspicious/noConfusingVoidType: an async function that returns nothing fits.
  acquire(attempt: LimitedAttempt): Release | void | PromiseLike<Release | void>;
}

/** Lets at most `concurrency` attempts run at a time; others wait their turn, first come, first served. */
export function limitConcurrency(concurrency: number): Gate {
  let running = 0;
  const line = new WaitingLine();
  const release = () => {
    // The next in line takes this place.
    if (!line.next()) running--;
  };
  return {
    acquire({ signal }) {
      if (running >= concurrency) return line.wait(signal, () => release);
      running++;
      return release;
    },
  };
}

/** Those who wait, in the order they came. */
export class WaitingLine {
  readonly #starts = new Set<() => void>();

  get isEmpty(): boolean {
    return this.#starts.size === 0;
  }

  /** Waits, and then begins at once, before anybody else can. */
  wait<T>(signal: AbortSignal, begin: () => T): Promise<T> {
    return new Promise((resolve, reject) => {
      const start = () => {
        signal.removeEventListener("abort", giveUp);
        resolve(begin());
      };
      const giveUp = () => {
        this.#starts.delete(start);
        reject(signal.reason);
      };
      signal.throwIfAborted();
      signal.addEventListener("abort", giveUp, { once: true });
      this.#starts.add(start);
    });
  }

  /** Lets the next one go; `false` if nobody waits. */
  next(): boolean {
    const [start] = this.#starts;
    if (start === undefined) return false;
    this.#starts.delete(start);
    start();
    return true;
  }
}
