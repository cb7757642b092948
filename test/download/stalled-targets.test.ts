import { createServer, request, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Writable } from "node:stream";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { table } from "../../generated/operations.js";
import { download } from "../../src/download/download.js";
import { ForbiddenError, TimeoutError } from "../../src/index.js";
import type { DownloadTarget } from "../../src/settings/download-options.js";
import { catchError } from "../support/catch-error.js";
import { streamOf, whole } from "../support/linked-video.js";
import { startLoopback } from "../support/loopback-server.js";
import { scaleTime } from "../support/scale-time.js";
import { answerEach } from "../support/scripted-fetch.js";
import { serveVideo } from "../support/video-server.js";

const settings = {
  apiKey: "download-api-key-0123456789",
  accountKey: undefined,
  table,
  timeout: scaleTime(5_000),
  retries: 0,
  fetch: undefined,
  dispatcher: undefined,
};
const never = new Promise<never>(() => {});
const reason = new Error("Enough.");
/** More than the system buffers for a client that does not read. */
const video = Buffer.alloc(20_000_000, 1);

interface Stalled {
  readonly to: DownloadTarget;
  /** Resolves when the target has begun to keep the download waiting. */
  readonly stalls: Promise<void>;
  /** The reason with which the target was given up, if it was. */
  readonly givenUp: () => unknown;
}

function stallWeb(stalled: "start" | "write" | "close" | "abort"): Stalled {
  const { promise: stalls, resolve } = makePromise();
  const givenUp = vi.fn();
  const stall = () => {
    resolve();
    return never;
  };
  const to = new WritableStream<Uint8Array>({
    start(controller) {
      controller.signal.addEventListener("abort", () => givenUp(controller.signal.reason));
      if (stalled === "start") return stall();
      return undefined;
    },
    write: () => (stalled === "write" || stalled === "abort" ? stall() : undefined),
    close: () => (stalled === "close" ? stall() : undefined),
    abort: () => (stalled === "abort" ? never : undefined),
  });
  return { to, stalls, givenUp: () => givenUp.mock.lastCall?.[0] };
}

function stallNode(stalled: "write" | "final"): Stalled {
  const { promise: stalls, resolve } = makePromise();
  const to = new Writable({
    write: (_chunk, _encoding, done) => (stalled === "write" ? resolve() : done()),
    final: () => resolve(),
  });
  return { to, stalls, givenUp: () => to.errored };
}

/** A transform whose readable side nobody reads: never ready. */
function stallTransform(): Stalled {
  const { readable, writable } = new TransformStream<Uint8Array, Uint8Array>();
  const givenUp = () => readable.getReader().closed.catch((error: unknown) => error);
  return { to: writable, stalls: Promise.resolve(), givenUp };
}

/** An HTTP response whose client stopped reading. */
async function stallResponse(): Promise<Stalled> {
  let response: ServerResponse | undefined;
  const { promise: answered, resolve: answer } = makePromise();
  const server = createServer((_, toClient) => {
    response = toClient;
    answer();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const client = request({ port: (server.address() as AddressInfo).port, host: "127.0.0.1" }, (incoming) => {
    incoming.pause();
  });
  client.on("error", () => {});
  client.end();
  onTestFinished(() => {
    client.destroy();
    server.closeAllConnections();
    server.close();
  });
  await answered;
  if (response === undefined) throw new Error("The server was not asked.");
  const to = response;
  const stalls = (async () => {
    while (!to.writableNeedDrain) await new Promise(setImmediate);
  })();
  return { to, stalls, givenUp: () => (to.destroyed ? reason : undefined) };
}

function makePromise() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}

describe("a download ends with its signal, and gives the target up,", () => {
  test.each<[string, () => Stalled | Promise<Stalled>]>([
    ["when a WritableStream never starts", () => stallWeb("start")],
    ["when a WritableStream never finishes a write", () => stallWeb("write")],
    ["when a WritableStream never closes", () => stallWeb("close")],
    ["when a WritableStream never finishes its abort", () => stallWeb("abort")],
    ["when nobody reads what a TransformStream gives", stallTransform],
    ["when a Node stream never drains", () => stallNode("write")],
    ["when a Node stream never finishes", () => stallNode("final")],
    ["when the client of an HTTP response stopped reading", stallResponse],
  ])("%s", async (_, make) => {
    const server = await serveVideo({ bytes: video });
    const { to, stalls, givenUp } = await make();
    const ending = new AbortController();
    // Shorter than what the target takes: a slow target must not count as a silent server.
    const saved = download({ ...settings, timeout: scaleTime(2_000) }, server.url, to, { signal: ending.signal });
    const ended = expect(saved).rejects.toBe(reason);
    await stalls;
    ending.abort(reason);
    await ended;
    expect(await givenUp()).toBe(reason);
  });
});

test("a failed download does not wait for a target that never finishes its abort", async () => {
  const server = await startLoopback((_, response) => response.writeHead(403).end());
  await catchError(download(settings, server.url, new WritableStream({ abort: () => never })), ForbiddenError);
});

test("a target that cannot be given up is left alone, and its late failure disturbs nobody", async () => {
  const ending = new AbortController();
  let fail = (_: Error) => {};
  const writing = new Promise<void>((_, reject) => {
    fail = reject;
  });
  const to = new WritableStream({
    write() {
      ending.abort(reason);
      return writing;
    },
  });
  const fetch = answerEach(() => whole("abc"));
  await expect(download({ ...settings, fetch }, "https://video.example/", to, { signal: ending.signal })).rejects.toBe(
    reason,
  );
  fail(new Error("late"));
  await new Promise(setImmediate);
});

test.each<[string, () => Response]>([
  ["stops", () => whole(new ReadableStream({ cancel: () => never }))],
  ["breaks", () => whole(streamOf(["abc"], new Error("lost")))],
])("a body that %s and never says that it is cancelled does not delay the end", async (how, reply) => {
  const response = reply();
  const ending = new AbortController();
  const fetch = async () => {
    setImmediate(() => ending.abort(reason));
    return response;
  };
  const saved = download({ ...settings, fetch }, "https://video.example/", new WritableStream(), {
    signal: how === "stops" ? ending.signal : undefined,
  });
  await catchError(saved, Error);
});

test("a body that does not end with its request is cancelled, when the host says nothing and when the caller ends it", async () => {
  for (const end of ["host", "caller"]) {
    const cancel = vi.fn();
    const ending = new AbortController();
    const fetch = async () => whole(new ReadableStream({ cancel }));
    const options = { signal: ending.signal, timeout: end === "host" ? 20 : undefined };
    const saved = download({ ...settings, fetch }, "https://video.example/", new WritableStream(), options);
    if (end === "caller") setImmediate(() => ending.abort(reason));
    if (end === "host") await catchError(saved, TimeoutError);
    else await expect(saved).rejects.toBe(reason);
    expect(cancel).toHaveBeenCalledOnce();
  }
});
