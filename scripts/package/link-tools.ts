import { mkdir, readdir, symlink } from "node:fs/promises";
import { dirname, join } from "node:path";

/** Makes the packages of one node_modules available in another, beside what that one has. */
export async function linkTools(from: string, to: string): Promise<void> {
  for (const name of await listPackages(from)) {
    const link = join(to, name);
    await mkdir(dirname(link), { recursive: true });
    // A junction needs no rights on Windows; other systems ignore the word.
    await symlink(join(from, name), link, "junction").catch(ignoreExisting);
  }
}

async function listPackages(folder: string): Promise<readonly string[]> {
  const names = (await readdir(folder)).filter((name) => !name.startsWith("."));
  const scoped = names.filter((name) => name.startsWith("@"));
  const within = scoped.map(async (scope) => (await readdir(join(folder, scope))).map((name) => `${scope}/${name}`));
  return [...names.filter((name) => !name.startsWith("@")), ...(await Promise.all(within)).flat()];
}

function ignoreExisting(error: NodeJS.ErrnoException): void {
  if (error.code !== "EEXIST") throw error;
}
