import { beforeEach, describe, expect, it } from "vitest";
import { type MockTikAPI, mockTikAPI } from "../../src/testing.js";
import { type RunningExample, serveInMemory, startExample } from "../support/run-example.js";

const settings = { ACCOUNT_KEYS: '{"alice":"alices-key","bob":"bobs-key"}', PORT: "0" };

describe("multi-account-server.ts", () => {
  let tikapi: MockTikAPI;
  let server: RunningExample;
  beforeEach(async () => {
    tikapi = mockTikAPI();
    server = startExample("multi-account-server.ts", [], await serveInMemory(tikapi), settings);
  });

  async function get(path: string) {
    const response = await fetch((await server.firstLine) + path);
    return { status: response.status, headers: response.headers, body: await response.json() };
  }

  it("answers for each user with that user's key", async () => {
    const keys: (string | null)[] = [];
    const userInfo = { user: { uniqueId: "any.example" }, stats: {} };
    tikapi.on("user.info").respond((_, request) => {
      keys.push(request.headers.get("x-account-key"));
      return Response.json({ status: "success", message: "", userInfo });
    });
    const users = ["alice", "bob", "alice", "bob"];
    const answers = await Promise.all(users.map((user) => get(`/${user}/profile`)));
    expect(answers.map(({ body }) => body)).toEqual(users.map(() => userInfo));
    expect(keys.sort()).toEqual(["alices-key", "alices-key", "bobs-key", "bobs-key"]);
  });

  it("gives at most 30 posts, and strangers nothing", async () => {
    const many = Array.from({ length: 40 }, (_, index) => `${index}`);
    tikapi.on("user.posts.feed").pages(["one", "two"], many);
    const { status, body } = await get("/bob/posts");
    expect([status, body.length, body[1].id]).toEqual([200, 30, "two"]);
    const { length } = tikapi.calls();
    expect(await get("/__proto__/posts")).toMatchObject({ status: 404 });
    expect(tikapi.calls()).toHaveLength(length);
  });

  it("has a status for each failure, and tells callers of it what they can do", async () => {
    tikapi
      .on("user.info")
      .fail(428)
      .fail(429, undefined, { "retry-after": "7200" })
      .fail(403, "userDoesNotExist")
      .fail(403, "videoIsPrivate")
      .fail(401);
    const authorize = expect.stringContaining("client_id=c_1234567890");
    expect(await get("/alice/profile")).toMatchObject({ status: 401, body: { authorize } });
    const spent = await get("/alice/profile");
    expect([spent.status, spent.headers.get("retry-after")]).toEqual([429, "7200"]);
    expect(await get("/alice/profile")).toMatchObject({ status: 404, body: { kind: "not-found" } });
    expect(await get("/alice/profile")).toMatchObject({ status: 403, body: { kind: "private" } });
    expect(await get("/alice/profile")).toMatchObject({ status: 502, body: { error: "TikTok did not answer." } });

    server.process.kill();
    const { stderr } = await server.ended;
    expect(stderr).toContain("UnauthorizedError");
    expect(stderr).not.toMatch(/alices-key|example-key/);
  });
});
