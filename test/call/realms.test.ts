import { createContext, runInContext } from "node:vm";
import { describe, expect, test, vi } from "vitest";
import TikAPI, { isForbiddenError, isTikAPIError, type Middleware } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { neverAnswer, scriptFetch, success } from "../support/scripted-fetch.js";

// Test runners such as Jest give a program classes of its own, while the runtime throws errors of the original ones.
const context = createContext({ AbortController, DOMException });
const run = <T>(code: string): T => runInContext(code, context);

const lost = (code: string, syscall: string) =>
  run<Error>(`Object.assign(new TypeError("fetch failed"), {
    cause: Object.assign(new Error("${syscall} ${code}"), { code: "${code}", syscall: "${syscall}" }),
  })`);

describe("an error of another realm", () => {
  test("is none of this one, or these tests would show nothing", () => {
    expect(run<Error>("new TypeError()")).not.toBeInstanceOf(Error);
  });

  test("keeps its code, its cause and its meaning: a refused port lets even a change be tried again", async () => {
    const fetch = vi.fn().mockRejectedValue(lost("ECONNREFUSED", "connect"));
    const api = TikAPI({ apiKey: "unit-key", accountKey: "account-key", fetch, retries: 1 });
    const call = api.user().posts.comments.post({ media_id: "7109178205151464746", text: "hi" });
    await expect(call).rejects.toMatchObject({
      name: "ConnectionError",
      reason: "unreachable",
      message: expect.stringContaining("fetch failed (connect ECONNREFUSED)"),
      cause: { message: "fetch failed", cause: { code: "ECONNREFUSED" } },
      attempts: [{}, { error: expect.stringMatching(/^ConnectionError: /) }],
    });
    expect(fetch).toHaveBeenCalledTimes(2);
  });

  test.each([
    ["a bug", `new TypeError("x is not a function")`],
    ["an error of a class of its own", `new (class PoolError extends Error {})("The pool is empty.")`],
    [
      "an error with an unusual tag",
      `Object.assign(new Error("odd"), { get [Symbol.toStringTag]() { return "Odd"; } })`,
    ],
  ])("that is %s of one's own fetch arrives as it is, once", async (_, code) => {
    const bug = run<Error>(code);
    const fetch = vi.fn().mockRejectedValue(bug);
    await expect(TikAPI({ apiKey: "unit-key", fetch }).key()).rejects.toBe(bug);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test.each([
    ["a DOMException", `new DOMException("Too slow.", "TimeoutError")`],
    ["an error with its name", `Object.assign(new Error("The operation was aborted."), { name: "AbortError" })`],
  ])("that ends a fetch by its own time limit, as %s, is a ConnectionError", async (_, code) => {
    const api = TikAPI({ apiKey: "unit-key", fetch: () => Promise.reject(run(code)), retries: 0 });
    await expect(api.key()).rejects.toMatchObject({ name: "ConnectionError", reason: "interrupted" });
  });

  test("is recognised by the guards", async () => {
    const error = await catchError(
      TikAPI({ apiKey: "unit-key", fetch: scriptFetch(new Response("{}", { status: 403 })) }).key(),
      Error,
    );
    // As a copy of the package in another realm would make it.
    const brand = Object.getOwnPropertySymbols(
      Object.getPrototypeOf(Object.getPrototypeOf(Object.getPrototypeOf(error))),
    );
    const foreign = run<Record<symbol, unknown>>(`new Error("403")`);
    for (const symbol of brand) foreign[symbol] = Reflect.get(error, symbol);
    expect([isForbiddenError(foreign), isTikAPIError(foreign)]).toEqual([true, true]);
    expect([undefined, null, "a text", 1].map(isTikAPIError)).toEqual([false, false, false, false]);
  });
});

describe("a signal of another realm", () => {
  // As far as an AbortSignal is used, by an object that no class of this realm has made.
  const makeSignal = () =>
    run<{ signal: AbortSignal; abort: (reason: unknown) => void }>(`(() => {
      const controller = new AbortController();
      const { signal } = controller;
      return { abort: (reason) => controller.abort(reason), signal: {
        get aborted() { return signal.aborted; },
        get reason() { return signal.reason; },
        throwIfAborted: () => signal.throwIfAborted(),
        addEventListener: (...all) => signal.addEventListener(...all),
        removeEventListener: (...all) => signal.removeEventListener(...all),
      } };
    })()`);

  test.each<[string, (api: ReturnType<typeof TikAPI>, signal: AbortSignal) => PromiseLike<unknown>]>([
    ["a call", (api, signal) => api.key({}, { signal })],
    ["a raw call", (api, signal) => api.raw.GET("/key/info", { signal })],
    ["a request", (api, signal) => api.request("GET", "/x", { signal })],
  ])("ends %s with its reason", async (_, call) => {
    const { signal, abort } = makeSignal();
    const ended = call(TikAPI({ apiKey: "unit-key", fetch: scriptFetch(neverAnswer) }), signal);
    setTimeout(() => abort("enough"), 5);
    await expect(ended).rejects.toBe("enough");
  });
});

test("middleware may use a Request and a Response of another realm", async () => {
  const middleware: Middleware = async (request, next) => {
    const { method, url, signal } = request;
    const foreign = { method, url, signal, headers: new Map([["x-mine", "1"]]), text: async () => "" };
    const response = await next(foreign as unknown as Request);
    const { status, headers, body } = response;
    return { status, headers: { get: headers.get, forEach: headers.forEach.bind(headers) }, body } as Response;
  };
  const fetch = scriptFetch(success({ text: "mine" }));
  const api = TikAPI({ apiKey: "unit-key", fetch, middleware: [middleware] });
  await expect(api.key()).resolves.toMatchObject({ status: 200, json: { text: "mine" } });
  expect(fetch.requests[0]?.headers.get("x-mine")).toBe("1");
});
