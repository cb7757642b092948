import fc from "fast-check";
import { expect, test } from "vitest";
import TikAPI from "../../src/index.js";
import { answer } from "../support/answer-faults.js";
import { startFaultServer } from "../support/fault-server.js";
import { scaleTime } from "../support/scale-time.js";
import { answerEach } from "../support/scripted-fetch.js";
import { settle } from "../support/settle.js";

const calls = {
  "a call": (api) => api.key(),
  "a page": (api) => api.public.posts({ secUid: "x".repeat(40) }),
  "a list": (api) => api.public.posts({ secUid: "x".repeat(40) }).toArray({ limit: 50 }),
  "a raw call": (api) => api.raw.GET("/key/info"),
} satisfies Record<string, (api: ReturnType<typeof TikAPI>) => PromiseLike<unknown>>;

/** JSON that looks like an answer of the API, with anything in the places that the client reads. */
const envelope = fc.record(
  {
    status: fc.oneof(fc.constantFrom("success", "error"), fc.jsonValue()),
    message: fc.jsonValue(),
    statusCode: fc.oneof(fc.constantFrom(0, 8, 10101, 10202), fc.jsonValue()),
    status_code: fc.jsonValue(),
    fields: fc.oneof(fc.dictionary(fc.string(), fc.jsonValue()), fc.jsonValue()),
    itemList: fc.oneof(fc.array(fc.jsonValue()), fc.jsonValue()),
    hasMore: fc.jsonValue(),
    cursor: fc.jsonValue(),
  },
  { requiredKeys: [] },
);

const bytes = fc.oneof(
  fc.uint8Array({ maxLength: 200 }),
  fc.string({ unit: "binary" }).map((text) => Buffer.from(text)),
  envelope.map((body) => Buffer.from(JSON.stringify(body))),
  fc.jsonValue().map((body) => Buffer.from(JSON.stringify(body))),
  fc.tuple(envelope, fc.nat()).map(([body, cut]) => {
    const text = JSON.stringify(body);
    return Buffer.from(text.slice(0, cut % (text.length + 1)));
  }),
);
const status = fc.oneof(
  fc.constant(200),
  fc.integer({ min: 200, max: 599 }),
  fc.constantFrom(400, 403, 428, 429, 500, 503),
);
const contentType = fc.constantFrom("application/json", "text/html", "application/json; charset=utf-16", "x", "");
const retryAfter = fc.oneof(fc.constant("0"), fc.stringMatching(/^[\x20-\x7e]*$/));

const limits = { apiKey: "invented-key", retries: 1, timeout: scaleTime(5000), deadline: scaleTime(10_000) } as const;

test.each(Object.entries(calls))("whatever the answer, %s ends with a result or a TikAPIError", async (_, call) => {
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(bytes, status, contentType, async (body, code, type) => {
      const isBodiless = [204, 205, 304].includes(code);
      // Of a 429 and others the client may wait for the next attempt, which would take its time.
      const headers = { "content-type": type, "retry-after": "0" };
      const fetch = answerEach(() => new Response(isBodiless ? null : body, { status: code, headers }));
      seen.add(await settle(call(TikAPI({ ...limits, fetch }))));
    }),
    { numRuns: 200 },
  );
  expect([...seen].sort()).toEqual(["a TikAPIError", "a result"]);
});

test("whatever a server sends, headers included, a call ends with a result or a TikAPIError", async () => {
  const server = await startFaultServer();
  const encoding = fc.constantFrom({}, {}, { "content-encoding": "gzip" }, { "content-encoding": "br, gzip" });
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(bytes, status, contentType, retryAfter, encoding, async (body, code, type, wait, encoded) => {
      const fault = answer(code, body, { "content-type": type, "retry-after": wait, ...encoded });
      const { baseUrl } = server.open(fault);
      seen.add(await settle(TikAPI({ ...limits, retries: 0, baseUrl }).key()));
    }),
    { numRuns: 150 },
  );
  await server.close();
  expect([...seen].sort()).toEqual(["a TikAPIError", "a result"]);
});

test("whatever bytes a server sends in place of HTTP, a call ends with a result or a TikAPIError", async () => {
  const server = await startFaultServer();
  const line = fc.constantFrom("", "HTTP/1.1 ", "HTTP/1.1 200 OK\r\n", "HTTP/1.1 200 OK\r\n\r\n", "HTTP/1.1 999 X\r\n");
  const seen = new Set<string>();
  await fc.assert(
    fc.asyncProperty(line, fc.uint8Array(), async (start, rest) => {
      const { baseUrl } = server.open(({ socket }) => socket.end(Buffer.concat([Buffer.from(start), rest])));
      seen.add(await settle(TikAPI({ ...limits, retries: 0, baseUrl }).key()));
    }),
    { numRuns: 100 },
  );
  await server.close();
  // Some bytes are a result: a digit is JSON.
  expect([...seen]).toContain("a TikAPIError");
  expect([...seen].filter((end) => end !== "a TikAPIError" && end !== "a result")).toEqual([]);
});
