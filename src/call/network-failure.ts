import { ConnectionError, type ErrorContext } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";
import { type Redact, redactCause } from "./redact.js";

/** The error for a connection that failed, with what the runtime says of it; only a failed connect proves that nothing was sent. */
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

/** Codes of Node (and undici), and of Bun, for a connection that was never made. */
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

/** Whether nothing was sent, because the connection was never made. */
const wasUnreachable = (error: unknown): boolean => readCodes(error).some((code) => unreachableCodes.has(code));

/** Whether an error is nothing that a network does: those have a code, or one of the texts that the runtimes' fetch has. */
export function isMistake(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DOMException) return false;
  const isKnown = /fetch failed|failed to fetch|load failed|network|sending request/i.test(error.message);
  return !isKnown && readCodes(error).length === 0;
}

/** The innermost message says most: fetch itself only says "fetch failed". */
function explainFailure(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const { cause } = error;
  return cause instanceof Error && cause.message !== "" ? `${error.message} (${cause.message})` : error.message;
}

/** The codes of an error and of its cause, but for those of arguments that Node refuses. */
function readCodes(error: unknown): string[] {
  return [error, isRecord(error) ? error["cause"] : undefined]
    .map((one) => (isRecord(one) ? one["code"] : undefined))
    .filter((code) => typeof code === "string")
    .filter((code) => !code.startsWith("ERR_INVALID_"));
}
