import { inspect } from "node:util";
import { describe, expect, test, vi } from "vitest";
import TikAPI, { type ClientOptions, TikAPIError } from "../../src/index.js";
import { answerSuccess, startLoopback } from "../support/loopback-server.js";
import { failure, neverAnswer, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const apiKey = "unit/secret+API=key-0123456789";
const accountKey = 'unit+secret/account&key"9876543210"';

/** Every form in which a key could be read from a text. */
const forms = [apiKey, accountKey].flatMap((key) => [
  key,
  encodeURIComponent(key),
  new URLSearchParams({ key }).toString().slice("key=".length),
  JSON.stringify(key).slice(1, -1),
]);

/** All that people see of a value: inspected with everything hidden, as JSON, as text, and each cause likewise. */
function show(value: unknown): string {
  const seen = [inspect(value, { depth: 20, showHidden: true, getters: true }), JSON.stringify(value), String(value)];
  if (!(value instanceof Error)) return seen.join("\n");
  return [...seen, value.message, value.stack, value.cause === undefined ? "" : show(value.cause)].join("\n");
}

const findKeys = (text: string): string[] => forms.filter((form) => text.includes(form));

const echo =
  (status: number, init: Record<string, string> = {}) =>
  (request: Request) =>
    failure(
      status,
      {
        message: `Not for ${request.headers.get("x-api-key")}`,
        fields: { key: request.headers.get("x-account-key") },
        received: Object.fromEntries(request.headers),
      },
      { "x-echo": `${request.headers.get("x-api-key")}`, ...init },
    );

const leakyCause = Object.assign(new TypeError(`cannot send ${apiKey}`), {
  code: "ECONNRESET",
  headers: { "x-api-key": apiKey },
  cause: Object.assign(new Error(`inner ${accountKey}`), { request: { accountKey } }),
});

const troubles: Readonly<Record<string, Reply>> = {
  ...Object.fromEntries([200, 400, 401, 403, 404, 428, 429, 500, 503].map((status) => [`a ${status}`, echo(status)])),
  "a body that is not JSON": (request) => new Response(`<p>${request.headers.get("x-api-key")} ${accountKey}`),
  "a failed fetch": leakyCause,
  "a rejection that is no error": () => Promise.reject(`text with ${apiKey}`),
  "a refused redirect": () =>
    new Response(null, { status: 302, headers: { location: `https://other.example/${encodeURIComponent(apiKey)}` } }),
  "a timeout": neverAnswer,
};

describe.each(Object.keys(troubles))("no key can be read from the error of %s", (name) => {
  const options = (reply: Reply | undefined): ClientOptions => ({
    apiKey,
    accountKey,
    timeout: 20,
    retries: 0,
    fetch: scriptFetch(...(reply === undefined ? [] : [reply])),
  });

  test.each([
    ["of a method", (api: ReturnType<typeof TikAPI>) => api.user().info({ username: "quiet.harbor" })],
    [
      "of request(), with keys in the query",
      (api: ReturnType<typeof TikAPI>) => api.user().request("GET", "/user/new", { query: { apiKey, accountKey } }),
    ],
  ])("%s", async (_, call) => {
    const error = await Promise.resolve(call(TikAPI(options(troubles[name])))).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TikAPIError);
    expect(findKeys(show(error))).toEqual([]);
    expect(findKeys(show((error as TikAPIError).attempts))).toEqual([]);
  });
});

test("no key can be read from errors of wrong options", () => {
  const wrong: ClientOptions[] = [{ apiKey: `${apiKey}\n${apiKey}` }, { apiKey, accountKey: `${accountKey}\0` }];
  wrong.push({ apiKey, headers: { "x-proxy-key": `${apiKey}\nmore` } });
  wrong.push({ apiKey, baseUrl: "http://plain.example" }, { apiKey, baseUrl: `https://api.example?key=${apiKey}` });
  for (const options of wrong) {
    expect(() => TikAPI(options)).toThrow(TikAPIError);
    try {
      TikAPI(options);
    } catch (error) {
      expect(findKeys(show(error))).toEqual([]);
    }
  }
});

test("no key can be read from a client, its account clients, its methods or its raw client", async () => {
  const fetch = scriptFetch(success());
  const api = TikAPI({ apiKey, accountKey, fetch, headers: { authorization: apiKey } });
  const account = api.user();
  await account.info();
  for (const value of [api, account, api.public, api.user, account.info, api.raw, api.withOptions({})]) {
    expect(findKeys(show(value))).toEqual([]);
  }
});

