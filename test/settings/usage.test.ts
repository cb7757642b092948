import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import TikAPI from "../../src/index.js";
import { UsageCounter } from "../../src/settings/usage.js";
import { startLoopback } from "../support/loopback-server.js";
import { failure, networkError, neverAnswer, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };
/** How long the body of a plain success is. */
const length = '{"status":"success","message":""}'.length;
const failureLength = '{"status":"error","message":"Refused."}'.length;

function makeClient(...replies: Reply[]) {
  return TikAPI({ apiKey: "invented-key", accountKey: "invented-account-key", fetch: scriptFetch(...replies) });
}

test("a new client has used nothing", () => {
  expect(makeClient().usage).toEqual({ requests: 0, retries: 0, cached: 0, bytes: 0, operations: {} });
});

test("requests and bytes are counted by operation and in all", async () => {
  const api = makeClient(success(), success(), success());
  await api.key();
  await api.key();
  await api.public.check({ username: "quiet.harbor" });
  expect(api.usage).toEqual({
    requests: 3,
    retries: 0,
    cached: 0,
    bytes: 3 * length,
    operations: {
      key: { requests: 2, retries: 0, cached: 0, bytes: 2 * length },
      "public.check": { requests: 1, retries: 0, cached: 0, bytes: length },
    },
  });
});

test("every attempt is a request, and all but the first are retries", async () => {
  const api = makeClient(failure(503, {}, atOnce), failure(503, {}, atOnce), success());
  await api.key();
  expect(api.usage).toMatchObject({ requests: 3, retries: 2 });
});

test("bytes are those of the body after decompression, of errors too", async () => {
  const body = JSON.stringify({ status: "success", filler: "é".repeat(5000) });
  const { url } = await startLoopback((request, response) => {
    const status = request.url === "/key/info" ? 200 : 403;
    response.writeHead(status, { "content-encoding": "gzip" }).end(gzipSync(body));
  });
  const api = TikAPI({ apiKey: "invented-key", baseUrl: url });
  await api.key();
  await api.public.explore().catch(() => {});
  const bytes = Buffer.byteLength(body);
  expect(api.usage.operations).toMatchObject({ key: { bytes }, "public.explore": { bytes } });
});

test.each([
  ["a connection that breaks", networkError("ECONNRESET")],
  ["a server that never answers", neverAnswer],
])("%s costs a request, and no bytes", async (_, reply) => {
  const api = makeClient(reply);
  await api.key({}, { retries: 0, timeout: 20 }).catch(() => {});
  expect(api.usage).toMatchObject({ requests: 1, bytes: 0, operations: { key: { requests: 1, bytes: 0 } } });
});

test("what is never sent costs nothing", async () => {
  const api = makeClient();
  await api.public.check({ username: "!" }).catch(() => {});
  await api.key({}, { signal: AbortSignal.abort("early") }).catch(() => {});
  expect(api.usage).toMatchObject({ requests: 0, operations: {} });
});

test("each page of a list is a request of its operation", async () => {
  const api = makeClient(success({ itemList: [{}], hasMore: true, cursor: "1" }), success({ itemList: [{}] }));
  await api.public.posts({ secUid: "x".repeat(40) }).toArray();
  expect(api.usage.operations).toMatchObject({ "public.posts": { requests: 2, retries: 0 } });
});

test("raw calls count for their operation, and what the spec does not know by method and path", async () => {
  const api = makeClient(success(), success(), success());
  await api.raw.GET("/key/info");
  await api.request("GET", "/public/new-endpoint");
  await api.request("get", "/public/new-endpoint");
  expect(api.usage.operations).toMatchObject({ key: { requests: 1 }, "GET /public/new-endpoint": { requests: 2 } });
});

test("an account client counts for itself and for the client that it was made from, not for other accounts", async () => {
  const api = makeClient(success(), failure(503, {}, atOnce), success(), success());
  const first = api.user();
  const second = api.user({ accountKey: "another-account-key", timeout: 5000 });
  await first.info();
  await second.info();
  await api.key();
  expect(first.usage).toMatchObject({ requests: 1, retries: 0, operations: { "user.info": { requests: 1 } } });
  expect(second.usage).toMatchObject({ requests: 2, retries: 1, bytes: length + failureLength });
  expect(api.usage).toMatchObject({
    requests: 4,
    retries: 1,
    bytes: 3 * length + failureLength,
    operations: { key: { requests: 1 }, "user.info": { requests: 3, retries: 1 } },
  });
});

test("a clone starts at nothing, and its original does not pay for it", async () => {
  const api = makeClient(success(), success());
  await api.key();
  const clone = api.withOptions({ timeout: 5000 });
  expect(clone.usage.requests).toBe(0);
  await clone.key();
  expect([api.usage.requests, clone.usage.requests]).toEqual([1, 1]);
});

test("set() goes on counting", async () => {
  const api = makeClient(success(), success(), success());
  await api.key();
  await api.set({ timeout: 5000 }).key();
  await api.user().set({ timeout: 4000 }).info();
  expect(api.usage.requests).toBe(3);
});

test("what was read stays as it was", async () => {
  const counter = new UsageCounter();
  counter.countRequest("key", false);
  const before = counter.read();
  counter.countRequest("key", true);
  counter.countBytes("key", 5);
  expect(before).toEqual({
    requests: 1,
    retries: 0,
    cached: 0,
    bytes: 0,
    operations: { key: { requests: 1, retries: 0, cached: 0, bytes: 0 } },
  });
  expect(counter.read()).toMatchObject({ requests: 2, retries: 1, bytes: 5 });
});

test("paths without end are counted together after the first hundred, and the totals stay exact", async () => {
  const paths = 1000;
  const api = makeClient(...Array.from({ length: 2 * paths + 2 }, () => success()));
  for (let path = 0; path < paths; path++) await api.request("GET", `/new/${path}`);
  for (let path = 0; path < paths; path++) await api.user().request("POST", `/new/${path}`);
  await api.request("GET", "/new/0");
  await api.key();
  const { operations, ...total } = api.usage;
  expect(total).toEqual({ requests: 2 * paths + 2, retries: 0, cached: 0, bytes: (2 * paths + 2) * length });
  expect(Object.keys(operations)).toHaveLength(102);
  expect(operations["GET /new/0"]).toEqual({ requests: 2, retries: 0, cached: 0, bytes: 2 * length });
  expect(operations["key"]).toEqual({ requests: 1, retries: 0, cached: 0, bytes: length });
  expect(operations["(other paths)"]).toMatchObject({ requests: 2 * paths - 100 });
});
