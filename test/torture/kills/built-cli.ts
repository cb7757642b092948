import { type ChildProcess, spawn } from "node:child_process";
import { copyFile, mkdir } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

export interface CliEnd {
  /** `null` if it was killed. */
  readonly code: number | null;
  readonly stderr: string;
}

export interface CliRun {
  readonly process: ChildProcess;
  readonly ended: Promise<CliEnd>;
}

export type StartCli = (args: readonly string[], env: Readonly<Record<string, string>>) => CliRun;

const root = fileURLToPath(new URL("../../..", import.meta.url));

/** Builds the command line into one file, which starts in a tenth of the time. */
export async function buildCli(folder: string): Promise<StartCli> {
  const outfile = join(folder, "cli/main.mjs");
  // Where it finds the spec, as in the package.
  await mkdir(join(folder, "generated"), { recursive: true });
  await copyFile(join(root, "generated/openapi.json"), join(folder, "generated/openapi.json"));
  await build({
    entryPoints: [join(root, "cli/main.ts")],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
  return (args, env) => {
    const child = spawn(process.execPath, [outfile, ...args], {
      env: { ...process.env, TIKAPI_API_KEY: "torture-key", TIKAPI_ACCOUNT_KEY: "torture-account-key", ...env },
      stdio: ["ignore", "ignore", "pipe"],
    });
    let stderr = "";
    child.stderr?.on("data", (data) => {
      stderr += data;
    });
    const ended = new Promise<CliEnd>((resolve) => child.on("close", (code) => resolve({ code, stderr })));
    return { process: child, ended };
  };
}
