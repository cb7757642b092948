/** Compiles the package into dist/: `npm run build`. */
import { execFileSync } from "node:child_process";
import { copyFile, mkdir, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { type BuildOptions, build, type Plugin } from "rolldown";
import { loadSpec } from "../generator/read/load-spec.ts";
import { readOperations } from "../generator/read/read-operations.ts";
import { writeCommonJs } from "./package/write-common-js.ts";
import { writePostman } from "./postman/write-postman.ts";

/** What users of the package import. */
const modules = ["src/index", "src/harvest", "src/mock", "src/runtime", "src/testing"];

/** The same, and what they run. */
const entries = [...modules, "cli/main"];

/** What entries that are not the client read as files of their own, so that the package has it once. */
const shared = ["src/csv", "generated/operations"];
const sharers = ["src/harvest", "cli/main"];

/** Packages that become part of the file: one more to read costs every start of a program about a millisecond. */
const bundled = ["openapi-fetch", "p-retry", "is-network-error", "csv-stringify"];

await rm("dist", { recursive: true, force: true });
execFileSync(process.execPath, ["node_modules/typescript/bin/tsc", "-p", "tsconfig.build.json"], { stdio: "inherit" });
await build([...entries, ...shared].map(bundleEntry));
await copyFile("generated/openapi.json", "dist/generated/openapi.json");
await copyFile("cli/mcp/folder-worker.mjs", "dist/cli/folder-worker.mjs");
await copyOverlays();
await writePostmanFiles();
await Promise.all(modules.map((entry) => writeCommonJs(`dist/${entry}`)));
await writeFile("dist/third-party-licenses.txt", (await Promise.all(bundled.map(readLicense))).join("\n"));

/**
 * Each entry becomes one file; only the command line loads each command from a file of its own. There are no source maps:
 * the code is not minified, keeps its JSDoc, and names the source file above each part.
 */
function bundleEntry(entry: string): BuildOptions {
  const apart = sharers.includes(entry) ? [...entries, ...shared] : entries;
  return {
    input: { [entry]: `${entry}.ts` },
    platform: "neutral",
    // Other packages and the modules of Node; a path on Windows has backslashes.
    external: new RegExp(`^(?!(?:${bundled.join("|")})(?:/|$))[\\w@][^\\\\]*$`),
    plugins: [
      ...(entry === "src/runtime" ? [shareClient()] : []),
      keepApart(["generated/openapi.json", ...apart.map((name) => `${name}.js`)]),
    ],
    output: {
      dir: "dist",
      codeSplitting: entry.startsWith("cli/"),
      chunkFileNames: "cli/[name].js",
    },
  };
}

/** For those who compile the spec of another version of the API with tools of their own. */
async function copyOverlays(): Promise<void> {
  const names = (await readdir("openapi")).filter((name) => name.endsWith(".overlay.yaml"));
  await mkdir("dist/openapi");
  await Promise.all(names.map((name) => copyFile(`openapi/${name}`, `dist/openapi/${name}`)));
}

/** What the runtime has in common with the client is the client's own, not a copy. */
function shareClient(): Plugin {
  return {
    name: "share-client",
    async load(id) {
      if (id !== resolve("src/common.ts")) return null;
      const names = Object.keys(await import(pathToFileURL(id).href));
      return `export { ${names.join(", ")} } from "./index.js";`;
    },
  };
}

/** For those who import them into Postman: a collection of all operations, and its environments. */
async function writePostmanFiles(): Promise<void> {
  const { spec } = await loadSpec("openapi/openapi.yaml");
  await mkdir("dist/postman");
  for (const [name, text] of await writePostman(spec, readOperations(spec)))
    await writeFile(`dist/postman/${name}`, text);
}

async function readLicense(name: string): Promise<string> {
  const folder = `node_modules/${name}`;
  const file = (await readdir(folder)).find((entry) => /^licen[cs]e/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no license to copy.`);
  return `${name}\n\n${await readFile(`${folder}/${file}`, "utf8")}`;
}

/** Leaves imports of these files as they are. dist/ has the folders of the sources, and all its code is one folder deep. */
function keepApart(files: readonly string[]): Plugin {
  return {
    name: "keep-apart",
    resolveId(source, importer = "") {
      const file = files.find((name) => source.startsWith(".") && resolve(importer, "..", source) === resolve(name));
      return file && { id: `../${file}`, external: true };
    },
  };
}
