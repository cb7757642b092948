import { describe, expect, it } from "vitest";
import { iterateLists, type ManyLists, TikAPIError } from "../../src/index.js";
import { servePosts } from "../support/many-posts.js";
import { failure } from "../support/scripted-fetch.js";

const orders = ["given", "arrival"] as const;

async function collect<Input, Item>(lists: ManyLists<Input, Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { item } of lists) items.push(item);
  return items;
}

describe.each(orders)("an error of the key, in the order of %s", (order) => {
  /** The key is good for 50 calls. */
  const serve = (status: number) => {
    let calls = 0;
    return servePosts({
      users: 10_000,
      pages: 1,
      instead: () => (++calls > 50 ? failure(status) : undefined),
    });
  };

  it.each([401, 429])("begins no other list, and leaves the others for later: %i", async (status) => {
    const posts = serve(status);
    const lists = iterateLists(posts.users, (user) => posts.api.public.posts(user), { order, onError: "collect" });
    expect(await collect(lists)).toHaveLength(100);
    expect(posts.calls()).toBeLessThanOrEqual(50 + 4);
    expect(lists.failures.length).toBe(posts.calls() - 50);
    expect(lists.remaining).toEqual(posts.users.slice(posts.calls()));
  });

  it("is thrown with onError: stop, and the others are left as well", async () => {
    const posts = serve(429);
    const lists = iterateLists(posts.users, (user) => posts.api.public.posts(user), { order });
    await expect(collect(lists)).rejects.toMatchObject({ status: 429 });
    expect(posts.calls()).toBeLessThanOrEqual(50 + 4);
    expect(lists.remaining).toEqual(posts.users.slice(posts.calls()));
  });

  it("lets lists under way come to their end", async () => {
    const posts = servePosts({ users: 9, pages: 3, instead: (user) => (user === 0 ? failure(429) : undefined) });
    const lists = iterateLists(posts.users, (user) => posts.api.public.posts(user), {
      order,
      onError: "collect",
      concurrency: 3,
    });
    const ids = (await collect(lists)).map(({ id }) => id);
    expect(ids.sort()).toEqual(
      posts.users
        .slice(1, 3)
        .flatMap((user) => posts.idsOf(user))
        .sort(),
    );
    expect(lists.remaining).toEqual(posts.users.slice(3));
  });

  it("is what an error says of itself, where it does", async () => {
    const open = (scope: string) =>
      async function* (input: number) {
        if (input === 2) throw Object.assign(new TikAPIError("m"), { scope });
        yield input;
      };
    const options = { order, onError: "collect", concurrency: 1 } as const;
    const ofKey = iterateLists([1, 2, 3], open("key"), options);
    expect([await collect(ofKey), ofKey.remaining]).toEqual([[1], [3]]);
    const ofCall = iterateLists([1, 2, 3], open("call"), options);
    expect([await collect(ofCall), ofCall.remaining]).toEqual([[1, 3], []]);
  });

  it("loses no input that was on its way", async () => {
    let arrive = () => {};
    const late = new Promise<void>((resolve) => {
      arrive = resolve;
    });
    const inputs = async function* () {
      yield 1;
      await late;
      yield 2;
    };
    const list = (): AsyncIterable<number> => {
      throw Object.assign(new TikAPIError("m"), { scope: "key" });
    };
    const lists = iterateLists(inputs(), list, { order, onError: "collect", concurrency: 2 });
    expect(await collect(lists)).toEqual([]);
    arrive();
    await expect.poll(() => lists.remaining).toEqual([2]);
  });

  it("leaves a generator open, with the inputs that are left in it", async () => {
    function* inputs() {
      yield* [1, 2, 3, 4];
    }
    const source = inputs();
    const list = async function* (input: number) {
      if (input === 2) throw Object.assign(new TikAPIError("m"), { scope: "key" });
      yield input;
    };
    const lists = iterateLists(source, list, { order, onError: "collect", concurrency: 1 });
    expect(await collect(lists)).toEqual([1]);
    expect([...lists.remaining, ...source]).toEqual([3, 4]);
  });
});

