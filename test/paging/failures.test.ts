import { describe, expect, it } from "vitest";
import { ConnectionError, RateLimitError, ServerError, TikTokError, UnauthorizedError } from "../../src/index.js";
import { findPlay, onePlayEach } from "../support/list-plays.js";
import { type ListReply, refuse } from "../support/list-script.js";
import { fetchList, serveList } from "../support/list-server.js";
import { walks, walkToEnd } from "../support/list-walks.js";

const pages = [["1", "2"], ["3"], ["4", "5"], ["6"]];
const posts = { ...findPlay("public.posts"), pages };

const busy = refuse(503);
const slowDown = refuse(429);
const challenged = refuse(403, { statusCode: 10101 });
const gone = refuse(403, { statusCode: 10202 });
const limitReached: ListReply = { status: 429, body: { status: "error", message: "Limit reached." } };

describe("errors between the pages", () => {
  it.each(onePlayEach.map((play) => [play.operation.id, play] as const))(
    "of %s are got over, or end it with a checkpoint that another client goes on from",
    async (_, play) => {
      const before = { 0: [busy], 1: [challenged, slowDown], 2: [gone], 3: [busy, busy, busy] };
      const list = await serveList({ ...play, pages, before });
      const first = await walkToEnd(list.open());
      expect(first).toMatchObject({
        ids: ["1", "2", "3"],
        error: { checkpoint: { params: list.paramsOf(2) }, tiktokCode: 10202 },
      });
      const second = await walkToEnd(list.resume(JSON.parse(JSON.stringify(first.error?.checkpoint))));
      expect(second).toMatchObject({
        ids: ["4", "5"],
        error: { checkpoint: { params: list.paramsOf(3) }, status: 503 },
      });
      expect(await walkToEnd(list.resume(JSON.parse(JSON.stringify(second.error?.checkpoint))))).toEqual({
        ids: ["6"],
      });
      // A page that the caller counts can be asked for behind the last one.
      expect(list.asked.slice(0, 11)).toEqual([0, 0, 1, 1, 1, 2, 2, 3, 3, 3, 3]);
    },
  );

  it("are got over when the connection is lost", async () => {
    const list = await serveList({ ...posts, before: { 0: ["reset"], 2: ["reset"] } });
    expect(await list.open().toArray()).toHaveLength(6);
    expect(list.asked).toEqual([0, 0, 1, 2, 2, 3]);
  });

  it.each(Object.keys(walks))("are got over when a list is walked by %s", async (way) => {
    const list = await serveList({ ...posts, before: { 0: [busy], 1: [busy, busy], 3: [challenged] } });
    expect(await walks[way]?.(list.open())).toEqual(list.ids);
    expect(list.asked).toEqual([0, 0, 1, 1, 1, 2, 3, 3]);
  });

  it.each([
    ["a code that says no", gone, TikTokError],
    ["the daily limit", limitReached, RateLimitError],
    ["a key that ran out", refuse(401), UnauthorizedError],
    ["a gateway that stays away", busy, ServerError],
    ["a connection that stays lost", "reset", ConnectionError],
  ] as const)("carry the checkpoint in every kind of error: %s", async (_, reply, errorClass) => {
    const list = await serveList({ ...posts, before: { 2: [reply] } });
    const { ids, error } = await walkToEnd(list.open(undefined, { retries: 0 }));
    expect(ids).toEqual(["1", "2", "3"]);
    expect(error).toBeInstanceOf(errorClass);
    expect(JSON.parse(JSON.stringify(error)).checkpoint.params).toEqual(list.paramsOf(2));
    expect(await walkToEnd(list.resume(error?.checkpoint))).toEqual({ ids: ["4", "5", "6"] });
  });

  it("are thrown when their turn comes, after the items of the page before, also when fetched ahead", async () => {
    const list = fetchList({ ...posts, before: { 1: [gone] } });
    const { ids, error } = await walkToEnd(list.open(undefined, { prefetch: 1 }));
    expect(ids).toEqual(["1", "2"]);
    expect(error?.checkpoint?.params).toEqual(list.paramsOf(1));
  });

  it("leave a page as it is: it can be asked for the next one again", async () => {
    const list = fetchList({ ...posts, before: { 1: [gone] } });
    const page = await list.open();
    await expect(page.nextItems()).rejects.toMatchObject({ checkpoint: { params: list.paramsOf(1) } });
    expect((await page.nextItems())?.items).toEqual([{ id: "3" }]);
  });
});
