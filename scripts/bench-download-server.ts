/**
 * The server of `bench-download.ts`, in a process of its own so that it takes nothing away from the client. `/<bytes>` is a
 * file of so many bytes; below `/cut/` the connection is cut after every quarter of it.
 */
import { once } from "node:events";
import { createServer, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

const block = Buffer.from(Array.from({ length: 1024 * 1024 }, (_, index) => (index * 31 + (index >> 8)) % 256));

const server = createServer((request, response) => {
  const path = request.url ?? "";
  const size = Number(path.split("/").at(-1));
  const start = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1] ?? 0);
  const quarter = Math.ceil(size / 4);
  const end = path.startsWith("/cut/") ? Math.min(size, (Math.floor(start / quarter) + 1) * quarter) : size;
  response.writeHead(start > 0 ? 206 : 200, {
    "content-type": "video/mp4",
    "content-length": size - start,
    etag: '"bench"',
    ...(start > 0 && { "content-range": `bytes ${start}-${size - 1}/${size}` }),
  });
  void send(response, start, end).then(() => {
    if (end === size) response.end();
    else response.socket?.destroySoon();
  });
});

/** Byte n of the file is byte n of the block, over and over. */
async function send(response: ServerResponse, start: number, end: number): Promise<void> {
  const gone = once(response, "close");
  for (let at = start; at < end && !response.destroyed; ) {
    const offset = at % block.length;
    const chunk = block.subarray(offset, Math.min(block.length, offset + end - at));
    at += chunk.length;
    if (!response.write(chunk)) await Promise.race([once(response, "drain"), gone]);
  }
}

server.listen(0, "127.0.0.1", () => process.send?.((server.address() as AddressInfo).port));
// The end of whoever started it is its end too.
process.on("disconnect", () => process.exit());
