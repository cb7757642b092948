import { describe, expect, it } from "vitest";
import { ForbiddenError, iterateLists, type ManyLists } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { serveFeed } from "../support/feed-server.js";
import { findPlay } from "../support/list-plays.js";
import { serveList } from "../support/list-server.js";
import { servePosts } from "../support/many-posts.js";
import { failure } from "../support/scripted-fetch.js";

const orders = ["given", "arrival"] as const;

async function collect<Input, Item>(lists: ManyLists<Input, Item>): Promise<Item[]> {
  const items: Item[] = [];
  for await (const { item } of lists) items.push(item);
  return items;
}

describe.each(orders)("of many lists in the order of %s", (order) => {
  const failing = (failingUser: number) =>
    servePosts({
      users: 6,
      pages: 3,
      instead: (user, page) => (user === failingUser && page === 1 ? failure(403) : undefined),
    });

  it("one that fails leaves the others alone, and says where to go on", async () => {
    const posts = failing(2);
    const options = { concurrency: 2, order, onError: "collect" } as const;
    const lists = iterateLists(posts.users, (user) => posts.api.public.posts(user), options);
    const items = (await collect(lists)).map(({ id }) => id);
    const whole = posts.users.flatMap((user) => posts.idsOf(user));
    expect(items.sort()).toEqual(whole.filter((id) => !/^2\.[12]/.test(id)).sort());
    expect(lists.failures).toEqual([{ input: posts.users[2], error: expect.any(ForbiddenError) }]);
    expect(lists.failures[0]?.error).toMatchObject({ checkpoint: { params: { ...posts.users[2], cursor: "1" } } });
  });

  it("the first that fails ends all, unless told otherwise", async () => {
    const posts = failing(0);
    const lists = iterateLists(posts.users, (user) => posts.api.public.posts(user), { concurrency: 2, order });
    const error = await catchError(collect(lists), ForbiddenError);
    expect(lists.failures).toEqual([{ input: posts.users[0], error }]);
    const calls = posts.calls();
    await posts.api.public.posts({ secUid: posts.users[5]?.secUid ?? "" });
    expect(posts.calls()).toBe(calls + 1);
    expect(calls).toBeLessThanOrEqual(5);
  });

  it("one that cannot be opened is one that failed", async () => {
    const open = (name: string) => {
      if (name === "b") throw new RangeError("No such list.");
      return (async function* () {
        yield name;
      })();
    };
    const lists = iterateLists(["a", "b", "c"], open, { order, onError: "collect" });
    expect(await collect(lists)).toEqual(["a", "c"]);
    expect(lists.failures).toEqual([{ input: "b", error: new RangeError("No such list.") }]);
    await expect(collect(iterateLists(["b"], open, { order }))).rejects.toThrow("No such list.");
  });

  it("inputs that fail end all, whatever is said about lists", async () => {
    function* inputs() {
      yield "a";
      throw new RangeError("The file broke off.");
    }
    const list = async function* (name: string) {
      yield name;
    };
    const lists = iterateLists(inputs(), list, { concurrency: 1, order, onError: "collect" });
    await expect(collect(lists)).rejects.toThrow("The file broke off.");
  });

  it("no page is asked for after the loop is left, and none is waited for", async () => {
    const slow = await serveList({ ...findPlay("public.posts"), pages: [["1"], ["2"]], before: { 1: ["silence"] } });
    const mute = await serveList({ ...findPlay("public.posts"), pages: [["1"]], before: { 0: ["silence"] } });
    const room = await serveFeed({ events: ["1"] });
    const inputs = [
      () => slow.open(),
      () => mute.open(),
      () => room.open({ pollInterval: 1_000_000 }),
      () => slow.open(),
    ];
    let left = false;
    for await (const _ of iterateLists(inputs, (open) => open(), { concurrency: 3, order })) {
      await expect.poll(() => [slow.asked.length, mute.asked.length, room.cursors.length]).toEqual([2, 1, 1]);
      left = true;
      break;
    }
    expect(left).toBe(true);
    await mute.open();
    expect([slow.asked, mute.asked, room.cursors]).toEqual([[0, 1], [0, 0], [null]]);
  });

  it("each is closed when the loop is left", async () => {
    const open = new Set<string>();
    const list = async function* (name: string) {
      open.add(name);
      try {
        for (;;) {
          await new Promise((resolve) => setImmediate(resolve));
          yield name;
        }
      } finally {
        open.delete(name);
      }
    };
    for await (const _ of iterateLists(["a", "b", "c"], list, { concurrency: 3, order })) {
      expect([...open]).toEqual(["a", "b", "c"]);
      break;
    }
    expect([...open]).toEqual([]);
  });

  it("one that cannot be closed does no harm", async () => {
    const list = { [Symbol.asyncIterator]: () => ({ next: async () => ({ done: false, value: "a" }) }) };
    const seen: string[] = [];
    for await (const { item } of iterateLists([1], () => list, { order })) {
      seen.push(item);
      break;
    }
    expect(seen).toEqual(["a"]);
  });

  it("each that has ended, or failed, is not closed as well", async () => {
    const closed: string[] = [];
    const list = (name: string): AsyncIterable<string> => {
      let given = 0;
      const next = async (): Promise<IteratorResult<string>> => {
        if (name === "fails") throw new Error("No more of it.");
        return given++ === 0 ? { done: false, value: name } : { done: true, value: undefined };
      };
      const close = async (): Promise<IteratorResult<string>> => {
        closed.push(name);
        return { done: true, value: undefined };
      };
      return { [Symbol.asyncIterator]: () => ({ next, return: close }) };
    };
    const lists = iterateLists(["ends", "fails"], list, { order, onError: "collect" });
    expect(await collect(lists)).toEqual(["ends"]);
    expect(closed).toEqual([]);
  });
});
