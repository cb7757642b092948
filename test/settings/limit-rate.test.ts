import { beforeEach, describe, expect, onTestFinished, test, vi } from "vitest";
import TikAPI, { type ClientOptions, ConfigurationError, TimeoutError } from "../../src/index.js";
import { limitRate } from "../../src/settings/limit-rate.js";
import { catchError } from "../support/catch-error.js";
import { startLoopback } from "../support/loopback-server.js";
import { passTurns } from "../support/pass-turns.js";
import { scaleTime } from "../support/scale-time.js";
import { answerEach, failure, neverAnswer, success } from "../support/scripted-fetch.js";
import { answerSix, sixRequests } from "../support/six-requests.js";

const { signal } = new AbortController();

describe("under a clock that the test turns,", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout", "performance"] });
    onTestFinished(() => {
      vi.useRealTimers();
    });
  });

  /** Asks for many places at once; each is given back after as many milliseconds. */
  async function measureStarts(count: number, duration: number, rate = { requests: 5, per: 1000 }): Promise<number[]> {
    const gate = limitRate(rate);
    const starts: number[] = [];
    for (let number = 0; number < count; number++) {
      Promise.resolve(gate.acquire({ operationId: "key", signal })).then((release) => {
        starts.push(performance.now());
        if (duration === 0) release?.();
        else setTimeout(() => release?.(), duration);
      });
    }
    await vi.advanceTimersByTimeAsync(60_000);
    return starts.map((start) => start - (starts[0] ?? 0));
  }

  test("starts are spaced evenly, and the first one does not wait", async () => {
    expect(await measureStarts(8, 0)).toEqual([0, 200, 400, 600, 800, 1000, 1200, 1400]);
  });

  test("a slow request counts from its arrival, which may be a little later than its start", async () => {
    expect(await measureStarts(8, 30)).toEqual([0, 200, 400, 600, 800, 1030, 1230, 1430]);
    expect(await measureStarts(8, 5000)).toEqual([0, 200, 400, 600, 800, 1100, 1300, 1500]);
  });

  test("a start that nobody needed is not saved up", async () => {
    const gate = limitRate({ requests: 5, per: 1000 });
    gate.acquire({ operationId: "key", signal });
    await vi.advanceTimersByTimeAsync(10_000);
    expect(gate.acquire({ operationId: "key", signal })).toBeTypeOf("function");
    expect(gate.acquire({ operationId: "key", signal })).toBeInstanceOf(Promise);
  });

  test("whoever gives up leaves the line, and no timer behind", async () => {
    const gate = limitRate({ requests: 1, per: 3_600_000 });
    const controller = new AbortController();
    gate.acquire({ operationId: "key", signal });
    const waiting = [1, 2].map(() => gate.acquire({ operationId: "key", signal: controller.signal }));
    expect(vi.getTimerCount()).toBe(1);
    controller.abort("enough");
    expect(await Promise.allSettled(waiting)).toEqual(Array(2).fill({ status: "rejected", reason: "enough" }));
    await passTurns();
    expect(vi.getTimerCount()).toBe(0);
  });

  test("waiting is no part of the timeout, but of the deadline, and ends with the signal", async () => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ apiKey: "unit-key", fetch, rate: { requests: 1, per: 1000 }, timeout: 500, retries: 0 });
    const controller = new AbortController();
    const calls = [api.key(), api.key(), api.key()];
    const late = catchError(api.key({}, { deadline: 2000 }), TimeoutError);
    const given = api.key({}, { signal: controller.signal }).catch((error: unknown) => error);
    await vi.advanceTimersByTimeAsync(1500);
    controller.abort("enough");
    expect(await given).toBe("enough");
    await vi.advanceTimersByTimeAsync(1000);
    expect(await late).toMatchObject({ limit: "deadline", attempts: [] });
    await Promise.all(calls);
    expect(fetch.requests).toHaveLength(3);
  });

  test("the duration of a failed attempt does not hold the wait before it", async () => {
    const api = TikAPI({ apiKey: "unit-key", fetch: answerEach(() => failure(400)), rate: { requests: 1, per: 5000 } });
    const errors = [api.key(), api.key()].map((call) => call.catch((error) => error));
    await vi.advanceTimersByTimeAsync(20_000);
    expect((await errors[1])?.attempts).toMatchObject([{ status: 400, duration: 0 }]);
  });

  test.each(Object.entries(sixRequests))("%s share a rate", async (_, send) => {
    const starts: number[] = [];
    const fetch = answerSix(() => starts.push(performance.now()));
    const ended = send({ apiKey: "unit-key", accountKey: "unit-account", fetch, rate: { requests: 2, per: 1000 } });
    await vi.advanceTimersByTimeAsync(20_000);
    await ended;
    expect(starts.map((start) => start - (starts[0] ?? 0))).toEqual([0, 500, 1000, 1500, 2000, 2500]);
  });

  test.each([
    ["of its own", { rate: { requests: 4, per: 1000 } }],
    ["of another key", { apiKey: "another-key" }],
  ])("a clone can have a rate %s", async (_, changes) => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ apiKey: "unit-key", fetch, rate: { requests: 2, per: 1000 } });
    const calls = [api.key(), api.withOptions(changes).key(), api.key()];
    await vi.advanceTimersByTimeAsync(0);
    expect(fetch.requests).toHaveLength(2);
    await vi.advanceTimersByTimeAsync(500);
    await Promise.all(calls);
  });
});

test("a server that allows so many requests in any such time refuses none, however many calls are made at once", async () => {
  const per = scaleTime(200);
  const arrivals: number[] = [];
  const { url } = await startLoopback((_, response) => {
    const now = performance.now();
    const recent = arrivals.filter((time) => time > now - per).length;
    arrivals.push(now);
    response.writeHead(recent < 5 ? 200 : 429, { "content-type": "application/json" }).end("{}");
  });
  const api = TikAPI({
    apiKey: "unit-key",
    baseUrl: url,
    rate: { requests: 5, per },
    timeout: scaleTime(2000),
    retries: 0,
  });
  const results = await Promise.allSettled(Array.from({ length: 100 }, () => api.key()));
  expect(results.filter(({ status }) => status === "rejected")).toEqual([]);
  expect(arrivals).toHaveLength(100);
});

test.each([
  [{ requests: 0, per: 1000 }, "rate.requests must be a whole number, 1 or more."],
  [{ requests: 5 }, "rate.per must be a number of milliseconds above 0."],
  [{ requests: 5, per: 1000, burst: 2 }, "burst is not an option of rate. Options: requests, per."],
  [5, "The options of rate must be an object."],
])("a rate of %j is refused", (rate, message) => {
  const options = { apiKey: "unit-key", rate } as ClientOptions;
  expect(() => TikAPI(options)).toThrow(new ConfigurationError(message));
});

test("the client keeps its rate when the object is changed", async () => {
  const rate = { requests: 1, per: 1000 };
  const fetch = answerEach(neverAnswer);
  const api = TikAPI({ apiKey: "unit-key", fetch, rate });
  rate.requests = 100;
  const clone = api.withOptions({ apiKey: "another-key" });
  const calls = [clone.key({}, { deadline: 20 }), clone.key({}, { deadline: 20 })];
  await Promise.allSettled(calls);
  expect(fetch.requests).toHaveLength(1);
});
