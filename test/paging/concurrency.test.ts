import { describe, expect, it } from "vitest";
import { ConfigurationError, ServerError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { makeGate } from "../support/gate.js";
import { servePosts } from "../support/many-posts.js";
import { scaleTime } from "../support/scale-time.js";
import { failure } from "../support/scripted-fetch.js";

/** Asks for a first page; a list itself waits until somebody does. */
const start = <T>(list: PromiseLike<T>): Promise<T> => Promise.resolve(list);

const nth = <T>(all: readonly T[], index: number): T => all[index] as T;

describe("a client with a limit", () => {
  it.each([
    [1, 1],
    [3, 3],
    [100, 12],
    [undefined, 12],
  ])("of %s never has more calls in flight, and makes all of them", async (concurrency, most) => {
    const { users, api, idsOf, ...posts } = servePosts({ users: 12, pages: 3, options: { concurrency } });
    const items = await Promise.all(users.map((user) => api.public.posts(user).toArray()));
    expect(items.map((list) => list.map(({ id }) => id))).toEqual(users.map((user) => idsOf(user)));
    expect([posts.most(), posts.calls()]).toEqual([most, 36]);
  });

  it("serves calls in the order they were made", async () => {
    const order: number[] = [];
    const { users, api } = servePosts({
      users: 5,
      pages: 1,
      options: { concurrency: 1 },
      instead: (user) => {
        order.push(user);
        return undefined;
      },
    });
    await Promise.all(users.map((user) => api.public.posts(user)));
    expect(order).toEqual([0, 1, 2, 3, 4]);
  });

  it("gives a turn back between the attempts of a call, and after one that failed", async () => {
    const order: number[] = [];
    const replies = [[failure(503, {}, { "retry-after": "0" })], [failure(500)]];
    const { users, api, ...posts } = servePosts({
      users: 3,
      pages: 1,
      options: { concurrency: 1 },
      instead: (user) => {
        order.push(user);
        return replies[user]?.shift();
      },
    });
    const [first, second, third] = users.map((user, index) =>
      start(api.public.posts(user, { retries: index === 0 ? 2 : 0 })),
    );
    await catchError(second as NonNullable<typeof second>, ServerError);
    expect([(await first)?.items.length, (await third)?.items.length]).toEqual([2, 2]);
    expect(order).toEqual([0, 1, 2, 0]);
    expect(posts.most()).toBe(1);
  });

  it.each([0, -1, 1.5, Number.NaN])("of %d is refused", (concurrency) => {
    expect(() => servePosts({ users: 1, pages: 1, options: { concurrency } })).toThrow(ConfigurationError);
  });
});

describe("while it waits for its turn, a call", () => {
  /** One turn, which the first user's call keeps until the gate opens. */
  function holdTurn() {
    const gate = makeGate();
    const order: number[] = [];
    const posts = servePosts({
      users: 3,
      pages: 1,
      options: { concurrency: 1 },
      instead: (user) => {
        order.push(user);
        return user === 0 ? gate.opened.then(() => undefined) : undefined;
      },
    });
    return { ...posts, gate, order };
  }

  it("can be aborted: it is not sent, and the next in line moves up", async () => {
    const { users, api, gate, order } = holdTurn();
    const stop = new AbortController();
    const first = start(api.public.posts(nth(users, 0)));
    const second = catchError(api.public.posts(nth(users, 1), { signal: stop.signal }), Error);
    const third = start(api.public.posts(nth(users, 2)));
    await expect.poll(() => order).toEqual([0]);
    const reason = new Error("The user left.");
    stop.abort(reason);
    expect(await second).toBe(reason);
    gate.open();
    expect([(await first).items.length, (await third).items.length]).toEqual([2, 2]);
    expect(order).toEqual([0, 2]);
  });

  it("can meet its deadline", async () => {
    const { users, api, gate, order } = holdTurn();
    const first = start(api.public.posts(nth(users, 0)));
    const error = await catchError(api.public.posts(nth(users, 1), { deadline: 30 }), TimeoutError);
    expect(error.limit).toBe("deadline");
    gate.open();
    await first;
    expect((await api.public.posts(nth(users, 2))).items).toHaveLength(2);
    expect(order).toEqual([0, 2]);
  });

  it("does not use up its timeout", async () => {
    const { users, api, gate } = holdTurn();
    const first = start(api.public.posts(nth(users, 0)));
    const second = start(api.public.posts(nth(users, 1), { timeout: scaleTime(500) }));
    setTimeout(gate.open, scaleTime(500) + 100);
    expect((await second).items).toHaveLength(2);
    await first;
  });
});

describe("a limit is not shared", () => {
  it.each([
    ["with another client", ({ api }) => [api, api.withOptions({})]],
    ["with the account clients of a client", ({ api }) => [api, api.user()]],
    ["among account clients", ({ api }) => [api.user(), api.user({ accountKey: "another-account-key" })]],
  ] as const satisfies [string, (posts: ReturnType<typeof servePosts>) => readonly object[]][])(
    "%s",
    async (_, makeClients) => {
      const posts = servePosts({ users: 1, pages: 1, options: { concurrency: 1 } });
      const calls = makeClients(posts).flatMap((client) =>
        [1, 2, 3].map(() => client.request("GET", "/public/posts", { query: { secUid: posts.users[0]?.secUid } })),
      );
      await Promise.all(calls);
      expect([posts.most(), posts.calls()]).toEqual([2, 6]);
    },
  );
});
