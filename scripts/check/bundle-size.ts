import { join, resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build, type Metafile, type OutputFile } from "esbuild";

/** The most bytes that `import TikAPI from "tikapi-fetch"` may add to what is loaded at once, minified and gzipped. */
const budget = 16_500;

/** Part → the files that make it; the first that matches counts. */
const parts: Record<string, RegExp> = {
  "operation table and codes": /^generated\//,
  errors: /^src\/(?:errors|error-of|tiktok-codes|redact)\./,
  "options and their checks": /^src\/(?:options|check-options)\./,
  pages: /^src\/(?:page|paged-call|plan-next|iterate-lists|feed|json-pointer)\./,
  "a call": /^src\//,
};

interface Bundle {
  /** Gzipped bytes of what is loaded at once. */
  readonly size: number;
  /** Gzipped bytes of what dynamic imports load when it is needed. */
  readonly later: number;
  /** Minified bytes of each file that is loaded at once. */
  readonly inputs: Readonly<Record<string, number>>;
}

export interface BundleReport {
  readonly table: string;
  readonly problems: string[];
}

/** Bundles the client of a built package as an application would, and shows what each part costs. */
export async function checkBundleSize(root: string, built: string): Promise<BundleReport> {
  const bundle = await bundleClient(root, join(built, "src/index.js"));
  // The package has one file of what is loaded at once; its sources tell the parts.
  const { inputs } = await bundleClient(root, join(root, "src/index.ts"));
  const problems = Object.keys(inputs)
    .filter((file) => /^src\/(?:mock|testing)\b|^cli\/|openapi\.json/.test(file))
    .map((file) => `${file} is in the bundle of the client`);
  if (bundle.size > budget) problems.push(`the client is ${bundle.size} bytes gzipped, the budget is ${budget}`);
  return { table: describe({ ...bundle, inputs }), problems };
}

async function bundleClient(root: string, library: string): Promise<Bundle> {
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `import TikAPI from ${JSON.stringify(library)}; console.log(TikAPI);`, resolveDir: root },
    bundle: true,
    splitting: true,
    minify: true,
    format: "esm",
    outdir: "bundle",
    write: false,
    metafile: true,
  });
  const loaded = listLoaded(metafile);
  const paths = loaded.map((name) => resolve(root, name));
  return {
    size: addUp(outputFiles.filter(({ path }) => paths.includes(path))),
    later: addUp(outputFiles.filter(({ path }) => !paths.includes(path))),
    inputs: Object.fromEntries(
      loaded.flatMap((name) =>
        Object.entries(metafile.outputs[name]?.inputs ?? {}).map(([file, { bytesInOutput }]) => [file, bytesInOutput]),
      ),
    ),
  };
}

const addUp = (files: readonly OutputFile[]): number =>
  files.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);

/** The entry's chunk and those that it imports at once. */
function listLoaded({ outputs }: Metafile): string[] {
  const entry = Object.keys(outputs).find((name) => outputs[name]?.entryPoint !== undefined);
  const loaded = new Set([entry ?? ""]);
  for (const name of loaded) {
    for (const { path, kind } of outputs[name]?.imports ?? []) if (kind === "import-statement") loaded.add(path);
  }
  return [...loaded];
}

/** A part's gzipped size is its share of the minified bytes: the parts of a bundle are compressed together. */
function describe({ size, later, inputs }: Bundle): string {
  const total = Object.values(inputs).reduce((sum, bytes) => sum + bytes, 0);
  const sums = new Map(Object.keys(parts).map((part) => [part, 0]));
  for (const [file, bytes] of Object.entries(inputs)) {
    const part = Object.keys(parts).find((name) => parts[name]?.test(file)) ?? "glue";
    sums.set(part, (sums.get(part) ?? 0) + bytes);
  }
  const rows = [...sums, ["in all", total] as const].map(([part, bytes]) => {
    const share = Math.round((size * bytes) / total);
    return `  ${part.padEnd(28)}${String(bytes).padStart(6)}${String(share).padStart(8)}`;
  });
  return [
    `  ${"bytes".padEnd(28)}minified gzip (of a part: its share)`,
    ...rows,
    `  ${"loaded when needed".padEnd(34)}${String(later).padStart(8)}`,
  ].join("\n");
}
