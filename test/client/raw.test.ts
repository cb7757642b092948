import { describe, expect, test, vi } from "vitest";
import { pathBelow } from "../../src/call/judge-call.js";
import TikAPI, {
  BadRequestError,
  ConfigurationError,
  ConnectionError,
  errorOf,
  ParseError,
  ResponseError,
  TikTokError,
  unwrap,
  ValidationError,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { startLoopback } from "../support/loopback-server.js";
import type { AnyResult } from "../support/raw-call.js";
import { failure, networkError, neverAnswer, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };
const message = { conversation_id: "1", conversation_short_id: "2" };

function createRaw(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch });
  return { raw: api.raw, account: api.user().raw, requests: fetch.requests };
}

test("a raw call gives data and response, sent with the keys, path, query and body as they were given", async () => {
  const { raw, account, requests } = createRaw(success({ data: [] }), success());
  const found = await raw.GET("/public/search/{category}", {
    params: { path: { category: "users" }, query: { query: "tea & cake" } },
  });
  await account.POST("/user/like", { body: { media_id: "7000000000000000001" } });
  expect(found.data).toEqual({ status: "success", message: "", data: [] });
  expect(requests[0]?.url).toBe("https://api.tikapi.io/public/search/users?query=tea+%26+cake");
  expect(requests[0]?.headers.get("x-api-key")).toBe("unit-key");
  expect(await requests[1]?.text()).toBe('{"media_id":"7000000000000000001"}');
  expect(requests[1]?.headers.get("x-account-key")).toBe("unit-account-key");
});

test("a raw call carries the headers of its client", async () => {
  const fetch = scriptFetch(success());
  await TikAPI({ apiKey: "unit-key", fetch, headers: { "x-trace": "1" } }).raw.GET("/key/info");
  expect(fetch.requests[0]?.headers.get("x-trace")).toBe("1");
});

test("a raw call to another origin is refused, because keys go to the client's own", async () => {
  const { raw, requests } = createRaw();
  const call = raw.GET("/key/info", { baseUrl: "https://other.example" });
  expect((await catchError(call, ConfigurationError)).message).toContain("https://api.tikapi.io");
  expect(requests).toHaveLength(0);
});

test("an error names the operation of a raw call, or the method and path of one that the spec does not know", async () => {
  const { raw } = createRaw(new Response("<html>"), new Response("<html>"));
  const anyPath = raw as unknown as { GET(path: string): Promise<unknown> };
  expect((await catchError(raw.GET("/key/info"), ParseError)).operationId).toBe("key");
  expect((await catchError(anyPath.GET("/public/new"), ParseError)).operationId).toBe("GET /public/new");
  const category = "" as "users";
  const unfilled = raw.GET("/public/search/{category}", { params: { path: { category }, query: { query: "tea" } } });
  expect((await catchError(unfilled, ValidationError)).operationId).toContain("/public/search/{category}");
});

test.each([400, 401, 403, 404, 428, 429])("a %i is given as error, not thrown", async (status) => {
  const { raw } = createRaw(failure(status, { statusCode: 10202 }));
  const { data, error, response } = await raw.GET("/key/info");
  expect(data).toBeUndefined();
  expect(error).toEqual({ status: "error", message: "Refused.", statusCode: 10202 });
  expect(response.status).toBe(status);
  expect(response.url).toBe("https://api.tikapi.io/key/info");
});

test.each(["json", "text", "stream", "arrayBuffer"] as const)(
  "an error inside a 200 is thrown, so that it is never taken for data, parsed as %s",
  async (parseAs) => {
    const { raw } = createRaw(failure(200), success({ status_code: 10202 }));
    const error = await catchError(raw.GET("/key/info", { parseAs }), ResponseError);
    expect(error).toMatchObject({ operationId: "key", status: 200, json: { status: "error" } });
    const other = await catchError(raw.GET("/key/info", { parseAs }), TikTokError);
    expect(other.tiktok.name).toBe("userDoesNotExist");
  },
);

test("a HEAD has no body, and is no error for that", async () => {
  const { raw } = createRaw(new Response(null, { headers: { "content-length": "812" } }));
  const anyPath = raw as unknown as { HEAD(path: string): Promise<AnyResult> };
  const result = await anyPath.HEAD("/key/info");
  expect(result.data).toBeUndefined();
  expect(errorOf(result)).toBeUndefined();
});

test.each([204, 205, 304])("a %i is given without a body, whatever the server sent with it", async (status) => {
  const { raw } = createRaw(Object.defineProperty(success(), "status", { value: status }));
  const { data, response } = await raw.GET("/key/info", { parseAs: "text" });
  expect(response.status).toBe(status);
  expect(data ?? "").toBe("");
  expect(response.body).toBeNull();
});

test("integers keep their digits", async () => {
  const { raw } = createRaw(new Response('{"status":"success","id":7324518890236145966}'));
  const { data } = await raw.GET("/key/info");
  expect(data).toEqual({ status: "success", id: "7324518890236145966" });
});

