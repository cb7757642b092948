import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Writable } from "node:stream";
import { expect, test } from "vitest";
import { table } from "../../generated/operations.js";
import { download } from "../../src/download/download.js";
import { findLinks } from "../../src/download/find-links.js";
import { ForbiddenError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { part, streamOf, whole } from "../support/linked-video.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const [play, other, load] = ["https://v.example/play", "https://v.example/other", "https://v.example/load"];
const post = { video: { playAddr: play, PlayAddrStruct: { UrlList: [play, other] }, downloadAddr: load } };
const settings = {
  apiKey: "any-api-key",
  accountKey: undefined,
  dispatcher: undefined,
  table,
  timeout: 5_000,
  retries: 0,
};

test.each([
  ["play", [play, other, load]],
  ["download", [load, play, other]],
] as const)("of a post, %s puts its links first, each once", (first, links) => {
  for (const source of [post, { itemInfo: { itemStruct: post } }])
    expect(findLinks(source, table.video, first).links.map(String)).toEqual(links);
});

/** Answers by address; what is not named is refused. */
const serve = (files: Readonly<Record<string, () => Response>>) => {
  const asked: string[] = [];
  const fetch = async (url: string) => {
    asked.push(url);
    return files[url]?.() ?? new Response("no", { status: 403 });
  };
  return { fetch, asked };
};

test("the next link is tried where one is refused, leads to a page, or breaks for good", async () => {
  const path = join(await makeTemporaryFolder(), "video.mp4");
  const page = () => new Response("<html>", { headers: { "content-type": "text/html" } });
  const broken = () => whole(streamOf(["wrong half"], new TypeError("terminated")), { "content-length": "100" });
  for (const first of [undefined, page, broken]) {
    const { fetch, asked } = serve({ ...(first && { [play]: first }), [other]: () => whole("right") });
    expect(await download({ ...settings, fetch }, post, path)).toEqual({ bytes: 5 });
    expect(asked).toEqual([play, other]);
    expect(await readFile(path, "utf8")).toBe("right");
  }
});

test("where all fail, the last failure lists the attempts at all of them", async () => {
  const path = join(await makeTemporaryFolder(), "video.mp4");
  const { fetch, asked } = serve({});
  const error = await catchError(download({ ...settings, fetch }, post, path), ForbiddenError);
  expect(asked).toEqual([play, other, load]);
  expect(error.attempts.map(({ status }) => status)).toEqual([403, 403, 403]);
});

test("a stream that has bytes gets no others: the failure of its link is thrown", async () => {
  const chunks: string[] = [];
  const stream = new Writable({ write: (chunk, _, done) => done(void chunks.push(String(chunk))) });
  const { fetch, asked } = serve({
    [play]: () => whole(streamOf(["half"], new TypeError("terminated")), { "content-length": "100" }),
    [other]: () => whole("right"),
  });
  await expect(download({ ...settings, fetch }, post, stream)).rejects.toThrow("broke off after 4 of 100 bytes");
  expect([asked, chunks]).toEqual([[play], ["half"]]);
});

test("neither an abort nor a full disk goes on to the next link", async () => {
  const { fetch, asked } = serve({ [play]: () => part("x", "bytes 0-0/1"), [other]: () => whole("right") });
  const full = new Writable({ write: (_chunk, _encoding, done) => done(new Error("ENOSPC")) });
  const { fetch: good, asked: once } = serve({ [play]: () => whole("right") });
  await expect(download({ ...settings, fetch: good }, post, full)).rejects.toThrow("ENOSPC");
  expect(once).toEqual([play]);
  const signal = AbortSignal.abort(new Error("Enough."));
  const path = join(await makeTemporaryFolder(), "video.mp4");
  await expect(download({ ...settings, fetch }, post, path, { signal })).rejects.toThrow("Enough.");
  expect(asked).toEqual([]);
});

test("subtitles come as any text but a page; other files do not", async () => {
  const path = join(await makeTemporaryFolder(), "a");
  const answer = (type: string) => serve({ [play]: () => whole("text", { "content-type": type }) }).fetch;
  for (const type of ["text/vtt", "text/plain", "application/json"]) {
    const file = { kind: "subtitles", links: [play] };
    expect(await download({ ...settings, fetch: answer(type) }, file, path)).toEqual({ bytes: 4 });
  }
  expect(await download({ ...settings, fetch: answer("text/vtt") }, play, path)).toEqual({ bytes: 4 });
  const page = download({ ...settings, fetch: answer("text/html") }, { kind: "subtitles", links: [play] }, path);
  await expect(page).rejects.toThrow("text/html instead of a file");
  const text = download({ ...settings, fetch: answer("text/plain") }, { kind: "picture", links: [play] }, path);
  await expect(text).rejects.toThrow("text/plain instead of a file");
});

test("two downloads to one path refuse each other, and the path is free again after each end", async () => {
  const path = join(await makeTemporaryFolder(), "video.mp4");
  let release = () => {};
  const held = new Promise<void>((resolve) => {
    release = resolve;
  });
  const slow = async () => {
    await held;
    return whole("first");
  };
  const first = download({ ...settings, fetch: slow }, play, path);
  await new Promise((resolve) => setImmediate(resolve));
  const { fetch, asked } = serve({ [play]: () => whole("second") });
  await expect(download({ ...settings, fetch }, play, path)).rejects.toThrow(/a download to .* is under way/);
  expect(asked).toEqual([]);
  release();
  await first;
  expect(await readFile(path, "utf8")).toBe("first");
  const refused = serve({});
  await catchError(download({ ...settings, fetch: refused.fetch }, play, path), ForbiddenError);
  await download({ ...settings, fetch }, play, path);
  expect(await readFile(path, "utf8")).toBe("second");
});
