import { describe, expect, it, vi } from "vitest";
import TikAPI, {
  ConnectionError,
  RateLimitError,
  ServerError,
  SessionExpiredError,
  TikTokError,
  TimeoutError,
} from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";
import { catchError } from "../support/catch-error.js";
import { passTurns } from "../support/pass-turns.js";

/** A mock and a client of it that never tries twice. */
function start() {
  const tiktok = mockTikAPI();
  return { tiktok, api: TikAPI({ apiKey: "any", accountKey: "any-account", fetch: tiktok.fetch, retries: 0 }) };
}

const username = "quiet.harbor";

describe("without a script an operation answers", () => {
  it("with the spec's first example of a success", async () => {
    const { json, status } = await start().api.public.check({ username });
    expect(status).toBe(200);
    expect(json.userInfo.user.uniqueId).toBe("quiet.harbor");
  });

  it("a body of its own to every call", async () => {
    const { api } = start();
    const { json } = await api.public.check({ username });
    json.userInfo.user.uniqueId = "changed";
    expect((await api.public.check({ username })).json.userInfo.user.uniqueId).toBe("quiet.harbor");
  });
});

describe("a success is", () => {
  it("an example by its name", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.hashtag").reply("emptyPage");
    expect((await api.public.hashtag({ id: "1" })).items).toEqual([]);
  });

  it("the first example with changes: members replaced or taken away at any depth, the others kept", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").reply({ userInfo: { user: { uniqueId: "calm.bay", secUid: undefined } } });
    const { userInfo } = (await api.public.check({ username })).json;
    expect(userInfo.user).not.toHaveProperty("secUid");
    expect(userInfo).toMatchObject({ user: { uniqueId: "calm.bay", nickname: expect.any(String) }, stats: {} });
  });

  it("whatever a function makes of the call", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").respond(({ params }, { headers }) => {
      const message = `${params.username} ${headers.get("x-trace")}`;
      return Response.json({ status: "success", message });
    });
    const { json } = await api.public.check({ username }, { headers: { "x-trace": "7" } });
    expect(json.message).toBe("quiet.harbor 7");
  });
});

describe("a failure is", () => {
  it("the first example for its status", async () => {
    const { tiktok, api } = start();
    tiktok.on("user.info").fail(428);
    await expect(api.user().info()).rejects.toThrow(SessionExpiredError);
  });

  it("an example by its name", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").fail(403, "userDoesNotExist");
    const { tiktok: described } = await catchError(api.public.check({ username }), TikTokError);
    expect(described.kind).toBe("not-found");
  });

  it("sent with headers", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").fail(429, "rateLimited", { "retry-after": "3600" });
    expect(await catchError(api.public.check({ username }), RateLimitError)).toMatchObject({ retryAfter: 3_600_000 });
  });

  it("one that the spec has no example of", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").fail(502);
    const error = await catchError(api.public.check({ username }), ServerError);
    expect(error).toMatchObject({ status: 502, json: { status: "error", message: "The script answers 502." } });
  });

  it("a lost connection, as Node reports it", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").reset();
    const { reason, cause } = await catchError(api.public.check({ username }), ConnectionError);
    expect(reason).toBe("interrupted");
    const system = { code: "ECONNRESET", syscall: "read", message: "read ECONNRESET" };
    expect(cause).toMatchObject({ name: "TypeError", message: "fetch failed", cause: { code: system.code } });
    const call = tiktok.fetch("https://api.tikapi.io/public/check?username=a", { headers: { "X-API-KEY": "any" } });
    expect((await catchError(call, TypeError)).cause).toMatchObject(system);
  });

  it("silence until the client's own time limit", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").timeout();
    await expect(api.public.check({ username }, { timeout: 5 })).rejects.toThrow(TimeoutError);
  });
});

it("a silence without a signal has no end", async () => {
  const { tiktok } = start();
  tiktok.on("key").timeout();
  const call = tiktok.fetch("https://api.tikapi.io/key/info", { headers: { "X-API-KEY": "any" } });
  const ended = vi.fn();
  call.then(ended, ended);
  await passTurns();
  expect(tiktok.calls("key")).toHaveLength(1);
  expect(ended).not.toHaveBeenCalled();
});

it("an error that a test's own answer throws is no unexpected call", async () => {
  const { tiktok, api } = start();
  const own = new RangeError("own");
  tiktok.on("key").respond(() => {
    throw own;
  });
  await expect(api.key()).rejects.toBe(own);
  expect(tiktok.unexpected).toEqual([]);
});

