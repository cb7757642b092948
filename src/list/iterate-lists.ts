import { addCaller } from "../call/caller.js";
import { checkCount } from "../settings/checks.js";
import { Channel } from "./channel.js";

export interface IterateListsOptions {
  /** Maximum number of lists to read at a time, and so of calls in flight. @default 4 */
  concurrency?: number | undefined;
  /** `given` yields list after list, and buffers the lists ahead; `arrival` yields each item as it arrives. @default "given" */
  order?: "given" | "arrival" | undefined;
  /** `stop` throws the first error; `collect` adds it to `failures` and continues with the other lists. @default "stop" */
  onError?: "stop" | "collect" | undefined;
}

/** An item with the input of its list. */
export interface ListItem<Input, Item> {
  readonly input: Input;
  readonly item: Item;
}

/** A list that failed. Resume from the error's `checkpoint`. */
export interface ListFailure<Input> {
  readonly input: Input;
  readonly error: unknown;
}

/** The items of many lists, and the failures so far. */
export interface ManyLists<Input, Item> extends AsyncIterable<ListItem<Input, Item>> {
  readonly failures: readonly ListFailure<Input>[];
}

/** Maximum number of buffered items with `arrival`: enough for a page of each of many lists. */
const arrivalBuffer = 1_000;

/**
 * Reads many lists at the same time, with a limit on the calls in flight. Breaking out of the loop stops all of them.
 *
 * @throws ConfigurationError if `concurrency` is not a whole number of 1 or more.
 * @example
 * const lists = iterateLists(users, (user) => api.public.posts(user), { concurrency: 16, onError: "collect" });
 * for await (const { input, item } of lists) console.log(input, item.id);
 * for (const { input, error } of lists.failures) console.error(input, error);
 */
export function iterateLists<Input, Item>(
  inputs: Iterable<Input>,
  openList: (input: Input) => AsyncIterable<Item>,
  { concurrency = 4, order = "given", onError = "stop" }: IterateListsOptions = {},
): ManyLists<Input, Item> {
  checkCount("concurrency", concurrency, 1);
  const failures: ListFailure<Input>[] = [];
  const options = { concurrency, order, onError };
  return { failures, [Symbol.asyncIterator]: () => run(inputs, openList, options, failures) };
}

type Items<Input, Item> = Channel<ListItem<Input, Item>>;

async function* run<Input, Item>(
  inputs: Iterable<Input>,
  openList: (input: Input) => AsyncIterable<Item>,
  { concurrency, order, onError }: IterateListsOptions & { readonly concurrency: number },
  failures: ListFailure<Input>[],
): AsyncGenerator<ListItem<Input, Item>, void, undefined> {
  const source = inputs[Symbol.iterator]();
  const shared: Items<Input, Item> | undefined = order === "arrival" ? new Channel(arrivalBuffer) : undefined;
  /** The channels to yield from, one after the other: one per list, or a shared one. */
  const channels = new Channel<Items<Input, Item>>();
  const open = new Set<Items<Input, Item>>();
  const reading = new Set<AsyncIterator<Item>>();
  let stopped = false;

  function openChannel(): Items<Input, Item> {
    const channel = shared ?? new Channel();
    if (!open.has(channel)) channels.push(channel);
    open.add(channel);
    return channel;
  }

  function stop(error?: unknown): void {
    stopped = true;
    for (const channel of open) channel.end(error);
    channels.end(error);
    // Ends the pages under way too: a quiet feed would otherwise keep its reader waiting for ever.
    for (const items of reading) items.return?.().catch(() => {});
  }

  async function readList(input: Input, channel: Items<Input, Item>): Promise<void> {
    let items: AsyncIterator<Item> | undefined;
    try {
      items = openList(input)[Symbol.asyncIterator]();
      reading.add(items);
      for (let next = await items.next(); !next.done && !stopped; next = await items.next()) {
        await channel.push({ input, item: next.value });
      }
    } catch (error) {
      failures.push({ input, error });
      if (onError === "stop") stop(error);
    } finally {
      if (items !== undefined) reading.delete(items);
    }
  }

  async function work(): Promise<void> {
    for (let next = source.next(); !stopped && !next.done; next = source.next()) {
      const channel = openChannel();
      await readList(next.value, channel);
      if (channel !== shared) channel.end();
    }
  }

  const workers = Promise.all(Array.from({ length: concurrency }, work)).then(() => stop(), stop);
  try {
    for await (const channel of channels) {
      yield* channel;
      open.delete(channel);
    }
  } catch (error) {
    // It comes from a worker, which this loop does not wait for.
    addCaller(error);
    throw error;
  } finally {
    stop();
    await workers;
    source.return?.();
  }
}
