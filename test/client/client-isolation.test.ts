import { describe, expect, test } from "vitest";
import TikAPI from "../../src/index.js";
import { secUid, threePages } from "../support/post-pages.js";
import { answerEach, scriptFetch, success } from "../support/scripted-fetch.js";

const accountKeys = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get("x-account-key"));
const apiKeys = (requests: readonly Request[]) => requests.map(({ headers }) => headers.get("x-api-key"));

describe("clients never share state", () => {
  test("two clients with keys of their own, used in turns and at the same time", async () => {
    const fetch = answerEach(() => success());
    const first = TikAPI({ apiKey: "first-key", accountKey: "first-account", fetch });
    const second = TikAPI({ apiKey: "second-key", accountKey: "second-account", fetch });
    const accounts = [first.user(), second.user(), first.user({ accountKey: "third-account" })];
    await Promise.all(accounts.map((account) => account.info()));
    await Promise.all([first.key(), second.key()]);
    expect(apiKeys(fetch.requests)).toEqual(["first-key", "second-key", "first-key", "first-key", "second-key"]);
    expect(accountKeys(fetch.requests)).toEqual(["first-account", "second-account", "third-account", null, null]);
  });

  test("set on one touches neither another, nor accounts and clones made before", async () => {
    const fetch = answerEach(() => success());
    const options = { apiKey: "unit-key", accountKey: "unit-account-key", fetch };
    const api = TikAPI(options);
    const untouched = [TikAPI(options), api.withOptions({}), TikAPI(options)];
    const account = api.user();
    api.set({ apiKey: "changed-key", accountKey: "changed-account", baseUrl: "https://changed.example" });
    for (const client of untouched) await client.key();
    await account.info();
    expect(new Set(apiKeys(fetch.requests))).toEqual(new Set(["unit-key"]));
    expect(accountKeys(fetch.requests).at(-1)).toBe("unit-account-key");
    await api.user().info();
    expect(fetch.requests.at(-1)?.url).toBe("https://changed.example/user/info");
  });

  test("set on an account client leaves the client it was made from as it was", async () => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch });
    api.user().set({ apiKey: "changed-key", timeout: 1 });
    await api.key();
    expect(apiKeys(fetch.requests)).toEqual(["unit-key"]);
  });

  test("an iteration that has begun goes on with the keys it began with", async () => {
    const fetch = scriptFetch(...threePages());
    const api = TikAPI({ apiKey: "first-key", fetch });
    for await (const _ of api.public.posts({ secUid })) api.set({ apiKey: "second-key" });
    expect(apiKeys(fetch.requests)).toEqual(["first-key", "first-key", "first-key"]);
  });
});
