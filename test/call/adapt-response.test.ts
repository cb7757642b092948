import { once } from "node:events";
import type { ServerResponse } from "node:http";
import { Readable, Writable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import TikAPI, {
  type ClientOptions,
  ConfigurationError,
  ParseError,
  TikTokError,
  TimeoutError,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { libraryFetches } from "../support/library-fetches.js";
import { startLoopback } from "../support/loopback-server.js";
import { scaleTime } from "../support/scale-time.js";
import { success } from "../support/scripted-fetch.js";

const username = "quiet.harbor";
const query = { params: { query: { username } } };

const answers: Readonly<Record<string, (response: ServerResponse) => void>> = {
  "/public/check": (response) => send(response, 200, { status: "success", message: "", text: "härbor" }),
  "/key/info": (response) => send(response, 302, {}, { location: "/public/check" }),
  "/hashtag": (response) => send(response, 403, { status: "error", message: "Refused.", statusCode: 10202 }),
  "/video": (response) => response.setHeader("content-type", "video/mp4").end(Buffer.alloc(100_000, 200)),
  "/moved": (response) => send(response, 302, {}, { location: "/video" }),
};

function send(response: ServerResponse, status: number, body: object, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

async function start(options: Pick<ClientOptions, "fetch" | "middleware">) {
  const { url } = await startLoopback(({ url: path = "" }, response) => {
    answers[path.split("?")[0] ?? ""]?.(response);
  });
  return { url, api: TikAPI({ apiKey: "unit-key", baseUrl: url, retries: 0, ...options }) };
}

describe.each(Object.entries(libraryFetches))("a fetch whose response is read by %s", (name, fetch) => {
  test.each([
    ["alone", {}],
    ["under middleware", { middleware: [readFirst] }],
  ])("answers a call, a redirect and a refusal, %s", async (_, options) => {
    const { api } = await start({ fetch, ...options });
    await expect(api.public.check({ username })).resolves.toMatchObject({ status: 200, json: { text: "härbor" } });
    await expect(api.key()).resolves.toMatchObject({ json: { text: "härbor" } });
    await expect(catchError(api.request("GET", "/hashtag"), TikTokError)).resolves.toMatchObject({ tiktokCode: 10202 });
  });

  test("answers a raw call with a Response", async () => {
    const { api, url } = await start({ fetch });
    const { data, response } = await api.raw.GET("/public/check", query);
    expect(data).toMatchObject({ text: "härbor" });
    expect(response).toBeInstanceOf(Response);
    expect(response.url).toBe(`${url}/public/check?username=${username}`);
    expect(response.headers.get("content-type")).toBe("application/json");
  });

  test("gives a download its bytes, or says that a text is not enough", async () => {
    const { api, url } = await start({ fetch });
    for (const path of ["/video", "/moved"]) {
      const chunks: Buffer[] = [];
      const target = new Writable({ write: (chunk, _, done) => done(void chunks.push(chunk) as undefined) });
      const saved = api.download(url + path, target);
      if (name === "text()") expect((await catchError(saved, ConfigurationError)).message).toContain("body of bytes");
      else {
        await expect(saved).resolves.toEqual({ bytes: 100_000 });
        expect(Buffer.concat(chunks).equals(Buffer.alloc(100_000, 200))).toBe(true);
      }
    }
  });

  test.each([
    ["alone", {}],
    ["under middleware", { middleware: [(request: Request, next: Next) => next(request)] }],
  ])("ends at the timeout, and lets go of its connection, %s", async (_, options) => {
    const closed: Promise<unknown>[] = [];
    const { url } = await startLoopback((_, response) => {
      response.write("{");
      closed.push(once(response, "close"));
    });
    const api = TikAPI({ apiKey: "unit-key", baseUrl: url, retries: 0, timeout: scaleTime(60), fetch, ...options });
    await catchError(api.key(), TimeoutError);
    await expect(Promise.all(closed)).resolves.toHaveLength(1);
  });

  test("is held to maxResponseBytes", async () => {
    const { url } = await startLoopback((_, response) => response.end(`"${"x".repeat(5_000)}"`));
    const api = TikAPI({ apiKey: "unit-key", baseUrl: url, maxResponseBytes: 1_000, fetch });
    expect((await catchError(api.key(), ParseError)).message).toContain("larger than 1000 bytes");
  });
});

type Next = (request: Request) => Promise<Response>;

/** Reads a copy of what it gets, which must be a `Response`. */
async function readFirst(request: Request, next: Next): Promise<Response> {
  const response = await next(request);
  if (!(response instanceof Response)) throw new Error("It is no Response.");
  await response.clone().text();
  return response;
}

test("a body that is too large does not hold its connection", async () => {
  const closed: Promise<unknown>[] = [];
  const { url } = await startLoopback((_, response) => {
    const timer = setInterval(() => response.write("x".repeat(400)), 1);
    closed.push(once(response, "close").finally(() => clearInterval(timer)));
  });
  const fetch = libraryFetches["a stream of Node"];
  await catchError(TikAPI({ apiKey: "unit-key", baseUrl: url, maxResponseBytes: 1_000, fetch }).key(), ParseError);
  await expect(Promise.all(closed)).resolves.toHaveLength(1);
});

test("a platform's Response without a stream is read as well", async () => {
  const fetch = async () => Object.defineProperty(success({ text: "mine" }), "body", { value: undefined });
  await expect(TikAPI({ apiKey: "unit-key", fetch }).key()).resolves.toMatchObject({ json: { text: "mine" } });
});

test("a response that does not say where it came from has the URL that was asked, after a redirect too", async () => {
  const { url } = await start({});
  const fetch: ClientOptions["fetch"] = async (...asked) => {
    const response = await globalThis.fetch(...asked);
    return { status: response.status, headers: response.headers, text: () => response.text() };
  };
  await expect(TikAPI({ apiKey: "unit-key", baseUrl: url, fetch }).key()).resolves.toMatchObject({
    url: `${url}/public/check`,
  });
});

test("chunks can be texts, and views of bytes", async () => {
  const bytes = new TextEncoder().encode('"success"}');
  const body = Readable.from(['{"status":', new DataView(bytes.buffer)]);
  const fetch = async () => ({ status: 200, headers: new Headers(), body });
  await expect(TikAPI({ apiKey: "unit-key", fetch }).key()).resolves.toMatchObject({ json: { status: "success" } });
});

describe("a response that is the caller's mistake is a ConfigurationError that names it, once:", () => {
  const headers = new Headers();
  const used = success();
  const locked = success();
  const read = Readable.from(["{}"]);
  read.resume();
  used.text();
  locked.body?.getReader();
  const bug = new TypeError("x is not a function");

  test.each<[what: string, response: unknown]>([
    ["undefined", undefined],
    ["null", null],
    ["string", "{}"],
    ["an object without a status, perhaps a parsed body", { status: "success", message: "" }],
    ["an object without a status, perhaps a parsed body", Response.error()],
    ["a response whose headers have no forEach()", { ok: true, status: 200, json: async () => ({}) }],
    ["a response whose headers have no forEach()", { status: 200, headers: {}, text: async () => "{}" }],
    ["a response without a body", { status: 200, headers, json: async () => ({}) }],
    ["a response without a body", { status: 200, headers, body: "{}" }],
    ["a response whose body somebody has read", used],
    ["a response whose body somebody has read", locked],
    ["a response whose body somebody has read", { status: 200, headers, bodyUsed: true, text: async () => "" }],
    ["a response whose body somebody has read", { status: 200, headers, body: read }],
    ["a response whose body holds neither bytes nor text", { status: 200, headers, body: Readable.from([{}]) }],
    ["a response whose body holds neither bytes nor text", { status: 200, headers, text: async () => undefined }],
    ["a response whose body could not be read", { status: 200, headers, text: () => Promise.reject(bug) }],
  ])("%s", async (what, response) => {
    const fetch = vi.fn(async () => response);
    // @ts-expect-error: what only callers without types pass
    const options: ClientOptions = { apiKey: "unit-key", fetch };
    const error = await catchError(TikAPI(options).key(), ConfigurationError);
    expect(error.message).toContain(`key: fetch returned ${what}. It must return a new Response every time`);
    expect(error).toMatchObject({ operationId: "key", request: { method: "GET" } });
    expect(fetch).toHaveBeenCalledOnce();
    if (what.includes("could not")) expect(error.cause).toBe(bug);
  });

  test("one Response returned twice", async () => {
    const response = success();
    const api = TikAPI({ apiKey: "unit-key", fetch: async () => response });
    await api.key();
    expect((await catchError(api.key(), ConfigurationError)).message).toContain("somebody has read");
    const shared = success();
    const both = TikAPI({ apiKey: "unit-key", fetch: async () => shared });
    const calls = await Promise.allSettled([both.key(), both.key()]);
    expect(calls[1]).toMatchObject({ status: "rejected", reason: { name: "ConfigurationError" } });
  });

  test.each<[what: string, middleware: (request: Request, next: Next) => unknown]>([
    ["undefined", () => undefined],
    [
      "a response whose body somebody has read",
      async (request, next) => {
        const response = await next(request);
        await response.text();
        return response;
      },
    ],
  ])("%s, of middleware", async (what, middleware) => {
    const fetch = vi.fn(async () => success());
    // @ts-expect-error: what only callers without types pass
    const options: ClientOptions = { apiKey: "unit-key", fetch, middleware: [middleware] };
    const error = await catchError(TikAPI(options).key(), ConfigurationError);
    expect(error.message).toContain(`key: middleware returned ${what}.`);
    expect(fetch.mock.calls.length).toBeLessThan(2);
  });
});
