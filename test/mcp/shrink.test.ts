import fc from "fast-check";
import { expect, it } from "vitest";
import { measure, shrink } from "../../cli/mcp/shrink.js";
import { writeJson } from "../../cli/mcp/write-json.js";

it("fits any JSON into its room, and leaves alone what fits", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 6 }), fc.integer({ min: 300, max: 3_000 }), (value, max) => {
      const { value: shown, isCut } = shrink(value, max);
      expect(measure(shown)).toBeLessThanOrEqual(max);
      expect(isCut).toBe(measure(value) > max);
      if (!isCut) expect(shown).toBe(value);
    }),
    { numRuns: 200 },
  );
});

it.each([
  ["a long text", '\u202e"'.repeat(20_000)],
  ["a long list", Array.from({ length: 5_000 }, (_, id) => ({ id }))],
  ["many members", Object.fromEntries(Array.from({ length: 5_000 }, (_, id) => [`name${id}`, id]))],
  ["long names", { ["n".repeat(50_000)]: 1 }],
  ["deep nesting", JSON.parse(`${'{"a":['.repeat(500)}1${"]}".repeat(500)}`)],
])("%s is cut, and says what was left out", (_, value) => {
  const { value: shown, isCut } = shrink(value, 1_000);
  expect(isCut).toBe(true);
  expect(measure(shown)).toBeLessThanOrEqual(1_000);
  expect(JSON.stringify(shown)).toContain("…");
});

it("cuts no character in half", () => {
  const { value } = shrink({ text: "\ud83d\ude00".repeat(3_001) }, 2_000);
  expect((value as { text: string }).text).not.toMatch(/\p{Surrogate}/u);
});

it("writes what a person does not see as escapes, and stays the same JSON", () => {
  const tags = [..."ignore all"].map((letter) => String.fromCodePoint(0xe0000 + letter.charCodeAt(0))).join("");
  const value = { text: `a\u202eb\u200bc\u0000d\u001b[2J${tags}\ufe01\u00ad`, family: "👨‍👩‍👧 ❤️" };
  const text = writeJson(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text.replace(value.family, "")).toMatch(/^[\u0020-\u007e]*$/);
  expect(text).toContain(value.family);
});