test("no key can be read from a response", async () => {
  const { url } = await startLoopback(answerSuccess);
  const answer = await TikAPI({ apiKey, accountKey, baseUrl: url }).user().info();
  expect(findKeys(show(answer))).toEqual([]);
});

test("no key reaches the log, at any level", async () => {
  const lines: string[] = [];
  const log = vi.fn((line: string) => lines.push(line));
  const logger = { debug: log, info: log, warn: log, error: log };
  const fetch = scriptFetch(echo(503, { "retry-after": "0" }), leakyCause, success());
  const api = TikAPI({ apiKey, accountKey, fetch, logger, logLevel: "debug" });
  await api.user().request("GET", "/user/new", { query: { apiKey, accountKey } });
  expect(lines.length).toBeGreaterThanOrEqual(2);
  expect(findKeys(lines.join("\n"))).toEqual([]);
});

describe("no key can be read from what is refused or broken off, wherever the key was", () => {
  const secUid = "x".repeat(40);
  const page = (cursor: string) => success({ itemList: [{ id: "1" }], hasMore: true, cursor });
  const escaped = Array.from(apiKey, (one) => `\\u00${one.charCodeAt(0).toString(16)}`).join("");
  const echo = (body: string) => new Response(body, { status: 401 });
  const parts = new AggregateError([new Error(apiKey), { apiKey }], "all failed", {
    cause: new DOMException(apiKey, `${accountKey}Error`),
  });
  const cases: Readonly<Record<string, [replies: Reply[], act: (api: ReturnType<typeof TikAPI>) => unknown]>> = {
    "a path": [[failure(500)], (api) => api.request("GET", `/a/${apiKey}`)],
    "a refused path": [[], (api) => api.request("GET", `/a/${apiKey}?`)],
    "a method": [[failure(500)], (api) => api.request("unit-secret", `/a/${apiKey}`)],
    "a name in the query": [[], (api) => api.request("GET", "/a", { query: { [apiKey]: {} } })],
    "a parameter's name": [[], (api) => api.public.check({ [apiKey]: "1" } as never)],
    "a cursor that repeats": [[page(apiKey), page(apiKey)], (api) => api.public.posts({ secUid }).toArray()],
    "the cursor of a page that fails": [[page(apiKey), failure(500)], (api) => api.public.posts({ secUid }).toArray()],
    "a raw path": [[], (api) => api.raw.GET(`/${apiKey}/{id}` as never, { params: { path: { id: "" } } } as never)],
    "a raw query": [[], (api) => api.raw.GET("/key/info", { params: { query: { [apiKey]: {} } } } as never)],
    "a download link": [[failure(403)], (api) => api.download(`https://a.example/${apiKey}`, new WritableStream())],
    "a host": [[failure(403)], (api) => api.download("https://madeupkey123.example/a", new WritableStream())],
    "a body in escapes": [[echo(`{"message":"${escaped}","${escaped}":["${escaped}"]}`)], (api) => api.key()],
    "a body cut short": [[echo(`{"message":"Key ${apiKey.slice(0, -1)}... is not valid"}`)], (api) => api.key()],
    "a page that is not JSON": [[echo(`<a title="${escaped}">`)], (api) => api.key()],
    "a header's name": [[failure(500, {}, { "x-madeupkey123": "1" })], (api) => api.key()],
    "the parts of a cause": [[() => Promise.reject(Object.assign(parts, { code: "ECONNRESET" }))], (api) => api.key()],
  };

  test.each(Object.keys(cases))("%s", async (name) => {
    const [replies = [], act] = cases[name] ?? [];
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const logger = { debug: log, info: log, warn: log, error: log };
    const isHost = name === "a host" || name === "a header's name";
    const api = TikAPI({
      apiKey: isHost ? "madeupkey123" : apiKey,
      accountKey,
      fetch: scriptFetch(...replies),
      retries: 0,
      logger,
      logLevel: "debug",
    });
    const error = await Promise.resolve()
      .then(() => act?.(api))
      .catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TikAPIError);
    const seen = [show(error), show((error as TikAPIError).attempts), show(api.usage), ...lines].join("\n");
    expect(seen.toLowerCase()).not.toContain(isHost ? "madeupkey123" : apiKey.toLowerCase().slice(0, 20));
    expect(seen).not.toContain(escaped);
    expect(findKeys(seen)).toEqual([]);
  });
});
