import { describe, expect, test } from "vitest";
import { readAnswer } from "../../src/call/response.js";
import { encodeText } from "../../src/call/utf8.js";
import { describeTikTokCode } from "../../src/index.js";
import * as errors from "../../src/spec/errors.js";
import { makeCall, read, readError } from "../support/read-error.js";

describe("a good answer", () => {
  test.each([200, 201, 299])("is the parsed body of a %i", (status) => {
    expect(read(status, '{"status":"success","id":7324518890236145966}')).toEqual({
      status: "success",
      id: "7324518890236145966",
    });
  });

  test.each([{ statusCode: 0 }, { status_code: 0 }, { statusCode: 0, status_code: 0 }, { statusCode: "0" }, {}])(
    "is one whose code is 0 or missing: %j",
    (body) => {
      expect(read(200, body)).toEqual(body);
    },
  );

  test.each([
    ["0", 0],
    ["false", false],
    ["null", null],
    ["[]", []],
    ['""', ""],
  ])("may be any JSON: %s", (text, json) => {
    expect(read(200, text)).toEqual(json);
  });
});

describe("the class of an error", () => {
  test.each([
    [400, {}, "BadRequestError"],
    [401, {}, "UnauthorizedError"],
    [403, {}, "ForbiddenError"],
    [403, { statusCode: 10202 }, "TikTokError"],
    [403, { statusCode: 0, status_code: 10101 }, "TikTokError"],
    [403, { statusCode: 99999 }, "TikTokError"],
    [403, { statusCode: 8 }, "SessionExpiredError"],
    [404, {}, "ResponseError"],
    [408, {}, "ResponseError"],
    [418, { statusCode: 10202 }, "ResponseError"],
    [428, {}, "SessionExpiredError"],
    [428, { statusCode: 8 }, "SessionExpiredError"],
    [429, {}, "RateLimitError"],
    [500, {}, "ServerError"],
    [503, { statusCode: 10101 }, "ServerError"],
    [599, {}, "ServerError"],
    // What Response.error() has.
    [0, {}, "ResponseError"],
    [300, { statusCode: 10202 }, "ResponseError"],
    [302, {}, "ResponseError"],
    [304, {}, "ResponseError"],
    [200, { status: "error" }, "ResponseError"],
    [200, { status: "error", statusCode: 10202 }, "TikTokError"],
    [200, { status: "success", statusCode: 10202 }, "TikTokError"],
    [200, { status: "success", status_code: 10202 }, "TikTokError"],
    [200, { status: "success", statusCode: 8 }, "SessionExpiredError"],
  ])("of a %i with %j is %s", (status, body, name) => {
    const error = readError(status, body);
    expect(error.name).toBe(name);
    expect(error).toMatchObject({ status, statusCode: status, json: body, operationId: "public.check" });
  });

  test.each([
    [400, "BadRequestError"],
    [401, "UnauthorizedError"],
    [403, "ForbiddenError"],
    [502, "ServerError"],
  ])("of a %i that is not JSON is %s, with the text at hand", (status, name) => {
    const error = readError(status, "<html>Gateway</html>");
    expect(error.name).toBe(name);
    expect(error).toMatchObject({ status, json: undefined, text: "<html>Gateway</html>" });
    expect(error.message).toContain("<html>Gateway</html>");
  });
});

describe("a TikTok code", () => {
  test("is looked up in the spec's table", () => {
    const error = readError(403, { statusCode: 10202, message: "Gone." });
    expect(error).toMatchObject({ tiktokCode: 10202, tiktok: describeTikTokCode(10202) });
    expect(error).toMatchObject({ tiktok: { name: "userDoesNotExist", kind: "not-found" } });
    expect(error.message).toBe("403 from public.check: Gone. (TikTok 10202)");
  });

  test("speaks for itself where the body has no message", () => {
    expect(readError(403, { statusCode: 10202, message: "" }).message).toContain(
      describeTikTokCode(10202)?.description,
    );
  });

  test("that nobody documented is an error like any other, described by the body", () => {
    const error = readError(403, { statusCode: 99999, message: "Something new." });
    expect(error).toMatchObject({
      tiktok: { code: 99999, name: "unknown", description: "Something new.", kind: "unknown" },
    });
  });

  test.each([{}, { message: "" }, { message: null }, { message: ["a", "list"] }])(
    "that nobody documented, and that the body does not explain, says so: %j",
    (body) => {
      expect(readError(403, { statusCode: 99999, ...body })).toMatchObject({
        tiktok: { kind: "unknown", description: expect.stringContaining("undocumented TikTok code") },
      });
    },
  );

  test("that means an ended session is not called unknown", () => {
    expect(readError(428, { statusCode: 8 }).message).not.toContain("undocumented");
  });

  test("can stand behind a 503, which has none otherwise", () => {
    expect(readError(503, { statusCode: 10101 })).toMatchObject({ tiktok: { kind: "transient" }, tiktokCode: 10101 });
    expect(readError(503, {})).toMatchObject({ tiktok: undefined, tiktokCode: undefined });
  });
});

