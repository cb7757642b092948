import { describe, expect, test, vi } from "vitest";
import type { KnownFile } from "../../src/download/file-part.js";
import { createInterruption, type Link } from "../../src/download/link.js";
import { openLink } from "../../src/download/open-link.js";
import { ConfigurationError, ConnectionError, ParseError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { linkKey, makeLink, part, streamOf, whole } from "../support/linked-video.js";
import { networkError, type Reply } from "../support/scripted-fetch.js";

const { signal } = new AbortController();

/** Opens the link from a byte on, and tells what was asked for. */
async function open(from: number, known: KnownFile, ...replies: Reply[]) {
  const { link, requests } = makeLink(replies);
  const { body, ...rest } = await openLink(link, from, known, signal);
  const asked = requests.map(({ headers }) => [headers.get("range"), headers.get("if-range")]);
  return { ...rest, text: await new Response(body as ReadableStream).text(), asked };
}

/** A date that is long past, and one at which the answer that has it could still change. */
const old = { "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT", date: "Mon, 01 Jan 2024 00:01:00 GMT" };
const fresh = { ...old, date: "Mon, 01 Jan 2024 00:00:59 GMT" };
const marked = { etag: '"a"' };
const known = { mark: '"a"', total: 6 };

describe("what is asked for", () => {
  test.each<[string, number, KnownFile, [string | null, string | null]]>([
    ["all of an unknown file", 0, {}, [null, null]],
    ["all of a file of which nothing is there", 0, known, [null, null]],
    ["all of a file without a mark", 3, { total: 6 }, [null, null]],
    ["the rest of a file with a strong ETag", 3, known, ["bytes=3-", '"a"']],
    ["the rest of a file with a date", 3, { mark: old["last-modified"] }, ["bytes=3-", old["last-modified"]]],
  ])("is %s", async (_, from, known, asked) => {
    expect((await open(from, known, whole("abcdef"))).asked).toEqual([asked]);
  });
});

describe("a part", () => {
  test.each<[string, KnownFile, Response, KnownFile & { end: number }]>([
    ["of the known length", known, part("def", "bytes 3-5/6", marked), { total: 6, end: 6 }],
    ["of a length that it leaves open", known, part("def", "bytes 3-5/*", marked), { total: 6, end: 6 }],
    ["that first tells the length", { mark: '"a"' }, part("def", "bytes 3-5/6", marked), { total: 6, end: 6 }],
    ["that ends before the file does", known, part("de", "bytes 3-4/6", marked), { total: 6, end: 5 }],
    ["in the unit in capitals", known, part("def", "BYTES 3-5/6", marked), { end: 6 }],
    [
      "of the same settled date",
      { mark: old["last-modified"] },
      part("def", "bytes 3-5/6", old),
      { mark: old["last-modified"], end: 6 },
    ],
    [
      "with lengths that agree",
      known,
      part("def", "bytes 3-5/6", { ...marked, "content-length": "3" }),
      { total: 6, end: 6 },
    ],
  ])("is taken when it is one %s", async (_, before, response, after) => {
    const opened = await open(3, before, response);
    const text = "def".slice(0, after.end - 3);
    expect(opened).toMatchObject({ start: 3, text, ...after });
    expect(opened.asked).toHaveLength(1);
  });

  const huge = "9".repeat(20);
  test.each<[string, Response]>([
    ["a part of a file of another length", part("def", "bytes 3-9/10", marked)],
    ["a part from a later byte on", part("ef", "bytes 4-5/6", marked)],
    ["a part from the first byte on", part("abcdef", "bytes 0-5/6", marked)],
    ["a part with nothing in it", part(null, "bytes 3-5/6", marked)],
    ["a part of no known place", part("def", "", marked)],
    ["a part in another unit", part("def", "x-bytes 3-5/6", marked)],
    ["a part of a length that is none", part("def", "bytes 3-5/6x", marked)],
    ["a part that ends before it starts", part("def", "bytes 3-2/6", marked)],
    ["a part that ends after its file", part("def", "bytes 3-6/6", marked)],
    ["a part of more bytes than can be counted", part("def", `bytes 3-${huge}/${huge}`, marked)],
    ["a part that contradicts its length", part("def", "bytes 3-5/6", { ...marked, "content-length": "2" })],
    ["a part without a mark", part("def", "bytes 3-5/6")],
    ["a part with another mark", part("def", "bytes 3-5/6", { etag: '"b"' })],
    ["a part with the same mark, but weak", part("def", "bytes 3-5/6", { etag: 'W/"a"' })],
    ["a part with a date only", part("def", "bytes 3-5/6", old)],
    ["a coded part", part("def", "bytes 3-5/6", { ...marked, "content-encoding": "gzip" })],
    ["several parts", part("def", "bytes 3-5/6", { ...marked, "content-type": "multipart/byteranges; boundary=x" })],
    ["a 416", new Response(null, { status: 416, headers: { "content-range": "bytes */6" } })],
    [
      "a 416 that names a part",
      new Response("def", { status: 416, headers: { ...marked, "content-range": "bytes 3-5/6" } }),
    ],
  ])("is not taken from %s: the whole file is asked for", async (_, response) => {
    const opened = await open(3, known, response, whole("uvwxyz"));
    expect(opened).toMatchObject({ start: 0, text: "uvwxyz" });
    expect(opened.asked).toEqual([
      ["bytes=3-", '"a"'],
      [null, null],
    ]);
  });

  test.each<[string, () => void | Promise<void>]>([
    ["", () => {}],
    [", nor waited for", () => new Promise(() => {})],
  ])("that is not taken is not left open%s", async (_, end) => {
    const cancel = vi.fn(end);
    await open(3, known, part(new ReadableStream({ cancel }), "bytes 4-5/6"), whole("uvwxyz"));
    expect(cancel).toHaveBeenCalledOnce();
  });

  test.each([206, 416])("that nobody asked for, with %i, is an error and no second request", async (status) => {
    const { link, requests } = makeLink([new Response("def", { status, headers: marked })]);
    const error = await catchError(openLink(link, 0, known, signal), ConnectionError);
    expect(error.message).toBe(`download: video.example answered ${status} when asked for the whole file`);
    expect(requests).toHaveLength(1);
  });
});

describe("a whole file", () => {
  test.each<[Readonly<Record<string, string>>, KnownFile]>([
    [{}, { total: undefined, mark: undefined }],
    [{ "content-length": "6" }, { total: 6 }],
    [{ "content-length": "6", "content-encoding": "Identity" }, { total: 6 }],
    [{ etag: '"a"' }, { mark: '"a"' }],
    [{ etag: '""' }, { mark: '""' }],
    [{ etag: '"a"', ...old }, { mark: '"a"' }],
    [{ etag: 'W/"a"' }, { mark: undefined }],
    [{ etag: 'w/"a"' }, { mark: undefined }],
    [{ etag: "a" }, { mark: undefined }],
    [{ etag: '"a", "b"' }, { mark: undefined }],
    [{ etag: 'W/"a"', ...old }, { mark: undefined }],
    [old, { mark: old["last-modified"] }],
    [fresh, { mark: undefined }],
    [{ "last-modified": old["last-modified"] }, { mark: undefined }],
    [{ "last-modified": "yesterday", date: old.date }, { mark: undefined }],
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
      expect(error.message).toContain(`download: video.example sent ${contentType} instead of a file. Links expire`);
      expect(error).toMatchObject({ ...link.context, contentType, status: 200, excerpt: "Nothing for [key]" });
    },
  );

  test.each(["gzip", "br", "x-gzip", "identity, gzip", "unheard-of"])("is refused in %s", async (coding) => {
    const { link } = makeLink([whole("abc", { "content-encoding": coding, "content-length": "3" })]);
    const error = await catchError(openLink(link, 0, {}, signal), ParseError);
    expect(error.message).toBe(
      `download: video.example sent a compressed file (${coding}). Nothing would prove that it is complete. Does your own fetch ask for it?`,
    );
  });

  test.each(["-1", "3.5", "abc", "6, 7", "9".repeat(20)])("whose length is %s cannot be checked", async (length) => {
    const { link } = makeLink([whole("abcdef", { "content-length": length })]);
    const error = await catchError(openLink(link, 0, {}, signal), ConnectionError);
    expect(error.message).toContain("sent a content-length that is not a number of bytes");
  });
});

describe("a fetch of the caller", () => {
  const readAlready = () => {
    const response = whole("abc");
    response.body?.getReader();
    return response;
  };
  test.each<[string, () => unknown]>([
    ["undefined", () => undefined],
    ["a response without a body of bytes", () => ({ status: 200, headers: new Headers(), text: async () => "abc" })],
    ["a response whose body somebody has read", readAlready],
  ])("that returns %s is told so, once", async (what, returns) => {
    const fetch = vi.fn(returns);
    // @ts-expect-error: what only callers without types pass
    const link: Link = { ...makeLink([]).link, fetch };
    const error = await catchError(openLink(link, 0, {}, signal), ConfigurationError);
    expect(error.message).toContain(`download: fetch returned ${what}. It must return a new Response every time`);
    expect(fetch).toHaveBeenCalledOnce();
  });

  test("that has a bug reports it as it is", async () => {
    const bug = new TypeError("x is not a function");
    await expect(openLink(makeLink([bug]).link, 0, {}, signal)).rejects.toBe(bug);
  });

  test("that answers after the end leaves no connection open", async () => {
    const ending = new AbortController();
    const cancel = vi.fn();
    const reply = () => {
      ending.abort();
      return whole(new ReadableStream({ cancel }));
    };
    await expect(openLink(makeLink([reply]).link, 0, {}, ending.signal)).rejects.toBe(ending.signal.reason);
    expect(cancel).toHaveBeenCalledOnce();
  });
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
