import { readFile } from "node:fs/promises";
import { join } from "node:path";

/** The version that a spec was released with, where its name says it, or else that of the working tree. */
export async function readVersionOf(name: string, root: string): Promise<string> {
  const [, version] = /^(?:v|.+@)(\d+\.\d+\.\d+\S*)$/.exec(name) ?? [];
  if (version !== undefined) return version;
  const manifest = JSON.parse(await readFile(join(root, "package.json"), "utf8")) as { readonly version: string };
  return manifest.version;
}
