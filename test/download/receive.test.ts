import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import type { KnownFile } from "../../src/download/file-part.js";
import { type Attempt, receive } from "../../src/download/receive.js";
import type { Target } from "../../src/download/target.js";
import { ConnectionError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { makeGate } from "../support/gate.js";
import { makeLink, part, streamOf, whole } from "../support/linked-video.js";
import { neverAnswer, type Reply } from "../support/scripted-fetch.js";

/** A target in memory that has some of the file already. */
function makeTarget(before = "", take: () => Promise<void> = async () => {}) {
  let had = before;
  const pieces: string[] = [];
  const restarts: boolean[] = [];
  const target: Target = {
    get size() {
      return had.length + pieces.join("").length;
    },
    async write(chunk) {
      pieces.push(Buffer.from(chunk).toString());
      await take();
    },
    async restart(isSame) {
      restarts.push(isSame);
      if (!isSame) had = "";
      return had.length;
    },
    finish: async () => {},
    discard: async () => {},
  };
  return { target, pieces, restarts };
}

function makeAttempt(replies: readonly Reply[], more: Partial<Attempt> = {}): Attempt {
  return { link: makeLink(replies).link, timeout: 1_000, caller: undefined, onProgress: () => {}, ...more };
}

describe("an attempt", () => {
  test.each([
    ["broke off after 3 of 6 bytes: lost", whole(streamOf(["abc"], new Error("lost")), { "content-length": "6" })],
    ["broke off after 3 of unknown bytes: lost", whole(streamOf(["abc"], new Error("lost")))],
    ["ended after 3 of 6 bytes", whole(streamOf(["abc"]), { "content-length": "6" })],
    ["sent more than the 2 bytes it announced", whole(streamOf(["abc"]), { "content-length": "2" })],
    ["sent an empty file", whole(null)],
    ["sent an empty file", whole(null, { "content-length": "0" })],
  ])("fails when the host %s", async (message, response) => {
    const error = await catchError(receive(makeAttempt([response]), makeTarget().target, {}), ConnectionError);
    expect(error.message).toBe(`download: video.example ${message}`);
    expect(error.reason).toBe("interrupted");
  });

  test("notes what the host says of the file, though it does not get all of it", async () => {
    const known: KnownFile = {};
    const response = whole(streamOf(["abc"]), { "content-length": "6", etag: '"a"' });
    await catchError(receive(makeAttempt([response]), makeTarget().target, known), ConnectionError);
    expect(known).toEqual({ total: 6, mark: '"a"' });
  });

  test("goes on from where the target is", async () => {
    const { target, pieces, restarts } = makeTarget("abc");
    await receive(makeAttempt([part("def", "bytes 3-5/6", { etag: '"a"' })]), target, { mark: '"a"', total: 6 });
    expect({ pieces, restarts }).toEqual({ pieces: ["def"], restarts: [] });
  });

  test("leaves out what the target has, and tells only of what is new", async () => {
    const { target, pieces } = makeTarget("abcd");
    const onProgress = vi.fn();
    const response = whole(streamOf(["ab", "cdef", "gh"]), { "content-length": "8", etag: '"a"' });
    await receive(makeAttempt([response], { onProgress }), target, { mark: '"a"' });
    expect(pieces).toEqual(["ef", "gh"]);
    expect(onProgress.mock.calls).toEqual([[{ bytes: 6, total: 8 }], [{ bytes: 8, total: 8 }]]);
  });

  test.each([
    ["the same", '"a"', '"a"', true],
    ["another", '"a"', '"b"', false],
    ["one of which nothing tells whether it is the same", undefined, undefined, false],
    ["one that got a mark meanwhile", undefined, '"a"', false],
  ])("tells the target when the file begins again, as %s", async (_, mark, etag, isSame) => {
    const { target, restarts } = makeTarget("abc");
    await receive(makeAttempt([whole("abcdef", etag === undefined ? {} : { etag })]), target, { mark });
    expect(restarts).toEqual([isSame]);
  });

  test("that cannot write leaves no connection open", async () => {
    const cancel = vi.fn();
    const body = new ReadableStream<Uint8Array>({
      start: (controller) => controller.enqueue(Buffer.from("abc")),
      cancel,
    });
    const full = new Error("full");
    const { target } = makeTarget("", () => Promise.reject(full));
    await expect(receive(makeAttempt([whole(body)]), target, {})).rejects.toBe(full);
    expect(cancel).toHaveBeenCalledOnce();
  });

  test("that the caller ends while it writes tells of no progress", async () => {
    const ending = new AbortController();
    const reason = new Error("Enough.");
    const { target } = makeTarget("", async () => ending.abort(reason));
    const onProgress = vi.fn();
    const attempt = makeAttempt([whole("abc")], { caller: ending.signal, onProgress });
    await expect(receive(attempt, target, {})).rejects.toBe(reason);
    expect(onProgress).not.toHaveBeenCalled();
  });
});

describe("the watch over a silent host", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  const silentBody = () => whole(new ReadableStream({ start: (controller) => controller.enqueue(Buffer.from("abc")) }));

  test.each<[string, () => Reply]>([
    ["answers nothing", () => neverAnswer],
    ["stops in the middle", silentBody],
  ])("ends the attempt when the host %s", async (_, reply) => {
    const attempt = makeAttempt([reply()]);
    const ended = catchError(receive(attempt, makeTarget().target, {}), TimeoutError);
    await vi.advanceTimersByTimeAsync(1_000);
    const error = await ended;
    expect(error.message).toBe("download: video.example sent nothing for 1000 ms (timeout)");
    expect(error).toMatchObject({ ...attempt.link.context, limit: "timeout", milliseconds: 1_000 });
  });

  test("begins anew with every piece, and does not count what the target takes", async () => {
    const slow = () => new Promise<void>((resolve) => setTimeout(resolve, 5_000));
    const body = new ReadableStream<Uint8Array>({
      async pull(controller) {
        await new Promise((resolve) => setTimeout(resolve, 900));
        controller.enqueue(Buffer.from("abc"));
        if (++pulls === 3) controller.close();
      },
    });
    let pulls = 0;
    const { target, pieces } = makeTarget("", slow);
    const ended = receive(makeAttempt([whole(body)]), target, {});
    await vi.advanceTimersByTimeAsync(60_000);
    await ended;
    expect(pieces).toEqual(["abc", "abc", "abc"]);
  });

  test.each<[string, () => Reply]>([
    ["succeeded", () => whole("abc")],
    ["failed before an answer", () => new TypeError("fetch failed")],
    ["failed in the middle", () => whole(streamOf(["abc"], new Error("lost")))],
  ])("leaves no timer behind an attempt that %s", async (_, reply) => {
    await receive(makeAttempt([reply()]), makeTarget().target, {}).catch(() => {});
    expect(vi.getTimerCount()).toBe(0);
  });

  test.each([2 ** 31, Number.POSITIVE_INFINITY])(
    "is not wound beyond what timers take (%d ms), which would go off at once",
    async (timeout) => {
      const gate = makeGate();
      const reply = () => gate.opened.then(() => whole("abc"));
      const { target, pieces } = makeTarget();
      const ended = receive(makeAttempt([reply], { timeout }), target, {});
      ended.catch(() => {});
      await vi.advanceTimersByTimeAsync(2 ** 31 - 2);
      gate.open();
      await ended;
      expect(pieces).toEqual(["abc"]);
    },
  );
});
