/**
 * Parses JSON without losing digits: an integer that a double cannot hold (beyond ±(2^53 − 1)) becomes the string of its
 * digits. Throws a `SyntaxError` for what is not JSON.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(quoteLongIntegers(text));
}

/** The digits of 2^53: a shorter integer is always safe. */
const fewestDigits = 16;
const quotationMark = 34;

/** The same JSON with integers beyond ±(2^53 − 1) written as strings. */
export function quoteLongIntegers(text: string): string {
  const isInString = createStringTracker(text);
  let quoted = "";
  let copied = 0;
  // So many digits in a row cover one of every so many places: the rest of the text need not be looked at.
  for (let place = fewestDigits - 1; place < text.length; place += fewestDigits) {
    if (!isDigit(text, place)) continue;
    let start = place;
    while (isDigit(text, start - 1)) start--;
    // Ids are mostly strings already.
    if (text.charCodeAt(start - 1) === quotationMark) continue;
    while (isDigit(text, place + 1)) place++;
    const end = place + 1;
    if (end - start < fewestDigits) continue;
    if (text[start - 1] === "-") start--;
    const digits = text.slice(start, end);
    if (Number.isSafeInteger(Number(digits)) || !standsAlone(text, start, end) || isInString(start)) continue;
    quoted += `${text.slice(copied, start)}"${digits}"`;
    copied = end;
  }
  return copied === 0 ? text : quoted + text.slice(copied);
}

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 48 && code <= 57;
}

/** Whether digits are a whole number of their own: not part of a text, a fraction, an exponent or a name. */
function standsAlone(text: string, start: number, end: number): boolean {
  if (start > 0 && !":,[ \n\r\t".includes(text.charAt(start - 1))) return false;
  if (text[start + (text[start] === "-" ? 1 : 0)] === "0") return false;
  nameEnd.lastIndex = end;
  return !nameEnd.test(text);
}

const nameEnd = /[.eE]|\s*:/y;

/** Tells of places in rising order whether they are inside a string. */
function createStringTracker(text: string): (index: number) => boolean {
  let inString = false;
  let quote = text.indexOf('"');
  return (index) => {
    while (quote !== -1 && quote < index) {
      if (!inString || !isEscaped(text, quote)) inString = !inString;
      quote = text.indexOf('"', quote + 1);
    }
    return inString;
  };
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text[quote - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
