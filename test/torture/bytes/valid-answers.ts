import { gzipSync } from "node:zlib";

/** Something that a client asks for, and the bytes of a valid answer to it. */
export interface ValidAnswer {
  readonly asks: "a call" | "a list" | "a raw call" | "a change" | "a download";
  readonly bytes: Buffer;
}

const items = [1, 2, 3].map((id) => ({
  id: String(7_100_000_000_000_000_000 + id),
  desc: "Über den See – 海",
  n: 1e21,
}));
const page = JSON.stringify({ status: "success", message: "", itemList: items, hasMore: false, cursor: "30" });
const single = '{"status":"success","statusCode":0,"message":"","id":7324518890236145966}';
const failure = '{"status":"error","message":"No such user.","statusCode":10202,"fields":{"username":"is wrong"}}';

export const validAnswers = {
  "a call": { asks: "a call", bytes: write("200 OK", single) },
  "a call in chunks": { asks: "a call", bytes: writeChunks("200 OK", [single.slice(0, 20), single.slice(20)]) },
  "a call in gzip": { asks: "a call", bytes: write("200 OK", gzipSync(single), "content-encoding: gzip") },
  "a failure": { asks: "a call", bytes: write("403 Forbidden", failure) },
  "a rate limit": { asks: "a change", bytes: write("429 Too Many", failure, "retry-after: 3600", "x-left: 0") },
  "a change": { asks: "a change", bytes: write("200 OK", single, "set-cookie: a=b; Path=/") },
  "a list": { asks: "a list", bytes: write("200 OK", page) },
  "a list in chunks of gzip": {
    asks: "a list",
    bytes: writeChunks("200 OK", [gzipSync(page)], "content-encoding: gzip"),
  },
  "a raw call": { asks: "a raw call", bytes: write("200 OK", single) },
  "a redirect": { asks: "a call", bytes: write("302 Found", "", "location: /elsewhere") },
  "a file": { asks: "a download", bytes: write("200 OK", Buffer.alloc(200, "video"), 'etag: "one"') },
} satisfies Record<string, ValidAnswer>;

function write(status: string, body: string | Buffer, ...headers: string[]): Buffer {
  return Buffer.concat([head(status, `content-length: ${Buffer.byteLength(body)}`, ...headers), Buffer.from(body)]);
}

function writeChunks(status: string, chunks: readonly (string | Buffer)[], ...headers: string[]): Buffer {
  const parts = chunks.flatMap((chunk) => [`${Buffer.byteLength(chunk).toString(16)}\r\n`, chunk, "\r\n"]);
  const bytes = [...parts, "0\r\n\r\n"].map((part) => Buffer.from(part));
  return Buffer.concat([head(status, "transfer-encoding: chunked", ...headers), ...bytes]);
}

function head(status: string, ...headers: string[]): Buffer {
  const lines = [`HTTP/1.1 ${status}`, "content-type: application/json", "connection: close", ...headers, "", ""];
  return Buffer.from(lines.join("\r\n"));
}
