import { afterEach, describe, expect, test, vi } from "vitest";
import { servers } from "../../generated/operations.js";
import TikAPI from "../../src/index.js";
import { isLoopback } from "../../src/settings/base-url.js";
import { ConfigurationError } from "../../src/spec/errors.js";
import { makeSettings } from "../support/make-settings.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const { demoKeys, sandbox } = servers;

const readKeys = (headers: Headers) => [headers.get("x-api-key"), headers.get("x-account-key")];

const resolve = (baseUrl: string, keys: { apiKey: string; accountKey?: string } = { apiKey: "unit-key" }) =>
  makeSettings({ ...keys, baseUrl }).baseUrl;

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("a base URL", () => {
  test.each([
    "https://api.example",
    "https://api.example/",
    "https://api.example:8443/v3",
    "http://localhost:4010",
    "http://tikapi.localhost",
    "http://127.0.0.1:4010",
    "http://127.8.9.10",
    "http://127.10.20.30",
    "http://[::1]:4010",
  ])("%s is taken", (baseUrl) => {
    expect(resolve(baseUrl)).toBe(baseUrl);
  });

  test.each([
    ["http://api.tikapi.io", /plain http/],
    ["http://127.0.0.1.evil.example", /plain http/],
    ["http://localhost.evil.example", /plain http/],
    ["http://evillocalhost", /plain http/],
    ["http://0.0.0.0:4010", /plain http/],
    ["http://10.0.0.1", /plain http/],
    ["http://128.0.0.1", /plain http/],
    [sandbox, /plain http/],
    ["ftp://api.example", /http\(s\) URL/],
    ["javascript:alert(1)", /http\(s\) URL/],
    ["api.example", /http\(s\) URL/],
    ["", /http\(s\) URL/],
    ["https://api.example?key=1", /without query/],
    ["https://api.example#there", /fragment/],
    ["https://user:pass@api.example", /user name or password/],
    ["https://user@api.example", /user name or password/],
  ])("%s is refused", (baseUrl, message) => {
    expect(() => resolve(baseUrl)).toThrow(ConfigurationError);
    expect(() => resolve(baseUrl)).toThrow(message);
  });

  test("does not show in the error what may be a secret", () => {
    expect(() => resolve("https://user:s3cret@api.example/?k=s3cret")).toThrow(ConfigurationError);
    expect(() => resolve("https://user:s3cret@api.example/?k=s3cret")).not.toThrow(/s3cret/);
    expect(() => resolve("s3cret")).not.toThrow(/s3cret/);
  });

  test("may have a path, which stays before every path of the API, with or without a slash at its end", async () => {
    const fetch = scriptFetch(success(), success(), success(), success());
    for (const baseUrl of ["https://proxy.example/v3", "https://proxy.example/v3/"]) {
      const api = TikAPI({ apiKey: "unit-key", fetch, baseUrl });
      await api.key();
      await api.raw.GET("/key/info");
    }
    expect(fetch.requests.map(({ url }) => url)).toEqual(Array(4).fill("https://proxy.example/v3/key/info"));
  });
});

test.each(["x127.0.0.1", "127.0.0.1x", "127.0.0", "1270.0.1", "[::2]"])("%s is no loopback address", (hostname) => {
  expect(isLoopback(hostname)).toBe(false);
});

describe("the sandbox", () => {
  test("is used with the public demo keys", async () => {
    const fetch = scriptFetch(success(), success());
    const api = TikAPI({ ...demoKeys, sandbox: true, fetch });
    await api.key();
    await api.user().info();
    expect(fetch.requests.map(({ url }) => new URL(url).origin)).toEqual([sandbox, sandbox]);
  });

  test("has the demo keys where no option gives others, whatever the environment has", async () => {
    const variables = { TIKAPI_API_KEY: "env-key", TIKAPI_ACCOUNT_KEY: "env-account-key" };
    for (const [name, value] of Object.entries(variables)) vi.stubEnv(name, value);
    const fetch = scriptFetch(success(), success(), success());
    const api = TikAPI({ sandbox: true, fetch });
    await api.user().info();
    await api.user({ timeout: 5_000 }).info();
    await api.set({ $sandbox: false }).user().info();
    expect(fetch.requests.map(({ url, headers }) => [new URL(url).origin, ...readKeys(headers)])).toEqual([
      [sandbox, demoKeys.apiKey, demoKeys.accountKey],
      [sandbox, demoKeys.apiKey, demoKeys.accountKey],
      [servers.production, ...Object.values(variables)],
    ]);
  });

  test("has the demo keys when a client of the environment's keys changes to it", async () => {
    vi.stubEnv("TIKAPI_API_KEY", "env-key");
    vi.stubEnv("TIKAPI_ACCOUNT_KEY", "env-account-key");
    const fetch = scriptFetch(success());
    const api = TikAPI({ fetch }).set({ $sandbox: true });
    await api.user().info();
    expect(fetch.requests.flatMap(({ headers }) => readKeys(headers))).toEqual(Object.values(demoKeys));
  });

  test.each([
    { apiKey: "unit-key" },
    { apiKey: "unit-key", accountKey: demoKeys.accountKey },
    { apiKey: demoKeys.apiKey, accountKey: "unit-account-key" },
  ])("is refused for other keys, because it is plain http: %j", (keys) => {
    expect(() => makeSettings({ ...keys, sandbox: true })).toThrow(ConfigurationError);
    expect(() => resolve(sandbox, keys)).toThrow(ConfigurationError);
  });

  test("is the only server that the demo keys reach over plain http", () => {
    expect(() => resolve("http://plain.example", demoKeys)).toThrow(/plain http/);
  });

  test.each([{ sandbox: true }, { baseUrl: sandbox }])(
    "is refused for an account client with a key of its own: %j",
    (options) => {
      const api = TikAPI({ apiKey: demoKeys.apiKey, ...options });
      expect(() => api.user({ accountKey: "unit-account-key" })).toThrow(ConfigurationError);
      expect(() => api.user({ accountKey: "unit-account-key", timeout: 5 })).toThrow(ConfigurationError);
      expect(() => api.user({ accountKey: demoKeys.accountKey }).set({ accountKey: "other" })).toThrow(
        ConfigurationError,
      );
    },
  );

  test("gives way to an explicit base URL, and wins over the environment's", () => {
    vi.stubEnv("TIKAPI_BASE_URL", "https://proxy.example");
    expect(makeSettings({ ...demoKeys, sandbox: true }).baseUrl).toBe(sandbox);
    expect(makeSettings({ ...demoKeys, sandbox: true, baseUrl: "https://own.example" }).baseUrl).toBe(
      "https://own.example",
    );
  });
});
