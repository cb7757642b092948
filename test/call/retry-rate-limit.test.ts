import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import TikAPI, { RateLimitError, TikAPIError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { answerEach, failure, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const media = { media_id: "7000000000000000001" };

describe("with retryRateLimit,", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Settles a call while time flies, and says when each of its requests came. */
  async function run(
    options: object,
    reply: Reply,
    call = (api: ReturnType<typeof TikAPI>): Promise<unknown> => api.key(),
  ) {
    const times: number[] = [];
    const fetch = answerEach((request) => {
      times.push(performance.now());
      return typeof reply === "function" ? reply(request) : success();
    });
    const ended = call(TikAPI({ ...keys, fetch, ...options })).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(600_000);
    const result = await ended;
    return { result, waits: times.slice(1).map((time, index) => time - (times[index] ?? 0)) };
  }

  test("a 429 is tried again after growing waits, until they would take too long in all", async () => {
    const { result, waits } = await run({ retryRateLimit: true, retries: 0 }, () => failure(429));
    expect(result).toBeInstanceOf(RateLimitError);
    for (const [index, wait] of waits.entries()) {
      const longest = Math.min(1000 * 2 ** index, 16_000);
      expect(wait).toBeGreaterThanOrEqual(longest / 2);
      expect(wait).toBeLessThanOrEqual(longest + 1);
    }
    const total = waits.reduce((sum, wait) => sum + wait, 0);
    expect(total).toBeLessThanOrEqual(60_010);
    expect(total).toBeGreaterThan(60_000 - 16_001);
  });

  test("maxWait limits the waits of the call", async () => {
    expect((await run({ retryRateLimit: { maxWait: 400 } }, () => failure(429))).waits).toEqual([]);
    const { waits } = await run({ retryRateLimit: { maxWait: 4000 } }, () => failure(429));
    expect(waits.reduce((sum, wait) => sum + wait, 0)).toBeLessThanOrEqual(4004);
  });

  test("a Retry-After is respected, even a long one, if it fits", async () => {
    const asked = { "retry-after": "90" };
    expect((await run({ retryRateLimit: true }, () => failure(429, {}, asked))).waits).toEqual([]);
    const patient = { retryRateLimit: { maxWait: 200_000 } };
    expect((await run(patient, () => failure(429, {}, asked))).waits).toEqual([90_000, 90_000]);
  });

  test("a Retry-After of 0 does not make it ask without end", async () => {
    const { waits } = await run({ retryRateLimit: true }, () => failure(429, {}, { "retry-after": "0" }));
    expect(Math.min(...waits)).toBeGreaterThanOrEqual(500);
  });

  test("no wait is begun that the deadline has no room for", async () => {
    const { result, waits } = await run({ retryRateLimit: true, deadline: 400 }, () => failure(429));
    expect([result, waits]).toEqual([expect.any(RateLimitError), []]);
  });

  test("other failures are tried again as often as without", async () => {
    const replies = [429, 503, 429, 503, 429, 503].map((status) => failure(status));
    const next = () => replies.shift() ?? success();
    const { result } = await run({ retryRateLimit: true }, next);
    expect(result).toMatchObject({ name: "ServerError", attempts: Array(6).fill({}) });
    expect(replies).toEqual([]);
  });

  test("a change is tried again too, since a 429 refuses it; not after one that may have arrived", async () => {
    const like = (api: ReturnType<typeof TikAPI>) => api.user().posts.like(media);
    const refusals = [failure(429), failure(429)];
    expect((await run({ retryRateLimit: true }, () => refusals.shift() ?? success(), like)).result).toMatchObject({
      ok: true,
    });
    const replies = [failure(429), failure(503), failure(429)];
    expect((await run({ retryRateLimit: true }, () => replies.shift() ?? success(), like)).result).toMatchObject({
      status: 503,
    });
  });

  test("seventeen calls at once all succeed on a server that allows five a second", async () => {
    const served: number[] = [];
    const fetch = answerEach(() => {
      const now = performance.now();
      if (served.filter((time) => time > now - 1000).length >= 5) return failure(429);
      served.push(now);
      return success();
    });
    const api = TikAPI({ ...keys, fetch, retryRateLimit: true });
    const calls = Promise.allSettled(Array.from({ length: 17 }, () => api.key()));
    await vi.advanceTimersByTimeAsync(60_000);
    expect((await calls).filter(({ status }) => status === "fulfilled")).toHaveLength(17);
    expect(fetch.requests.length).toBeGreaterThan(17);
  });
});

test("without it, a 429 is final, and says what is known", async () => {
  const fetch = scriptFetch(failure(429, { message: "API Key Rate-Limit reached." }));
  const error = await catchError(TikAPI({ ...keys, fetch }).key(), TikAPIError);
  expect(error.message).toBe(
    "429 from key: API Key Rate-Limit reached. Slow down, or wait for the reset: it may be a burst, or the day's requests or bandwidth are used up.",
  );
});

test.each([
  [{ maxWait: 0 }, "retryRateLimit.maxWait must be a number of milliseconds above 0."],
  [{ wait: 5 }, "wait is not an option of retryRateLimit. Did you mean maxWait?"],
  ["yes", "The options of retryRateLimit must be an object."],
])("a retryRateLimit of %j is refused", (retryRateLimit, message) => {
  expect(() => TikAPI({ ...keys, retryRateLimit } as object)).toThrow(message);
});
