import { readdir, readFile, writeFile } from "node:fs/promises";
import { createServer as createSocketServer } from "node:net";
import { join } from "node:path";
import { Writable } from "node:stream";
import { pathToFileURL } from "node:url";
import { beforeEach, describe, expect, onTestFinished, test } from "vitest";
import { table } from "../../generated/operations.js";
import { download, saveVideo } from "../../src/download/download.js";
import TikAPI, {
  ConnectionError,
  ForbiddenError,
  ParseError,
  ResponseError,
  ServerError,
  TikAPIError,
  TimeoutError,
  ValidationError,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { findKeys } from "../support/find-keys.js";
import { startLoopback } from "../support/loopback-server.js";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { makeVideo, serveVideo, videoHandler } from "../support/video-server.js";

const keys = { apiKey: "download-api-key-0123456789", accountKey: "download-account-key-0123456789" };
const settings = { ...keys, table, timeout: scaleTime(5_000), retries: 2, fetch: undefined, dispatcher: undefined };
const size = 3_000_000;
const video = makeVideo(size);

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  path = join(folder, "video.mp4");
});

/** What the folder holds besides the file that a test put there. */
const leftovers = () => readdir(folder);

describe("a download that is cut", () => {
  test("three times arrives whole, each time from where it broke off", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000, 700_000, 500_000], headers: { etag: '"one"' } });
    const saved = await download(settings, server.url, path);
    expect(saved).toEqual({ bytes: size });
    expect((await readFile(path)).equals(video)).toBe(true);
    expect(await leftovers()).toEqual(["video.mp4"]);
    const asked = server.requests.map(({ headers }) => [headers.range, headers["if-range"]]);
    expect(asked).toHaveLength(4);
    expect(asked[0]).toEqual([undefined, undefined]);
    for (const [range, condition] of asked.slice(1)) {
      expect(range).toMatch(/^bytes=[1-9]\d+-$/);
      expect(condition).toBe('"one"');
    }
  });

  test("begins again when the file has changed meanwhile, with nothing of the old one left", async () => {
    const other = makeVideo(300_000, 7);
    const first = videoHandler({ bytes: video, cuts: [2_500_000], headers: { etag: '"one"' } });
    const second = videoHandler({ bytes: other, headers: { etag: '"two"' } });
    const server = await startLoopback((request, response) =>
      server.requests.length === 1 ? first(request, response) : second(request, response),
    );
    await download(settings, server.url, path);
    expect((await readFile(path)).equals(other)).toBe(true);
  });

  test("begins again without asking for a part when its ETag is weak", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000], headers: { etag: 'W/"one"' } });
    await download(settings, server.url, path);
    expect((await readFile(path)).equals(video)).toBe(true);
    expect(server.requests.map(({ headers }) => headers.range)).toEqual([undefined, undefined]);
  });

  test.each([
    ["an ETag", { etag: '"one"' }, { etag: '"two"' }],
    [
      "a date",
      { "last-modified": "Mon, 01 Jan 2024 00:00:00 GMT" },
      { "last-modified": "Tue, 02 Jan 2024 00:00:00 GMT" },
    ],
  ])(
    "begins again when a server that ignores If-Range gives a part with %s of another file",
    async (_, before, after) => {
      const other = makeVideo(size, 7);
      const first = videoHandler({ bytes: video, cuts: [900_000], headers: before });
      const second = videoHandler({ bytes: other, headers: after });
      const server = await startLoopback((request, response) => {
        delete request.headers["if-range"];
        return server.requests.length === 1 ? first(request, response) : second(request, response);
      });
      await download(settings, server.url, path);
      expect((await readFile(path)).equals(other)).toBe(true);
      expect(server.requests).toHaveLength(3);
    },
  );

  test("begins again when the server answers a Range with the whole file", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000], ranges: false });
    await download(settings, server.url, path);
    expect((await readFile(path)).equals(video)).toBe(true);
    expect(server.requests).toHaveLength(2);
  });

  test("fails when attempts in a row bring nothing, lists them, and leaves nothing", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000, 0, 0, 0] });
    const error = await catchError(download({ ...settings, retries: 1 }, server.url, path), ConnectionError);
    expect(error.reason).toBe("interrupted");
    expect(error.attempts).toHaveLength(2);
    expect(await leftovers()).toEqual([]);
  });

  test("in a way that only its length tells is resumed too", async () => {
    const asked: (string | null)[] = [];
    const fetch = async (_: string | URL | Request, init?: RequestInit) => {
      const range = new Headers(init?.headers).get("range");
      asked.push(range);
      const headers = { "content-type": "video/mp4", "content-length": range === null ? "6" : "3", etag: '"a"' };
      if (range === null) return new Response("abc", { headers });
      return new Response("def", { status: 206, headers: { ...headers, "content-range": "bytes 3-5/6" } });
    };
    await download(settings, "https://video.example/", path, { fetch });
    expect(await readFile(path, "utf8")).toBe("abcdef");
    expect(asked).toEqual([null, "bytes=3-"]);
  });

  test("is not resumed with retries: 0", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000] });
    await catchError(download(settings, server.url, path, { retries: 0 }), ConnectionError);
    expect(server.requests).toHaveLength(1);
  });
});

