import { readFile } from "node:fs/promises";
import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { type BuildResult, build, type Metafile, type OutputFile, transform } from "esbuild";

/** The most bytes that `import TikAPI from "tikapi-fetch"` may add to an application, minified and gzipped. */
const budgets = {
  /** Where the bundler makes one file of it all. */
  whole: 24_250,
  /** Where it leaves what is loaded when it is needed in files of their own. */
  atOnce: 16_250,
};

/** Part → the files that make it; the first that matches counts. */
const parts: Record<string, RegExp> = {
  "operation table and codes": /^generated\//,
  "openapi-fetch": /node_modules\/openapi-fetch\//,
  "p-retry": /node_modules\/(?:p-retry|is-network-error)\//,
  errors: /^src\/(?:errors|error-of|tiktok-codes|redact)\./,
  "options and parameters, checked": /^src\/(?:options|check-options|parameters)\./,
  pages: /^src\/(?:page|paged-call|plan-next|iterate-lists|feed|json-pointer)\./,
  downloads: /^src\/download/,
  "raw and unlisted calls": /^src\/(?:raw|raw-client|unlisted-request)\./,
  "a call": /^src\//,
};

export interface BundleReport {
  readonly table: string;
  readonly problems: string[];
}

/** Bundles the client of a built package as an application would, and shows what each part costs. */
export async function checkBundleSize(root: string, built: string): Promise<BundleReport> {
  const library = join(built, "src/index.js");
  const whole = addUp((await bundleClient(root, library, false)).outputFiles);
  const atOnce = sizeAtOnce(root, await bundleClient(root, library, true));
  // The package has few files; its sources tell the parts.
  const sources = await bundleClient(root, join(root, "src/index.ts"), false);
  const inputs = Object.values(sources.metafile.outputs).flatMap((output) => Object.entries(output.inputs));
  const problems = inputs
    .filter(([file]) => /^src\/(?:mock|testing)\b|^cli\/|openapi\.json/.test(file))
    .map(([file]) => `${file} is in the bundle of the client`);
  if (whole > budgets.whole) problems.push(`the client is ${whole} bytes gzipped, the budget is ${budgets.whole}`);
  if (atOnce > budgets.atOnce) problems.push(`${atOnce} bytes are loaded at once, the budget is ${budgets.atOnce}`);
  const sizes = inputs.map(([file, { bytesInOutput }]): Size => [file, bytesInOutput]);
  return { table: await describe(root, sizes, whole, atOnce), problems };
}

/** A file, and the minified bytes that are left of it in a bundle. */
type Size = readonly [file: string, bytes: number];
type Bundle = BuildResult<{ write: false; metafile: true }>;

function bundleClient(root: string, library: string, splitting: boolean): Promise<Bundle> {
  return build({
    absWorkingDir: root,
    stdin: { contents: `import TikAPI from ${JSON.stringify(library)}; console.log(TikAPI);`, resolveDir: root },
    bundle: true,
    splitting,
    minify: true,
    format: "esm",
    outdir: "bundle",
    write: false,
    metafile: true,
  });
}

function sizeAtOnce(root: string, { metafile, outputFiles }: Bundle): number {
  const paths = listLoaded(metafile).map((name) => resolve(root, name));
  return addUp(outputFiles.filter(({ path }) => paths.includes(path)));
}

/** The entry's chunk and those that it imports at once. */
function listLoaded({ outputs }: Metafile): string[] {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint !== undefined);
  const loaded = new Set([entry ?? ""]);
  for (const name of loaded) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === "import-statement") loaded.add(path);
  }
  return [...loaded];
}

const addUp = (files: readonly OutputFile[]): number =>
  files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);

/** The parts of a bundle are compressed together: a part's gzipped size is its share of what they come to one by one. */
async function describe(root: string, sizes: readonly Size[], whole: number, atOnce: number): Promise<string> {
  const sums = new Map(Object.keys(parts).map((part) => [part, { minified: 0, alone: 0 }]));
  for (const [file, bytes] of sizes) {
    const sum = sums.get(Object.keys(parts).find((name) => parts[name]?.test(file)) ?? "");
    if (sum === undefined) continue;
    sum.minified += bytes;
    sum.alone += bytes * (await compressibility(join(root, file)));
  }
  const alone = [...sums.values()].reduce((sum, part) => sum + part.alone, 0);
  const total = sizes.reduce((sum, [, bytes]) => sum + bytes, 0);
  const row = (what: string, minified: number | "", gzipped: number): string =>
    `  ${what.padEnd(34)}${String(minified).padStart(8)}${String(gzipped).padStart(8)}`;
  return [
    `  ${"bytes".padEnd(34)}minified gzipped`,
    ...[...sums].map(([name, part]) => row(name, part.minified, Math.round((whole * part.alone) / alone))),
    row("in all", total, whole),
    row("of it loaded at once, if split", "", atOnce),
  ].join("\n");
}

/** What gzip leaves of a byte of this file, minified. */
async function compressibility(file: string): Promise<number> {
  const { code } = await transform(await readFile(file, "utf8"), { loader: "ts", minify: true });
  return gzipSync(code, { level: 9 }).length / Buffer.byteLength(code);
}
