import { gzipSync } from "node:zlib";
import type { Fault } from "./fault-server.js";

const json = { "content-type": "application/json" };
const html = { "content-type": "text/html" };
const good = '{"status":"success","message":""}';
const gatewayPage = "<html><h1>502 Bad Gateway</h1><hr>nginx</html>";

type Headers = Readonly<Record<string, string>>;

/** A whole answer, whatever is wrong with it. */
export const answer =
  (status: number, body: string | Uint8Array = "", headers: Headers = json): Fault =>
  (_, response) => {
    response.writeHead(status, headers).end(body);
  };

const fail = (status: number, body: object = {}, headers: Headers = {}): Fault =>
  answer(status, JSON.stringify({ status: "error", message: "Refused.", ...body }), { ...json, ...headers });

const wait = (seconds: string): Headers => ({ "retry-after": seconds });
const redirect = (status: number, location: string): Fault => answer(status, "", { location });

/** Asks to wait until the second after this one. */
function untilSoon(status: number): Fault {
  return (_, response) => {
    const headers = { ...json, "retry-after": new Date(Date.now() + 1000).toUTCString() };
    response.writeHead(status, headers).end('{"status":"error"}');
  };
}

/** More than the clients of these tests accept. */
const hugeBody = `{"status":"success","filler":"${"x".repeat(1_000_000)}"}`;

/** A 200 whose body is not what it should be. */
export const spoiltBodies = {
  "a page in place of JSON": answer(200, "<html>Just a moment…</html>", html),
  "an empty body": answer(200, "", { ...json, "content-length": "0" }),
  "an empty body that may have been cut off": answer(200),
  "a 204": answer(204),
  "white space": answer(200, " \r\n", { ...json, "content-length": "3" }),
  "JSON that is cut off": answer(200, good.slice(0, -3)),
  "JSON that ends with the connection": ({ socket }) => socket.end(`HTTP/1.1 200 OK\r\n\r\n${good.slice(0, 10)}`),
  "a gzip that is cut off": answer(200, gzipSync(good).subarray(0, -12), { ...json, "content-encoding": "gzip" }),
  "fewer bytes promised than sent": ({ socket }) => {
    socket.end(`HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: 10\r\n\r\n${good}`);
  },
  "bytes that are no text": answer(
    200,
    Uint8Array.from({ length: 256 }, (_, byte) => 255 - byte),
  ),
  "JSON in UTF-16": answer(200, Buffer.from(good, "utf16le")),
  "JSON in Latin-1": answer(200, Buffer.from('{"message":"é"}', "latin1")),
  "JSON after a byte order mark": answer(200, `\uFEFF${good}`),
  "JSON called a page": answer(200, good, html),
  "JSON without a content type": answer(200, good, {}),
  "a huge body": (_, response) => {
    response.writeHead(200, json).end(hugeBody);
  },
  "a huge body, announced": answer(200, hugeBody, { ...json, "content-length": String(hugeBody.length) }),
  "a gzip bomb": answer(200, gzipSync(hugeBody), { ...json, "content-encoding": "gzip" }),
  "40,000 nested arrays": answer(200, "[".repeat(40_000) + "]".repeat(40_000)),
  "40,000 arrays that never end": answer(200, "[".repeat(40_000)),
} satisfies Record<string, Fault>;

/** A 200 that reports a failure. */
export const softErrors = {
  "status 200 with status error": fail(200),
  "status 200 with statusCode 10202": answer(200, '{"status":"success","statusCode":10202}'),
  "status 200 with status_code 10202": answer(200, '{"status":"success","statusCode":0,"status_code":10202}'),
  "status 200 with transient 10101": answer(200, '{"status_code":10101}'),
  "status 200 with code 8": answer(200, '{"status":"success","statusCode":8}'),
  "status 200 with an unknown code": answer(200, '{"statusCode":77777}'),
} satisfies Record<string, Fault>;

/** Answers that say what went wrong. */
export const errorStatuses = {
  "status 400": fail(400, { fields: { count: "too big" } }),
  "status 401": fail(401),
  "status 403": fail(403),
  "status 403 with 10202": fail(403, { statusCode: 10202 }),
  "status 403 with transient 10000": fail(403, { statusCode: 10000 }),
  "status 403 with an unknown code": fail(403, { statusCode: 77777 }),
  "status 404 as a page": answer(404, "<html>Not found</html>", html),
  "status 408": fail(408),
  "status 408, wait 0": fail(408, {}, wait("0")),
  "status 418": fail(418),
  "status 428": fail(428, { statusCode: 8 }),
  "status 429": fail(429),
  "status 429, wait 0": fail(429, {}, wait("0")),
  "status 429, wait until a date": untilSoon(429),
  "status 429, wait until a date gone by": fail(429, {}, wait("Sun, 06 Nov 1994 08:49:37 GMT")),
  "status 429, wait 61": fail(429, {}, wait("61")),
  "status 429, wait an absurd time": fail(429, {}, wait("9".repeat(400))),
  "status 429, wait -1": fail(429, {}, wait("-1")),
  "status 429, wait garbage": fail(429, {}, wait("0; soon")),
  "status 500": fail(500),
  "status 500 that is empty": answer(500, "", {}),
  "status 501": fail(501),
  "status 502 as a page": answer(502, gatewayPage, html),
  "status 503": fail(503),
  "status 503, wait 0": fail(503, {}, wait("0")),
  "status 503, wait until a date": untilSoon(503),
  "status 503, wait an absurd time": fail(503, {}, wait("1000000000000")),
  "status 503, wait -1": fail(503, {}, wait("-1")),
  "status 503, wait garbage": fail(503, {}, wait("later")),
  "status 503 with transient 10101": fail(503, { statusCode: 10101 }),
  "status 503 with 10202": fail(503, { statusCode: 10202 }),
  "status 504 as a page": answer(504, "<html>504</html>", html),
  "status 999": ({ socket }) => socket.end("HTTP/1.1 999 Denied\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"),
} satisfies Record<string, Fault>;

export const redirects = {
  "status 302 within the origin": redirect(302, "/ok"),
  "status 307 within the origin": redirect(307, "/ok"),
  "status 302 in a circle": redirect(302, "/loop"),
  "status 302 to another origin": (_, response, { other }) => {
    response.writeHead(302, { location: `${other}/ok` }).end();
  },
  "status 308 to another origin": (_, response, { other }) => {
    response.writeHead(308, { location: `${other}/ok` }).end();
  },
  "status 302 to another scheme": redirect(302, "data:application/json,{}"),
  "status 302 with a user name": (_, response, { own }) => {
    response.writeHead(302, { location: `${own.replace("//", "//user:word@")}/ok` }).end();
  },
  "status 302 to nowhere": redirect(302, "http://"),
  "status 302 without a target": answer(302, ""),
  "status 304": answer(304),
} satisfies Record<string, Fault>;
