import { type ChildProcess, spawn } from "node:child_process";
import { createRequire } from "node:module";
import { fileURLToPath, pathToFileURL } from "node:url";
import type { Run } from "./run-node.js";

/** Keys that nothing a run leaves behind may hold. */
export const cliKeys = { api: "cli-api-key-0123456789abcdef", account: "cli-account-key-0123456789abcdef" };

export interface CliOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  /** What a shell does first, `ulimit -f 8` for example. */
  readonly shell?: string;
}

export interface RunningCli {
  readonly process: ChildProcess;
  readonly ended: Promise<Run>;
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;
const main = fileURLToPath(new URL("../../cli/main.ts", import.meta.url));

/** Runs the command line as users do, in a process of its own. */
export const runCli = (args: readonly string[], options: CliOptions): Promise<Run> => startCli(args, options).ended;

export function startCli(args: readonly string[], { cwd, env, shell }: CliOptions): RunningCli {
  const node = ["--import", tsx, main, ...args];
  const [file, all] =
    shell === undefined
      ? [process.execPath, node]
      : ["/bin/sh", ["-c", `${shell}; exec "$@"`, "sh", process.execPath, ...node]];
  const child = spawn(file, all, {
    cwd,
    env: { ...process.env, TIKAPI_API_KEY: cliKeys.api, TIKAPI_ACCOUNT_KEY: cliKeys.account, ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let stdout = "";
  let stderr = "";
  child.stdout.on("data", (data) => {
    stdout += data;
  });
  child.stderr.on("data", (data) => {
    stderr += data;
  });
  const ended = new Promise<Run>((resolve) => {
    child.on("close", (code) => resolve({ code, stdout, stderr }));
  });
  return { process: child, ended };
}
