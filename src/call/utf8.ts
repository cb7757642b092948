const decoder = /* @__PURE__ */ new TextDecoder();
const encoder = /* @__PURE__ */ new TextEncoder();

/** Decodes UTF-8, and drops a byte order mark. */
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes);

export const encodeText = (text: string): Uint8Array => encoder.encode(text);
