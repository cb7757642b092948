const decoder = /* @__PURE__ */ new TextDecoder();
const encoder = /* @__PURE__ */ new TextEncoder();

/** Decodes UTF-8, and drops a byte order mark. */
export const decodeText = (bytes: Uint8Array): string => convert(bytes) ?? decoder.decode(bytes);

export const encodeText = (text: string): Uint8Array => encoder.encode(text);

/**
 * Before version 24, the decoder of Node is slow unless a text is ASCII. A conversion to UTF-16 takes less than half of the time. It is
 * only for valid UTF-8 without a byte order mark.
 */
function convert(bytes: Uint8Array): string | undefined {
  if (converter === undefined) converter = findConverter();
  if (converter === null || bytes[0] === markStart) return undefined;
  if (converter.isAscii(bytes) || !converter.isUtf8(bytes)) return undefined;
  return converter.transcode(bytes, "utf8", "utf16le").toString("utf16le");
}

const markStart = 0xef;
let converter: ReturnType<typeof findConverter> | undefined;

/** Other runtimes say that they are a Node too. */
function findConverter() {
  const { node = "", simdutf } = globalThis.process?.versions ?? {};
  const isSlowNode =
    simdutf !== undefined && Number.parseInt(node, 10) < 24 && !("Bun" in globalThis || "Deno" in globalThis);
  return isSlowNode ? process.getBuiltinModule("node:buffer") : null;
}
