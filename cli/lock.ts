import { link, readFile, rename, rm, writeFile } from "node:fs/promises";
import { hostname } from "node:os";

/** Another run is writing the same file. */
export class Locked extends Error {
  override readonly name = "Locked";
}

interface Holder {
  readonly pid: number;
  readonly host: string;
  /** Tells a process from an earlier one with the same number, where the system can. */
  readonly started: string | null;
}

/** Keeps a second run away from a file; gives what lets it go again. A lock whose process is gone is taken over. */
export async function takeLock(path: string): Promise<() => Promise<void>> {
  const lockPath = `${path}.lock`;
  const mine = JSON.stringify({ pid: process.pid, host: hostname(), started: await readStart(process.pid) });
  const draft = `${lockPath}.${process.pid}`;
  // Written elsewhere and then linked, a lock is never there without saying whose it is.
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
  const who = pid === undefined ? "another run" : `process ${pid}${host === hostname() ? "" : ` on ${host}`}`;
  throw new Locked(`${path} is being written by ${who}. Wait for its end; if it has none, delete ${lockPath}.`);
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

/** Two runs may find the same stale lock: what is moved away must still be that one, else it is put back. */
async function removeStale(lockPath: string, stale: string): Promise<void> {
  const aside = `${lockPath}.${process.pid}.stale`;
  await rename(lockPath, aside).catch(() => {});
  if ((await readFile(aside, "utf8").catch(() => stale)) !== stale) await linkNew(aside, lockPath);
  await rm(aside, { force: true });
}

async function isAlive(text: string): Promise<boolean> {
  const holder = parseHolder(text);
  // What nobody of us wrote is left alone, and so is what another machine did.
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

/** When a process began, in the kernel's words; `null` where there are none. */
async function readStart(pid: number): Promise<string | null> {
  try {
    const [boot, facts] = await Promise.all([
      readFile("/proc/sys/kernel/random/boot_id", "utf8"),
      readFile(`/proc/${pid}/stat`, "utf8"),
    ]);
    // The name in the second field can hold anything, so the count begins after its closing bracket.
    return `${boot.trim()} ${facts.slice(facts.lastIndexOf(")") + 2).split(" ")[19]}`;
  } catch {
    return null;
  }
}

const hasCode = (error: unknown, code: string): boolean =>
  error instanceof Error && "code" in error && error.code === code;
