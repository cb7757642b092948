/** A text as it came, or what is left of it when layers of escapes were undone. Folded. */
export interface Reading {
  readonly text: string;
  /** The text's UTF-16 code units: an array is read faster than a string. */
  readonly codes: Uint16Array;
  /** Where the character at a place begins in the text as it came. */
  locate(place: number): number;
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
const [letterA, letterU, letterX, letterZ] = [97, 117, 120, 122];
const longestEntity = 9;
/** What an escape of a kind begins with. */
const beginnings = { json: backslash, url: percent, html: ampersand };

/** Lower-case letters, and a space for each `+`, which stands for one in a form. The length stays the same. */
export function fold(text: string): string {
  // The only capital whose small letter is longer.
  const small = text.replaceAll("İ", "i").toLowerCase();
  return small.includes("+") ? decodeCodes(readCodes(small).map(foldCode)) : small;
}

/** Reads a folded text as it came. */
export const readFolded = (text: string): Reading => ({ text, codes: readCodes(text), locate: (place) => place });

/**
 * Undoes one layer of escapes: `%2f`, `\"`, `\u0022`, `&quot;`. What only looks like an escape stays as it is. Undoes those
 * of one kind, or of any. Returns `undefined` if there is none.
 */
export function undoEscapes(reading: Reading, kind: Escapes = "any"): Reading | undefined {
  if (!hasEscapes(reading.text, kind)) return undefined;
  const { codes } = reading;
  const [first, second = first, third = first] = kind === "any" ? [backslash, percent, ampersand] : [beginnings[kind]];
  const undone = new Uint16Array(codes.length);
  // Behind the last character of each escape: its place in what is left, and how much longer the text was up to there.
  const places = new Uint32Array(codes.length >>> 1);
  const shifts = new Uint32Array(codes.length >>> 1);
  let count = 0;
  let length = 0;
  let place = 0;
  while (place < codes.length) {
    const code = codes[place] ?? 0;
    // Most characters are no part of an escape: this keeps the way short for them.
    if (code !== first && code !== second && code !== third) {
      undone[length++] = code;
      place++;
      continue;
    }
    const found =
      code === backslash
        ? readBackslash(codes, place)
        : code === percent
          ? readPercent(codes, place)
          : readEntity(codes, place);
    if (found === 0) {
      undone[length++] = code;
      place++;
      continue;
    }
    undone[length++] = foldCode(found & 0xffff);
    place += found >>> 16;
    places[count] = length;
    shifts[count++] = place - length;
  }
  if (count === 0) return undefined;
  const left = undone.subarray(0, length);
  const found = places.subarray(0, count);
  const shiftAt = (place: number): number => shifts[countUpTo(found, place) - 1] ?? 0;
  return { text: decodeCodes(left), codes: left, locate: (place) => reading.locate(place + shiftAt(place)) };
}

/** How many numbers of a rising list are at most a given one. */
function countUpTo(numbers: Uint32Array, most: number): number {
  let [low, high] = [0, numbers.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((numbers[middle] ?? 0) <= most) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** An escape: its character and its width, in one number, as an object per escape would take longer. 0 is no escape. */
const pack = (code: number, width: number): number => (width << 16) | code;

function readPercent(codes: Uint16Array, place: number): number {
  if (codes[place + 1] === letterU) return readHexEscape(codes, place, 4);
  const byte = readHex(codes, place + 1, 2);
  if (byte === -1) return 0;
  // Keys have characters up to U+00FF, which take one or two bytes in UTF-8.
  const isFirst = (byte === 0xc2 || byte === 0xc3) && codes[place + 3] === percent;
  const second = isFirst ? readHex(codes, place + 4, 2) : -1;
  return second >= 0x80 && second <= 0xbf ? pack(((byte & 3) << 6) | (second & 0x3f), 6) : pack(byte, 3);
}

function readBackslash(codes: Uint16Array, place: number): number {
  const code = codes[place + 1];
  if (code === undefined) return 0;
  if (code === letterU) return readHexEscape(codes, place, 4);
  if (code === letterX) return readHexEscape(codes, place, 2);
  if (readDigit(code) === -1) return pack(code, 2);
  return spaces.has(code) ? pack(space, 2) : 0;
}

/** Of `\b`, `\f`, `\n`, `\r` and `\t`. */
const spaces: ReadonlySet<number> = new Set([98, 102, 110, 114, 116]);

/** `\u0022`, `%u0022` or `\x22`. */
function readHexEscape(codes: Uint16Array, place: number, digits: number): number {
  const code = readHex(codes, place + 2, digits);
  return code === -1 ? 0 : pack(code, digits + 2);
}

/** By their names, read as numbers to the base 36. */
const entities: ReadonlyMap<number, number> = new Map(
  Object.entries({ amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" }).map(([name, character]) => [
    Number.parseInt(name, 36),
    character.charCodeAt(0),
  ]),
);

function readEntity(codes: Uint16Array, place: number): number {
  const first = codes[place + 1] ?? 0;
  let start = place + 1;
  if (first === hash) start += codes[place + 2] === letterX ? 2 : 1;
  const base = first !== hash ? 36 : start === place + 2 ? 10 : 16;
  let value = 0;
  let end = start;
  for (; end < place + longestEntity; end++) {
    const digit = readDigit(codes[end] ?? 0);
    if (digit === -1 || digit >= base) break;
    value = value * base + digit;
  }
  if (end === start || codes[end] !== semicolon) return 0;
  // A name does not begin with a digit, which would count for nothing if it were 0.
  const code = base !== 36 ? value : first > digit9 ? entities.get(value) : undefined;
  return code === undefined || code > 0xffff ? 0 : pack(code, end + 1 - place);
}

/** The value of some hexadecimal digits, or -1. */
function readHex(codes: Uint16Array, place: number, digits: number): number {
  let value = 0;
  for (let index = place; index < place + digits; index++) {
    const digit = readDigit(codes[index] ?? 0);
    if (digit === -1 || digit > 15) return -1;
    value = value * 16 + digit;
  }
  return value;
}

/** The value of a digit to the base 36, or -1. */
function readDigit(code: number): number {
  if (code >= digit0 && code <= digit9) return code - digit0;
  return code >= letterA && code <= letterZ ? code - letterA + 10 : -1;
}

/** Folds an unescaped character; those of keys are at most U+00FF. */
function foldCode(code: number): number {
  if (code === plus) return space;
  const isCapital = (code >= 65 && code <= 90) || (code >= 0xc0 && code <= 0xde && code !== 0xd7);
  return isCapital ? code + 32 : code;
}

function readCodes(text: string): Uint16Array {
  const codes = new Uint16Array(text.length);
  for (let place = 0; place < text.length; place++) codes[place] = text.charCodeAt(place);
  return codes;
}

const decoder = /* @__PURE__ */ new TextDecoder("utf-16le", { ignoreBOM: true });
const decodeCodes = (codes: Uint16Array): string => decoder.decode(codes);
