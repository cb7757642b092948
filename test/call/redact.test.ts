import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createRedact, redactCause, redactHeaders, redactJson } from "../../src/call/redact.js";

const apiKey = "invented-API-key-0123456789";
const accountKey = "invented-account-key-9876543210";
const redact = createRedact([apiKey, accountKey]);

describe("redacting a text", () => {
  test("replaces every key wherever it stands", () => {
    expect(redact(`a ${apiKey} b ${accountKey} c ${apiKey}`)).toBe("a [key] b [key] c [key]");
  });

  test("leaves a text without keys as it is", () => {
    expect(redact("nothing to hide")).toBe("nothing to hide");
  });

  test.each([
    ["URL-encoded", (key: string) => encodeURIComponent(key)],
    ["form-encoded, as a query is", (key: string) => new URLSearchParams({ key }).toString().slice("key=".length)],
    ["escaped for JSON", (key: string) => JSON.stringify(key).slice(1, -1)],
    ["escaped for JSON with escaped slashes", (key: string) => JSON.stringify(key).slice(1, -1).replaceAll("/", "\\/")],
    ["escaped for JSON in JSON", (key: string) => JSON.stringify(JSON.stringify(key)).slice(3, -3)],
    [
      "with every special character as %XX",
      (key: string) => key.replace(/\W/g, (one) => `%${toHex(one).toUpperCase()}`),
    ],
    ["with every special character as %xx", (key: string) => key.replace(/\W/g, (one) => `%${toHex(one)}`)],
    ["with every special character as \\uXXXX", (key: string) => key.replace(/\W/g, (one) => `\\u00${toHex(one)}`)],
    ["with \\uXXXX in JSON in JSON", (key: string) => key.replace(/\W/g, (one) => `\\\\u00${toHex(one)}`)],
    ["in upper case", (key: string) => key.toUpperCase()],
  ])("replaces a key %s", (_, encode) => {
    const special = String.raw`k/e+y "with\special" (chars)!=ü`;
    const safe = createRedact([special])(`<${encode(special)}>`);
    expect(safe).toBe("<[key]>");
  });

  test("takes no other text for a key", () => {
    const similar = "a+key+0123 a-key_0123 akey0123";
    expect(createRedact(["a/key+0123"])(similar)).toBe(similar);
  });

  test.each([
    ["key-of-the-team", "key-of-the-team-and-its-account"],
    ["key-of-the-team-and-its-account", "key-of-the-team"],
  ])("leaves no rest of a key that another one begins (%s, %s)", (first, second) => {
    const safe = createRedact([first, second])("<key-of-the-team-and-its-account> <key-of-the-team>");
    expect(safe).toBe("<[key]> <[key]>");
  });

  test("takes a key that is not set as no key", () => {
    expect(createRedact([undefined, apiKey])(`undefined ${apiKey}`)).toBe("undefined [key]");
    expect(createRedact([undefined])("undefined")).toBe("undefined");
  });
});

describe("redacting base64", () => {
  // One of eight characters, and one with + and / in its base64 wherever it begins.
  const keys = [apiKey, "8-chars!", "a>>>b???c>>>>d????e"];
  const cases = keys.flatMap((key) =>
    ["", "x", "xy", "xyz", "user:"].flatMap((lead) => ["", ":rest", "::rest"].map((rest) => ({ key, lead, rest }))),
  );

  test.each(cases)("leaves nothing to read of $key after $lead and before $rest", ({ key, lead, rest }) => {
    for (const encoding of ["base64", "base64url"] as const) {
      const encoded = Buffer.from(`${lead}${key}${rest}`).toString(encoding);
      const [before, after, ...more] = createRedact([key])(encoded).split("[key]");
      expect(more).toEqual([]);
      expect(before).toHaveLength(Math.ceil((lead.length * 4) / 3));
      // The rest, with two characters that it shares with the key, and padding.
      expect(after?.length).toBeLessThanOrEqual(Math.ceil((rest.length * 4) / 3) + 4);
    }
  });

  test("knows it URL-encoded too", () => {
    const key = "a>>>b???c>>>>d????e";
    expect(createRedact([key])(encodeURIComponent(btoa(key)))).toMatch(/^\[key\]/);
  });

  test("lets be what a short key would blot out: a letter or two could be anything", () => {
    const text = "Every gentle reader of this text keeps it: abcdefghijklmnopqrstuvwxyz 0123456789";
    expect(createRedact(["!#$%&(:"])(`${text} !#$%&(: ${btoa("!#$%&(:")}`)).toBe(`${text} [key] ${btoa("!#$%&(:")}`);
    expect(createRedact(["?"])(text)).toBe(text);
  });
});

