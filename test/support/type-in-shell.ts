import { spawn } from "node:child_process";

const entered = /RAN:\[(.*?)\]/g;

/**
 * Types lines at the prompt of a shell in a pseudo-terminal, after some setup, and returns the arguments that the command
 * `tikapi-fetch` got from each; it does nothing else there. A tab completes.
 */
export async function typeInShell(
  [shell, setup]: readonly [shell: string, setup: string],
  cwd: string,
  lines: readonly string[],
): Promise<string[]> {
  const env = { ...process.env, TERM: "xterm", PS1: "$ ", HOME: cwd };
  const terminal = spawn("script", ["-qefc", shell, "/dev/null"], { cwd, env });
  const typed = [setup, ...lines];
  let output = "";
  let next = 0;
  const typeNext = () => void terminal.stdin.write(`${typed[next++] ?? "exit"}\r`);
  typeNext();
  for await (const data of terminal.stdout) {
    output += data;
    const hasRun = [...output.matchAll(entered)].length >= next;
    if (hasRun && next <= typed.length) typeNext();
  }
  return [...output.matchAll(entered)].slice(1).map(([, words = ""]) => words);
}