describe("a link that gives no video", () => {
  test.each([
    [401, ResponseError],
    [403, ForbiddenError],
    [404, ResponseError],
    [410, ResponseError],
  ])("answering %i is an error of its class, and leaves no file", async (status, errorClass) => {
    const server = await startLoopback((_, response) => response.writeHead(status).end("Access denied."));
    const error = await catchError(download(settings, `${server.url}/v?signature=secret`, path), errorClass);
    expect(error).toMatchObject({ status, text: "Access denied.", operationId: "download" });
    expect(error.message).toContain("ask for the post again");
    expect(JSON.stringify(error)).not.toContain("secret");
    expect(server.requests).toHaveLength(1);
    expect(await leftovers()).toEqual([]);
  });

  test("but a page is a ParseError, and leaves the old file as it was", async () => {
    await writeFile(path, "old");
    const server = await startLoopback((_, response) => {
      response.writeHead(200, { "content-type": "text/html" }).end("<h1>Please wait</h1>");
    });
    const error = await catchError(download(settings, server.url, path), ParseError);
    expect(error).toMatchObject({ status: 200, contentType: "text/html", excerpt: "<h1>Please wait</h1>" });
    expect(await leftovers()).toEqual(["video.mp4"]);
    expect(await readFile(path, "utf8")).toBe("old");
  });

  test.each([{}, { "content-length": "0" }])("but nothing, with %j, leaves no empty file", async (headers) => {
    const server = await startLoopback((_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", ...headers }).end();
    });
    await catchError(download(settings, server.url, path, { retries: 0 }), ConnectionError);
    expect(await leftovers()).toEqual([]);
  });

  test("because the server is busy is asked again", async () => {
    const serve = videoHandler({ bytes: video });
    const server = await startLoopback((request, response) => {
      if (server.requests.length > 1) serve(request, response);
      else response.writeHead(503, { "retry-after": "0" }).end();
    });
    await download(settings, server.url, path);
    expect((await readFile(path)).equals(video)).toBe(true);
    await catchError(
      download(settings, (await startLoopback((_, response) => response.writeHead(500).end())).url, path, {
        retries: 0,
      }),
      ServerError,
    );
  });

  test("because nothing listens there is unreachable", async () => {
    const error = await catchError(download(settings, await closedAddress(), path, { retries: 0 }), ConnectionError);
    expect(error.reason).toBe("unreachable");
  });
});

describe("what is sent", () => {
  test("are the link's headers and never a key, after a redirect to another origin neither", async () => {
    const heard: string[] = [];
    const answer = "HTTP/1.1 200 OK\r\ncontent-type: video/mp4\r\ncontent-length: 3\r\n\r\nabc";
    const target = await listenRaw((text) => heard.push(text), answer);
    const moved = `HTTP/1.1 302 Found\r\nlocation: http://localhost:${target}/file\r\ncontent-length: 0\r\n\r\n`;
    const start = await listenRaw((text) => heard.push(text), moved);
    const body = { $other: { videoLinkHeaders: { Cookie: "token=abc", Referer: "https://a.example/", odd: 1 } } };
    await saveVideo(settings, body, `http://127.0.0.1:${start}/link`, path);
    const [first = "", second = ""] = heard;
    expect(first).toMatch(/^GET \/link HTTP/);
    expect(first).toMatch(/^cookie: token=abc\r$/im);
    expect(first).toMatch(/^user-agent: Mozilla/im);
    expect(second).toMatch(/^GET \/file HTTP/);
    expect(second).toMatch(/^referer: https:\/\/a\.example\/\r$/im);
    expect(second).not.toMatch(/^cookie:/im);
    expect(heard.join()).not.toMatch(/x-api-key|x-account-key/i);
    expect(findKeys(heard.join(), Object.values(keys))).toEqual([]);
  });
});

