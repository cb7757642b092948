import { describe, expect, test, vi } from "vitest";
import { ConfigurationError, TikAPIError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { passTurns } from "../support/pass-turns.js";
import { collect, idsOf, listPosts as list } from "../support/post-pages.js";
import { failure } from "../support/scripted-fetch.js";

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

describe("a wrong limit", () => {
  const wrong = [-1, Number.NaN, 2.5, "5"] as number[];

  test.each(["limit", "maxPages", "maxEmptyPages"])(
    "as %s of a call is refused before anything is fetched",
    async (option) => {
      for (const bad of wrong) {
        const { call, requests } = list({ [option]: bad }, []);
        await catchError(collect(call), ConfigurationError);
        await catchError(collect(list({ [option]: bad }, []).call.pages()), ConfigurationError);
        await catchError(list({ [option]: bad }, []).call, ConfigurationError);
        expect(requests).toHaveLength(0);
      }
    },
  );

  test("of one walk is refused by that walk, and named", async () => {
    for (const bad of wrong) {
      const pages = await catchError(collect(list().call.pages({ maxPages: bad })), ConfigurationError);
      const items = await catchError(list().call.toArray({ limit: bad }), ConfigurationError);
      expect([pages.message, items.message]).toEqual([
        expect.stringContaining("maxPages"),
        expect.stringContaining("limit"),
      ]);
    }
  });

  test("leaves no failure of the first page for nobody to take, which would end the process", async () => {
    const untaken = vi.fn();
    process.on("unhandledRejection", untaken);
    const failed = () => list({}, [failure(400)]).call;
    await catchError(collect(failed().pages({ maxPages: -1 })), TikAPIError);
    await catchError(failed().toArray({ limit: -1 }), TikAPIError);
    await catchError(collect(list({ maxPages: 0 }, [failure(400)]).call), TikAPIError);
    await catchError(collect(list({ maxPages: -1 }, [failure(400)]).call), TikAPIError);
    await passTurns();
    process.off("unhandledRejection", untaken);
    expect(untaken).not.toHaveBeenCalled();
  });
});
