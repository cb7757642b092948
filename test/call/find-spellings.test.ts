import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { createRedact } from "../../src/call/redact.js";

/** Characters that escapes are made of, and a few that need none. */
const hard = [..."\\\\\\%%++&;\"'/ux25aA4b", "%41", "\\u0041", "&amp;", "\\n", "é", "ÿ"];
const hardKey = fc
  .array(fc.constantFrom(...hard), { minLength: 12, maxLength: 40 })
  .map((pieces) => pieces.join(""))
  // What is left of a key of nothing but escapes could be any text.
  .map((key) => `Q7${key}z9`);

const json = (text: string): string => JSON.stringify(text).slice(1, -1);
const html = (text: string): string =>
  text.replace(/[&<>"']/g, (one) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[one] ?? "&#39;");
const unicode = (text: string): string =>
  Array.from(text, (one) => `\\u${one.charCodeAt(0).toString(16).padStart(4, "0")}`).join("");
const form = (text: string): string => new URLSearchParams({ text }).toString().slice("text=".length);

/** Of one kind. */
const ways: readonly ((text: string) => string)[] = [
  (text) => text,
  encodeURIComponent,
  (text) => encodeURIComponent(text).toLowerCase(),
  form,
  json,
  (text) => json(text).replaceAll("/", "\\/"),
  unicode,
  (text) => unicode(text).toUpperCase().replaceAll("\\U", "\\u"),
  html,
  (text) => json(json(text)),
  (text) => json(json(json(text))),
  (text) => json(unicode(text)),
  (text) => encodeURIComponent(encodeURIComponent(text)),
];

/** Of one kind in another. */
const mixedWays: typeof ways = [
  (text) => encodeURIComponent(json(text)),
  (text) => json(encodeURIComponent(text)),
  (text) => json(json(form(text))),
  (text) => html(json(text)),
  (text) => json(html(text)),
  (text) => encodeURIComponent(html(json(json(text)))),
];

describe("a key of any characters", () => {
  test("is found in every spelling, and nothing around it is lost", () => {
    const around = fc.constantFrom("", "<", "> ", "key: ", "\n", "=x=", "?q=", "Ωmega ");
    fc.assert(
      fc.property(hardKey, fc.constantFrom(...ways), around, around, (key, spell, before, after) => {
        const safe = createRedact([key]);
        expect(safe(`${before}${spell(key)}${after && ` ${after}`}`)).toBe(`${before}[key]${after && ` ${after}`}`);
      }),
      { numRuns: 2000 },
    );
  });

  test("is found in escapes within others", () => {
    const key = fc.string({ unit: fc.constantFrom(...`abc019-_/+="'<>(){}~ü`), minLength: 12, maxLength: 40 });
    fc.assert(
      fc.property(key, fc.constantFrom(...mixedWays), (key, spell) => {
        expect(createRedact([key])(`<${spell(key)} >`)).toBe("<[key] >");
      }),
      { numRuns: 2000 },
    );
  });

  test("is found where only some of its characters are escaped, each in its own way", () => {
    const escapes = [(one: string) => one, encodeURIComponent, unicode, html];
    const plainKey = fc.stringMatching(/^[\w~!@#$^*()=+/:,<>"-]{12,40}$/);
    fc.assert(
      fc.property(plainKey, fc.infiniteStream(fc.constantFrom(...escapes)), (key, choices) => {
        const spelt = Array.from(key, (one) => (choices.next().value as (text: string) => string)(one)).join("");
        expect(createRedact([key])(`<${spelt}>`)).toBe("<[key]>");
      }),
      { numRuns: 2000 },
    );
  });

  test("leaves texts that do not have it as they are, byte for byte", () => {
    const texts = fc.array(fc.constantFrom(...hard, "Q", "7", "z", " ", "İ", "😀"), { maxLength: 200 });
    fc.assert(
      fc.property(hardKey, texts, (key, pieces) => {
        // No text holds the start of a key, which has this letter.
        const text = pieces.join("");
        expect(createRedact([`þ${key}`])(text)).toBe(text);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("a key cut short", () => {
  const key = "Qz7vTgplain0Mc3wRkYbN5xHd8sLfJ2e";

  test.each([31, 20, 12])("is found while %i characters of it are left", (length) => {
    const start = key.slice(0, length);
    expect(createRedact([key])(`Key ${start}... is not valid, ${encodeURIComponent(start)}`)).toBe(
      "Key [key]... is not valid, [key]",
    );
  });

  test.each([11, 8, 4])("is left where %i characters of it say which key it is", (length) => {
    const text = `Key ${key.slice(0, length)}... is not valid`;
    expect(createRedact([key])(text)).toBe(text);
  });

  test("is found in front of the whole key", () => {
    expect(createRedact(["abcabcabcabcabcX"])("<abcabcabcabcabcabcX>")).toBe("<[key]>");
  });
});

describe("a short key", () => {
  test("of fewer than four characters is left alone, as it could be part of any text", () => {
    const text = '{"status":"error","message":"a bad key, {}"}';
    for (const key of ["a", "{", '"', "key"]) expect(createRedact([key])(text)).toBe(text);
  });

  test("of fewer than eight characters is not taken out of a word", () => {
    expect(createRedact(["test"])("the latest test: testing test_1 (TEST)")).toBe(
      "the latest [key]: testing test_1 ([key])",
    );
  });
});

describe("hostile keys and texts take no more than linear time", () => {
  const size = 1_000_000;
  const fill = (piece: string): string => piece.repeat(Math.ceil(size / piece.length));
  const pieces = ["\\", "a", "%25", "%", "&amp;", "&", "+", "\\u0061", "YWFh", `${"a".repeat(13)}b`, "é"];
  const keys = ["\\".repeat(64), `${"\\".repeat(17)}Z`, "a".repeat(1000), "a".repeat(10_000), `b${"a".repeat(999)}`]
    .concat(`${"a".repeat(999)}b`, "%25".repeat(100), `%${"25".repeat(5000)}`, "&amp;".repeat(50), "+".repeat(64))
    .concat("aab".repeat(300));

  // What grew with the product of both, or faster, would take minutes, or for ever.
  test.each(keys.map((key) => [key.slice(0, 20), key.length, key]))("%s… of %i characters", (_, __, key) => {
    const safe = createRedact([key]);
    for (const piece of pieces) expect(safe(fill(piece)).length).toBeLessThanOrEqual(size + 20);
    expect(safe(`<${fill("-")}${key}>`)).toMatch(/-\[key\]>$/);
  });
});

test("in a text of many pieces, no key is missed where two pieces meet", () => {
  const key = 'sk+/=~Zq%7v&T"g';
  const text = `${"x".repeat(999_990)}${unicode(key)}${"y".repeat(1_000_000)}${key}`;
  expect(createRedact([key])(text)).toBe(`${"x".repeat(999_990)}[key]${"y".repeat(1_000_000)}[key]`);
});

describe("a key that the URL parser changes", () => {
  test.each([
    ["made\\up\\key\\0123456789", "made/up/key/0123456789"],
    ["made/../up/./key-0123456789", "up/key-0123456789"],
    ["made\\up{key}0123456789", "made/up%7Bkey%7D0123456789"],
  ])("is found as it stands in a path: %s", (key, spelled) => {
    expect(new URL(key, "http://any.invalid/").pathname).toBe(`/${spelled}`);
    expect(createRedact([key])(`at /a/${spelled}/b`)).toBe("at /a/[key]/b");
  });

  test("is not looked for where nothing but a few letters is left of it", () => {
    expect(createRedact(["made-up-key/../b"])("about b")).toBe("about b");
  });
});
