import { once } from "node:events";
import { gzipSync } from "node:zlib";
import { describe, expect, test, vi } from "vitest";
import { BodyTooLarge, readBody } from "../../src/call/read-body.js";
import { decodeText, encodeText } from "../../src/call/utf8.js";
import TikAPI, { type Middleware, ParseError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { startLoopback } from "../support/loopback-server.js";

type Next = Parameters<Middleware>[1];

/** A response whose body comes in these chunks. */
function respond(chunks: readonly Uint8Array[], headers: Record<string, string> = {}, cancel = vi.fn()) {
  const rest = chunks.values();
  const pull = vi.fn((controller: ReadableStreamDefaultController<Uint8Array>) => {
    const { value, done } = rest.next();
    if (done) controller.close();
    else controller.enqueue(value);
  });
  const body = new ReadableStream({ pull, cancel }, { highWaterMark: 0 });
  return { response: new Response(body, { headers }), pull, cancel };
}

describe("a body that is not announced", () => {
  test("is read to its end, whatever its chunks", async () => {
    const { response } = respond([encodeText("quiet "), encodeText("härbor")]);
    expect(decodeText(await readBody(response, 100))).toBe("quiet härbor");
  });

  test("may be cut anywhere, in the middle of a character too", async () => {
    const text = "é€🎵\u{10FFFF}";
    const { response } = respond([...encodeText(text)].map((byte) => Uint8Array.of(byte)));
    expect(decodeText(await readBody(response, 100))).toBe(text);
  });

  test.each([
    ["a byte order mark is left out", [0xef, 0xbb, 0xbf, 0x30], "0"],
    ["a byte that is no text is replaced", [0x30, 0xff, 0x31], "0\ufffd1"],
    ["a character that never ends is replaced", [0x30, 0xe2, 0x82], "0\ufffd"],
  ])("%s", async (_, bytes, text) => {
    expect(decodeText(await readBody(respond([Uint8Array.from(bytes)]).response, 100))).toBe(text);
  });

  test("may be as large as the limit", async () => {
    expect((await readBody(respond([encodeText("12345"), encodeText("67890")]).response, 10)).byteLength).toBe(10);
  });

  test("is not read beyond the limit, and given up", async () => {
    const { response, pull, cancel } = respond(Array(100).fill(encodeText("12345")));
    await expect(readBody(response, 9)).rejects.toBeInstanceOf(BodyTooLarge);
    expect(pull).toHaveBeenCalledTimes(2);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("is too large also when it does not let itself be given up", async () => {
    const { response } = respond([encodeText("12345")], {}, vi.fn().mockRejectedValue(new Error("no")));
    await expect(readBody(response, 1)).rejects.toBeInstanceOf(BodyTooLarge);
  });
});

describe("a body that is announced", () => {
  test("is read when it may be", async () => {
    const { response } = respond([encodeText("12345")], { "content-length": "5" });
    expect(await readBody(response, 5)).toEqual(encodeText("12345"));
  });

  test("is not read at all when it is too large", async () => {
    const { response, pull, cancel } = respond([encodeText("123456")], { "content-length": "6" });
    await expect(readBody(response, 5)).rejects.toBeInstanceOf(BodyTooLarge);
    expect(pull).not.toHaveBeenCalled();
    expect(cancel).toHaveBeenCalledOnce();
  });

  test.each([
    ["of a compressed body, which says nothing about its size", { "content-length": "2", "content-encoding": "gzip" }],
    ["that is no number", { "content-length": "few" }],
    ["given twice", { "content-length": "2, 2" }],
  ])("is counted all the same, with a length %s", async (_, headers) => {
    await expect(readBody(respond([encodeText("123456")], headers).response, 5)).rejects.toBeInstanceOf(BodyTooLarge);
    expect((await readBody(respond([encodeText("123456")], headers).response, 6)).byteLength).toBe(6);
  });
});

test("a body is counted, whatever its headers say: a fetch of one's own can say anything", async () => {
  const { response } = respond([encodeText("123456")], { "content-length": "2" });
  await expect(readBody(response, 5)).rejects.toBeInstanceOf(BodyTooLarge);
  expect(await readBody(respond([encodeText("123456")], { "content-length": "2" }).response, 6)).toEqual(
    encodeText("123456"),
  );
});

test("no body is an empty one", async () => {
  expect(await readBody(new Response(null, { status: 204 }), 0)).toEqual(new Uint8Array());
});

test("a body that breaks fails with its own error", async () => {
  const broken = new ReadableStream({ pull: () => Promise.reject(new Error("lost")) });
  await expect(readBody(new Response(broken), 10)).rejects.toThrow("lost");
});

describe("maxResponseBytes of a client", () => {
  const options = { apiKey: "invented-key", retries: 0, maxResponseBytes: 1000 };

  test("ends a body that never ends, on the server's side too", async () => {
    const closed: Promise<unknown>[] = [];
    const { url } = await startLoopback((_, response) => {
      const timer = setInterval(() => response.write("x".repeat(400)), 1);
      closed.push(once(response, "close").finally(() => clearInterval(timer)));
    });
    const error = await catchError(TikAPI({ ...options, baseUrl: url }).key(), ParseError);
    expect(error.message).toBe("key: the body of a 200 is larger than 1000 bytes (maxResponseBytes)");
    expect(error).toMatchObject({ status: 200, contentType: undefined, excerpt: "" });
    await expect(Promise.all(closed)).resolves.toHaveLength(1);
  });

  test.each([
    [1000, "a result"],
    [1001, "ParseError"],
  ])("counts after decompression: %d bytes are %s", async (size, outcome) => {
    const { url } = await startLoopback((_, response) => {
      response.setHeader("content-encoding", "gzip").end(gzipSync(`"${"x".repeat(size - 2)}"`));
    });
    const call = TikAPI({ ...options, baseUrl: url }).key();
    expect(await call.then(() => "a result").catch((error: Error) => error.name)).toBe(outcome);
  });

  test.each([
    ["a fetch of one's own", (reply: () => Promise<Response>) => ({ fetch: reply })],
    ["a middleware", (reply: () => Promise<Response>) => ({ middleware: [reply] })],
    ["both", (reply: () => Promise<Response>) => ({ fetch: reply, middleware: [(_: Request, next: Next) => next(_)] })],
  ])("is not fooled by a length that %s only claims", async (_, answerBy) => {
    const reply = async () => new Response(`"${"x".repeat(1000)}"`, { headers: { "content-length": "2" } });
    await catchError(TikAPI({ ...options, ...answerBy(reply) }).key(), ParseError);
  });

  test("holds for errors too", async () => {
    const { url } = await startLoopback((_, response) => response.writeHead(503).end("x".repeat(1001)));
    expect(await catchError(TikAPI({ ...options, baseUrl: url }).key(), ParseError)).toMatchObject({ status: 503 });
  });
});