describe.each(orders)("the inputs of many lists, in the order of %s", (order) => {
  const double = async function* (input: number) {
    yield input * 2;
  };

  it("may come from an async source", async () => {
    const inputs = async function* () {
      for (const input of [1, 2, 3, 4, 5]) {
        await new Promise((resolve) => setImmediate(resolve));
        yield input;
      }
    };
    const items = await collect(iterateLists(inputs(), double, { order, concurrency: 2 }));
    expect(items.sort((a, b) => a - b)).toEqual([2, 4, 6, 8, 10]);
  });

  it("are asked for one after the other, whatever the source can do", async () => {
    let waiting = 0;
    let next = 0;
    const source = {
      async next(): Promise<IteratorResult<number>> {
        expect(++waiting).toBe(1);
        await new Promise((resolve) => setImmediate(resolve));
        waiting--;
        return next < 9 ? { done: false, value: next++ } : { done: true, value: undefined };
      },
    };
    const inputs = { [Symbol.asyncIterator]: () => source };
    expect(await collect(iterateLists(inputs, double, { order, concurrency: 4 }))).toHaveLength(9);
  });

  it("need not be waited for when the loop is left", async () => {
    const inputs = async function* () {
      yield 1;
      await new Promise(() => {});
    };
    for await (const { item } of iterateLists(inputs(), double, { order })) {
      expect(item).toBe(2);
      break;
    }
  });

  it("that fail end all", async () => {
    const inputs = async function* () {
      yield 1;
      throw new RangeError("The queue is away.");
    };
    await expect(collect(iterateLists(inputs(), double, { order, onError: "collect" }))).rejects.toThrow(
      "The queue is away.",
    );
  });

  it("are all left before the first is taken, and none at the end", async () => {
    const lists = iterateLists(new Set([1, 2, 3]), double, { order });
    expect(lists.remaining).toEqual([1, 2, 3]);
    await collect(lists);
    expect(lists.remaining).toEqual([]);
  });
});

describe("onError as a function", () => {
  const list = async function* (input: number) {
    if (input % 2 === 0) throw new RangeError(`No list ${input}.`);
    yield input;
  };

  it("gets each error with its input, and decides", async () => {
    const seen: unknown[] = [];
    const onError = (error: unknown, input: number) => {
      seen.push([(error as Error).message, input]);
      return input === 4 ? "stop" : "collect";
    };
    const lists = iterateLists([1, 2, 3, 4, 5], list, { concurrency: 1, onError });
    await expect(collect(lists)).rejects.toThrow("No list 4.");
    expect(seen).toEqual([
      ["No list 2.", 2],
      ["No list 4.", 4],
    ]);
    expect([lists.failures.length, lists.remaining]).toEqual([2, [5]]);
  });

  it("collects when it says nothing, and may take its time", async () => {
    const onError = async () => undefined;
    const lists = iterateLists([1, 2, 3], list, { onError });
    expect(await collect(lists)).toEqual([1, 3]);
    expect(lists.failures).toHaveLength(1);
  });

  it("that throws ends all with what it throws", async () => {
    const onError = () => {
      throw new TypeError("A bug.");
    };
    await expect(collect(iterateLists([1, 2, 3], list, { onError }))).rejects.toThrow("A bug.");
  });
});

it("in the given order, no more than a bound of items of the lists ahead is kept", async () => {
  let made = 0;
  const list = async function* (input: number) {
    for (let index = 0; index < (input === 0 ? 50 : 4_000); index++) {
      if (input === 0) await new Promise((resolve) => setImmediate(resolve));
      made++;
      yield input;
    }
  };
  const inputs = Array.from({ length: 12 }, (_, index) => index);
  let taken = 0;
  let most = 0;
  let last = 0;
  for await (const { item } of iterateLists(inputs, list, { concurrency: 4 })) {
    most = Math.max(most, made - ++taken);
    expect(item).toBeGreaterThanOrEqual(last);
    last = item;
    if (taken % 100 === 0) await new Promise((resolve) => setImmediate(resolve));
  }
  expect(taken).toBe(50 + 11 * 4_000);
  expect(most).toBeLessThan(15_000);
  expect(most).toBeGreaterThan(5_000);
});