describe("redacting a cause", () => {
  test("keeps name, message, code and inner causes without keys, and nothing else", () => {
    const inner = Object.assign(new RangeError(`inner ${accountKey}`), { code: `E${apiKey}` });
    const outer = Object.assign(new TypeError(`outer ${apiKey}`, { cause: inner }), { request: { apiKey } });
    const safe = redactCause(outer, redact);
    expect(inspect(safe, { depth: 9 })).not.toMatch(new RegExp(`${apiKey}|${accountKey}`));
    expect(safe).toMatchObject({
      name: "TypeError",
      message: "outer [key]",
      cause: { name: "RangeError", message: "inner [key]", code: "E[key]" },
    });
    expect(safe).not.toHaveProperty("request");
  });

  test("keeps the stack, so that the place of the failure can be found", () => {
    const cause = new Error(apiKey);
    expect((redactCause(cause, redact) as Error).stack).toBe(cause.stack?.replaceAll(apiKey, "[key]"));
  });

  test("adds neither a stack nor a cause to an error without", () => {
    const bare = Object.assign(new Error("bare"), { stack: undefined });
    const safe = redactCause(bare, redact);
    expect(safe).toMatchObject({ message: "bare" });
    expect(Object.hasOwn(safe as Error, "cause")).toBe(false);
  });

  test("follows five causes and no further", () => {
    const chain = Array.from({ length: 9 }).reduce<Error | undefined>(
      (cause, _, place) => new Error(`error ${place}`, { cause }),
      undefined,
    );
    const shown = inspect(redactCause(chain, redact), { depth: 99 });
    expect([..."876543210"].filter((place) => shown.includes(`Error: error ${place}`)).join("")).toBe("876543");
  });

  test("ends with causes that lead back to themselves", () => {
    const loop = new Error("loop");
    loop.cause = loop;
    expect(inspect(redactCause(loop, redact), { depth: 99 })).toContain("loop");
  });

  test("keeps a text without keys, and drops any other value", () => {
    expect(redactCause(`text ${apiKey}`, redact)).toBe("text [key]");
    expect(redactCause({ apiKey }, redact)).toBeUndefined();
  });
});

test("redacted headers keep their names and lose the keys in their values", () => {
  const headers = new Headers([
    ["x-echo", `key ${apiKey}`],
    ["set-cookie", `a=${accountKey}`],
    ["set-cookie", "b=2"],
    ["x-secret", "whatever it holds"],
  ]);
  const safe = redactHeaders(headers, ["X-Secret"], redact);
  expect(safe.get("x-echo")).toBe("key [key]");
  expect(safe.get("x-secret")).toBe("[key]");
  expect(safe.getSetCookie()).toEqual(["a=[key]", "b=2"]);
});

describe("redacting JSON", () => {
  const digits = "7324518890";
  const safe = (json: unknown) => redactJson(json, createRedact([apiKey, digits]));

  test("leaves no key in its texts, names and numbers, at any depth", () => {
    const json = { [apiKey]: [`a ${apiKey}`, { id: Number(digits) }] };
    expect(safe(json)).toEqual({ "[key]": ["a [key]", { id: "[key]" }] });
  });

  test.each([[undefined], [null], [true], [false], [5], [""], [[]], [{}], [{ a: [1, null, false] }]])(
    "leaves %j as it is",
    (json) => {
      expect(safe(json)).toEqual(json);
    },
  );

  test("gives nothing where it is too deep to be walked", () => {
    let deep: unknown = [];
    for (let level = 0; level < 50_000; level++) deep = [deep];
    expect(safe(deep)).toBeUndefined();
  });
});

/** Two digits, as they stand in an escape. */
function toHex(character: string): string {
  return character.charCodeAt(0).toString(16);
}
