import fc from "fast-check";
import { expect, test } from "vitest";
import TikAPI, { TikAPIError, TimeoutError } from "../../src/index.js";
import { answer } from "../support/answer-faults.js";
import { startFaultServer } from "../support/fault-server.js";
import { answerEach } from "../support/scripted-fetch.js";

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
  fc.tuple(envelope, fc.nat()).map(([body, cut]) => {
    const text = JSON.stringify(body);
    return Buffer.from(text.slice(0, cut % (text.length + 1)));
  }),
);
const status = fc.oneof(fc.integer({ min: 200, max: 599 }), fc.constantFrom(200, 400, 403, 428, 429, 500, 503));
const contentType = fc.constantFrom("application/json", "text/html", "application/json; charset=utf-16", "x", "");
const retryAfter = fc.oneof(fc.constant("0"), fc.stringMatching(/^[\x20-\x7e]*$/));

const limits = { apiKey: "invented-key", retries: 1, timeout: 5000, deadline: 10_000 } as const;

/** What a caller gets: a result, one of our errors, or something that must not be. */
async function settle(call: PromiseLike<unknown>): Promise<string> {
  try {
    await call;
    return "a result";
  } catch (error) {
    if (error instanceof TimeoutError) return "a hang";
    // Whoever logs it must be able to.
    if (error instanceof TikAPIError && JSON.stringify(error).includes(error.name)) return "a TikAPIError";
    return String(error);
  }
}

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
  expect([...seen]).toEqual(["a TikAPIError"]);
});

const depth = 100_000;
const nestings = {
  arrays: "[".repeat(depth) + "]".repeat(depth),
  objects: `${'{"a":'.repeat(depth)}0${"}".repeat(depth)}`,
  "arrays that never end": "[".repeat(depth),
};

test.each(Object.entries(nestings))("100,000 nested %s do no harm, wherever they are", async (_, deep) => {
  for (const body of [deep, `{"fields":${deep}}`, `{"message":${deep}}`, `{"itemList":[${deep}],"hasMore":true}`]) {
    const settleWith = (code: number, call: (api: ReturnType<typeof TikAPI>) => PromiseLike<unknown>) =>
      settle(call(TikAPI({ ...limits, retries: 0, fetch: answerEach(() => new Response(body, { status: code })) })));
    expect(await settleWith(200, calls["a list"])).toMatch(/^a (result|TikAPIError)$/);
    expect(await settleWith(400, calls["a call"])).toBe("a TikAPIError");
  }
});

test("keys such as __proto__ and constructor stay in the body, and change no object", async () => {
  const body = '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},"fields":{"__proto__":"x"}}';
  for (const code of [200, 400, 403]) {
    const fetch = answerEach(() => new Response(body, { status: code, headers: [["__proto__", "polluted"]] }));
    const result = await TikAPI({ ...limits, retries: 0, fetch })
      .key()
      .catch((error: unknown) => error);
    const { json } = result as { json: object };
    expect(Object.keys(json)).toEqual(["__proto__", "constructor", "fields"]);
    JSON.stringify(result);
  }
  expect(Object.keys(Object.prototype)).toEqual([]);
  expect("polluted" in {}).toBe(false);
});
