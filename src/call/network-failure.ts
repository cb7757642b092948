import { ConnectionError, type ErrorContext } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";
import { type Redact, redactCause } from "./redact.js";

/** The error for a failed connection, with the runtime's explanation. */
export function createConnectionError(
  what: string,
  context: ErrorContext,
  redact: Redact,
  cause?: unknown,
  reason: "unreachable" | "interrupted" = wasUnreachable(cause) ? "unreachable" : "interrupted",
): ConnectionError {
  const why = cause === undefined ? "" : `: ${redact(explainFailure(cause))}`;
  const details = { ...context, cause: redactCause(cause, redact) };
  return new ConnectionError(`${context.operationId}: ${what}${why}`, reason, details);
}

/** Codes of Node, undici and Bun for a connection that was never made, so that nothing was sent. */
const unreachableCodes = new Set([
  "ECONNREFUSED",
  "ENOTFOUND",
  "EAI_AGAIN",
  "EHOSTUNREACH",
  "ENETUNREACH",
  "EHOSTDOWN",
  "UND_ERR_CONNECT_TIMEOUT",
  "ConnectionRefused",
  "FailedToOpenSocket",
]);

const wasUnreachable = (error: unknown): boolean => readCodes(error).some((code) => unreachableCodes.has(code));

/** Whether an error is a bug rather than a network failure, which has a code or one of the runtimes' usual messages. */
export function isMistake(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DOMException) return false;
  const isKnown = /fetch failed|failed to fetch|load failed|network|sending request/i.test(error.message);
  return !isKnown && readCodes(error).length === 0;
}

/** Adds the message of the cause: fetch itself only says "fetch failed". */
function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? `${error.message} (${cause.message})` : error.message;
}

/** The codes of an error and its cause, without Node's codes for invalid arguments. */
function readCodes(error: unknown): string[] {
  return [error, isRecord(error) ? error["cause"] : undefined]
    .map((one) => (isRecord(one) ? one["code"] : undefined))
    .filter((code) => typeof code === "string")
    .filter((code) => !code.startsWith("ERR_INVALID_"));
}
