import type { ServerResponse } from "node:http";
import * as zlib from "node:zlib";
import { Agent } from "undici";
import { afterAll, describe, expect, test, vi } from "vitest";
import { ByteQueue } from "../../src/call/byte-queue.js";
import { type Coding, Decoding, readCodings } from "../../src/call/decode-body.js";
import TikAPI, { type ClientOptions, ConnectionError, ParseError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { makeGate } from "../support/gate.js";
import { startLoopback } from "../support/loopback-server.js";
import { passTurns } from "../support/pass-turns.js";

const dispatcher = new Agent();
afterAll(() => dispatcher.close());

const text = JSON.stringify({ status: "success", posts: "Придуманный текст \u{1f642} ".repeat(20_000) });
const body = Buffer.from(text);

/** A client of a server that answers with these bytes, in pieces. */
async function connect(coding: string, bytes: Uint8Array, options: ClientOptions = {}, pieces = 7) {
  const { url } = await startLoopback((_, response) => {
    response.writeHead(200, { "content-type": "application/json", "content-encoding": coding });
    void sendPieces(response, bytes, pieces);
  });
  return TikAPI({ apiKey: "invented-api-key", baseUrl: url, dispatcher, retries: 0, ...options });
}

async function sendPieces(response: ServerResponse, bytes: Uint8Array, pieces: number): Promise<void> {
  const length = Math.ceil(bytes.length / pieces);
  for (let start = 0; start < bytes.length; start += length) {
    await new Promise((resolve) => response.write(bytes.subarray(start, start + length), resolve));
  }
  response.end();
}

const { gzipSync, deflateSync, deflateRawSync, brotliCompressSync } = zlib;
const codings: [coding: string, bytes: Uint8Array][] = [
  ["gzip", gzipSync(body)],
  ["x-gzip", gzipSync(body)],
  ["GZIP", gzipSync(body)],
  ["deflate", deflateSync(body)],
  ["deflate", deflateRawSync(body)],
  ["br", brotliCompressSync(body, { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } })],
  ["gzip, br", brotliCompressSync(gzipSync(body), { params: { [zlib.constants.BROTLI_PARAM_QUALITY]: 3 } })],
  ["deflate,gzip , gzip", gzipSync(gzipSync(deflateRawSync(body)))],
  ["identity", body],
  ["gzip, unknown", body],
];
if ("zstdCompressSync" in zlib) codings.push(["zstd", (zlib.zstdCompressSync as (bytes: Uint8Array) => Buffer)(body)]);

test.each(codings)("what is sent as %s is read as it was", async (coding, bytes) => {
  for (const pieces of [1, 7]) {
    const api = await connect(coding, bytes, {}, pieces);
    expect((await api.key()).json).toEqual(JSON.parse(text));
  }
});

test("a middleware gets a response that is decompressed", async () => {
  const seen: number[] = [];
  const api = await connect("gzip", gzipSync(body), {
    middleware: [
      async (request, next) => {
        const response = await next(request);
        seen.push((await response.clone().text()).length);
        return response;
      },
    ],
  });
  expect((await api.key()).json).toEqual(JSON.parse(text));
  expect(seen).toEqual([text.length]);
});

test("a compressed body without its end is what came of it, as with a fetch", async () => {
  const api = await connect("gzip", gzipSync(body).subarray(0, -9));
  expect((await api.key()).json).toEqual(JSON.parse(text));
});

test("what is not compressed as it says breaks off", async () => {
  const error = await catchError((await connect("gzip", body)).key(), ConnectionError);
  expect([error.reason, error.message]).toEqual([
    "interrupted",
    "key: the body of a 200 broke off: incorrect header check",
  ]);
});

test("more codings than any server uses are refused, as with a fetch", async () => {
  const error = await catchError((await connect(Array(6).fill("gzip").join(), body)).key(), ConnectionError);
  expect(error.message).toContain("6 content-encodings, of at most 5");
});

test("a compressed body that grows too large closes its connection", async () => {
  const { opened: closed, open: close } = makeGate();
  const { url } = await startLoopback((_, response) => {
    response.once("close", close);
    response.writeHead(200, { "content-encoding": "gzip" }).write(gzipSync(body));
  });
  const api = TikAPI({ apiKey: "invented-api-key", baseUrl: url, dispatcher, retries: 0, maxResponseBytes: 1000 });
  await catchError(api.key(), ParseError);
  await closed;
});

test("one that is given up gives up its source", () => {
  const [coding] = readCodings("br");
  const decoding = new Decoding(coding as Coding, new ByteQueue());
  const cancel = vi.fn();
  decoding.source = { resume() {}, cancel };
  decoding.push(brotliCompressSync("a"));
  decoding.cancel();
  expect(cancel).toHaveBeenCalledOnce();
});

test("no more is decompressed than there is room for", async () => {
  const [coding] = readCodings("gzip");
  let made = 0;
  let arrived = makeGate();
  const push = () => {
    made++;
    arrived.open();
    return false;
  };
  const decoding = new Decoding(coding as Coding, { source: undefined, push, end() {}, fail() {} });
  decoding.push(gzipSync(Buffer.alloc(1024 * 1024)));
  for (const expected of [1, 2, 3]) {
    await arrived.opened;
    await passTurns(200);
    expect(made).toBe(expected);
    arrived = makeGate();
    decoding.resume();
  }
});

describe("a bomb", () => {
  const megabyte = Buffer.alloc(1024 * 1024);
  // A gigabyte each.
  const members = gzipSync(megabyte);
  const bombs: readonly [coding: string, bytes: Uint8Array][] = [
    ["gzip", Buffer.concat(Array(1024).fill(members))],
    ["gzip, gzip", gzipSync(Buffer.concat(Array(1024).fill(members)))],
  ];

  test.each(bombs)("in %s costs no more memory than a body may have", async (coding, bytes) => {
    const api = await connect(coding, bytes, { maxResponseBytes: 1_000_000 }, 1);
    const before = process.memoryUsage.rss();
    await catchError(api.key(), ParseError);
    expect(process.memoryUsage.rss() - before).toBeLessThan(50_000_000);
  });
});
