import { once } from "node:events";
import { createServer, type IncomingMessage } from "node:http";
import { createSecureServer, type Http2SecureServer } from "node:http2";
import { createServer as createHttpsServer, type Server } from "node:https";
import { type AddressInfo, connect, type Server as NetServer, type Socket } from "node:net";
import type { Duplex } from "node:stream";
import { describe, expect, onTestFinished, test } from "vitest";
import TikAPI, { ConnectionError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { makeCertificate } from "../support/self-signed.js";
import { undicis } from "../support/undicis.js";

const certificate = makeCertificate();
const ca = certificate.cert;
const keys = { apiKey: "invented-api-key", accountKey: "invented-account-key" };

/** Listens for the running test, and returns the port. */
async function listen(server: Server | Http2SecureServer | NetServer): Promise<number> {
  const sockets = new Set<Socket>();
  server.on("connection", (socket: Socket) => sockets.add(socket));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  onTestFinished(async () => {
    for (const socket of sockets) socket.destroy();
    await new Promise((resolve) => server.close(resolve));
  });
  return (server.address() as AddressInfo).port;
}

const body = '{"status":"success","message":"é"}';

/** A proxy that opens tunnels, or answers with another status. */
async function startProxy(status = 200) {
  const targets: string[] = [];
  const proxy = createServer();
  proxy.on("connect", (request: IncomingMessage, client: Duplex) => {
    targets.push(String(request.url));
    if (status !== 200) return client.end(`HTTP/1.1 ${status} No\r\ncontent-length: 0\r\n\r\n`);
    const [host, port] = String(request.url).split(":");
    const tunnel = connect(Number(port), host, () => {
      client.write("HTTP/1.1 200 Connection established\r\n\r\n");
      tunnel.pipe(client).pipe(tunnel);
    });
    for (const end of [client, tunnel]) end.on("error", () => {});
    return undefined;
  });
  return { uri: `http://127.0.0.1:${await listen(proxy)}`, targets };
}

describe.each(undicis)("%s", (_, { Agent, ProxyAgent }) => {
  test("a proxy opens a tunnel to the server, which gets the keys through TLS", async () => {
    const requests: IncomingMessage[] = [];
    const server = createHttpsServer(certificate, (request, response) => {
      requests.push(request);
      response.end(body);
    });
    const port = await listen(server);
    const { uri, targets } = await startProxy();
    const dispatcher = new ProxyAgent({ uri, requestTls: { ca } });
    const api = TikAPI({ ...keys, baseUrl: `https://127.0.0.1:${port}`, dispatcher });
    expect((await api.key()).json).toEqual(JSON.parse(body));
    expect(targets).toEqual([`127.0.0.1:${port}`]);
    expect(requests.map(({ headers }) => headers["x-api-key"])).toEqual([keys.apiKey]);
    await dispatcher.close();
  });

  test("a change that a proxy refuses was not sent, and is tried again", async () => {
    const { uri, targets } = await startProxy(503);
    const dispatcher = new ProxyAgent({ uri, requestTls: { ca } });
    const api = TikAPI({ ...keys, baseUrl: "https://127.0.0.1:2", dispatcher, retries: 1 });
    const error = await catchError(api.user().posts.like({ media_id: "7000000000000000001" }), ConnectionError);
    expect([error.reason, targets.length]).toEqual(["unreachable", 2]);
    await dispatcher.destroy();
  });

  test("HTTP/2 takes reads at the same time on one connection, and changes too", async () => {
    const versions: string[] = [];
    let sessions = 0;
    const server = createSecureServer(certificate, async (request, response) => {
      versions.push(`${request.httpVersion} ${request.method}`);
      let received = "";
      for await (const chunk of request) received += chunk;
      response.setHeader("content-type", "application/json");
      response.end(JSON.stringify({ status: "success", received, filler: "é".repeat(200_000) }));
    });
    server.on("session", () => sessions++);
    const baseUrl = `https://127.0.0.1:${await listen(server)}`;
    const dispatcher = new Agent({ allowH2: true, connections: 1, connect: { ca } });
    const api = TikAPI({ ...keys, baseUrl, dispatcher });
    await api.key();
    await Promise.all(Array.from({ length: 5 }, () => api.key()));
    const liked = await api.request("POST", "/some/change", { body: { a: "д" } });
    expect(liked.json).toMatchObject({ received: '{"a":"д"}' });
    expect(versions).toEqual([...Array(6).fill("2.0 GET"), "2.0 POST"]);
    expect(sessions).toBe(1);
    await dispatcher.destroy();
  });

  test("a certificate that nobody vouches for is no proof that nothing was sent, and is not accepted", async () => {
    const server = createHttpsServer(certificate, (__, response) => response.end(body));
    const dispatcher = new Agent();
    const api = TikAPI({ ...keys, baseUrl: `https://127.0.0.1:${await listen(server)}`, dispatcher, retries: 0 });
    const error = await catchError(api.key(), ConnectionError);
    expect(error.message).toMatch(/self[- ]signed certificate/);
    expect(error.reason).toBe("interrupted");
    await dispatcher.destroy();
  });
});
