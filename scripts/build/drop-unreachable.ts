import { readdir, readFile, rm } from "node:fs/promises";
import { join, resolve } from "node:path";

/** Removes the declarations that no entry leads to: nobody can import them. */
export async function dropUnreachable(folder: string, entries: readonly string[]): Promise<void> {
  const reached = new Set<string>();
  for (const entry of entries) await reach(resolve(folder, entry), reached);
  for (const name of await readdir(folder, { recursive: true })) {
    const file = resolve(folder, name);
    if (name.endsWith(".d.ts") && !reached.has(file)) await rm(file);
  }
}

async function reach(file: string, reached: Set<string>): Promise<void> {
  if (reached.has(file)) return;
  reached.add(file);
  const text = await readFile(file, "utf8");
  for (const [, target = ""] of text.matchAll(/\b(?:from|import)\s*\(?"(\.[^"]+)\.js"/g)) {
    await reach(`${join(file, "..", target)}.d.ts`, reached);
  }
}
