import { readFile, readlink } from "node:fs/promises";
import { hostname } from "node:os";

/** One run of the program, as its lock describes it to others. */
export interface Run {
  readonly pid: number;
  readonly host: string;
  /** Where process ids mean the same: a machine since it booted, or a container in it. */
  readonly machine: string;
  /** Tells a process from an earlier one with the same id; `null` where the system does not. */
  readonly started: string | null;
}

export async function thisRun(): Promise<Run> {
  const { pid } = process;
  return { pid, host: hostname(), machine: await readMachine(), started: await readStart(pid) };
}

/** Whether a run is known to have ended. Nothing is known of a run on another machine. */
export async function hasEnded({ pid, machine, started }: Run): Promise<boolean> {
  if (machine !== (await readMachine())) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // Any other error means that the process exists.
    if ((error as NodeJS.ErrnoException).code === "ESRCH") return true;
  }
  return started !== null && started !== (await readStart(pid));
}

export function parseRun(text: string): Run | undefined {
  try {
    const run = JSON.parse(text) as Partial<Run> | null;
    const { pid, host, machine, started } = run ?? {};
    const isRun =
      Number.isSafeInteger(pid) && Number(pid) > 0 && typeof host === "string" && typeof machine === "string";
    return isRun && (started === null || typeof started === "string") ? (run as Run) : undefined;
  } catch {
    return undefined;
  }
}

/** Two containers can have the same name and the same ids; they differ in their space of process ids. */
async function readMachine(): Promise<string> {
  try {
    const boot = await readFile("/proc/sys/kernel/random/boot_id", "utf8");
    return `${boot.trim()} ${await readlink("/proc/self/ns/pid")}`;
  } catch {
    return hostname();
  }
}

async function readStart(pid: number): Promise<string | null> {
  try {
    const facts = await readFile(`/proc/${pid}/stat`, "utf8");
    // The second field, the name, can hold anything: the count starts after its closing bracket.
    return facts.slice(facts.lastIndexOf(")") + 2).split(" ")[19] ?? null;
  } catch {
    return null;
  }
}
