import { expect, it } from "vitest";
import { takeFingerprint } from "../../src/list/fingerprint.js";
import { Memory } from "../../src/list/memory.js";

const texts = (count: number, from = 0) => Array.from({ length: count }, (_, index) => `text ${from + index}`);

it("a memory knows what it was given, however much that is, and nothing else", () => {
  const memory = new Memory({ generation: 1_000 });
  const prints = texts(5_000).map(takeFingerprint);
  expect(prints.map((print) => memory.add(print))).not.toContain(false);
  expect(prints.map((print) => memory.add(print))).not.toContain(true);
  expect(texts(5_000, 5_000).map((text) => memory.has(takeFingerprint(text)))).not.toContain(true);
  expect(memory.isWhole).toBe(true);
});

it("a memory with a bound forgets the oldest, and knows that it did", () => {
  const memory = new Memory({ generation: 100, generations: 2 });
  for (const text of texts(1_000)) memory.add(takeFingerprint(text));
  expect(texts(100, 900).map((text) => memory.has(takeFingerprint(text)))).not.toContain(false);
  expect(texts(800).map((text) => memory.has(takeFingerprint(text)))).not.toContain(true);
  expect(memory.isWhole).toBe(false);
});

it("a memory tells fingerprints with zeros from empty places", () => {
  const memory = new Memory();
  for (const print of [
    { high: 0, low: 0 },
    { high: 0, low: 5 },
    { high: 5, low: 0 },
  ]) {
    expect([memory.has(print), memory.add(print), memory.add(print)]).toEqual([false, true, false]);
  }
});

it("a million ids are remembered within 20 MB, and none is taken for another", () => {
  const before = process.memoryUsage().arrayBuffers;
  const memory = new Memory();
  let known = 0;
  for (let index = 0n; index < 1_000_000n; index++)
    if (memory.add(takeFingerprint(String(7_109_178_205_151_464_746n + index)))) known++;
  expect(known).toBe(1_000_000);
  expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(20_000_000);
});