describe("a target", () => {
  test.each([
    ["a Node stream", (chunks: Uint8Array[]) => collectNode(chunks)],
    [
      "a WHATWG stream",
      (chunks: Uint8Array[]) => new WritableStream<Uint8Array>({ write: (chunk) => void chunks.push(chunk) }),
    ],
  ])("can be %s, which gets every byte once though the file comes again from its start", async (_, collect) => {
    const chunks: Uint8Array[] = [];
    const server = await serveVideo({ bytes: video, cuts: [900_000], headers: { etag: '"one"' }, ranges: false });
    await download(settings, server.url, collect(chunks));
    expect(Buffer.concat(chunks).equals(video)).toBe(true);
  });

  test("that is a stream cannot take another file after a part of the first", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000], ranges: false });
    const reasons: unknown[] = [];
    const stream = new WritableStream<Uint8Array>({ abort: (reason) => void reasons.push(reason) });
    const error = await catchError(download(settings, server.url, stream), TikAPIError);
    expect(error.message).toContain("changed");
    expect(reasons).toEqual([error]);
  });

  test("that is slow holds the download back, and that is no timeout", async () => {
    const server = await serveVideo({ bytes: video });
    const underway: number[] = [];
    let writing = 0;
    const stream = new Writable({
      highWaterMark: 1,
      write(_chunk, _encoding, done) {
        underway.push(++writing);
        setImmediate(() => {
          writing--;
          done();
        });
      },
    });
    await download(settings, server.url, stream, { timeout: scaleTime(1_000) });
    expect(Math.max(...underway)).toBe(1);
    expect(stream.writableFinished).toBe(true);
  });

  test("can be a file: URL", async () => {
    const server = await serveVideo({ bytes: video });
    await download(settings, new URL(server.url), pathToFileURL(path));
    expect((await readFile(path)).equals(video)).toBe(true);
  });

  test("on a full disk fails with the system's error, without asking again", async () => {
    const server = await serveVideo({ bytes: video });
    const full = new Writable({
      write: (_chunk, _encoding, done) => done(Object.assign(new Error("full"), { code: "ENOSPC" })),
    });
    await expect(download(settings, server.url, full)).rejects.toMatchObject({ code: "ENOSPC" });
    expect(server.requests).toHaveLength(1);
  });

  test("in no folder fails before anything is sent", async () => {
    const server = await serveVideo({ bytes: video });
    await expect(download(settings, server.url, join(folder, "none/video.mp4"))).rejects.toMatchObject({
      code: "ENOENT",
    });
    expect(server.requests).toEqual([]);
  });

  const notFiles = process.platform === "win32" ? ["/"] : ["/dev/null", "/"];
  test.each(notFiles)("that is no file, as %s, is refused", async (place) => {
    await catchError(download(settings, "https://video.example/", place), ValidationError);
  });
});

