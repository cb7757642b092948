import type { Writable } from "node:stream";
import { endWith, withTimeLimit } from "../call/time-limit.js";
import type { NodeWritable } from "../settings/download-options.js";
import { TikAPIError } from "../spec/errors.js";
import { refuseTarget, type Target } from "./target.js";

export function openWebStream(stream: WritableStream<Uint8Array>, signal: AbortSignal | undefined): Target {
  if (stream.locked) throw refuseTarget("must not be a locked stream: another writer has it");
  const writer = stream.getWriter();
  // The next write reports a failure.
  writer.closed.catch(() => {});
  let size = 0;
  return {
    get size() {
      return size;
    },
    async write(chunk) {
      await waitFor(writer.ready, signal);
      size += chunk.byteLength;
      writer.write(chunk).catch(() => {});
      await waitFor(writer.ready, signal);
    },
    restart: async (isSame) => skipWritten(size, isSame),
    finish: () => waitFor(writer.close(), signal),
    async discard(reason) {
      writer.abort(reason).catch(() => {});
    },
  };
}

export function openNodeStream(to: NodeWritable, signal: AbortSignal | undefined): Target {
  if (!to.writable) throw refuseTarget("must not be a stream that has ended");
  // `NodeWritable` describes a part of it.
  const stream = to as Writable;
  let size = 0;
  let isOver = false;
  let resume = () => {};
  const ended = new Promise<void>((resolve, reject) => {
    const end = (error?: Error | null) => {
      isOver = true;
      if (error) reject(error);
      else resolve();
      resume();
    };
    // Its listeners stay: the error of a stream that is given up must not end the process.
    process.getBuiltinModule("node:stream").finished(stream, { readable: false }, end);
  });
  ended.catch(() => {});
  stream.on("drain", () => resume());
  return {
    get size() {
      return size;
    },
    async write(chunk) {
      size += chunk.byteLength;
      if (!stream.write(chunk) && stream.writableNeedDrain) {
        const drained = new Promise<void>((resolve) => {
          resume = resolve;
        });
        await waitFor(drained, signal);
      }
      if (!isOver && !stream.destroyed) return;
      await waitFor(ended, signal);
      throw createError("the stream was ended before the file was complete.");
    },
    restart: async (isSame) => skipWritten(size, isSame),
    finish() {
      stream.end();
      return waitFor(ended, signal);
    },
    async discard(reason) {
      // Not converted to a web stream, which would first wait for the write under way.
      stream.destroy(reason as Error);
    },
  };
}

/** Waits for a stream, which may never answer, but no longer than the signal allows. */
function waitFor<T>(answer: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  // Nobody may be left to hear a later failure.
  answer.catch(() => {});
  return withTimeLimit(endWith(signal), () => answer);
}

/** A stream cannot be rewound: only if the same file starts over can it skip the bytes it already has. */
function skipWritten(size: number, isSame: boolean): number {
  if (isSame || size === 0) return size;
  throw createError(
    `the file may have changed after ${size} bytes were written to the stream, which cannot start over. Download again into a new stream or into a file.`,
  );
}

const createError = (what: string): TikAPIError => new TikAPIError(`download: ${what}`, { operationId: "download" });
