import { expect, test } from "vitest";
import { servers } from "../../generated/operations.js";
import TikAPI, { type Client } from "../../src/index.js";
import { failure, type Reply, type ScriptedFetch, scriptFetch, success } from "../support/scripted-fetch.js";

function createApi(...replies: Reply[]): { api: Client; fetch: ScriptedFetch } {
  const fetch = scriptFetch(...replies);
  return { api: TikAPI({ apiKey: "unit-key", fetch }), fetch };
}

test("withOptions makes a clone that says some things differently; the original is untouched", async () => {
  const { api, fetch } = createApi(success(), success());
  const clone = api.withOptions({ headers: { "x-team": "blue" }, baseUrl: "https://proxy.example" });
  await clone.key();
  await api.key();
  const [first, second] = fetch.requests;
  expect([first?.url, first?.headers.get("x-team"), first?.headers.get("x-api-key")]).toEqual([
    "https://proxy.example/key/info",
    "blue",
    "unit-key",
  ]);
  expect([second?.url, second?.headers.get("x-team")]).toEqual(["https://api.tikapi.io/key/info", null]);
});

test("set changes a client for the calls that follow, raw ones among them, and gives it back", async () => {
  const { api, fetch } = createApi(success(), success(), success());
  await api.raw.GET("/key/info");
  expect(api.set({ apiKey: "second-key" })).toBe(api);
  await api.key();
  await api.raw.GET("/key/info");
  expect(fetch.requests.map(({ headers }) => headers.get("x-api-key"))).toEqual([
    "unit-key",
    "second-key",
    "second-key",
  ]);
});

test("set takes $sandbox, as documented, on and off", async () => {
  const fetch = scriptFetch(success(), success());
  const api = TikAPI({ apiKey: servers.demoKeys.apiKey, fetch });
  api.set({ $sandbox: true });
  await api.key();
  api.set({ $sandbox: false });
  await api.key();
  expect(fetch.requests.map(({ url }) => new URL(url).origin)).toEqual([servers.sandbox, servers.production]);
});

test("what is given as undefined stays as it was, with withOptions, set and user", async () => {
  const { api: first, fetch } = createApi(success(), success(), success());
  const nothing = { retries: undefined, apiKey: undefined, fetch: undefined, baseUrl: undefined };
  const clone = first.withOptions(nothing);
  await clone.key();
  await first.user({ ...nothing, accountKey: "unit-account-key" }).info();
  await first.set({ ...nothing, $sandbox: undefined }).key();
  expect(fetch.requests.map(({ headers }) => headers.get("x-api-key"))).toEqual(Array(3).fill("unit-key"));
  expect([clone.usage.requests, first.usage.requests]).toEqual([1, 2]);
});

test("null, as one writes it without types, is not said either", async () => {
  const { api, fetch } = createApi(failure(503, {}, { "retry-after": "0" }), success());
  const nothing = { fetch: null, logger: null, middleware: null, timeout: null } as never;
  await api.withOptions(nothing).key({}, nothing);
  expect(fetch.requests).toHaveLength(2);
});

test("validate: false of a client or a call sends them all the same", async () => {
  const { api, fetch } = createApi(success(), success());
  await api.public.check({ username: "not a name!" }, { validate: false });
  await api.withOptions({ validate: false }).public.check({ username: "not a name!" });
  expect(fetch.requests.map(({ url }) => new URL(url).search)).toEqual(Array(2).fill("?username=not+a+name%21"));
});

test("headers of a call go along with those of the client", async () => {
  const { api, fetch } = createApi(success());
  await api.withOptions({ headers: { "x-a": "1" } }).key({}, { headers: { "x-b": "2", "X-API-KEY": "other" } });
  const headers = fetch.requests[0]?.headers;
  expect([headers?.get("x-a"), headers?.get("x-b"), headers?.get("x-api-key")]).toEqual(["1", "2", "unit-key"]);
});
