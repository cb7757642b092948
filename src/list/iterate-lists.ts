import { checkWholeNumber } from "../settings/checks.js";
import { Channel } from "./channel.js";

export interface IterateListsOptions {
  /** How many lists are read at a time, and so the most calls in flight. @default 4 */
  concurrency?: number | undefined;
  /**
   * `given`: all items of the first list, then of the second …; lists that are ahead wait in memory.
   * `arrival`: every item as it comes. @default "given"
   */
  order?: "given" | "arrival" | undefined;
  /** `stop` throws the first failure; `collect` leaves out the rest of that list and notes it in `failures`. @default "stop" */
  onError?: "stop" | "collect" | undefined;
}

/** An item and the input whose list it is from. */
export interface ListItem<Input, Item> {
  readonly input: Input;
  readonly item: Item;
}

/** A list that broke off. The error's `checkpoint` tells how to go on. */
export interface ListFailure<Input> {
  readonly input: Input;
  readonly error: unknown;
}

/** The items of many lists, and the lists that failed so far. */
export interface ManyLists<Input, Item> extends AsyncIterable<ListItem<Input, Item>> {
  readonly failures: readonly ListFailure<Input>[];
}

/** Items that wait to be given, for `arrival`: enough for a page of each of many lists. */
const arrivalBuffer = 1_000;

/**
 * Reads many lists at a time, with a bound on the calls in flight. Breaking out of the loop stops all of them.
 *
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
  checkWholeNumber("concurrency", concurrency, 1);
  const failures: ListFailure<Input>[] = [];
  return {
    failures,
    [Symbol.asyncIterator]: () => run(inputs, openList, { concurrency, order, onError }, failures),
  };
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
  /** What to give from, one after the other: a channel for each list, or the one they share. */
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
    // What is underway ends too: a quiet feed would keep its reader waiting for ever.
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
  } finally {
    stop();
    await workers;
    source.return?.();
  }
}
