import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { makeTemporaryFolder } from "./temporary-folder.js";

/** Writes the files of a generated client into a folder, and imports one of them. */
export async function importGenerated(files: Readonly<Record<string, string>>, name = "index.ts"): Promise<unknown> {
  const folder = join(await makeTemporaryFolder(), "client");
  await mkdir(folder);
  for (const [file, text] of Object.entries(files)) await writeFile(join(folder, file), text);
  return import(/* @vite-ignore */ join(folder, name));
}
