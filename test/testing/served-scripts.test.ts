import { execFile } from "node:child_process";
import { once } from "node:events";
import { connect } from "node:net";
import { promisify } from "node:util";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import TikAPI, { ConnectionError, RateLimitError, TimeoutError } from "../../src/index.js";
import { type Mock, type MockScript, startMock } from "../../src/mock.js";
import { catchError } from "../support/catch-error.js";
import { createOfficialClient } from "../support/official-client.js";

const secUid = "M".repeat(40);
const started: Mock[] = [];
afterEach(() => Promise.all(started.splice(0).map((mock) => mock.close())));

async function start(script: MockScript) {
  const log: string[] = [];
  const mock = await startMock({ script, log: (line) => log.push(line) });
  started.push(mock);
  return { mock, log, api: TikAPI({ apiKey: "any", accountKey: "any", baseUrl: mock.url, retries: 0 }) };
}

const idsOf = (posts: readonly { id?: string }[]) => posts.map(({ id }) => id);

describe("scripted pages are walked over HTTP", () => {
  const script: MockScript = (tiktok) => {
    tiktok.on("public.posts").pages(["a", "b"], ["c"]).fail(429).pages(["d"]);
  };

  it("by the client, whose calls can be looked up", async () => {
    const { mock, api } = await start(script);
    await catchError(api.public.posts({ secUid }).toArray(), RateLimitError);
    expect(idsOf(await api.public.posts({ secUid }).toArray())).toEqual(["a", "b", "c", "d"]);
    const cursors = mock.calls("public.posts").map(({ params }) => params.cursor);
    expect(cursors).toEqual([undefined, "1", "2", undefined, "1", "2"]);
    expect(JSON.stringify(mock.calls())).not.toContain("any");
  });

  it("by curl", async () => {
    const { mock } = await start(script);
    const curl = async (query: string): Promise<{ status: number; body: Page }> => {
      const args = ["-s", "-w", "\n%{http_code}", "-H", "X-API-KEY: any", `${mock.url}/public/posts?${query}`];
      const lines = (await promisify(execFile)("curl", args)).stdout.split("\n");
      return { status: Number(lines.pop()), body: JSON.parse(lines.join("\n")) as Page };
    };
    const found = [];
    const statuses = [];
    for (let cursor: string | undefined, hasMore = true; hasMore; ) {
      const { status, body } = await curl(`secUid=${secUid}${cursor === undefined ? "" : `&cursor=${cursor}`}`);
      statuses.push(status);
      if (status !== 200) continue;
      found.push(...idsOf(body.itemList));
      ({ cursor, hasMore } = body);
    }
    expect(found).toEqual(["a", "b", "c", "d"]);
    expect(statuses).toEqual([200, 200, 429, 200]);
  });

  interface Page {
    readonly itemList: readonly { readonly id: string }[];
    readonly cursor: string;
    readonly hasMore: boolean;
  }
});

describe("the official package walks scripted pages", () => {
  let mock: Mock;
  beforeAll(async () => {
    mock = await startMock();
  });
  afterAll(() => mock.close());

  it("by its own nextItems", async () => {
    mock.on("public.posts").pages(["a", "b"], ["c"]);
    const official = createOfficialClient({
      apiKey: "madeUpApiKey0123456789",
      accountKey: "madeUpAccountKey9876543210",
      baseUrl: mock.url,
    });
    const found = [];
    let answer = await official.call("public.posts", { secUid });
    while (answer) {
      const { json, nextItems } = answer as typeof answer & { nextItems?: () => Promise<typeof answer> };
      found.push(...idsOf((json as { itemList: { id: string }[] }).itemList));
      answer = (await nextItems?.()) as typeof answer;
    }
    expect(found).toEqual(["a", "b", "c"]);
  });
});

