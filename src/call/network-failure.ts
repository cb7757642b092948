import { ConnectionError, type ErrorContext } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";
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

/** Whether an error is a bug rather than a network failure, which has a code or one of the runtimes' usual messages. */
export function isMistake(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DOMException) return false;
  const isKnown = /fetch failed|failed to fetch|load failed|network|sending request/i.test(error.message);
  return !isKnown && !hasCode(error) && !hasCode(error.cause);
}

/** Adds the message of the cause: fetch itself only says "fetch failed". */
function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? `${error.message} (${cause.message})` : error.message;
}

/** Whether an error has a code other than Node's codes for invalid arguments. */
function hasCode(error: unknown): boolean {
  const code = isRecord(error) ? error["code"] : undefined;
  return typeof code === "string" && !code.startsWith("ERR_INVALID_");
}
