import type { IncomingMessage, ServerResponse } from "node:http";
import { type LoopbackServer, startLoopback } from "./loopback-server.js";

/** How a file is served. */
export interface VideoPlan {
  readonly bytes: Buffer;
  /** How many bytes each request gets before its connection is cut; requests beyond get all they ask for. */
  readonly cuts?: readonly number[];
  readonly headers?: Readonly<Record<string, string>>;
  /** Answer parts of the file. @default true */
  readonly ranges?: boolean;
}

/** A file on a real server, for the running test. */
export const serveVideo = (plan: VideoPlan): Promise<LoopbackServer> => startLoopback(videoHandler(plan));

/** Answers as a video host does: parts by `Range`, if the `If-Range` still fits. */
export function videoHandler({ bytes, cuts = [], headers = {}, ranges = true }: VideoPlan) {
  const remaining = [...cuts];
  return (request: IncomingMessage, response: ServerResponse): void => {
    const condition = request.headers["if-range"];
    const isFresh = condition === undefined || condition === headers["etag"] || condition === headers["last-modified"];
    const asked = /^bytes=(\d+)-$/.exec(request.headers.range ?? "")?.[1];
    const start = ranges && isFresh && asked !== undefined ? Number(asked) : 0;
    const isPart = start > 0;
    response.writeHead(isPart ? 206 : 200, {
      "content-type": "video/mp4",
      "content-length": bytes.length - start,
      ...(isPart && { "content-range": `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
      ...headers,
    });
    const cut = remaining.shift();
    if (cut === undefined) response.end(bytes.subarray(start));
    else response.write(bytes.subarray(start, start + cut), () => response.socket?.destroySoon());
  };
}

/** Bytes in which every place is different from the next. */
export function makeVideo(size: number, seed = 1): Buffer {
  const bytes = Buffer.alloc(size);
  for (let index = 0, state = seed; index < size; index++) {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    bytes[index] = state >> 16;
  }
  return bytes;
}
