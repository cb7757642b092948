import { describe, expectTypeOf, test } from "vitest";
import TikAPI, { type FetchInit, type FetchLike, type ResponseLike } from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";
import { agent, bunFetch, crossFetch, dispatcher, nodeFetch, undici6, undici7 } from "../support/other-fetches.js";

const text = "{}";
const headers = new Headers();

describe("a fetch can be", () => {
  test("that of the platform, of another library, or of a mock", () => {
    TikAPI({ fetch });
    TikAPI({ fetch: globalThis.fetch });
    for (const fetch of [undici6, undici7, nodeFetch, crossFetch, bunFetch]) TikAPI({ fetch });
    TikAPI({ fetch: mockTikAPI().fetch });
  });

  test("a function that calls one with more options", () => {
    TikAPI({ fetch: (url, init) => undici6(url, { ...init, dispatcher }) });
    TikAPI({ fetch: (url, init) => undici7(url, { ...init, dispatcher }) });
    TikAPI({ fetch: (url, init) => nodeFetch(url, { ...init, agent }) });
    TikAPI({ fetch: (url, init) => crossFetch(url, { ...init, keepalive: true }) });
    TikAPI({ fetch: (url, init) => bunFetch(url, { ...init, proxy: "http://localhost:8080" }) });
    TikAPI({ fetch: (url, init) => fetch(new Request(url, { ...init, cache: "no-store" })) });
    TikAPI({ fetch: (url, { signal, ...init }) => fetch(url, { ...init, signal: AbortSignal.any([signal]) }) });
  });

  test("a function with other parameters, fewer of them, or of a wider type", () => {
    TikAPI({ fetch: (url: string) => fetch(url) });
    TikAPI({ fetch: (url: string | URL, init?: RequestInit) => fetch(url, init) });
    TikAPI({ fetch: (input: RequestInfo | URL, init?: RequestInit) => fetch(input, init) });
    TikAPI({ fetch: (...args: Parameters<typeof fetch>) => fetch(...args) });
    TikAPI({ fetch: async () => new Response() });
  });

  test("made by hand, with a body to read in one of three ways", () => {
    TikAPI({ fetch: async () => ({ status: 200, headers, text: async () => text }) });
    TikAPI({ fetch: async () => ({ status: 200, headers, arrayBuffer: async () => new ArrayBuffer(2) }) });
    TikAPI({ fetch: async () => ({ status: 204, headers, body: null, url: "https://api.invalid/" }) });
    TikAPI({
      fetch: async (url) => ({ status: 200, ok: true, url, headers, json: async () => ({}), text: async () => url }),
    });
  });

  test("given to a client, a call or a download", async () => {
    const fetch: FetchLike = async (url, init) => undici7(url, init);
    const api = TikAPI({ fetch });
    api.withOptions({ fetch }).set({ fetch });
    await api.public.check({ username: "quiet.harbor" }, { fetch });
    await api.download("https://video.invalid/1.mp4", "video.mp4", { fetch });
  });
});

describe("a fetch is refused when", () => {
  test("it gives no response", () => {
    // @ts-expect-error no promise
    TikAPI({ fetch: () => new Response() });
    // @ts-expect-error no headers
    TikAPI({ fetch: async () => ({ status: 200, text: async () => text }) });
    // @ts-expect-error a body that can only be read as JSON, which would lose digits
    TikAPI({ fetch: async () => ({ ok: true, status: 200, headers, json: async () => ({}) }) });
    // @ts-expect-error parsed already
    TikAPI({ fetch: async () => ({ data: {} }) });
  });

  test("it needs more than it gets", () => {
    // @ts-expect-error the client gives a text
    TikAPI({ fetch: (url: URL) => fetch(url) });
    // @ts-expect-error the client gives no dispatcher
    TikAPI({ fetch: (url: string, init: { dispatcher: object }) => fetch(url, init) });
  });
});

test("what a fetch gets and gives is typed", () => {
  expectTypeOf<Parameters<FetchLike>>().toEqualTypeOf<[url: string, init: FetchInit]>();
  expectTypeOf<FetchInit["signal"]>().toEqualTypeOf<AbortSignal>();
  expectTypeOf<FetchInit["body"]>().toEqualTypeOf<string | null>();
  expectTypeOf<FetchInit>().toExtend<RequestInit>();
  expectTypeOf<Response>().toExtend<ResponseLike>();
});
