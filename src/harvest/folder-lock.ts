import { randomBytes } from "node:crypto";
import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { HarvestError } from "./harvest-error.js";

/** Locks the folder of an embedded database for this process. Returns what gives it back. */
export function lockFolder(folder: string): () => void {
  const lock = join(folder, "lock");
  const mine = join(folder, `lock.${randomBytes(6).toString("hex")}`);
  writeFileSync(mine, JSON.stringify({ pid: process.pid, host: hostname() }));
  try {
    for (let tries = 0; tries < 3; tries++) {
      if (tryLink(mine, lock)) return hold(folder, lock);
      removeStale(folder, lock);
    }
    throw refuse(folder, undefined);
  } finally {
    rmSync(mine, { force: true });
  }
}

function hold(folder: string, lock: string): () => void {
  heldHere.add(folder);
  return () => {
    heldHere.delete(folder);
    rmSync(lock, { force: true });
  };
}

/** The folders that this process has locked. */
const heldHere = new Set<string>();

/** A link is made for one process only, and with what is in it. */
function tryLink(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

/** Removes the lock of a process that was killed. Renamed first: what is removed is what was read, not one made meanwhile. */
function removeStale(folder: string, lock: string): void {
  const holder = readHolder(lock);
  if (holder === undefined) return;
  if (isAlive(holder, folder)) throw refuse(folder, holder);
  const away = join(folder, `lock.${randomBytes(6).toString("hex")}`);
  try {
    renameSync(lock, away);
  } catch {
    return;
  }
  const moved = readHolder(away);
  if (moved !== undefined && isAlive(moved, folder) && moved.pid !== holder.pid) tryLink(away, lock);
  rmSync(away, { force: true });
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

function readHolder(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, "utf8")) as Holder;
  } catch {
    return undefined;
  }
}

/** Of a process on another machine, nothing is known. In a container, a new process can have the id of the one that was killed. */
function isAlive({ pid, host }: Holder, folder: string): boolean {
  if (host !== hostname()) return true;
  if (pid === process.pid) return heldHere.has(folder);
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function refuse(folder: string, holder: Holder | undefined): HarvestError {
  const who = holder === undefined ? "another process" : `process ${holder.pid} on ${holder.host}`;
  return new HarvestError(
    "locked",
    `${folder} is in use by ${who}: the embedded database is for one process. Wait until that ends, or go to a Postgres server, which is for many: \`tikapi-fetch harvest move postgres://…\` takes everything there.`,
  );
}
