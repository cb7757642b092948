/**
 * The server that is called, in a process of its own so that the client has one to itself:
 *
 * - `/page/35000/…` answers one page of about so many bytes, and `/gzip/35000/…` the same, compressed;
 * - `/huge/…` answers a page of nearly 64 MiB, the most that the client takes;
 * - `/list/1000/…` answers a list of at least 1,000 posts, 30 to a page;
 * - `/bytes/1000` answers 1,000 bytes.
 */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { makePage } from "./make-page.ts";
import { serve } from "./start-process.ts";

const pageSize = 30;
const pages = new Map<string, Buffer>();
let hugePage: Buffer | undefined;
const chunk = Buffer.alloc(256 * 1024);

const server = createServer((request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://bench");
  const [, kind, size] = pathname.split("/");
  if (kind === "bytes") return sendBytes(response, Number(size));
  if (kind === "huge") hugePage ??= Buffer.from(makePage({ bytes: 63_000_000 }));
  const fixed =
    kind === "page" || kind === "gzip" ? readPage(kind, Number(size)) : kind === "huge" ? hugePage : undefined;
  const body = fixed ?? makeListPage(Number(size), Number(searchParams.get("cursor") ?? 0));
  const coding = kind === "gzip" && { "content-encoding": "gzip" };
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length, ...coding }).end(body);
});
// A participant must not lose a connection while the others have their turns.
server.keepAliveTimeout = 0;
server.listen(0, "127.0.0.1");
await once(server, "listening");
serve((server.address() as AddressInfo).port);

function readPage(kind: "page" | "gzip", bytes: number): Buffer {
  const name = `${kind} ${bytes}`;
  const made = pages.get(name) ?? Buffer.from(makePage({ bytes }));
  const page = pages.has(name) || kind === "page" ? made : gzipSync(made);
  pages.set(name, page);
  return page;
}

function makeListPage(length: number, number: number): Buffer {
  const ids = Array.from({ length: pageSize }, (_, index) => `${number}-${index}`);
  const itemList = ids.map((id) => ({ id, desc: "An invented post." }));
  const hasMore = (number + 1) * pageSize < length;
  return Buffer.from(JSON.stringify({ itemList, hasMore, cursor: String(number + 1) }));
}

async function sendBytes(response: ServerResponse, size: number): Promise<void> {
  response.writeHead(200, { "content-type": "video/mp4", "content-length": size });
  // A client may close the connection early.
  await pipeline(Readable.from(makeChunks(size)), response).catch(() => {});
}

function* makeChunks(size: number): Generator<Buffer> {
  for (let rest = size; rest > 0; rest -= chunk.length) yield rest < chunk.length ? chunk.subarray(0, rest) : chunk;
}
