import type { Server } from "node:http";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, onTestFinished, test } from "vitest";
import TikAPI, { type Middleware } from "../../src/index.js";
import { scaleTime } from "../support/scale-time.js";

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** Collects garbage until the test ends, with a pause after each time: in a large heap it takes long. */
function keepCollecting(): void {
  let timer = setTimeout(function collect() {
    collectGarbage();
    timer = setTimeout(collect, 100);
  }, 0);
  onTestFinished(() => clearTimeout(timer));
}

const passOn: Middleware = (request, next) => next(request);
const copy: Middleware = (request, next) => next(new Request(request, { headers: request.headers }));
const rewrite: Middleware = (request, next) => next(new Request(request.url, { headers: request.headers }));
const ownFetch: Middleware = (request) => fetch(request);

/** Whether a signal that only a weak reference follows has been forgotten would show here. */
describe.each([
  ["none", []],
  ["one that passes the request on", [passOn]],
  ["one that copies the request", [copy]],
  ["two that copy it", [copy, copy]],
  ["one that makes a request of its own", [rewrite]],
  ["one with a fetch of its own", [ownFetch]],
] as [string, Middleware[]][])("middleware: %s", (_, middleware) => {
  test("the sockets of calls that timed out are closed, however much garbage is collected", async () => {
    const { baseUrl, stalled } = await startStalledServer();
    const api = TikAPI({
      apiKey: "unit-key",
      baseUrl,
      middleware,
      concurrency: 4,
      retries: 0,
      timeout: scaleTime(30),
    });
    keepCollecting();
    const calls = await Promise.allSettled(Array.from({ length: 12 }, () => api.key()));
    expect(calls.filter(({ status }) => status === "fulfilled")).toEqual([]);
    await stalled.allClosed();
  });

  test("a stalled body is closed too", async () => {
    const { baseUrl, stalled } = await startStalledServer("{");
    const api = TikAPI({ apiKey: "unit-key", baseUrl, middleware, retries: 0, timeout: scaleTime(30) });
    keepCollecting();
    await Promise.allSettled(Array.from({ length: 4 }, () => api.key()));
    await stalled.allClosed();
  });
});

describe("a signal that middleware adds", () => {
  const never = (signals: (AbortSignal | null | undefined)[]) => (_: unknown, init?: RequestInit) => {
    signals.push(init?.signal);
    return new Promise<Response>((_, reject) => {
      init?.signal?.addEventListener("abort", () => reject(init.signal?.reason));
    });
  };

  test.each([
    ["in place of the client's", (request: Request, signal: AbortSignal) => new Request(request.url, { signal })],
    ["on a copy of the request", (request: Request, signal: AbortSignal) => new Request(request, { signal })],
  ])("%s ends the request with its reason, through a second middleware", async (_, change) => {
    const mine = new AbortController();
    const add: Middleware = (request, next) => next(change(request, mine.signal));
    const api = TikAPI({ apiKey: "unit-key", fetch: never([]), middleware: [add, copy] });
    const call = api.key();
    setTimeout(() => {
      collectGarbage();
      mine.abort("mine");
    }, 20);
    await expect(call).rejects.toBe("mine");
  });

  test("does not take the place of the client's limits", async () => {
    const signals: (AbortSignal | null | undefined)[] = [];
    const add: Middleware = (request, next) => next(new Request(request, { signal: new AbortController().signal }));
    const options = { apiKey: "unit-key", fetch: never(signals), middleware: [add], retries: 0, timeout: 20 };
    await expect(TikAPI(options).key()).rejects.toMatchObject({ limit: "timeout" });
    expect(signals[0]?.aborted).toBe(true);
  });

  test("that has aborted already lets nothing be sent", async () => {
    const add: Middleware = (request, next) => next(new Request(request, { signal: AbortSignal.abort("before") }));
    const server = await startStalledServer();
    const api = TikAPI({ apiKey: "unit-key", baseUrl: server.baseUrl, middleware: [add] });
    await expect(api.key()).rejects.toBe("before");
    expect(server.stalled.most()).toBe(0);
  });
});

/** A server that never ends an answer, and counts the requests whose sockets are open. */
async function startStalledServer(beginning?: string) {
  let open = 0;
  let most = 0;
  const waiting: (() => void)[] = [];
  const server: Server = createServer((_, response) => {
    open++;
    most = Math.max(most, open);
    response.once("close", () => {
      open--;
      if (open === 0) for (const resolve of waiting.splice(0)) resolve();
    });
    if (beginning !== undefined) response.writeHead(200).write(beginning);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(async () => {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  });
  return {
    baseUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    stalled: {
      most: () => most,
      allClosed: () => new Promise<void>((resolve) => (open === 0 ? resolve() : waiting.push(resolve))),
    },
  };
}
