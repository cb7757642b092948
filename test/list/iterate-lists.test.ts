import { describe, expect, it } from "vitest";
import { ConfigurationError, iterateLists, type ManyLists } from "../../src/index.js";
import { makeGate } from "../support/gate.js";
import { servePosts } from "../support/many-posts.js";

const orders = ["given", "arrival"] as const;

async function collect<Input, Item>(lists: ManyLists<Input, Item>): Promise<[Input, Item][]> {
  const items: [Input, Item][] = [];
  for await (const { input, item } of lists) items.push([input, item]);
  return items;
}

describe.each(orders)("many lists, in the order of %s", (order) => {
  it.each([
    [1, 1],
    [3, 3],
    [8, 8],
    [50, 20],
    [undefined, 4],
  ])("are read with %s at a time in full, and with as many calls in flight", async (concurrency, most) => {
    const posts = servePosts({ users: 20, pages: 3 });
    const lists = iterateLists(posts.users, (user) => posts.api.public.posts(user), { concurrency, order });
    const items = await collect(lists);
    for (const user of posts.users) {
      const own = items.filter(([input]) => input === user);
      expect(own.map(([, item]) => item.id)).toEqual(posts.idsOf(user));
    }
    expect(items).toHaveLength(120);
    expect(posts.most()).toBe(most);
    expect(lists.failures).toEqual([]);
  });

  it("may be none, or empty ones", async () => {
    const never = () => {
      throw new Error("There is nothing to open.");
    };
    expect(await collect(iterateLists([], never, { order }))).toEqual([]);
    const empty = async function* () {};
    expect(await collect(iterateLists([1, 2, 3, 4, 5, 6], empty, { order, concurrency: 2 }))).toEqual([]);
  });

  it("are asked for when their turn comes: inputs without end will do", async () => {
    const read: number[] = [];
    let closed = false;
    function* count() {
      try {
        for (let next = 0; ; next++) {
          read.push(next);
          yield next;
        }
      } finally {
        closed = true;
      }
    }
    const list = async function* (input: number) {
      yield `${input}`;
      await new Promise((resolve) => setImmediate(resolve));
    };
    const seen: number[] = [];
    for await (const { input } of iterateLists(count(), list, { concurrency: 2, order })) {
      seen.push(input);
      if (seen.length === 5) break;
    }
    expect(seen).toEqual([0, 1, 2, 3, 4]);
    expect(read.length).toBeLessThan(20);
    expect(closed).toBe(true);
  });
});

describe("the order of many lists", () => {
  /** "a" waits for a sign; the others give what they have. */
  const open = (sign: Promise<void>) =>
    async function* (name: string) {
      yield `${name}1`;
      if (name === "a") await sign;
      yield `${name}2`;
    };

  it("is the one given, however they arrive", async () => {
    const sign = makeGate();
    const read = open(sign.opened);
    const list = async function* (name: string) {
      yield* read(name);
      if (name === "c") sign.open();
    };
    const items = await collect(iterateLists(["a", "b", "c"], list, { concurrency: 2 }));
    expect(items.map(([, item]) => item)).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"]);
  });

  it("can be that of arrival: nobody waits for a slow list", async () => {
    const sign = makeGate();
    const seen: string[] = [];
    const lists = iterateLists(["a", "b", "c"], open(sign.opened), { concurrency: 2, order: "arrival" });
    for await (const { item } of lists) {
      seen.push(item);
      if (item === "c2") sign.open();
    }
    expect(seen.at(-1)).toBe("a2");
    expect([...seen].sort()).toEqual(["a1", "a2", "b1", "b2", "c1", "c2"]);
  });

  it("of arrival keeps no more than a bound of items that nobody has taken", async () => {
    let made = 0;
    const long = async function* () {
      for (let index = 0; index < 20_000; index++) yield made++;
    };
    const lists = iterateLists([1, 2, 3], long, { order: "arrival" });
    let taken = 0;
    for await (const _ of lists) {
      await new Promise((resolve) => setImmediate(resolve));
      expect(made - taken).toBeLessThan(3_000);
      if (++taken === 50) break;
    }
    expect(taken).toBe(50);
  });
});

it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])("%d lists at a time are refused", (concurrency) => {
  expect(() => iterateLists([], async function* () {}, { concurrency })).toThrow(ConfigurationError);
  expect(() => iterateLists([], async function* () {}, { concurrency })).toThrow("concurrency");
});
