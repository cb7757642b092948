/**
 * Compares the built client with others on this machine:
 * `npm run bench -- [--only calls,import] [--quick] [--against <folder of another build>] [--load "300 KB"]`.
 * A full run takes some minutes and writes bench/README.md. It marks missed targets, but does not fail.
 */
import { execFileSync } from "node:child_process";
import { existsSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { build } from "esbuild";
import { type Figure, formatTable } from "./figure.ts";
import { compiled, startProcess } from "./start-process.ts";

const measurements = ["calls", "memory", "import", "parsing", "items", "download", "blocking"];

const { values: options } = parseArgs({
  options: {
    only: { type: "string" },
    quick: { type: "boolean", default: false },
    against: { type: "string" },
    load: { type: "string" },
  },
});
const names = options.only?.split(",") ?? measurements;
const unknown = names.filter((name) => !measurements.includes(name));
if (unknown.length > 0)
  throw new Error(`No measurement named ${unknown.join(", ")}. --only takes ${measurements.join(", ")}.`);

const against = options.against && resolve(options.against);
if (against && !existsSync(resolve(against, "dist")))
  throw new Error(`${against} is not built. Run "npm run build" there.`);

await prepare();
const figures: Figure[] = [];
for (const name of names) {
  console.error(`measuring ${name} …`);
  figures.push(...(await measure(name)));
}
console.log(formatTable(figures));
if (names === measurements && !options.quick && against === undefined) writePage();

/** Installs the other participants once, and compiles the bench: a loader for TypeScript would be measured too. */
async function prepare(): Promise<void> {
  if (!existsSync("bench/node_modules/undici")) {
    execFileSync("npm", ["ci", "--no-audit", "--no-fund"], { cwd: "bench", stdio: "inherit" });
  }
  await build({
    entryPoints: ["measure", "participant", "delays", "server"].map((name) => `bench/${name}.ts`),
    outdir: compiled,
    outExtension: { ".js": ".mjs" },
    bundle: true,
    packages: "external",
    platform: "node",
    format: "esm",
    target: "node20",
  });
}

/** Each measurement has a process of its own, so that none is slowed down by what another left in memory. */
async function measure(name: string): Promise<Figure[]> {
  const worker = await startProcess<Figure[]>("measure", { name, quick: options.quick, against, load: options.load });
  const { message } = worker;
  worker.stop();
  return message;
}

function writePage(): void {
  const date = new Date().toISOString().slice(0, 10);
  const [{ model } = { model: "an unknown processor" }, ...others] = cpus();
  writeFileSync(
    "bench/README.md",
    `# Measurements

\`npm run bench\` on ${date}: Node ${process.version}, ${model.trim()}, ${others.length + 1} cores. Medians of interleaved
rounds; the brackets hold the middle half of them. Compare figures of one run only: machines differ, and so does their load.
[What each change gained, and why targets are missed](REASONS.md).

${formatTable(figures)}
`,
  );
}
