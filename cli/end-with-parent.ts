import { execFileSync } from "node:child_process";
import { fstatSync } from "node:fs";
import { stdin } from "node:process";

/**
 * Aborts when the program that started this one has ended, so that a server in the background does not outlive its test.
 * That program is the parent or, behind npm, the one that started npm. A closed channel or pipe to it tells the same.
 */
export function endWithParent(pollInterval = 500): AbortSignal {
  const controller = new AbortController();
  const end = () => controller.abort();
  const starters = listStarters();
  const parent = process.ppid;
  // Without a parent from the start, as in a container, nothing can end.
  const poll = setInterval(() => {
    if (process.ppid !== parent || starters.some((pid) => !isAlive(pid))) end();
  }, pollInterval);
  poll.unref();
  if (parent <= 1) clearInterval(poll);
  process.once("disconnect", end);
  watchPipe(end);
  return controller.signal;
}

/** A pipe that is closed from the start says nothing; it is a pipe from nowhere. */
function watchPipe(end: () => void): void {
  if (!isPipe()) return;
  const startedAt = performance.now();
  stdin.once("end", () => {
    if (performance.now() - startedAt > 1_000) end();
  });
  stdin.once("error", () => {});
  stdin.resume();
  // It must not keep the process alive once the server is closed.
  if ("unref" in stdin) stdin.unref();
}

function isPipe(): boolean {
  try {
    const stats = fstatSync(0);
    return stats.isFIFO() || stats.isSocket();
  } catch {
    return false;
  }
}

/** The processes to watch: the parent, and behind a package manager all up to the one that started it. */
function listStarters(): number[] {
  const parent = process.ppid;
  if (process.env["npm_execpath"] === undefined) return [parent];
  const processes = listProcesses();
  const chain: number[] = [];
  // Shells stand between this process, the package manager, and the program that started that.
  let managers = 1;
  for (let pid = parent; pid > 1; pid = processes.get(pid)?.parent ?? 0) {
    chain.push(pid);
    if (managers === 0) break;
    if (!/^-?(sh|bash|dash|zsh|ash)$/.test(processes.get(pid)?.name ?? "")) managers--;
  }
  return chain;
}

interface Process {
  readonly parent: number;
  readonly name: string;
}

/** All processes, or none where there is no `ps`. */
function listProcesses(): Map<number, Process> {
  try {
    const options = { encoding: "utf8", stdio: "pipe", timeout: 2_000 } as const;
    const lines = execFileSync("ps", ["-A", "-o", "pid=,ppid=,comm="], options).split("\n");
    return new Map(lines.map(readProcess));
  } catch {
    return new Map();
  }
}

function readProcess(line: string): [pid: number, process: Process] {
  const [pid, parent, ...name] = line.trim().split(/\s+/);
  return [Number(pid), { parent: Number(parent), name: name.join(" ").replace(/^.*\//, "") }];
}

/** A process of somebody else is alive too. */
function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}
