import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import TikAPI, { ConnectionError, ParseError, ServerError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { type FaultServer, startFaultServer } from "../support/fault-server.js";
import { scaleTime } from "../support/scale-time.js";
import { settle } from "../support/settle.js";

const options = { apiKey: "invented-key", accountKey: "invented-account-key", timeout: scaleTime(5000) };
const secUid = "x".repeat(40);

const calls = {
  "a call": (api) => api.key(),
  "a call with middleware": (api) => api.withOptions({ middleware: [(request, next) => next(request)] }).key(),
  "a list": (api) => api.public.posts({ secUid }).toArray(),
  "a raw call": (api) => api.raw.GET("/key/info"),
  "a raw text": (api) => api.raw.GET("/key/info", { parseAs: "text" }),
  "a change": (api) => api.user().posts.like({ media_id: "7000000000000000001" }),
} satisfies Record<string, (api: ReturnType<typeof TikAPI>) => PromiseLike<unknown>>;

let server: FaultServer;
beforeAll(async () => {
  server = await startFaultServer();
});
afterAll(() => server.close());

/** A place where every answer has this status and these lines as its headers. */
const answerWith = (status: number, lines: string, body = '{"status":"success"}') =>
  server.open(({ socket }) => {
    const head = `HTTP/1.1 ${status} Odd\r\nretry-after: 0\r\ncontent-length: ${body.length}\r\nconnection: close\r\n`;
    socket.end(Buffer.from(`${head}${lines}\r\n\r\n${body}`, "latin1"));
  });

const oddLines = [
  ": empty",
  ":",
  " : blank",
  "\u0001: control",
  "a b: space",
  "é: accent",
  "x: \u0001",
  "x: \u007f",
  "x:é",
  "__proto__: x",
];

test.each(oddLines)("a 503 with the header %j is a ServerError, and tried again", async (line) => {
  const { baseUrl, arrivals } = answerWith(503, line);
  const error = await TikAPI({ ...options, baseUrl, retries: 1 })
    .key()
    .catch((failed: unknown) => failed);
  // Some runtimes refuse the whole answer.
  if (!(error instanceof ConnectionError)) expect(error).toBeInstanceOf(ServerError);
  expect(arrivals()).toBe(2);
});

test("a header without a name reaches the client at all", async () => {
  const { baseUrl } = answerWith(503, ": empty");
  await catchError(TikAPI({ ...options, baseUrl, retries: 0 }).key(), ServerError);
});

describe.each(Object.entries(calls))("%s", (_, call) => {
  test("ends with a result or a TikAPIError, whatever the headers and the status", async () => {
    const line = fc.oneof(fc.constantFrom(...oddLines), fc.stringMatching(/^[^\r\n]{0,30}$/));
    const status = fc.oneof(fc.constantFrom(200, 204, 302, 400, 429, 503), fc.integer({ min: 0, max: 999 }));
    const seen = new Set<string>();
    await fc.assert(
      fc.asyncProperty(line, status, async (odd, code) => {
        const { baseUrl } = answerWith(code, odd);
        seen.add(await settle(call(TikAPI({ ...options, baseUrl, retries: 0, timeout: scaleTime(300) }))));
      }),
      { numRuns: 60 },
    );
    expect([...seen].filter((end) => end !== "a TikAPIError" && end !== "a result")).toEqual([]);
  });
});

describe("a body whose cancel() never settles is not waited for", () => {
  const stuck = (init: ResponseInit) =>
    new Response(
      new ReadableStream({
        pull: (controller) => controller.enqueue(new Uint8Array(1000)),
        cancel: () => new Promise(() => {}),
      }),
      init,
    );

  test.each([
    ["in a redirect", { status: 302, headers: { location: "https://other.example/" } }, ConnectionError, "redirected"],
    ["in a body that is too large", { status: 200 }, ParseError, "maxResponseBytes"],
    ["in one that says so", { status: 200, headers: { "content-length": "1000000" } }, ParseError, "maxResponseBytes"],
  ] as const)("%s", async (_, init, errorClass, said) => {
    const api = TikAPI({ ...options, fetch: async () => stuck(init), maxResponseBytes: 10, timeout: scaleTime(5000) });
    const error = await catchError<Error>(api.key(), errorClass as never);
    expect(`${error.message} ${"reason" in error ? error.reason : ""}`).toContain(said);
  });

  test("in a redirect within the origin, which is followed", async () => {
    const answers = [stuck({ status: 302, headers: { location: "/moved" } }), Response.json({ status: "success" })];
    const api = TikAPI({ ...options, fetch: async () => answers.shift() ?? Response.error() });
    await expect(api.key()).resolves.toMatchObject({ status: 200 });
  });
});
