import { expect, onTestFinished, test, vi } from "vitest";
import TikAPI, { ConnectionError, RateLimitError, ServerError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { scaleTime } from "../support/scale-time.js";
import {
  answerEach,
  failure,
  networkError,
  neverAnswer,
  type Reply,
  scriptFetch,
  success,
} from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };
const message = { conversation_id: "1", conversation_short_id: "2" };

function callWith(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch });
  return { api, requests: fetch.requests };
}

test("a call is tried two more times by default, and the last failure is thrown", async () => {
  const { api, requests } = callWith(failure(500, {}, atOnce), failure(502, {}, atOnce), failure(503, {}, atOnce));
  const error = await catchError(api.key(), ServerError);
  expect(error.status).toBe(503);
  expect(requests).toHaveLength(3);
});

test("the attempt that succeeds ends the call", async () => {
  const { api, requests } = callWith(failure(500, {}, atOnce), success({ plan: "free" }));
  await expect(api.key()).resolves.toMatchObject({ json: { plan: "free" } });
  expect(requests).toHaveLength(2);
});

test.each([
  ["of the client", { retries: 0 }, {}],
  ["of the call, over the client's", { retries: 5 }, { retries: 0 }],
])("retries %s is followed", async (_, clientOptions, callOptions) => {
  const fetch = answerEach(() => failure(500, {}, atOnce));
  const api = TikAPI({ apiKey: "unit-key", fetch, ...clientOptions });
  await catchError(api.key({}, callOptions), ServerError);
  expect(fetch.requests).toHaveLength(1);
});

test("the error lists every attempt, oldest first", async () => {
  const { api } = callWith(failure(500, {}, atOnce), failure(503, { message: "Busy." }, atOnce), failure(400));
  await expect(api.key()).rejects.toMatchObject({
    attempts: [
      { status: 500, error: "ServerError: 500 from key: Refused.", duration: expect.any(Number) },
      { status: 503, error: "ServerError: 503 from key: Busy.", duration: expect.any(Number) },
      { status: 400, error: "BadRequestError: 400 from key: Refused.", duration: expect.any(Number) },
    ],
  });
});

test("a connection that was never made is tried again, even for a call that changes state", async () => {
  const { api, requests } = callWith(networkError("ECONNREFUSED"), success());
  await api.user().posts.like({ media_id: "7000000000000000001" });
  expect(requests).toHaveLength(2);
  expect(await Promise.all(requests.map((request) => request.text()))).toEqual(
    Array(2).fill('{"media_id":"7000000000000000001"}'),
  );
});

test.each([
  ["markRead", "after an answer", failure(503, {}, atOnce)],
  ["delete", "after an answer", failure(500, {}, atOnce)],
  ["markRead", "after a lost connection", networkError("ECONNRESET")],
] as const)("a GET that changes state is never sent twice: %s %s", async (method, _, reply) => {
  const { api, requests } = callWith(reply);
  const account = api.user();
  await expect(account.conversationRequests[method](message)).rejects.toMatchObject({ attempts: [{}] });
  expect(requests).toHaveLength(1);
});

test.each([400, 401, 403, 404, 428, 429])("a %i is final", async (status) => {
  const { api, requests } = callWith(failure(status));
  await expect(api.key()).rejects.toMatchObject({ status });
  expect(requests).toHaveLength(1);
});

test("a 429 is tried again when the server names a short wait", async () => {
  const { api, requests } = callWith(failure(429, {}, atOnce), failure(429, {}, { "retry-after": "3600" }));
  await expect(catchError(api.key(), RateLimitError)).resolves.toMatchObject({ retryAfter: 3_600_000 });
  expect(requests).toHaveLength(2);
});

test("a wait that the deadline has no room for is not begun", async () => {
  const { api, requests } = callWith(failure(503, {}, { "retry-after": "30" }));
  await catchError(api.key({}, { deadline: 20_000 }), ServerError);
  expect(requests).toHaveLength(1);
});

test("a wait of 60 s is the longest that is made", async () => {
  vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  onTestFinished(() => {
    vi.useRealTimers();
  });
  const { api, requests } = callWith(
    failure(503, {}, { "retry-after": "60" }),
    failure(503, {}, { "retry-after": "61" }),
  );
  const ended = catchError(api.key({}, { timeout: 120_000 }), ServerError);
  await expect.poll(() => requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(59_999);
  expect(requests).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1);
  expect((await ended).attempts).toHaveLength(2);
  expect(requests).toHaveLength(2);
});

test("an attempt that takes too long is given up and tried again", async () => {
  const { api, requests } = callWith(neverAnswer, success());
  await api.key({}, { timeout: scaleTime(50) });
  expect(requests).toHaveLength(2);
  expect(requests[0]?.signal.aborted).toBe(true);
});

test("a timeout tells which limit ran out and how long it was", async () => {
  const { api } = callWith(neverAnswer);
  await expect(catchError(api.key({}, { timeout: 20, retries: 0 }), TimeoutError)).resolves.toMatchObject({
    limit: "timeout",
    milliseconds: 20,
    reason: "timeout",
    message: "key: one attempt took longer than 20 ms (timeout)",
  });
});

test("the deadline ends the whole call, whatever attempt it is in, and tells the attempts before", async () => {
  const { api } = callWith(failure(503, {}, atOnce), neverAnswer);
  const deadline = scaleTime(100);
  const error = await catchError(api.key({}, { deadline }), TimeoutError);
  expect(error).toMatchObject({ limit: "deadline", milliseconds: deadline });
  expect(error.attempts[0]).toMatchObject({ status: 503 });
  expect(error.message).toBe(`key: the whole call took longer than ${deadline} ms (deadline)`);
});

test("every attempt gets a line in the log, below the level that asks for it", async () => {
  const logger = { debug: vi.fn(), info: vi.fn(), warn: vi.fn(), error: vi.fn() };
  for (const logLevel of [undefined, "debug", "info", "warn", "error", "off"] as const) {
    const fetch = scriptFetch(failure(503, {}, atOnce), success());
    await TikAPI({ apiKey: "unit-key", fetch, logger, logLevel }).key();
  }
  expect(logger.warn.mock.calls).toEqual(
    Array(4).fill(["key: attempt 1 failed (503 from key: Refused.); retry in 0 ms"]),
  );
  expect(logger.error).not.toHaveBeenCalled();
});

test("a connection error without retries is thrown as it came", async () => {
  const { api } = callWith(networkError("ECONNRESET"));
  const error = await catchError(api.key({}, { retries: 0 }), ConnectionError);
  expect(error).toMatchObject({ reason: "interrupted", attempts: [{ error: expect.stringContaining("ECONNRESET") }] });
});
