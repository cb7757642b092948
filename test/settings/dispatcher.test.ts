import { describe, expect, test } from "vitest";
import TikAPI, { type ClientOptions, ConfigurationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";

const apiKey = "invented-api-key";
const [byFetch, byDispatcher] = [new TypeError("the fetch was called"), new TypeError("the dispatcher was called")];
const fetch = () => Promise.reject(byFetch);
const dispatch = (): boolean => {
  throw byDispatcher;
};
const dispatcher = { dispatch };
const both = /^fetch and dispatcher are two ways to send the same request: give one of them\.$/;

test("what has no dispatch() is no dispatcher", async () => {
  const wrong = { dispatcher: {} } as unknown as ClientOptions;
  expect(() => TikAPI({ apiKey, ...wrong })).toThrow("dispatcher must have the method dispatch.");
  await catchError(TikAPI({ apiKey }).key({}, wrong), ConfigurationError);
});

describe("a fetch and a dispatcher at once are refused:", () => {
  test("in a client, a clone, an account client and a change", () => {
    const api = TikAPI({ apiKey });
    expect(() => TikAPI({ apiKey, fetch, dispatcher })).toThrow(both);
    expect(() => api.withOptions({ fetch, dispatcher })).toThrow(both);
    expect(() => api.user({ accountKey: "a", fetch, dispatcher })).toThrow(both);
    expect(() => api.set({ fetch, dispatcher })).toThrow(both);
  });

  test("in a call and a list", async () => {
    const api = TikAPI({ apiKey });
    await expect(api.key({}, { fetch, dispatcher })).rejects.toThrow(both);
    await expect(api.public.posts({ secUid: "x".repeat(40) }, { fetch, dispatcher })).rejects.toThrow(both);
  });
});

describe("the one that is given last counts:", () => {
  test.each([
    ["a call's dispatcher", { fetch }, { dispatcher }, byDispatcher],
    ["a call's fetch", { dispatcher }, { fetch }, byFetch],
    ["the client's, if a call gives none", { dispatcher }, {}, byDispatcher],
  ])("%s", async (_, client, options, thrown) => {
    await expect(TikAPI({ apiKey, ...client }).key({}, options)).rejects.toBe(thrown);
  });

  test("a clone's, and a change's", async () => {
    const api = TikAPI({ apiKey, fetch });
    await expect(api.withOptions({ dispatcher }).key()).rejects.toBe(byDispatcher);
    await expect(api.withOptions({ dispatcher }).withOptions({ fetch }).key()).rejects.toBe(byFetch);
    await expect(api.set({ dispatcher }).key()).rejects.toBe(byDispatcher);
  });

  test("a raw call's own fetch", async () => {
    await expect(TikAPI({ apiKey, dispatcher }).raw.GET("/key/info", { fetch })).rejects.toBe(byFetch);
    await expect(TikAPI({ apiKey, dispatcher }).raw.GET("/key/info")).rejects.toBe(byDispatcher);
  });
});
