import { addCaller } from "../call/caller.js";
import { checkCount } from "../settings/checks.js";
import { isTikAPIError } from "../spec/errors.js";
import type { Channel } from "./channel.js";
import { Inputs } from "./inputs.js";
import { ItemStore } from "./item-store.js";

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

/** Options with their defaults. */
type Decided<Options> = { readonly [Name in keyof Options]-?: NonNullable<Options[Name]> };

async function* run<Input, Item>(
  source: Inputs<Input>,
  openList: (input: Input) => AsyncIterable<Item>,
  { concurrency, order, onError }: Decided<IterateListsOptions<Input>>,
  failures: ListFailure<Input>[],
): AsyncGenerator<ListItem<Input, Item>, void, undefined> {
  const store = new ItemStore<ListItem<Input, Item>>(order);
  const reading = new Set<AsyncIterator<Item>>();
  let stopped = false;
  let keyFailed = false;
  let endInputs = () => {};
  /** When no other list is to be begun. */
  const noMore = new Promise<undefined>((resolve) => {
    endInputs = () => resolve(undefined);
  });

  function stop(error?: unknown): void {
    stopped = true;
    endInputs();
    store.end(error);
    // Ends the pages under way too: a quiet feed would otherwise keep its reader waiting for ever.
    for (const items of reading) items.return?.().catch(() => {});
  }

  async function readList(input: Input, channel: Channel<ListItem<Input, Item>>): Promise<void> {
    let items: AsyncIterator<Item> | undefined;
    try {
      items = openList(input)[Symbol.asyncIterator]();
      reading.add(items);
      for (let next = await items.next(); !next.done && !stopped; next = await items.next()) {
        await store.push(channel, { input, item: next.value });
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
      const channel = store.open();
      await readList(next.input, channel);
      store.close(channel);
    }
  }

  const workers = Promise.all(Array.from({ length: concurrency }, work)).then(() => stop(), stop);
  try {
    yield* store;
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
