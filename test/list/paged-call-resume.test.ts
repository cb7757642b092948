import { describe, expect, test, vi } from "vitest";
import TikAPI, { PaginationError, type PagingOptions, ServerError, TikAPIError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { passTurns } from "../support/pass-turns.js";
import { postPage, secUid, sentCursors, threePages } from "../support/post-pages.js";
import { failure, networkError, type Reply, scriptFetch } from "../support/scripted-fetch.js";

const [first, second, third] = [() => threePages()[0], () => threePages()[1], () => threePages()[2]];
const all = ["1", "2", "3", "4", "5", "6"];
const atOnce = { "retry-after": "0" };

function createApi(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  return { api: TikAPI({ apiKey: "unit-key", retries: 1, fetch }), requests: fetch.requests };
}

/** Iterates until the end or an error, noting every id; the error is given back. */
async function iterate(list: AsyncIterable<{ id?: string }>, ids: (string | undefined)[]): Promise<unknown> {
  try {
    for await (const { id } of list) ids.push(id);
  } catch (error) {
    return error;
  }
  return undefined;
}

test.each([0, 1] as const)(
  "a retry in mid-iteration neither repeats nor drops an item (prefetch %i)",
  async (prefetch) => {
    const { api, requests } = createApi(first, failure(503, {}, atOnce), second, failure(500, {}, atOnce), third);
    const ids: (string | undefined)[] = [];
    expect(await iterate(api.public.posts({ secUid }, { prefetch }), ids)).toBeUndefined();
    expect(ids).toEqual(all);
    expect(sentCursors(requests)).toEqual([null, "20", "20", "40", "40"]);
  },
);

describe.each([0, 1] as const)("an error in mid-iteration (prefetch %i)", (prefetch) => {
  const failures: Readonly<Record<string, Reply>> = {
    "an error answer": failure(400),
    "a body that is not JSON": new Response("<html>"),
    "a soft error": failure(200, { statusCode: 10404 }),
  };

  test.each(Object.keys(failures))("carries the place to go on from: %s", async (name) => {
    const reply =
      failures[name]?.toString() === "[object Response]" ? (failures[name] as Response).clone() : failure(400);
    const { api } = createApi(first, second, reply);
    const ids: (string | undefined)[] = [];
    const error = await iterate(api.public.posts({ secUid, count: 2 }, { prefetch }), ids);
    expect(error).toBeInstanceOf(TikAPIError);
    expect((error as TikAPIError).checkpoint?.params).toEqual({ secUid, count: 2, cursor: "40" });
    expect(ids).toEqual(["1", "2", "3", "4"]);
  });

  test("is resumed from its stored checkpoint in a fresh client, where nothing comes twice", async () => {
    const ids: (string | undefined)[] = [];
    const error = await iterate(createApi(first, failure(400)).api.public.posts({ secUid }, { prefetch }), ids);
    const { checkpoint } = JSON.parse(JSON.stringify(error));
    const { api, requests } = createApi(second, third);
    expect(await iterate(api.resume<"public.posts">(checkpoint), ids)).toBeUndefined();
    expect(ids).toEqual(all);
    expect(sentCursors(requests)).toEqual(["20", "40"]);
  });

  test("is thrown by pages() too, after the pages before it", async () => {
    const { api } = createApi(first, failure(400));
    const counts: number[] = [];
    const walk = async () => {
      for await (const page of api.public.posts({ secUid }, { prefetch }).pages()) counts.push(page.items.length);
    };
    await expect(walk()).rejects.toMatchObject({ status: 400, checkpoint: { params: { secUid, cursor: "20" } } });
    expect(counts).toEqual([2]);
  });
});

test("an error of the first page carries the parameters of the call", async () => {
  const { api } = createApi(failure(400), failure(400));
  const params = { secUid, cursor: "20" };
  const error = await iterate(api.public.posts(params), []);
  expect(error).toMatchObject({ checkpoint: { params } });
  expect((error as TikAPIError).checkpoint?.params).not.toBe(params);
  await expect(api.public.posts(params)).rejects.toMatchObject({ checkpoint: { params } });
});

test("the error of a page that was fetched ahead waits until its turn comes, and is no unhandled rejection", async () => {
  const unhandled = vi.fn();
  process.on("unhandledRejection", unhandled);
  const { api, requests } = createApi(first, failure(400));
  const ids: (string | undefined)[] = [];
  const walk = async () => {
    for await (const { id } of api.public.posts({ secUid }, { prefetch: 1 })) {
      await expect.poll(() => requests).toHaveLength(2);
      await passTurns();
      ids.push(id);
    }
  };
  await expect(walk()).rejects.toMatchObject({ status: 400 });
  expect(ids).toEqual(["1", "2"]);
  process.off("unhandledRejection", unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

describe("a repeated cursor is a PaginationError with a checkpoint", () => {
  const repeating = () => createApi(first, () => postPage(["3"], { hasMore: true, cursor: "20" })).api.public;
  const expected = { name: "PaginationError", checkpoint: { params: { secUid, cursor: "20" } } };

  test("through for await, after the items before it", async () => {
    const ids: (string | undefined)[] = [];
    expect(await iterate(repeating().posts({ secUid }), ids)).toMatchObject(expected);
    expect(ids).toEqual(["1", "2", "3"]);
  });

  test("through pages()", async () => {
    const walk = async () => {
      for await (const _ of repeating().posts({ secUid }).pages());
    };
    await expect(walk()).rejects.toMatchObject(expected);
  });

  test("through toArray() and with prefetch", async () => {
    const options: PagingOptions = { prefetch: 1 };
    await catchError(repeating().posts({ secUid }, options).toArray(), PaginationError);
    await expect(repeating().posts({ secUid }).toArray()).rejects.toMatchObject(expected);
  });

  test("through nextItems()", async () => {
    const page = await (await repeating().posts({ secUid })).nextItems();
    await expect(page?.nextItems()).rejects.toMatchObject(expected);
  });
});

test("a connection that fails for good in mid-iteration can be resumed as well", async () => {
  const { api } = createApi(first, networkError("ECONNRESET"), networkError("ECONNRESET"));
  const error = await iterate(api.public.posts({ secUid }), []);
  expect(error).toMatchObject({
    name: "ConnectionError",
    checkpoint: { params: { secUid, cursor: "20" } },
    attempts: [{}, {}],
  });
  expect(error).not.toBeInstanceOf(ServerError);
});
