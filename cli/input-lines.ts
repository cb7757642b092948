import { readFile } from "node:fs/promises";
import { text } from "node:stream/consumers";
import { UsageError } from "./errors.js";

export interface InputLine {
  readonly text: string;
  /** Counted from 1. */
  readonly number: number;
}

/** The lines of a file that have something in them; those that start with # and no letter are comments. */
export async function readInputLines(path: string): Promise<InputLine[]> {
  const content = await (path === "-" ? text(process.stdin) : readFile(path, "utf8")).catch(
    (error: NodeJS.ErrnoException) => {
      throw new UsageError(`--from ${path} cannot be read: ${error.message}`);
    },
  );
  const lines = content
    .replace(/^\ufeff/, "")
    .split(/\r?\n/)
    .map((line, index) => ({ text: line.trim(), number: index + 1 }))
    .filter((line) => line.text !== "" && !/^#(?:\s|#|$)/.test(line.text));
  if (lines.length === 0) throw new UsageError(`--from ${path} has no lines.`);
  return lines;
}

/** Reads every line before anything is sent; what is wrong with one says which it is. */
export const readEach = <T>(path: string, lines: readonly InputLine[], read: (text: string) => T): T[] =>
  lines.map(({ text, number }) => {
    try {
      return read(text);
    } catch (error) {
      if (error instanceof UsageError) throw new UsageError(`--from ${path}, line ${number}: ${error.message}`);
      throw error;
    }
  });
