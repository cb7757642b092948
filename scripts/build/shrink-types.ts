import { readdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";

/** Indents generated declarations by tabs: spaces are a quarter of their size. */
export async function shrinkTypes(folder: string): Promise<void> {
  for (const name of await readdir(folder)) {
    const file = join(folder, name);
    const text = await readFile(file, "utf8");
    await writeFile(
      file,
      text.replace(/^(?: {4})+/gm, (spaces) => "\t".repeat(spaces.length / 4)),
    );
  }
}