describe("a success that is not JSON", () => {
  test("is a ParseError with status, content type and a short excerpt", () => {
    const error = readError(200, `  <html>${"x".repeat(500)}`, { "content-type": "text/html" });
    expect(error).toBeInstanceOf(errors.ParseError);
    expect(error).toMatchObject({ status: 200, contentType: "text/html", excerpt: `<html>${"x".repeat(194)}` });
    expect(error.message).toContain("text/html");
    expect(error.cause).toBeInstanceOf(SyntaxError);
    // The parser's own words, which differ between runtimes.
    expect((error.cause as Error).message).not.toBe("Not JSON.");
  });

  test("is one as well when it is empty", () => {
    const error = readError(204, "");
    expect(error).toMatchObject({ name: "ParseError", status: 204, contentType: undefined, excerpt: "" });
    expect(error.message).toBe("204 from public.check is not JSON: an empty body");
  });

  test("is one as well without a content type", () => {
    expect(readError(200, "<html>").message).toContain('without content type starting with "<html>"');
  });

  test("is one as well where the text becomes JSON when a key in it is replaced", () => {
    const answer = { status: 200, body: encodeText('{"echo":"unit"key"}'), headers: new Headers(), url: "" };
    const readBroken = () => readAnswer(answer, makeCall('unit"key'));
    expect(readBroken).toThrow(errors.ParseError);
    expect(readBroken).toThrow(expect.objectContaining({ cause: new SyntaxError("Not JSON.") }));
  });

  test("is one as well when it was cut off", () => {
    expect(readError(200, '{"status":"success","itemList":[').name).toBe("ParseError");
  });
});

describe("a key that is part of the names in a failed answer", () => {
  const fail = (apiKey: string, status: number, body: object) => {
    const answer = { status, body: encodeText(JSON.stringify(body)), headers: new Headers(), url: "" };
    return () => readAnswer(answer, makeCall(apiKey));
  };

  test.each(["a", "e", '"'])("decides neither class nor message, and is too short to hide: %j", (apiKey) => {
    const refused = fail(apiKey, 403, { status: "error", statusCode: 10202, message: `No, ${apiKey}!` });
    expect(refused).toThrow(expect.objectContaining({ name: "TikTokError", tiktokCode: 10202 }));
    expect(refused).toThrow(`: No, ${apiKey}! `);
  });

  test.each(["status", "message", "statusCode", "10202"])("decides neither class nor message: %j", (apiKey) => {
    const refused = fail(apiKey, 403, { status: "error", statusCode: 10202, message: `No, ${apiKey}!` });
    expect(refused).toThrow(errors.TikTokError);
    expect(refused).toThrow(expect.objectContaining({ tiktokCode: 10202 }));
    expect(refused).toThrow(/: No, \[key\]! /);
  });

  test("hides none of the complaints about parameters", () => {
    const refused = fail("fields", 400, { status: "error", message: "Bad.", fields: { id: "what fields?" } });
    expect(refused).toThrow(expect.objectContaining({ fields: { id: "what [key]?" } }));
  });
});

test("Retry-After reaches the error in milliseconds", () => {
  expect(readError(429, {}, { "retry-after": "7" })).toMatchObject({ name: "RateLimitError", retryAfter: 7000 });
  expect(readError(429, {})).toMatchObject({ retryAfter: undefined });
});

describe("a large body", () => {
  const key = "unit-key";
  const many = 2 ** 20;

  test("decides the class of its error as a whole, which shows its first 256 KiB", () => {
    const list = `"list":[${'{"id":"1"},'.repeat(many / 11)}{}]`;
    const error = readError(403, `{"message":"Who is ${key}?",${list},"statusCode":10202}`);
    expect(error).toMatchObject({ name: "TikTokError", tiktokCode: 10202, json: undefined });
    expect(error.message).toContain("Who is [key]?");
    expect(error).toMatchObject({ text: expect.stringMatching(/^\{"message":"Who is \[key\]\?","list"/) });
    expect((error as errors.ResponseError).text.length).toBeLessThanOrEqual(256 * 1024);
  });

  test.each([
    ["its message is", (text: string) => `{"message":"${text}"}`],
    ["its complaints are", (text: string) => `{"fields":{"a":"${text}"}}`],
    ["it is no JSON", (text: string) => `<p>${text}`],
  ])("is not shown as a whole where %s what is large", (_, write) => {
    for (const status of [400, 500]) {
      const error = readError(status, write("x".repeat(many)));
      expect(JSON.stringify(error).length).toBeLessThan(300 * 1024);
      expect(error.message.length).toBeLessThan(1_000);
    }
  });

  test("that is no JSON gives no reason that is only that of its beginning", () => {
    const error = readError(200, `["${"x".repeat(many)}"`);
    expect(error.name).toBe("ParseError");
    expect(error.cause).toBeUndefined();
  });
});
