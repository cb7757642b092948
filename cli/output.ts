import { access, constants, type FileHandle, open, rm, stat } from "node:fs/promises";
import { UsageError } from "./errors.js";
import { describeDifference, type ListIdentity } from "./list-identity.js";
import type { Lock } from "./lock.js";
import { digestTail, extendFile, finishReplacing, nameFiles, type OutputFiles, replaceFile } from "./output-files.js";
import { type Position, readState, type State } from "./state-file.js";

/** A file of items that can be resumed after any end, sudden ones included. */
export interface Output {
  readonly position: Position;
  /** Whether the file holds anything of this list. Until it does, neither it nor its state has been touched. */
  readonly isBegun: boolean;
  /** Appends complete lines, then updates the state. The lines are on the disk before the state is written. */
  append(lines: string | Buffer, change: Partial<Omit<Position, "bytes">>): Promise<void>;
  close(): Promise<void>;
}

export interface OutputOptions {
  readonly list: ListIdentity;
  /** Replace whatever the file holds, once there is something to replace it with. */
  readonly restart: boolean;
  /** Go on with a complete file, whose list may have other lines now. */
  readonly isNewer?: boolean;
  readonly lock: Pick<Lock, "confirm">;
}

const beginning: Position = {
  bytes: 0,
  items: 0,
  next: null,
  done: false,
  stuck: null,
  base: 0,
  last: null,
  seen: null,
  many: null,
};

/** Opens a file of items where it left off, and cuts off what a sudden end left half written. */
export async function openOutput(path: string, options: OutputOptions): Promise<Output> {
  const { list, lock } = options;
  const files = nameFiles(path);
  const state = await findState(files, options);
  let file = state === undefined ? undefined : await openFile(files, state);
  let position: Position = state ?? beginning;
  return {
    get position() {
      return position;
    },
    get isBegun() {
      return file !== undefined;
    },
    async append(lines, change) {
      await lock.confirm();
      const data = typeof lines === "string" ? Buffer.from(lines) : lines;
      // Of a state that was read, only the position goes on.
      const { bytes: start, items, next, done, stuck, base, last, seen, many } = { ...position, ...change };
      const rest = { items, next, done, stuck, base, last, seen, many };
      const changed = { ...list, bytes: start + data.length, ...rest };
      if (file === undefined) file = await replaceFile(files, data, changed, lock);
      else await extendFile(file, files, data, changed, lock);
      position = changed;
    },
    close: async () => file?.close(),
  };
}

/** The state to go on from; `undefined` to begin. Refuses a file that is not this list's. */
async function findState(files: OutputFiles, { list, restart, isNewer }: OutputOptions): Promise<State | undefined> {
  const { items: path } = files;
  const existing = await stat(path).catch(() => undefined);
  if (existing?.isFile() === false) throw new UsageError(`--out must be a file, but ${path} is not one.`);
  if (existing !== undefined) await access(path, constants.W_OK);
  const state = await readState(files.state);
  if (state === undefined) {
    if (restart || existing === undefined || existing.size === 0) return undefined;
    throw refuse(path, `already exists, but has no state file (${files.state}) to resume from`);
  }
  if ("problem" in state) {
    if (restart) return undefined;
    throw refuse(path, `has a state file (${files.state}) that ${state.problem}`);
  }
  const settled = state.staged ? await finishReplacing(files, state) : state;
  if (restart) return undefined;
  const difference = describeDifference(settled, isNewer ? allowOtherLines(settled, list) : list);
  if (difference !== undefined) throw refuse(path, `belongs to another command: ${difference}`);
  return settled;
}

/** A complete file of many lists goes on with whatever lines there are now. */
const allowOtherLines = ({ done, inputs }: State, list: ListIdentity): ListIdentity =>
  done && inputs !== null && list.inputs !== null ? { ...list, inputs } : list;

async function openFile(files: OutputFiles, state: State): Promise<FileHandle> {
  const { items: path } = files;
  // "r+" neither creates nor truncates.
  const file = await open(path, "r+").catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw refuse(path, `is gone, but its state file (${files.state}) is still there`);
    throw error;
  });
  try {
    const { size } = await file.stat();
    if (size < state.bytes) throw refuse(path, `is shorter than its state file (${files.state}) says`);
    if ((await digestTail(file, state.bytes)) !== state.tail)
      throw refuse(path, `was changed after its state file (${files.state}) was written`);
    if (!state.done && size > state.bytes) await file.truncate(state.bytes);
    await rm(files.staging, { force: true });
    await rm(files.stateDraft, { force: true });
    return file;
  } catch (error) {
    await file.close();
    throw error;
  }
}

const refuse = (path: string, problem: string): UsageError =>
  new UsageError(`${path} ${problem}. Choose another --out, or start over with --restart.`);
