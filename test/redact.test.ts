import { inspect } from "node:util";
import { describe, expect, test } from "vitest";
import { createRedact, redactCause, redactHeaders } from "../src/redact.js";

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

  test.each(["", "x", "xy", "xyz", "user:"])("replaces a key in base64 after %j", (lead) => {
    const encoded = Buffer.from(`${lead}${apiKey}`).toString("base64");
    expect(encoded).not.toContain(apiKey);
    const safe = redact(`Basic ${encoded}`);
    expect(Buffer.from(safe.replace("Basic ", ""), "base64").toString()).not.toContain(apiKey);
    expect(safe).toContain("[key]");
  });

  test.each([
    ["URL-encoded", (key: string) => encodeURIComponent(key)],
    ["form-encoded, as a query is", (key: string) => new URLSearchParams({ key }).toString().slice("key=".length)],
    ["escaped for JSON", (key: string) => JSON.stringify(key).slice(1, -1)],
    ["escaped for JSON with escaped slashes", (key: string) => JSON.stringify(key).slice(1, -1).replaceAll("/", "\\/")],
  ])("replaces a key %s", (_, encode) => {
    const special = String.raw`k/e+y "with\special" (chars)!=`;
    const safe = createRedact([special])(`<${encode(special)}>`);
    expect(safe).toBe("<[key]>");
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
  ]);
  const safe = redactHeaders(headers, redact);
  expect(safe.get("x-echo")).toBe("key [key]");
  expect(safe.getSetCookie()).toEqual(["a=[key]", "b=2"]);
});
