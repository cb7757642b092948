import { lstat, realpath } from "node:fs/promises";
import { type Checkpoint, type Client, isPaginationError } from "../src/index.js";
import type { OperationArguments } from "./arguments.js";
import { callList, chooseClient } from "./choose-client.js";
import { StoppedEarlyError, UsageError } from "./errors.js";
import { checkOut, explainFileError } from "./file-problem.js";
import { identifyAccount, identifyList, type ListIdentity } from "./list-identity.js";
import { type Listing, showProgress, toLine } from "./listing.js";
import { type Lock, takeLock } from "./lock.js";
import { type Output, openOutput } from "./output.js";
import { printStatus } from "./terminal.js";

/** Saves the items of a list in a file, from where the last run stopped. */
export async function saveItems(listing: Listing, out: string): Promise<void> {
  // Without an account key, the client says what is missing.
  chooseClient(listing.api, listing.read.operation);
  await checkOut(out);
  const path = await followLink(out);
  const lock = await takeLock(path).catch((error: unknown) => {
    throw explainFileError(error, out);
  });
  try {
    const output = await open(listing, path, lock);
    try {
      await resume(listing, output, out);
    } finally {
      await output.close();
    }
  } finally {
    await lock.release();
  }
}

async function open(listing: Listing, path: string, lock: Lock): Promise<Output> {
  try {
    const list = identifyList(describeList(listing));
    return await openOutput(path, { list, restart: listing.read.values.restart === true, lock });
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
  const { stuck, done, items } = output.position;
  if (stuck !== null) throw new UsageError(`${out} cannot be resumed: ${stuck} To start over, add --restart.`);
  if (done) return printStatus(`${out} is complete: ${items} items.`);
  try {
    await appendPages(listing, output);
  } catch (error) {
    listing.progress.clear();
    throw await explainStop(error, listing.read, output, out);
  }
  listing.progress.clear();
  printStatus(`${out}: ${output.position.items} items.`);
}

async function appendPages({ api, read, ...listing }: Listing, output: Output): Promise<void> {
  const { limit, signal } = listing;
  if (limit === 0) return output.append("", { items: 0, next: null, done: true });
  for await (const page of openList(api, read, output.position.next, signal).pages()) {
    const { items: before } = output.position;
    const lines = page.items.slice(0, limit - before).map(toLine);
    const items = before + lines.length;
    // The page itself says whether it is the last. A list that should continue but cannot fails at the next page.
    const done = items >= limit || !page.hasNext;
    const stuck = done || page.checkpoint !== null ? null : "The list has more items but does not say how to get them.";
    await output.append(lines.join(""), { items, next: page.checkpoint, done, stuck });
    showProgress(listing, items);
    if (done) return;
    signal.throwIfAborted();
  }
  await output.append("", { ...output.position, done: true });
}

/** The list from its start, or from where a run before has come to. */
function openList(
  api: Client,
  { operation, params }: OperationArguments,
  next: Checkpoint | null,
  signal: AbortSignal,
) {
  if (next === null) return callList(api, operation, params, { signal });
  return chooseClient(api, operation).resume(next, { signal });
}

/** Saved items stay. A list that repeats itself cannot be resumed: it would repeat itself again. */
async function explainStop(
  error: unknown,
  { values }: OperationArguments,
  output: Output,
  out: string,
): Promise<unknown> {
  if (!output.isBegun) return error;
  if (isPaginationError(error)) {
    await output.append("", { ...output.position, stuck: error.message });
    return error;
  }
  const { items } = output.position;
  const command = values.restart ? "the same command again, without --restart" : "the same command again";
  return new StoppedEarlyError(`The first ${items} items are saved in ${out}. Resume by running ${command}.`, error);
}

const describeList = ({ read, limit, baseUrl }: Listing): ListIdentity => ({
  operation: read.operation.id,
  params: read.params,
  limit: Number.isFinite(limit) ? limit : null,
  baseUrl,
  account: read.operation.account ? identifyAccount(process.env["TIKAPI_ACCOUNT_KEY"] ?? "") : null,
});
