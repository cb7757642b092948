import type { LimitedAttempt } from "./options.js";

/** Gives a place back. Called once. */
export type Release = () => unknown;

/** What an attempt must pass before it starts: one of the client's own limits, which answers at once if it can, or the caller's. */
export interface Gate {
  // biome-ignore lint/suspicious/noConfusingVoidType: an async function that returns nothing fits.
  acquire(attempt: LimitedAttempt): Release | void | PromiseLike<Release | void>;
}
