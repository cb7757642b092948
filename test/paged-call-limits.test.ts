import { describe, expect, test } from "vitest";
import TikAPI, { ConfigurationError, type PagingOptions } from "../src/index.js";
import { catchError } from "./support/catch-error.js";
import { secUid, threePages } from "./support/post-pages.js";
import { type Reply, scriptFetch } from "./support/scripted-fetch.js";

function list(options: PagingOptions = {}, replies: readonly Reply[] = threePages()) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", retries: 0, fetch });
  return { call: api.public.posts({ secUid }, options), requests: fetch.requests };
}

async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

const idsOf = (items: readonly { id?: string }[]) => items.map(({ id }) => id);

describe("limit", () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 1],
    [3, 2],
    [4, 2],
    [6, 3],
    [99, 3],
    [Number.POSITIVE_INFINITY, 3],
  ])("%d ends the items there, after %i pages", async (limit, pages) => {
    const { call, requests } = list({ limit });
    const all = ["1", "2", "3", "4", "5", "6"];
    expect(idsOf(await collect(call))).toEqual(all.slice(0, limit));
    // The call itself asks for the first page.
    expect(requests).toHaveLength(Math.max(pages, 1));
  });

  test("of toArray wins over that of the call", async () => {
    expect(await list({ limit: 1 }).call.toArray({ limit: 3 })).toHaveLength(3);
    expect(await list({ limit: 1 }).call.toArray({ limit: undefined })).toHaveLength(1);
    expect(await list({ limit: 1 }).call.toArray()).toHaveLength(1);
  });
});

describe("maxPages", () => {
  test.each([
    [0, 0],
    [1, 1],
    [2, 2],
    [9, 3],
  ])("%i ends the pages after %i", async (maxPages, pages) => {
    const { call, requests } = list({ maxPages });
    expect(await collect(call.pages())).toHaveLength(pages);
    expect(await collect(list({ maxPages }).call)).toHaveLength(pages * 2);
    expect(requests).toHaveLength(Math.max(pages, 1));
  });

  test("of pages() wins over that of the call, unless it is undefined", async () => {
    expect(await collect(list({ maxPages: 1 }).call.pages({ maxPages: 2 }))).toHaveLength(2);
    expect(await collect(list({ maxPages: 1 }).call.pages({ maxPages: undefined }))).toHaveLength(1);
  });
});

test.each(["limit", "maxPages", "maxEmptyPages"])(
  "a wrong %s is refused before anything is fetched",
  async (option) => {
    for (const bad of [-1, Number.NaN, 2.5, "5"]) {
      const fetch = scriptFetch();
      const api = TikAPI({ apiKey: "unit-key", fetch });
      const walk = async () => collect(api.public.posts({ secUid }, { [option]: bad }));
      await catchError(walk(), ConfigurationError);
      expect(fetch.requests).toHaveLength(0);
    }
  },
);
