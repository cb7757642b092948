import { getEventListeners, once } from "node:events";
import type { IncomingMessage, ServerResponse } from "node:http";
import { Agent } from "undici";
import { describe, expect, test } from "vitest";
import { fetchThrough } from "../../src/call/fetch-through.js";
import { type Body, dropBody } from "../../src/call/open-body.js";
import { readBody } from "../../src/call/read-body.js";
import TikAPI, {
  type Client,
  type ClientOptions,
  ConfigurationError,
  ConnectionError,
  type Middleware,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { expose } from "../support/expose.js";
import { answerSuccess, startLoopback } from "../support/loopback-server.js";
import { passTurns } from "../support/pass-turns.js";
import { type ClosableDispatcher, undicis } from "../support/undicis.js";

const apiKey = "invented-api-key-0123456789";
const like = (api: Client) => api.user().posts.like({ media_id: "7000000000000000001" });

type Answer = (request: IncomingMessage, response: ServerResponse) => void;

/** A client that sends through a dispatcher to a server of the running test. */
async function connect(dispatcher: ClosableDispatcher, answer: Answer = answerSuccess, options: ClientOptions = {}) {
  const server = await startLoopback(answer);
  const api = TikAPI({ apiKey, accountKey: "invented-account-key", baseUrl: server.url, dispatcher, ...options });
  return { api, ...server };
}

describe.each(undicis)("through %s", (_, { Agent, MockAgent, RetryAgent }) => {
  test("a request goes out as a fetch would send it, and asks for what can be decompressed", async () => {
    const { api, requests } = await connect(new Agent());
    await api.request("POST", "/some/path", { query: { a: "é b" }, body: { c: "д" } });
    const [{ method, url, headers } = {}] = requests;
    expect([method, url]).toEqual(["POST", "/some/path?a=%C3%A9+b"]);
    expect(headers).toMatchObject({ "x-api-key": apiKey, "content-type": "application/json", "content-length": "10" });
    expect(headers?.["accept-encoding"]).toMatch(/^gzip, deflate, br(, zstd)?$/);
    expect(headers?.["user-agent"]).toBe("node");
  });

  test("the caller's headers go over its own", async () => {
    const headers = { "accept-encoding": "identity", "user-agent": "mine" };
    const { api, requests } = await connect(new Agent(), answerSuccess, { headers });
    await api.key();
    expect(requests[0]?.headers).toMatchObject(headers);
  });

  test("api.fetch and a HEAD go through it, too", async () => {
    const { api, requests } = await connect(new Agent(), (request, response) => {
      if (request.method === "HEAD") response.setHeader("content-encoding", "gzip").end();
      else answerSuccess(request, response);
    });
    expect(await (await api.fetch("/key/info")).json()).toEqual({ status: "success", message: "" });
    expect((await api.fetch("/key/info", { method: "HEAD" })).status).toBe(200);
    expect(requests.map(({ headers }) => headers["user-agent"])).toEqual(["node", "node"]);
  });

  test("headers are read as a fetch reads them: byte by byte, each value, and nothing of early hints", async () => {
    const { api } = await connect(new Agent(), ({ socket }) => {
      socket.write("HTTP/1.1 103 Early Hints\r\nlink: </a>\r\n\r\n");
      socket.write("HTTP/1.1 200 OK\r\nx-text: é\r\nx-two: a\r\nx-two: b\r\nset-cookie: a=1\r\nset-cookie: b=2\r\n");
      socket.write("content-length: 2\r\n\r\n{}");
    });
    const { status, headers, url } = await api.key();
    expect(status).toBe(200);
    expect(url).toMatch(/\/key\/info$/);
    expect([headers.get("x-text"), headers.get("x-two"), headers.get("link")]).toEqual(["Ã©", "a, b", null]);
    expect(headers.getSetCookie()).toEqual(["a=1", "b=2"]);
  });

  test("a body waits for its reader, and arrives whole", async () => {
    const bytes = Buffer.alloc(20_000_000, "0123456789");
    const { api } = await connect(new Agent(), (__, response) => void response.end(bytes));
    let isHeld = false;
    const middleware: Middleware = async (request, next) => {
      const response = await next(request);
      await passTurns(200);
      isHeld = process.memoryUsage().arrayBuffers < held + bytes.length / 2;
      return response;
    };
    const waiting = api.withOptions({ middleware: [middleware] });
    const held = process.memoryUsage().arrayBuffers;
    const { data } = await waiting.raw.GET("/key/info", { parseAs: "arrayBuffer" });
    expect(bytes.equals(Buffer.from(data as unknown as ArrayBuffer))).toBe(true);
    expect(isHeld).toBe(true);
  });

  test.each<[string, Answer]>([
    ["before the answer", () => {}],
    ["in mid-body", (__, response) => void response.writeHead(200, { "content-length": 100 }).write("{")],
    [
      "in a body that is compressed",
      (__, response) => void response.writeHead(200, { "content-encoding": "br" }).write("a"),
    ],
  ])("an abort %s throws its reason, closes the connection and leaves no listener", async (__, answer) => {
    const arrived = waitForResponse();
    const { api } = await connect(new Agent(), (request, response) => {
      answer(request, response);
      arrived.resolve(response);
    });
    const controller = new AbortController();
    const call = api.key({}, { signal: controller.signal });
    const ended = expect(call).rejects.toBe("enough");
    const closed = once(await arrived.promise, "close");
    controller.abort("enough");
    await ended;
    await closed;
    expect(getEventListeners(controller.signal, "abort")).toEqual([]);
  });

  test("a request that waits for a connection is never sent after an abort", async () => {
    const arrived = waitForResponse();
    const { api, requests } = await connect(new Agent({ connections: 1 }), (request, response) => {
      if (request.url === "/key/info") arrived.resolve(response);
      else answerSuccess(request, response);
    });
    const first = api.key();
    const response = await arrived.promise;
    const controller = new AbortController();
    const second = expect(api.key({}, { signal: controller.signal })).rejects.toBe("enough");
    controller.abort("enough");
    await second;
    answerSuccess(requests[0] as IncomingMessage, response);
    await first;
    const third = api.request("GET", "/after/it");
    await third;
    expect(requests.map(({ url }) => url)).toEqual(["/key/info", "/after/it"]);
  });

  test("a change whose connection was refused is tried again; nothing was sent", async () => {
    const api = TikAPI({ apiKey, accountKey: "a", baseUrl: "http://127.0.0.1:2", dispatcher: new Agent(), retries: 1 });
    const error = await catchError(like(api), ConnectionError);
    expect([error.reason, api.usage.requests]).toEqual(["unreachable", 2]);
    expect(error.message).toContain("no answer from http://127.0.0.1:2: network error (connect ECONNREFUSED");
  });

  test("a change is not sent again after a dispatcher that tried twice: its second connection proves nothing", async () => {
    const dispatcher = new RetryAgent(new Agent() as never, { maxRetries: 1, minTimeout: 1, methods: ["POST"] });
    const { api, requests } = await connect(dispatcher, ({ socket }) => {
      // Nobody listens when it comes back.
      const server = (socket as unknown as { server: { close(): void } }).server;
      server.close();
      socket.destroy();
    });
    const error = await catchError(like(api), ConnectionError);
    expect([error.reason, api.usage.requests, requests.length]).toEqual(["interrupted", 1, 1]);
  });

  test("a closed dispatcher is a mistake, which no retry mends", async () => {
    const dispatcher = new Agent();
    await dispatcher.close();
    const { api } = await connect(dispatcher);
    const error = await catchError(api.key(), ConfigurationError);
    expect(error.message).toMatch(/^key: the dispatcher refused the request: /);
    expect(api.usage.requests).toBe(1);
  });

  test("undici's mocks answer, and a call without one is a mistake that shows no key", async () => {
    const mocks = new MockAgent();
    mocks.disableNetConnect();
    const headers = { "content-type": "application/json" };
    const origin = mocks.get("https://api.tikapi.io");
    origin.intercept({ path: "/key/info", method: "GET" }).reply(200, '{"status":"success","n":1}', { headers });
    const api = TikAPI({ apiKey, dispatcher: mocks });
    expect((await api.key()).json).toEqual({ status: "success", n: 1 });
    const error = await catchError(api.key(), ConfigurationError);
    expect(error.message).toMatch(/^key: the dispatcher refused the request: Mock dispatch not matched/);
    expect(expose(error)).not.toContain(apiKey);
  });
});

test("it leaves nothing on its signal, whether the body is read or dropped", async () => {
  const { url } = await startLoopback((_, response) => void response.end(Buffer.alloc(10_000_000)));
  const { signal } = new AbortController();
  const dispatcher = new Agent();
  for (const read of [(body: Body) => readBody({ body, headers: new Headers() }, 1e8), dropBody]) {
    const response = await fetchThrough(dispatcher, false)(url, {
      method: "GET",
      headers: {},
      body: null,
      signal,
      redirect: "manual",
    });
    expect(getEventListeners(signal, "abort")).toHaveLength(1);
    await read((response as { readonly body: Body }).body);
    expect(getEventListeners(signal, "abort")).toEqual([]);
  }
  await dispatcher.close();
});

test("a change is never pipelined behind another request", async () => {
  const idempotent: unknown[] = [];
  const dispatch = (options: object): boolean => {
    idempotent.push("idempotent" in options ? options.idempotent : "as undici thinks");
    throw new TypeError("x");
  };
  const api = TikAPI({ apiKey, accountKey: "a", dispatcher: { dispatch } });
  for (const call of [api.key(), like(api)]) await Promise.resolve(call).catch(() => {});
  expect(idempotent).toEqual(["as undici thinks", false]);
});

test("a bug in a dispatcher of the caller's own reaches the caller as it is", async () => {
  const bug = new TypeError("x is not a function");
  const dispatch = () => {
    throw bug;
  };
  const api = TikAPI({ apiKey, dispatcher: { dispatch } });
  await expect(api.key()).rejects.toBe(bug);
  expect(api.usage.requests).toBe(1);
});

function waitForResponse() {
  let resolve = (_: ServerResponse) => {};
  const promise = new Promise<ServerResponse>((settle) => {
    resolve = settle;
  });
  return { promise, resolve: (response: ServerResponse) => resolve(response) };
}
