import { isTikAPIError, iterateLists } from "../src/index.js";
import { callList } from "./choose-client.js";
import { describeCause, PartlyFailedError } from "./errors.js";
import { type Listing, showProgress } from "./listing.js";
import type { ListInput } from "./many-inputs.js";
import { print, printStatus } from "./terminal.js";

/** Prints the items of many lists, list after list. A list that fails is named, and the others go on. */
export async function printMany(listing: Listing, inputs: readonly ListInput[]): Promise<void> {
  const { limit, format, concurrency, progress } = listing;
  const lists = iterateLists(inputs, (input) => openInput(listing, input), {
    concurrency,
    onError: (error, { label }) => {
      if (!isTikAPIError(error) || error.scope !== "call") return "stop";
      progress.clear();
      printStatus(`${label}: ${describeCause(error)}`);
      return "collect";
    },
  });
  let items = 0;
  for await (const { input, item } of lists) {
    await print(format.write([{ text: JSON.stringify(item), input: input.label }], items));
    showProgress({ progress, limit: limit * inputs.length }, ++items);
  }
  await print(format.end(items));
  const { length: failed } = lists.failures;
  if (failed > 0) throw new PartlyFailedError(`${failed} of ${inputs.length} lists failed.`);
}

async function* openInput({ api, read, limit, since, signal }: Listing, input: ListInput): AsyncGenerator<unknown> {
  const options = { signal, limit, ...(since !== undefined && { since }) };
  yield* callList(api, read.operation, await input.resolve(), options);
}
