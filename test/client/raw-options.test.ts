import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import TikAPI, { ParseError, ResponseError, ServerError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { answerSuccess, startLoopback } from "../support/loopback-server.js";
import { failure, neverAnswer, scriptFetch, success } from "../support/scripted-fetch.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const atOnce = { "retry-after": "0" };

describe("a fetch given to one raw call goes below the client", () => {
  test("with its keys, headers and retries, and with a Request, as openapi-fetch gives it", async () => {
    const client = scriptFetch();
    const mine = scriptFetch(failure(503, {}, atOnce), success());
    const seen: unknown[] = [];
    const fetch = (request: Request) => {
      seen.push(request.headers.get("x-api-key"));
      return mine(request);
    };
    const api = TikAPI({ ...keys, fetch: client, headers: { "x-trace": "1" } });
    const { data } = await api.raw.GET("/key/info", { fetch });
    expect(data).toMatchObject({ status: "success" });
    expect(seen).toEqual(["unit-key", "unit-key"]);
    expect(mine.requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["1", "1"]);
    expect([client.requests.length, api.usage.requests]).toEqual([0, 2]);
  });

  test("with its time limit, which aborts the request", async () => {
    const mine = scriptFetch(neverAnswer);
    const api = TikAPI({ ...keys, timeout: 20, retries: 0 });
    await catchError(api.raw.GET("/key/info", { fetch: mine }), TimeoutError);
    expect(mine.requests[0]?.signal.aborted).toBe(true);
  });

  test("with its middleware, concurrency and limit of bytes", async () => {
    const middleware = [(request: Request, next: (request: Request) => Promise<Response>) => next(request)];
    const api = TikAPI({ ...keys, middleware, maxResponseBytes: 5, concurrency: 1 });
    await catchError(api.raw.GET("/key/info", { fetch: scriptFetch(success()) }), ParseError);
  });

  test("and sends a body once, on a real server too", async () => {
    const { url, requests } = await startLoopback(answerSuccess);
    const api = TikAPI({ ...keys, baseUrl: url });
    await api.user().raw.POST("/user/like", { body: { media_id: "7000000000000000001" }, fetch: globalThis.fetch });
    expect(
      requests.map(({ method, headers }) => [method, headers["x-account-key"], headers["content-length"]]),
    ).toEqual([["POST", "unit-account-key", "34"]]);
  });
});

test("middleware of a single raw call, and its own Request class, go through the client as well", async () => {
  const fetch = scriptFetch(success());
  class MyRequest extends Request {}
  const middleware = [
    { onRequest: ({ request }: { request: Request }) => new MyRequest(request, { headers: { "x-own": "1" } }) },
  ];
  await TikAPI({ ...keys, fetch }).raw.GET("/key/info", { middleware, Request: MyRequest } as never);
  expect(fetch.requests[0]?.headers.get("x-api-key")).toBe("unit-key");
});

describe("an answer without a body is no error", () => {
  const empty = (status: number) => new Response(status === 200 ? "" : null, { status });

  test.each([200, 204, 205])("for a change, with status %i", async (status) => {
    const fetch = scriptFetch(empty(status), empty(status), empty(status));
    const account = TikAPI({ ...keys, fetch }).user();
    const call = { status, json: undefined };
    await expect(account.request("DELETE", "/public/new")).resolves.toMatchObject(call);
    await expect(account.posts.like({ media_id: "7000000000000000001" })).resolves.toMatchObject(call);
    const raw = await account.raw.POST("/user/like", { body: { media_id: "7000000000000000001" } });
    expect([raw.data, raw.error]).toEqual([undefined, undefined]);
  });

  test("for a HEAD", async () => {
    const fetch = scriptFetch(empty(200), empty(200));
    const api = TikAPI({ ...keys, fetch });
    await expect(api.request("HEAD", "/public/new")).resolves.toMatchObject({ json: undefined });
    const head = await api.raw.HEAD("/key/info" as never, {} as never);
    expect(head).toMatchObject({ data: undefined });
  });

  test("for a read of unknown type with status 204", async () => {
    const fetch = scriptFetch(empty(204), empty(204));
    const api = TikAPI({ ...keys, fetch });
    await expect(api.request("GET", "/public/new")).resolves.toMatchObject({ status: 204, json: undefined });
    expect((await api.raw.GET("/key/info")).response.status).toBe(204);
  });

  test("but a read with status 200 must have one, and a typed read any", async () => {
    const api = TikAPI({ ...keys, retries: 0, fetch: scriptFetch(empty(200), empty(200), empty(204)) });
    await catchError(api.raw.GET("/key/info"), ParseError);
    await catchError(api.key(), ParseError);
    await catchError(api.key(), ParseError);
  });

  test("a failed HEAD is an error by its status", async () => {
    const api = TikAPI({ ...keys, retries: 0, fetch: scriptFetch(new Response(null, { status: 501 })) });
    await catchError(api.request("HEAD", "/public/new"), ServerError);
  });
});

describe("parseAs decides what a raw answer is", () => {
  const bytes = Uint8Array.of(0xff, 0x00, 0xfe);

  test("text is given as the server sent it, digits included", async () => {
    const fetch = scriptFetch(new Response("plain, 1"), new Response("[7324518890236145966]"), new Response(""));
    const { raw } = TikAPI({ ...keys, fetch });
    expect((await raw.GET("/key/info", { parseAs: "text" })).data).toBe("plain, 1");
    expect((await raw.GET("/key/info", { parseAs: "text" })).data).toBe("[7324518890236145966]");
    expect((await raw.GET("/key/info", { parseAs: "text" })).data).toBe("");
  });

  test("bytes are not decoded", async () => {
    const fetch = scriptFetch(new Response(bytes), new Response(bytes));
    const { raw } = TikAPI({ ...keys, fetch });
    const { data } = await raw.GET("/key/info", { parseAs: "arrayBuffer" });
    expect(new Uint8Array(data as ArrayBuffer)).toEqual(bytes);
    const blob = await raw.GET("/key/info", { parseAs: "blob" });
    expect((blob.data as Blob).size).toBe(3);
  });

  test("a failure is still tried again, and judged by its status", async () => {
    const fetch = scriptFetch(failure(503, {}, atOnce), new Response("no", { status: 403 }));
    const { error, response } = await TikAPI({ ...keys, fetch }).raw.GET("/key/info", { parseAs: "text" });
    expect([response.status, error]).toEqual([403, "no"]);
  });
});

test("a raw call leaves nothing on the signal of its caller, which may live long", async () => {
  const { signal } = new AbortController();
  const api = TikAPI({ ...keys, fetch: async () => success() });
  await api.raw.GET("/key/info", { signal });
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("an error inside a 200 that is too large to show is thrown, as only a part of it is left", async () => {
  const body = { status: "error", message: "Refused.", list: Array(2 ** 17).fill("x") };
  const api = TikAPI({ ...keys, fetch: async () => Response.json(body) });
  const error = await catchError(api.raw.GET("/key/info"), ResponseError);
  expect(error.message).toContain("Refused.");
});
