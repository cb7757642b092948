import { afterEach, describe, expect, test, vi } from "vitest";
import TikAPI, { type Client } from "../../src/index.js";
import { postPage, secUid, sentCursors, threePages } from "../support/post-pages.js";
import { type Reply, type ScriptedFetch, scriptFetch, success } from "../support/scripted-fetch.js";

function createApi(...replies: Reply[]): { api: Client; fetch: ScriptedFetch } {
  const fetch = scriptFetch(...replies);
  return { api: TikAPI({ apiKey: "unit-key", fetch }), fetch };
}

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a client is made", () => {
  test("with a key", async () => {
    const fetch = scriptFetch(success());
    await TikAPI("unit-key").key({}, { fetch });
    expect(fetch.requests[0]?.headers.get("x-api-key")).toBe("unit-key");
    expect(fetch.requests[0]?.url).toBe("https://api.tikapi.io/key/info");
  });

  test("with options", async () => {
    const fetch = scriptFetch(success());
    await TikAPI({ apiKey: "unit-key", baseUrl: "https://proxy.example", fetch }).key();
    expect(fetch.requests[0]?.url).toBe("https://proxy.example/key/info");
  });

  test("with nothing, from the environment", async () => {
    vi.stubEnv("TIKAPI_API_KEY", "env-key");
    const fetch = scriptFetch(success());
    await TikAPI().key({}, { fetch });
    expect(fetch.requests[0]?.headers.get("x-api-key")).toBe("env-key");
  });
});

test("one call gives the typed body, and status, headers and URL beside it", async () => {
  const body = { userInfo: { user: { secUid } } };
  const { api } = createApi(success(body, { headers: { "x-quota": "9" } }));
  const profile = await api.public.check({ username: "quiet.harbor" });
  expect(profile.json.userInfo.user.secUid).toBe(secUid);
  expect(profile.status).toBe(200);
  expect(profile.headers.get("x-quota")).toBe("9");
  expect(profile.url).toBe("https://api.tikapi.io/public/check?username=quiet.harbor");
});

describe("a list", () => {
  test("is iterated for its items, across all pages", async () => {
    const { api, fetch } = createApi(...threePages());
    const ids: unknown[] = [];
    for await (const post of api.public.posts({ secUid })) ids.push(post.id);
    expect(ids).toEqual(["1", "2", "3", "4", "5", "6"]);
    expect(sentCursors(fetch.requests)).toEqual([null, "20", "40"]);
  });

  test("is iterated for its pages", async () => {
    const { api } = createApi(...threePages());
    const pages: number[] = [];
    for await (const page of api.public.posts({ secUid }).pages()) pages.push(page.items.length);
    expect(pages).toEqual([2, 2, 2]);
  });

  test("is collected in an array", async () => {
    const { api, fetch } = createApi(...threePages());
    const first = await api.public.posts({ secUid }).toArray({ limit: 3 });
    expect(first.map(({ id }) => id)).toEqual(["1", "2", "3"]);
    expect(fetch.requests).toHaveLength(2);
  });

  test("is walked by the official package's loop", async () => {
    const { api } = createApi(...threePages());
    const ids: unknown[] = [];
    let page: Awaited<ReturnType<typeof api.public.posts>> | null = await api.public.posts({ secUid });
    while (page) {
      ids.push(...(page.json.itemList ?? []).map(({ id }) => id));
      page = await page.nextItems();
    }
    expect(ids).toEqual(["1", "2", "3", "4", "5", "6"]);
  });
});

test("a key that is a path of its own is a method at the top", async () => {
  const { api } = createApi(success());
  await expect(api.key()).resolves.toMatchObject({ status: 200 });
});

test("the plain openapi-fetch client is at hand", async () => {
  const { api, fetch } = createApi(success({ userInfo: {} }));
  const { data, error, response } = await api.raw.GET("/public/check", { params: { query: { username: "a" } } });
  expect(data).toMatchObject({ status: "success" });
  expect(error).toBeUndefined();
  expect(response.status).toBe(200);
  expect(fetch.requests[0]?.headers.get("x-api-key")).toBe("unit-key");
});

test("a path that the spec does not know is called with request()", async () => {
  const { api, fetch } = createApi(success({ new: true }));
  const { json } = await api.request("GET", "/public/new-endpoint", { query: { a: "b" } });
  expect(json).toEqual({ status: "success", message: "", new: true });
  expect(fetch.requests[0]?.url).toBe("https://api.tikapi.io/public/new-endpoint?a=b");
});

test("a method without required parameters can be called without any", async () => {
  const { api, fetch } = createApi(success(), postPage([]));
  await api.public.explore();
  await api.public.hashtag();
  expect(fetch.requests.map(({ url }) => new URL(url).search)).toEqual(["?count=30", "?count=30"]);
});

test("wrong parameters send nothing", async () => {
  const { api, fetch } = createApi();
  await expect(api.public.posts({ secUid: "short" })).rejects.toMatchObject({
    name: "ValidationError",
    operationId: "public.posts",
    fields: { secUid: expect.stringMatching(/^must be like .* \(it must have at least 30 characters\)$/) },
  });
  await expect(api.public.check({ username: "not a name!" })).rejects.toMatchObject({ name: "ValidationError" });
  expect(fetch.requests).toHaveLength(0);
});

test.each(["text", 5, null, []])(
  "parameters that are no object are refused like any wrong ones: %j",
  async (params) => {
    const { api, fetch } = createApi();
    const call = { check: api.public.check, posts: api.public.posts } as Record<
      string,
      (params: unknown) => Promise<unknown>
    >;
    await expect(call["check"]?.(params)).rejects.toMatchObject({
      name: "ValidationError",
      fields: { params: "must be an object of parameters" },
    });
    await expect(call["posts"]?.(params)).rejects.toMatchObject({
      name: "ValidationError",
      fields: { params: "must be an object of parameters" },
    });
    expect(fetch.requests).toHaveLength(0);
  },
);
