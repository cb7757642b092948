import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";

/** Another process is writing the same file. */
export class Locked extends Error {
  override readonly name = "Locked";
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from an earlier one with the same id, where the system can. */
  readonly started: string | null;
}

/** Locks a file, and returns the function that unlocks it. A lock whose process has ended is taken over. */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const lockPath = `${path}.lock`;
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), started: await readStart(process.pid) });
  const draft = `${lockPath}.${process.pid}`;
  // Written elsewhere and then linked, a lock never exists without saying whose it is.
  await writeFile(draft, mine);
  try {
    for (let tries = 0; tries < 3; tries++) {
      if (await linkNew(draft, lockPath)) return () => rm(lockPath, { force: true });
      const theirs = await readFile(lockPath, "utf8").catch(() => undefined);
      if (theirs === undefined) continue;
      if (await isAlive(theirs)) break;
      await removeStale(lockPath, theirs);
    }
  } finally {
    await rm(draft, { force: true });
  }
  const { pid, host } = parseHolder(await readFile(lockPath, "utf8").catch(() => "")) ?? {};
  const who = pid === undefined ? "another process" : `process ${pid}${host === hostname() ? "" : ` on ${host}`}`;
  throw new Locked(`${path} is being written by ${who}. Wait until it ends. If it no longer runs, delete ${lockPath}.`);
}

async function linkNew(from: string, to: string): Promise<boolean> {
  try {
    await link(from, to);
    return true;
  } catch (error) {
    if (hasCode(error, "EEXIST")) return false;
    throw error;
  }
}

/** Two processes may find the same stale lock: if what was moved away is another lock, it is put back. */
async function removeStale(lockPath: string, stale: string): Promise<void> {
  const aside = `${lockPath}.${process.pid}.stale`;
  await rename(lockPath, aside).catch(() => {});
  if ((await readFile(aside, "utf8").catch(() => stale)) !== stale) await linkNew(aside, lockPath);
  await rm(aside, { force: true });
}

async function isAlive(text: string): Promise<boolean> {
  const holder = parseHolder(text);
  // A lock that this program did not write, or that is from another machine, is left alone.
  if (holder === undefined || holder.host !== hostname()) return true;
  try {
    process.kill(holder.pid, 0);
  } catch (error) {
    if (hasCode(error, "ESRCH")) return false;
  }
  return holder.started === null || holder.started === (await readStart(holder.pid));
}

function parseHolder(text: string): Holder | undefined {
  try {
    const holder = JSON.parse(text) as Partial<Holder>;
    return Number.isSafeInteger(holder.pid) && Number(holder.pid) > 0 ? (holder as Holder) : undefined;
  } catch {
    return undefined;
  }
}

/** When a process started, according to the kernel; `null` where it does not say. */
async function readStart(pid: number): Promise<string | null> {
  try {
    const [boot, facts] = await Promise.all([
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
      readFile(`/proc/${pid}/stat`, "utf8"),
    ]);
    // The second field, the name, can hold anything: the count starts after its closing bracket.
    return `${boot.trim()} ${facts.slice(facts.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return null;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
