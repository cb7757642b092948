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

/** What a dispatcher failed with: the same two layers as the error of a fetch. */
export class DispatchFailure extends Error {
  /** Keeps the cause from proving that nothing was sent: a dispatcher can connect more than once for a request. */
  readonly code: string | undefined;

  constructor(cause: unknown, isUnderWay: boolean) {
    super("network error", { cause });
    this.code = isUnderWay ? "UNDER_WAY" : undefined;
  }
}

/** A dispatcher that cannot send: closed, or without a mock for the request. */
export class DispatcherMisuse extends Error {
  constructor(cause: unknown) {
    super("", { cause });
  }
}

/** Whether an error of undici says that the dispatcher, or what it was given, is wrong. */
export const isMisuse = (error: unknown): boolean =>
  isRecord(error) &&
  /^UND_(ERR_(INVALID_ARG|NOT_SUPPORTED|CLOSED|DESTROYED)|MOCK_ERR_\w+)$/.test(String(error["code"]));

/** Adds the message of the cause: fetch itself only says "fetch failed". */
export function explainFailure(error: unknown): string {
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
