import { describe, expect, it } from "vitest";
import { type PagingOptions, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { findPlay } from "../support/list-plays.js";
import { type AnyList, fetchList, type PlayedList, serveList } from "../support/list-server.js";
import { readId, walks } from "../support/list-walks.js";
import { scaleTime } from "../support/scale-time.js";

const pages = [["1", "2"], ["3"], ["4", "5"], ["6"]];
const posts = { ...findPlay("public.posts"), pages };

/** Takes as many items as it is told, then leaves the loop. */
async function takeItems(list: AnyList, count: number): Promise<void> {
  let taken = 0;
  for await (const _ of list) if (++taken === count) break;
}

/** What the server was asked for, when a request that comes after all others has been answered. */
async function askLast(list: PlayedList): Promise<readonly number[]> {
  await list.open();
  return list.asked.slice(0, -1);
}

describe("leaving a loop", () => {
  it.each([
    [1, [0]],
    [2, [0]],
    [3, [0, 1]],
    [4, [0, 1, 2]],
  ])("after %i items stops fetching", async (count, asked) => {
    const list = await serveList(posts);
    await takeItems(list.open(), count);
    expect(await askLast(list)).toEqual(asked);
  });

  it("leaves at most the one page behind that was fetched ahead", async () => {
    const list = await serveList(posts);
    await takeItems(list.open(undefined, { prefetch: 1 }), 3);
    expect([
      [0, 1],
      [0, 1, 2],
    ]).toContainEqual(await askLast(list));
  });

  it.each([0, 1] as const)("does not wait for a page that is underway (prefetch %i)", async (prefetch) => {
    const list = await serveList({ ...posts, before: { 2: ["silence"] } });
    const items = list.open(undefined, { prefetch })[Symbol.asyncIterator]();
    for (const id of ["1", "2", "3"]) expect(readId((await items.next()).value)).toBe(id);
    const underway = items.next();
    expect(await items.return()).toEqual({ done: true, value: undefined });
    expect(await underway).toEqual({ done: true, value: undefined });
    expect(await askLast(list)).toEqual([0, 1, 2]);
  });

  it.each(["items", "pages"] as const)("does not wait for the first page either (%s)", async (what) => {
    const list = await serveList({ ...posts, before: { 0: ["silence"] } });
    const call = list.open();
    const walk = what === "items" ? call[Symbol.asyncIterator]() : call.pages();
    const underway = walk.next();
    await expect.poll(() => list.asked).toEqual([0]);
    await walk.return();
    expect(await underway).toEqual({ done: true, value: undefined });
    expect((await list.open()).items).toHaveLength(2);
  });
});

describe("what is said for a list holds for the whole walk", () => {
  const settings: readonly (readonly [PagingOptions, readonly string[], readonly number[]])[] = [
    [{ limit: 0 }, [], [0]],
    [{ limit: 2 }, ["1", "2"], [0]],
    [{ limit: 3 }, ["1", "2", "3"], [0, 1]],
    [{ limit: 4, prefetch: 1 }, ["1", "2", "3", "4"], [0, 1, 2]],
    [{ limit: 2, prefetch: 1 }, ["1", "2"], [0]],
    [{ maxPages: 2 }, ["1", "2", "3"], [0, 1]],
    [{ maxPages: 2, prefetch: 1 }, ["1", "2", "3"], [0, 1]],
    [{ maxPages: 3, limit: 4 }, ["1", "2", "3", "4"], [0, 1, 2]],
    [{ maxPages: 9, limit: 9, prefetch: 1 }, ["1", "2", "3", "4", "5", "6"], [0, 1, 2, 3]],
  ];

  it.each(settings)("%j", async (options, ids, asked) => {
    const list = await serveList(posts);
    expect((await list.open(undefined, options).toArray()).map(readId)).toEqual(ids);
    expect(await askLast(list)).toEqual(asked);
  });
});

describe("the caller's signal", () => {
  it.each(Object.entries(walks))("ends a walk by %s in the middle of a page's way", async (_, walk) => {
    const list = await serveList({ ...posts, before: { 2: ["silence"] } });
    const stop = new AbortController();
    const walking = walk(list.open(undefined, { signal: stop.signal }));
    await expect.poll(() => list.asked).toEqual([0, 1, 2]);
    const reason = new Error("The user left.");
    stop.abort(reason);
    expect(await catchError(walking, Error)).toBe(reason);
    expect(list.asked).toEqual([0, 1, 2]);
  });

  it.each([0, 1] as const)(
    "between two pages ends the walk after the items at hand (prefetch %i)",
    async (prefetch) => {
      const list = fetchList(posts);
      const stop = new AbortController();
      const ids: string[] = [];
      const walk = async () => {
        for await (const item of list.open(undefined, { signal: stop.signal, prefetch })) {
          ids.push(readId(item));
          stop.abort();
        }
      };
      expect(await catchError(walk(), DOMException)).toBe(stop.signal.reason);
      expect(ids).toEqual(["1", "2"]);
    },
  );

  it("that aborted before asks for nothing", async () => {
    const list = fetchList(posts);
    const signal = AbortSignal.abort();
    expect(await catchError(list.open(undefined, { signal }), DOMException)).toBe(signal.reason);
    expect(list.asked).toEqual([]);
  });
});

describe("the deadline", () => {
  it("is one for all pages, whichever way they are walked", async () => {
    const deadline = scaleTime(400);
    await Promise.all(
      Object.entries(walks).map(async ([way, walk]) => {
        const list = fetchList({ ...posts, before: { 2: ["silence"] } });
        const error = await catchError(walk(list.open(undefined, { deadline })), TimeoutError);
        expect(error, way).toMatchObject({
          limit: "deadline",
          milliseconds: deadline,
          checkpoint: { params: list.paramsOf(2) },
        });
      }),
    );
  });

  it("that passed while the caller worked on a page lets no further page be asked for", async () => {
    const list = fetchList(posts);
    const deadline = scaleTime(200);
    const page = await list.open(undefined, { deadline });
    await new Promise((resolve) => setTimeout(resolve, deadline + 10));
    const error = await catchError(page.nextItems(), TimeoutError);
    expect(error.checkpoint?.params).toEqual(list.paramsOf(1));
    expect(list.asked).toEqual([0]);
  });
});
