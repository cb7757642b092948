import { describe, expect, test } from "vitest";
import TikAPI, { PaginationError, type PagingOptions, ParseError, ServerError } from "../../src/index.js";
import { startProgress } from "../../src/list/loop-guard.js";
import { planWalk } from "../../src/list/open-pages.js";
import { Page } from "../../src/list/page.js";
import type { Operation, Paging } from "../../src/spec/api-table.js";
import { catchError } from "../support/catch-error.js";
import { collect, idsOf, postPage, secUid, sentCursors, threePages } from "../support/post-pages.js";
import { failure, type Reply, scriptFetch } from "../support/scripted-fetch.js";

function list(replies: readonly Reply[], options: PagingOptions = {}, params: object = {}) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", retries: 0, fetch });
  return { first: api.public.posts({ secUid, ...params }, options), requests: fetch.requests };
}

const leadingTo = (cursor: unknown, id = "1") => postPage([id], { hasMore: true, cursor });
const emptyBefore = (cursor: unknown) => postPage([], { hasMore: true, cursor });

/** Walks to the end by `nextItems`, and gives the number of pages. */
async function walk({ first }: ReturnType<typeof list>): Promise<number> {
  let pages = 0;
  for (let page: Awaited<typeof first> | null = await first; page; page = await page.nextItems()) pages++;
  return pages;
}

describe("a page", () => {
  test("is a response with items and the way on", async () => {
    const page = await list([postPage(["1", "2"], { hasMore: true, cursor: "20" })], {}, { count: 2 }).first;
    expect(page).toMatchObject({ status: 200, json: { status: "success" }, hasNext: true });
    expect(page.items).toEqual([{ id: "1" }, { id: "2" }]);
    expect(page.next).toEqual({ secUid, count: 2, cursor: "20" });
  });

  test("at the end has no next page", async () => {
    const page = await list([postPage(["1"])]).first;
    expect(page).toMatchObject({ hasNext: false, next: null });
    expect(await page.nextItems()).toBeNull();
  });

  test.each([{}, { itemList: null }, { itemList: [] }])("whose body has %j has no items", async (more) => {
    const page = await list([Response.json({ status: "success", hasMore: false, ...more })]).first;
    expect(page.items).toEqual([]);
  });

  test.each([
    [{ posts: [] }, "posts"],
    [{}, "only {}"],
    [[], "only []"],
    [null, "only null"],
    ["posts", "only posts"],
  ])("cannot be made of a body without the list: %j", async (body, found) => {
    const error = await catchError(list([Response.json(body)]).first, ParseError);
    expect(error).toMatchObject({ operationId: "public.posts", status: 200, excerpt: JSON.stringify(body) });
    expect(error.message).toMatch(/has no list: nothing is at \/itemList, \/hasMore, \/cursor; it has /);
    expect(error.message.slice(error.message.indexOf("it has ") + 7)).toBe(found);
  });

  test("can be asked for its next page more than once", async () => {
    const { first, requests } = list([leadingTo("20"), postPage(["2"]), postPage(["2"])]);
    const page = await first;
    expect((await page.nextItems())?.items).toEqual([{ id: "2" }]);
    expect((await page.nextItems())?.items).toEqual([{ id: "2" }]);
    expect(sentCursors(requests)).toEqual([null, "20", "20"]);
  });

  test("hands on parameters that are plain JSON, with which a fresh client goes on tomorrow", async () => {
    const page = await list([leadingTo("20")], {}, { count: 5, country: "us" }).first;
    const stored = JSON.stringify(page.next);
    const fetch = scriptFetch(postPage(["2"]));
    const items = await TikAPI({ apiKey: "other-key", fetch }).public.posts(JSON.parse(stored)).toArray();
    expect(items).toEqual([{ id: "2" }]);
    expect(fetch.requests[0]?.url).toContain(`country=us&secUid=${secUid}&count=5&cursor=20`);
  });
});

describe("a list that leads back to where it was ends with a PaginationError", () => {
  test.each([
    ["at once", [leadingTo("20"), leadingTo("20")], 2, "20"],
    ["after a round", [leadingTo("1"), leadingTo("2"), leadingTo("3"), leadingTo("1")], 4, "1"],
    ["as a number after a text", [leadingTo("20"), leadingTo(20)], 2, 20],
    ["to cursor 0", [leadingTo(0), leadingTo("0")], 2, "0"],
    ["to the start", [leadingTo("20"), emptyBefore("20")], 2, "20"],
  ])("%s", async (_, replies, calls, cursor) => {
    const listed = list(replies);
    const error = await catchError(walk(listed), PaginationError);
    expect(error.message).toContain("public.posts repeated a cursor");
    expect(error.operationId).toBe("public.posts");
    expect(error.checkpoint?.params).toEqual({ secUid, cursor });
    expect(error.message).toContain(JSON.stringify(error.checkpoint?.params));
    expect(listed.requests).toHaveLength(calls);
  });

  test("also when the caller began in the middle", async () => {
    const listed = list([leadingTo("20")], {}, { cursor: "20" });
    await catchError(walk(listed), PaginationError);
    expect(listed.requests).toHaveLength(1);
  });
});

