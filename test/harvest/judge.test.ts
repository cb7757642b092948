import { describe, expect, it } from "vitest";
import { explainFailure, isConnectionLost } from "../../src/harvest/database.js";
import { HarvestError } from "../../src/harvest/harvest-error.js";
import { judge } from "../../src/harvest/judge.js";
import { toJson } from "../../src/harvest/store.js";
import {
  BudgetError,
  ConfigurationError,
  ConnectionError,
  PaginationError,
  RateLimitError,
  type ResponseErrorContext,
  ServerError,
  SessionExpiredError,
  UnauthorizedError,
} from "../../src/index.js";

const context = (status: number, retryAfter?: number): ResponseErrorContext => ({
  status,
  headers: new Headers(),
  text: "",
  json: undefined,
  ...(retryAfter !== undefined && { retryAfter }),
});

describe("a failure", () => {
  it.each([
    [new RateLimitError("429", context(429, 30_000)), "pause-key", 30],
    [new RateLimitError("429", context(429, 0)), "pause-key", 1],
    [new RateLimitError("429", context(429)), "pause-key", undefined],
    [new UnauthorizedError("401", context(401)), "pause-key", 3_600],
    [new SessionExpiredError("428", context(428)), "pause-account", undefined],
    [new HarvestError("account", "nobody"), "pause-account", undefined],
    [new ServerError("503", undefined, context(503)), "try-again", 15],
    [new ConnectionError("gone", "interrupted"), "try-again", 15],
    [new PaginationError("a loop"), "fail", undefined],
    [new HarvestError("arguments", "an odd item"), "fail", undefined],
    [new ConfigurationError("no key"), "stop", undefined],
    [new BudgetError(5), "stop", undefined],
    [new TypeError("a mistake"), "stop", undefined],
  ])("%s: %s", (error, kind, seconds) => {
    const verdict = judge(error, 0);
    expect(verdict.kind).toBe(kind);
    expect("seconds" in verdict ? verdict.seconds : undefined).toBe(seconds);
  });

  it("that passes is one for good after some tries, with longer waits between", () => {
    const error = new ServerError("503", undefined, context(503));
    expect([0, 1, 2, 3, 4].map((tries) => judge(error, tries))).toMatchObject([
      { seconds: 15 },
      { seconds: 30 },
      { seconds: 60 },
      { seconds: 120 },
      { kind: "fail" },
    ]);
  });
});

describe("a failure of the database", () => {
  const withCode = (code: string, message = "") => Object.assign(new Error(message), { code });

  it.each([
    [withCode("53100", "could not extend file"), "full"],
    [withCode("XX000", 'could not extend file "base/5/1": File too large'), "full"],
    [withCode("ECONNREFUSED", "connect"), "database"],
    [withCode("28P01", "password authentication failed"), "database"],
  ])("%s is explained", (error, problem) => {
    expect(explainFailure(error, "postgres://host/name")).toMatchObject({
      problem,
      message: expect.stringContaining("postgres://host/name"),
      cause: error,
    });
  });

  it("of another kind stays as it is, and is not waited for", () => {
    const error = withCode("42601", "syntax error");
    expect(explainFailure(error, "somewhere")).toBe(error);
    expect(isConnectionLost(error)).toBe(false);
    expect(isConnectionLost(withCode("57P01"))).toBe(true);
    expect(isConnectionLost(new Error("Connection terminated unexpectedly"))).toBe(true);
  });
});

it("JSON for a database has neither a zero character nor halves of characters, and backslashes stay", () => {
  expect(JSON.parse(toJson({ "a\0": ["\ud800x", "\\u0000", "😀"] }))).toEqual({
    "a\ufffd": ["\ufffdx", "\\u0000", "😀"],
  });
});
