import { existsSync } from "node:fs";
import { appendFile, readFile } from "node:fs/promises";
import { join } from "node:path";
import { ignoreMissing } from "./file-problem.js";

export const journalName = ".downloads.jsonl";

/** A post that is saved, and where below the folder. */
export interface JournalEntry {
  readonly post: string;
  readonly files: readonly string[];
}

/** Reads which posts a folder has, with their files. A line that a sudden end cut is left out. */
export async function readJournal(dir: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const text = (await readFile(join(dir, journalName), "utf8").catch(ignoreMissing)) ?? "";
  return new Map(text.split("\n").flatMap(readEntry));
}

/** One write of one line, which a sudden end leaves whole or without its end; so the line begins on its own. */
export const addToJournal = (dir: string, entry: JournalEntry): Promise<void> =>
  appendFile(join(dir, journalName), `\n${JSON.stringify(entry)}\n`);

/** Whether the files of an entry are still there. */
export const isDone = (dir: string, files: readonly string[] | undefined): boolean =>
  files?.every((file) => existsSync(join(dir, file))) === true;

function readEntry(line: string): [string, readonly string[]][] {
  try {
    const { post, files }: Partial<Record<keyof JournalEntry, unknown>> = JSON.parse(line);
    const isEntry = typeof post === "string" && Array.isArray(files) && files.every((file) => typeof file === "string");
    return isEntry ? [[post, files]] : [];
  } catch {
    return [];
  }
}
