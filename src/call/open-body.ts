import { isRecord } from "../spec/read-value.js";
import { encodeText } from "./utf8.js";

/** A body as the fetch of a runtime or of a library gives it. */
export type Body = ReadableStream<unknown> | AsyncIterable<unknown>;

/** Reads a body in pieces. */
export interface BodyReader {
  /** The next bytes; `undefined` at the end. */
  read(): Promise<Uint8Array | undefined>;
  /** Closes the connection, if the body has not ended. Does not wait: a body may never say that it is cancelled. */
  cancel(): void;
}

/** Thrown when a body is not what the author of a fetch promised; its message continues "a response ". */
export class UnreadableBody extends Error {}

/** Opens a body. It is cancelled when the signal aborts, since not every body ends with the signal of its request. */
export function openBody(body: Body, signal?: AbortSignal): BodyReader {
  const { next, cancel } = "getReader" in body ? readStream(body) : iterate(body);
  signal?.addEventListener("abort", cancel, { once: true });
  if (signal?.aborted) cancel();
  return {
    async read() {
      const { done, value } = await next();
      return done ? undefined : toBytes(value);
    },
    cancel,
  };
}

/** Closes the connection of a body that nobody reads. */
export function dropBody(body: Body | null): void {
  if (body !== null) ignore(() => openBody(body).cancel());
}

/** Whether something is a body. */
export function isBody(body: unknown): body is Body {
  return isRecord(body) && (typeof body["getReader"] === "function" || Symbol.asyncIterator in body);
}

/** Whether somebody reads a body or has read it, as far as it says: a web stream or one of Node. */
export const isBodyTaken = (body: unknown): boolean =>
  isRecord(body) && (body["locked"] === true || body["readableDidRead"] === true);

/**
 * Whether a body that broke off would look whole: without a length, and over a connection that ends with it. undici then takes any end
 * for the right one, even among chunks.
 */
export const hidesCuts = (headers: Headers): boolean =>
  headers.get("content-length") === null && /\bclose\b/i.test(headers.get("connection") ?? "");

function readStream(body: ReadableStream<unknown>) {
  if (body.locked) throw new UnreadableBody("whose body somebody else reads");
  const reader = body.getReader();
  return { next: () => reader.read(), cancel: () => ignore(() => reader.cancel()) };
}

function iterate(body: AsyncIterable<unknown>) {
  const chunks = body[Symbol.asyncIterator]();
  // A stream of Node would wait for its next bytes before it ends the iteration.
  const { destroy } = body as { readonly destroy?: unknown };
  const end = typeof destroy === "function" ? () => destroy.call(body) : () => chunks.return?.();
  return { next: () => chunks.next(), cancel: () => ignore(end) };
}

/** Takes bytes of another realm too, where `instanceof` fails. */
function toBytes(chunk: unknown): Uint8Array {
  if (chunk instanceof Uint8Array) return chunk;
  if (typeof chunk === "string") return encodeText(chunk);
  if (ArrayBuffer.isView(chunk)) return new Uint8Array(chunk.buffer, chunk.byteOffset, chunk.byteLength);
  if (isBuffer(chunk)) return new Uint8Array(chunk);
  throw new UnreadableBody("whose body holds neither bytes nor text");
}

const isBuffer = (value: unknown): value is ArrayBuffer =>
  Object.prototype.toString.call(value) === "[object ArrayBuffer]";

function ignore(end: () => unknown): void {
  // An async function, since `end` can throw at once as well.
  (async () => end())().catch(() => {});
}
