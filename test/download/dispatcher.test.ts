import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { Agent } from "undici";
import { afterAll, expect, test } from "vitest";
import TikAPI, { ConfigurationError, ParseError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { makeVideo, serveVideo } from "../support/video-server.js";

const apiKey = "download-api-key-0123456789";
const dispatcher = new Agent();
afterAll(() => dispatcher.close());

const bytes = makeVideo(3_000_000);

/** A fetch that must not be called. */
const refuse = () => Promise.reject(new RangeError("The fetch was called."));

test("a download goes through the client's dispatcher, and goes on after a cut", async () => {
  const server = await serveVideo({ bytes, cuts: [1_000_000], headers: { etag: '"1"' } });
  const file = join(await makeTemporaryFolder(), "video.mp4");
  const api = TikAPI({ apiKey, dispatcher });
  expect(await api.download(`${server.url}/video`, file)).toEqual({ bytes: bytes.length });
  expect(await readFile(file)).toEqual(bytes);
  expect(server.requests.map(({ headers }) => headers["accept-encoding"])).toEqual(["identity", "identity"]);
  expect(server.requests[1]?.headers.range).toMatch(/^bytes=\d+-$/);
  expect(JSON.stringify(server.requests.map(({ rawHeaders }) => rawHeaders))).not.toContain(apiKey);
});

test("a download's own dispatcher replaces the client's fetch, and its own fetch the client's dispatcher", async () => {
  const { url } = await serveVideo({ bytes });
  const file = join(await makeTemporaryFolder(), "video.mp4");
  const byFetch = TikAPI({ apiKey, fetch: refuse });
  expect(await byFetch.download(url, file, { dispatcher })).toEqual({ bytes: bytes.length });
  await expect(TikAPI({ apiKey, dispatcher }).download(url, file, { fetch: refuse })).rejects.toThrow(RangeError);
  await catchError(byFetch.download(url, file, { fetch, dispatcher }), ConfigurationError);
  await catchError(byFetch.download(url, file, { dispatcher: {} as Agent }), ConfigurationError);
});

test("a compressed file is refused, as with a fetch", async () => {
  const { url } = await serveVideo({ bytes, headers: { "content-encoding": "gzip" } });
  const file = join(await makeTemporaryFolder(), "video.mp4");
  const error = await catchError(TikAPI({ apiKey, dispatcher }).download(url, file), ParseError);
  expect(error.message).toContain("sent a compressed file (gzip)");
});
