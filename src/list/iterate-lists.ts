import { addCaller } from "../call/caller.js";
import { checkCount } from "../settings/checks.js";
import { isTikAPIError } from "../spec/errors.js";
import { Channel } from "./channel.js";
import { Inputs } from "./inputs.js";

export interface IterateListsOptions<Input = unknown> {
  /** Maximum number of lists to read at a time, and so of calls in flight. @default 4 */
  concurrency?: number | undefined;
  /**
   * `given` yields list after list, and keeps up to 10,000 items of the lists ahead; `arrival` yields each item as it arrives.
   *
   * @default "given"
   */
  order?: "given" | "arrival" | undefined;
  /**
   * `stop` throws the first error; `collect` adds it to `failures` and continues with the other lists. A function decides for
   * each error; what it throws ends all lists.
   *
   * @default "stop"
   */
  onError?:
    | OnError
    | ((error: unknown, input: Input) => OnError | undefined | Promise<OnError | undefined>)
    | undefined;
}

type OnError = "stop" | "collect";

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
  /**
   * The inputs whose list has not been begun. Those of a generator or a stream stay in it, and you can go on reading it after an
   * error of the key.
   */
  readonly remaining: readonly Input[];
}

/** Maximum number of buffered items of a list that is being read: enough for a page of each of many lists. */
const itemsAtHand = 1_000;

/** Maximum number of buffered items of all lists ahead of it. */
const itemsAhead = 10 * itemsAtHand;

/**
 * Reads many lists at the same time, with a limit on the calls in flight. Breaking out of the loop stops all of them.
 *
 * An error that concerns the key (401, 429, a spent budget) begins no other list, since it would fail as well: lists under way
 * come to their own end, and the other inputs are in `remaining`.
 *
 * @throws ConfigurationError if `concurrency` is not a whole number of 1 or more.
 * @example
 * const lists = iterateLists(users, (user) => api.public.posts(user), { concurrency: 16, onError: "collect" });
 * for await (const { input, item } of lists) console.log(input, item.id);
 * for (const { input, error } of lists.failures) console.error(input, error);
 * console.log(lists.remaining.length, "users are left for tomorrow");
 */
export function iterateLists<Input, Item>(
  inputs: Iterable<Input> | AsyncIterable<Input>,
  openList: (input: Input) => AsyncIterable<Item>,
  { concurrency = 4, order = "given", onError = "stop" }: IterateListsOptions<Input> = {},
): ManyLists<Input, Item> {
  checkCount("concurrency", concurrency, 1);
  const failures: ListFailure<Input>[] = [];
  let source = new Inputs(inputs);
  return {
    failures,
    get remaining() {
      return source.listRemaining();
    },
    [Symbol.asyncIterator]() {
      source = new Inputs(inputs);
      return run(source, openList, { concurrency, order, onError }, failures);
    },
  };
}

type Items<Input, Item> = Channel<ListItem<Input, Item>>;

async function* run<Input, Item>(
  source: Inputs<Input>,
  openList: (input: Input) => AsyncIterable<Item>,
  { concurrency, order, onError }: IterateListsOptions<Input> & { readonly concurrency: number },
  failures: ListFailure<Input>[],
): AsyncGenerator<ListItem<Input, Item>, void, undefined> {
  const shared: Items<Input, Item> | undefined = order === "arrival" ? new Channel(itemsAtHand) : undefined;
  /** The channels to yield from, one after the other: one per list, or a shared one. */
  const channels = new Channel<Items<Input, Item>>();
  const open = new Set<Items<Input, Item>>();
  const reading = new Set<AsyncIterator<Item>>();
  /** The channel that is being yielded from, and the number of items in those behind it. */
  let current: Items<Input, Item> | undefined;
  let ahead = 0;
  let stopped = false;
  let keyFailed = false;
  let endInputs = () => {};
  /** When no other list is to be begun. */
  const noMore = new Promise<undefined>((resolve) => {
    endInputs = () => resolve(undefined);
  });

  function openChannel(): Items<Input, Item> {
    const channel: Items<Input, Item> = shared ?? new Channel(planRoom());
    if (!open.has(channel)) channels.push(channel);
    open.add(channel);
    return channel;
  }

  function moveTo(channel: Items<Input, Item>): void {
    current = channel;
    if (shared !== undefined) return;
    ahead -= channel.size;
    shareRoom();
    channel.capacity = itemsAtHand;
  }

  /** What a list ahead may hold. */
  const planRoom = () => (ahead < itemsAhead ? Number.POSITIVE_INFINITY : 0);

  function shareRoom(): void {
    for (const channel of open) if (channel !== current) channel.capacity = planRoom();
  }

  function stop(error?: unknown): void {
    stopped = true;
    endInputs();
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
        if (channel !== current && ++ahead === itemsAhead) shareRoom();
        await channel.push({ input, item: next.value });
      }
    } catch (error) {
      await fail(error, input);
    } finally {
      if (items !== undefined) reading.delete(items);
    }
  }

  async function fail(error: unknown, input: Input): Promise<void> {
    failures.push({ input, error });
    if (isTikAPIError(error) && error.scope === "key") {
      keyFailed = true;
      endInputs();
    }
    const decision = typeof onError === "function" ? await onError(error, input) : onError;
    if (decision === "stop") stop(error);
  }

  async function work(): Promise<void> {
    for (;;) {
      if (stopped || keyFailed) return;
      const taking = source.take();
      const next = await Promise.race([taking, noMore]);
      if (stopped || keyFailed) {
        // An input that was on its way is not lost.
        taking.then((late) => late && source.giveBack(late)).catch(() => {});
        return;
      }
      if (next === undefined) return;
      const channel = openChannel();
      await readList(next.input, channel);
      if (channel !== shared) channel.end();
    }
  }

  const workers = Promise.all(Array.from({ length: concurrency }, work)).then(() => stop(), stop);
  try {
    for await (const channel of channels) {
      moveTo(channel);
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
    if (!keyFailed) source.close();
  }
}
