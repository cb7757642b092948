import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { table } from "../../generated/operations.js";
import { download } from "../../src/download/download.js";
import { ConnectionError, ForbiddenError, RateLimitError, ServerError, type TikAPIError } from "../../src/index.js";
import type { DownloadOptions } from "../../src/settings/download-options.js";
import { catchError } from "../support/catch-error.js";
import { part, streamOf, whole } from "../support/linked-video.js";
import { scaleTime } from "../support/scale-time.js";
import { networkError, type Reply, scriptFetch } from "../support/scripted-fetch.js";

const link = "https://video.example/file";
const busy = () => new Response(null, { status: 503, headers: { "retry-after": "0" } });

/** A download into memory from a host that gives these replies. */
function start(replies: readonly Reply[], options: DownloadOptions = {}, sink: UnderlyingSink<Uint8Array> = {}) {
  const fetch = scriptFetch(...replies);
  const settings = {
    apiKey: "download-api-key",
    accountKey: undefined,
    table,
    timeout: scaleTime(5_000),
    retries: 2,
    fetch,
    dispatcher: undefined,
  };
  return { saved: download(settings, link, new WritableStream(sink), options), requests: fetch.requests };
}

const mark = { etag: '"one"' };

/** Bytes of a file from some place on, after which the connection breaks. */
function cut(from: number, size: number): Response {
  const body = streamOf([new Uint8Array(size)], new Error("lost"));
  return from === 0 ? whole(body, mark) : part(body, `bytes ${from}-9999999/10000000`, mark);
}

describe("attempts", () => {
  test.each([
    [0, 1],
    [1, 2],
    [3, 4],
  ])("that bring nothing, with retries: %i, are %i", async (retries, count) => {
    const { saved, requests } = start(Array.from({ length: 5 }, busy), { retries });
    const error = await catchError(saved, ServerError);
    expect(requests).toHaveLength(count);
    expect(error.attempts).toHaveLength(count);
  });

  test("that bring something begin the count anew", async () => {
    const replies = [busy(), busy(), cut(0, 100_000), busy(), cut(100_000, 100_000), busy(), busy()];
    const { saved, requests } = start(replies);
    await catchError(saved, ServerError);
    expect(requests).toHaveLength(replies.length);
  });

  test.each<[string, () => Reply, abstract new (...args: never[]) => TikAPIError]>([
    ["403", () => new Response(null, { status: 403 }), ForbiddenError],
    ["429", () => new Response(null, { status: 429 }), RateLimitError],
    [
      "redirect to plain http",
      () => new Response(null, { status: 302, headers: { location: "http://a.example/" } }),
      ConnectionError,
    ],
  ])("end with a %s, which the same question does not change", async (_, reply, errorClass) => {
    const { saved, requests } = start([reply(), whole("abc")]);
    await catchError(saved, errorClass);
    expect(requests).toHaveLength(1);
  });

  test("are listed with what each failed of and how long it took", async () => {
    const before = performance.now();
    const { saved } = start([busy(), new Response(null, { status: 403 })]);
    const { attempts } = await catchError(saved, ForbiddenError);
    const elapsed = Math.ceil(performance.now() - before);
    expect(attempts.map(({ error }) => error)).toEqual([
      "ServerError: download: video.example answered 503.",
      expect.stringMatching(/^ForbiddenError: download: video\.example answered 403\./),
    ]);
    for (const { duration } of attempts) {
      expect(duration).toBeGreaterThanOrEqual(0);
      expect(duration).toBeLessThanOrEqual(elapsed);
    }
  });

  test("are not what an error of the target's own is about: it comes back untouched", async () => {
    const full = Object.freeze(new Error("full"));
    const { saved, requests } = start([whole("abc")], {}, { start: () => Promise.reject(full) });
    await expect(saved).rejects.toBe(full);
    expect(requests).toHaveLength(1);
  });

  test("end with the caller's reason, untouched even where it is one of our errors", async () => {
    const ending = new AbortController();
    const reason = new ConnectionError("Enough.", "unreachable");
    const reply = () => {
      ending.abort(reason);
      throw networkError("ECONNRESET");
    };
    const { saved, requests } = start([reply, whole("abc")], { signal: ending.signal });
    await expect(saved).rejects.toBe(reason);
    expect(reason.attempts).toEqual([]);
    expect(requests).toHaveLength(1);
  });
});

describe("the wait between attempts", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  /** Whether a download comes to its end though the clock stands still. */
  async function endsAtOnce(ended: () => boolean): Promise<boolean> {
    for (let turn = 0; turn < 100 && !ended(); turn++) {
      await vi.advanceTimersByTimeAsync(0);
      await new Promise(setImmediate);
    }
    return ended();
  }

  test.each([
    [64 * 1024, true],
    [64 * 1024 - 1, false],
  ])("after an attempt that brought %i bytes is left out: %s", async (size, isLeftOut) => {
    const rest = part("abc", `bytes ${size}-${size + 2}/${size + 3}`, mark);
    const { saved } = start([cut(0, size), rest]);
    const ended = vi.fn();
    const ending = saved.then(ended);
    expect(await endsAtOnce(() => ended.mock.calls.length > 0)).toBe(isLeftOut);
    await vi.advanceTimersByTimeAsync(500);
    await ending;
    expect(ended).toHaveBeenCalledExactlyOnceWith({ bytes: size + 3 });
  });
});
