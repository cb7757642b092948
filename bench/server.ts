/**
 * What is called, in a process of its own so that it takes nothing away from the client:
 *
 * - below `/page`: one page of 35 KB, whatever is asked;
 * - below `/10/50`: every user has 10 pages of 30 posts, each given after 50 ms;
 * - `/bytes/1000`: so many bytes.
 */
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Readable } from "node:stream";
import { pipeline } from "node:stream/promises";
import { setTimeout as wait } from "node:timers/promises";
import { makePage } from "./make-page.ts";

const pageSize = 30;
const page = Buffer.from(makePage({ bytes: 35_000 }));
const chunk = Buffer.alloc(256 * 1024);

const server = createServer(async (request, response) => {
  const { pathname, searchParams } = new URL(request.url ?? "", "http://bench");
  const [first = "", second = ""] = pathname.split("/").slice(1);
  if (first === "page") return sendJson(response, page);
  if (first === "bytes") return sendBytes(response, Number(second));
  const latency = Number(second);
  if (latency > 0) await wait(latency);
  return sendJson(response, makeListPage(Number(first), Number(searchParams.get("cursor") ?? 0)));
});

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
// The end of whoever started it is its end too.
process.on("disconnect", () => process.exit());

function makeListPage(pages: number, number: number): Buffer {
  const ids = Array.from({ length: pageSize }, (_, index) => `${number}-${index}`);
  const itemList = ids.map((id) => ({ id, desc: "An invented post." }));
  return Buffer.from(JSON.stringify({ itemList, hasMore: number < pages - 1, cursor: String(number + 1) }));
}

function sendJson(response: ServerResponse, body: Buffer): void {
  response.writeHead(200, { "content-type": "application/json", "content-length": body.length }).end(body);
}

async function sendBytes(response: ServerResponse, size: number): Promise<void> {
  response.writeHead(200, { "content-type": "video/mp4", "content-length": size });
  // Who breaks off has had enough.
  await pipeline(Readable.from(makeChunks(size)), response).catch(() => {});
}

function* makeChunks(size: number): Generator<Buffer> {
  for (let rest = size; rest > 0; rest -= chunk.length) yield rest < chunk.length ? chunk.subarray(0, rest) : chunk;
}
