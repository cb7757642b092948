import createClient from "openapi-fetch";
import { expect, test } from "vitest";
import TikAPI, {
  ConfigurationError,
  ConnectionError,
  errorOf,
  ParseError,
  type paths,
  RateLimitError,
  TikTokError,
  unwrap,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { startLoopback } from "../support/loopback-server.js";
import { failure, neverAnswer, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };
const baseUrl = "https://api.tikapi.io";

function createApi(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", headers: { "x-trace": "1" }, fetch });
  return { api, requests: fetch.requests };
}

test("the fetch of a client gives a plain client of openapi-fetch its keys, retries and digits", async () => {
  const { api, requests } = createApi(
    failure(503, {}, atOnce),
    new Response('{"status":"success","id":7324518890236145966}'),
  );
  const mine = createClient<paths>({ baseUrl, fetch: api.fetch });
  const { data } = await mine.GET("/key/info");
  expect(data).toEqual({ status: "success", id: "7324518890236145966" });
  expect(requests).toHaveLength(2);
  expect(requests[1]?.headers.get("x-api-key")).toBe("unit-key");
  expect(requests[1]?.headers.get("x-trace")).toBe("1");
});

test.each([
  "/key/info?a=b",
  `${baseUrl}/key/info?a=b`,
  new URL("/key/info?a=b", baseUrl),
  new Request(`${baseUrl}/key/info?a=b`),
])("the fetch takes a path, an address and a request: %s", async (input) => {
  const { api, requests } = createApi(success());
  const response = await api.fetch(input);
  expect(await response.json()).toMatchObject({ status: "success" });
  expect(response.url).toBe(`${baseUrl}/key/info?a=b`);
  expect(requests[0]?.url).toBe(`${baseUrl}/key/info?a=b`);
});

test("a path stands below the base URL, which can have a path of its own", async () => {
  const fetch = scriptFetch(success());
  await TikAPI({ apiKey: "unit-key", baseUrl: "https://gateway.example/v3/", fetch }).fetch("/key/info");
  expect(fetch.requests[0]?.url).toBe("https://gateway.example/v3/key/info");
});

test.each([
  "https://other.example/key/info",
  "http://api.tikapi.io/key/info",
  "https://api.tikapi.io.other.example/",
  "https://user:word@api.tikapi.io/key/info",
  "key/info",
  "",
])("an address elsewhere is refused before anything is sent: %j", async (address) => {
  const { api, requests } = createApi();
  await catchError(api.fetch(address), ConfigurationError);
  expect(requests).toHaveLength(0);
});

test("two slashes do not lead to another host", async () => {
  const { api, requests } = createApi(success());
  await api.fetch("//other.example/key/info");
  expect(requests.map(({ url }) => new URL(url).origin)).toEqual([baseUrl]);
});

test("a body and headers arrive; keys are the client's, whatever is given", async () => {
  const { api, requests } = createApi(success());
  const headers = { "content-type": "application/json", "X-API-KEY": "other", "x-trace": "2" };
  const seen: unknown[] = [];
  const watched = api.withOptions({
    middleware: [
      (request, next, { operationId, params, changesState }) => {
        seen.push(operationId, params, changesState);
        return next(request);
      },
    ],
  });
  const body = '{"media_id":"7000000000000000001"}';
  await watched.user().fetch("/user/like?a=b", { method: "POST", body, headers });
  expect(await requests[0]?.text()).toBe(body);
  expect(requests[0]?.headers.get("x-api-key")).toBe("unit-key");
  expect(requests[0]?.headers.get("x-account-key")).toBe("unit-account-key");
  expect(requests[0]?.headers.get("x-trace")).toBe("2");
  expect(seen).toEqual(["user.posts.like", { a: "b", media_id: "7000000000000000001" }, true]);
});

test("an error is a response, from which errorOf finds the error of the method", async () => {
  const { api } = createApi(failure(429, {}, { "retry-after": "3600" }), failure(429, {}, { "retry-after": "3600" }));
  const response = await api.fetch("/key/info");
  expect([response.status, response.ok]).toEqual([429, false]);
  const mine = createClient<paths>({ baseUrl, fetch: api.fetch });
  const result = await mine.GET("/key/info");
  expect(errorOf(result)).toMatchObject({ constructor: RateLimitError, operationId: "key", retryAfter: 3_600_000 });
  expect(() => unwrap(result)).toThrow(RateLimitError);
});

test("an error inside a 200 and a body that is not JSON are thrown", async () => {
  const { api } = createApi(success({ statusCode: 10202 }), new Response("<html>"));
  await catchError(api.fetch("/key/info"), TikTokError);
  await catchError(api.fetch("/key/info"), ParseError);
});

test("a signal ends it with the caller's reason, given alone or in a request", async () => {
  for (const isInRequest of [false, true]) {
    const controller = new AbortController();
    const { signal } = controller;
    const { api } = createApi((request) => {
      setTimeout(() => controller.abort("enough"));
      return neverAnswer(request);
    });
    const address = `${baseUrl}/key/info`;
    const call = isInRequest ? api.fetch(new Request(address, { signal })) : api.fetch(address, { signal });
    await expect(call).rejects.toBe("enough");
  }
});

test("it can be passed around, is always the same, and follows the changes of its client", async () => {
  const { api, requests } = createApi(success());
  const { fetch } = api;
  api.set({ apiKey: "new-key" });
  expect(api.fetch).toBe(fetch);
  await fetch("/key/info");
  expect(requests[0]?.headers.get("x-api-key")).toBe("new-key");
});

test("a change is not repeated, and a redirect elsewhere is not followed", async () => {
  let arrivals = 0;
  const { url } = await startLoopback((request, response) => {
    arrivals++;
    if (request.method === "POST") response.destroy();
    else response.writeHead(302, { location: "http://other.invalid/" }).end();
  });
  const { fetch } = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", baseUrl: url }).user();
  const init = { method: "POST", body: "{}", headers: { "content-type": "application/json" } };
  const failed = await catchError(fetch("/user/like", init), ConnectionError);
  const moved = await catchError(fetch("/user/info"), ConnectionError);
  expect([failed.reason, moved.reason, arrivals]).toEqual(["interrupted", "redirected", 2]);
});
