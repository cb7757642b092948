import { randomBytes } from "node:crypto";
import { type FileHandle, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { basename, dirname } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { ignoreMissing } from "./file-problem.js";
import { hasEnded, parseRun, type Run, thisRun } from "./run-identity.js";

/** Another run is writing the same file. */
export class Locked extends Error {
  override readonly name = "Locked";
}

/** Another run has the file now, because this one had stood still for too long. */
export class LockLost extends Error {
  override readonly name = "LockLost";
}

export interface Lock {
  /** Throws `LockLost` if another run has taken over. To be called before every write. */
  confirm(): Promise<void>;
  release(): Promise<void>;
}

/** All in milliseconds. */
export interface Lease {
  /** Between two signs of life. */
  readonly refresh: number;
  /** A lock without a sign of life for so long belongs to nobody, whoever made it. */
  readonly stale: number;
  /** How long to wait for others who begin at the same moment, and to withdraw. */
  readonly patience: number;
}

const usualLease: Lease = { refresh: 5_000, stale: 30_000, patience: 3_000 };

/**
 * Locks a file until it is released, the process ends, or the process shows no sign of life for too long.
 *
 * Every run puts a claim of its own beside the file, and only then looks who else has one. So of two runs at least one sees
 * the other, and a run that sees another never writes. A name is used only once: to delete a stale claim cannot hit a lock
 * that was taken meanwhile, as it could if all locks had the same name.
 */
export async function takeLock(path: string, lease: Lease = usualLease): Promise<Lock> {
  const text = JSON.stringify(await thisRun());
  const claim = `${path}.lock.${randomBytes(8).toString("hex")}`;
  const file = await open(claim, "wx");
  const withdraw = async () => {
    await file.close();
    await rm(claim, { force: true });
  };
  try {
    await file.write(text, 0);
    await waitUntilAlone(path, claim, file, lease);
    return await keep({ path, claim, file, text: `${text}${heldMark}`, withdraw }, lease);
  } catch (error) {
    await withdraw();
    throw error;
  }
}

/** Ends the claim of a run that has the file. */
const heldMark = "\n";

/** Of runs that begin together, the one whose claim sorts first stays. */
async function waitUntilAlone(path: string, claim: string, file: FileHandle, lease: Lease): Promise<void> {
  const startedAt = performance.now();
  // Ages are measured by the clock that stamps the files, which may be a server's.
  const { mtimeMs } = await file.stat();
  for (;;) {
    const waited = performance.now() - startedAt;
    const others = await findOthers(path, claim, mtimeMs + waited, lease);
    if (others.length === 0) return;
    const holder = others.find(({ isHeld }) => isHeld);
    const isFirst = others.every((other) => claim < other.claim);
    if (holder !== undefined || !isFirst || waited > lease.patience)
      throw refuse(path, (holder ?? others[0])?.run, lease);
    await sleep(10 + Math.random() * 20);
  }
}

interface Claim {
  readonly claim: string;
  readonly run: Run | undefined;
  /** Whether its run has the file, and does not only want it. */
  readonly isHeld: boolean;
}

/** The living claims of others. Those of the dead are deleted. */
async function findOthers(path: string, mine: string, now: number, { stale }: Lease): Promise<Claim[]> {
  const folder = dirname(path);
  const start = `${basename(path)}.lock.`;
  const isClaim = (name: string) => name.startsWith(start) && /^[0-9a-f]{16}$/.test(name.slice(start.length));
  const claims = (await readdir(folder)).filter(isClaim).map((name) => `${path}.lock.${name.slice(start.length)}`);
  const found: Claim[] = [];
  for (const claim of claims) {
    if (claim === mine) continue;
    const facts = await stat(claim).catch(ignoreMissing);
    const text = await readFile(claim, "utf8").catch(ignoreMissing);
    if (facts === undefined || text === undefined) continue;
    const run = parseRun(text);
    if (Math.abs(now - facts.mtimeMs) > stale || (run !== undefined && (await hasEnded(run)))) {
      await rm(claim, { force: true });
    } else found.push({ claim, run, isHeld: text.endsWith(heldMark) });
  }
  return found;
}

interface Held {
  readonly path: string;
  readonly claim: string;
  readonly file: FileHandle;
  readonly text: string;
  readonly withdraw: () => Promise<void>;
}

async function keep({ path, claim, file, text, withdraw }: Held, lease: Lease): Promise<Lock> {
  let refreshedAt = 0;
  // To write the same again changes nothing but the time, and that by the clock of the file system.
  const refresh = async () => {
    await file.write(text, 0);
    refreshedAt = Date.now();
  };
  await refresh();
  // One sign of life may fail. If all do, `confirm` notices.
  const heartbeat = setInterval(() => void refresh().catch(() => {}), lease.refresh).unref();
  const confirm = async () => {
    // The clock on the wall also counts the time that a laptop slept.
    if (Math.abs(Date.now() - refreshedAt) > lease.stale / 2) {
      await refresh();
      // Who found this claim stale before has time to delete it.
      await sleep(lease.patience);
    }
    if ((await stat(claim).catch(ignoreMissing)) !== undefined) return;
    throw new LockLost(
      `Another run has taken over ${path}, because this one showed no sign of life for ${inSeconds(lease)}. Nothing more was written.`,
    );
  };
  await confirm();
  return {
    confirm,
    async release() {
      clearInterval(heartbeat);
      await withdraw();
    },
  };
}

function refuse(path: string, run: Run | undefined, lease: Lease): Locked {
  const who = run === undefined ? "another process" : `process ${run.pid} on ${run.host}`;
  return new Locked(
    `${path} is being written by ${who}. Wait until it ends. If it was killed, the file is free again after ${inSeconds(lease)}.`,
  );
}

const inSeconds = ({ stale }: Lease): string => `${Math.ceil(stale / 1_000)} seconds`;
