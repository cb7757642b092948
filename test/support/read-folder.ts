import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** Every file below a folder with its text, and every folder with an empty one, hidden ones too: to compare. */
export async function readFolder(folder: string): Promise<Readonly<Record<string, string>>> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const texts = await Promise.all(
    entries.map(async (entry) => {
      const path = join(entry.parentPath, entry.name);
      const name = path.slice(folder.length + 1);
      return entry.isDirectory() ? [`${name}/`, ""] : [name, await readFile(path, "utf8")];
    }),
  );
  return Object.fromEntries(texts.sort());
}
