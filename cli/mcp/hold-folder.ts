import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { hostname } from "node:os";
import { join } from "node:path";
import { ToolError } from "./tool-error.js";

/**
 * Holds the folder of a harvest, as a harvest does while it works: an embedded database is for one process at a time. Returns what
 * gives it back.
 *
 * @throws ToolError if another process has it.
 */
export function holdFolder(folder: string): () => void {
  const lock = join(folder, "lock");
  if (!tryHold(lock)) {
    const holder = readHolder(lock);
    if (holder === undefined || isAlive(holder)) throw refuse(holder);
    // The process that made it was killed.
    rmSync(lock, { force: true });
    if (!tryHold(lock)) throw refuse(readHolder(lock));
  }
  return () => rmSync(lock, { force: true });
}

interface Holder {
  readonly pid: number;
  readonly host: string;
}

function tryHold(lock: string): boolean {
  const mine: Holder = { pid: process.pid, host: hostname() };
  try {
    writeFileSync(lock, JSON.stringify(mine), { flag: "wx" });
    return true;
  } catch (error) {
    // Errors of the file system have a code.
    if ((error as NodeJS.ErrnoException).code === "EEXIST") return false;
    throw error;
  }
}

function readHolder(lock: string): Holder | undefined {
  try {
    return JSON.parse(readFileSync(lock, "utf8"));
  } catch {
    return undefined;
  }
}

/** Of a process on another machine, nothing is known. */
function isAlive({ pid, host }: Holder): boolean {
  if (host !== hostname()) return true;
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === "EPERM";
  }
}

function refuse(holder: Holder | undefined): ToolError {
  const who = holder === undefined ? "Another process" : `Process ${holder.pid} on ${holder.host}`;
  return new ToolError(
    "database-busy",
    `${who} is using the database, which is for one process at a time.`,
    "Try again when the harvest has ended.",
  );
}
