import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

import { usersMark } from "../read/users-mark.ts";

export type Files = Readonly<Record<string, string>>;

/** The start of every file that this generator writes and that can have a comment. */
export const marks = [
  "// Compiled from openapi/ by `npm run generate`",
  "<!-- Compiled from openapi/ by `npm run generate`",
];

/**
 * Why a folder must not be replaced, nor the page beside it: they hold what somebody else wrote. Every file of an earlier run
 * has a name that is written again, or a mark.
 */
export async function findForeign(folder: string, files: Files, page: string): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    return error.code === "ENOTDIR" ? undefined : Promise.reject(error);
  });
  if (entries === undefined) return `${folder} is a file`;
  for (const entry of entries)
    if (!entry.isFile() || (files[entry.name] === undefined && !(await isMarked(join(folder, entry.name)))))
      return `${folder} has ${entry.name}, which this did not write`;
  const text = await readFile(page, "utf8").catch(() => "");
  return text === "" || isMark(text) ? undefined : `${page} is not what this wrote`;
}

/** The same for a folder of a user's client: one that has files must have been written by this, and no others since. */
export async function findForeignFile(folder: string, files: Files): Promise<string | undefined> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return [];
    return error.code === "ENOTDIR" ? undefined : Promise.reject(error);
  });
  if (entries === undefined) return `${folder} is a file`;
  for (const entry of entries) {
    const start = entry.isFile() ? await readFile(join(folder, entry.name), "utf8") : "";
    // What has no comments is known by the files beside it.
    const isOwn = start.startsWith(usersMark) || (entry.name.endsWith(".json") && files[entry.name] !== undefined);
    if (!isOwn) return `${folder} has ${entry.name}, which this did not write`;
  }
  if (entries.length > 0 && !entries.some(({ name }) => name === "index.ts"))
    return `${folder} has files, but no client that this wrote`;
  return undefined;
}

const isMarked = async (file: string): Promise<boolean> => isMark(await readFile(file, "utf8"));

const isMark = (text: string): boolean => marks.some((mark) => text.startsWith(mark));

/** Replaces a folder by one with just these files. The old one stays until all are written. */
export async function replaceFolder(folder: string, files: Files): Promise<void> {
  const target = resolve(folder);
  await mkdir(dirname(target), { recursive: true });
  const workspace = await mkdtemp(join(dirname(target), `.${basename(target)}-`));
  try {
    const fresh = join(workspace, "new");
    await mkdir(fresh);
    for (const [name, text] of Object.entries(files)) await writeFile(join(fresh, name), text);
    await rename(target, join(workspace, "old")).catch(ignoreMissing);
    await rename(fresh, target).catch(async (error: Error) => {
      await rename(join(workspace, "old"), target).catch(ignoreMissing);
      throw error;
    });
  } finally {
    await rm(workspace, { recursive: true, force: true });
  }
}

/** The names of files that are missing, different or superfluous. */
export async function findStaleFiles(folder: string, files: Files): Promise<string[]> {
  const present = await readdir(folder).catch(() => []);
  const stale = present.filter((name) => files[name] === undefined);
  for (const [name, text] of Object.entries(files)) {
    const current = await readFile(join(folder, name), "utf8").catch(() => undefined);
    if (current !== text) stale.push(name);
  }
  return stale;
}

function ignoreMissing(error: NodeJS.ErrnoException): void {
  if (error.code !== "ENOENT") throw error;
}
