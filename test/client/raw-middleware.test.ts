import type { Middleware } from "openapi-fetch";
import { describe, expect, test, vi } from "vitest";
import TikAPI, {
  BudgetError,
  ConnectionError,
  errorOf,
  ParseError,
  paginate,
  RateLimitError,
  TikAPIError,
  TikTokError,
  TimeoutError,
  unwrap,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import {
  answerEach,
  failure,
  networkError,
  neverAnswer,
  type Reply,
  scriptFetch,
  success,
} from "../support/scripted-fetch.js";

const keys = { apiKey: "unit-test-api-key", accountKey: "unit-test-account-key" };
const atOnce = { "retry-after": "0" };
const params = { query: { secUid: "x".repeat(40) } };
const page = (...ids: string[]) =>
  success({ itemList: ids.map((id) => ({ id })), hasMore: ids.at(-1) !== "5", cursor: ids.at(-1) });

function createRaw(replies: readonly Reply[], ...middleware: Middleware[]) {
  const fetch = scriptFetch(...replies);
  const { raw } = TikAPI({ ...keys, fetch });
  raw.use(...middleware);
  return { raw, requests: fetch.requests };
}

const readIds = (posts: readonly object[]) => posts.map((post) => (post as { id: string }).id);

describe("unwrap and errorOf", () => {
  test("read what middleware made of a response", async () => {
    const rename: Middleware = {
      onResponse: async ({ response }) => Response.json({ renamed: await response.json() }, response),
    };
    const { raw } = createRaw([success({ a: 1 }), failure(403, { statusCode: 10202 })], rename);
    expect(unwrap(await raw.GET("/key/info"))).toMatchObject({ renamed: { a: 1 } });
    expect(errorOf(await raw.GET("/key/info"))).toMatchObject({
      operationId: "key",
      status: 403,
      json: { renamed: {} },
    });
  });

  test("know the error below middleware that only looks", async () => {
    const onResponse = vi.fn();
    const { raw } = createRaw([failure(403, { statusCode: 10202 }, { "retry-after": "1" })], { onResponse });
    const error = errorOf(await raw.GET("/key/info"));
    expect(error).toMatchObject({ constructor: TikTokError, retryAfter: 1000, attempts: [{}] });
    expect(onResponse).toHaveBeenCalledOnce();
  });
});

test("retries happen below middleware, which sees one response", async () => {
  const onResponse = vi.fn();
  const { raw, requests } = createRaw([failure(503, {}, atOnce), networkError("ECONNRESET"), success()], {
    onResponse,
  });
  unwrap(await raw.GET("/key/info"));
  expect(requests).toHaveLength(3);
  expect(onResponse.mock.calls.map(([{ response }]) => response.status)).toEqual([200]);
});

describe("paginate", () => {
  test("runs middleware around each page, which sees of it what it sees of a call", async () => {
    const seen: unknown[] = [];
    const watch: Middleware = {
      onRequest({ request, schemaPath, params: given }) {
        seen.push([schemaPath, given.query?.["cursor"], request.headers.has("x-api-key")]);
        request.headers.set("x-trace", "1");
        return request;
      },
    };
    const { raw, requests } = createRaw([page("1", "2"), failure(503, {}, atOnce), page("3", "5")], watch);
    const posts = await paginate(raw, "/public/posts", { params }, { headers: { "x-list": "2" } }).toArray();
    expect(readIds(posts)).toEqual(["1", "2", "3", "5"]);
    const path = "/public/posts";
    expect(seen).toEqual([undefined, "2"].map((cursor) => [path, cursor, false]));
    const sent = ["x-api-key", "x-trace", "x-list", "accept"];
    expect(requests.map(({ headers }) => sent.map((name) => headers.get(name)))).toEqual(
      Array(3).fill([keys.apiKey, "1", "2", "application/json"]),
    );
  });

  test("sends what it sends without middleware", async () => {
    const send = async (...middleware: Middleware[]) => {
      const { raw, requests } = createRaw([success({ user_list: [], has_more: 0 })], ...middleware);
      const init = {
        params: { path: { category: "users" }, query: { query: "tea & söup/50%", country: "us" } },
      } as const;
      await paginate(raw, "/public/search/{category}", init, { headers: { "x-list": "2" } });
      return requests.map(({ method, url, headers }) => [method, url, Object.fromEntries(headers)]);
    };
    expect(await send({ onRequest: () => {} })).toEqual(await send());
  });

  test("gives the items of a page that middleware changed or answered", async () => {
    const answer: Middleware = {
      onRequest: ({ params: given }) => (given.query?.["cursor"] === "2" ? page("4", "5") : undefined),
      onResponse: async ({ response }) => Response.json({ ...(await response.json()), cursor: "2" }, response),
    };
    const { raw, requests } = createRaw([page("1", "3")], answer);
    expect(readIds(await paginate(raw, "/public/posts", { params }).toArray())).toEqual(["1", "3", "4", "5"]);
    expect(requests).toHaveLength(1);
  });

  test("throws the error of a page, with the checkpoint, and lets middleware see its response", async () => {
    const onResponse = vi.fn();
    const { raw } = createRaw([page("1"), failure(429, {}, { "retry-after": "3600" })], { onResponse });
    const error = await catchError(paginate(raw, "/public/posts", { params }).toArray(), RateLimitError);
    expect(error).toMatchObject({
      operationId: "public.posts",
      retryAfter: 3_600_000,
      checkpoint: { params: { cursor: "1" } },
    });
    expect(onResponse.mock.calls.map(([{ response }]) => response.status)).toEqual([200, 429]);
  });

  test("lets middleware see errors, and answer instead", async () => {
    const seen: unknown[] = [];
    const answer: Middleware = {
      onError({ error }) {
        seen.push((error as object).constructor);
        return page("5");
      },
    };
    const { raw } = createRaw([page("1"), success({ statusCode: 10202 })], answer);
    expect(readIds(await paginate(raw, "/public/posts", { params }).toArray())).toEqual(["1", "5"]);
    expect(seen).toEqual([TikTokError]);
  });

  test.each([
    ["an error inside a 200", () => success({ statusCode: 10202 }), TikTokError],
    ["a body without a list", () => success({ other: [] }), ParseError],
    ["no body", () => new Response(null, { status: 204 }), ParseError],
  ])("refuses %s that middleware made", async (_, response, type) => {
    const { raw } = createRaw([page("1")], { onResponse: response });
    const error = await catchError(paginate(raw, "/public/posts", { params }).toArray(), TikAPIError);
    expect(error).toBeInstanceOf(type);
    expect(error.operationId).toBe("public.posts");
  });

  test("keeps digits, time limits, budgets and signals", async () => {
    const watch: Middleware = { onRequest: () => {} };
    const digits = '{"itemList":[{"id":7324518890236145966}],"hasMore":false}';
    const { raw } = createRaw([new Response(digits)], watch);
    expect(readIds(await paginate(raw, "/public/posts", { params }).toArray())).toEqual(["7324518890236145966"]);

    const slow = createRaw([neverAnswer, neverAnswer, neverAnswer], watch);
    const late = paginate(slow.raw, "/public/posts", { params }, { deadline: 30 }).toArray();
    expect(await catchError(late, TimeoutError)).toMatchObject({ limit: "deadline" });
    const stopped = paginate(slow.raw, "/public/posts", { params }, { signal: AbortSignal.abort("enough") }).toArray();
    await expect(stopped).rejects.toBe("enough");

    const fetch = answerEach(() => page("1"));
    const poor = TikAPI({ ...keys, fetch, budget: { requests: 1 } }).raw;
    poor.use(watch);
    await catchError(paginate(poor, "/public/posts", { params }, { maxStalePages: 9 }).toArray(), BudgetError);
    expect(fetch.requests).toHaveLength(1);
  });

  test("leaves middleware out again once it is ejected, and before it is there", async () => {
    const watch = { onRequest: vi.fn() };
    const { raw } = createRaw([page("5"), page("5")], watch);
    raw.eject(watch);
    await paginate(raw, "/public/posts", { params });
    await paginate(TikAPI({ ...keys, fetch: scriptFetch(page("5")) }).raw, "/public/posts", { params });
    expect(watch.onRequest).not.toHaveBeenCalled();
  });

  test("passes on what middleware throws", async () => {
    const mistake = new Error("a bug in middleware");
    const onRequest = () => Promise.reject(mistake);
    const { raw } = createRaw([], { onRequest });
    await expect(paginate(raw, "/public/posts", { params }).toArray()).rejects.toBe(mistake);
  });

  test("says what it could not reach", async () => {
    const lost = Array.from({ length: 3 }, () => networkError("ENOTFOUND"));
    const { raw } = createRaw(lost, { onRequest: () => {} });
    const list = paginate(raw, "/public/posts", { params }, { retries: 0 });
    expect(await catchError(list, ConnectionError)).toMatchObject({
      operationId: "public.posts",
      reason: "unreachable",
    });
  });
});
