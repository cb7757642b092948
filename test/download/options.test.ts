import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { beforeEach, describe, expect, test } from "vitest";
import { table } from "../../generated/operations.js";
import { download, saveVideo } from "../../src/download/download.js";
import { ConfigurationError, ForbiddenError, ValidationError } from "../../src/index.js";
import type { DownloadOptions } from "../../src/settings/download-options.js";
import { catchError } from "../support/catch-error.js";
import { findKeys } from "../support/find-keys.js";
import { whole } from "../support/linked-video.js";
import { scaleTime } from "../support/scale-time.js";
import { answerEach } from "../support/scripted-fetch.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const keys = { apiKey: "download-api-key-0123456789", accountKey: "download-account-key-0123456789" };
const link = "https://video.example/file?signature=secret";

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  path = join(folder, "video.mp4");
});

/** A download from a host that gives a small video, or what it is told to. */
function start(source: string | URL | object, options: DownloadOptions = {}, answer = () => whole("abc")) {
  const fetch = answerEach(answer);
  const saved = download(
    { ...keys, table, timeout: scaleTime(5_000), retries: 2, fetch, dispatcher: undefined },
    source,
    path,
    options,
  );
  return { saved, requests: fetch.requests };
}

describe("an option", () => {
  test.each<[string, object]>([
    ["retries must be a whole number, 0 or more.", { retries: -1 }],
    ["timeout must be a number of milliseconds above 0.", { timeout: 0 }],
    ["fetch must be a function.", { fetch: "fetch" }],
    ["onProgress must be a function.", { onProgress: {} }],
    [
      "headers must be an object of header names and values, Headers, or pairs, without line breaks.",
      { headers: { a: "b\nc" } },
    ],
    ["headers must not contain X-API-KEY: keys are only sent to the API.", { headers: { "x-api-key": keys.apiKey } }],
    [
      "headers must not contain X-ACCOUNT-KEY: keys are only sent to the API.",
      { headers: { "x-account-key": "other" } },
    ],
  ])("that is wrong is told before anything is sent or touched: %s", async (message, options) => {
    const { saved, requests } = start(link, options);
    expect((await catchError(saved, ConfigurationError)).message).toBe(message);
    expect(requests).toEqual([]);
    expect(await readdir(folder)).toEqual([]);
  });
});

describe("a source", () => {
  const [missing, address] = ["is missing: a post of pictures has no video", "must be an http(s) URL"];
  const credentials = "must not contain a user name or password";

  test.each<[string, string | URL | object]>([
    [missing, ""],
    [missing, {}],
    [missing, { video: { playAddr: "", downloadAddr: 5 } }],
    [address, "video.example/file"],
    [address, "file:///etc/passwd"],
    [address, new URL("data:video/mp4,abc")],
    [address, { video: { playAddr: "none" } }],
    [credentials, "https://me@video.example/"],
    [credentials, "https://:word@video.example/"],
    [credentials, "https://me:word@video.example/"],
  ])("that leads nowhere is refused, since it %s: %j", async (problem, source) => {
    const { saved, requests } = start(source);
    const error = await catchError(saved, ValidationError);
    expect(error.fields).toEqual({ link: problem });
    expect(error.operationId).toBe("download");
    expect(requests).toEqual([]);
  });
});

describe("a request", () => {
  test("asks for the plain bytes from the first on, whatever the headers say", async () => {
    const headers = { Range: "bytes=5-", "If-Range": '"a"', "Accept-Encoding": "gzip", "User-Agent": "mine", odd: "1" };
    const { saved, requests } = start(link, { headers });
    await saved;
    expect(Object.fromEntries(requests[0]?.headers ?? [])).toEqual({
      "accept-encoding": "identity",
      "user-agent": "mine",
      odd: "1",
    });
  });

  test("that is refused is named without what makes the link worth something, and no key is shown", async () => {
    const said = `${keys.apiKey} ${keys.accountKey}`;
    const { saved } = start(link, {}, () => new Response(said, { status: 403, headers: { "x-said": said } }));
    const error = await catchError(saved, ForbiddenError);
    expect(error).toMatchObject({
      operationId: "download",
      request: { method: "GET", url: "https://video.example/file" },
      text: "[key] [key]",
    });
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(findKeys(JSON.stringify(error), Object.values(keys))).toEqual([]);
  });
});

test.each([
  [{ $other: { videoLinkHeaders: { Cookie: "a", Referer: "b", odd: 1, none: null } } }, { Cookie: "a", Referer: "b" }],
  [{ $other: {} }, {}],
  [undefined, {}],
])("the headers for links in %j are %j, and those of the caller go over them", async (body, headers) => {
  const fetch = answerEach(() => whole("abc"));
  const settings = { ...keys, table, timeout: 5_000, retries: 2, fetch, dispatcher: undefined };
  await saveVideo(settings, body, link, path, { headers: { referer: "mine" } });
  const sent = Object.fromEntries(fetch.requests[0]?.headers ?? []);
  expect(sent).toMatchObject({ referer: "mine" });
  expect([sent["cookie"], sent["odd"]]).toEqual([(headers as { Cookie?: string }).Cookie, undefined]);
});
