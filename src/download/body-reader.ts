/** A body as the fetch of a runtime or of a library gives it. */
export type Body = ReadableStream<Uint8Array> | AsyncIterable<Uint8Array>;

/** Reads a body in pieces. */
export interface BodyReader {
  read(): Promise<{ readonly done?: boolean | undefined; readonly value?: Uint8Array | undefined }>;
  /** Closes the connection, if the body has not ended. Does not wait: a body may never say that it is cancelled. */
  cancel(): void;
}

export function openBody(body: Body): BodyReader {
  if ("getReader" in body) {
    const reader = body.getReader();
    return { read: () => reader.read(), cancel: () => ignore(() => reader.cancel()) };
  }
  const chunks = body[Symbol.asyncIterator]();
  return { read: () => chunks.next(), cancel: () => ignore(() => chunks.return?.()) };
}

/** Closes the connection of a body that nobody reads. */
export function dropBody(body: Body | null): void {
  if (body !== null) ignore(() => openBody(body).cancel());
}

/** Whether something is a body that can still be read. */
export function isBody(body: unknown): body is Body {
  if (typeof body !== "object" || body === null) return false;
  if ("getReader" in body) return !("locked" in body && body.locked);
  return Symbol.asyncIterator in body;
}

function ignore(end: () => unknown): void {
  // An async function, since `end` can throw at once as well.
  (async () => end())().catch(() => {});
}