test.each([undefined, null, ""])(
  "a list that promises more beside the cursor %j ends with a PaginationError",
  async (cursor) => {
    const listed = list([leadingTo("20"), leadingTo(cursor)]);
    const error = await catchError(walk(listed), PaginationError);
    expect(error.message).toContain("says there is more, but gives no cursor");
    expect(error.message).not.toMatch(/undefined|\{/);
    expect(error.checkpoint).toBeUndefined();
    expect(listed.requests).toHaveLength(2);
  },
);

describe("empty pages that lead on", () => {
  const cursors = ["1", "2", "3", "4", "5", "6"];

  test("are passed over, five in a row", async () => {
    const { first } = list([...cursors.slice(0, 5).map(emptyBefore), postPage(["found"])]);
    expect(await first.toArray()).toEqual([{ id: "found" }]);
  });

  test("end the walk when there are more, with the place to go on from", async () => {
    const listed = list(cursors.map(emptyBefore));
    const error = await catchError(walk(listed), PaginationError);
    expect(error.message).toContain("returned 6 empty pages in a row; raise maxEmptyPages to allow more");
    expect(error.checkpoint?.params).toEqual({ secUid, cursor: "6" });
  });

  test("are counted anew after a page with items", async () => {
    const replies = [...cursors.slice(0, 4).map(emptyBefore), leadingTo("55"), ...cursors.slice(4).map(emptyBefore)];
    await expect(walk(list([...replies, postPage([])]))).resolves.toBe(8);
  });

  test.each([
    [0, 1],
    [2, 3],
    [9, 7],
  ])("may be %i in a row when the caller says so", async (maxEmptyPages, calls) => {
    const listed = list([...cursors.map(emptyBefore), postPage(["found"])], { maxEmptyPages });
    await walk(listed).catch(() => {});
    expect(listed.requests).toHaveLength(calls);
  });
});

describe("a list whose pages the caller counts", () => {
  /** A page of such a list, with these items and the promise of more; the page after it is the same. */
  function countedPage(list: readonly unknown[]): Page<unknown, unknown, object> {
    const paging: Paging = { items: ["/list"], more: "/more", next: { page: { add: 1, start: 1 } } };
    const operation: Operation = { id: "drinks.list", method: "GET", path: "/drinks", parameters: [], paging };
    const answer = { json: { list, more: true }, status: 200, headers: new Headers(), url: "" };
    const save = () => Promise.reject(new Error("Nothing is saved here."));
    const redact = (text: string) => text;
    const walk = planWalk({}, { paging, pause: async () => {}, redact, caller: undefined });
    return new Page(answer, {
      operation,
      paging,
      params: {},
      progress: startProgress(),
      save,
      walk,
      load: async () => countedPage(list),
    });
  }

  test("gave the same page twice when its items are the same", async () => {
    const error = await catchError(countedPage([{ id: "1" }]).nextItems(), PaginationError);
    expect(error.message).toMatch(/drinks\.list .*the same page twice/);
    expect(error.checkpoint?.params).toEqual({ page: 2 });
  });

  test("did not when the pages are empty", async () => {
    await expect(countedPage([]).nextItems()).resolves.toMatchObject({ items: [] });
  });

  test("goes on when its items are too deep to be compared", async () => {
    let deep: unknown = [];
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect((await countedPage([deep]).nextItems())?.items).toHaveLength(1);
  });
});

describe("a page is iterated", () => {
  const threePosts = () => [leadingTo("20", "1"), leadingTo("40", "2"), postPage(["3"])];

  test("for its items and those of all pages after it, with one request for each page", async () => {
    const { first, requests } = list(threePosts());
    expect(idsOf(await collect(await first))).toEqual(["1", "2", "3"]);
    expect(sentCursors(requests)).toEqual([null, "20", "40"]);
  });

  test("from the middle of a list on", async () => {
    const { first, requests } = list(threePosts());
    const second = await (await first).nextItems();
    expect(second && idsOf(await collect(second))).toEqual(["2", "3"]);
    expect(sentCursors(requests)).toEqual([null, "20", "40"]);
  });

  test("within the limits of its list", async () => {
    const limited = list(threePosts(), { limit: 2, prefetch: 1 });
    expect(idsOf(await collect(await limited.first))).toEqual(["1", "2"]);
    const short = list(threePosts(), { maxPages: 1 });
    expect(idsOf(await collect(await short.first))).toEqual(["1"]);
    expect([limited.requests.length, short.requests.length]).toEqual([2, 1]);
  });

  test("until the loop is left", async () => {
    const { first, requests } = list(threePosts());
    for await (const _ of await first) break;
    expect(requests).toHaveLength(1);
  });
});

describe("a page as data", () => {
  const params = { count: 2 };
  const expected = {
    status: 200,
    url: `https://api.tikapi.io/public/posts?secUid=${secUid}&count=2`,
    headers: { "content-type": "application/json" },
    json: { status: "success", message: "", itemList: [{ id: "1" }], hasMore: true, cursor: "20" },
    hasNext: true,
    next: { secUid, count: 2, cursor: "20" },
  };

  test("says everything once in JSON", async () => {
    const page = await list([leadingTo("20")], {}, params).first;
    expect(JSON.parse(JSON.stringify(page))).toEqual(expected);
  });

  test("can be cloned for a worker", async () => {
    const page = await list([leadingTo("20")], {}, params).first;
    expect(structuredClone(page.toJSON())).toEqual(expected);
  });
});

test("an error of nextItems carries the place to go on from", async () => {
  const page = await list([leadingTo("20"), failure(500)]).first;
  const error = await catchError(page.nextItems(), ServerError);
  expect(error.checkpoint?.params).toEqual({ secUid, cursor: "20" });
});

test("nextItems ends with the signal it is given", async () => {
  const page = await list([threePages()[0], () => new Promise(() => {})]).first;
  const controller = new AbortController();
  const next = page.nextItems(controller.signal);
  controller.abort("enough");
  await expect(next).rejects.toBe("enough");
});
