import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson, quoteLongIntegers } from "../../src/call/parse-json.js";
import { decodeText, encodeText } from "../../src/call/utf8.js";
import { scaleTime } from "../support/scale-time.js";

const parse = (text: string): unknown => parseJson(encodeText(text));

/** Integers that a double cannot hold, as they stand in a body. */
const longIntegers = [
  "9007199254740992",
  "9007199254740993",
  "-9007199254740993",
  "7324518890236145966",
  "-7324518890236145966",
  "18446744073709551615",
  "123456789012345678901234567890123456789012345678901234567890",
];

/** Numbers, and things that only look like long integers, which parse as they always did. */
const ordinaryValues = [
  "0",
  "-0",
  "30",
  "9007199254740991",
  "-9007199254740991",
  "1000000000000000",
  "0.1234567890123456789",
  "-12345678901234567.5",
  "12345678901234567890.25",
  "12345678901234567890e3",
  "12345678901234567890E-3",
  "1.5e300",
  "true",
  "null",
  '""',
  '"7324518890236145966"',
  '" 7324518890236145966 "',
  '"id: 7324518890236145966, next: [7324518890236145966]"',
  String.raw`"a quote \" then 7324518890236145966"`,
  String.raw`"\"7324518890236145966"`,
  String.raw`"ends in a backslash \\"`,
  String.raw`"\\\" 7324518890236145966"`,
  String.raw`"\u0022 7324518890236145966"`,
  "{}",
  "[]",
];

/** Places where a value can stand, each with a way back to it. */
const places: readonly { name: string; write: (value: string) => string; read: (body: never) => unknown }[] = [
  { name: "alone", write: (value) => value, read: (body) => body },
  { name: "between white space", write: (value) => ` \t\r\n${value}\n `, read: (body) => body },
  { name: "in an array", write: (value) => `[${value}]`, read: (body: unknown[]) => body[0] },
  { name: "last in an array", write: (value) => `["x", 1,${value}]`, read: (body: unknown[]) => body[2] },
  { name: "in an object", write: (value) => `{"id":${value}}`, read: (body: { id: unknown }) => body.id },
  {
    name: "deep in a spaced object",
    write: (value) => `{ "a" : [ { "b\\"" : "\\\\" , "id" :\n\t${value} , "z" : 0 } ] }`,
    read: (body: { a: { id: unknown }[] }) => body.a[0]?.id,
  },
  {
    name: "after a text that ends in an escaped quote",
    write: (value) => String.raw`["said \"yes\"",${value}]`,
    read: (body: unknown[]) => body[1],
  },
  {
    name: "after a text that ends in a backslash",
    write: (value) => String.raw`["C:\\",${value}]`,
    read: (body: unknown[]) => body[1],
  },
];

describe.each(places)("a value $name", ({ write, read }) => {
  test.each(longIntegers)("%s becomes the string of its digits", (digits) => {
    expect(read(parse(write(digits)) as never)).toBe(digits);
  });

  test.each(ordinaryValues)("%s is what JSON.parse makes of it", (value) => {
    const text = write(value);
    expect(parse(text)).toStrictEqual(JSON.parse(text));
    expect(decodeText(quoteLongIntegers(encodeText(text)))).toBe(text);
  });
});

test("many long integers in one body all keep their digits", () => {
  const ids = Array.from({ length: 1000 }, (_, index) => `73245188902361${String(index).padStart(5, "0")}`);
  const body = `{"say": "\\"", "ids": [${ids.join(", ")}], "count": ${ids.length}}`;
  expect(parse(body)).toEqual({ say: '"', ids, count: 1000 });
});

describe("what is not JSON throws a SyntaxError, with and without long integers", () => {
  test.each([
    "",
    "<html>12345678901234567890</html>",
    "{",
    '{"id": 12345678901234567890',
    "[12345678901234567890,]",
    "[12345678901234567890abc]",
    "[--12345678901234567890]",
    "12345678901234567890 12345678901234567890",
    "[012345678901234567890]",
    "[-012345678901234567890]",
    '{"a": 1, 12345678901234567890: 2}',
    "{ 12345678901234567890 : 2}",
    '"12345678901234567890',
  ])("%j", (text) => {
    expect(() => parse(text)).toThrow(SyntaxError);
  });
});

test("whatever stands around them, long integers become strings, and nothing else changes", () => {
  const texts = ["7324518890236145966", ", 7324518890236145966,", "\\", '"', '\\"', "x".repeat(70), "é", ":", ""];
  const text = fc.array(fc.constantFrom(...texts)).map((pieces) => pieces.join(""));
  const integer = fc.bigInt({ min: -(2n ** 80n), max: 2n ** 80n });
  const scalar = fc.oneof(text, integer, fc.constantFrom(0.5, 9007199254740991, null, true));
  const write = (value: unknown): string =>
    typeof value === "bigint"
      ? String(value)
      : Array.isArray(value)
        ? `[${value.map(write).join(" ,\n")}]`
        : typeof value === "object" && value !== null
          ? `{${Object.entries(value).map(([name, member]) => `${JSON.stringify(name)} : ${write(member)}`)}}`
          : JSON.stringify(value);
  const keep = (value: unknown): unknown =>
    typeof value === "bigint"
      ? Number.isSafeInteger(Number(value))
        ? Number(value)
        : String(value)
      : Array.isArray(value)
        ? value.map(keep)
        : typeof value === "object" && value !== null
          ? Object.fromEntries(Object.entries(value).map(([name, member]) => [name, keep(member)]))
          : value;
  const { body } = fc.letrec((tie) => ({
    body: fc.oneof({ maxDepth: 3 }, scalar, fc.array(tie("body")), fc.dictionary(text, tie("body"))),
  }));
  fc.assert(
    fc.property(body, (value) => {
      expect(parse(write(value))).toEqual(keep(value));
    }),
    { numRuns: 2000 },
  );
});

describe("hostile text takes no more than linear time", () => {
  test.each([
    ["a long run of digits", "9".repeat(200_000)],
    ["a long run of digits that turns out to be a float", `${"9".repeat(200_000)}.5`],
    ["backslashes before a quote", `["${"\\\\".repeat(100_000)}",1]`],
    ["white space after a number", `[12345678901234567890${" ".repeat(200_000)}]`],
    ["a long run of digits in quotes", `"${"9".repeat(1_000_000)}"`],
    ["long integers alone", `[${"7324518890236145966,".repeat(300_000)}1]`],
    ["long integers in one text", `["${"7324518890236145966,".repeat(300_000)}"]`],
    ["escaped quotes in one text", `["${`${"x".repeat(65)}\\\\\\"`.repeat(50_000)}",1]`],
    ["many quotes", `[${'"",'.repeat(60_000)}1]`],
  ])("%s", (_, text) => {
    const before = process.cpuUsage();
    parse(text);
    // Quadratic work on these would take minutes. What others do meanwhile on the machine is not counted.
    expect(process.cpuUsage(before).user / 1000).toBeLessThan(scaleTime(5000));
  });
});
