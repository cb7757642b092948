export interface BodyText {
  readonly text: string;
  /** Bytes after decompression. */
  readonly bytes: number;
}

/** Thrown for a body beyond the limit; the rest of it is not read. */
export class BodyTooLarge extends Error {}

/**
 * Reads a body as UTF-8 text, and no more of it than the limit. The runtime's own fetch holds a server to the length that
 * it announces; a response from elsewhere is counted.
 */
export async function readBody(response: Response, maxBytes: number, trustLength: boolean): Promise<BodyText> {
  const announced = Number(response.headers.get("content-length") ?? Number.NaN);
  // Compressed, a small body can still become a large one.
  const isPlain = !response.headers.has("content-encoding");
  if (isPlain && announced > maxBytes) throw await refuse(response);
  if (trustLength && isPlain && announced <= maxBytes) return { text: await response.text(), bytes: announced };
  return response.body === null ? { text: "", bytes: 0 } : readStream(response.body, maxBytes);
}

async function readStream(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<BodyText> {
  const decoder = new TextDecoder();
  const reader = body.getReader();
  let text = "";
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => {});
      throw new BodyTooLarge();
    }
    text += decoder.decode(chunk.value, { stream: true });
  }
  return { text: text + decoder.decode(), bytes };
}

async function refuse(response: Response): Promise<BodyTooLarge> {
  await response.body?.cancel().catch(() => {});
  return new BodyTooLarge();
}
