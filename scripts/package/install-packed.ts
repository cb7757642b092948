import { mkdtemp, readdir, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runCommand } from "../run/run-command.ts";

export interface Installation {
  readonly folder: string;
  readonly tarball: string;
}

/** Packs the package and installs it into an empty folder, as users do. The folder is deleted after `use`. */
export async function withInstallation(
  root: string,
  use: (installation: Installation) => Promise<void>,
): Promise<void> {
  const folder = await realpath(await mkdtemp(join(tmpdir(), "tikapi-fetch-")));
  try {
    await runCommand("npm", ["pack", "--pack-destination", folder], root);
    const [name = ""] = (await readdir(folder)).filter((file) => file.endsWith(".tgz"));
    const tarball = join(folder, name);
    await writeFile(join(folder, "package.json"), JSON.stringify({ private: true, type: "module" }));
    await runCommand("npm", ["install", "--omit=optional", "--no-audit", "--no-fund", tarball], folder);
    await use({ folder, tarball });
  } finally {
    await rm(folder, { recursive: true });
  }
}
