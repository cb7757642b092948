import { describe, expect, test, vi } from "vitest";
import { createInterruption, type KnownFile, openLink } from "../../src/download/link.js";
import { ConnectionError, ParseError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { linkKey, makeLink, part, streamOf, whole } from "../support/linked-video.js";
import { networkError, type Reply } from "../support/scripted-fetch.js";

const { signal } = new AbortController();

/** Opens the link from a byte on, and tells what was asked for. */
async function open(from: number, known: KnownFile, ...replies: Reply[]) {
  const { link, requests } = makeLink(replies);
  const { body, ...rest } = await openLink(link, from, known, signal);
  const asked = requests.map(({ headers }) => [headers.get("range"), headers.get("if-range")]);
  return { ...rest, text: await new Response(body).text(), asked };
}

describe("what is asked for", () => {
  test.each<[string, number, KnownFile, [string | null, string | null]]>([
    ["all of an unknown file", 0, {}, [null, null]],
    ["all of a file of which nothing is there", 0, { canResume: true, mark: '"a"' }, [null, null]],
    ["all of a file that cannot be resumed", 3, { canResume: false, mark: '"a"' }, [null, null]],
    ["the rest of a file without a mark", 3, { canResume: true }, ["bytes=3-", null]],
    ["the rest of a file with a strong ETag", 3, { canResume: true, mark: '"a"' }, ["bytes=3-", '"a"']],
    ["the rest of a file with a weak ETag, unconditionally", 3, { canResume: true, mark: 'W/"a"' }, ["bytes=3-", null]],
  ])("is %s", async (_, from, known, asked) => {
    expect((await open(from, known, whole("abcdef"))).asked).toEqual([asked]);
  });
});

describe("a part", () => {
  const known = { canResume: true, total: 6 };

  test.each<[string, KnownFile, Response, KnownFile]>([
    ["of the known length", known, part("def", "bytes 3-5/6"), { total: 6 }],
    ["of unknown length, which is then the known one", known, part("def", "bytes 3-5/*"), { total: 6 }],
    ["that first tells the length", { canResume: true }, part("def", "bytes 3-5/6"), { total: 6 }],
    ["without a mark, which keeps the known one", { ...known, mark: "x" }, part("def", "bytes 3-5/6"), { mark: "x" }],
    ["that first tells a mark", known, part("def", "bytes 3-5/6", { etag: '"a"' }), { mark: '"a"' }],
  ])("is taken when it is one %s", async (_, before, response, after) => {
    const opened = await open(3, before, response);
    expect(opened).toMatchObject({ start: 3, text: "def", canResume: true, ...after });
    expect(opened.asked).toHaveLength(1);
  });

  test.each<[string, Response]>([
    ["a part of a file of another length", part("def", "bytes 3-9/10")],
    ["a part from another byte on", part("ef", "bytes 4-5/6")],
    ["a part with nothing in it", part(null, "bytes 3-5/6")],
    ["a part of no known place", part("def", "")],
    ["a part in another unit", part("def", "x-bytes 3-5/6")],
    ["a part of a length that is none", part("def", "bytes 3-5/6x")],
    ["a 416", new Response(null, { status: 416, headers: { "content-range": "bytes */6" } })],
    ["a 416 that names a part", new Response("def", { status: 416, headers: { "content-range": "bytes 3-5/6" } })],
  ])("is not taken from %s: the whole file is asked for", async (_, response) => {
    const opened = await open(3, known, response, whole("uvwxyz"));
    expect(opened).toMatchObject({ start: 0, text: "uvwxyz" });
    expect(opened.asked).toEqual([
      ["bytes=3-", null],
      [null, null],
    ]);
  });

  test("that is not taken is not left open", async () => {
    const cancel = vi.fn();
    await open(3, known, part(new ReadableStream({ cancel }), "bytes 4-5/6"), whole("uvwxyz"));
    expect(cancel).toHaveBeenCalledOnce();
  });

  test.each([206, 416])("that nobody asked for, with %i, is an error and no second request", async (status) => {
    const { link, requests } = makeLink([new Response("def", { status })]);
    const error = await catchError(openLink(link, 0, {}, signal), ConnectionError);
    expect(error.message).toBe(`download: video.example answered ${status} when asked for the whole file`);
    expect(requests).toHaveLength(1);
  });
});

describe("a whole file", () => {
  test.each<[Readonly<Record<string, string>>, KnownFile]>([
    [{}, { total: undefined, mark: undefined, canResume: true }],
    [{ "content-length": "6" }, { total: 6 }],
    [
      { "content-length": "6", "content-encoding": "identity" },
      { total: 6, canResume: true },
    ],
    [
      { "content-length": "6", "content-encoding": "gzip" },
      { total: undefined, canResume: false },
    ],
    [{ "accept-ranges": "none" }, { canResume: false }],
    [{ "accept-ranges": "bytes" }, { canResume: true }],
    [{ etag: '"a"', "last-modified": "Mon" }, { mark: '"a"' }],
    [{ etag: 'W/"a"', "last-modified": "Mon" }, { mark: "Mon" }],
    [{ etag: 'W/"a"' }, { mark: 'W/"a"' }],
    [{ "last-modified": "Mon" }, { mark: "Mon" }],
  ])("with %j is known by what these say", async (headers, known) => {
    expect(await open(0, {}, whole("abcdef", headers))).toMatchObject({ start: 0, text: "abcdef", ...known });
  });

  test("without a body is an empty one", async () => {
    expect((await open(0, {}, whole(null))).text).toBe("");
  });

  test.each(["video/mp4", "AUDIO/mpeg", "image/jpeg", "application/octet-stream", "binary/octet-stream", undefined])(
    "may be %s",
    async (contentType) => {
      // A stream, unlike a text, brings no content type of its own.
      const response = new Response(streamOf(["abc"]), {
        headers: contentType === undefined ? {} : { "content-type": contentType },
      });
      expect((await open(0, {}, response)).text).toBe("abc");
    },
  );

  test.each(["text/html", "application/json", "x-video/mp4", "x-application/octet-stream"])(
    "is not %s, which is told as it is",
    async (contentType) => {
      const { link } = makeLink([whole(`Nothing for ${linkKey}`, { "content-type": contentType })]);
      const error = await catchError(openLink(link, 0, {}, signal), ParseError);
      expect(error.message).toContain(`download: video.example sent ${contentType} instead of a video. Links expire`);
      expect(error).toMatchObject({ ...link.context, contentType, status: 200, excerpt: "Nothing for [key]" });
    },
  );
});

describe("an interruption", () => {
  const { link } = makeLink([]);

  test.each<[string, unknown, string, string]>([
    ["no cause", undefined, "download: video.example did not answer", "interrupted"],
    ["a cause, without its keys", new Error(`bad ${linkKey}`), "did not answer: bad [key]", "interrupted"],
    ["a connection never made", networkError("ECONNREFUSED"), "(connect ECONNREFUSED)", "unreachable"],
  ])("with %s says so", (_, cause, end, reason) => {
    const error = createInterruption(link, "did not answer", cause);
    expect(error.message.endsWith(end)).toBe(true);
    expect(error).toMatchObject({ ...link.context, reason });
    expect(String(error.cause)).not.toContain(linkKey);
  });

  test("is what a fetch that fails comes to", async () => {
    const failing = makeLink([networkError("ECONNRESET")]).link;
    const error = await catchError(openLink(failing, 0, {}, signal), ConnectionError);
    expect(error.message).toBe("download: video.example did not answer: fetch failed (connect ECONNRESET)");
  });

  test("is none when the caller ended it: the reason comes back", async () => {
    const ending = new AbortController();
    const reason = new Error("Enough.");
    const reply = () => {
      ending.abort(reason);
      throw networkError("ECONNRESET");
    };
    await expect(openLink(makeLink([reply]).link, 0, {}, ending.signal)).rejects.toBe(reason);
  });
});
