import { cp, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** A small change to one file of the spec. */
export interface Edit {
  /** The file, below openapi/. */
  readonly file: string;
  /** What the change comes after; the start of the file without it. */
  readonly after?: string;
  readonly find: string;
  readonly replace: string;
}

/** Where a change ended up. */
export interface Place {
  /** The line of the change, from 1. */
  readonly line: number;
  /** The line of what it comes after. */
  readonly after: number;
}

export interface SpecCopy {
  /** Its root file. */
  readonly root: string;
  readonly places: readonly Place[];
}

/** Copies openapi/ into a folder, with changes. */
export async function copySpec(folder: string, edits: readonly Edit[] = []): Promise<SpecCopy> {
  const copy = join(folder, "openapi");
  await cp(new URL("../../openapi", import.meta.url), copy, { recursive: true });
  const places: Place[] = [];
  for (const edit of edits) places.push(await changeFile(join(copy, edit.file), edit));
  return { root: join(copy, "openapi.yaml"), places };
}

/** Makes one change to a file. */
export async function changeFile(path: string, { file, after = "", find, replace }: Edit): Promise<Place> {
  const text = await readFile(path, "utf8");
  const from = text.indexOf(after);
  const index = text.indexOf(find, from);
  if (from === -1 || index === -1) throw new Error(`${file} has no ${find} after "${after}".`);
  await writeFile(path, text.slice(0, index) + replace + text.slice(index + find.length));
  return { line: countLines(text, index), after: countLines(text, from) };
}

const countLines = (text: string, end: number): number => text.slice(0, end).split("\n").length;
