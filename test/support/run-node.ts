import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { scaleTime } from "./scale-time.js";

export interface Run {
  /** The exit code; `null` when the process had to be ended. */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export interface RunOptions {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
}

const tsx = pathToFileURL(createRequire(import.meta.url).resolve("tsx")).href;

/** Runs a TypeScript file in a process of its own. */
export const runScript = (file: string, args: readonly string[], options: RunOptions): Promise<Run> =>
  runNode(["--import", tsx, file, ...args], options);

/** Runs Node until it ends, for a minute at most on a quiet machine. */
export function runNode(args: readonly string[], { cwd, env }: RunOptions): Promise<Run> {
  return new Promise((resolve) => {
    const limits = { timeout: scaleTime(60_000), maxBuffer: 2 ** 26 };
    const child = execFile(
      process.execPath,
      args,
      { cwd, env: { ...process.env, ...env }, ...limits },
      (_, stdout, stderr) => resolve({ code: child.exitCode, stdout, stderr }),
    );
  });
}
