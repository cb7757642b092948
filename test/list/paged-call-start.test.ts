import { Readable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import TikAPI, { ConfigurationError, ForbiddenError, iterateLists, ValidationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { passTurns } from "../support/pass-turns.js";
import { collect, idsOf, listPosts as list, secUid, sentCursors, threePages } from "../support/post-pages.js";
import { answerEach, failure, scriptFetch } from "../support/scripted-fetch.js";

type List = ReturnType<typeof list>["call"];

/** Runs something, and returns the rejections that nobody took. */
async function findUntaken(run: () => unknown): Promise<unknown[]> {
  const untaken = vi.fn();
  process.on("unhandledRejection", untaken);
  await run();
  // Node reports them after the microtasks of a turn.
  await passTurns();
  process.off("unhandledRejection", untaken);
  return untaken.mock.calls.map(([reason]) => reason);
}

/** A client that is refused everything. */
function refusing() {
  const fetch = answerEach(() => failure(403));
  return { api: TikAPI({ apiKey: "unit-key", retries: 0, fetch }), requests: fetch.requests };
}

describe("a list that nobody uses asks for nothing and rejects nobody:", () => {
  const unused: Readonly<Record<string, (list: List) => unknown>> = {
    "just made": () => {},
    "in an array": (list) => [list],
    "returned in an object by an async function": async (list) => ({ list }),
    "its pages() made": (list) => list.pages(),
    "its pages() with limits": (list) => list.pages({ maxPages: 1, prefetch: 1 }),
    "its pages() with a wrong limit": (list) => list.pages({ maxPages: -1 }),
    "an iterator made": (list) => list[Symbol.asyncIterator](),
    "two iterators made": (list) => [list[Symbol.asyncIterator](), list.pages()],
    "returned before its first step": (list) => list[Symbol.asyncIterator]().return(),
    "its pages returned before their first step": (list) => list.pages().return(),
    "thrown into before its first step": (list) =>
      list[Symbol.asyncIterator]()
        .throw(new Error("own"))
        .catch(() => {}),
    "stepped after its return": async (list) => {
      const items = list[Symbol.asyncIterator]();
      await items.return();
      expect(await items.next()).toEqual({ done: true, value: undefined });
    },
    "a stream destroyed": (list) => Readable.from(list).destroy(),
    "a stream destroyed with an error": (list) =>
      Readable.from(list)
        .on("error", () => {})
        .destroy(new Error("own")),
    "a stream of pages": (list) => Readable.from(list.pages()),
    "its methods read": (list) => [list.then, list.catch, list.finally, list.toArray],
    printed: (list) => [String(list), JSON.stringify(list), Object.keys(list)],
    spread: (list) => ({ ...list }),
    "given to iterateLists": (list) => iterateLists([1], () => list),
  };

  test.each(Object.entries(unused))("%s", async (_, use) => {
    const { api, requests } = refusing();
    expect(await findUntaken(() => use(api.public.posts({ secUid })))).toEqual([]);
    expect(requests).toEqual([]);
  });
});

describe("a list is started", () => {
  const started: Readonly<Record<string, (list: List) => unknown>> = {
    await: async (list) => list,
    "then()": (list) => list.then(() => {}),
    "catch()": (list) => list.catch(() => {}),
    "finally()": (list) => list.finally(() => {}),
    "toArray()": (list) => list.toArray({ limit: 2 }),
    "the first step of its items": (list) => list[Symbol.asyncIterator]().next(),
    "the first step of its pages": (list) => list.pages().next(),
    "Promise.all": (list) => Promise.all([list]),
    "Promise.race": (list) => Promise.race([list, new Promise(() => {})]),
    "the first read of a stream": (list) => Readable.from(list).read(),
  };

  test.each(Object.entries(started))("by %s, with one request", async (_, use) => {
    const { call, requests } = list();
    await use(call);
    await expect.poll(() => requests).toHaveLength(1);
  });

  test("in its turn: lists made early are looped one by one", async () => {
    const fetch = scriptFetch(...threePages(), failure(403), ...threePages());
    const api = TikAPI({ apiKey: "unit-key", retries: 0, fetch });
    const [first, second, third] = [0, 1, 2].map(() => api.public.posts({ secUid }));
    const untaken = await findUntaken(async () => {
      expect(idsOf(await collect(first as List))).toHaveLength(6);
      expect(fetch.requests).toHaveLength(3);
      await catchError(collect(second as List), ForbiddenError);
      expect(idsOf(await collect(third as List))).toHaveLength(6);
    });
    expect(untaken).toEqual([]);
  });
});

test("a failed list rejects only those who use it, each of them", async () => {
  const { api, requests } = refusing();
  const list = api.public.posts({ secUid });
  const untaken = await findUntaken(async () => {
    list.catch(() => {});
    await catchError(Promise.race([api.public.posts({ secUid }), list]), ForbiddenError);
    await catchError(collect(list), ForbiddenError);
    await catchError(collect(list.pages({ prefetch: 1 })), ForbiddenError);
    await catchError(list.toArray(), ForbiddenError);
  });
  expect(untaken).toEqual([]);
  expect(requests).toHaveLength(2);
});

describe("what is wrong with a list is said when it is used, not when it is made:", () => {
  const broken = {
    get secUid(): string {
      throw new RangeError("own");
    },
  };
  const wrong: readonly (readonly [string, unknown, unknown, new (...args: never[]) => Error])[] = [
    ["a parameter", { secUid: "short" }, {}, ValidationError],
    ["no parameters", null, {}, ValidationError],
    ["an array of parameters", [{ secUid }], {}, ValidationError],
    ["a parameter that cannot be read", broken, {}, RangeError],
    ["a call option", { secUid }, { timeout: -1 }, ConfigurationError],
    ["an option of lists", { secUid }, { maxEmptyPages: -1 }, ConfigurationError],
    ["a limit", { secUid }, { limit: -1 }, ConfigurationError],
  ];

  test.each(wrong)("%s", async (_, params, options, errorClass) => {
    const { api, requests } = refusing();
    // JavaScript callers are not held by the types.
    const open = () => api.public.posts(params as { secUid: string }, options as object);
    expect(await findUntaken(() => [open()])).toEqual([]);
    await catchError(open(), errorClass);
    await catchError(collect(open()), errorClass);
    await catchError(collect(open().pages()), errorClass);
    await catchError(open().toArray(), errorClass);
    expect(requests).toEqual([]);
  });
});

test("a list is as it was made, whatever the caller changes before it is used", async () => {
  const fetch = scriptFetch(...threePages());
  const api = TikAPI({ apiKey: "unit-key", fetch });
  const params = { secUid, cursor: "5" };
  const options = { limit: 3, headers: { "x-trace": "1" } };
  const list = api.public.posts(params, options);
  params.cursor = "wrong";
  options.limit = 1;
  options.headers["x-trace"] = "2";
  api.set({ apiKey: "other-key" });
  expect(idsOf(await list.toArray())).toEqual(["1", "2", "3"]);
  expect(sentCursors(fetch.requests)).toEqual(["5", "20"]);
  expect(fetch.requests[0]?.headers.get("x-trace")).toBe("1");
  expect(fetch.requests[0]?.headers.get("x-api-key")).toBe("unit-key");
});
