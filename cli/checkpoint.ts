import { type FileHandle, open, readFile, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { UsageError } from "./errors.js";

/** The command whose items a file holds. */
export interface Command {
  readonly operation: string;
  readonly params: Readonly<Record<string, unknown>>;
  readonly limit: number | null;
  readonly baseUrl: string;
}

/** How far a file is: all lines before `bytes` are complete, and `next` asks for the page after them. */
export interface Checkpoint {
  readonly bytes: number;
  readonly items: number;
  /** Parameters of the next page; `null` before the first page and at the end. */
  readonly next: Readonly<Record<string, unknown>> | null;
  readonly done: boolean;
  /** Why the list can never continue. */
  readonly stuck: string | null;
}

/** A file of items that can be resumed after any end, sudden ones included. */
export interface Output {
  readonly checkpoint: Checkpoint;
  /** Appends complete lines, then updates the state. The lines are on the disk before the state is written. */
  append(lines: string, change: Partial<Omit<Checkpoint, "bytes">>): Promise<void>;
  /** Deletes both files, for when no items have arrived. */
  remove(): Promise<void>;
  close(): Promise<void>;
}

const beginning: Checkpoint = { bytes: 0, items: 0, next: null, done: false, stuck: null };

/** Opens a file of items where it left off, and cuts off what a sudden end left half written. */
export async function openOutput(path: string, command: Command, restart: boolean): Promise<Output> {
  const statePath = `${path}.state`;
  let checkpoint = restart ? beginning : await readState(path, statePath, command);
  const size = (await stat(path).catch(() => undefined))?.size;
  if (!restart && (size ?? 0) < checkpoint.bytes)
    throw refuse(path, `is shorter than its state file (${statePath}) says`);
  const save = (next: Checkpoint) => writeState(statePath, { version: 1, ...command, ...next });
  // The state comes first: a file without one belongs to somebody else.
  if (checkpoint === beginning) await save(checkpoint);
  // "r+" neither creates nor truncates, and "a" could not overwrite a half-written line.
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

/** A command with its parameters in a fixed order, so that two can be compared. */
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
    if (!existing.isFile()) throw new UsageError(`--out must be a file, but ${path} is not one.`);
    throw refuse(path, `already exists, but has no state file (${statePath}) to resume from`);
  }
  const state = parseState(text);
  if (state === undefined) throw refuse(path, `has a state file (${statePath}) that cannot be read`);
  const { bytes, items, next, done, stuck, operation, params, limit, baseUrl } = state;
  const written = JSON.stringify(identify({ operation, params, limit, baseUrl }));
  if (written !== JSON.stringify(command)) throw refuse(path, `belongs to another command: ${written}`);
  return { bytes, items, next, done, stuck };
}

function parseState(text: string): (Command & Checkpoint) | undefined {
  try {
    const state = JSON.parse(text) as Partial<Command & Checkpoint & { version: number }>;
    const isOurs = state.version === 1 && Number.isSafeInteger(state.bytes) && Number.isSafeInteger(state.items);
    // Only this program writes version 1, and always all of it.
    return isOurs && typeof state.params === "object" ? (state as Command & Checkpoint) : undefined;
  } catch {
    return undefined;
  }
}

/** The system may write less than it is asked to. If not all can be written, nothing is kept. */
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

/** Writes all or nothing: to another file first and onto the disk, then by a rename. */
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

/** A rename is on the disk once its folder is. Where folders cannot be opened, the system sees to it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}

const refuse = (path: string, problem: string): UsageError =>
  new UsageError(`${path} ${problem}. Choose another --out, or start over with --restart.`);
