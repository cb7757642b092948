import { spawn } from "node:child_process";
import { mkdir, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { stripVTControlCharacters } from "node:util";
import { build } from "esbuild";

/** A command as somebody typed it, and what came of it. */
export interface Exchange {
  readonly command: string;
  /** With the exit code in the last line, if it was not 0. */
  readonly output: string;
}

/** Reads a session: each command begins with `$ `, what follows is its output, and lines with `## ` are for the reader. */
export function readSession(text: string): Exchange[] {
  return text
    .split(/^(?=\$ )/m)
    .filter((part) => part.startsWith("$ "))
    .map((part) => {
      const [first = "", ...lines] = part.split("\n").filter((line) => !line.startsWith("## "));
      return { command: first.slice(2), output: lines.join("\n").trimEnd() };
    });
}

/** `…` stands for anything in a line, and alone in a line for any number of lines. */
export function matchOutput(expected: string): RegExp {
  const lines = (expected === "" ? [] : expected.split("\n")).map((line) =>
    line.trim() === "…" ? "(?:.*\n)*?" : `${escapeLine(line)}\n`,
  );
  return new RegExp(`^${lines.join("")}$`);
}

const escapeLine = (line: string): string =>
  line
    .split("…")
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, "\\$&"))
    .join(".*");

/** Puts the command line into a folder as one program, which starts faster than its sources. */
export async function installCommandLine(folder: string): Promise<void> {
  const root = fileURLToPath(new URL("../..", import.meta.url));
  await build({
    entryPoints: [join(root, "cli/main.ts")],
    outdir: join(folder, "cli"),
    bundle: true,
    splitting: true,
    format: "esm",
    platform: "node",
    external: ["@stoplight/*"],
    logLevel: "error",
  });
  await mkdir(join(folder, "node_modules"));
  await symlink(root, join(folder, "node_modules/tikapi-fetch"));
  await symlink(join(root, "generated"), join(folder, "generated"));
  await writeFile(join(folder, "package.json"), '{ "type": "module" }');
}

/** Types commands into bash in a pseudo-terminal, one after the other, and returns what each left on the screen. */
export async function playSession(
  commands: readonly string[],
  { program, cwd, env }: { program: string; cwd: string; env: Readonly<Record<string, string>> },
): Promise<string[]> {
  const marker = "=== the next command ===";
  const steps = commands.map(
    (command) => `echo '${marker}'\n${command}\ncode=$?; [ $code = 0 ] || echo "[exit $code]"`,
  );
  const start = `stty cols 200\ntikapi-fetch() { "${process.execPath}" "${program}" "$@"; }\n`;
  await writeFile(join(cwd, ".session.sh"), start + steps.join("\n"));
  const shell = "bash --norc --noprofile .session.sh";
  const terminal = spawn("script", ["-qec", shell, "/dev/null"], {
    cwd,
    env: { ...process.env, TERM: "xterm", ...env },
    stdio: ["ignore", "pipe", "inherit"],
  });
  let screen = "";
  for await (const data of terminal.stdout) screen += data;
  return screen.split(`${marker}\r\n`).slice(1).map(readScreen);
}

/** What stays to be read: lines that were written over are gone, and so are colours. */
const readScreen = (text: string): string =>
  text
    .split("\r\n")
    .map((line) => stripVTControlCharacters(line.slice(Math.max(0, line.lastIndexOf("\r\u001b[K")))).replace(/^\r/, ""))
    .join("\n");
