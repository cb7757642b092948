export const exitCodes = { done: 0, failed: 1, usage: 2, stopped: 3, interrupted: 130, terminated: 143 } as const;

/** The command line makes no sense. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** Stopped before the end; what is there is safe, and the same command goes on. */
export class Stopped extends Error {
  override readonly name = "Stopped";

  constructor(
    readonly saved: string,
    override readonly cause: unknown,
  ) {
    super(describeCause(cause));
  }
}

/** The reason of an abort by the user. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor(readonly signal: "SIGINT" | "SIGTERM") {
    super(signal === "SIGINT" ? "Interrupted." : "Terminated.");
  }
}

export const describeCause = (error: unknown): string => (error instanceof Error ? error.message : String(error));
