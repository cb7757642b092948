import { describe, expect, test } from "vitest";
import { table } from "../../generated/operations.js";
import { judgeCall } from "../../src/call/judge-call.js";
import TikAPI, { type Middleware, TikAPIError } from "../../src/index.js";
import type { Operation } from "../../src/spec/api-table.js";
import { catchError } from "../support/catch-error.js";
import { failure, networkError, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const atOnce = { "retry-after": "0" };
const changing = table.operations.filter(({ changesState, method }) => changesState && method === "GET");

/** Ways to write a path that some server takes for the same. */
const spellings: Readonly<Record<string, (path: string) => string>> = {
  "as it is": (path) => path,
  "with a slash at the end": (path) => `${path}/`,
  "with doubled slashes": (path) => path.replaceAll("/", "//"),
  "with an encoded letter": (path) => path.replace(/[a-z]$/, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  "with every letter encoded": (path) => path.replace(/[a-z]/g, (letter) => `%${letter.charCodeAt(0).toString(16)}`),
  "with a letter encoded twice": (path) =>
    path.replace(/[a-z]$/, (letter) => `%25${letter.charCodeAt(0).toString(16)}`),
  "with an encoded slash": (path) => path.replace(/(?<=.)\/([^/]*)$/, "%2F$1"),
  "in upper case": (path) => path.toUpperCase(),
  "with a semicolon": (path) => `${path};v=1`,
  "with a suffix": (path) => `${path}.json`,
  "with an encoded space at the end": (path) => `${path}%20`,
  "with all of it": (path) => `/${path.toUpperCase()}//`.replace("E", "%45"),
};

describe.each(changing.map(({ path }) => path))("a GET of %s, which changes something,", (path) => {
  test.each(Object.entries(spellings))("is sent once %s, by request, raw and middleware", async (_, spell) => {
    const spelt = spell(path);
    expect(await countSends((api) => api.request("GET", spelt))).toBe(1);
    expect(await countSends((api) => api.request("HEAD", spelt))).toBe(1);
    expect(await countSends((api) => api.raw.GET(spelt as "/key/info"))).toBe(1);
    const rewrite: Middleware = (request, next) =>
      next(new Request(new URL(request.url).origin + spelt, { headers: request.headers }));
    expect(await countSends((api) => api.key(), { middleware: [rewrite] })).toBe(1);
    expect(await countSends((api) => api.key(), { middleware: [rewrite], baseUrl: "https://gate.example/v3" })).toBe(1);
  });
});

test("a GET of a path that changes something by another method counts as a change, too", async () => {
  const [operation] = table.operations.filter(
    ({ changesState, method, path }) => changesState && method === "POST" && !path.includes("{"),
  );
  expect(await countSends((api) => api.request("GET", `${operation?.path}/`))).toBe(1);
});

test.each(["/key/info/", "/public/new", "/user/conversations/requests", "/accept", "/user/info"])(
  "a GET of %s resembles none, and is tried again",
  async (path) => {
    expect(await countSends((api) => api.request("GET", path))).toBe(2);
    expect(await countSends((api) => api.request("HEAD", path))).toBe(2);
    expect(await countSends((api) => api.request("POST", path))).toBe(1);
  },
);

test("what a spec says of a path wins over what it resembles by another method", () => {
  const operations: Operation[] = [
    { id: "drinks.get", method: "GET", path: "/drinks/{id}", parameters: [] },
    { id: "drinks.edit", method: "POST", path: "/drinks/{id}", changesState: true, parameters: [] },
    { id: "drinks.find", method: "POST", path: "/drinks", changesState: false, parameters: [] },
  ];
  const judge = (method: string, path: string) => judgeCall(operations, method, path, false).changesState;
  expect([judge("GET", "/drinks/5"), judge("HEAD", "/drinks/5"), judge("POST", "/drinks")]).toEqual(
    Array(3).fill(false),
  );
  expect([judge("POST", "/drinks/5"), judge("DELETE", "/drinks"), judge("GET", "/drinks/5/")]).toEqual(
    Array(3).fill(true),
  );
});

test("an operation of which nothing is said changes something, unless it is a GET or a HEAD", () => {
  const say = (method: string): Operation => ({ id: method, method, path: `/${method}`, parameters: [] });
  const operations = ["GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"].map(say);
  const judge = (method: string, path: string) => judgeCall(operations, method, path, false).changesState;
  const changing = operations.filter(({ method, path }) => judge(method, path)).map(({ method }) => method);
  expect(changing).toEqual(["POST", "PUT", "PATCH", "DELETE", "OPTIONS"]);
  // What resembles it is judged like it.
  expect([judge("GET", "/POST/"), judge("GET", "/GET/")]).toEqual([true, false]);
});

describe("what middleware sends decides, not what was planned", () => {
  const asPost: Middleware = (request, next) => next(new Request(request, { method: "POST" }));

  test.each([
    ["a 503", failure(503, {}, atOnce)],
    ["a lost connection", networkError("ECONNRESET")],
  ])("a read that it makes a POST is not sent again after %s", async (_, reply) => {
    expect(await countSends((api) => api.public.explore(), { middleware: [asPost] }, reply)).toBe(1);
  });

  test("but it is after a connection that was never made, and when the server says to come back", async () => {
    for (const reply of [networkError("ECONNREFUSED"), failure(429, {}, atOnce)]) {
      expect(await countSends((api) => api.public.explore(), { middleware: [asPost] }, reply)).toBe(2);
    }
  });

  test("a redirect of it is not followed", async () => {
    const fetch = scriptFetch(new Response(null, { status: 302, headers: { location: "/moved" } }));
    const call = TikAPI({ ...keys, fetch, middleware: [asPost] }).key();
    expect(await catchError(call, TikAPIError)).toMatchObject({ reason: "redirected" });
  });

  test("a change that it sends twice is not sent again because the second connection failed", async () => {
    const twice: Middleware = async (request, next) => next(request.clone()).catch(() => next(request));
    const fetch = scriptFetch(networkError("ECONNRESET"), networkError("ECONNREFUSED"), success());
    const call = TikAPI({ ...keys, fetch, middleware: [twice] })
      .user()
      .posts.like({ media_id: "7000000000000000001" });
    await catchError(call, TikAPIError);
    expect(fetch.requests).toHaveLength(2);
  });
});

test("a redirect of a read to what changes something is not followed", async () => {
  const fetch = scriptFetch(new Response(null, { status: 302, headers: { location: `${changing[0]?.path}/` } }));
  const error = await catchError(TikAPI({ ...keys, fetch }).key(), TikAPIError);
  expect(error.message).toContain("could change something");
  expect(fetch.requests).toHaveLength(1);
});

test("a redirect of a HEAD is followed", async () => {
  const fetch = scriptFetch(new Response(null, { status: 302, headers: { location: "/moved" } }), new Response(null));
  await TikAPI({ ...keys, fetch }).request("HEAD", "/public/new");
  expect(fetch.requests.map(({ method }) => method)).toEqual(["HEAD", "HEAD"]);
});

/** How often a call is sent to a server that fails and says to come back. */
async function countSends(
  call: (api: ReturnType<typeof TikAPI>) => PromiseLike<unknown>,
  options: object = {},
  reply: Reply = failure(503, {}, atOnce),
): Promise<number> {
  const again = reply instanceof Response ? reply.clone() : reply;
  const fetch = scriptFetch(reply, again, success());
  const api = TikAPI({ ...keys, ...options, fetch, retries: 1 });
  await Promise.resolve(call(api)).catch(() => {});
  return fetch.requests.length;
}
