import { decodeText, encodeText } from "./utf8.js";

/** Parses JSON without losing digits: an integer beyond ±(2^53 − 1) becomes a string. May throw a `SyntaxError`. */
export function parseJson(body: Uint8Array): unknown {
  return JSON.parse(decodeText(quoteLongIntegers(body)));
}

const largestSafe = encodeText(String(Number.MAX_SAFE_INTEGER));
/** A shorter integer is always safe. */
const fewestDigits = largestSafe.length;

/** Quotes the integers beyond ±(2^53 − 1) in JSON. Works on bytes, which is four times as fast as on characters. */
export function quoteLongIntegers(body: Uint8Array): Uint8Array {
  let quoted: Uint8Array | undefined;
  let length = 0;
  let copied = 0;
  // Where the search for quotation marks has come to, outside of a string.
  let known = 0;
  // A run of `fewestDigits` digits covers at least one of these places, so the others can be skipped.
  for (let place = fewestDigits - 1; place < body.length; place += fewestDigits) {
    if (!isDigit(body[place])) continue;
    let start = place;
    while (place - start < fewestDigits && isDigit(body[start - 1])) start--;
    // Skipped at the previous place already: walking back to the start each time would take quadratic time.
    if (place - start === fewestDigits) continue;
    // Most ids are already strings.
    if (!beforeNumber.has(body[start - 1])) continue;
    while (place - start < fewestDigits && isDigit(body[place + 1])) place++;
    if (place - start < fewestDigits - 1) continue;
    known = findStringEnd(body, known, start);
    if (known > start) {
      // The rest of the string has nothing to quote.
      place = Math.max(place, known - 1);
      continue;
    }
    while (isDigit(body[place + 1])) place++;
    const end = place + 1;
    if (!isLong(body, start, end) || !standsAlone(body, start, end)) continue;
    if (body[start - 1] === minus) start--;
    // Each needs two bytes more, and a separator stands between any two.
    quoted ??= new Uint8Array(body.length + 2 * Math.ceil((body.length + 1) / (fewestDigits + 1)));
    quoted.set(body.subarray(copied, start), length);
    length += start - copied;
    quoted[length] = quotationMark;
    quoted.set(body.subarray(start, end), length + 1);
    length += end - start + 2;
    quoted[length - 1] = quotationMark;
    copied = end;
  }
  if (quoted === undefined) return body;
  quoted.set(body.subarray(copied), length);
  return quoted.subarray(0, length + body.length - copied);
}

const [space, quotationMark, minus, point, zero] = [32, 34, 45, 46, 48] as const;
const [colon, upperE, backslash, lowerE] = [58, 69, 92, 101] as const;

/** Bytes that can precede a number; `undefined` is the start of the body. */
const beforeNumber = new Set<number | undefined>([undefined, ...encodeText("-:,[ \n\r\t")]);

const isDigit = (byte = 0): boolean => byte >= 48 && byte <= 57;

/** Whether a run of digits is beyond 2^53 − 1. */
function isLong(body: Uint8Array, start: number, end: number): boolean {
  if (end - start !== fewestDigits) return end - start > fewestDigits;
  for (const [index, digit] of largestSafe.entries()) {
    const difference = (body[start + index] ?? 0) - digit;
    if (difference !== 0) return difference > 0;
  }
  return false;
}

/** Whether digits are a complete integer: not part of a fraction or an exponent, and not a member's name. */
function standsAlone(body: Uint8Array, start: number, end: number): boolean {
  if (body[start] === zero) return false;
  if (body[end] === point || body[end] === lowerE || body[end] === upperE) return false;
  let next = end;
  // White space; other control characters make it no JSON at all.
  while ((body[next] ?? colon) <= space) next++;
  return body[next] !== colon;
}

/** From a place outside of strings, goes on to another place, or to the end of the string that holds it. */
function findStringEnd(body: Uint8Array, from: number, to: number): number {
  let inString = false;
  let plain = 0;
  let index = from;
  for (; index < body.length && (inString || index < to); index++) {
    plain++;
    if (body[index] === quotationMark) {
      inString = !inString;
      plain = 0;
    } else if (body[index] === backslash) {
      // Skips the escaped character.
      index++;
      plain = 0;
    } else if (inString && plain > enoughPlain) {
      index = findClosingMark(body, index) - 1;
      plain = 0;
    }
  }
  return index;
}

/** After so many plain characters, the built-in search is worth its call. */
const enoughPlain = 64;

/** The next quotation mark that ends the string around a place. */
function findClosingMark(body: Uint8Array, from: number): number {
  const mark = body.indexOf(quotationMark, from);
  let backslashes = 0;
  while (body[mark - backslashes - 1] === backslash) backslashes++;
  if (mark === -1) return body.length;
  return backslashes % 2 === 0 ? mark : mark + 1;
}
