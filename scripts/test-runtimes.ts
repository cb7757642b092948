/** Runs the packed package in every supported runtime: `npm run test:runtimes`. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { cp, mkdir, symlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { build } from "esbuild";
import { withInstallation } from "./package/install-packed.ts";
import { installTools } from "./package/install-tools.ts";
import { runCommand } from "./run/run-command.ts";

const root = resolve(import.meta.dirname, "..");

interface Runtime {
  readonly name: string;
  readonly binary: string;
  /** Returns the output. Its last line says how each step went. */
  run(binary: string, folder: string, mockUrl: string): Promise<string>;
}

const runtimes: readonly Runtime[] = [
  ...["20", "22", "24", "26"].map((major) => ({ name: "Node", binary: `node-${major}/bin/node`, run: runFile() })),
  { name: "Bun", binary: "@oven/bun-linux-x64-baseline/bin/bun", run: runFile() },
  {
    name: "Deno",
    binary: "@deno/linux-x64-glibc/deno",
    run: runFile("run", "--no-remote", "--allow-read", "--allow-env", "--allow-net=127.0.0.1"),
  },
  { name: "workerd", binary: "@cloudflare/workerd-linux-64/bin/workerd", run: runWorker },
];

const tools = await installTools(root, "runtimes");
await withInstallation(root, async ({ folder }) => {
  await cp(join(root, "test/runtimes"), folder, {
    recursive: true,
    filter: (file) => !/package[^/]*\.json$/.test(file),
  });
  const mock = await serveMock(folder);
  try {
    for (const runtime of runtimes) await testRuntime(runtime, folder, mock.url);
  } finally {
    mock.close();
  }
});

async function testRuntime({ name, binary, run }: Runtime, folder: string, mockUrl: string): Promise<void> {
  const path = join(tools, binary);
  const [version = ""] =
    /\d[\w.-]*\.\d[\w.-]*|\d{4}-\d\d-\d\d/.exec(await runCommand(path, ["--version"], folder)) ?? [];
  const results = await run(path, folder, mockUrl).then(readResults, (error: Error) => ({ start: error.message }));
  const cells = Object.entries(results).map(([step, result]) => `${step} ${result === "ok" ? "ok" : "FAILED"}`);
  console.log(`${name.padEnd(8)} ${version.padEnd(12)} ${cells.join(" · ")}`);
  for (const [step, result] of Object.entries(results)) {
    if (result === "ok") continue;
    process.exitCode = 1;
    console.log(`${step}: ${result}`.replace(/^/gm, "         "));
  }
}

function readResults(output: string): Record<string, string> {
  return JSON.parse(output.trim().split("\n").at(-1) ?? "");
}

function runFile(...args: string[]): Runtime["run"] {
  return (binary, folder, mockUrl) => runCommand(binary, [...args, "process.mjs", mockUrl], folder);
}

/** A worker is one file, made by a bundler. */
async function runWorker(binary: string, folder: string, mockUrl: string): Promise<string> {
  await build({
    absWorkingDir: folder,
    entryPoints: ["worker.mjs"],
    outfile: "worker.js",
    bundle: true,
    format: "esm",
    logLevel: "error",
  });
  return runCommand(binary, ["test", "workerd.capnp"], folder, { MOCK_URL: mockUrl });
}

/** Starts the mock of the packed package in a process of its own, with the Prism that is installed here. */
async function serveMock(folder: string): Promise<{ url: string; close(): void }> {
  await mkdir(join(folder, "node_modules"), { recursive: true });
  await symlink(join(root, "node_modules/@stoplight"), join(folder, "node_modules/@stoplight"));
  const mock = spawn(join(tools, "node-20/bin/node"), ["mock.mjs"], {
    cwd: folder,
    stdio: ["pipe", "pipe", "inherit"],
  });
  const url = await Promise.race([
    once(mock.stdout, "data").then(([line]) => String(line).trim()),
    once(mock, "exit").then(() => Promise.reject(new Error("The mock did not start."))),
  ]);
  return { url, close: () => mock.stdin.end() };
}
