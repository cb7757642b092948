import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";

/** The most bytes, gzipped, that the client may add to an application: a worker loads them at every cold start. */
const budget = 25_000;

/** Bundles `import TikAPI` of the built package as an application would: one file, minified. */
export async function checkBundleSize(root: string): Promise<string[]> {
  const client = JSON.stringify(resolve(root, "dist/src/index.js"));
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `import TikAPI from ${client}; console.log(TikAPI);`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  const problems = Object.keys(metafile.inputs)
    .filter((file) => /^dist\/(?!src\/index\.js$)/.test(file))
    .map((file) => `${file} is in the bundle of the client`);
  const size = outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
  console.log(`       ${size} bytes of at most ${budget}: the client in an application, gzipped`);
  if (size > budget) problems.push(`the client is ${size} bytes gzipped, the budget is ${budget}`);
  return problems;
}
