import { describe, expect, it } from "vitest";
import TikAPI, { type Checkpoint, ConfigurationError, PaginationError, ValidationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { circleOfPosts } from "../support/circle-of-posts.js";
import { collect, idsOf, listPosts, postPage, secUid, sentCursors, threePages } from "../support/post-pages.js";
import { type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

function createApi(...replies: readonly Reply[]) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", retries: 0, fetch });
  return { api, requests: fetch.requests };
}

const toJson = <T>(value: T): T => JSON.parse(JSON.stringify(value));

/** A text whose value the types do not know. */
const read = (id: string): string => id;

describe("call", () => {
  it("does what the method does", async () => {
    const { api, requests } = createApi(success({ userInfo: {} }), ...threePages());
    const { json } = await api.call("public.check", { username: "lilyachty" });
    expect(json.status).toBe("success");
    expect(idsOf(await collect(api.call("public.posts", { secUid }, { limit: 3 })))).toEqual(["1", "2", "3"]);
    expect(requests[0]?.url).toBe("https://api.tikapi.io/public/check?username=lilyachty");
  });

  it("reaches the operations of an account by their whole ids", async () => {
    const { api, requests } = createApi(success({}));
    await api.user().call("user.info");
    expect(requests[0]?.headers.get("x-account-key")).toBe("unit-account-key");
  });

  it("takes an id that is read from somewhere", async () => {
    const { api } = createApi(success({ userInfo: {} }));
    expect((await api.call(read("public.check"), { username: "lilyachty" })).status).toBe(200);
  });

  it.each([
    ["public.post", /public\.post is not the id of an operation\. Did you mean public\.posts\?/],
    ["", /is not the id of an operation/],
    ["toString", /toString is not the id of an operation/],
    ["user.info", /user\.info was not called\. It belongs to an account: api\.user\(\{ accountKey \}\)/],
  ])("refuses what the client has no method for: %j", async (id, message) => {
    const { api, requests } = createApi();
    expect((await catchError(api.call(read(id)), ConfigurationError)).message).toMatch(message);
    const walk = async () => {
      for await (const _ of api.call(read(id)) as unknown as AsyncIterable<unknown>);
    };
    await expect(walk()).rejects.toThrow(message);
    expect(requests).toEqual([]);
  });

  it("of an account refuses the operations of no account", async () => {
    const error = await catchError(createApi().api.user().call(read("public.check")), ConfigurationError);
    expect(error.message).toMatch(/public\.check was not called\. It belongs to the client itself/);
  });

  it("refuses wrong parameters and options as the method does", async () => {
    const { api } = createApi();
    await catchError(api.call(read("public.posts"), { secuid: "x" }), ValidationError);
    await catchError(api.call(read("public.check"), { username: "a" }, { limit: 1 }), ConfigurationError);
  });
});

describe("resume", () => {
  it.each([1, 2])("goes on exactly where page %i ends, in another process", async (pages) => {
    const { call } = listPosts();
    let page = await call;
    for (let count = 1; count < pages; count++) page = (await page.nextItems()) ?? page;
    const { api, requests } = createApi(...threePages().slice(pages));
    const rest = api.resume<"public.posts">(toJson(page.checkpoint) as Checkpoint<"public.posts">);
    expect(idsOf(await collect(rest))).toEqual(["1", "2", "3", "4", "5", "6"].slice(2 * pages));
    expect(sentCursors(requests)).toEqual(["20", "40"].slice(pages - 1));
  });

  it("does not go on after the end: there is no checkpoint", async () => {
    expect((await listPosts({}, [postPage(["1"])]).call).checkpoint).toBeNull();
  });

  it("ends a list that leads back, though each page is read in a process of its own", async () => {
    const cursors: Readonly<Record<string, string>> = { "0": "1", "1": "2", "2": "1" };
    const asked: string[] = [];
    const fetch = async (url: string) => {
      const cursor = new URL(url).searchParams.get("cursor") ?? "0";
      asked.push(cursor);
      return postPage([cursor], { hasMore: true, cursor: cursors[cursor] });
    };
    const api = () => TikAPI({ apiKey: "unit-key", fetch });
    let page = await api().public.posts({ secUid });
    const walk = async () => {
      while (page.checkpoint !== null)
        page = await api().resume<"public.posts">(toJson(page.checkpoint) as Checkpoint<"public.posts">);
    };
    const error = await catchError(walk(), PaginationError);
    expect(error.message).toMatch(/public\.posts repeated a cursor/);
    expect(asked).toEqual(["0", "1", "2"]);
  });

  it("goes on in the middle of empty pages, and of pages without a new item", async () => {
    const empty = circleOfPosts({ posts: 9, perPage: 1, isEmpty: (page) => page > 0 });
    const stale = circleOfPosts({ posts: 3, perPage: 3 });
    for (const [circle, requests] of [
      [empty, 7],
      [stale, 4],
    ] as const) {
      let page = await circle.open();
      await catchError(
        (async () => {
          for (;;) page = await circle.resume(page.checkpoint);
        })(),
        PaginationError,
      );
      expect(circle.requests()).toBe(requests);
    }
  });

  it("goes on after a refusal when the caller allows more", async () => {
    const circle = circleOfPosts({ posts: 3, perPage: 3 });
    const { checkpoint = null } = await catchError(collect(circle.open()), PaginationError);
    await catchError(collect(circle.resume(checkpoint)), PaginationError);
    expect(circle.requests()).toBe(4);
    await catchError(collect(circle.resume(checkpoint, { maxStalePages: 5 })), PaginationError);
    expect(circle.requests()).toBe(6);
  });

  it("takes a checkpoint whose members a database has sorted", async () => {
    const { checkpoint } = await listPosts().call;
    const { operationId, params, trail } = checkpoint as Checkpoint<"public.posts">;
    const sorted = { trail, params: Object.fromEntries(Object.entries(params).reverse()), operationId };
    expect(
      await createApi(postPage(["3"]))
        .api.resume(sorted)
        .toArray(),
    ).toHaveLength(1);
  });

  it("of an account's list needs the client of an account", async () => {
    const page = { userList: [{ user: { id: "1" } }], hasMore: true, nextCursor: "a" };
    const { api } = createApi(success(page), success({ ...page, hasMore: false }));
    const { checkpoint } = await api.user().followers();
    const error = await catchError(api.resume(toJson(checkpoint) as Checkpoint), ConfigurationError);
    expect(error.message).toMatch(/user\.followers was not called\. It belongs to an account/);
    expect(
      await api
        .user()
        .resume(toJson(checkpoint) as Checkpoint)
        .toArray(),
    ).toHaveLength(1);
  });

  it.each<[string, (checkpoint: Checkpoint) => unknown, RegExp]>([
    ["nothing", () => undefined, /checkpoint must be the object that page\.checkpoint gave/],
    ["a text", (checkpoint) => JSON.stringify(checkpoint), /must be the object/],
    ["a list", (checkpoint) => [checkpoint], /must be the object/],
    ["parameters alone", ({ params }) => params, /has no operationId: parameters alone go to their method/],
    ["no parameters", ({ params: _, ...rest }) => rest, /has no object of params/],
    ["no trail", ({ trail: _, ...rest }) => rest, /has no trail/],
    ["a trail of another kind", (checkpoint) => ({ ...checkpoint, trail: "??" }), /cut short, or of another version/],
    ["an empty trail", (checkpoint) => ({ ...checkpoint, trail: "" }), /cut short, or of another version/],
    ["a trail cut short", ({ trail, ...rest }) => ({ ...rest, trail: trail.slice(0, -8) }), /was changed|cut short/],
    [
      "another cursor",
      (checkpoint) => ({ ...checkpoint, params: { ...checkpoint.params, cursor: "9" } }),
      /was changed after it was made/,
    ],
    ["another list", (checkpoint) => ({ ...checkpoint, operationId: "public.likes" }), /was changed after it was made/],
  ])("refuses what is not a checkpoint, and says why: %s", async (_, spoil, message) => {
    const { checkpoint } = await listPosts().call;
    const { api, requests } = createApi();
    const error = await catchError(api.resume(spoil(checkpoint as Checkpoint) as Checkpoint), ValidationError);
    expect(error.message).toMatch(message);
    expect(error.fields).toHaveProperty("checkpoint");
    expect(requests).toEqual([]);
  });

  it("needs less than 2 KB after a million items, with a long cursor", async () => {
    const long = "c".repeat(1_000);
    let page = 0;
    const fetch = async () => {
      const ids = Array.from({ length: 2_000 }, (_, index) => String(page * 2_000 + index));
      return postPage(ids, { hasMore: true, cursor: `${page++}` });
    };
    const api = TikAPI({ apiKey: "unit-key", fetch });
    for await (const one of api.public.posts({ secUid }).pages({ maxPages: 500 })) {
      if (page === 500) expect(JSON.stringify(one.checkpoint).length + long.length).toBeLessThan(2_048);
    }
    expect(page).toBe(500);
  });
});