describe("a raw call is tried again", () => {
  test("as every call of its operation is", async () => {
    const { raw, requests } = createRaw(failure(503, {}, atOnce), failure(500, {}, atOnce), success());
    await expect(raw.GET("/key/info")).resolves.toMatchObject({ data: { status: "success" } });
    expect(requests).toHaveLength(3);
  });

  test("but not when its operation changes state, though it is a GET", async () => {
    const { account, requests } = createRaw(failure(503, {}, atOnce));
    const params = { query: message };
    const { response } = await account.GET("/user/conversations/requests/delete", { params });
    expect(response.status).toBe(503);
    expect(requests).toHaveLength(1);
  });

  test("with its body", async () => {
    const { account, requests } = createRaw(networkError("ECONNREFUSED"), success());
    await account.POST("/user/like", { body: { media_id: "7000000000000000001" } });
    const bodies = await Promise.all(requests.map((request) => request.text()));
    expect(bodies).toEqual(Array(2).fill('{"media_id":"7000000000000000001"}'));
  });
});

test("what gets no answer is thrown, as by every call", async () => {
  const { raw } = createRaw(new Response("<html>"), networkError("ECONNRESET"));
  await catchError(raw.GET("/key/info"), ParseError);
  const api = TikAPI({ apiKey: "unit-key", retries: 0, fetch: scriptFetch(networkError("ECONNRESET")) });
  expect((await catchError(api.raw.GET("/key/info"), ConnectionError)).operationId).toBe("key");
});

test("the signal of a raw call ends it with the caller's reason", async () => {
  const controller = new AbortController();
  const { raw } = createRaw((request) => {
    setTimeout(() => controller.abort("enough"));
    return neverAnswer(request);
  });
  await expect(raw.GET("/key/info", { signal: controller.signal })).rejects.toBe("enough");
});

test("middleware of openapi-fetch works, around all attempts", async () => {
  const { raw, requests } = createRaw(failure(503, {}, atOnce), success());
  const onRequest = vi.fn();
  raw.use({ onRequest });
  await raw.GET("/key/info");
  expect(onRequest).toHaveBeenCalledOnce();
  expect(requests).toHaveLength(2);
});

test("middleware of openapi-fetch sees requests, responses and errors, and can change each of them", async () => {
  const { raw, requests } = createRaw(success(), failure(400), failure(200), new Response("<html>"));
  const onResponse = vi.fn();
  const onError = vi.fn(({ error }: { error: unknown }) => error as Error);
  raw.use({
    onRequest({ request }) {
      request.headers.set("x-trace", "1");
      return request;
    },
    onResponse,
    onError,
  });
  await raw.GET("/key/info");
  expect(errorOf(await raw.GET("/key/info"))).toMatchObject({ constructor: BadRequestError, operationId: "key" });
  await catchError(raw.GET("/key/info"), ResponseError);
  await catchError(raw.GET("/key/info"), ParseError);
  expect(requests.map(({ headers }) => headers.get("x-trace"))).toEqual(Array(4).fill("1"));
  expect(onResponse.mock.calls.map(([{ response }]) => response.status)).toEqual([200, 400]);
  expect(onError.mock.calls.map(([{ error }]) => (error as Error).name)).toEqual(["ResponseError", "ParseError"]);
});

test("middleware of openapi-fetch can answer instead of an error", async () => {
  const { raw } = createRaw(failure(200));
  raw.use({ onError: () => success({ kept: true }) });
  expect(unwrap(await raw.GET("/key/info"))).toMatchObject({ kept: true });
});

test("middleware of openapi-fetch can be ejected again; what is none is refused at once", async () => {
  const { raw } = createRaw(success(), success());
  const watcher = { onRequest: vi.fn() };
  raw.use(watcher);
  await raw.GET("/key/info");
  raw.eject(watcher);
  await raw.GET("/key/info");
  expect(watcher.onRequest).toHaveBeenCalledOnce();
  expect(() => raw.use("none" as never)).toThrow(/Middleware must be an object/);
});

test("the body is decoded once: a compressed answer of a real server arrives as JSON", async () => {
  const { gzipSync } = await import("node:zlib");
  const { url } = await startLoopback((_, response) => {
    const body = gzipSync('{"status":"success"}');
    response.writeHead(200, { "content-encoding": "gzip", "content-length": body.length }).end(body);
  });
  const { data, response } = await TikAPI({ apiKey: "unit-key", baseUrl: url }).raw.GET("/key/info");
  expect(data).toEqual({ status: "success" });
  expect([response.headers.get("content-encoding"), response.headers.get("content-length")]).toEqual([null, null]);
});

test.each([
  ["https://api.example", "https://api.example/key/info", "/key/info"],
  ["https://api.example/v3/", "https://api.example/v3/key/info?a=b", "/key/info"],
  ["https://api.example/v3", "https://api.example/key/info", "/key/info"],
])("below %s, the path of %s is %s", (baseUrl, url, path) => {
  expect(pathBelow(baseUrl, url)).toBe(path);
});
