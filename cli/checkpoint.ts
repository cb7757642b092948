import { type FileHandle, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "./errors.js";

/** What a file of items is the answer to. */
export interface Command {
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly limit: number | null;
  readonly baseUrl: string;
}

/** How far a file is: everything before `bytes` is whole, and `next` asks for what comes after it. */
export interface Checkpoint {
  readonly bytes: number;
  readonly items: number;
  /** Parameters of the next page; `null` before the first page and at the end. */
  readonly next: Readonly<Record<string, unknown>> | null;
  readonly done: boolean;
  /** Why the list cannot go on, ever. */
  readonly stuck: string | null;
}

/** A file of items that can be continued after any end, the sudden ones too. */
export interface Output {
  readonly checkpoint: Checkpoint;
  /** Adds whole lines, and then says so in the state: in this order, each on the disk before the other begins. */
  append(lines: string, change: Partial<Omit<Checkpoint, "bytes">>): Promise<void>;
  /** Takes both files away, when nothing has come. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

const beginning: Checkpoint = { bytes: 0, items: 0, next: null, done: false, stuck: null };

/** Opens a file of items where it left off, without what a sudden end left half written. */
export async function openOutput(path: string, command: Command, restart: boolean): Promise<Output> {
  const statePath = `${path}.state`;
  let checkpoint = restart ? beginning : await readState(path, statePath, command);
  const size = (await stat(path).catch(() => undefined))?.size;
  if (!restart && (size ?? 0) < checkpoint.bytes) throw refuse(path, `is shorter than its state (${statePath}) says`);
  const save = (next: Checkpoint) => writeState(statePath, { version: 1, ...command, ...next });
  // The state comes first: a file without one is somebody else's.
  if (checkpoint === beginning) await save(checkpoint);
  // "r+" neither creates nor empties, "a" would not let what is half written be replaced.
  const file = await open(path, size === undefined ? "w+" : "r+");
  if (!checkpoint.done) await file.truncate(checkpoint.bytes);
  return {
    get checkpoint() {
      return checkpoint;
    },
    async append(lines, change) {
      const bytes = Buffer.from(lines);
      if (bytes.length > 0) await writeLines(file, bytes, checkpoint.bytes);
      const next = { ...checkpoint, ...change, bytes: checkpoint.bytes + bytes.length };
      await save(next).catch(async (error: unknown) => {
        await file.truncate(checkpoint.bytes).catch(() => {});
        throw error;
      });
      checkpoint = next;
    },
    async remove() {
      await rm(path, { force: true });
      await rm(statePath, { force: true });
    },
    close: () => file.close(),
  };
}

/** The same command, whatever order its parameters were given in. */
export function identify(command: Command): Command {
  const params = Object.fromEntries(Object.entries(command.params).sort(([a], [b]) => (a < b ? -1 : 1)));
  return { ...command, params };
}

async function readState(path: string, statePath: string, command: Command): Promise<Checkpoint> {
  const text = await readFile(statePath, "utf8").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") return undefined;
    throw error;
  });
  if (text === undefined) {
    const existing = await stat(path).catch(() => undefined);
    if (existing === undefined || (existing.isFile() && existing.size === 0)) return beginning;
    if (!existing.isFile()) throw new UsageError(`--out must be a file, and ${path} is none.`);
    throw refuse(path, `is there already, without the state (${statePath}) that says how to go on`);
  }
  const state = parseState(text);
  if (state === undefined) throw refuse(path, `has a state (${statePath}) that cannot be read`);
  const { bytes, items, next, done, stuck, operation, params, limit, baseUrl } = state;
  const written = JSON.stringify(identify({ operation, params, limit, baseUrl }));
  if (written !== JSON.stringify(command)) throw refuse(path, `belongs to another command: ${written}`);
  return { bytes, items, next, done, stuck };
}

function parseState(text: string): (Command & Checkpoint) | undefined {
  try {
    const state = JSON.parse(text) as Partial<Command & Checkpoint & { version: number }>;
    const isOurs = state.version === 1 && Number.isSafeInteger(state.bytes) && Number.isSafeInteger(state.items);
    // Nobody else writes version 1, and never but as a whole.
    return isOurs && typeof state.params === "object" ? (state as Command & Checkpoint) : undefined;
  } catch {
    return undefined;
  }
}

/** The system may write less than it is asked to. What cannot be written whole is taken away again. */
async function writeLines(file: FileHandle, bytes: Buffer, start: number): Promise<void> {
  try {
    for (let done = 0; done < bytes.length; ) {
      done += (await file.write(bytes, done, bytes.length - done, start + done)).bytesWritten;
    }
    await file.datasync();
  } catch (error) {
    await file.truncate(start).catch(() => {});
    throw error;
  }
}

/** Whole or not at all: under another name first, on the disk, then by a rename. */
async function writeState(path: string, state: object): Promise<void> {
  const temporary = `${path}.tmp`;
  try {
    const file = await open(temporary, "w");
    try {
      await file.writeFile(`${JSON.stringify(state)}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await syncFolder(dirname(path));
}

/** A rename is on the disk when its folder is; where folders cannot be opened, it is the system's business. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

const refuse = (path: string, problem: string): UsageError =>
  new UsageError(`${path} ${problem}. Take another --out, or begin it anew with --restart.`);
