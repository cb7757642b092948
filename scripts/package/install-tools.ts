import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../run/run-command.ts";

/** Installs what a folder of test/ pins into .cache/, once, and returns its node_modules. */
export async function installTools(root: string, name: string): Promise<string> {
  const source = join(root, "test", name);
  const folder = join(root, ".cache", name);
  const lock = await readFile(join(source, "package-lock.json"), "utf8");
  // Written last, so that an interrupted installation starts over.
  const stamp = join(folder, "installed.json");
  if ((await readFile(stamp, "utf8").catch(() => "")) !== lock) {
    await rm(folder, { recursive: true, force: true });
    await mkdir(folder, { recursive: true });
    for (const file of ["package.json", "package-lock.json"]) await copyFile(join(source, file), join(folder, file));
    await runCommand("npm", ["ci", "--ignore-scripts", "--no-audit", "--no-fund"], folder);
    await writeFile(stamp, lock);
  }
  return join(folder, "node_modules");
}
