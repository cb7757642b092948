/** Compiles the package into dist/: `npm run build`. */
import { execFileSync } from "node:child_process";
import { copyFile, rm } from "node:fs/promises";
import { resolve } from "node:path";
import { type BuildOptions, build, type Plugin } from "rolldown";

/** What users of the package import and run. */
const entries = ["src/index", "src/mock", "src/testing", "cli/main"];

await rm("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
await build(entries.map(bundleEntry));
await copyFile("generated/openapi.json", "dist/generated/openapi.json");

/**
 * Each entry becomes one file; only the command line loads each command from a file of its own. There are no source maps:
 * the code is not minified, keeps its JSDoc, and names the source file above each part.
 */
function bundleEntry(entry: string): BuildOptions {
  return {
    input: { [entry]: `${entry}.ts` },
    platform: "neutral",
    // Packages and modules of Node. Paths on Windows have backslashes.
    external: /^[\w@][^\\]*$/,
    plugins: [keepApart(["generated/openapi.json", ...entries.map((name) => `${name}.js`)])],
    output: {
      dir: "dist",
      codeSplitting: entry.startsWith("cli/"),
      chunkFileNames: "cli/[name].js",
    },
  };
}

/** Keeps imports of these files. dist/ has the same folders as the sources, and all its code is one folder deep. */
function keepApart(files: readonly string[]): Plugin {
  return {
    name: "keep-apart",
    resolveId(source, importer = "") {
      const file = files.find((name) => source.startsWith(".") && resolve(importer, "..", source) === resolve(name));
      return file && { id: `../${file}`, external: true };
    },
  };
}
