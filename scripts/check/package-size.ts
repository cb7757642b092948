import { lstat, readdir, readFile } from "node:fs/promises";
import { join } from "node:path";

/** The most bytes that `npm install tikapi-fetch` may put on a disk. */
const budget = 1_500_000;

/** What npm packs whether it is told to or not. */
const always = ["package.json", "README.md", "LICENSE"];

/** What npm itself leaves in node_modules: four folders, its list of packages, the link to the command. */
const npmOwn = 20_000;

/** Adds up what an installation of a built package takes, as `du -sb node_modules` does. */
export async function checkPackageSize(root: string, built: string): Promise<string[]> {
  const dependencies = await listDependencies(root, "package.json");
  const { files }: { readonly files: string[] } = JSON.parse(await readFile(join(root, "package.json"), "utf8"));
  const packed = [...always, ...files.filter((name) => name !== "dist")];
  const sizes = {
    npm: npmOwn,
    "tikapi-fetch": (await measure(built)) + (await addUp(packed.map((name) => measure(join(root, name))))),
    ...Object.fromEntries(
      await Promise.all(
        dependencies.map(async (name) => [name, await measure(join(root, "node_modules", name))] as const),
      ),
    ),
  };
  const total = Object.values(sizes).reduce((sum, size) => sum + size, 0);
  if (total <= budget) return [];
  const parts = Object.entries(sizes).map(([name, size]) => `  ${name}: ${size}`);
  return [`an installation takes ${total} bytes, ${total - budget} more than it may:`, ...parts];
}

/** What npm installs with the package, each once. */
async function listDependencies(root: string, manifest: string, found = new Set<string>()): Promise<string[]> {
  const { dependencies = {} } = JSON.parse(await readFile(join(root, manifest), "utf8"));
  for (const name of Object.keys(dependencies)) {
    if (found.has(name)) continue;
    found.add(name);
    await listDependencies(root, `node_modules/${name}/package.json`, found);
  }
  return [...found];
}

/** Bytes of a file, or of a folder with all in it. */
async function measure(path: string): Promise<number> {
  const entry = await lstat(path);
  if (!entry.isDirectory()) return entry.size;
  const names = await readdir(path);
  return entry.size + (await addUp(names.map((name) => measure(join(path, name)))));
}

const addUp = async (sizes: readonly Promise<number>[]): Promise<number> =>
  (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
