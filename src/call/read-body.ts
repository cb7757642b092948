import type { Reply } from "./adapt-response.js";
import { dropBody, openBody } from "./open-body.js";

/** Thrown when a body exceeds the limit. */
export class BodyTooLarge extends Error {}

/** Reads a body up to the limit, which counts decompressed bytes. */
export async function readBody(
  { body, headers }: Pick<Reply, "body" | "headers">,
  maxBytes: number,
  signal?: AbortSignal,
): Promise<Uint8Array> {
  if (body === null) return new Uint8Array();
  // The length of a compressed body says nothing about its size.
  const announced = headers.has("content-encoding") ? 0 : Number(headers.get("content-length") ?? 0);
  if (announced > maxBytes) {
    dropBody(body);
    throw new BodyTooLarge();
  }
  // Chunk by chunk: `arrayBuffer()` would copy them twice.
  const reader = openBody(body, signal);
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); chunk !== undefined; chunk = await reader.read()) {
    bytes += chunk.byteLength;
    if (bytes > maxBytes) {
      reader.cancel();
      throw new BodyTooLarge();
    }
    chunks.push(chunk);
  }
  return joinBytes(chunks);
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  // Its memory need not be zeroed first.
  if (globalThis.Buffer !== undefined) return Buffer.concat(parts);
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.byteLength;
  }
  return whole;
}
