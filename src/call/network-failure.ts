import { ConnectionError, type ErrorContext } from "../spec/errors.js";
import { describeThrown, isErrorLike, isRecord } from "../spec/read-value.js";
import { provesNothingSent } from "./nothing-sent.js";
import { type Redact, redactCause } from "./redact.js";

/** The error for a failed connection, with the runtime's explanation. */
export function createConnectionError(
  what: string,
  context: ErrorContext,
  redact: Redact,
  cause?: unknown,
  reason: "unreachable" | "interrupted" = provesNothingSent(cause) ? "unreachable" : "interrupted",
): ConnectionError {
  const why = cause === undefined ? "" : `: ${redact(explainFailure(cause))}`;
  const details = { ...context, cause: redactCause(cause, redact) };
  return new ConnectionError(`${context.operationId}: ${what}${why}`, reason, details);
}

/** Whether an error is a bug rather than a network failure, which has a name, a code or a message that runtimes and libraries use. */
export function isMistake(error: unknown): boolean {
  if (!isErrorLike(error) || ["AbortError", "TimeoutError", "NetworkError"].includes(error.name)) return false;
  return !/fetch failed|failed to fetch|load failed|network|sending request/i.test(error.message) && !hasCode(error);
}

/** Adds the message of the cause: fetch itself only says "fetch failed". */
function explainFailure(error: unknown): string {
  if (!isErrorLike(error)) return describeThrown(error);
  const { cause } = error;
  return isErrorLike(cause) && cause.message !== "" ? `${error.message} (${cause.message})` : error.message;
}

/** Whether an error or one of its causes has a code other than Node's codes for invalid arguments. */
function hasCode(error: unknown, depth = 0): boolean {
  if (!isRecord(error) || depth > 10) return false;
  const { code, cause } = error;
  return (typeof code === "string" && !code.startsWith("ERR_INVALID_")) || hasCode(cause, depth + 1);
}
