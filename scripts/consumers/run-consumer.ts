import { cp, mkdtemp, realpath, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import type { Installation } from "../package/install-packed.ts";
import { runCommand } from "../run/run-command.ts";
import type { Consumer, TsConfig } from "./consumer.ts";
import { unpackPublished } from "./fetch-published.ts";

/** Where the pinned tools are, and the installed package. */
export interface Workplace {
  readonly tools: string;
  readonly installation: Installation;
}

const root = resolve(import.meta.dirname, "../..");
const programs = join(root, "test");

/** Compiles and runs a consumer. Rejects with what a step printed if it fails. */
export async function runConsumer(consumer: Consumer, place: Workplace): Promise<void> {
  // Under the installed package, or away from it for one that installs it itself.
  const parent = consumer.installWith === undefined ? place.installation.folder : await realpath(tmpdir());
  const folder = await mkdtemp(join(parent, "consumer-"));
  try {
    await cp(join(programs, consumer.folder), folder, { recursive: true });
    for (const [name, text] of Object.entries(consumer.files ?? {})) await writeFile(join(folder, name), text);
    for (const [name, file] of Object.entries(consumer.published ?? {}))
      await unpackPublished(root, file, folder, name);
    await writeJson(join(folder, "package.json"), describePackage(consumer, place.installation.tarball));
    if (consumer.tsconfig) await writeJson(join(folder, "tsconfig.json"), completeConfig(consumer.tsconfig));
    for (const step of [...installSteps[consumer.installWith ?? "npm"], ...consumer.steps])
      await runStep(step, folder, place.tools);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const yarn = "@yarnpkg/cli-dist/bin/yarn.js";
const installSteps = {
  npm: [],
  pnpm: ["pnpm/bin/pnpm.cjs install --ignore-scripts --ignore-workspace --store-dir .store"],
  yarn: [`${yarn} install`],
};

/** Yarn keeps its files out of the home folder. */
const environment = {
  YARN_ENABLE_TELEMETRY: "0",
  YARN_ENABLE_GLOBAL_CACHE: "0",
  YARN_ENABLE_IMMUTABLE_INSTALLS: "0",
  YARN_NODE_LINKER: "pnp",
};

function describePackage({ type, installWith }: Consumer, tarball: string): object {
  const dependencies = { "tikapi-fetch": `file:${tarball}`, typescript: "5.9.3", "@types/node": "20.19.43" };
  return { name: "consumer", private: true, type: type ?? "commonjs", ...(installWith && { dependencies }) };
}

function completeConfig({ compilerOptions, files }: TsConfig): TsConfig {
  const shared = { strict: true, skipLibCheck: false, target: "ES2022", outDir: "out", rootDir: "." };
  return { compilerOptions: { ...shared, ...compilerOptions }, files };
}

async function runStep(step: string, folder: string, tools: string): Promise<void> {
  const [first = "", ...words] = step.split(" ");
  if (!/^node(-[\d.]+)?$/.test(first)) return runNode(process.execPath, [join(tools, first), ...words], folder);
  const node = first === "node" ? process.execPath : join(tools, first, "bin/node");
  // A program of a tool can stand behind options of Node.
  const args = words.map((word) => (/^(@[\w-]+\/)?[\w-]+\/bin\//.test(word) ? join(tools, word) : word));
  return runNode(node, args, folder);
}

async function runNode(node: string, args: readonly string[], folder: string): Promise<void> {
  await runCommand(node, args, folder, environment);
}

const writeJson = (file: string, content: object): Promise<void> => writeFile(file, JSON.stringify(content, null, 2));
