import { expect, test, vi } from "vitest";
import { operations } from "../../generated/operations.js";
import { defineMethods } from "../../src/client/method-tree.js";
import TikAPI from "../../src/index.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

/** Every method of a client that stands for an operation, by its path; `for in` finds those on the prototype. */
function listMethods(node: object, path = ""): string[] {
  const found: string[] = [];
  for (const name in node) {
    const child = (node as Readonly<Record<string, unknown>>)[name];
    if (typeof child === "function") found.push(`${path}${name}`);
    else if (typeof child === "object" && child !== null) found.push(...listMethods(child, `${path}${name}.`));
  }
  return found;
}

const createApi = (fetch: typeof globalThis.fetch) =>
  TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch });

test("the clients have every operation once, those of accounts without their first name", () => {
  const api = createApi(scriptFetch());
  const paths = [...listMethods(api), ...listMethods(api.user()).map((path) => `user.${path}`)];
  expect(paths.toSorted()).toEqual(operations.map(({ id }) => id).toSorted());
});

test("a method works when taken off the client", async () => {
  const fetch = scriptFetch(success(), success(), success(), success());
  const api = createApi(fetch);
  const { key } = api;
  const { video, check } = api.public;
  const { like } = api.user().posts.comments;
  await key();
  await check({ username: "quiet.harbor" });
  await video({ id: "7109178205151464746" });
  await like({ media_id: "1", comment_id: "2" });
  expect(fetch.requests.map(({ url }) => new URL(url).pathname)).toEqual([
    "/key/info",
    "/public/check",
    "/public/video",
    "/user/comment/like",
  ]);
});

test("a method taken off the client follows what the client is told later", async () => {
  const fetch = scriptFetch(success());
  const api = createApi(fetch);
  const { check } = api.public;
  api.set({ apiKey: "later-key" });
  await check();
  expect(fetch.requests[0]?.headers.get("x-api-key")).toBe("later-key");
});

test("a method can be replaced in a test, and put back, on one client only", async () => {
  const fetch = scriptFetch(success(), success());
  const [api, other] = [createApi(fetch), createApi(fetch)];
  const spy = vi.spyOn(api.public, "check").mockRejectedValue(new Error("replaced"));
  await expect(api.public.check()).rejects.toThrow("replaced");
  await other.public.check();
  spy.mockRestore();
  await api.public.check();
  expect(fetch.requests).toHaveLength(2);
});

test("a method at the top can be replaced in a test, before it was ever used", async () => {
  const fetch = scriptFetch(success(), success());
  const [api, account] = [createApi(fetch), createApi(fetch).user()];
  vi.spyOn(api, "key").mockRejectedValueOnce(new Error("replaced"));
  vi.spyOn(account, "info").mockRejectedValueOnce(new Error("replaced"));
  await expect(api.key()).rejects.toThrow("replaced");
  await expect(account.info()).rejects.toThrow("replaced");
  await Promise.all([api.key(), account.info()]);
  expect(fetch.requests).toHaveLength(2);
});

test("a method can be replaced by assignment", () => {
  const api = createApi(scriptFetch());
  const [key, check] = [vi.fn(), vi.fn()];
  Object.assign(api, { key });
  Object.assign(api.public, { check });
  expect([api.key, api.public.check]).toEqual([key, check]);
});

test("a method that was replaced is listed, and can be replaced again and taken away", async () => {
  const fetch = scriptFetch(success());
  const api = createApi(fetch);
  const [first, second] = [vi.fn(), vi.fn()];
  Object.assign(api, { key: first });
  Object.assign(api, { key: second });
  expect(api.key).toBe(second);
  expect(Object.keys(api)).toContain("key");
  expect(Reflect.deleteProperty(api, "key")).toBe(true);
  await api.key();
  expect(fetch.requests).toHaveLength(1);
});

test("a branch is made once for a client, so that what was put on it stays", () => {
  const api = createApi(scriptFetch());
  expect(api.public).toBe(api.public);
  expect(api.public).not.toBe(createApi(scriptFetch()).public);
});

test("a method is named after its operation, which helps in stack traces", () => {
  const api = createApi(scriptFetch());
  expect(api.public.check.name).toBe("public.check");
  expect(api.user().posts.comments.list.name).toBe("user.posts.comments.list");
});

test("the names on a client can be listed", () => {
  const names: string[] = [];
  for (const name in createApi(scriptFetch())) names.push(name);
  expect(names).toEqual(expect.arrayContaining(["public", "key"]));
});

test("looking at the class does not harm the clients", async () => {
  const fetch = scriptFetch(success());
  const api = createApi(fetch);
  const prototype: { key: () => unknown; public: unknown } = Object.getPrototypeOf(api);
  expect(prototype.public).toBeUndefined();
  expect(() => prototype.key()).toThrow("with the wrong `this`");
  expect(() => Object.create(api).key()).toThrow("with the wrong `this`");
  await api.key();
  expect(fetch.requests).toHaveLength(1);
});

test("a method gets its own operation, parameters and options, and gives what running it gives", () => {
  const operation = { id: "drinks.list", method: "GET", path: "/drinks", parameters: [] };
  class Bar {}
  const run = vi.fn(() => "served");
  defineMethods(Bar.prototype, [["drinks.list", operation]], { find: () => "the barkeeper", run });
  const bar = new Bar() as { drinks: { list: (...given: unknown[]) => unknown } };
  expect(bar.drinks.list({ kind: "tea" }, { timeout: 5 })).toBe("served");
  expect(run).toHaveBeenCalledExactlyOnceWith("the barkeeper", operation, { kind: "tea" }, { timeout: 5 });
});

test("a name on a class can be listed and defined anew", () => {
  class Bar {}
  const operation = { id: "drinks", method: "GET", path: "/drinks", parameters: [] };
  defineMethods(Bar.prototype, [["drinks", operation]], { find: () => "the barkeeper", run: () => "served" });
  const names: string[] = [];
  for (const name in new Bar()) names.push(name);
  expect(names).toEqual(["drinks"]);
  Object.defineProperty(Bar.prototype, "drinks", { value: "closed" });
  expect(new Bar()).toHaveProperty("drinks", "closed");
});
