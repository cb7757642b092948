import { resolve } from "node:path";
import { gzipSync } from "node:zlib";
import { build } from "esbuild";
import { runCommand } from "../run/run-command.ts";

/**
 * The most bytes, gzipped, that the client may add to an application: a worker loads them at every cold start. The transport without
 * web streams takes 2,500 of them, links and what messages say of parameters 2,000.
 */
const bundleBudget = 45_000;

/** The same for an application that only recognises errors, because its server makes the calls. */
const guardBudget = 3_000;

/**
 * The most bytes that `npm install` may download. The spec and the types take about 150,000, the generator and the rest of the command
 * line 130,000, the client 80,000, the harvest and the test kit with its mocks 90,000, the documents 50,000.
 */
const packageBudget = 600_000;

/** Checks the sizes of the built package. */
export async function checkSizes(root: string): Promise<void> {
  checkSize("the client in an application, gzipped", await measureBundle(root, "default"), bundleBudget);
  checkSize("an error guard in an application, gzipped", await measureBundle(root, "isTikTokError"), guardBudget);
  const report = await runCommand("npm", ["pack", "--dry-run", "--json", "--ignore-scripts"], root);
  const [{ size }]: [{ readonly size: number }] = JSON.parse(report);
  checkSize("the packed package", size, packageBudget);
}

function checkSize(what: string, size: number, budget: number): void {
  console.log(`       ${size} bytes of at most ${budget}: ${what}`);
  if (size > budget) throw new Error(`${what} has ${size} bytes, but the budget is ${budget}`);
}

/** Bundles one export of the built package as an application would: one file, minified. */
async function measureBundle(root: string, name: string): Promise<number> {
  const client = JSON.stringify(resolve(root, "dist/src/index.js"));
  const { metafile, outputFiles } = await build({
    absWorkingDir: root,
    stdin: { contents: `import { ${name} as used } from ${client}; console.log(used);`, resolveDir: root },
    bundle: true,
    minify: true,
    format: "esm",
    write: false,
    metafile: true,
  });
  const extra = Object.keys(metafile.inputs).filter((file) => /^dist\/(?!src\/index\.js$)/.test(file));
  if (extra.length > 0) throw new Error(`The bundle of the client must not have ${extra.join(", ")}`);
  return outputFiles.reduce((sum, { contents }) => sum + gzipSync(contents, { level: 9 }).length, 0);
}
