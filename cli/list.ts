import TikAPI from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { type OperationArguments, readClientOptions, readOperationArguments, readWholeNumber } from "./arguments.js";
import { callList } from "./choose-client.js";
import { writeCurl } from "./curl.js";
import { UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { type Listing, showProgress, toLine } from "./listing.js";
import { listOptions } from "./options.js";
import { saveItems } from "./save-items.js";
import { createProgress, print } from "./terminal.js";

/** `list <operation> --parameter value … [--limit n] [--out file]` */
export async function run(args: readonly string[], { operations, servers }: ApiTable): Promise<void> {
  const read = readOperationArguments(operations, args, listOptions);
  const { out } = read.values;
  checkArguments(read);
  if (read.values.curl) return print(await writeCurl(read));
  const listing = {
    read,
    limit: readWholeNumber("limit", read.values.limit) ?? Number.POSITIVE_INFINITY,
    api: TikAPI(readClientOptions(read)),
    baseUrl: read.values.sandbox ? servers.sandbox : process.env["TIKAPI_BASE_URL"] || servers.production,
    signal: abortOnInterrupt(),
    // A bar among items on the same terminal would be in the way.
    progress: createProgress(out !== undefined || read.values.progress === true),
  };
  try {
    await (out === undefined ? printItems(listing) : saveItems(listing, out));
  } finally {
    listing.progress.clear();
  }
}

function checkArguments({ operation: { id, paging }, values: { out, restart } }: OperationArguments): void {
  if (out === "") throw new UsageError("--out needs the name of a file.");
  if (paging === undefined) throw new UsageError(`${id} is not a list. To call it: tikapi-fetch call ${id}`);
  if (restart && out === undefined) throw new UsageError("--restart needs --out: only a file can start over.");
  if (paging.feed && out !== undefined)
    throw new UsageError(
      `${id} is a feed, which --out cannot resume: missed events are lost. Redirect the output to a file instead.`,
    );
}

async function printItems(listing: Listing): Promise<void> {
  const { api, read, limit, signal } = listing;
  let items = 0;
  for await (const item of callList(api, read.operation, read.params, { signal, limit })) {
    await print(toLine(item));
    showProgress(listing, ++items);
  }
}
