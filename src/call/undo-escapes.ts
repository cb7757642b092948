/** A text that was read with its escapes undone. */
export interface Reading {
  readonly text: string;
  /** Where each character begins in the text that was read; at the end, that text's length. */
  readonly starts: Uint32Array;
}

/** A text as it came. */
export interface BareText {
  readonly text: string;
  readonly starts?: undefined;
}

const escapes = { any: /[%&\\]/, json: /\\/, url: /%/, html: /&/ };
export type Escapes = keyof typeof escapes;

/** Whether a text may have escapes of a kind. */
export const hasEscapes = (text: string, kind: Escapes): boolean => escapes[kind].test(text);

/** Whether all escapes that a text may have are of one kind. */
export const hasOneKind = (text: string): boolean =>
  [text.includes("%"), text.includes("&"), text.includes("\\")].filter(Boolean).length === 1;

const [space, hash, percent, ampersand, plus] = [32, 35, 37, 38, 43];
const [digit0, digit9, semicolon, backslash] = [48, 57, 59, 92];
const [letterA, letterF, letterU, letterX, letterZ] = [97, 102, 117, 120, 122];
const longestEntity = 9;

/** Lower-case letters, and a space for each `+`, which stands for one in a form. The length stays the same. */
export function fold(text: string): string {
  // The only capital whose small letter is longer.
  const small = text.replaceAll("İ", "i").toLowerCase();
  if (!small.includes("+")) return small;
  const codes = new Uint16Array(small.length);
  for (let place = 0; place < small.length; place++) codes[place] = foldCode(small.charCodeAt(place));
  return decodeCodes(codes);
}

/**
 * Undoes one layer of escapes in a folded text: `%2f`, `\"`, `\u0022`, `&quot;`. What only looks like an escape stays as it
 * is. Undoes those of one kind, or of any. Returns `undefined` if there is none. For a reading of a reading, places are those in the text that was read first.
 */
export function undoEscapes({ text, starts: outer }: Reading | BareText, kind: Escapes = "any"): Reading | undefined {
  if (!hasEscapes(text, kind)) return undefined;
  const [doesJson, doesUrl, doesHtml] = (["json", "url", "html"] as const).map((one) => kind === one || kind === "any");
  const codes = new Uint16Array(text.length);
  const starts = new Uint32Array(text.length + 1);
  let length = 0;
  let place = 0;
  while (place < text.length) {
    starts[length] = outer === undefined ? place : (outer[place] ?? 0);
    const code = text.charCodeAt(place);
    // Most characters are no part of an escape: this keeps the way short for them.
    if (code !== backslash && code !== percent && code !== ampersand) {
      codes[length++] = code;
      place++;
      continue;
    }
    let found = 0;
    if (code === backslash) found = doesJson ? readBackslash(text, place) : 0;
    else if (code === percent) found = doesUrl ? readPercent(text, place) : 0;
    else if (doesHtml) found = readEntity(text, place);
    codes[length++] = found === 0 ? code : foldCode(found & 0xffff);
    place += found >>> 16 || 1;
  }
  if (length === text.length) return undefined;
  starts[length] = outer?.[place] ?? place;
  return { text: decodeCodes(codes.subarray(0, length)), starts: starts.subarray(0, length + 1) };
}

/** An escape: its character and its width, in one number, as an object per escape would take longer. 0 is no escape. */
const pack = (code: number, width: number): number => (width << 16) | code;

function readPercent(text: string, place: number): number {
  if (text.charCodeAt(place + 1) === letterU) return readHexEscape(text, place, 4);
  const byte = readHex(text, place + 1, 2);
  if (byte === -1) return 0;
  // Keys have characters up to U+00FF, which take one or two bytes in UTF-8.
  const isFirst = (byte === 0xc2 || byte === 0xc3) && text.charCodeAt(place + 3) === percent;
  const second = isFirst ? readHex(text, place + 4, 2) : -1;
  return second >= 0x80 && second <= 0xbf ? pack(((byte & 3) << 6) | (second & 0x3f), 6) : pack(byte, 3);
}

function readBackslash(text: string, place: number): number {
  const code = text.charCodeAt(place + 1);
  if (code === letterU) return readHexEscape(text, place, 4);
  if (code === letterX) return readHexEscape(text, place, 2);
  if (isLetterOrDigit(code)) return "bfnrt".includes(text.charAt(place + 1)) ? pack(space, 2) : 0;
  return Number.isNaN(code) ? 0 : pack(code, 2);
}

/** `\u0022`, `%u0022` or `\x22`. */
function readHexEscape(text: string, place: number, digits: number): number {
  const code = readHex(text, place + 2, digits);
  return code === -1 ? 0 : pack(code, digits + 2);
}

const entities: ReadonlyMap<string, number> = new Map([
  ["amp", 38],
  ["lt", 60],
  ["gt", 62],
  ["quot", 34],
  ["apos", 39],
]);

function readEntity(text: string, place: number): number {
  let end = place + 1;
  while (end < place + longestEntity && (isLetterOrDigit(text.charCodeAt(end)) || text.charCodeAt(end) === hash)) end++;
  if (text.charCodeAt(end) !== semicolon) return 0;
  const name = text.slice(place + 1, end);
  const code = name.charCodeAt(0) === hash ? readNumber(name) : entities.get(name);
  return code === undefined || code > 0xffff ? 0 : pack(code, end + 1 - place);
}

/** `#34` or `#x22`. */
function readNumber(name: string): number | undefined {
  const [, hex, decimal] = /^#(?:x([0-9a-f]+)|(\d+))$/.exec(name) ?? [];
  return hex ? Number.parseInt(hex, 16) : decimal ? Number(decimal) : undefined;
}

/** The value of some hexadecimal digits, or -1. */
function readHex(text: string, place: number, digits: number): number {
  let value = 0;
  for (let index = place; index < place + digits; index++) {
    const code = text.charCodeAt(index);
    if (!isLetterOrDigit(code) || code > letterF) return -1;
    value = value * 16 + (code < letterA ? code - digit0 : code - letterA + 10);
  }
  return value;
}

/** Of a folded text. */
const isLetterOrDigit = (code: number): boolean =>
  (code >= digit0 && code <= digit9) || (code >= letterA && code <= letterZ);

/** Folds an unescaped character; those of keys are at most U+00FF. */
function foldCode(code: number): number {
  if (code === plus) return space;
  const isCapital = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  return isCapital ? code + 32 : code;
}

const decoder = /* @__PURE__ */ new TextDecoder("utf-16le", { ignoreBOM: true });
const decodeCodes = (codes: Uint16Array): string => decoder.decode(codes);