describe("the caller", () => {
  test("hears of the progress, up to the whole", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000], headers: { etag: '"one"' } });
    const heard: number[] = [];
    await download(settings, server.url, path, {
      onProgress: ({ bytes, total }) => {
        expect(total).toBe(size);
        heard.push(bytes);
      },
    });
    expect(heard.at(-1)).toBe(size);
    expect([...heard].sort((a, b) => a - b)).toEqual(heard);
  });

  test("can end it at any moment: the reason comes back, and nothing is left", async () => {
    const server = await serveVideo({ bytes: video, cuts: [900_000, 0, 0, 0, 0] });
    const ending = new AbortController();
    const reason = new Error("Enough.");
    const call = download(settings, server.url, path, {
      signal: ending.signal,
      onProgress: () => ending.abort(reason),
    });
    await expect(call).rejects.toBe(reason);
    expect(await leftovers()).toEqual([]);
    await expect(download(settings, server.url, path, { signal: ending.signal })).rejects.toBe(reason);
    expect(server.requests).toHaveLength(1);
  });

  test("is told when a server says nothing any more", async () => {
    const server = await startLoopback((_, response) => {
      response.writeHead(200, { "content-type": "video/mp4", "content-length": size }).write(video.subarray(0, 1_000));
    });
    const error = await catchError(download(settings, server.url, path, { timeout: 50, retries: 0 }), TimeoutError);
    expect(error).toMatchObject({ limit: "timeout", milliseconds: 50 });
    expect(await leftovers()).toEqual([]);
  });

  test("can hand over a post: its best link is taken", async () => {
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request) => {
      asked.push(String(input));
      return new Response("abc", { headers: { "content-type": "video/mp4" } });
    };
    const [play, load, other] = ["https://v.example/play", "https://v.example/load", "https://v.example/other"];
    await download(settings, { video: { playAddr: play, downloadAddr: load } }, path, { fetch });
    await download(settings, { video: { playAddr: play, downloadAddr: "" } }, path, { fetch });
    await download(settings, { video: { bitrateInfo: [{ PlayAddr: { UrlList: [other] } }] } }, path, { fetch });
    await download(settings, { video: { playAddr: play, downloadAddr: load } }, path, { fetch, source: "download" });
    await download(settings, { kind: "picture", links: [other, play] }, path, { fetch });
    expect(asked).toEqual([play, play, other, load, other]);
  });
});

function collectNode(chunks: Uint8Array[]): Writable {
  return new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk);
      done();
    },
  });
}

/** An address where nobody listens any more. */
async function closedAddress(): Promise<string> {
  const server = createSocketServer();
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return `http://127.0.0.1:${port}/`;
}

/** Hands over every request byte for byte. */
async function listenRaw(hear: (text: string) => void, answer: string): Promise<number> {
  const server = createSocketServer((socket) => {
    socket.once("data", (data) => {
      hear(data.toString("latin1"));
      socket.end(answer);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  onTestFinished(() => void server.close());
  return (server.address() as { port: number }).port;
}

describe("a client", () => {
  const body = (link: string) => ({
    $other: {
      videoLinkHeaders: { Cookie: "tt_chain_token=x", Origin: "https://a.example", Referer: "https://a.example/" },
    },
    itemList: [{ id: "1", video: { downloadAddr: link } }],
    itemInfo: { itemStruct: { id: "1", video: { downloadAddr: link } } },
    hasMore: false,
  });

  test("downloads links, and its responses and pages the videos in them, with their headers and without a key", async () => {
    const host = await serveVideo({ bytes: video });
    const link = `${host.url}/video.mp4`;
    const api = await startLoopback((_, response) => {
      response.setHeader("content-type", "application/json").end(JSON.stringify(body(link)));
    });
    const client = TikAPI({ ...keys, baseUrl: api.url, headers: { "x-tenant": "one" } });
    await client.download(link, path);
    await client.user().download(link, path);
    const page = await client.public.posts({ secUid: "invented-user".padEnd(40, "-") });
    await page.saveVideo(link, path);
    await page.saveVideo(page.items[0] ?? {}, path, { headers: { referer: "https://b.example/" } });
    const response = await client.public.video({ id: "1" });
    await response.saveVideo(response.json, path);
    expect((await readFile(path)).equals(video)).toBe(true);
    const sent = host.requests.map(({ headers }) => [headers.cookie, headers.referer]);
    expect(sent).toEqual([
      [undefined, undefined],
      [undefined, undefined],
      ["tt_chain_token=x", "https://a.example/"],
      ["tt_chain_token=x", "https://b.example/"],
      ["tt_chain_token=x", "https://a.example/"],
    ]);
    const heard = host.requests.flatMap(({ rawHeaders }) => rawHeaders).join("\n");
    expect(heard).not.toMatch(/x-api-key|x-account-key|x-tenant/i);
    expect(findKeys(heard, Object.values(keys))).toEqual([]);
  });

  test("uses its own fetch and patience for downloads too", async () => {
    const asked: string[] = [];
    const fetch = async (input: string | URL | Request) => {
      asked.push(String(input));
      return new Response(null, { status: 503, headers: { "retry-after": "0" } });
    };
    const client = TikAPI({ ...keys, fetch, retries: 1 });
    await catchError(client.download("https://video.example/v", path), ServerError);
    expect(asked).toEqual(["https://video.example/v", "https://video.example/v"]);
  });
});