describe("a scripted fault is one over HTTP too:", () => {
  it("a reset loses the connection, once", async () => {
    const { api, log } = await start((tiktok) => void tiktok.on("key").reset().reply());
    const { reason, cause } = await catchError(api.key(), ConnectionError);
    expect(reason).toBe("interrupted");
    expect(JSON.stringify(cause, ["code", "cause"])).toContain("ECONNRESET");
    expect((await api.key()).status).toBe(200);
    expect(log).toEqual(["GET /key/info reset", "GET /key/info 200 (scripted)"]);
  });

  it("a reset is one on the wire", async () => {
    const { mock } = await start((tiktok) => void tiktok.on("key").reset());
    const socket = connect(Number(new URL(mock.url).port), "127.0.0.1");
    socket.write("GET /key/info HTTP/1.1\r\nHost: mock\r\nX-API-KEY: any\r\n\r\n");
    const [error] = await once(socket, "error");
    expect(error).toMatchObject({ code: "ECONNRESET" });
  });

  it("a timeout stays silent until the caller goes", async () => {
    const { api, log } = await start((tiktok) => void tiktok.on("key").timeout().reply());
    await catchError(api.key({}, { timeout: 100 }), TimeoutError);
    expect((await api.key()).status).toBe(200);
    expect(log).toEqual(["GET /key/info no answer", "GET /key/info 200 (scripted)"]);
  });

  it("an answer of one's own is sent as it is", async () => {
    const { mock, api } = await start((tiktok) => {
      tiktok.on("user.posts.comments.post").respond(async ({ params }, request) => {
        const headers = { "x-own": "yes", "content-type": "application/json" };
        const sent = (await request.json()) as { text: string };
        return new Response(JSON.stringify({ status: "success", message: `${params.text} ${sent.text}` }), { headers });
      });
      tiktok.on("key").respond(() => {
        throw new RangeError("own mistake");
      });
    });
    const user = api.user();
    const { json, headers } = await user.posts.comments.post({ media_id: "7109178205151464746", text: "hi" });
    expect([json.message, headers.get("x-own")]).toEqual(["hi hi", "yes"]);
    const response = await fetch(`${mock.url}/key/info`, { headers: { "X-API-KEY": "any" } });
    expect(response.status).toBe(500);
    expect(await response.text()).toContain("own mistake");
  });
});

describe("a script", () => {
  it("is only for its operations; others answer by the spec", async () => {
    const { api } = await start((tiktok) => void tiktok.on("key").fail(503));
    expect((await api.public.check({ username: "quiet.harbor" })).json.userInfo.user.uniqueId).toBe("quiet.harbor");
  });

  it("can be changed while the server runs", async () => {
    const { mock, api } = await start(() => {});
    mock.on("public.posts").pages(["a"]);
    expect(idsOf(await api.public.posts({ secUid }).toArray())).toEqual(["a"]);
    mock.on("public.posts").pages(["b"]);
    expect(idsOf(await api.public.posts({ secUid }).toArray())).toEqual(["b"]);
  });

  it("that fails keeps the server from starting", async () => {
    const script: MockScript = (tiktok) => void tiktok.on("public.nothing" as "key");
    await expect(startMock({ script })).rejects.toThrow('The spec has no operation "public.nothing".');
  });

  it("is checked as every call is, and refuses a place that no page gave", async () => {
    const { mock, log } = await start((tiktok) => void tiktok.on("public.posts").pages(["a"]));
    const headers = { "X-API-KEY": "any" };
    const response = await fetch(`${mock.url}/public/posts?secUid=${secUid}&cursor=7`, { headers });
    expect(response.status).toBe(400);
    expect(await response.text()).toContain("public.posts has no page at cursor=7, only at cursor=0");
    const wrong = await fetch(`${mock.url}/public/posts?sec_uid=1`, { headers });
    expect(await wrong.json()).toMatchObject({ fields: { sec_uid: expect.any(String), secUid: "is required" } });
    expect(log[1]).toBe("GET /public/posts?sec_uid=1 400 (wrong parameters for public.posts: sec_uid, secUid)");
  });
});
