import { createServer } from "node:net";
import { describe, expect, test, vi } from "vitest";
import TikAPI, { ConnectionError, isConnectionError, ServerError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { answerSuccess, startLoopback } from "../support/loopback-server.js";
import { networkError, scriptFetch, success } from "../support/scripted-fetch.js";

const once = { apiKey: "unit-key", retries: 0 };

/** An address where nobody listens. */
async function findClosedPort(): Promise<string> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return `http://127.0.0.1:${address.port}`;
}

test("a real server is asked with the API key and answers with body, status, headers and URL", async () => {
  const { url, requests } = await startLoopback(answerSuccess);
  const answer = await TikAPI({ ...once, baseUrl: url }).public.check({ username: "quiet.harbor" });
  expect(requests[0]?.headers["x-api-key"]).toBe("unit-key");
  expect(answer).toMatchObject({ status: 200, url: `${url}/public/check?username=quiet.harbor` });
  expect(answer.headers.get("content-type")).toBe("application/json");
  expect(answer.json).toEqual({ status: "success", message: "" });
});

test("a response without a URL of its own has that of the request", async () => {
  const api = TikAPI({ ...once, fetch: scriptFetch(success()) });
  await expect(api.key()).resolves.toMatchObject({ url: "https://api.tikapi.io/key/info" });
});

describe("a ConnectionError", () => {
  test("says that the server could not be reached", async () => {
    const baseUrl = await findClosedPort();
    const error = await catchError(TikAPI({ ...once, baseUrl }).key(), ConnectionError);
    expect(error).toMatchObject({
      reason: "unreachable",
      operationId: "key",
      request: { method: "GET", url: `${baseUrl}/key/info` },
    });
    expect(error.message).toContain(`key: no answer from ${baseUrl}`);
    expect(error.message).toContain("ECONNREFUSED");
    expect(error.cause).toBeInstanceOf(Error);
  });

  test("says that the connection was lost before the answer", async () => {
    const { url } = await startLoopback((request) => request.socket.destroy());
    const error = await catchError(TikAPI({ ...once, baseUrl: url }).key(), ConnectionError);
    expect(error.reason).toBe("interrupted");
  });

  test("says that the connection was lost while the body was read", async () => {
    const { url } = await startLoopback((request, response) => {
      response.writeHead(200, { "content-length": "1000" }).write('{"status":');
      setTimeout(() => request.socket.destroy(), 20);
    });
    const error = await catchError(TikAPI({ ...once, baseUrl: url }).key(), ConnectionError);
    expect(error.reason).toBe("interrupted");
    expect(error.message).toContain("the body of a 200 broke off: ");
    expect(error).toMatchObject({ operationId: "key", request: { url: `${url}/key/info` } });
    expect(error.cause).toBeInstanceOf(Error);
  });

  test.each([
    ["ECONNREFUSED", "unreachable"],
    ["ENOTFOUND", "unreachable"],
    ["EAI_AGAIN", "unreachable"],
    ["UND_ERR_CONNECT_TIMEOUT", "unreachable"],
    ["ECONNRESET", "interrupted"],
    ["UND_ERR_SOCKET", "interrupted"],
    ["EPIPE", "interrupted"],
  ])("after %s is %s", async (code, reason) => {
    const api = TikAPI({ ...once, fetch: scriptFetch(networkError(code)) });
    await expect(api.key()).rejects.toMatchObject({ reason, cause: { cause: { code } } });
  });

  test("leaves out the reason of a cause that gives none", async () => {
    const failed = new TypeError("fetch failed", { cause: new AggregateError([]) });
    const error = await catchError(TikAPI({ ...once, fetch: scriptFetch(failed) }).key(), ConnectionError);
    expect(error.message).toMatch(/fetch failed$/);
  });

  test.each([["a text"], [null], [{ odd: true }]])("comes of whatever fetch rejects with: %j", async (thrown) => {
    const api = TikAPI({ ...once, fetch: () => Promise.reject(thrown) });
    await expect(api.key()).rejects.toSatisfy(isConnectionError);
  });
});

describe("a fetch of one's own", () => {
  test.each([
    ["a bug in it", new TypeError("Cannot read properties of undefined (reading 'send')")],
    ["an error of its own", new Error("The pool is empty.")],
    ["an argument that Node refuses", Object.assign(new TypeError("Invalid URL"), { code: "ERR_INVALID_URL" })],
  ])("that throws %s is not tried again, and its error arrives as it is", async (_, mistake) => {
    const fetch = vi.fn(() => Promise.reject(mistake));
    expect(await catchError(TikAPI({ apiKey: "unit-key", fetch }).key(), Error)).toBe(mistake);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test.each([
    ["Node and undici", new TypeError("fetch failed")],
    ["Chromium", new TypeError("Failed to fetch")],
    ["Firefox", new TypeError("NetworkError when attempting to fetch resource.")],
    ["Safari", new TypeError("Load failed")],
    ["Deno", new TypeError("error sending request for url (https://api.tikapi.io/key/info)")],
    ["Cloudflare Workers", new Error("Network connection lost.")],
    ["Bun", Object.assign(new Error("Unable to connect."), { code: "ConnectionRefused" })],
    ["a time limit of its own", new DOMException("The operation timed out.", "TimeoutError")],
    ["node-fetch", Object.assign(new Error("read ECONNRESET"), { code: "ECONNRESET" })],
  ])("that fails as the network does, in the way of %s, is a ConnectionError", async (_, failed) => {
    await catchError(TikAPI({ ...once, fetch: () => Promise.reject(failed) }).key(), ConnectionError);
  });
});

describe("the time limit of an attempt", () => {
  test("counts headers: a server that never answers is given up", async () => {
    const { url } = await startLoopback(() => {});
    await catchError(TikAPI({ ...once, baseUrl: url, timeout: 50 }).key(), TimeoutError);
  });

  test("counts the body: a server that stalls in the middle is given up", async () => {
    const { url } = await startLoopback((_, response) => {
      response.writeHead(200).write('{"status":');
    });
    const error = await catchError(TikAPI({ ...once, baseUrl: url, timeout: 50 }).key(), TimeoutError);
    expect(error).toMatchObject({ limit: "timeout", milliseconds: 50 });
  });
});

test("a failed answer is read to its end, which frees the connection for the next attempt", async () => {
  const { url, requests } = await startLoopback((_, response) => {
    if (requests.length === 2) answerSuccess(_, response);
    else response.writeHead(503, { "retry-after": "0" }).end("x".repeat(100_000));
  });
  await TikAPI({ apiKey: "unit-key", baseUrl: url }).key();
  expect(requests).toHaveLength(2);
  expect(requests[0]?.socket.remotePort).toBe(requests[1]?.socket.remotePort);
});

test("a failed answer that is not JSON is an error by its status", async () => {
  const { url } = await startLoopback((_, response) => {
    response.writeHead(502, { "content-type": "text/html" }).end("<h1>Bad gateway</h1>");
  });
  await expect(catchError(TikAPI({ ...once, baseUrl: url }).key(), ServerError)).resolves.toMatchObject({
    status: 502,
    text: "<h1>Bad gateway</h1>",
    json: undefined,
  });
});

test.each([[Object.create(null)], [Symbol("odd")], [{ message: 1 }], [() => {}], [new Proxy({}, {})]])(
  "what fetch rejects with need not be something that can become a text",
  async (thrown) => {
    const api = TikAPI({ ...once, fetch: () => Promise.reject(thrown) });
    await expect(api.key()).rejects.toMatchObject({ name: "ConnectionError", attempts: [{}] });
  },
);
