import { describe, expect, test } from "vitest";
import { readRetryAfter } from "../../src/call/classify-failure.js";

describe("Retry-After", () => {
  const readHeader = (value: string) => readRetryAfter(new Headers({ "retry-after": value }));

  test.each([
    ["7", 7000],
    ["0", 0],
    ["0.5", 500],
    ["0.25", 250],
    [" 12 ", 12_000],
    ["99999999", 99_999_999_000],
  ])("of %j is %d ms", (value, milliseconds) => {
    expect(readHeader(value)).toBe(milliseconds);
  });

  test("as a date is the time until then", () => {
    const milliseconds = readHeader(new Date(Date.now() + 30_000).toUTCString());
    expect(milliseconds).toBeGreaterThan(20_000);
    expect(milliseconds).toBeLessThanOrEqual(30_000);
  });

  test("as a date that has passed is no wait at all", () => {
    expect(readHeader("Sun, 06 Nov 1994 08:49:37 GMT")).toBe(0);
  });

  test.each(["", "-5", "soon", "1e3", "5 seconds", "2026-11-22T10:00:00Z", "NaN", "Infinity"])(
    "of %j is ignored",
    (value) => {
      expect(readHeader(value)).toBeUndefined();
    },
  );
});
