const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Thrown when a body exceeds the limit. */
export class BodyTooLarge extends Error {}

/** Reads a body up to the limit, which counts decompressed bytes. */
export async function readBody(response: Response, maxBytes: number): Promise<Uint8Array> {
  const { body, headers } = response;
  if (body === null) return new Uint8Array();
  // The length of a compressed body says nothing about its size.
  const announced = headers.has("content-encoding") ? 0 : Number(headers.get("content-length") ?? 0);
  if (announced > maxBytes) {
    // Not awaited, here and below: it may never settle.
    body.cancel().catch(() => {});
    throw new BodyTooLarge();
  }
  // Chunk by chunk: `arrayBuffer()` would copy them twice.
  const reader = body.getReader();
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for (let chunk = await reader.read(); !chunk.done; chunk = await reader.read()) {
    bytes += chunk.value.byteLength;
    if (bytes > maxBytes) {
      reader.cancel().catch(() => {});
      throw new BodyTooLarge();
    }
    chunks.push(chunk.value);
  }
  return joinBytes(chunks);
}

/** Decodes UTF-8, and drops a byte order mark. */
export const decodeText = (bytes: Uint8Array): string => decoder.decode(bytes);

export const encodeText = (text: string): Uint8Array => encoder.encode(text);

/** Parses JSON without losing digits: an integer beyond ±(2^53 − 1) becomes a string. May throw a `SyntaxError`. */
export function parseJson(body: Uint8Array): unknown {
  return JSON.parse(decodeText(quoteLongIntegers(body)));
}

/** The number of digits in 2^53: a shorter integer is always safe. */
const fewestDigits = 16;

/** Quotes the integers beyond ±(2^53 − 1) in JSON. Works on bytes, which is four times as fast as on characters. */
export function quoteLongIntegers(body: Uint8Array): Uint8Array {
  const quoted: Uint8Array[] = [];
  let copied = 0;
  let known = 0;
  let inString = false;
  // A run of `fewestDigits` digits covers at least one of these places, so the others can be skipped.
  for (let place = fewestDigits - 1; place < body.length; place += fewestDigits) {
    if (!isDigit(body[place])) continue;
    let start = place;
    while (place - start < fewestDigits && isDigit(body[start - 1])) start--;
    // Skipped at the previous place already: walking back to the start each time would take quadratic time.
    if (place - start === fewestDigits) continue;
    // Most ids are already strings.
    if (!beforeNumber.has(body[start - 1])) continue;
    while (isDigit(body[place + 1])) place++;
    const end = place + 1;
    if (end - start < fewestDigits) continue;
    if (characterAt(body, start - 1) === "-") start--;
    if (!standsAlone(body, start, end)) continue;
    const digits = decodeText(body.subarray(start, end));
    if (Number.isSafeInteger(Number(digits))) continue;
    inString = isInString(body, start, known, inString);
    known = start;
    if (inString) continue;
    quoted.push(body.subarray(copied, start), encodeText(`"${digits}"`));
    copied = end;
  }
  return copied === 0 ? body : joinBytes([...quoted, body.subarray(copied)]);
}

const quotationMark = 34;
const backslash = 92;

/** Bytes that can precede a number; `undefined` is the start of the body. */
const beforeNumber = new Set<number | undefined>([undefined, ...encodeText("-:,[ \n\r\t")]);

const isDigit = (byte = 0): boolean => byte >= 48 && byte <= 57;

const characterAt = (body: Uint8Array, index: number): string => String.fromCharCode(body[index] ?? 0);

/** Whether digits are a complete integer: not part of a fraction or an exponent, and not a member's name. */
function standsAlone(body: Uint8Array, start: number, end: number): boolean {
  if (characterAt(body, characterAt(body, start) === "-" ? start + 1 : start) === "0") return false;
  if (".eE".includes(characterAt(body, end))) return false;
  let next = end;
  while (" \n\r\t".includes(characterAt(body, next))) next++;
  return characterAt(body, next) !== ":";
}

/** Whether a place is inside a string, counted from an earlier, known place. */
function isInString(body: Uint8Array, place: number, known: number, wasInString: boolean): boolean {
  let inString = wasInString;
  for (let index = known; index < place; index++) {
    if (body[index] === quotationMark) inString = !inString;
    // Skips the escaped character.
    else if (body[index] === backslash) index++;
  }
  return inString;
}

function joinBytes(parts: readonly Uint8Array[]): Uint8Array {
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
