import { PassThrough, Writable } from "node:stream";
import { describe, expect, test, vi } from "vitest";
import { openTarget } from "../../src/download/open-target.js";
import { TikAPIError, ValidationError } from "../../src/index.js";
import type { DownloadTarget } from "../../src/settings/download-options.js";
import { catchError } from "../support/catch-error.js";
import { type Gate, makeGate } from "../support/gate.js";

const encode = (text: string) => new TextEncoder().encode(text);

interface Recorded {
  readonly to: DownloadTarget;
  /** What became of the stream, oldest first. */
  readonly events: unknown[];
}

/** Notes what it is told; every piece waits for the gate, where there is one. */
type Make = (gate?: Gate) => Recorded;

const kinds: [string, Make][] = [
  [
    "a WritableStream",
    (gate) => {
      const events: unknown[] = [];
      const to = new WritableStream<Uint8Array>({
        async write(chunk) {
          events.push(Buffer.from(chunk).toString());
          await gate?.opened;
        },
        close: () => void events.push("closed"),
        abort: (reason) => void events.push(reason),
      });
      return { to, events };
    },
  ],
  [
    "a Node Writable",
    (gate) => {
      const events: unknown[] = [];
      const to = new Writable({
        highWaterMark: 1,
        write(chunk, _encoding, done) {
          events.push(Buffer.from(chunk).toString());
          (gate?.opened ?? Promise.resolve()).then(() => done());
        },
        final(done) {
          events.push("closed");
          done();
        },
        destroy(error, done) {
          if (error) events.push(error);
          done(error);
        },
      });
      to.on("error", () => {});
      return { to, events };
    },
  ],
];

describe.each(kinds)("%s", (_, make) => {
  test("gets the pieces in order, and is closed in the end", async () => {
    const { to, events } = make();
    const target = await openTarget(to);
    await target.write(encode("abc"));
    await target.write(encode("de"));
    expect(target.size).toBe(5);
    await target.finish();
    expect(events).toEqual(["abc", "de", "closed"]);
  });

  test("ends with the reason when the download fails, and is not closed as if it were whole", async () => {
    const { to, events } = make();
    const target = await openTarget(to);
    await target.write(encode("abc"));
    const reason = new Error("Enough.");
    await target.discard(reason);
    expect(events).toEqual(["abc", reason]);
  });

  test("that has no room holds the next piece back until it has", async () => {
    const gate = makeGate();
    const { to, events } = make(gate);
    const target = await openTarget(to);
    const written = vi.fn();
    const writing = (async () => {
      await target.write(encode("abc"));
      await target.write(encode("de"));
      written();
    })();
    await new Promise(setImmediate);
    expect(events).toEqual(["abc"]);
    expect(written).not.toHaveBeenCalled();
    gate.open();
    await writing;
    await target.finish();
    expect(events).toEqual(["abc", "de", "closed"]);
  });

  test("has what it was given already when the same file comes again", async () => {
    const target = await openTarget(make().to);
    await target.write(encode("abc"));
    expect(await target.restart(true)).toBe(3);
  });

  test("cannot take another file after a part of the first", async () => {
    const target = await openTarget(make().to);
    await target.write(encode("abc"));
    const error = await catchError(target.restart(false), TikAPIError);
    expect(error.message).toBe(
      "download: the file may have changed after 3 bytes were written to the stream, which cannot start over. Download again into a new stream or into a file.",
    );
    expect(error.operationId).toBe("download");
  });
});

test("a Node stream that somebody else ends or destroys is no complete file", async () => {
  for (const end of [(stream: Writable) => stream.end(), (stream: Writable) => stream.destroy()]) {
    const stream = new PassThrough({ highWaterMark: 1 });
    stream.resume();
    const target = await openTarget(stream);
    await target.write(encode("abc"));
    end(stream);
    await new Promise(setImmediate);
    await catchError(Promise.resolve(target.write(encode("de"))), Error);
  }
});

test("a Node stream whose reader goes while it has no room says so", async () => {
  const stream = new PassThrough({ highWaterMark: 1 });
  const target = await openTarget(stream);
  const writing = Promise.resolve(target.write(encode("abc")));
  stream.destroy(new Error("gone"));
  await expect(writing).rejects.toThrow("gone");
});

test.each<[string, () => DownloadTarget, string]>([
  ["locked", makeLocked, "must not be a locked stream: another writer has it"],
  ["ended", () => new PassThrough().end(), "must not be a stream that has ended"],
  ["destroyed", () => new PassThrough().destroy(), "must not be a stream that has ended"],
])("a stream that is %s is refused", async (_, make, problem) => {
  const error = await catchError(openTarget(make()), ValidationError);
  expect(error.fields).toEqual({ target: problem });
});

function makeLocked(): WritableStream<Uint8Array> {
  const stream = new WritableStream<Uint8Array>();
  stream.getWriter();
  return stream;
}

test("a stream that broke says why at the next write, and giving it up is no second error", async () => {
  const broken = new Error("full");
  const target = await openTarget(new WritableStream({ write: () => Promise.reject(broken) }));
  await catchError(
    (async () => {
      for (let piece = 0; piece < 3; piece++) await target.write(encode("abc"));
    })(),
    Error,
  ).then((error) => expect(error).toBe(broken));
  await expect(target.discard(broken)).resolves.toBeUndefined();
});
