import { describe, expect, test } from "vitest";
import { mayHaveWorked, planRetry } from "../../src/call/retry.js";
import { describeTikTokCode } from "../../src/index.js";
import * as errors from "../../src/spec/errors.js";

const tiktokCode = (code: number): errors.TikTokCode =>
  describeTikTokCode(code) ?? { code, name: "unknown", description: "Unheard of.", kind: "unknown" };

const answered = (status: number, retryAfter?: number) => ({
  status,
  headers: new Headers(),
  text: "",
  json: undefined,
  retryAfter,
});

/** What can go wrong, by the words of the design's table. */
const failures: Readonly<Record<string, unknown>> = {
  "connection never made": new errors.ConnectionError("m", "unreachable"),
  "connection lost": new errors.ConnectionError("m", "interrupted"),
  "redirect refused": new errors.ConnectionError("m", "redirected"),
  timeout: new errors.TimeoutError("m", "timeout", 1),
  "408": new errors.ResponseError("m", answered(408)),
  "500": new errors.ServerError("m", undefined, answered(500)),
  "502": new errors.ServerError("m", undefined, answered(502)),
  "503": new errors.ServerError("m", undefined, answered(503)),
  "504": new errors.ServerError("m", undefined, answered(504)),
  "501": new errors.ServerError("m", undefined, answered(501)),
  "403 with 10000": new errors.TikTokError("m", tiktokCode(10000), answered(403)),
  "403 with 10101": new errors.TikTokError("m", tiktokCode(10101), answered(403)),
  "403 with 10111": new errors.TikTokError("m", tiktokCode(10111), answered(403)),
  "503 with 10000": new errors.ServerError("m", tiktokCode(10000), answered(503)),
  "503 with 10101": new errors.ServerError("m", tiktokCode(10101), answered(503)),
  "503 with 10111": new errors.ServerError("m", tiktokCode(10111), answered(503)),
  "503 with an unknown code": new errors.ServerError("m", tiktokCode(99999), answered(503)),
  "503 with 10202": new errors.ServerError("m", tiktokCode(10202), answered(503)),
  "403 with 10202": new errors.TikTokError("m", tiktokCode(10202), answered(403)),
  "403 with an unknown code": new errors.TikTokError("m", tiktokCode(99999), answered(403)),
  "200 with 10101": new errors.TikTokError("m", tiktokCode(10101), answered(200)),
  "200 with an error text": new errors.ResponseError("m", answered(200)),
  "403": new errors.ForbiddenError("m", answered(403)),
  "400": new errors.BadRequestError("m", {}, answered(400)),
  "401": new errors.UnauthorizedError("m", answered(401)),
  "404": new errors.ResponseError("m", answered(404)),
  "428": new errors.SessionExpiredError("m", answered(428)),
  "503 with 8": new errors.SessionExpiredError("m", answered(503)),
  "429": new errors.RateLimitError("m", answered(429)),
  "429 with Retry-After": new errors.RateLimitError("m", answered(429, 7000)),
  "not JSON": new errors.ParseError("m", 200, "text/html", ""),
  "wrong parameters": new errors.ValidationError({}),
  "bad option": new errors.ConfigurationError("m"),
  "repeated cursor": new errors.PaginationError("m"),
  "the caller's abort": new DOMException("stop", "AbortError"),
  "a programming error": new TypeError("x is not a function"),
  "what is no error": "text",
};

const plan = (failure: string, changesState: boolean) => {
  const error = failures[failure];
  const isFinal = changesState && (!(error instanceof errors.TikAPIError) || mayHaveWorked(error));
  return isFinal ? undefined : planRetry(error, 1);
};

describe.each([
  { failure: "connection never made", read: "retry", change: "retry" },
  { failure: "429 with Retry-After", read: "retry", change: "retry" },
  ...["connection lost", "timeout", "408", "500", "502", "503", "504", "503 with an unknown code", "200 with 10101"]
    .concat("403 with 10000", "403 with 10101", "403 with 10111", "503 with 10000", "503 with 10101", "503 with 10111")
    .map((failure) => ({ failure, read: "retry", change: "never" })),
  ...["redirect refused", "400", "401", "403", "403 with 10202", "403 with an unknown code", "404", "428", "429", "501"]
    .concat("503 with 10202", "503 with 8", "200 with an error text", "not JSON", "wrong parameters", "bad option")
    .concat("repeated cursor", "the caller's abort", "a programming error", "what is no error")
    .map((failure) => ({ failure, read: "never", change: "never" })),
])("after $failure", ({ failure, read, change }) => {
  test(`a read is tried again: ${read}`, () => {
    expect(plan(failure, false)).toEqual(read === "retry" ? expect.any(Number) : undefined);
  });

  test(`a call that changes state is tried again: ${change}`, () => {
    expect(plan(failure, true)).toEqual(change === "retry" ? expect.any(Number) : undefined);
  });
});

describe("the wait", () => {
  const waits = (attemptNumber: number) =>
    Array.from({ length: 500 }, () => planRetry(failures["500"], attemptNumber) ?? -1);

  test.each([
    [1, 500],
    [2, 1000],
    [3, 2000],
    [4, 4000],
    [5, 8000],
    [6, 8000],
    [60, 8000],
  ])("after attempt %i is anything from 0 to %i ms", (attemptNumber, longest) => {
    const drawn = waits(attemptNumber);
    expect(Math.min(...drawn)).toBeGreaterThanOrEqual(0);
    expect(Math.max(...drawn)).toBeLessThanOrEqual(longest);
    // Full jitter: 500 draws reach both ends.
    expect(Math.min(...drawn)).toBeLessThan(longest * 0.1);
    expect(Math.max(...drawn)).toBeGreaterThan(longest * 0.9);
  });

  const planAfter = (error: unknown, budget: number) => planRetry(error, 1, performance.now() + budget);

  test("is what the server asks for, exactly", () => {
    expect(planAfter(new errors.ServerError("m", undefined, answered(503, 7000)), 60_000)).toBe(7000);
    expect(planAfter(new errors.RateLimitError("m", answered(429, 0)), 60_000)).toBe(0);
  });

  test.each([
    ["more than 60 s", 60_001, 1e9],
    ["more than is left of the deadline", 5000, 4000],
    ["for ever", Number.POSITIVE_INFINITY, 1e9],
  ])("is given up when the server asks for %s", (_, retryAfter, budget) => {
    expect(planAfter(new errors.ServerError("m", undefined, answered(503, retryAfter)), budget)).toBeUndefined();
    expect(planAfter(new errors.RateLimitError("m", answered(429, retryAfter)), budget)).toBeUndefined();
  });

  test("of 60 s is still made", () => {
    expect(planAfter(new errors.ServerError("m", undefined, answered(503, 60_000)), 1e9)).toBe(60_000);
    expect(planAfter(new errors.RateLimitError("m", answered(429, 60_000)), 1e9)).toBe(60_000);
  });

  test("is given up when the deadline has passed", () => {
    expect(planAfter(failures["500"], -1)).toBeUndefined();
  });
});
