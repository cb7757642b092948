/**
 * Parses JSON without losing digits: an integer that a double cannot hold (beyond ±(2^53 − 1)) becomes the string of its
 * digits. Throws a `SyntaxError` for what is not JSON.
 */
export function parseJson(text: string): unknown {
  return JSON.parse(quoteLongIntegers(text));
}

/** The same JSON with integers beyond ±(2^53 − 1) written as strings. */
export function quoteLongIntegers(text: string): string {
  const candidate = /(?<=[:,[\s]|^)-?[1-9]\d{15,}(?![\d.eE]|\s*:)/g;
  let quoted = "";
  let copied = 0;
  let inString = false;
  let quote = text.indexOf('"');
  for (let match = candidate.exec(text); match !== null; match = candidate.exec(text)) {
    while (quote !== -1 && quote < match.index) {
      if (!inString || !isEscaped(text, quote)) inString = !inString;
      quote = text.indexOf('"', quote + 1);
    }
    const digits = match[0];
    if (inString || Number.isSafeInteger(Number(digits))) continue;
    quoted += `${text.slice(copied, match.index)}"${digits}"`;
    copied = match.index + digits.length;
  }
  return copied === 0 ? text : quoted + text.slice(copied);
}

function isEscaped(text: string, quote: number): boolean {
  let backslashes = 0;
  while (text[quote - 1 - backslashes] === "\\") backslashes++;
  return backslashes % 2 === 1;
}
