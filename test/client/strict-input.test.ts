import { describe, expect, test } from "vitest";
import TikAPI, { type Client, ConfigurationError, TikAPIError, ValidationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const secUid = "x".repeat(40);
const like = { media_id: "7000000000000000001" };
const circle: Record<string, unknown> = {};
circle["self"] = circle;

/** Every kind of call that takes options. */
const calls: Readonly<Record<string, (api: Client, options: never) => PromiseLike<unknown>>> = {
  "a method": (api, options) => api.key({}, options),
  "a list": (api, options) => api.public.posts({ secUid }, options).toArray(),
  "a change": (api, options) => api.user().posts.like(like, options),
  "request()": (api, options) => api.request("GET", "/public/new", options),
  raw: (api, options) => api.raw.GET("/key/info", options),
};

/** What makes a client from options. */
const makers: Readonly<Record<string, (options: never) => unknown>> = {
  "TikAPI()": (options) => TikAPI(options),
  "withOptions()": (options) => TikAPI(keys).withOptions(options),
  "set()": (options) => TikAPI(keys).set(options),
  "user()": (options) => TikAPI(keys).user(options),
  "an account's withOptions()": (options) => TikAPI(keys).user().withOptions(options),
};

const badOptions: Readonly<Record<string, unknown>> = {
  null: null,
  "a text": "x",
  "a list": ["x"],
  "a Map": new Map([["timeout", 5]]),
  "a number as signal": { signal: 5 },
  "an object as signal": { signal: { aborted: false } },
  "a text as headers": { headers: "x: 1" },
  "single texts as headers": { headers: ["x"] },
  "a number in pairs of headers": { headers: [5] },
  "a name that no header has": { headers: { "a b": "1" } },
  "an object as a header": { headers: [["a", {}]] },
  "a text as fetch": { fetch: "fetch" },
};

describe.each(Object.entries(calls))("%s refuses", (_, call) => {
  test.each(Object.entries(badOptions))("%s as its options, and sends nothing", async (_, bad) => {
    const { api, fetch } = makeApi();
    await catchError((async () => call(api, bad as never))(), ConfigurationError);
    expect(fetch.requests).toEqual([]);
  });
});

describe.each(Object.entries(makers))("%s refuses", (_, make) => {
  test.each([null, 5, [], new Map(), true, () => {}])("%s as its options", (bad) => {
    expect(() => make(bad as never)).toThrow(ConfigurationError);
  });

  test.each([
    [{ retry: 3 }, "retry is not an option of a client. Did you mean retries?"],
    [{ apikey: "x" }, "Did you mean apiKey?"],
    [{ base_url: "x" }, "Did you mean baseUrl?"],
    [{ maxRetries: 3 }, "Did you mean retries?"],
    [{ timeOut: 3 }, "Did you mean timeout?"],
    [{ signal: AbortSignal.timeout(1) }, "signal is not an option of a client."],
    [{ unheardOf: 3 }, "Options: apiKey, accountKey"],
    [{ validate: "false" }, "validate must be true or false"],
    [{ sandbox: 1 }, "sandbox must be true or false"],
    [{ baseUrl: new URL("https://api.example") }, "baseUrl must be"],
  ])("%j, and says what it could be", (options, said) => {
    expect(() => make({ ...keys, ...options } as never)).toThrow(ConfigurationError);
    expect(() => make({ ...keys, ...options } as never)).toThrow(said);
  });
});

test.each([
  ["a method", { timout: 5 }, "timeout"],
  ["a method", { limit: 5 }, "Options: timeout"],
  ["a list", { limt: 5 }, "limit"],
  ["a list", { maxPage: 5 }, "maxPages"],
  ["a list", { poll_interval: 5 }, "pollInterval"],
  ["request()", { querry: {} }, "query"],
  ["a change", { retry: 5 }, "retries"],
])("%s with the option %j is refused: did you mean %s?", async (kind, options, nearest) => {
  const { api, fetch } = makeApi();
  const error = await catchError((async () => calls[kind]?.(api, options as never))(), ConfigurationError);
  expect(error.message).toContain(nearest);
  expect(fetch.requests).toEqual([]);
});

describe("headers are taken as", () => {
  const given: Readonly<Record<string, () => unknown>> = {
    "an object": () => ({ "X-Trace": "1" }),
    Headers: () => new Headers({ "X-Trace": "1" }),
    "a Map": () => new Map([["X-Trace", "1"]]),
    pairs: () => [["X-Trace", "1"]],
    "an iterator, which can be read once": () => new Map([["X-Trace", "1"]]).entries(),
  };

  test.each(Object.entries(given))("%s, of a client and of every kind of call", async (_, make) => {
    for (const call of Object.values(calls)) {
      const { api, fetch } = makeApi();
      await call(api, { headers: make() } as never);
      await call(api.withOptions({ headers: make() } as never).withOptions({ retries: 0 }), {} as never);
      expect(fetch.requests.map(({ headers }) => headers.get("x-trace"))).toEqual(["1", "1"]);
    }
  });
});

describe("what cannot be sent is a ValidationError, before anything is", () => {
  const bad: Readonly<Record<string, (api: Client) => PromiseLike<unknown>>> = {
    "a body with GET": (api) => api.request("GET", "/public/new", { body: {} }),
    "a body with HEAD": (api) => api.request("HEAD", "/public/new", { body: "x" }),
    "a BigInt in a body": (api) => api.request("POST", "/public/new", { body: { id: 5n } }),
    "a body that contains itself": (api) => api.request("POST", "/public/new", { body: circle }),
    "a body that throws": (api) =>
      api.request("POST", "/public/new", { body: { toJSON: () => secUid.at(1n as never) } }),
    "a function as body": (api) => api.request("POST", "/public/new", { body: () => {} }),
    "a symbol as body": (api) => api.request("POST", "/public/new", { body: Symbol("x") }),
    "a text as query": (api) => api.request("GET", "/public/new", { query: "a=b" as never }),
    "URLSearchParams as query": (api) =>
      api.request("GET", "/public/new", { query: new URLSearchParams("a=b") as never }),
    "a list as query": (api) => api.request("GET", "/public/new", { query: [1] as never }),
    "zero as query": (api) => api.request("GET", "/public/new", { query: 0 as never }),
    "a method with a space": (api) => api.request("GET IT", "/public/new"),
    "no method": (api) => api.request(undefined as never, "bad path"),
    "a method that fetch refuses": (api) => api.request("TRACE", "/public/new"),
    "a symbol as path": (api) => api.request("GET", Symbol("x") as never),
    "no path": (api) => api.request("GET", undefined as never),
    "null as parameters": (api) => api.key(null as never),
    "a Map as parameters": (api) => api.public.check(new Map([["username", "a"]]) as never),
    "a symbol as parameter": (api) => api.public.check({ username: Symbol("x") as never }, { validate: false }),
    "a BigInt in a parameter": (api) => api.user().posts.like({ media_id: 5n as never }, { validate: false }),
    "a symbol in a parameter of a body": (api) =>
      api.user().posts.like({ media_id: Symbol("x") as never }, { validate: false }),
    "a circle in a parameter": (api) => api.user().posts.like({ media_id: circle as never }, { validate: false }),
    "a list with parameters that are none": (api) => api.public.posts(5 as never).toArray(),
    "a raw body with a BigInt": (api) => api.user().raw.POST("/user/like", { body: { media_id: 5n as never } }),
    "a raw query that is none": (api) => api.raw.GET("/key/info", { params: { query: 5 } } as never),
    "raw parameters that are none": (api) => api.raw.GET("/key/info", { params: 5 } as never),
    "a raw path that is none": (api) => api.raw.GET(5 as never),
    "a raw path that is not filled": (api) => api.raw.GET("/public/search/{category}", {} as never),
  };

  test.each(Object.entries(bad))("%s", async (_, call) => {
    const { api, fetch } = makeApi();
    await catchError((async () => call(api))(), ValidationError);
    expect(fetch.requests).toEqual([]);
  });

  test.each([
    ["a body with GET", (api: Client) => api.raw.GET("/key/info", { body: {} } as never)],
    ["a mode that there is not", (api: Client) => api.raw.GET("/key/info", { mode: "none" } as never)],
    [
      "a method that fetch refuses",
      (api: Client) => (api.raw as never as Record<string, (path: string) => Promise<unknown>>)["TRACE"]?.("/key/info"),
    ],
  ])("in raw, %s", async (_, call) => {
    const { api, fetch } = makeApi();
    await catchError((async () => call(api))(), TikAPIError);
    expect(fetch.requests).toEqual([]);
  });
});

describe("a path that would not arrive as it is written is refused", () => {
  test.each([
    "/public/.\t./key/info",
    "/public/.\n./key/info",
    "/public/.\r./key/info",
    "/public/%2e\t%2e/key/info",
    "/public/%2\te%2e/key/info",
    "/public/\u0000check",
    "/public/\u001fcheck",
    "/public/\u007fcheck",
    "/public/check ",
    "/public/check\t",
    " /public/check",
    "\t/public/check",
    "/public/..%2fkey/info",
    "/public/%2E%2e%5Ckey/info",
    "/public/\ud800",
    "/public/../key/info",
  ])("%j, by request and raw", async (path) => {
    const { api, fetch } = makeApi();
    await catchError(api.request("GET", path), ValidationError);
    await catchError(api.raw.GET(path as "/key/info"), ValidationError);
    expect(fetch.requests).toEqual([]);
  });

  test.each([
    ["/public/münchen", "/public/m%C3%BCnchen"],
    ["/public/a b", "/public/a%20b"],
    ["/public/a%20b;c=1,[d]!$&'()*+:@", "/public/a%20b;c=1,[d]!$&'()*+:@"],
    ["/public/東京/%E6%9D%B1", "/public/%E6%9D%B1%E4%BA%AC/%E6%9D%B1"],
    ["//double//slashes/", "//double//slashes/"],
    ["/public/100%", "/public/100%"],
  ])("but %s is sent, as %s", async (path, sent) => {
    const { api, fetch } = makeApi();
    await api.request("GET", path);
    await api.raw.GET(path as "/key/info");
    expect(fetch.requests.map(({ url }) => new URL(url).pathname)).toEqual([sent, sent]);
  });

  test.each(["a/../b", "../b", "b\\..", "./b"])("a parameter in a path may not be %j", async (category) => {
    const { api, fetch } = makeApi();
    const params = { category: category as "users", query: "tea" };
    await catchError((async () => api.public.search(params, { validate: false }))(), ValidationError);
    const { category: _, ...query } = params;
    await catchError(
      api.raw.GET("/public/search/{category}", { params: { path: { category: "../a" as "users" }, query } }),
      ValidationError,
    );
    expect(fetch.requests).toEqual([]);
  });
});

function makeApi() {
  const fetch = scriptFetch(success({ hasMore: false }), success({ hasMore: false }));
  return { api: TikAPI({ ...keys, fetch }), fetch };
}