describe("the caller's abort ends a call with its reason", () => {
  const enough = new Error("Enough.");

  it("in a silence", async () => {
    const { tiktok } = start();
    const caller = new AbortController();
    tiktok.on("key").timeout();
    const headers = { "X-API-KEY": "any" };
    const call = tiktok.fetch("https://api.tikapi.io/key/info", { headers, signal: caller.signal });
    await expect.poll(() => tiktok.calls("key")).toHaveLength(1);
    caller.abort(enough);
    await expect(call).rejects.toBe(enough);
  });

  it("before it begins, so that it is no call", async () => {
    const { tiktok } = start();
    const signal = AbortSignal.abort(enough);
    await expect(tiktok.fetch("https://api.tikapi.io/public/check", { signal })).rejects.toBe(enough);
    await expect(tiktok.fetch(new Request("https://api.tikapi.io/", { signal }))).rejects.toBe(enough);
    expect([...tiktok.calls(), ...tiktok.unexpected]).toEqual([]);
  });

  it("while the call is being read", async () => {
    const { tiktok } = start();
    const caller = new AbortController();
    tiktok.on("public.check").timeout();
    const headers = { "X-API-KEY": "any" };
    const call = tiktok.fetch("https://api.tikapi.io/public/check?username=a", { headers, signal: caller.signal });
    caller.abort(enough);
    await expect(call).rejects.toBe(enough);
  });
});

describe("a script", () => {
  it("gives its steps one by one, and the last of them again and again", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").fail(429).fail(503).reply();
    const statuses = [];
    for (let call = 0; call < 4; call++) {
      const error = await api.public.check({ username }).catch((reason: ServerError | RateLimitError) => reason);
      statuses.push(error.status);
    }
    expect(statuses).toEqual([429, 503, 200, 200]);
  });

  it("sees every attempt of a call that is tried again", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").fail(429, "rateLimited", { "retry-after": "0" }).reply();
    const { status } = await api.public.check({ username }, { retries: 1 });
    expect(status).toBe(200);
    expect(tiktok.calls("public.check")).toHaveLength(2);
  });

  it("takes the place of an earlier one", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").fail(503);
    tiktok.on("public.check").reply();
    await expect(api.public.check({ username })).resolves.toMatchObject({ status: 200 });
  });

  it("is for one operation of one mock", async () => {
    const { tiktok, api } = start();
    tiktok.on("public.check").fail(503);
    await expect(api.key()).resolves.toMatchObject({ status: 200 });
    await expect(start().api.public.check({ username })).resolves.toMatchObject({ status: 200 });
  });

  it("knows no other operation or example, also where no compiler looks", () => {
    const { tiktok } = start();
    expect(() => tiktok.on("public.nothing" as never)).toThrow('The spec has no operation "public.nothing".');
    expect(() => tiktok.on("public.check").reply("third" as never)).toThrow(
      'public.check has no example "third" for this status, only: success.',
    );
    expect(() => tiktok.on("public.check").fail(502, "third" as never)).toThrow("only: none.");
    expect(() => tiktok.on("public.check").pages("success" as never)).toThrow("public.check has no pages.");
  });
});

describe("a recorded call", () => {
  it("tells what was called, and with what", async () => {
    const { tiktok, api } = start();
    await api.public.search({ category: "videos", query: "salt & pepper" }, { headers: { "X-Trace": "7" } });
    expect(tiktok.calls()).toEqual([
      {
        operationId: "public.search",
        method: "GET",
        path: "/public/search/videos",
        params: { category: "videos", query: "salt & pepper" },
        query: { query: "salt & pepper" },
        body: undefined,
        headers: { accept: "application/json", "x-trace": "7" },
        keys: ["apiKey"],
      },
    ]);
  });

  it("has parameters as a caller of the client writes them, from path, query and body", async () => {
    const { tiktok, api } = start();
    const user = api.user();
    await user.posts.search({ category: "users", query: "1e3" });
    await user.live.list({ count: 7 });
    await user.posts.comments.post({ media_id: "71", text: "Lovely." });
    expect(tiktok.calls().map(({ params }) => params)).toMatchObject([
      { category: "users", query: "1e3" },
      { count: 7 },
      { media_id: "71", text: "Lovely." },
    ]);
    expect(tiktok.calls("user.posts.comments.post")).toMatchObject([
      { method: "POST", path: "/user/comment", query: {}, body: { media_id: "71", text: "Lovely." } },
    ]);
  });

  it("tells which keys were sent, and none of them", async () => {
    const tiktok = mockTikAPI();
    const api = TikAPI({ apiKey: "secret-one", accountKey: "secret-two", fetch: tiktok.fetch });
    await api.public.check({ username });
    await api.user().info();
    expect(tiktok.calls().map(({ keys }) => keys)).toEqual([["apiKey"], ["apiKey", "accountKey"]]);
    expect(JSON.stringify(tiktok.calls())).not.toContain("secret");
  });

  it("is found by its operation", async () => {
    const { tiktok, api } = start();
    await api.public.check({ username });
    await api.key();
    expect(tiktok.calls("key").map(({ path }) => path)).toEqual(["/key/info"]);
    expect(tiktok.calls("public.posts")).toEqual([]);
  });
});
