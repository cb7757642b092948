import { expect, test } from "vitest";
import TikAPI from "../../src/index.js";
import { type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

function createApi(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch });
  const sent = (name: string) => fetch.requests.map(({ url }) => new URL(url).searchParams.get(name));
  return { api, account: api.user(), sent };
}

test("notifications go on with two cursors from inside their first list", async () => {
  const notices = (id: string, more: object) => success({ notice_lists: [{ notice_list: [{ id }], ...more }] });
  const { account, sent } = createApi(
    notices("1", { has_more: 1, max_time: 200, min_time: 100 }),
    notices("2", { has_more: 0, max_time: 100, min_time: 0 }),
  );
  const items = await account.notifications({ filter: "likes" }).toArray();
  expect(items).toEqual([{ id: "1" }, { id: "2" }]);
  expect([sent("max_time"), sent("min_time"), sent("filter")]).toEqual([
    [null, "200"],
    [null, "100"],
    ["likes", "likes"],
  ]);
});

test.each([{}, { id: undefined }])("a hashtag asked for by name goes on by its id (%j)", async (absent) => {
  const { api, sent } = createApi(
    success({ challengeInfo: { challenge: { id: "5120348" } } }),
    success({ itemList: [{ id: "1" }], hasMore: true, cursor: "20" }),
    success({ itemList: [{ id: "2" }], hasMore: false, cursor: "40" }),
  );
  const items = await api.public.hashtag({ name: "invented", count: 20, ...absent }).toArray();
  expect(items).toEqual([{ id: "1" }, { id: "2" }]);
  expect([sent("name"), sent("id"), sent("cursor"), sent("count")]).toEqual([
    ["invented", null, null],
    [null, "5120348", "5120348"],
    [null, null, "20"],
    ["20", "20", "20"],
  ]);
});

test("pages that the caller counts end with the first empty one", async () => {
  const { account, sent } = createApi(
    success({ data: { total: 3, transactions: [{ coins: 1 }, { coins: 2 }] } }),
    success({ data: { total: 3, transactions: [{ coins: 3 }] } }),
    success({ data: { total: 3, transactions: [] } }),
  );
  const items = await account.live.transactionHistory().toArray();
  expect(items).toEqual([{ coins: 1 }, { coins: 2 }, { coins: 3 }]);
  expect(sent("page")).toEqual([null, "2", "3"]);
});

test("a counted list whose server gives the same page again ends with a PaginationError", async () => {
  const same = () => success({ data: { transactions: [{ coins: 1 }] } });
  const { account, sent } = createApi(same, same, same);
  await expect(account.live.transactionHistory().toArray()).rejects.toMatchObject({
    name: "PaginationError",
    message: expect.stringContaining("returned the same page twice"),
    checkpoint: { params: { page: 2 } },
  });
  expect(sent("page")).toEqual([null, "2"]);
});

test("an offset counts the items that came", async () => {
  const videos = (count: number, has_more: boolean) =>
    success({ data: { has_more, video_list: Array.from({ length: count }, () => ({})) } });
  const { account, sent } = createApi(videos(3, true), videos(2, true), videos(1, false));
  expect(await account.live.list({ count: 3 }).toArray()).toHaveLength(6);
  expect(sent("offset")).toEqual([null, "3", "5"]);
});

test("search hands its base64 cursor on as it is", async () => {
  const { api, sent } = createApi(
    success({ user_list: [{ n: 1 }], has_more: 1, nextCursor: "eyJvIjoxMH0+/w==" }),
    success({ user_list: [{ n: 2 }], has_more: 0 }),
  );
  expect(await api.public.search({ category: "users", query: "tea" }).toArray()).toEqual([{ n: 1 }, { n: 2 }]);
  expect(sent("nextCursor")).toEqual([null, "eyJvIjoxMH0+/w=="]);
});

test("a live chat is polled until its cursor is empty; an event that comes twice is given once", async () => {
  const event = (msgId: string) => ({ common: { msgId } });
  const { account, sent } = createApi(
    success({ messagesList: [event("1"), event("2")], nextCursor: "a" }),
    success({ messagesList: [event("2"), event("3")], nextCursor: "a" }),
    success({ messagesList: [], nextCursor: "b" }),
    success({ messagesList: [event("4")], nextCursor: "" }),
  );
  const items = await account.live.chat({ room_id: "7000000000000000001" }, { pollInterval: 1 }).toArray();
  expect(items).toEqual(["1", "2", "3", "4"].map(event));
  expect(sent("nextCursor")).toEqual([null, "a", "a", "b"]);
});
