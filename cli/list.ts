import TikAPI, { type Client, isPaginationError } from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type OperationArguments, readOperationArguments, readPatience, readWhole } from "./arguments.js";
import { identify, type Output, openOutput } from "./checkpoint.js";
import { Stopped, UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { takeLock } from "./lock.js";
import { reachList } from "./reach.js";
import { createProgress, drawBar, type Progress, print } from "./terminal.js";

const options = {
  limit: { type: "string" },
  out: { type: "string" },
  restart: { type: "boolean" },
  progress: { type: "boolean" },
} as const;

/** What is listed, where to, and how it ends. */
interface Listing {
  readonly api: Client;
  readonly read: OperationArguments;
  readonly limit: number;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

type Params = Readonly<Record<string, unknown>>;

/** `list <operation> --parameter value … [--limit n] [--out file]` */
export async function run(args: readonly string[], { operations, servers }: ApiTable): Promise<void> {
  const read = readOperationArguments(operations, args, options);
  const { operation, values, flags } = read;
  if (operation.paging === undefined) {
    throw new UsageError(`${operation.id} is no list. To call it: tikapi-fetch call ${operation.id}`);
  }
  const { out } = values;
  if (out === "") throw new UsageError("--out needs the name of a file.");
  if (flags.has("restart") && out === undefined) throw new UsageError("--restart goes with --out.");
  const limit = readWhole("limit", values["limit"]) ?? Number.POSITIVE_INFINITY;
  if (operation.paging.feed && out !== undefined)
    throw new UsageError(`${operation.id} is a feed: what was missed is gone, so a file of it cannot be continued.`);
  const api = TikAPI(readPatience(read));
  // Among items on the same terminal a bar would only be in the way.
  const showsProgress = out !== undefined || flags.has("progress");
  const baseUrl = process.env["TIKAPI_BASE_URL"] || servers.production;
  const progress = createProgress(showsProgress);
  const listing = { api, read, limit, baseUrl, signal: abortOnInterrupt(), progress };
  try {
    await (out === undefined ? printItems(listing) : saveItems(listing, out));
  } finally {
    listing.progress.clear();
  }
}

async function printItems(listing: Listing): Promise<void> {
  const { api, read, limit, signal } = listing;
  let items = 0;
  for await (const item of reachList(api, read.operation)(read.params, { signal, limit })) {
    await print(toLine(item));
    showProgress(listing, ++items);
  }
}

async function saveItems(listing: Listing, out: string): Promise<void> {
  const unlock = await takeLock(out);
  try {
    const output = await openOutput(out, identify(describeCommand(listing)), listing.read.flags.has("restart"));
    try {
      await goOn(listing, output, out);
    } finally {
      await output.close();
    }
  } finally {
    await unlock();
  }
}

async function goOn(listing: Listing, output: Output, out: string): Promise<void> {
  const before = output.checkpoint;
  if (before.stuck !== null) throw new UsageError(`${out} cannot be continued: ${before.stuck} --restart begins anew.`);
  if (before.done) return say(`${out} is complete: ${before.items} items.`);
  try {
    await appendPages(listing, output);
  } catch (error) {
    listing.progress.clear();
    throw await explainStop(error, output, out, listing.read.flags.has("restart"));
  }
  listing.progress.clear();
  say(`${out}: ${output.checkpoint.items} items.`);
}

async function appendPages(listing: Listing, output: Output): Promise<void> {
  const { limit } = listing;
  if (limit === 0) return output.append("", { items: 0, next: null, done: true });
  for await (const page of openPages(listing, output.checkpoint.next ?? listing.read.params)) {
    const { items: before } = output.checkpoint;
    const lines = page.items.slice(0, limit - before).map(toLine);
    const items = before + lines.length;
    // The page's own word for the end; a list that cannot go on though it should is the next turn's failure.
    const done = items >= limit || !page.hasNext;
    const stuck = done || page.next !== null ? null : "The list says there is more, but not how to ask for it.";
    await output.append(lines.join(""), { items, next: page.next, done, stuck });
    showProgress(listing, items);
    if (done) return;
    listing.signal.throwIfAborted();
  }
  await output.append("", { ...output.checkpoint, done: true });
}

/** What is saved stays; a list that runs in circles would only run on in them. */
async function explainStop(error: unknown, output: Output, out: string, isRestart: boolean): Promise<unknown> {
  if (isPaginationError(error)) {
    await output.append("", { ...output.checkpoint, stuck: error.message });
    return error;
  }
  const { items, next } = output.checkpoint;
  if (items === 0 && next === null) {
    await output.remove();
    return error;
  }
  const again = isRestart ? "the same command again, without --restart" : "the same command again";
  return new Stopped(`The first ${items} items are safe in ${out}. To continue, run ${again}.`, error);
}

const openPages = ({ api, read, signal }: Listing, params: Params) =>
  reachList(api, read.operation)(params, { signal }).pages();

function showProgress({ limit, progress }: Listing, items: number): void {
  progress.show(`${drawBar(items, Number.isFinite(limit) ? limit : undefined)}${items} items`);
}

const describeCommand = ({ read, limit, baseUrl }: Listing) => ({
  operation: read.operation.id,
  params: read.params,
  limit: Number.isFinite(limit) ? limit : null,
  baseUrl,
});

const toLine = (item: unknown): string => `${JSON.stringify(item)}\n`;
const say = (text: string): void => void process.stderr.write(`${text}\n`);
