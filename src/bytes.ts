const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Bytes as UTF-8 text, without a byte order mark. */
export function decodeText(bytes: Uint8Array): string {
  return decoder.decode(bytes);
}

export function encodeText(text: string): Uint8Array {
  return encoder.encode(text);
}

export function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
  const [first] = parts;
  if (first !== undefined && parts.length === 1) return first;
  const whole = new Uint8Array(parts.reduce((length, part) => length + part.byteLength, 0));
  let length = 0;
  for (const part of parts) {
    whole.set(part, length);
    length += part.byteLength;
  }
  return whole;
}
