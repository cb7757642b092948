import { afterEach, describe, expect, test, vi } from "vitest";
import TikAPI, { type ClientOptions } from "../../src/index.js";
import { makeSettings } from "../support/make-settings.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const apiKey = "unit-key";

afterEach(() => {
  vi.unstubAllEnvs();
});

describe("the environment", () => {
  test("gives keys and base URL where no option does", async () => {
    vi.stubEnv("TIKAPI_API_KEY", "env-key");
    vi.stubEnv("TIKAPI_ACCOUNT_KEY", "env-account-key");
    vi.stubEnv("TIKAPI_BASE_URL", "https://proxy.example/tikapi");
    const fetch = scriptFetch(success());
    await TikAPI({ fetch }).user().info();
    const [request] = fetch.requests;
    expect(request?.url).toBe("https://proxy.example/tikapi/user/info");
    expect(request?.headers.get("x-api-key")).toBe("env-key");
    expect(request?.headers.get("x-account-key")).toBe("env-account-key");
  });

  test("is read when the client is made, not when it is called", async () => {
    vi.stubEnv("TIKAPI_API_KEY", "env-key");
    const fetch = scriptFetch(success(), success());
    const api = TikAPI({ fetch });
    vi.stubEnv("TIKAPI_API_KEY", "later-key");
    await api.key();
    api.set({ timeout: 5000 });
    await api.key();
    expect(fetch.requests.map(({ headers }) => headers.get("x-api-key"))).toEqual(["env-key", "env-key"]);
  });

  test("is not read again when a client is changed or cloned: keys stay where they were meant to go", async () => {
    vi.stubEnv("TIKAPI_BASE_URL", "https://first.example");
    const fetch = scriptFetch(success(), success(), success(), success());
    const api = TikAPI({ apiKey, accountKey: "own-account-key", fetch });
    vi.stubEnv("TIKAPI_BASE_URL", "https://later.example");
    await api.set({ timeout: 5000 }).key();
    await api.withOptions({ retries: 1 }).key();
    await api.user({ retries: 1 }).info();
    await api.user().withOptions({ retries: 1 }).info();
    expect(fetch.requests.map(({ url }) => new URL(url).origin)).toEqual(Array(4).fill("https://first.example"));
  });

  test("may have white space around its keys, as files often do", () => {
    vi.stubEnv("TIKAPI_API_KEY", "env-key\n");
    vi.stubEnv("TIKAPI_ACCOUNT_KEY", " env-account-key\r\n");
    expect(makeSettings({})).toMatchObject({ apiKey: "env-key", accountKey: "env-account-key" });
  });

  test("gives way to explicit options", () => {
    vi.stubEnv("TIKAPI_API_KEY", "env-key");
    vi.stubEnv("TIKAPI_ACCOUNT_KEY", "env-account-key");
    vi.stubEnv("TIKAPI_BASE_URL", "https://proxy.example");
    const explicit: ClientOptions = { apiKey, accountKey: "own-account-key", baseUrl: "https://own.example" };
    expect(makeSettings(explicit)).toMatchObject(explicit);
  });

  test("counts as missing where it is empty, and is checked like an option where it is not", () => {
    vi.stubEnv("TIKAPI_API_KEY", "");
    expect(() => makeSettings({})).toThrow(/apiKey is missing/);
    vi.stubEnv("TIKAPI_API_KEY", "env\nkey");
    expect(() => makeSettings({})).toThrow(/control characters/);
  });
});
