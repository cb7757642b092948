import type { Broken } from "./part.js";

/** Longer than any work of the client on the small bodies of these cases. */
const longestBlock = 1_000;

/** What nobody caught, and how long the process was blocked, from now on. */
export interface ProcessWatch {
  stop(scaleTime: (milliseconds: number) => number): readonly Broken[];
}

export function watchProcess(): ProcessWatch {
  const broken: Broken[] = [];
  const note = (what: string) => (error: unknown) =>
    broken.push({ rule: "nothing is thrown past the caller", what: `${what}: ${describeError(error)}` });
  const noteRejection = note("unhandled rejection");
  const noteException = note("uncaught exception");
  process.on("unhandledRejection", noteRejection);
  process.on("uncaughtException", noteException);
  let longest = 0;
  let last = performance.now();
  const beat = setInterval(() => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
  }, 10);
  return {
    stop(scaleTime) {
      clearInterval(beat);
      process.off("unhandledRejection", noteRejection);
      process.off("uncaughtException", noteException);
      longest = Math.max(longest, performance.now() - last);
      if (longest > scaleTime(longestBlock)) {
        broken.push({ rule: "nothing blocks the process", what: `blocked for ${Math.round(longest)} ms` });
      }
      return broken;
    },
  };
}

export const describeError = (error: unknown): string =>
  error instanceof Error ? (error.stack ?? `${error.name}: ${error.message}`) : String(error);
