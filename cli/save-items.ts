import { lstat, realpath } from "node:fs/promises";
import { chooseClient } from "./choose-client.js";
import { StoppedEarlyError, UsageError } from "./errors.js";
import { checkOut, explainFileError } from "./file-problem.js";
import { identifyAccount, identifyList, type ListIdentity } from "./list-identity.js";
import { appendPages, noteStuck } from "./list-pages.js";
import { type Listing, showProgress } from "./listing.js";
import { type Lock, takeLock } from "./lock.js";
import { type Output, openOutput } from "./output.js";
import { print, printStatus } from "./terminal.js";

/** Saves the items of a list in a file, from where the last run stopped. */
export const saveItems = (listing: Listing, out: string): Promise<void> =>
  withOutput(listing, out, null, (output) => resume(listing, output, out));

/** Opens a file for its items, and lets nobody else write it meanwhile. */
export async function withOutput(
  listing: Listing,
  out: string,
  inputs: string | null,
  use: (output: Output, path: string, lock: Lock) => Promise<void>,
): Promise<void> {
  // Without an account key, the client says what is missing.
  chooseClient(listing.api, listing.read.operation);
  await checkOut(out);
  const path = await followLink(out);
  const lock = await takeLock(path).catch((error: unknown) => {
    throw explainFileError(error, out);
  });
  try {
    const output = await open(listing, path, inputs, lock);
    try {
      await use(output, path, lock);
    } finally {
      await output.close();
    }
  } finally {
    await lock.release();
  }
}

async function open(listing: Listing, path: string, inputs: string | null, lock: Lock): Promise<Output> {
  const { restart = false, "since-last": isNewer = false } = listing.read.values;
  try {
    return await openOutput(path, { list: identifyList(describeList(listing, inputs)), restart, isNewer, lock });
  } catch (error) {
    throw explainFileError(error, path);
  }
}

/** A link stays a link: what it leads to is written. */
async function followLink(path: string): Promise<string> {
  const isLink = (await lstat(path).catch(() => undefined))?.isSymbolicLink();
  return isLink ? realpath(path).catch(() => path) : path;
}

/** Appends the items that a file lacks, which are all if it is new. */
async function resume(listing: Listing, output: Output, out: string): Promise<void> {
  if (!(await begin(listing, output, out))) return;
  const { api, read, params, limit, since, format, signal, progress } = listing;
  const onPage = (items: number) => showProgress(listing, items);
  const { base, last } = output.position;
  const list = { api, operation: read.operation, params, limit, since, last, format, signal, onPage };
  try {
    await appendPages(list, output);
  } catch (error) {
    progress.clear();
    throw (await noteStuck(error, output)) ? error : explainStop(error, listing, output, out);
  }
  progress.clear();
  const { items } = output.position;
  await reportSaved(listing, { file: out, items, new: items - base });
}

/** What a file holds now. */
export interface SavedItems {
  readonly file: string;
  readonly items: number;
  /** Those of this run-through. */
  readonly new: number;
  readonly lists?: number;
  readonly failed?: number;
}

export async function reportSaved({ read }: Pick<Listing, "read">, saved: SavedItems): Promise<void> {
  if (read.values.json) return print(`${JSON.stringify(saved)}\n`);
  const { file, items, new: news, lists, failed } = saved;
  const of = lists === undefined ? "" : ` of ${lists} lists`;
  const fresh = news < items ? `, ${news} of them new` : "";
  printStatus(`${file}: ${items} items${of}${fresh}.${failed ? ` ${failed} lists failed.` : ""}`);
}

/** Whether there is something to do. A complete file is begun anew only for what has come since. */
export async function begin({ read }: Listing, output: Output, out: string): Promise<boolean> {
  const { stuck, done, items, seen, many } = output.position;
  if (stuck !== null) throw new UsageError(`${out} cannot be resumed: ${stuck} To start over, add --restart.`);
  if (!done) return true;
  if (read.values["since-last"]) {
    // Notes about many lists stay: they say what each had.
    const again = many && { ...many, lists: 0, offset: 0, notesStart: many.notes };
    await output.append("", { base: items, last: seen, next: null, many: again, done: false });
    return true;
  }
  const hint = read.operation.paging?.order === undefined ? "" : " For what is new since then, add --since-last.";
  if (read.values.json) await reportSaved({ read }, { file: out, items, new: 0 });
  else printStatus(`${out} is complete: ${items} items.${hint}`);
  return false;
}

/** Saved items stay. */
export function explainStop(error: unknown, { read }: Listing, output: Output, out: string): unknown {
  if (!output.isBegun || error instanceof UsageError) return error;
  const { items } = output.position;
  const command = read.values.restart ? "the same command again, without --restart" : "the same command again";
  return new StoppedEarlyError(`The first ${items} items are saved in ${out}. Resume by running ${command}.`, error);
}

const describeList = (
  { read, params, limit, since, format, baseUrl }: Listing,
  inputs: string | null,
): ListIdentity => ({
  operation: read.operation.id,
  params,
  inputs,
  limit: Number.isFinite(limit) ? limit : null,
  since: since ?? null,
  format: format.name,
  baseUrl,
  account: read.operation.account ? identifyAccount(process.env["TIKAPI_ACCOUNT_KEY"] ?? "") : null,
});
