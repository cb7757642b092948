import { getEventListeners } from "node:events";
import { expect, test } from "vitest";
import TikAPI, { type Client } from "../../src/index.js";
import { answerEach, failure, networkError, neverAnswer, type Reply, success } from "../support/scripted-fetch.js";

type Options = Parameters<Client["key"]>[1];

/** Every way in which a call can end. */
const endings: Readonly<Record<string, readonly [reply: () => Exclude<Reply, Error>, options?: Options]>> = {
  "an answer": [() => success()],
  "an answer before the deadline": [() => success(), { deadline: 60_000 }],
  "an error": [() => failure(403)],
  "a retry": [() => failure(503, {}, { "retry-after": "0" }), { retries: 1 }],
  "a body that is not JSON": [() => new Response("<html>")],
  "a connection error": [() => () => Promise.reject(networkError("ECONNRESET")), { retries: 0 }],
  "a timeout": [() => neverAnswer, { timeout: 1, retries: 0 }],
  "a deadline": [() => neverAnswer, { deadline: 1 }],
};

/** The test runner has timers of its own, which come and go; leaks would come in hundreds. */
const few = 20;
const countTimers = () => process.getActiveResourcesInfo().filter((resource) => resource === "Timeout").length;

const makeClient = (reply: () => Exclude<Reply, Error>, concurrency = Number.POSITIVE_INFINITY) =>
  TikAPI({
    apiKey: "invented-key",
    concurrency,
    fetch: answerEach((request) => {
      const given = reply();
      return typeof given === "function" ? given(request) : given;
    }),
  });

test("1,000 calls leave nothing on the signal that they share, however they end", async () => {
  const { signal } = new AbortController();
  const timers = countTimers();
  const calls = Object.values(endings).flatMap(([reply, options]) => {
    const api = makeClient(reply);
    return Array.from({ length: 125 }, () => api.key({}, { ...options, signal }));
  });
  expect(calls).toHaveLength(1000);
  expect(getEventListeners(signal, "abort")).toHaveLength(1);
  const ends = await Promise.allSettled(calls);
  expect(new Set(ends.map((end) => (end.status === "rejected" ? end.reason.name : "an answer")))).toEqual(
    new Set(["an answer", "ForbiddenError", "ServerError", "ParseError", "ConnectionError", "TimeoutError"]),
  );
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(countTimers()).toBeLessThan(timers + few);
});

test("1,000 calls that wait their turn leave nothing on their signal", async () => {
  const { signal } = new AbortController();
  const api = makeClient(() => success(), 2);
  await Promise.all(Array.from({ length: 1000 }, () => api.key({}, { signal })));
  expect(getEventListeners(signal, "abort")).toEqual([]);
});

test("1,000 pages leave nothing on the signal of their list", async () => {
  const { signal } = new AbortController();
  const timers = countTimers();
  let cursor = 0;
  const api = makeClient(() =>
    success({ itemList: [{ id: `${cursor}` }], hasMore: cursor < 1000, cursor: `${cursor++}` }),
  );
  const options = { signal, deadline: 60_000, prefetch: 1 } as const;
  expect(await api.public.posts({ secUid: "x".repeat(40) }, options).toArray()).toHaveLength(1001);
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(countTimers()).toBeLessThan(timers + few);
});

test("an abort in the middle of 1,000 calls ends all of them with its reason, and leaves nothing", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const timers = countTimers();
  const waiting = makeClient(() => failure(503, {}, { "retry-after": "30" }), 400);
  const calls = Array.from({ length: 1000 }, () => waiting.key({}, { signal, deadline: 60_000 }));
  // Some are in a wait by now, some still wait for their turn.
  await new Promise((resolve) => setImmediate(resolve));
  controller.abort("enough");
  expect(new Set((await Promise.allSettled(calls)).map((call) => call.status === "rejected" && call.reason))).toEqual(
    new Set(["enough"]),
  );
  expect(getEventListeners(signal, "abort")).toEqual([]);
  expect(countTimers()).toBeLessThan(timers + few);
});

test("feeds that are aborted while they wait for their next poll leave no timers and no listeners", async () => {
  const controller = new AbortController();
  const { signal } = controller;
  const timers = countTimers();
  const account = makeClient(() => success({ messagesList: [{}], nextCursor: "1" })).user({ accountKey: "invented" });
  const follow = async () => {
    const events = account.live.chat({ room_id: "7000000000000000001" }, { signal, pollInterval: 60_000 });
    for await (const _ of events) setTimeout(() => controller.abort("enough"), 20);
  };
  const feeds = await Promise.allSettled(Array.from({ length: 100 }, follow));
  expect(new Set(feeds.map((feed) => feed.status === "rejected" && feed.reason))).toEqual(new Set(["enough"]));
  expect(getEventListeners(signal, "abort")).toEqual([]);
  await new Promise((resolve) => setTimeout(resolve, 20));
  expect(countTimers()).toBeLessThan(timers + few);
});
