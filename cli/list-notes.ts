import { open, readFile, rm, truncate } from "node:fs/promises";
import { UsageError } from "./errors.js";
import { ignoreMissing } from "./file-problem.js";
import type { Mark } from "./mark.js";

/** What is known of a list that is written: for the next run, and for the report of this one. */
export interface ListNote {
  readonly input: string;
  /** The parameters that its line stood for. */
  readonly params?: Readonly<Record<string, unknown>> | undefined;
  readonly mark?: Mark | null;
  /** Why it failed. */
  readonly error?: string | undefined;
}

/** Notes beside an output, one line for each list. The state of the output says how many bytes of them count. */
export interface ListNotes {
  readonly bytes: number;
  /** The newest note of each list that has one. */
  readonly byInput: ReadonlyMap<string, ListNote>;
  /** The notes of this run. */
  readonly ofRun: readonly ListNote[];
  /** Adds a note, and has it on the disk. */
  add(note: ListNote): Promise<void>;
  /** Begins anew. */
  reset(): Promise<void>;
}

/** Opens the notes of an output: the bytes before `end`, of which those from `start` on are of this run. */
export async function openNotes(path: string, start: number, end: number): Promise<ListNotes> {
  const found = (await readFile(path).catch(ignoreMissing)) ?? Buffer.alloc(0);
  if (found.length < end)
    throw new UsageError(`${path} is shorter than the state of the output says. Start over with --restart.`);
  // What a sudden end left behind the last state does not count. Where nothing counts, the notes are still an older file's.
  if (found.length > end && end > 0) await truncate(path, end);
  const byInput = new Map(parse(found.subarray(0, end)).map((note) => [note.input, note]));
  const ofRun = parse(found.subarray(start, end));
  let bytes = end;
  return {
    get bytes() {
      return bytes;
    },
    byInput,
    ofRun,
    async add(note) {
      const line = Buffer.from(`${JSON.stringify(note)}\n`);
      const file = await open(path, "a");
      try {
        await file.writeFile(line);
        await file.datasync();
      } finally {
        await file.close();
      }
      ofRun.push(note);
      bytes += line.length;
    },
    reset: () => rm(path, { force: true }),
  };
}

const parse = (data: Buffer): ListNote[] =>
  data
    .toString()
    .split("\n")
    .flatMap((line) => {
      try {
        return [JSON.parse(line) as ListNote];
      } catch {
        // The end of the last line, or one that somebody edited.
        return [];
      }
    });
