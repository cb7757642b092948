import { ConfigurationError, type ErrorContext } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";
import { type AnyHeaders, copyHeaders } from "./copy-headers.js";
import { isMistake } from "./network-failure.js";
import { type Body, isBody, isBodyTaken, UnreadableBody } from "./open-body.js";

/** What the client reads of a response, whatever made it; a platform's `Response` is one as it is. */
export interface Reply {
  readonly status: number;
  readonly headers: Headers;
  /** Empty if the response does not say it. */
  readonly url: string;
  readonly body: Body | null;
  readonly type?: unknown;
}

/** Who returned a response. */
export type Author = "fetch" | "middleware";

/** Reads what a fetch or a middleware returned: a response of any library or realm. Anything else is a `ConfigurationError`. */
export function adaptResponse(
  response: unknown,
  author: Author,
  describe: () => ErrorContext,
  { takesText = true }: { readonly takesText?: boolean } = {},
): Reply {
  const reply = readResponse(response, takesText);
  if (typeof reply !== "string") return reply;
  throw createMistake(author, reply, describe());
}

/** The error for a response that the caller's own code got wrong. */
export function createMistake(
  author: Author,
  what: string,
  context: ErrorContext,
  cause?: unknown,
): ConfigurationError {
  const wanted = "a new Response every time: a status, headers, and an unread body, arrayBuffer() or text()";
  const message = `${context.operationId}: ${author} returned ${what}. It must return ${wanted}.`;
  return new ConfigurationError(message, { ...context, cause });
}

/** The error for a body that cannot be read, if that is a mistake of the caller's own code. */
export const findMistake = (error: unknown, context: ErrorContext): ConfigurationError | undefined =>
  error instanceof UnreadableBody
    ? createMistake("fetch", `a response ${error.message}`, context, error.cause)
    : undefined;

/** Returns what is wrong as a text. */
function readResponse(response: unknown, takesText: boolean): Reply | string {
  if (!isRecord(response)) return response === null ? "null" : typeof response;
  const { status, headers, url, type, body, bodyUsed } = response;
  // A hidden redirect has no status.
  const isStatus = type === "opaqueredirect" || (Number.isInteger(status) && Number(status) >= 100);
  if (!isStatus) return "an object without a status, perhaps a parsed body";
  if (!isHeaders(headers)) return "a response whose headers have no forEach()";
  if (bodyUsed === true || isBodyTaken(body)) return "a response whose body somebody has read";
  // Some platforms have no streams.
  if (response instanceof Response && (body === null || isBody(body))) return response;
  const whole = takesText ? (response["arrayBuffer"] ?? response["text"]) : response["arrayBuffer"];
  const content = body === null || isBody(body) ? body : typeof whole === "function" && readOnce(whole, response);
  if (content === false) return `a response without a body${takesText ? "" : " of bytes"}`;
  if (content !== null) ignoreErrors(content);
  return {
    status: Number(status),
    headers: headers instanceof Headers ? headers : copyHeaders(headers),
    url: typeof url === "string" ? url : "",
    body: content,
    type,
  };
}

const isHeaders = (headers: unknown): headers is AnyHeaders =>
  isRecord(headers) && typeof headers["forEach"] === "function";

/** A body that a method gives as a whole. */
async function* readOnce(read: CallableFunction, response: unknown): AsyncGenerator<unknown> {
  try {
    yield await Reflect.apply(read, response, []);
  } catch (cause) {
    if (isMistake(cause)) throw new UnreadableBody("whose body could not be read", { cause });
    throw cause;
  }
}

/** node-fetch reports an abort to its body, whether or not somebody reads it; a stream without a listener would end the process. */
function ignoreErrors(body: Body): void {
  const { on } = body as { readonly on?: unknown };
  if (typeof on === "function") on.call(body, "error", () => {});
}
