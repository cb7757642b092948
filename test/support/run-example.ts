import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import { onTestFinished } from "vitest";
import type { MockTikAPI } from "../../src/testing.js";
import { startLoopback } from "./loopback-server.js";
import type { Run } from "./run-node.js";

const project = fileURLToPath(new URL("../..", import.meta.url));
const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** An example that runs in a process of its own. */
export interface RunningExample {
  readonly process: ChildProcess;
  /** What it prints first. */
  readonly firstLine: Promise<string>;
  readonly ended: Promise<Run>;
}

/** Starts a file of examples/ as its reader would, with keys for the API at an address; it ends with the test at the latest. */
export function startExample(
  name: string,
  args: readonly string[],
  baseUrl: string,
  env: Readonly<Record<string, string>> = {},
): RunningExample {
  const keys = { TIKAPI_API_KEY: "example-key", TIKAPI_ACCOUNT_KEY: "example-account-key" };
  const child = spawn(process.execPath, ["--import", tsx, `examples/${name}`, ...args], {
    cwd: project,
    env: { ...process.env, ...keys, TIKAPI_BASE_URL: baseUrl, ...env },
  });
  onTestFinished(() => void child.kill("SIGKILL"));
  const output = { stdout: "", stderr: "" };
  const ended = new Promise<Run>((resolve) => child.once("close", (code) => resolve({ code, ...output })));
  const firstLine = new Promise<string>((resolve, reject) => {
    child.stdout.setEncoding("utf8").on("data", (text: string) => {
      output.stdout += text;
      const [line, ...rest] = output.stdout.split("\n");
      if (line !== undefined && rest.length > 0) resolve(line);
    });
    ended.then(({ stderr }) => reject(new Error(`${name} ended without a line: ${stderr}`)));
  });
  // Most tests wait for the end, and want no line.
  firstLine.catch(() => {});
  child.stderr.setEncoding("utf8").on("data", (text: string) => {
    output.stderr += text;
  });
  return { process: child, firstLine, ended };
}

/** Serves a TikAPI in memory on loopback, to another process, for the running test. */
export async function serveInMemory(tikapi: MockTikAPI, onRequest: (path: string) => void = () => {}): Promise<string> {
  const { url: origin } = await startLoopback(async ({ url = "/", method = "GET", headers }, response) => {
    onRequest(url);
    const request = new Request(origin + url, { method, headers: headers as Record<string, string> });
    const answer = await tikapi.fetch(request);
    response.writeHead(answer.status, Object.fromEntries(answer.headers)).end(await answer.text());
  });
  return origin;
}
