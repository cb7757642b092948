import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { build } from "esbuild";
import { compiledFolder, root } from "./places.ts";

/** Installs the other participants, the first time, and compiles what runs: a loader of TypeScript would be measured too. */
export async function prepare(): Promise<void> {
  const folder = resolve(root, "bench");
  if (!existsSync(resolve(folder, "node_modules/tikapi"))) {
    console.error("installing the other participants into bench/node_modules …");
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: folder, stdio: ["ignore", "ignore", "inherit"] });
  }
  await build({
    entryPoints: ["worker", "server", "participant-process"].map((name) => resolve(folder, `${name}.ts`)),
    outdir: compiledFolder,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
  });
}
