import { expect, it } from "vitest";
import { isSame, takeFingerprint } from "../../src/list/fingerprint.js";

it("the same text has the same fingerprint", () => {
  expect(isSame(takeFingerprint("日本 30"), takeFingerprint("日本 30"))).toBe(true);
});

it.each([
  ["", "0"],
  ["0", "00"],
  ["ab", "ba"],
  ["a", "A"],
  ["\u0061", "\u0161"],
])("%j and %j have different ones", (one, other) => {
  expect(isSame(takeFingerprint(one), takeFingerprint(other))).toBe(false);
});

it.each(["high", "low"] as const)("numbers that follow each other are spread evenly: %s half", (half) => {
  const buckets = new Uint32Array(256);
  for (let index = 0; index < 256_000; index++) {
    const bucket = (takeFingerprint(String(index))[half] >>> 3) % 256;
    buckets[bucket] = (buckets[bucket] ?? 0) + 1;
  }
  // Five standard deviations.
  expect(Math.max(...buckets)).toBeLessThan(1_000 + 5 * 32);
  expect(Math.min(...buckets)).toBeGreaterThan(1_000 - 5 * 32);
});
