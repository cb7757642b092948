import { joinBytes } from "./bytes.js";

/** Thrown for a body beyond the limit; the rest of it is not read. */
export class BodyTooLarge extends Error {}

/** Reads a body, after decompression, and no more of it than the limit. */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const announced = Number(response.headers.get("content-length") ?? Number.NaN);
  // Compressed, a small body can still become a large one.
  const isPlain = !response.headers.has("content-encoding");
  if (isPlain && announced > maxBytes) {
    await response.body?.cancel().catch(() => {});
    throw new BodyTooLarge();
  }
  return response.body === null ? new Uint8Array() : readStream(response.body, maxBytes);
}

/** Chunk by chunk: `arrayBuffer()` would copy them twice. */
async function readStream(body: ReadableStream<Uint8Array>, maxBytes: number): Promise<Uint8Array> {
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      await reader.cancel().catch(() => {});
      throw new BodyTooLarge();
    }
    chunks.push(chunk.value);
  }
  return joinBytes(chunks);
}
