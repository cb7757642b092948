import { expect, test, vi } from "vitest";
import TikAPI, { type Limiter, RateLimitError, ServerError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { makeGate } from "../support/gate.js";
import { passTurns } from "../support/pass-turns.js";
import { answerEach, failure, networkError, neverAnswer, scriptFetch, success } from "../support/scripted-fetch.js";
import { answerSix, sixRequests } from "../support/six-requests.js";

const atOnce = { "retry-after": "0" };

/** A limiter that lets everything pass, and notes what happens. */
function noteTurns(log: string[] = []) {
  const limiter: Limiter = {
    async acquire({ operationId }) {
      log.push(`acquire ${operationId}`);
      return () => {
        log.push("release");
      };
    },
  };
  return { log, limiter };
}

const makeClient = (limiter: Limiter, fetch: typeof globalThis.fetch, options = {}) =>
  TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch, limiter, ...options });

test.each(Object.entries(sixRequests))("a limiter is asked before each attempt: %s", async (_, send) => {
  const { log, limiter } = noteTurns();
  const fetch = answerSix(() => log.push("send"));
  await send({ apiKey: "unit-key", accountKey: "unit-account-key", fetch, limiter });
  const seen = log.map((line) => line.split(" ")[0]);
  expect(seen.toSorted()).toEqual(["acquire", "release", "send"].flatMap((what) => Array(6).fill(what)));
  expect([seen[0], seen.at(-1)]).toEqual(["acquire", "release"]);
});

test.each([
  ["fails", failure(400), () => ({})],
  ["loses its connection", networkError("ECONNRESET"), () => ({})],
  ["takes too long", neverAnswer, () => ({ timeout: 20 })],
  ["runs into the deadline", neverAnswer, () => ({ deadline: 20 })],
  ["is aborted", neverAnswer, () => ({ signal: AbortSignal.timeout(50) })],
])("a place goes back once when the attempt %s", async (_, reply, makeOptions) => {
  const { log, limiter } = noteTurns();
  const fetch = scriptFetch(reply);
  await makeClient(limiter, fetch, { retries: 0 })
    .key({}, makeOptions())
    .catch(() => {});
  await passTurns();
  expect(log).toEqual(["acquire key", "release"]);
});

test("a limiter that grants nothing to give back is enough", async () => {
  const fetch = answerEach(() => success());
  const limiter = { acquire: async () => {} };
  await expect(makeClient(limiter, fetch).key()).resolves.toMatchObject({ ok: true });
});

test.each([
  ["rejects", () => Promise.reject(mine)],
  ["throws", () => thrown(mine)],
])("the error of a limiter that %s reaches the caller as it is, and nothing is tried again", async (_, acquire) => {
  const spy = vi.fn(acquire);
  const fetch = answerEach(() => success());
  await expect(makeClient({ acquire: spy }, fetch).key()).rejects.toBe(mine);
  expect(spy).toHaveBeenCalledTimes(1);
  expect(fetch.requests).toHaveLength(0);
});

const mine = new RateLimitError("mine", { status: 429, headers: new Headers(), text: "", json: {}, retryAfter: 0 });
const thrown = (error: Error): never => {
  throw error;
};

test("so does an error while a place goes back; the other places go back too", async () => {
  const fetch = answerEach(() => success());
  const releases = [Promise.reject(new Error("lost")), undefined];
  const limiter: Limiter = { acquire: async () => () => releases.shift() as undefined };
  const api = makeClient(limiter, fetch, { concurrency: 1 });
  await expect(api.key()).rejects.toThrow("lost");
  await expect(api.key()).resolves.toMatchObject({ ok: true });
});

test("a failure before the limiter's is among the attempts, the limiter's is not", async () => {
  const fetch = scriptFetch(failure(503, {}, atOnce));
  let turns = 0;
  const acquire = async () => {
    if (turns++ > 0) throw own;
  };
  const own = new ServerError("own", undefined, {
    status: 503,
    headers: new Headers(),
    text: "",
    json: {},
    retryAfter: 0,
  });
  await expect(makeClient({ acquire }, fetch).key()).rejects.toBe(own);
  expect(own.attempts).toEqual([]);
});

test("a limiter that never answers ends with the deadline and the signal, and gets a late place back", async () => {
  const gate = makeGate();
  const signals: AbortSignal[] = [];
  const release = vi.fn();
  const fetch = answerEach(() => success());
  const acquire: Limiter["acquire"] = async ({ signal }) => {
    signals.push(signal);
    await gate.opened;
    return release;
  };
  const api = makeClient({ acquire }, fetch, { concurrency: 1 });
  await catchError(api.key({}, { deadline: 20 }), TimeoutError);
  await expect(api.key({}, { signal: AbortSignal.abort("early") })).rejects.toBe("early");
  const controller = new AbortController();
  const given = api.key({}, { signal: controller.signal });
  await passTurns();
  controller.abort("mine");
  await expect(given).rejects.toBe("mine");
  expect(signals.map(({ aborted }) => aborted)).toEqual([true, true]);
  expect(release).not.toHaveBeenCalled();
  gate.open();
  await passTurns();
  expect(release).toHaveBeenCalledTimes(2);
  // Nobody holds the client's own place any more.
  await api.key();
  expect(fetch.requests).toHaveLength(1);
});

test("a limiter must have the method that is called", () => {
  expect(() => makeClient({} as Limiter, fetch)).toThrow("limiter must have the method acquire.");
});
