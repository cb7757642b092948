import { afterEach, describe, expect, test, vi } from "vitest";
import TikAPI, { ConfigurationError } from "../../src/index.js";
import { answerEach, scriptFetch, success } from "../support/scripted-fetch.js";

const accountKeys = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get("x-account-key"));
const apiKeys = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get("x-api-key"));

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("an account client", () => {
  test("is made by calling user(), and by new, as the official package writes it", async () => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ apiKey: "unit-key", fetch });
    const called = api.user({ accountKey: "unit-account-key" });
    const constructed = new api.user({ accountKey: "unit-account-key" });
    await called.info();
    await constructed.verify();
    expect(fetch.requests.map(({ url }) => new URL(url).pathname)).toEqual(["/user/info", "/user/session/check"]);
    expect(accountKeys(fetch.requests)).toEqual(["unit-account-key", "unit-account-key"]);
    expect(apiKeys(fetch.requests)).toEqual(["unit-key", "unit-key"]);
  });

  test.each([
    ["the client's own", { accountKey: "client-account-key" }, "client-account-key"],
    ["the environment's", {}, "env-account-key"],
  ])("made without a key uses %s", async (_, options, expected) => {
    vi.stubEnv("TIKAPI_ACCOUNT_KEY", "env-account-key");
    const fetch = answerEach(() => success());
    const api = TikAPI({ apiKey: "unit-key", fetch, ...options });
    await api.user().info();
    await new api.user().info();
    await api.user({ timeout: 5000 }).info();
    expect(accountKeys(fetch.requests)).toEqual([expected, expected, expected]);
  });

  test("is not made where there is no key", () => {
    const api = TikAPI("unit-key");
    expect(() => api.user()).toThrow(ConfigurationError);
    expect(() => new api.user({})).toThrow(ConfigurationError);
    expect(() => api.user({ accountKey: "" })).toThrow(ConfigurationError);
  });

  test("takes options of its own", async () => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ apiKey: "unit-key", fetch });
    const account = api.user({ accountKey: "unit-account-key", baseUrl: "https://proxy.example" });
    await account.info();
    await api.key();
    expect(fetch.requests.map(({ url }) => new URL(url).origin)).toEqual([
      "https://proxy.example",
      "https://api.tikapi.io",
    ]);
  });

  test("has no public operations, and the public client has none of its", () => {
    const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key" });
    expect(api.user()).not.toHaveProperty("public");
    expect(api.user()).not.toHaveProperty("key");
    expect(api).not.toHaveProperty("posts");
    expect(api).not.toHaveProperty("info");
  });

  test("keeps its key through set and withOptions, and can be given another", async () => {
    const fetch = answerEach(() => success());
    const account = TikAPI({ apiKey: "unit-key", fetch }).user({ accountKey: "first" });
    await account.withOptions({ timeout: 5000 }).info();
    await account.withOptions({ accountKey: "second" }).info();
    await account.set({ timeout: 5000 }).info();
    await account.set({ accountKey: "third" }).info();
    expect(accountKeys(fetch.requests)).toEqual(["first", "second", "first", "third"]);
  });
});

describe("the account key goes along", () => {
  const options = { apiKey: "unit-key", accountKey: "unit-account-key" };

  test("on operations of accounts only, whatever way they are called", async () => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ ...options, fetch });
    const account = api.user();
    await api.public.check({ username: "a" });
    await api.raw.GET("/public/check");
    await api.request("GET", "/public/check");
    await account.raw.GET("/public/check");
    await account.request("GET", "/public/check");
    expect(accountKeys(fetch.requests)).toEqual(Array(5).fill(null));
    await account.info();
    await account.raw.GET("/user/info");
    await account.request("GET", "/user/info");
    await api.raw.GET("/user/info");
    await api.request("get", "/user/info");
    expect(accountKeys(fetch.requests.slice(5))).toEqual(Array(5).fill("unit-account-key"));
  });

  test("on paths that the spec does not know when an account client calls them", async () => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ ...options, fetch });
    for (const client of [api, api.user()]) {
      await client.request("GET", "/user/new-endpoint");
      await (client.raw as unknown as { GET(path: string): Promise<unknown> }).GET("/user/new-endpoint");
    }
    expect(accountKeys(fetch.requests)).toEqual([null, null, "unit-account-key", "unit-account-key"]);
  });

  test("and without one, a raw call for an account is refused before it is sent", async () => {
    const fetch = scriptFetch();
    const api = TikAPI({ apiKey: "unit-key", fetch });
    await expect(api.raw.GET("/user/info")).rejects.toThrow(ConfigurationError);
    await expect(api.request("GET", "/user/info")).rejects.toThrow(ConfigurationError);
    expect(fetch.requests).toHaveLength(0);
  });
});
