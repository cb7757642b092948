import { isConfigurationError, isTikAPIError, isValidationError } from "../src/index.js";
import { hideKeys } from "./refuse-keys.js";
import { paint } from "./terminal.js";

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
    super(messageOf(cause));
  }
}

/** The reason of an abort by the user. */
export class Interrupted extends Error {
  override readonly name = "Interrupted";

  constructor(readonly signal: "SIGINT" | "SIGTERM") {
    super(signal === "SIGINT" ? "Interrupted." : "Terminated.");
  }
}

/** Says what went wrong, in words or as JSON, and gives the exit code. */
export function report(error: unknown, asJson: boolean): number {
  const exitCode = exitCodeOf(error);
  const cause = error instanceof Stopped ? error.cause : error;
  const text = asJson
    ? JSON.stringify({ error: { name: nameOf(cause), message: messageOf(cause), ...detailsOf(cause) }, exitCode })
    : describe(error, cause);
  process.stderr.write(`${hideKeys(text)}\n`);
  return exitCode;
}

function exitCodeOf(error: unknown): number {
  const cause = error instanceof Stopped ? error.cause : error;
  if (cause instanceof Interrupted) return cause.signal === "SIGINT" ? exitCodes.interrupted : exitCodes.terminated;
  if (cause instanceof UsageError || isValidationError(cause) || isConfigurationError(cause)) return exitCodes.usage;
  return error instanceof Stopped ? exitCodes.stopped : exitCodes.failed;
}

function describe(error: unknown, cause: unknown): string {
  const label = cause instanceof Interrupted ? "" : `${paint("red", "error:")} `;
  const next = error instanceof Stopped ? `\n${error.saved}` : "";
  return `${label}${isBug(cause) ? cause.stack : messageOf(cause)}${next}`;
}

/** Whoever meets one of these should report where it was. */
const isBug = (error: unknown): error is Error =>
  error instanceof Error && ["TypeError", "ReferenceError", "RangeError", "SyntaxError"].includes(error.name);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "Error");

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function detailsOf(error: unknown): object {
  if (isTikAPIError(error)) return error.toJSON();
  return error instanceof Error && "code" in error ? { code: error.code } : {};
}
