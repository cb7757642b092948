import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { SentRequest } from "../testing/read-call.js";
import type { Fault } from "../testing/script-player.js";
import type { Reply } from "./refusal.js";

export interface ServerOptions {
  readonly port: number;
  readonly host: string;
  /** Takes one line about each request. */
  readonly log: (line: string) => void;
  readonly answer: (request: SentRequest) => Promise<Reply | Fault>;
}

export interface ListeningServer {
  readonly url: string;
  close(): Promise<void>;
}

/** Serves answers, and faults as they come: a reset ends the connection, a timeout leaves it silent. */
export async function serve({ port, host, log, answer }: ServerOptions): Promise<ListeningServer> {
  const server = createServer({ keepAliveTimeout: 60_000 }, (request, response) => {
    const describe = (outcome: string) => log(`${request.method} ${request.url} ${outcome}`);
    readRequest(request)
      .then(answer)
      .then(
        (reply) => describe(send(reply, request, response)),
        // The caller went away, or sent too much.
        (error: unknown) => {
          describe(String(error));
          request.socket.destroy();
        },
      );
  });
  await listen(server, port, host);
  let closed: Promise<void> | undefined;
  return {
    url: readUrl(server, host),
    close() {
      closed ??= new Promise((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      return closed;
    },
  };
}

const maxBytes = 10_000_000;

async function readRequest(request: IncomingMessage): Promise<SentRequest> {
  const { method = "GET", url = "/", headersDistinct } = request;
  const chunks: Buffer[] = [];
  let bytes = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    bytes += chunk.length;
    if (bytes > maxBytes) throw new Error("The body is too large.");
    chunks.push(chunk);
  }
  const lines = Object.entries(headersDistinct).flatMap(([name, values = []]) =>
    values.map((value): [string, string] => [name, value]),
  );
  return { method, url: resolve(url), headers: new Headers(lines), text: Buffer.concat(chunks).toString("utf8") };
}

/** Not as a relative address: `//path` would be another host. */
const resolve = (url: string): string =>
  URL.canParse(url) ? url : `http://mock${url.startsWith("/") ? "" : "/"}${url}`;

/** Sends a reply or a fault, and says which. */
function send(reply: Reply | Fault, { socket }: IncomingMessage, response: ServerResponse): string {
  if (reply === "timeout") return "no answer";
  if (reply === "reset") {
    socket.resetAndDestroy();
    return "reset";
  }
  const { status, headers, body, note } = reply;
  response.statusCode = status;
  response.setHeaders(headers);
  response.end(body);
  return note === undefined ? String(status) : `${status} (${note})`;
}

function listen(server: Server, port: number, host: string): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", (cause) => reject(new Error(describeFailure(port, host, cause), { cause })));
    server.listen(port, host, () => resolve());
  });
}

function describeFailure(port: number, host: string, { code, message }: NodeJS.ErrnoException): string {
  if (code === "EADDRINUSE")
    return `The mock cannot start: port ${port} is in use. Choose another port, or 0 for a free one.`;
  return `The mock cannot listen on ${host}, port ${port}: ${message}`;
}

/** An address that leads to the server from here: one that stands for all of them is none. */
function readUrl(server: Server, host: string): string {
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;
  const name = host === "0.0.0.0" || host === "::" ? "127.0.0.1" : host;
  return `http://${name.includes(":") ? `[${name}]` : name}:${port}`;
}
