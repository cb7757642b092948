import type { ApiTable } from "../src/spec/api-table.js";
import {
  findBaseUrl,
  type OperationArguments,
  readClientOptions,
  readOperationArguments,
  readWholeNumber,
} from "./arguments.js";
import { callList, chooseClient } from "./choose-client.js";
import { writeCurl } from "./curl.js";
import { UsageError } from "./errors.js";
import { checkOut } from "./file-problem.js";
import { abortOnInterrupt } from "./interrupt.js";
import { chooseFormat } from "./item-format.js";
import { type Listing, showProgress } from "./listing.js";
import { planMany } from "./many-inputs.js";
import { listOptions } from "./options.js";
import { printMany } from "./print-many.js";
import { saveItems } from "./save-items.js";
import { saveMany } from "./save-many.js";
import { createClient } from "./spec.js";
import { takeLinks } from "./take-links.js";
import { createProgress, print } from "./terminal.js";

/** `list <operation> --parameter value … [--limit n] [--out file]`, `list <operation> --from file …` */
export async function run(args: readonly string[], table: ApiTable): Promise<void> {
  const { operations } = table;
  const read = readOperationArguments(operations, args, listOptions);
  const { operation, values } = read;
  const { from, out } = values;
  checkArguments(read);
  if (values.curl) return print(await writeCurl(read, table));
  const format = chooseFormat(read, from !== undefined);
  checkNewer(read, format.isOpen);
  const since = values.since === undefined ? undefined : readTime(values.since);
  const limit = readWholeNumber("limit", values.limit) ?? Number.POSITIVE_INFINITY;
  const concurrency = readWholeNumber("concurrency", values.concurrency, 1) ?? 4;
  const api = createClient(table, readClientOptions(read, table));
  // What cannot work is refused before a request is spent on the accounts in links.
  chooseClient(api, operation);
  if (out !== undefined) await checkOut(out);
  const signal = abortOnInterrupt();
  const params = await takeLinks(operation, read.params, { api, operations, signal });
  // A bar among items on the same terminal would be in the way.
  const progress = createProgress(out !== undefined || values.progress === true);
  const baseUrl = findBaseUrl(read, table);
  const listing = { api, table, read, params, limit, since, format, concurrency, baseUrl, signal, progress };
  try {
    if (from === undefined) await (out === undefined ? printItems(listing) : saveItems(listing, out));
    else {
      const inputs = await planMany(listing, from);
      await (out === undefined ? printMany(listing, inputs) : saveMany(listing, inputs, out));
    }
  } finally {
    progress.clear();
  }
}

function checkArguments({ operation: { id, paging }, values }: OperationArguments): void {
  const { out, restart, from, concurrency, as } = values;
  if (out === "") throw new UsageError("--out needs the name of a file.");
  if (paging === undefined) throw new UsageError(`${id} is not a list. To call it: tikapi-fetch call ${id}`);
  if (restart && out === undefined) throw new UsageError("--restart needs --out: only a file can start over.");
  for (const [option, value] of Object.entries({ concurrency, as }))
    if (value !== undefined && from === undefined) throw new UsageError(`--${option} needs --from.`);
  if (paging.feed && out !== undefined)
    throw new UsageError(
      `${id} is a feed, which --out cannot resume: missed events are lost. Redirect the output to a file instead.`,
    );
  if (paging.feed && from !== undefined) throw new UsageError(`${id} is a feed without an end: run it once for each.`);
}

function checkNewer({ operation: { id, paging }, values }: OperationArguments, isOpen: boolean): void {
  const { since, out, restart, "since-last": newer } = values;
  const option = since === undefined ? "since-last" : "since";
  if ((since !== undefined || newer) && paging?.order !== "newest-first")
    throw new UsageError(`--${option} is for lists with the newest items first, and ${id} is not known to be one.`);
  if (newer && out === undefined) throw new UsageError("--since-last needs --out: the file says what there was.");
  if (newer && restart) throw new UsageError("--since-last goes on with a file, and --restart starts over: give one.");
  if (newer && !isOpen)
    throw new UsageError("--since-last cannot go on after the end of a JSON array: use --format jsonl.");
}

/** A date as ISO 8601 writes it, or unix seconds. */
function readTime(text: string): number {
  const seconds = /^\d{1,11}$/.test(text) ? Number(text) : Date.parse(text) / 1_000;
  if (/^\d+$|^\d{4}-\d\d-\d\d/.test(text) && Number.isFinite(seconds)) return seconds;
  throw new UsageError("--since must be a date such as 2026-05-10 or 2026-05-10T08:00:00Z, or unix seconds.");
}

async function printItems(listing: Listing): Promise<void> {
  const { api, read, params, limit, since, format, signal } = listing;
  const options = { signal, limit, ...(since !== undefined && { since }) };
  let items = 0;
  for await (const item of callList(api, read.operation, params, options)) {
    await print(format.write([{ text: JSON.stringify(item) }], items));
    showProgress(listing, ++items);
  }
  await print(format.end(items));
}
