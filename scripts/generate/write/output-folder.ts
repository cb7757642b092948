import { mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, join, resolve } from "node:path";

export type Files = Readonly<Record<string, string>>;

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
    await rename(fresh, target);
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
