import { expect, test } from "vitest";
import TikAPI, { BudgetError, type ClientOptions, type Middleware } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { passTurns } from "../support/pass-turns.js";
import { answerEach, failure, neverAnswer, scriptFetch, success } from "../support/scripted-fetch.js";
import { answerSix, sixRequests } from "../support/six-requests.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const atOnce = { "retry-after": "0" };

test.each(Object.entries(sixRequests))("%s share a budget, and no request is sent after it", async (_, send) => {
  const fetch = answerSix();
  await send({ ...keys, fetch, budget: { requests: 4 } });
  expect(fetch.requests).toHaveLength(4);
});

test("a call without budget says so, and what to do", async () => {
  const fetch = answerEach(() => success());
  const api = TikAPI({ ...keys, fetch, budget: { requests: 1 } });
  await api.key();
  const error = await catchError(api.user().info(), BudgetError);
  expect(error.message).toBe(
    "user.info was not sent: the budget of 1 requests is used up. Set a new one with `api.set({ budget: { requests } })`.",
  );
  expect(error).toMatchObject({ requests: 1, operationId: "user.info", scope: "key", retryable: false, attempts: [] });
});

test("an error tells the attempts that used it up", async () => {
  const fetch = scriptFetch(failure(503, {}, atOnce));
  const error = await catchError(TikAPI({ ...keys, fetch, budget: { requests: 1 } }).key(), BudgetError);
  expect(error.attempts).toMatchObject([{ status: 503 }]);
});

test("a list that runs out can be resumed", async () => {
  const api = TikAPI({ ...keys, fetch: answerSix(), budget: { requests: 2 } });
  const seen: unknown[] = [];
  const walk = async () => {
    for await (const { id } of api.public.posts({ secUid: "M".repeat(40) })) seen.push(id);
  };
  const error = await catchError(walk(), BudgetError);
  expect(seen).toEqual(["1", "2"]);
  expect(error.checkpoint).toMatchObject({ operationId: "public.posts", params: { cursor: "2" } });
});

test("usage says what is left, for all clients of a key; set() begins a new one", async () => {
  const fetch = answerEach(() => success());
  const api = TikAPI({ ...keys, fetch, budget: { requests: 5 } });
  const [user, clone, other, own] = [
    api.user(),
    api.withOptions({ retries: 0 }),
    api.withOptions({ apiKey: "another-key" }),
    api.withOptions({ budget: { requests: 7 } }),
  ];
  await Promise.all([api.key(), user.info(), clone.key(), own.key()]);
  const read = () => [api, user, clone, other, own].map(({ usage }) => usage.remaining);
  expect(read()).toEqual([2, 2, 2, 5, 6]);
  api.set({ timeout: 5000 });
  expect(api.usage.remaining).toBe(2);
  api.set({ budget: { requests: 10 } });
  expect(read()).toEqual([10, 2, 2, 5, 6]);
  expect(TikAPI(keys).usage.remaining).toBeUndefined();
  expect(api.withOptions({ budget: { requests: Number.POSITIVE_INFINITY } }).usage.remaining).toBe(
    Number.POSITIVE_INFINITY,
  );
});

test("calls that find nothing left do not wait for their turn", async () => {
  const fetch = answerEach(neverAnswer);
  const api = TikAPI({ ...keys, fetch, budget: { requests: 2 }, concurrency: 1 });
  const controller = new AbortController();
  const calls = [1, 2].map(() => api.key({}, { signal: controller.signal }));
  await catchError(api.key(), BudgetError);
  controller.abort("enough");
  await Promise.allSettled(calls);
  expect(fetch.requests).toHaveLength(1);
  // The second call gave its request back.
  expect(api.usage).toMatchObject({ requests: 1, remaining: 1 });
});

test("only what is sent costs: not an answer of middleware, but each request that it makes", async () => {
  const answer: Middleware = async (request, next, { operationId }) => {
    if (operationId === "key") return success();
    await next(request);
    return next(request);
  };
  const fetch = answerEach(() => success());
  const api = TikAPI({ ...keys, fetch, budget: { requests: 3 }, middleware: [answer] });
  await api.key();
  expect(api.usage).toMatchObject({ requests: 0, cached: 1, bytes: 0, remaining: 3 });
  await api.request("GET", "/new");
  expect(api.usage).toMatchObject({ requests: 2, cached: 1, remaining: 1 });
  await catchError(api.request("GET", "/new"), BudgetError);
  expect(fetch.requests).toHaveLength(3);
});

test("a redirect is part of its request", async () => {
  const fetch = scriptFetch(new Response(null, { status: 302, headers: { location: "/elsewhere" } }), success());
  const api = TikAPI({ ...keys, fetch, budget: { requests: 3 } });
  await api.key();
  expect(api.usage).toMatchObject({ requests: 1, retries: 0, remaining: 2 });
});

test("middleware that goes on after its attempt has ended sends nothing", async () => {
  let goOn = () => {};
  const late: Middleware = async (request, next) => {
    await new Promise<void>((resolve) => {
      goOn = resolve;
    });
    return next(request);
  };
  const fetch = answerEach(() => success());
  const api = TikAPI({ ...keys, fetch, budget: { requests: 3 }, middleware: [late], retries: 0 });
  await api.key({}, { timeout: 20 }).catch(() => {});
  goOn();
  await passTurns();
  expect([fetch.requests.length, api.usage.requests, api.usage.remaining]).toEqual([0, 0, 3]);
});

test.each([
  [{ requests: -1 }, "budget.requests must be a whole number, 0 or more."],
  [{ request: 5 }, "request is not an option of budget. Did you mean requests?"],
  [5, "The options of budget must be an object."],
])("a budget of %j is refused", (budget, message) => {
  expect(() => TikAPI({ ...keys, budget } as ClientOptions)).toThrow(message);
});
