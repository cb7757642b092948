import { describe, expect, test } from "vitest";
import TikAPI from "../../src/index.js";
import { withAccountKey, withCallOptions } from "../../src/settings/settings.js";
import { ConfigurationError } from "../../src/spec/errors.js";
import { makeSettings } from "../support/make-settings.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const apiKey = "unit-key";
/** Options as JavaScript can give them, right or wrong. */
const resolve = (options: object) => makeSettings({ apiKey, ...options });

describe("without being told, a client has", () => {
  test.each([
    ["baseUrl", "https://api.tikapi.io"],
    ["timeout", 60_000],
    ["deadline", Number.POSITIVE_INFINITY],
    ["retries", 2],
    ["fetch", undefined],
    ["middleware", []],
    ["logger", undefined],
    ["logLevel", "warn"],
    ["validate", true],
    ["limiter", undefined],
    ["accountKey", undefined],
    ["headers", {}],
  ] as const)("%s: %j", (option, value) => {
    expect(resolve({})[option]).toEqual(value);
    expect(resolve({ [option]: undefined })[option]).toEqual(value);
    expect(resolve({ [option]: null })[option]).toEqual(value);
  });
});

test("concurrency may be Infinity, which is no bound", () => {
  expect(resolve({ concurrency: Number.POSITIVE_INFINITY }).gates).toEqual([]);
  expect(resolve({ concurrency: 3 }).gates).toHaveLength(1);
});

describe("a key", () => {
  test.each([
    ["that is missing", undefined],
    ["that is empty", ""],
    ["of white space", " \n"],
    ["with a space inside", "unit key"],
    ["with a no-break space inside", "unit\u00a0key"],
    ["with a line break inside", "unit\nkey"],
    ["with a carriage return", "unit\rkey"],
    ["with a null byte", "unit\0key"],
    ["with a tab", "unit\tkey"],
    ["with a delete character", "unit\u007fkey"],
    ["that no header can hold", "unit-ключ"],
    ["that is a number", 12345],
    ["that is null inside", { key: "unit-key" }],
  ])("%s is refused, and not shown", (_, key) => {
    for (const option of ["apiKey", "accountKey"]) {
      if (option === "accountKey" && key === undefined) continue;
      const make = () => resolve({ [option]: key });
      expect(make).toThrow(ConfigurationError);
      expect(make).toThrow(option);
      expect(make).not.toThrow(/unit/);
    }
  });

  test.each(["x", "any-format:~!@#$%^&*()", "ümlaut"])("%j is the server's business", (key) => {
    expect(resolve({ apiKey: key, accountKey: key })).toMatchObject({ apiKey: key, accountKey: key });
  });

  test.each([" unit-key ", "unit-key\n", "\tunit-key\r\n", "\u00a0unit-key\ufeff"])("loses white space: %j", (key) => {
    expect(resolve({ apiKey: key, accountKey: key })).toMatchObject({ apiKey: "unit-key", accountKey: "unit-key" });
    expect(withAccountKey(resolve({}), key).accountKey).toBe("unit-key");
  });

  test("that is missing names the option and the variable to set", () => {
    expect(() => makeSettings({})).toThrow(/apiKey is missing.*TIKAPI_API_KEY/);
    expect(() => withAccountKey(resolve({}), undefined)).toThrow(/accountKey is missing.*TIKAPI_ACCOUNT_KEY/);
    expect(() => resolve({ accountKey: "" })).toThrow(/accountKey is missing.*TIKAPI_ACCOUNT_KEY/);
  });
});

describe("a bad option is refused by name", () => {
  test.each([
    ...["timeout", "deadline"].flatMap((option) => [0, -1, Number.NaN, "60000", []].map((bad) => [option, bad])),
    ...[-1, 1.5, Number.NaN, Number.POSITIVE_INFINITY, "2", {}].map((bad) => ["retries", bad]),
    ...[0, -1, 1.5, Number.NaN, "2"].map((bad) => ["concurrency", bad]),
    ...[-1, 1.5, "2"].map((bad) => ["maxResponseBytes", bad]),
    ["fetch", "fetch"],
    ["middleware", () => {}],
    ["middleware", ["no function"]],
    ["middleware", [undefined]],
    ["middleware", [null]],
    ["logger", "console"],
    ["logger", { warn: () => {} }],
    ["logLevel", "verbose"],
    ["headers", "x-trace: 1"],
    ["headers", () => {}],
    ["headers", { "bad name": "1" }],
    ["headers", { "x-trace": "line\nbreak" }],
  ] as [string, unknown][])("%s: %j", (option, bad) => {
    expect(() => resolve({ [option]: bad })).toThrow(ConfigurationError);
    expect(() => resolve({ [option]: bad })).toThrow(option);
  });

  test("with the choices there are", () => {
    expect(() => resolve({ logLevel: "verbose" })).toThrow("debug, info, warn, error, off");
    expect(() => resolve({ logger: {} })).toThrow("debug, info, warn, error");
  });

  test.each([
    ["timeout", 0],
    ["deadline", -1],
    ["retries", 1.5],
    ["fetch", "fetch"],
  ])("of a call as of a client: %s", async (option, bad) => {
    const options = { [option]: bad };
    const fetch = scriptFetch();
    const api = TikAPI({ apiKey, fetch });
    await expect(async () => api.key({}, options)).rejects.toThrow(ConfigurationError);
    await expect(async () => api.key({}, options)).rejects.toThrow(option);
    await expect(async () => api.public.music({ id: "1" }, options)).rejects.toThrow(ConfigurationError);
    await expect(async () => api.request("GET", "/new", options)).rejects.toThrow(ConfigurationError);
    expect(fetch.requests).toHaveLength(0);
  });

  test("and leaves a client as it was", async () => {
    const fetch = scriptFetch(success());
    const api = TikAPI({ apiKey, fetch });
    expect(() => api.set({ apiKey: "other-key", timeout: -1 })).toThrow(ConfigurationError);
    await api.key();
    expect(fetch.requests[0]?.headers.get("x-api-key")).toBe(apiKey);
  });
});

describe("the options of a call", () => {
  const settings = resolve({ timeout: 1000, retries: 1, headers: { "x-a": "client", "x-b": "client" } });

  test("win over the client's, one by one", () => {
    const merged = withCallOptions(settings, { timeout: 5, headers: { "x-b": "call" }, validate: false });
    expect(merged).toMatchObject({ timeout: 5, retries: 1, validate: false });
    expect(merged.headers).toEqual({ "x-a": "client", "x-b": "call" });
    expect(settings).toMatchObject({ timeout: 1000, validate: true, headers: { "x-b": "client" } });
  });

  test("change nothing where they are undefined or missing", () => {
    const absent = {
      timeout: undefined,
      deadline: undefined,
      retries: undefined,
      headers: undefined,
      fetch: undefined,
    };
    expect(withCallOptions(settings, absent)).toEqual(settings);
  });
});
