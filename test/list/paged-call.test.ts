import { describe, expect, test, vi } from "vitest";
import { ServerError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { collect, idsOf, listPosts as list, postPage, secUid, sentCursors, threePages } from "../support/post-pages.js";
import { failure, neverAnswer } from "../support/scripted-fetch.js";

describe("a call for a list is a promise of its first page", () => {
  test("with then, catch and finally", async () => {
    const { call } = list();
    const settled = vi.fn();
    await expect(call.then(({ items }) => items.length)).resolves.toBe(2);
    await expect(call.finally(settled)).resolves.toMatchObject({ hasNext: true });
    expect(settled).toHaveBeenCalledOnce();
    const failed = list({}, [failure(500)]).call;
    await expect(failed.catch((error: unknown) => error)).resolves.toBeInstanceOf(ServerError);
    await expect(failed.then(undefined, () => "handled")).resolves.toBe("handled");
  });

  test("among other promises", async () => {
    const [page, other] = await Promise.all([list().call, "other"]);
    expect([page.items.length, other]).toEqual([2, "other"]);
    expect(Object.prototype.toString.call(list().call)).toBe("[object PagedCall]");
  });

  test("which is fetched once, however often it is used", async () => {
    const { call, requests } = list({}, [...threePages(), ...threePages().slice(1)]);
    await Promise.all([call, call]);
    expect(idsOf(await call.toArray())).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(idsOf(await collect(call))).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(sentCursors(requests)).toEqual([null, "20", "40", "20", "40"]);
  });
});

describe("fetching", () => {
  test("stops when the loop is left", async () => {
    const { call, requests } = list();
    for await (const _ of call) break;
    expect(requests).toHaveLength(1);
  });

  test("stops when the loop throws", async () => {
    const { call, requests } = list();
    const walk = async () => {
      for await (const _ of call.pages()) throw new RangeError("own");
    };
    await catchError(walk(), RangeError);
    expect(requests).toHaveLength(1);
  });

  test("waits for the caller: a page is asked for when its turn comes", async () => {
    const { call, requests } = list();
    const seen: number[] = [];
    for await (const _ of call) seen.push(requests.length);
    expect(seen).toEqual([1, 1, 2, 2, 3, 3]);
  });

  test("is one page ahead with prefetch: 1, and gives the same items", async () => {
    const { call, requests } = list({ prefetch: 1 });
    const seen: number[] = [];
    for await (const page of call.pages()) {
      await expect.poll(() => requests).toHaveLength(Math.min(seen.length + 2, 3));
      seen.push(page.items.length);
    }
    expect(seen).toEqual([2, 2, 2]);
    expect(idsOf(await list({ prefetch: 1 }).call.toArray())).toEqual(["1", "2", "3", "4", "5", "6"]);
  });

  test("does not run ahead of the limit, nor of maxPages", async () => {
    const limited = list({ prefetch: 1, limit: 2 });
    expect(await collect(limited.call)).toHaveLength(2);
    const single = list({ prefetch: 1, maxPages: 1 });
    expect(await collect(single.call.pages())).toHaveLength(1);
    expect([limited.requests.length, single.requests.length]).toEqual([1, 1]);
  });

  test("ahead is aborted when the loop is left", async () => {
    const { call, requests } = list({ prefetch: 1 }, [threePages()[0], neverAnswer]);
    for await (const _ of call) {
      await expect.poll(() => requests).toHaveLength(2);
      break;
    }
    expect(requests[1]?.signal.aborted).toBe(true);
  });
});

test("the options of the call hold for every page", async () => {
  const { call, requests } = list({ headers: { "x-trace": "1" } });
  await call.toArray();
  expect(requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["1", "1", "1"]);
});

test("the deadline holds for all pages together", async () => {
  const slow = (reply: Response) => async () => {
    await new Promise((resolve) => setTimeout(resolve, 60));
    return reply;
  };
  const pages = ["1", "2", "3", "4", "5"].map((cursor) => slow(postPage([cursor], { hasMore: true, cursor })));
  const { call } = list({ deadline: 150 }, pages);
  const error = await catchError(call.toArray(), TimeoutError);
  expect(error).toMatchObject({ limit: "deadline", milliseconds: 150, checkpoint: { params: { secUid } } });
});
