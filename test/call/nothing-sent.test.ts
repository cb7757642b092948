import { createServer } from "node:net";
import { describe, expect, test } from "vitest";
import { provesNothingSent } from "../../src/call/nothing-sent.js";
import TikAPI, { ConnectionError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { startLoopback } from "../support/loopback-server.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };

const fail = (message: string, more: object = {}): Error => Object.assign(new Error(message), more);
/** An error of Node itself, for which the system call is named. */
const systemError = (syscall: string, code: string): Error => fail(`${syscall} ${code}`, { code, syscall });
const wrap = (cause: unknown, message = "fetch failed"): Error => new TypeError(message, { cause });
const several = (...errors: Error[]): Error => Object.assign(new AggregateError(errors), { code: "ECONNREFUSED" });

const refused = systemError("connect", "ECONNREFUSED");
const lost = systemError("read", "EHOSTUNREACH");
const circle = fail("round", { code: "ECONNREFUSED" });
circle.cause = wrap(circle);
const nested = several(refused);
(nested as AggregateError).errors.push(nested);

const proven: Readonly<Record<string, unknown>> = {
  "a refused connection": wrap(refused),
  "a refused connection, not wrapped": refused,
  "a refused connection three causes below": wrap(wrap(wrap(refused))),
  "a host without a route while connecting": wrap(systemError("connect", "EHOSTUNREACH")),
  "a network without a route while connecting": wrap(systemError("connect", "ENETUNREACH")),
  "a connection that took too long to make": wrap(systemError("connect", "ETIMEDOUT")),
  "no free local port": wrap(systemError("connect", "EADDRNOTAVAIL")),
  "a socket file that is not there": wrap(systemError("connect", "ENOENT")),
  "a name that is not known": wrap(systemError("getaddrinfo", "ENOTFOUND")),
  "a name server that does not answer": wrap(systemError("getaddrinfo", "EAI_AGAIN")),
  "a look-up by Node's own resolver": wrap(systemError("queryAaaa", "ESERVFAIL")),
  "undici's time limit for connecting": wrap(fail("Connect Timeout Error", { code: "UND_ERR_CONNECT_TIMEOUT" })),
  "all addresses of a host": wrap(several(refused, systemError("connect", "ETIMEDOUT"))),
  "node-fetch 3": fail("request to http://a.example/ failed, reason: connect EHOSTUNREACH 192.0.2.1:80", {
    type: "system",
    errno: "EHOSTUNREACH",
    code: "EHOSTUNREACH",
    erroredSysCall: "connect",
  }),
  "node-fetch 2": fail("request to http://a.example/ failed, reason: connect ECONNREFUSED 192.0.2.1:80", {
    type: "system",
    errno: "ECONNREFUSED",
    code: "ECONNREFUSED",
  }),
  Deno: new TypeError(
    "error sending request for url (http://a.example/): client error (Connect): tcp connect error: Connection refused (os error 111)",
  ),
  "Deno, in its older words": new TypeError(
    "error sending request for url (http://a.example/): error trying to connect: dns error: not known",
  ),
};

const unproven: Readonly<Record<string, unknown>> = {
  "a route lost while reading": wrap(lost),
  "a route lost while writing": wrap(systemError("write", "ENETUNREACH")),
  "a host found down while writing": wrap(systemError("write", "EHOSTDOWN")),
  // A firewall that starts to reject a connection under way.
  "a refusal while reading": wrap(systemError("read", "ECONNREFUSED")),
  "a refusal while reading, in node-fetch 2": fail("request to http://a.example/ failed, reason: read ECONNREFUSED", {
    type: "system",
    code: "ECONNREFUSED",
  }),
  "a refusal while reading, in node-fetch 3": fail("failed", { code: "ECONNREFUSED", erroredSysCall: "read" }),
  "EHOSTUNREACH alone": wrap(fail("EHOSTUNREACH", { code: "EHOSTUNREACH" })),
  "ENETUNREACH alone": wrap(fail("ENETUNREACH", { code: "ENETUNREACH" })),
  "EHOSTDOWN alone": wrap(fail("EHOSTDOWN", { code: "EHOSTDOWN" })),
  "ETIMEDOUT alone": wrap(fail("ETIMEDOUT", { code: "ETIMEDOUT" })),
  "a reset": wrap(systemError("read", "ECONNRESET")),
  "a kept socket that the server closed": wrap(fail("socket hang up", { code: "ECONNRESET" })),
  "undici's closed socket": wrap(fail("other side closed", { code: "UND_ERR_SOCKET" })),
  "undici's time limit for headers": wrap(fail("Headers Timeout Error", { code: "UND_ERR_HEADERS_TIMEOUT" })),
  "a proxy that refused the tunnel": wrap(fail("Proxy response (403) !== 200", { code: "UND_ERR_ABORTED" })),
  "a proxy's error after a refusal by it": wrap(fail("aborted", { code: "UND_ERR_ABORTED", cause: refused })),
  "addresses of which one had a connection": wrap(several(refused, lost)),
  "addresses of which one had a connection, deeper": wrap(several(refused, wrap(wrap(lost)))),
  "addresses of which one is silent": wrap(several(refused, fail("why?"))),
  "no addresses": wrap(fail("none", { errors: [] })),
  "a refusal caused by a lost connection": wrap(fail("refused", { code: "ECONNREFUSED", cause: wrap(lost) })),
  "a lost connection caused by a refusal": wrap(fail("lost", { code: "ECONNRESET", cause: refused })),
  "a certificate that is not trusted": wrap(fail("self-signed certificate", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" })),
  "a failed handshake": wrap(fail("write EPROTO", { code: "EPROTO", syscall: "write" })),
  "an alert after the handshake": wrap(fail("alert", { code: "ERR_SSL_TLSV13_ALERT_CERTIFICATE_REQUIRED" })),
  "Bun, which sends again by itself": fail("Unable to connect.", { code: "ConnectionRefused" }),
  "Bun's second socket": fail("Was there a typo in the url or port?", { code: "FailedToOpenSocket" }),
  "Deno after connecting": new TypeError(
    "error sending request from 127.0.0.1:50472 for http://a.example/ (127.0.0.1:80): client error (SendRequest): connection error",
  ),
  "Cloudflare Workers": new Error("Network connection lost."),
  "nothing but its word": wrap(undefined),
  "a circle of causes": circle,
  "a circle of addresses": nested,
  "a text": "connect ECONNREFUSED",
  nothing: undefined,
};

describe("that nothing was sent is proven by", () => {
  test.concurrent.each(Object.entries(proven))("%s: a change is sent again", async (_, error) => {
    expect(provesNothingSent(error)).toBe(true);
    expect(await countSends(error)).toBe(2);
  });
});

describe("that nothing was sent is not proven by", () => {
  test.concurrent.each(Object.entries(unproven))("%s: a change is sent once", async (_, error) => {
    expect(provesNothingSent(error)).toBe(false);
    expect(await countSends(error)).toBe(1);
  });
});

describe("on real sockets, a change", () => {
  const like = (baseUrl: string) => {
    const api = TikAPI({ ...keys, baseUrl, retries: 1 });
    return { api, call: api.user().posts.like({ media_id: "7000000000000000001" }) };
  };

  test.each(["127.0.0.1", "localhost"])("that nobody accepts at %s is tried again", async (host) => {
    const { api, call } = like(`http://${host}:${await findClosedPort()}`);
    expect((await catchError(call, ConnectionError)).reason).toBe("unreachable");
    expect(api.usage.requests).toBe(2);
  });

  test("that the server may have seen is sent once, on a new connection and on a kept one", async () => {
    const { url, requests } = await startLoopback((request, response) => {
      if (request.method === "GET") response.end("{}");
      else request.socket.resetAndDestroy();
    });
    const { api, call } = like(url);
    await catchError(call, ConnectionError);
    await api.key();
    const again = api.user().posts.like({ media_id: "7000000000000000001" });
    expect((await catchError(again, ConnectionError)).reason).toBe("interrupted");
    expect(requests.map(({ method }) => method)).toEqual(["POST", "GET", "POST"]);
  });

  test("whose handshake fails is sent once", async () => {
    const { url, requests } = await startLoopback(() => {});
    const { api, call } = like(url.replace("http:", "https:"));
    expect((await catchError(call, ConnectionError)).reason).toBe("interrupted");
    expect([api.usage.requests, requests.length]).toEqual([1, 0]);
  });
});

/** How often a call that changes state is sent when fetch fails in this way. */
async function countSends(error: unknown): Promise<number> {
  let sends = 0;
  const fetch = () => {
    sends++;
    return Promise.reject(error);
  };
  const api = TikAPI({ ...keys, fetch, retries: 1 });
  await api
    .user()
    .posts.like({ media_id: "7000000000000000001" })
    .catch(() => {});
  return sends;
}

async function findClosedPort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  await new Promise((resolve) => server.close(resolve));
  if (address === null || typeof address === "string") throw new Error("The server has no port.");
  return address.port;
}
