import { expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { circleOfPosts } from "../support/circle-of-posts.js";
import { collect, idsOf, listPosts, postPage } from "../support/post-pages.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const overlapping = () => [
  postPage(["1", "2", "1"], { hasMore: true, cursor: "1" }),
  postPage(["2", "3"], { hasMore: true, cursor: "2" }),
  postPage(["1", "4"]),
];

it("unique gives every item once, in order", async () => {
  expect(idsOf(await collect(listPosts({ unique: true }, overlapping()).call))).toEqual(["1", "2", "3", "4"]);
  expect(idsOf(await listPosts({ unique: true }, overlapping()).call.toArray())).toEqual(["1", "2", "3", "4"]);
});

it("without it, items come as the server gives them", async () => {
  expect(idsOf(await collect(listPosts({}, overlapping()).call))).toEqual(["1", "2", "1", "2", "3", "1", "4"]);
});

it("the limit counts what is given", async () => {
  const { call, requests } = listPosts({ unique: true, limit: 3 }, overlapping());
  expect(idsOf(await collect(call))).toEqual(["1", "2", "3"]);
  expect(requests).toHaveLength(2);
});

it("each iteration begins anew", async () => {
  const { call } = listPosts({ unique: true }, [postPage(["1", "1"])]);
  expect([await call.toArray(), await call.toArray()].map(idsOf)).toEqual([["1"], ["1"]]);
});

it("an item without an id is never left out", async () => {
  const page = success({ itemList: [{ desc: "same" }, { desc: "same" }, { id: "" }, { id: null }], hasMore: false });
  expect(await listPosts({ unique: true }, [page]).call.toArray()).toHaveLength(4);
});

it("the id of each kind of item counts, where a list has several", async () => {
  const cards = [
    { item: { id: "1" } },
    { common: { doc_id_str: "1" } },
    { item: { id: "2" } },
    { common: { doc_id_str: "3" } },
  ];
  const fetch = scriptFetch(success({ data: cards, has_more: 0 }));
  const list = TikAPI({ apiKey: "unit-key", fetch }).public.search(
    { category: "general", query: "a" },
    { unique: true },
  );
  expect(await list.toArray()).toEqual([cards[0], cards[2], cards[3]]);
});

it("thousands of items come once", async () => {
  const circle = circleOfPosts({ posts: 3_000, perPage: 7 });
  const limit = 3_000;
  const ids = idsOf(await circle.open({ unique: true, limit }).toArray());
  expect(new Set(ids).size).toBe(limit);
});
