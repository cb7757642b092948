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
