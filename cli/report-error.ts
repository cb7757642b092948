import { isConfigurationError, isTikAPIError, isValidationError } from "../src/index.js";
import { describeCause, exitCodes, Interrupted, StoppedEarlyError, UsageError } from "./errors.js";
import { hideKeys } from "./keys.js";
import { printError, printStatus } from "./terminal.js";

/** Prints an error as text or as JSON, and returns the exit code. */
export function reportError(error: unknown, asJson: boolean): number {
  const cause = error instanceof StoppedEarlyError ? error.cause : error;
  const exitCode = chooseExitCode(error, cause);
  if (asJson) {
    const report = { error: { name: nameOf(cause), message: describeCause(cause), ...detailsOf(cause) }, exitCode };
    printStatus(hideKeys(JSON.stringify(report)));
  } else if (cause instanceof Interrupted) printStatus(describe(error, cause));
  else printError(hideKeys(describe(error, cause)));
  return exitCode;
}

function chooseExitCode(error: unknown, cause: unknown): number {
  if (cause instanceof Interrupted) return exitCodes[cause.signal];
  if (cause instanceof UsageError || isValidationError(cause) || isConfigurationError(cause)) return exitCodes.usage;
  return error instanceof StoppedEarlyError ? exitCodes.stopped : exitCodes.failed;
}

function describe(error: unknown, cause: unknown): string {
  const advice = error instanceof StoppedEarlyError ? `\n${error.advice}` : "";
  return `${isBug(cause) ? cause.stack : describeCause(cause)}${hintAt(cause)}${advice}`;
}

const hintAt = (error: unknown): string =>
  isValidationError(error) && error.operationId !== undefined
    ? `\nTo see its parameters: tikapi-fetch help ${error.operationId}`
    : "";

/** These are reported with their stack, which a bug report needs. */
const isBug = (error: unknown): error is Error =>
  error instanceof Error && ["TypeError", "ReferenceError", "RangeError", "SyntaxError"].includes(error.name);

const nameOf = (error: unknown): string => (error instanceof Error ? error.name : "Error");

function detailsOf(error: unknown): object {
  if (isTikAPIError(error)) return error.toJSON();
  return error instanceof Error && "code" in error ? { code: error.code } : {};
}
