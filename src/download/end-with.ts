import type { TimeLimit } from "../call/time-limit.js";

/** A limit without a time: what takes as long as it takes, until one of the signals aborts. */
export const endWith = (...parents: readonly (AbortSignal | undefined)[]): TimeLimit => ({
  milliseconds: Number.POSITIVE_INFINITY,
  parents,
  makeError: () => new Error(),
});
