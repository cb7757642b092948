import { stderr, stdout } from "node:process";

/** A reader that closes the pipe early, such as `| head`, is no failure. */
export function exitOnBrokenPipe(): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  stderr.on("error", () => {});
}

/** Resolves once the system has taken the text. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(makeSafe(text, stdout), (error) => (error ? reject(error) : resolve()));
  });
}

export const printStatus = (text: string): void => void stderr.write(`${makeSafe(text, stderr)}\n`);

export function printError(text: string): void {
  const label = stderr.isTTY && !process.env["NO_COLOR"] ? "\u001b[31merror:\u001b[0m" : "error:";
  stderr.write(`${label} ${makeSafe(text, stderr)}\n`);
}

/**
 * What could steer a terminal, or make a text look like another: control characters but line feed and tab, marks of the
 * writing direction, separators and spaces without width, and halves of characters. Joiners stay; emojis need them.
 */
const unsafe =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what it looks for
  /[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b\u200e\u200f\u2028-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\p{Surrogate}/gu;

/** Shows each such character as JSON writes it, so that JSON stays the same JSON. */
export const escapeControls = (text: string): string =>
  text.replace(unsafe, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`);

/** Others than terminals get the text as it is. */
const makeSafe = (text: string, stream: { readonly isTTY: boolean }): string =>
  stream.isTTY ? escapeControls(text) : text;

/** A line that is updated in place on a terminal, and not shown anywhere else. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

export function createProgress(isWanted: boolean): Progress {
  if (!isWanted || !stderr.isTTY) return { show() {}, clear() {} };
  let shownAt = 0;
  return {
    show(text) {
      if (performance.now() - shownAt < 100) return;
      shownAt = performance.now();
      stderr.write(`\r\u001b[K${escapeControls(text).slice(0, (stderr.columns || 80) - 1)}`);
    },
    clear: () => void stderr.write("\r\u001b[K"),
  };
}

/** `[#####     ] 50 %`, or nothing when the total is unknown. */
export function drawBar(done: number, total: number | undefined): string {
  if (!total) return "";
  const share = Math.min(1, done / total);
  return `[${"#".repeat(Math.floor(share * 20)).padEnd(20)}] ${Math.floor(share * 100)} % `;
}

export const toJson = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** Rows of cells, each column as wide as its widest cell. */
export function formatColumns(rows: readonly (readonly string[])[], indent = ""): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  "));
  return lines.map((line) => `${indent}${line}`.trimEnd().concat("\n")).join("");
}
