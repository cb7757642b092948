import { isRecord } from "../spec/read-value.js";

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
export const wasUnreachable = (error: unknown): boolean => readCodes(error).some((code) => unreachableCodes.has(code));

/** Whether an error is nothing that a network does: those have a code, or one of the texts that the runtimes' fetch has. */
export function isMistake(error: unknown): boolean {
  if (!(error instanceof Error) || error instanceof DOMException) return false;
  const isKnown = /fetch failed|failed to fetch|load failed|network|sending request/i.test(error.message);
  return !isKnown && readCodes(error).length === 0;
}

/** The innermost message says most: fetch itself only says "fetch failed". */
export function explainFailure(error: unknown): string {
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
