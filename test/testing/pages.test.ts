import { describe, expect, it } from "vitest";
import TikAPI, { ConnectionError, RateLimitError } from "../../src/index.js";
import { mockTikAPI, UnexpectedCallError } from "../../src/testing.js";
import { catchError } from "../support/catch-error.js";
import { requiredParameters } from "../support/example-parameters.js";
import { pagedFacts } from "../support/operation-facts.js";
import { reachMethod } from "../support/reach-method.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

function start() {
  const tiktok = mockTikAPI();
  return { tiktok, api: TikAPI({ apiKey: "any", accountKey: "any-account", fetch: tiktok.fetch, retries: 0 }) };
}

const secUid = "MS4wLjABAAAAexampleexampleexample";
const idsOf = (posts: readonly { id?: string }[]) => posts.map(({ id }) => id);

describe("scripted pages", () => {
  it("are one list, which the last of them ends", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages(["a", "b"], ["c"], ["d"]);
    expect(idsOf(await api.public.posts({ secUid }).toArray())).toEqual(["a", "b", "c", "d"]);
    expect(tiktok.calls("public.posts").map(({ params }) => params.cursor)).toEqual([undefined, "1", "2"]);
  });

  it("are given to whoever asks for them: on a second walk, and from a place that was kept", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages(["a"], ["b"], ["c"]);
    const first = await api.public.posts({ secUid });
    expect(idsOf(await api.public.posts({ secUid }).toArray())).toEqual(["a", "b", "c"]);
    expect(idsOf(await api.public.posts(first.next ?? { secUid }).toArray())).toEqual(["b", "c"]);
  });

  it("have items that are the example's but for what is said of them", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages(["a", { id: "b", author: { uniqueId: "calm.bay" } }, {}]);
    const { items } = await api.public.posts({ secUid });
    expect(idsOf(items).slice(0, 2)).toEqual(["a", "b"]);
    expect(items[1]).toMatchObject({ author: { uniqueId: "calm.bay", nickname: items[0]?.author?.nickname } });
    expect(items[2]?.id).toMatch(/^\d{19}$/);
  });

  it("can be empty and go on all the same", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages([], ["a"]);
    expect(idsOf(await api.public.posts({ secUid }).toArray())).toEqual(["a"]);
  });

  it("can be examples or bodies, in any order and twice", async () => {
    const { tiktok, api } = start();
    tiktok
      .on("public.posts")
      .pages("lastPage", "firstPage", "firstPage", { itemList: [{ id: "z" }], cursor: "77" }, []);
    const pages = [];
    for await (const page of api.public.posts({ secUid }).pages()) pages.push(page);
    expect(pages.map(({ hasNext }) => hasNext)).toEqual([true, true, true, true, false]);
    expect(pages[3]).toMatchObject({ items: [{ id: "z" }], next: { cursor: "77" } });
  });

  it("end also where an example would go on, with or without a flag", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages("firstPage");
    expect(await api.public.posts({ secUid })).toMatchObject({ hasNext: false });
    tiktok.on("user.live.chat").pages("firstPage");
    expect(await api.user().live.chat({ room_id: "1" })).toMatchObject({ hasNext: false, next: null });
  });

  it("say so in the form that the examples have: true and false, or 1 and 0", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages([], []);
    tiktok.on("user.posts.comments.list").pages([], []);
    const user = api.user();
    expect((await api.public.posts({ secUid })).json.hasMore).toBe(true);
    expect((await api.public.posts({ secUid, cursor: "1" })).json.hasMore).toBe(false);
    expect((await user.posts.comments.list({ media_id: "1" })).json).toMatchObject({ has_more: 1, cursor: 1 });
    expect((await user.posts.comments.list({ media_id: "1", cursor: 1 })).json).toMatchObject({ has_more: 0 });
  });

  it("take their items after the first example that has any", async () => {
    const { tiktok, api } = start();
    tiktok.on("user.live.transactionHistory").pages([{ id: "a" }]);
    const { items } = await api.user().live.transactionHistory();
    expect(items).toEqual([{ id: "a", coins: expect.any(Number), create_time: expect.any(Number) }]);
  });

  it("refuse a place that no page of the list gave", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages(["a"], ["b"]);
    const error = await catchError(api.public.posts({ secUid, cursor: "9" }), UnexpectedCallError);
    expect(error.message).toBe("GET /public/posts: public.posts has no page at cursor=9, only at cursor=0, cursor=1");
  });

  it("begin at 0 too, and where one who counts begins", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages(["a"], ["b"]);
    expect(idsOf((await api.public.posts({ secUid, cursor: 0 })).items)).toEqual(["a"]);
    tiktok.on("user.live.transactionHistory").pages([{ id: "a" }], [{ id: "b" }]);
    expect((await api.user().live.transactionHistory({ page: 1 })).items).toMatchObject([{ id: "a" }]);
  });
});

