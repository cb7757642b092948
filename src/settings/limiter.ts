/** Runs at most `concurrency` tasks at a time; others wait their turn, first come, first served. */
export interface Limiter {
  readonly concurrency: number;
  run<T>(work: () => Promise<T>, signal: AbortSignal | undefined): Promise<T>;
}

export function createLimiter(concurrency: number): Limiter {
  let running = 0;
  const waiting: (() => void)[] = [];

  return {
    concurrency,
    async run(work, signal) {
      if (running >= concurrency) await waitForTurn(waiting, signal);
      else running++;
      try {
        return await work();
      } finally {
        const next = waiting.shift();
        // The next in line takes this place.
        if (next === undefined) running--;
        else next();
      }
    },
  };
}

function waitForTurn(waiting: (() => void)[], signal: AbortSignal | undefined): Promise<void> {
  return new Promise((resolve, reject) => {
    const start = () => {
      signal?.removeEventListener("abort", giveUp);
      resolve();
    };
    const giveUp = () => {
      waiting.splice(waiting.indexOf(start), 1);
      reject(signal?.reason);
    };
    signal?.throwIfAborted();
    signal?.addEventListener("abort", giveUp);
    waiting.push(start);
  });
}
