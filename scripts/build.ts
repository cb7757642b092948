/** Compiles the package: `npm run build [-- --out <folder>]`. */
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { dropUnreachable } from "./build/drop-unreachable.ts";
import { readEntries } from "./build/read-entries.ts";
import { shrinkTypes } from "./build/shrink-types.ts";
import { thinSourceMap } from "./build/thin-source-map.ts";

const { out } = parseArgs({ options: { out: { type: "string", default: "dist" } } }).values;
const { code, types } = await readEntries();
const common = {
  format: "esm",
  target: "es2022",
  // Younger than the target, but Node imports the spec only `with { type: "json" }`.
  supported: { "import-attributes": true },
  outbase: ".",
  outdir: out,
  write: false,
} as const;

await rm(out, { recursive: true, force: true });
execFileSync("node_modules/.bin/tsc", ["-p", "tsconfig.build.json", "--outDir", out], { stdio: "inherit" });
await dropUnreachable(out, types);
await shrinkTypes(join(out, "generated"));
await compileCode();
await minifySpec();
await copyFile("generated/openapi.yaml", join(out, "generated/openapi.yaml"));

/**
 * File by file, so that a stack trace names the files that are named here; only files that an entry needs. Nobody steps
 * into the tables or the command.
 */
async function compileCode(): Promise<void> {
  const bundled = await build({ ...common, entryPoints: code, bundle: true, packages: "external", metafile: true });
  const needed = Object.keys(bundled.metafile.inputs).filter((file) => file.endsWith(".ts"));
  const isLibrary = (file: string) => file.startsWith("src/");
  const results = await Promise.all([
    build({ ...common, entryPoints: needed.filter(isLibrary), sourcemap: true, sourcesContent: false }),
    build({ ...common, entryPoints: needed.filter((file) => !isLibrary(file)), minifyWhitespace: true }),
  ]);
  for (const { path, text } of results.flatMap(({ outputFiles }) => outputFiles)) {
    await mkdir(dirname(path), { recursive: true });
    await writeFile(path, path.endsWith(".map") ? thinSourceMap(text) : text);
  }
}

async function minifySpec(): Promise<void> {
  const spec: unknown = JSON.parse(await readFile("generated/openapi.json", "utf8"));
  await writeFile(join(out, "generated/openapi.json"), JSON.stringify(spec));
}
