import type { ServerResponse } from "node:http";
import type { Fault } from "./fault-server.js";

const json = { "content-type": "application/json" };
const body = '{"status":"success","message":""}';
const beginning = body.slice(0, 10);

/** Faults of the connection: no answer arrives, or not all of it. */
export const brokenConnections = {
  "resets before the answer": ({ socket }) => socket.resetAndDestroy(),
  "closes before the answer": ({ socket }) => socket.destroy(),
  "resets in mid-headers": ({ socket }) => {
    socket.write("HTTP/1.1 200 OK\r\ncontent-ty", () => socket.resetAndDestroy());
  },
  "resets in mid-body": ({ socket }, response) => {
    begin(response, 1000).write(beginning, () => socket.resetAndDestroy());
  },
  "closes in mid-body": ({ socket }, response) => {
    begin(response, 1000).write(beginning, () => socket.destroy());
  },
  "closes in mid-chunk": ({ socket }, response) => {
    // Were the end announced (connection: close), fetch would take the body for whole.
    response.shouldKeepAlive = true;
    begin(response).write(beginning, () => socket.destroy());
  },
  "is no HTTP server": ({ socket }) => socket.end("SSH-2.0-OpenSSH_9.6\r\n"),
  "sends 100 KB of headers": (_, response) => {
    response.writeHead(200, { ...json, "x-filler": "x".repeat(100_000) }).end(body);
  },
  "sends a broken gzip": (_, response) => {
    response.writeHead(200, { ...json, "content-encoding": "gzip" }).end(body);
  },
} satisfies Record<string, Fault>;

/** Faults that only a time limit can end. */
export const stalls = {
  "stalls before the answer": () => {},
  "stalls in mid-headers": ({ socket }) => {
    socket.write("HTTP/1.1 200 OK\r\ncontent-ty");
  },
  "trickles headers": ({ socket }, response) => {
    socket.write("HTTP/1.1 200 OK\r\n");
    trickle(response, () => socket.write("x-a: 1\r\n"));
  },
  "stalls in mid-body": (_, response) => {
    begin(response).write(beginning);
  },
  "trickles a body": (_, response) => {
    begin(response);
    trickle(response, () => response.write(" "));
  },
  "promises more bytes than it sends": (_, response) => {
    begin(response, 1000).write(body);
  },
} satisfies Record<string, Fault>;

function begin(response: ServerResponse, length?: number): ServerResponse {
  return response.writeHead(200, length === undefined ? json : { ...json, "content-length": length });
}

/** Goes on until the client gives up. */
function trickle(response: ServerResponse, write: () => void): void {
  const timer = setInterval(write, 10);
  response.once("close", () => clearInterval(timer));
}
