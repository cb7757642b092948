import { randomUUID, timingSafeEqual } from "node:crypto";
import { once } from "node:events";
import { createServer as createHttpServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import type { StreamableHTTPServerTransport } from "@modelcontextprotocol/sdk/server/streamableHttp.js";
import type { Transport } from "@modelcontextprotocol/sdk/shared/transport.js";
import { digest } from "../digest.js";
import { UsageError } from "../errors.js";
import type { Sdk } from "./load-sdk.js";
import { createServer } from "./server.js";
import type { Service } from "./service.js";

export interface HttpOptions {
  readonly port: number;
  readonly host: string;
  /** What clients must send as `Authorization: Bearer …`. */
  readonly token: string;
  readonly signal: AbortSignal;
  /** Called once it listens. */
  readonly onListening: (url: string) => void;
}

/** Serves the protocol over HTTP, until it is told to end. */
export async function serveHttp(sdk: Sdk, service: Service, options: HttpOptions): Promise<void> {
  const { port, host, signal, onListening } = options;
  const sessions = new Sessions(sdk, service);
  const http = createHttpServer((request, response) => {
    const refusal = findRefusal(request, options);
    if (refusal !== undefined) return refuse(response, ...refusal);
    sessions.handle(request, response).catch(() => refuse(response, 500, "The server failed."));
  });
  http.listen(port, host);
  await once(http, "listening").catch((error: NodeJS.ErrnoException) => {
    throw explainListening(error, options);
  });
  // It listens on a port, not on a pipe.
  const { port: actual } = http.address() as AddressInfo;
  onListening(`http://${host.includes(":") ? `[${host}]` : host}:${actual}${path}`);
  if (!signal.aborted) await once(signal, "abort");
  await sessions.close();
  http.close();
  http.closeAllConnections();
}

function explainListening(error: NodeJS.ErrnoException, { port, host }: HttpOptions): Error {
  if (error.code === "EADDRINUSE")
    return new UsageError(`Port ${port} is taken. Choose another with --port, or 0 for a free one.`);
  return new UsageError(`The server cannot listen on ${host}, port ${port}: ${error.message}`);
}

const path = "/mcp";

type Refusal = readonly [status: number, message: string];

function findRefusal({ url = "", headers }: IncomingMessage, { host, token }: HttpOptions): Refusal | undefined {
  // A page that a browser shows must not reach a server on the same machine, whatever name it gives it.
  if (headers.origin !== undefined) return [403, "Browsers are not served: the request has an Origin."];
  if (isLoopback(host) && !isLoopback(readHostName(headers.host)))
    return [403, "The Host of the request is not this machine."];
  if (url.split("?")[0] !== path) return [404, `There is nothing here; the server is at ${path}.`];
  const given = /^Bearer (.+)$/i.exec(headers.authorization ?? "")?.[1] ?? "";
  // Digests have the same length, which the comparison needs.
  const isRight = timingSafeEqual(Buffer.from(digest(given)), Buffer.from(digest(token)));
  return isRight ? undefined : [401, "Send the token of the server as `Authorization: Bearer <token>`."];
}

const isLoopback = (host: string): boolean => /^(localhost|127(\.\d+){3}|\[?::1\]?)$/i.test(host);

const readHostName = (host = ""): string => host.replace(/:\d+$/, "");

function refuse(response: ServerResponse, status: number, message: string): void {
  if (response.headersSent) return void response.destroy();
  const headers = { "content-type": "application/json", ...(status === 401 && { "www-authenticate": "Bearer" }) };
  response
    .writeHead(status, headers)
    .end(JSON.stringify({ jsonrpc: "2.0", id: null, error: { code: -32_000, message } }));
}

/** The clients: each has a session, so that it can cancel what it called. */
class Sessions {
  readonly #transports = new Map<string, StreamableHTTPServerTransport>();

  constructor(
    readonly sdk: Sdk,
    readonly service: Service,
  ) {}

  async handle(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const id = request.headers["mcp-session-id"];
    const known = typeof id === "string" ? this.#transports.get(id) : undefined;
    if (known !== undefined && typeof id === "string") this.#moveToEnd(id, known);
    else if (id !== undefined) return refuse(response, 404, "There is no such session. Initialize a new one.");
    await (known ?? (await this.#open())).handleRequest(request, response);
  }

  async close(): Promise<void> {
    await Promise.all([...this.#transports.values()].map((transport) => transport.close()));
  }

  async #open(): Promise<StreamableHTTPServerTransport> {
    const transport: StreamableHTTPServerTransport = new this.sdk.StreamableHTTPServerTransport({
      sessionIdGenerator: randomUUID,
      onsessioninitialized: (id) => this.#add(id, transport),
      onsessionclosed: (id) => void this.#transports.delete(id),
      maxRequestBodySize: largestBody,
    });
    // Its accessors are typed without the `undefined` that they take.
    await createServer(this.sdk, this.service).connect(transport as Transport);
    return transport;
  }

  #add(id: string, transport: StreamableHTTPServerTransport): void {
    this.#transports.set(id, transport);
    const [oldest] = this.#transports;
    if (this.#transports.size <= mostSessions || oldest === undefined) return;
    this.#transports.delete(oldest[0]);
    void oldest[1].close();
  }

  #moveToEnd(id: string, transport: StreamableHTTPServerTransport): void {
    this.#transports.delete(id);
    this.#transports.set(id, transport);
  }
}

/** Clients that go without a word leave their sessions; the one that was silent for longest ends first. */
const mostSessions = 100;

/** In bytes. */
const largestBody = 8 * 2 ** 20;