describe("a step", () => {
  it("before a page is given once, when that page is first asked for", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages(["a"]).reset().fail(429).pages(["b"]);
    const walk = () => api.public.posts({ secUid }).toArray();
    await expect(walk()).rejects.toThrow(ConnectionError);
    await expect(walk()).rejects.toThrow(RateLimitError);
    expect(idsOf(await walk())).toEqual(["a", "b"]);
    expect(idsOf(await walk())).toEqual(["a", "b"]);
  });

  it("before the first page comes first", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").fail(429).pages(["a"]);
    await expect(api.public.posts({ secUid })).rejects.toThrow(RateLimitError);
    expect(idsOf(await api.public.posts({ secUid }).toArray())).toEqual(["a"]);
  });

  it("behind the last page is what asking for more gives, each time", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.posts").pages(["a"], ["b"]).fail(429);
    const error = await catchError(api.public.posts({ secUid }).toArray(), RateLimitError);
    expect(error.checkpoint?.params).toMatchObject({ cursor: "2" });
    await expect(api.public.posts({ secUid, cursor: "2" })).rejects.toThrow(RateLimitError);
  });
});

describe("three pages of two, one and two items are walked to their end by", () => {
  const lists = describeOperations(readSpec()).filter(({ paging }) => paging !== undefined);

  it("every operation that takes a place to start at", () => {
    const known = pagedFacts.map(({ operationId }) => operationId);
    expect(lists.map(({ id }) => id)).toEqual(expect.arrayContaining(known));
  });

  it.each(lists.map((operation) => [operation.id, operation] as const))("%s", async (_, operation) => {
    const { tiktok, api } = start();
    // The compiler knows the items of one operation, not those of all.
    tiktok.on(operation.id as "public.posts").pages([{}, {}], [{}], [{}, {}]);
    const params = { ...requiredParameters(operation), ...(operation.id === "public.hashtag" && { id: "1" }) };
    const list = reachMethod(api, operation)(params, { pollInterval: 1 } as object) as ReturnType<
      typeof api.public.posts
    >;
    const counts = [];
    for await (const page of list.pages()) counts.push(page.items.length);
    expect(counts.filter((count) => count > 0)).toEqual([2, 1, 2]);
  });
});

describe("a text is the id of an item, or is refused, by", () => {
  const lists = describeOperations(readSpec()).filter(({ paging }) => paging !== undefined);

  it.each(lists)("$id", async (operation) => {
    const { tiktok, api } = start();
    // As above.
    const script = tiktok.on(operation.id as "public.posts");
    try {
      script.pages(["70001", "70002"]);
    } catch (error) {
      expect(String(error)).toMatch(/^TypeError: .* give whole items, not texts\.$/);
      return;
    }
    const params = { ...requiredParameters(operation), ...(operation.id === "public.hashtag" && { id: "1" }) };
    const page: object = await reachMethod(api, operation)(params);
    const { items } = page as { items: readonly unknown[] };
    expect(items.map((item) => /70001|70002/.exec(JSON.stringify(item))?.[0])).toEqual(["70001", "70002"]);
  });
});
