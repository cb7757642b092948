import { isConfigurationError, isTikAPIError, isValidationError } from "../src/index.js";
import { describeCause, exitCodes, Interrupted, Stopped, UsageError } from "./errors.js";
import { hideKeys } from "./refuse-keys.js";
import { paint } from "./terminal.js";

/** Says what went wrong, in words or as JSON, and gives the exit code. */
export function report(error: unknown, asJson: boolean): number {
  const exitCode = exitCodeOf(error);
  const cause = error instanceof Stopped ? error.cause : error;
  const text = asJson
    ? JSON.stringify({ error: { name: nameOf(cause), message: describeCause(cause), ...detailsOf(cause) }, exitCode })
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
  return `${label}${isBug(cause) ? cause.stack : describeCause(cause)}${next}`;
}

/** Whoever meets one of these should report where it was. */
const isBug = (error: unknown): error is Error =>
  error instanceof Error && ["TypeError", "ReferenceError", "RangeError", "SyntaxError"].includes(error.name);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "Error");

function detailsOf(error: unknown): object {
  if (isTikAPIError(error)) return error.toJSON();
  return error instanceof Error && "code" in error ? { code: error.code } : {};
}
