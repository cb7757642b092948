import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { gzipSync } from "node:zlib";
import { allFaults } from "../../support/all-faults.js";
import { spoiltBodies } from "../../support/answer-faults.js";
import { echoes } from "../../support/echo-faults.js";
import type { Fault } from "../../support/fault-server.js";
import type { Tally } from "../part.js";
import { oddHeads } from "./odd-heads.js";
import type { Answer } from "./scenario.js";

/** The header that says to which call a request belongs. */
export const callHeader = "x-torture-call";
/** The header by which an answer asks the client's fetch to lose it. */
export const lostHeader = "x-torture-lost";

/** What the server knows of one call. */
export interface CallRecord {
  /** What it still has to do, before it answers well. */
  readonly answers: Answer[];
  /** What a good answer is. */
  readonly answerWell: (url: URL) => { readonly status: number; readonly body: object };
  /** How many requests arrived, by address; what redirects led to is left out. */
  readonly arrivals: Map<string, number>;
  /** How many it refused with a 429 that names a wait, so that it may be sent again. */
  refusals: number;
  /** It was given something that is JSON, but not what was asked for. */
  gotOther: boolean;
}

export interface FuzzServer {
  readonly url: string;
  readonly calls: Map<string, CallRecord>;
  /** Requests that must not be: of no call, or at the other origin. */
  readonly strays: string[];
  /** How many exchanges are under way. */
  underWay(): number;
  close(): Promise<void>;
}

export async function startFuzzServer(tally: Tally): Promise<FuzzServer> {
  const calls = new Map<string, CallRecord>();
  const strays: string[] = [];
  let underWay = 0;
  const other = await listen((request, response) => {
    strays.push(`another origin got ${request.method} ${request.url} ${JSON.stringify(request.headers)}`);
    response.end("{}");
  });
  const own = await listen((request, response) => {
    tally.requests++;
    underWay++;
    response.once("close", () => underWay--);
    // A connection that one answer spoilt must not serve another call.
    response.shouldKeepAlive = false;
    const record = calls.get(String(request.headers[callHeader]));
    if (record === undefined) {
      strays.push(`${request.method} ${request.url} of no call`);
      response.socket?.destroy();
      return;
    }
    serve(record, request, response, { own: originOf(own), other: originOf(other) });
  });
  return {
    url: `${originOf(own)}/base`,
    calls,
    strays,
    underWay: () => underWay,
    close: async () => {
      await Promise.all([own, other].map(close));
    },
  };
}

const hop = "/hop";

function serve(record: CallRecord, request: IncomingMessage, response: ServerResponse, origins: Parameters<Fault>[2]) {
  const { method = "", url = "" } = request;
  if (url.startsWith(hop)) return answerWell(record, new URL(url.slice(hop.length), origins.own), response);
  const address = `${method} ${url}`;
  record.arrivals.set(address, (record.arrivals.get(address) ?? 0) + 1);
  const answer = record.answers.shift() ?? { give: "page", delay: 0, as: "plain" };
  if (answer.give === "page") return givePage(record, answer, request, response, origins.own);
  if (answer.give === "wait") {
    if (answer.status === 429 && isWait(answer.after)) record.refusals++;
    response.writeHead(answer.status, { ...json, "retry-after": answer.after }).end('{"status":"error"}');
    return;
  }
  if (answer.give === "head") {
    const body = JSON.stringify(record.answerWell(below(url, origins.own)).body);
    const rest = `connection: close\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`;
    response.socket?.end(Buffer.from(oddHeads[answer.name as keyof typeof oddHeads] + rest, "latin1"));
    return;
  }
  if (answer.give === "json") {
    record.gotOther = true;
    response.writeHead(200, json).end(answer.body);
    return;
  }
  if (answer.give === "lost") {
    response.writeHead(200, { ...json, [lostHeader]: `${answer.code} ${answer.syscall}` }).end("{}");
    return;
  }
  if (answer.name.startsWith("status 429, wait")) record.refusals++;
  if (answer.name in spoiltBodies) record.gotOther = true;
  const all: Readonly<Record<string, Fault | string | undefined>> = answer.give === "echo" ? echoes : allFaults;
  const fault = all[answer.name];
  if (typeof fault === "function") fault(request, response, origins);
}

/** Seconds, or a date. */
const isWait = (text: string): boolean => /^\d+(\.\d+)?$/.test(text.trim()) || /^[A-Z][a-z]{2},/.test(text);

const json = { "content-type": "application/json" };

function givePage(
  record: CallRecord,
  { as, delay }: Extract<Answer, { give: "page" }>,
  { url = "" }: IncomingMessage,
  response: ServerResponse,
  own: string,
): void {
  setTimeout(() => {
    if (as === "302" || as === "307") response.writeHead(Number(as), { location: `${hop}${url}` }).end();
    else answerWell(record, below(url, own), response, as);
  }, delay);
}

function answerWell({ answerWell }: CallRecord, url: URL, response: ServerResponse, as = "plain"): void {
  const target = url.pathname.startsWith("/base") ? below(url.pathname + url.search, url.origin) : url;
  const { status, body } = answerWell(target);
  const bytes = Buffer.from(JSON.stringify(body));
  if (as === "gzip") response.writeHead(status, { ...json, "content-encoding": "gzip" }).end(gzipSync(bytes));
  else if (as === "drip") {
    response.writeHead(status, { ...json, "content-length": bytes.length }).write(bytes.subarray(0, 9));
    setTimeout(() => response.end(bytes.subarray(9)), 10);
  } else response.writeHead(status, json).end(bytes);
}

/** The address of a request without the base of the client. */
const below = (url: string, origin: string): URL => new URL(url.replace(/^\/base/, ""), origin);

async function listen(answer: (request: IncomingMessage, response: ServerResponse) => void): Promise<Server> {
  const server = createServer(answer);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return server;
}

const originOf = (server: Server): string => `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

async function close(server: Server): Promise<void> {
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
}
