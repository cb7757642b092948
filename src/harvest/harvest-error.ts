/**
 * What a harvest could not do. `missing`: a package is not installed. `database`: it does not answer, or is none that a harvest can
 * use. `locked`: another process has the embedded database. `newer`: a later version of this package made the database. `full`: its
 * disk is full. `account`: nobody knows the key of an account. `arguments`: a list or an option makes no sense.
 */
export type HarvestProblem = "missing" | "database" | "locked" | "newer" | "full" | "account" | "arguments";

/** Thrown when a harvest cannot go on. What was stored stays stored, and the same call goes on once the reason is gone. */
export class HarvestError extends Error {
  override readonly name = "HarvestError";

  constructor(
    readonly problem: HarvestProblem,
    message: string,
    cause?: unknown,
  ) {
    super(message, cause === undefined ? undefined : { cause });
  }
}
