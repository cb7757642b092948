export const exitCodes = { failed: 1, usage: 2, stopped: 3, SIGHUP: 129, SIGINT: 130, SIGTERM: 143 } as const;

export const interruptions = ["SIGHUP", "SIGINT", "SIGTERM"] as const;

const interruptionTexts = {
  SIGHUP: "The terminal was closed.",
  SIGINT: "Interrupted.",
  SIGTERM: "Terminated.",
} as const;

/** The command line makes no sense. Nothing was sent. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/** A list stopped early. Its items so far are saved, and the same command resumes. */
export class StoppedEarlyError extends Error {
  override readonly name = "StoppedEarlyError";

  constructor(
    /** What is saved, and how to resume. */
    readonly advice: string,
    override readonly cause: unknown,
  ) {
    super(describeCause(cause));
  }
}

/** A post does not have what was asked for, or not in a way that fits where it is to go. */
export class PostFileError extends Error {
  override readonly name = "PostFileError";
}

/** Of many things, some failed; what each met has been said. */
export class PartlyFailedError extends Error {
  override readonly name = "PartlyFailedError";
}

/** The user, or whoever manages the process, asked it to end. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor(readonly signal: (typeof interruptions)[number]) {
    super(interruptionTexts[signal]);
  }
}

export const describeCause = (error: unknown): string => (error instanceof Error ? error.message : String(error));
