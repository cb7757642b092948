import { renameSync } from "node:fs";
import { type FileHandle, open, readFile, rename, rm, stat, writeFile } from "node:fs/promises";
import { dirname } from "node:path";
import { digest } from "./digest.js";
import { ignoreMissing } from "./file-problem.js";
import type { Lock } from "./lock.js";
import { type State, writeDraft } from "./state-file.js";

/** The files of one output. */
export interface OutputFiles {
  readonly items: string;
  readonly state: string;
  /** A state, until a rename makes it the state. */
  readonly stateDraft: string;
  /** The first page, until it replaces the items that were there before. */
  readonly staging: string;
}

type Changed = Omit<State, "tail" | "staged">;
type Confirm = Pick<Lock, "confirm">;

/** The state vouches for so many bytes at the end of the items. */
const tailLength = 4_096;

export const nameFiles = (path: string): OutputFiles => ({
  items: path,
  state: `${path}.state`,
  stateDraft: `${path}.state.tmp`,
  staging: `${path}.state.items`,
});

/**
 * Begins a list: its first page and its state replace the old ones. No system renames two files at once, so the state comes
 * first and says that its items are staged: if a sudden end comes between, the next run does the second rename.
 */
export async function replaceFile(
  files: OutputFiles,
  data: Buffer,
  changed: Changed,
  lock: Confirm,
): Promise<FileHandle> {
  const old = await stat(files.items).catch(() => undefined);
  const oldState = await readFile(files.state).catch(() => undefined);
  const file = await open(files.staging, "w+");
  try {
    if (old !== undefined) await file.chmod(old.mode & 0o777);
    await writeLines(file, data, 0);
    const state = { ...changed, tail: await digestTail(file, data.length) };
    await writeDraft(files.stateDraft, { ...state, staged: true });
    await lock.confirm();
    // Nothing of this process can come between the two.
    renameSync(files.stateDraft, files.state);
    try {
      renameSync(files.staging, files.items);
    } catch (error) {
      await (oldState === undefined ? rm(files.state, { force: true }) : writeFile(files.state, oldState));
      throw error;
    }
    await syncFolder(files.items);
    // The items are in place: if the state cannot say so now, the next one does.
    await writeState(files, { ...state, staged: false }).catch(() => {});
    return file;
  } catch (error) {
    await file.close();
    await rm(files.staging, { force: true });
    await rm(files.stateDraft, { force: true });
    throw error;
  }
}

/** Does what is left to do if a replacement ended between its two renames. */
export async function finishReplacing(files: OutputFiles, state: State): Promise<State> {
  await rename(files.staging, files.items).catch(ignoreMissing);
  const settled = { ...state, staged: false };
  await writeState(files, settled);
  return settled;
}

/** Appends a page. If not all of it can be written, nothing is kept. */
export async function extendFile(
  file: FileHandle,
  files: OutputFiles,
  data: Buffer,
  changed: Changed,
  lock: Confirm,
): Promise<void> {
  const start = changed.bytes - data.length;
  if (data.length > 0) await writeLines(file, data, start);
  const state = { ...changed, tail: await digestTail(file, changed.bytes), staged: false };
  // Who lost the file leaves it as it is: it is another run's.
  await lock.confirm();
  try {
    await writeState(files, state);
  } catch (error) {
    await file.truncate(start).catch(() => {});
    throw error;
  }
}

/** A digest of the last bytes before `end`. */
export async function digestTail(file: FileHandle, end: number): Promise<string> {
  const length = Math.min(end, tailLength);
  const { buffer, bytesRead } = await file.read(Buffer.alloc(length), 0, length, end - length);
  return digest(buffer.subarray(0, bytesRead));
}

/** The system may write less than it is asked to. */
async function writeLines(file: FileHandle, data: Buffer, start: number): Promise<void> {
  try {
    for (let done = 0; done < data.length; ) {
      done += (await file.write(data, done, data.length - done, start + done)).bytesWritten;
    }
    await file.datasync();
  } catch (error) {
    await file.truncate(start).catch(() => {});
    throw error;
  }
}

async function writeState(files: OutputFiles, state: State): Promise<void> {
  await writeDraft(files.stateDraft, state);
  await rename(files.stateDraft, files.state);
  await syncFolder(files.state);
}

/** A rename is on the disk once its folder is. Where folders cannot be opened, the system sees to it. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(dirname(path), "r").catch(() => undefined);
  await folder?.sync().catch(() => {});
  await folder?.close();
}
