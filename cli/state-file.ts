import { open, readFile, rm } from "node:fs/promises";
import type { Checkpoint } from "../src/index.js";
import { digest } from "./digest.js";
import { ignoreMissing } from "./file-problem.js";
import type { ListIdentity } from "./list-identity.js";
import type { Mark } from "./mark.js";

/** How far a file is: all lines before `bytes` are complete, and the list goes on at `next`. */
export interface Position {
  readonly bytes: number;
  readonly items: number;
  /** `null` at the start, and at the end. */
  readonly next: Checkpoint | null;
  readonly done: boolean;
  /** Why the list can never continue. */
  readonly stuck: string | null;
  /** The items of earlier runs, after which this one brings what is new. */
  readonly base: number;
  /** The newest items of those runs, and of all so far. */
  readonly last: Mark | null;
  readonly seen: Mark | null;
  /** How far many lists are. */
  readonly many: ManyPosition | null;
}

/** The lists of many lines are written one after the other. */
export interface ManyPosition {
  /** The lists that are written. */
  readonly lists: number;
  /** Bytes of the next one that are written. */
  readonly offset: number;
  /** Bytes of the notes about the lists that are written, and where those of this run begin. */
  readonly notes: number;
  readonly notesStart: number;
}

export interface State extends ListIdentity, Position {
  /** Digest of the last bytes before `bytes`: shows that the file has been changed since. */
  readonly tail: string;
  /** The items are still in the staging file, which is about to replace the old one. */
  readonly staged: boolean;
}

/** The problem with a state file, as the end of a sentence about it. */
export interface BrokenState {
  readonly problem: string;
}

/** Version 1 did not say whose items a file has, version 2 forgot the pages that it had seen, and version 3 knew one list only. */
const version = 4;

/** Reads a state; `undefined` if there is none. What this program did not write, all of it, is refused. */
export async function readState(path: string): Promise<State | BrokenState | undefined> {
  const text = await readFile(path, "utf8").catch(ignoreMissing);
  return text === undefined ? undefined : parseState(text);
}

/** Writes a state to another file and onto the disk. A rename then makes it the state: all of it or nothing. */
export async function writeDraft(path: string, state: State): Promise<void> {
  try {
    const file = await open(path, "w");
    try {
      await file.writeFile(`${JSON.stringify({ version, ...state, check: digest(JSON.stringify(state)) })}\n`);
      await file.datasync();
    } finally {
      await file.close();
    }
  } catch (error) {
    await rm(path, { force: true });
    throw error;
  }
}

function parseState(text: string): State | BrokenState {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return { problem: "is cut short or not JSON" };
  }
  if (typeof parsed !== "object" || parsed === null || !("version" in parsed))
    return { problem: "was not written by this program" };
  const { version: found, check, ...state } = parsed as Record<string, unknown>;
  if (found !== version) return { problem: "was written by another version of this program" };
  // Who changed one value may have changed any: nothing in it can be relied on.
  if (check !== digest(JSON.stringify(state))) return { problem: "was changed after it was written" };
  // The digest says that this program wrote it.
  return state as unknown as State;
}
