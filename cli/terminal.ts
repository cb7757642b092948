import { stderr, stdout } from "node:process";

/** Whoever reads the output may have had enough (`| head`): that is no failure. */
export function listenForBrokenPipe(): void {
  stdout.on("error", (error: NodeJS.ErrnoException) => {
    if (error.code === "EPIPE") process.exit(0);
  });
  stderr.on("error", () => {});
}

/** Resolves when it is out of our hands. */
export function print(text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stdout.write(text, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

const colours = { red: 31 } as const;

export function paint(colour: keyof typeof colours, text: string): string {
  const isWanted = stderr.isTTY && !process.env["NO_COLOR"];
  return isWanted ? `\u001b[${colours[colour]}m${text}\u001b[0m` : text;
}

/** A line on a terminal that is written over and over; nowhere else. */
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
      stderr.write(`\r\u001b[K${text.slice(0, (stderr.columns || 80) - 1)}`);
    },
    clear: () => void stderr.write("\r\u001b[K"),
  };
}

/** `[#####     ] 50 %`, or nothing where the whole is not known. */
export function drawBar(done: number, whole: number | undefined): string {
  if (whole === undefined || whole === 0) return "";
  const share = Math.min(1, done / whole);
  return `[${"#".repeat(Math.floor(share * 20)).padEnd(20)}] ${Math.floor(share * 100)} % `;
}

/** Rows of cells, each column as wide as its widest cell. */
export function align(rows: readonly (readonly string[])[], indent = ""): string {
  const widths = (rows[0] ?? []).map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)));
  const write = (row: readonly string[]) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join("  ");
  return rows
    .map((row) => `${indent}${write(row)}`.trimEnd())
    .map((line) => `${line}\n`)
    .join("");
}
