import { execFile } from "node:child_process";
import { promisify } from "node:util";

const run = promisify(execFile);

/** Runs a program for five minutes at most and returns its stdout. A failure rejects with what it printed. */
export async function runCommand(
  command: string,
  args: readonly string[],
  cwd: string,
  environment: Readonly<Record<string, string>> = {},
): Promise<string> {
  const limits = { timeout: 300_000, maxBuffer: 2 ** 26 };
  // On Windows, npm and the commands of packages are batch files, which need a shell.
  const shell = process.platform === "win32" && command !== process.execPath;
  const [file, words] = shell ? [[command, ...args].map((word) => `"${word}"`).join(" "), []] : [command, args];
  try {
    const { stdout } = await run(file, words, { cwd, env: { ...process.env, ...environment }, ...limits, shell });
    return stdout;
  } catch (error) {
    // The errors of execFile have the output.
    const { stdout = "", stderr = "", message } = error as { stdout?: string; stderr?: string; message: string };
    throw new Error(`${stdout}${stderr}`.trim() || message);
  }
}
