import { createHash } from "node:crypto";
import { mkdir, readFile, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { runCommand } from "../../scripts/run/run-command.js";
import { startLoopback } from "./loopback-server.js";

/** A packed package, and the variables with which npm finds it on this machine alone. */
export interface PublishedPackage {
  readonly tarball: string;
  readonly env: Readonly<Record<string, string>>;
}

interface Manifest {
  readonly name: string;
  readonly version: string;
}

/** Packs some files as a package, in a folder of their own, and starts a registry that has it and nothing else. */
export async function publishPackage(
  folder: string,
  manifest: Manifest,
  files: Readonly<Record<string, string>>,
): Promise<PublishedPackage> {
  const { name, version } = manifest;
  const contents = join(folder, name);
  for (const [file, text] of Object.entries({ "package.json": JSON.stringify(manifest), ...files })) {
    await mkdir(dirname(join(contents, file)), { recursive: true });
    await writeFile(join(contents, file), text);
  }
  await runCommand("npm", ["pack", "--pack-destination", folder], contents);
  const tarball = join(folder, `${name}-${version}.tgz`);
  const bytes = await readFile(tarball);
  const shasum = createHash("sha1").update(bytes).digest("hex");
  const registry = await startLoopback((request, response) => {
    if (request.url?.endsWith(".tgz")) return response.end(bytes);
    const dist = { shasum, tarball: `http://${request.headers.host}/${name}-${version}.tgz` };
    const versions = { [version]: { ...manifest, dist } };
    return response.end(JSON.stringify({ name, "dist-tags": { latest: version }, versions }));
  });
  return { tarball, env: { npm_config_registry: registry.url, npm_config_cache: join(folder, "cache") } };
}
