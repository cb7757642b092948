import { getEventListeners } from "node:events";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { retry } from "../../src/call/retry.js";
import TikAPI, { ServerError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { answerEach, failure, neverAnswer, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const countListeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

function callWith(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  return { api: TikAPI({ apiKey: "unit-key", fetch }), requests: fetch.requests };
}

describe.each([
  ["an error", new Error("changed my mind")],
  ["an error of a kind that is never tried again", new TypeError("mine")],
  ["a text", "changed my mind"],
  ["the runtime's own reason", undefined],
])("the caller's abort with %s is rethrown as it is", (_, reason) => {
  const controller = () => {
    const made = new AbortController();
    const rejection = (call: PromiseLike<unknown>) =>
      Promise.resolve(call).then(
        () => "no rejection",
        (error: unknown) => error,
      );
    return { signal: made.signal, rejection, abort: () => made.abort(reason) };
  };

  test("before the call, which sends nothing", async () => {
    const { signal, rejection, abort } = controller();
    const { api, requests } = callWith(success());
    abort();
    expect(await rejection(api.key({}, { signal }))).toBe(signal.reason);
    expect(requests).toHaveLength(0);
  });

  test("during an attempt", async () => {
    const { signal, rejection, abort } = controller();
    const { api, requests } = callWith((request) => {
      setTimeout(abort);
      return neverAnswer(request);
    });
    expect(await rejection(api.key({}, { signal }))).toBe(signal.reason);
    expect(requests).toHaveLength(1);
    expect(requests[0]?.signal.aborted).toBe(true);
  });

  test("during an attempt whose fetch ignores signals", async () => {
    const { signal, rejection, abort } = controller();
    const { api } = callWith(() => {
      setTimeout(abort);
      return new Promise(() => {});
    });
    expect(await rejection(api.key({}, { signal }))).toBe(signal.reason);
  });

  test("during a wait of 50 s, at once", async () => {
    const { signal, rejection, abort } = controller();
    const { api, requests } = callWith(failure(503, {}, { "retry-after": "50" }));
    const logger = { debug() {}, info() {}, error() {}, warn: () => setTimeout(abort, 5) };
    expect(await rejection(api.withOptions({ logger }).key({}, { signal }))).toBe(signal.reason);
    expect(requests).toHaveLength(1);
  });

  test("in the middle of an iteration", async () => {
    const { signal, rejection, abort } = controller();
    const { api } = callWith(success({ itemList: [{ id: "1" }], hasMore: true, cursor: "1" }), neverAnswer);
    const walk = async () => {
      for await (const _ of api.public.music({ id: "7000000000000000001" }, { signal })) abort();
    };
    expect(await rejection(walk())).toBe(signal.reason);
  });
});

test("a wait that is aborted leaves no timer behind, which would keep the process alive", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const controller = new AbortController();
  const onRetry = () => queueMicrotask(() => controller.abort("enough"));
  const busy = { status: 503, headers: new Headers(), text: "", json: undefined, retryAfter: 50_000 };
  const policy = { retries: 1, attempts: [], planWait: () => 50_000, onRetry };
  const attempt = () => Promise.reject(new ServerError("busy", undefined, busy));
  const call = retry(attempt, { ...policy, signal: controller.signal });
  await expect(call).rejects.toBe("enough");
  expect(vi.getTimerCount()).toBe(0);
});

describe("no listener stays on a signal that many calls share", () => {
  const fetch = () => answerEach(({ url }) => (url.includes("refuse") ? failure(400) : success({ itemList: [] })));

  test("after 200 calls of methods, good and bad", async () => {
    const { signal } = new AbortController();
    const added = vi.spyOn(signal, "addEventListener");
    const api = TikAPI({ apiKey: "unit-key", fetch: fetch() });
    for (let call = 0; call < 100; call++) {
      await api.key({}, { signal });
      await catchError(api.public.check({ username: "refuse" }, { signal }), Error);
    }
    expect(added).toHaveBeenCalledTimes(200);
    expect(countListeners(signal)).toBe(0);
  });

  test("after an iteration over 200 pages", async () => {
    const { signal } = new AbortController();
    let cursor = 0;
    const pages = answerEach(() => success({ itemList: [{ id: `${++cursor}` }], hasMore: true, cursor }));
    const api = TikAPI({ apiKey: "unit-key", fetch: pages });
    const items = await api.public.music({ id: "7000000000000000001" }, { signal, limit: 200 }).toArray();
    expect(items).toHaveLength(200);
    expect(countListeners(signal)).toBe(0);
  });

  test("after 200 calls of request()", async () => {
    const { signal } = new AbortController();
    const api = TikAPI({ apiKey: "unit-key", fetch: fetch() });
    for (let call = 0; call < 200; call++) await api.request("GET", "/new", { signal });
    expect(countListeners(signal)).toBe(0);
  });
});
