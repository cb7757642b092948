import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseJson, quoteLongIntegers } from "../../src/call/parse-json.js";
import { decodeText, encodeText } from "../../src/call/utf8.js";
import TikAPI from "../../src/index.js";
import { scriptFetch } from "../support/scripted-fetch.js";

/** A document as a server may write it, and the same with quotes around the integers that a double cannot hold. */
interface Written {
  readonly text: string;
  readonly quoted: string;
}

const verbatim = (text: string): Written => ({ text, quoted: text });
const join = (parts: readonly Written[], separator = ""): Written => ({
  text: parts.map(({ text }) => text).join(separator),
  quoted: parts.map(({ quoted }) => quoted).join(separator),
});

const space = fc.stringMatching(/^[ \t\r\n]{0,3}$/).map(verbatim);

const integer = fc
  .oneof(fc.bigInt(), fc.bigInt({ min: 2n ** 53n - 3n, max: 2n ** 53n + 3n }), fc.bigInt({ min: 0n, max: 10n ** 40n }))
  .chain((number) => fc.constantFrom(number, -number))
  .map((number) => {
    const isSafe = BigInt.asIntN(54, number) === number && number !== -(2n ** 53n);
    return { text: `${number}`, quoted: isSafe ? `${number}` : `"${number}"` };
  });

/** Numbers that are no integers in JSON's grammar, however many digits they have. */
const otherNumber = fc
  .oneof(
    fc.double({ noNaN: true, noDefaultInfinity: true }).map(String),
    fc.stringMatching(/^-?(0|[1-9][0-9]{0,30})(\.[0-9]{1,30}([eE][+-]?[0-9]{1,4})?|[eE][+-]?[0-9]{1,4})$/),
    fc.constantFrom("-0", "1e400", "-1e400", "1E+400", "0.0", "12345678901234567890.0", "12345678901234567890e0"),
  )
  .filter((text) => /[.eE]|^-0$/.test(text))
  .map(verbatim);

/** Texts full of what could be mistaken for the end of one, or for an integer. */
const string = fc
  .array(
    fc.oneof(
      fc.string({ unit: "binary" }).map((text) => JSON.stringify(text).slice(1, -1)),
      fc.constantFrom('\\"', "\\\\", "\\/", "\\ud800", "\\u0022", "[", ":", ",", "{", "}", " ", "__proto__"),
      fc.bigInt({ min: 2n ** 53n }).map(String),
      fc.bigInt({ min: 2n ** 53n }).map((number) => `[${number}, -${number}: ${number}]`),
    ),
    { maxLength: 6 },
  )
  .map((parts) => verbatim(`"${parts.join("")}"`));

const spaced = (...parts: fc.Arbitrary<Written>[]) =>
  fc.tuple(...parts.flatMap((part) => [space, part, space])).map((written) => join(written));
const list = (item: fc.Arbitrary<Written>, open: string, close: string) =>
  fc
    .tuple(fc.array(item, { maxLength: 5 }), space)
    .map(([items, rest]) => join([verbatim(open), join(items, ","), rest, verbatim(close)]));

const { json } = fc.letrec<{ json: Written; value: Written; member: Written }>((tie) => ({
  json: spaced(tie("value")),
  value: fc.oneof(
    { maxDepth: 5 },
    integer,
    otherNumber,
    string,
    fc.constantFrom("true", "false", "null").map(verbatim),
    list(tie("json"), "[", "]"),
    list(tie("member"), "{", "}"),
  ),
  member: spaced(string, fc.constant(verbatim(":")), tie("json")),
}));

const parse = (text: string): unknown => parseJson(encodeText(text));

test("every integer that a double cannot hold becomes its digits in quotes, and nothing else changes", () => {
  let withLongIntegers = 0;
  fc.assert(
    fc.property(json, ({ text, quoted }) => {
      if (text !== quoted) withLongIntegers++;
      expect(decodeText(quoteLongIntegers(encodeText(text)))).toBe(quoted);
      expect(parse(text)).toStrictEqual(JSON.parse(quoted));
    }),
    { numRuns: 1500 },
  );
  expect(withLongIntegers).toBeGreaterThan(200);
});

test("what a program wrote itself comes back as it was", () => {
  fc.assert(
    fc.property(fc.jsonValue({ maxDepth: 4 }), (value) => {
      const text = JSON.stringify(value, null, 1);
      // Doubles that are whole and large are written as integers; they keep the digits they were written with.
      expect(parse(text)).toStrictEqual(JSON.parse(text, keepDigits));
    }),
    { numRuns: 500 },
  );
});

test("what is not JSON is no JSON with quotes either", () => {
  fc.assert(
    fc.property(json, fc.nat(), fc.string({ maxLength: 3 }), ({ text }, place, extra) => {
      const spoilt = text.slice(0, place % text.length) + extra + text.slice((place % text.length) + 1);
      expect(isJson(() => parse(spoilt))).toBe(isJson(() => JSON.parse(spoilt)));
    }),
    { numRuns: 1500 },
  );
});

describe("on its way through the client", () => {
  test.each([
    ["an integer of 19 digits", "7324518890236145966", "7324518890236145966"],
    ["the same in a text", '"[7324518890236145966]"', "[7324518890236145966]"],
    ["1e400, which is more than a double can hold", "1e400", Number.POSITIVE_INFINITY],
    ["-0", "-0", -0],
    ["half of a surrogate pair", '"\\ud800"', "\ud800"],
    ["the last of two members with one name", '0,"a":7324518890236145966', "7324518890236145966"],
  ])("%s arrives", async (_, value, expected) => {
    const api = TikAPI({ apiKey: "invented-key", fetch: scriptFetch(new Response(`\uFEFF{"a":${value}}`)) });
    expect((await api.key()).json).toStrictEqual({ a: expected });
  });
});

function keepDigits(_: string, value: unknown): unknown {
  return Number.isInteger(value) && !Number.isSafeInteger(value) && !String(value).includes("e")
    ? String(value)
    : value;
}

function isJson(parse: () => unknown): boolean {
  try {
    parse();
    return true;
  } catch (error) {
    expect(error).toBeInstanceOf(SyntaxError);
    return false;
  }
}
