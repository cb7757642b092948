import { describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { mockTikAPI, UnexpectedCallError } from "../../src/testing.js";
import { catchError } from "../support/catch-error.js";

const secUid = "MS4wLjABAAAAexampleexampleexample";
const keys = { "X-API-KEY": "any", "X-ACCOUNT-KEY": "any account" };

/** What a plain fetch is told. */
async function complain(method: string, pathAndQuery: string, init: RequestInit = { headers: keys }): Promise<string> {
  const { fetch } = mockTikAPI();
  const call = fetch(`https://api.tikapi.io${pathAndQuery}`, { method, ...init });
  return (await catchError(call, UnexpectedCallError)).message;
}

describe("a call is refused that has", () => {
  it("a path of no operation", async () => {
    expect(await complain("GET", "/public/chek")).toBe("GET /public/chek: no operation of the spec has this path");
  });

  it("a method that its path does not take", async () => {
    expect(await complain("POST", "/public/check")).toBe("POST /public/check: this path takes GET");
  });

  it("an unknown parameter", async () => {
    expect(await complain("GET", `/public/posts?secUid=${secUid}&max=5`)).toBe(
      "GET /public/posts: wrong parameters for public.posts\n  max is unknown (it takes country, session_id, secUid, count, cursor, user_id)",
    );
    expect(await complain("GET", "/key/info?a=b")).toContain("a is unknown: it takes no parameters");
  });

  it("no value for a required parameter", async () => {
    expect(await complain("GET", "/public/posts?secuid=1")).toMatch(/secuid is unknown .*\n {2}secUid is required$/);
  });

  it("a parameter in the wrong place", async () => {
    const body = JSON.stringify({ text: "Lovely." });
    const headers = { ...keys, "content-type": "application/json" };
    expect(await complain("POST", "/user/comment?media_id=71", { headers, body })).toBe(
      "POST /user/comment: wrong parameters for user.posts.comments.post\n  media_id belongs in the body, not in the query",
    );
  });

  it("a value that breaks a rule", async () => {
    expect(await complain("GET", `/public/posts?secUid=${secUid}&count=many`)).toContain(
      "count must be a whole number",
    );
    expect(await complain("GET", `/public/posts?secUid=${secUid}&count=31`)).toContain("count must be at most 30");
    expect(await complain("GET", "/public/search/sounds?query=a")).toContain("category must be one of");
  });

  it("a body that is not JSON", async () => {
    expect(await complain("POST", "/user/comment", { headers: keys, body: "text=Lovely" })).toBe(
      "POST /user/comment: the body is not JSON",
    );
  });

  it("no key, or no account key where one is needed", async () => {
    expect(await complain("GET", "/public/check?username=a", {})).toBe("GET /public/check: sent without X-API-KEY");
    expect(await complain("GET", "/user/info", { headers: { "X-API-KEY": "any" } })).toBe(
      "GET /user/info: sent without X-ACCOUNT-KEY",
    );
  });
});

it("a path of its own is not taken for one with a parameter in it", async () => {
  const { fetch, calls } = mockTikAPI();
  await fetch("https://api.tikapi.io/public/discover/keyword?keyword=tea", { headers: keys });
  expect(calls()).toMatchObject([{ operationId: "public.discoverKeyword", params: { keyword: "tea" } }]);
});

it("a path is read as it was meant, however it was encoded", async () => {
  const { fetch, calls } = mockTikAPI();
  await fetch("https://api.tikapi.io/public/search/%76ideos?query=tea+%26+milk", { headers: keys });
  expect(calls()).toMatchObject([{ params: { category: "videos", query: "tea & milk" } }]);
});

describe("a refusal", () => {
  it("reaches the caller of the client as it is and at once, also without the client's own check", async () => {
    const tiktok = mockTikAPI();
    const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch, validate: false });
    const params: object = { user: "quiet.harbor" };
    const error = await catchError(api.public.check(params), UnexpectedCallError);
    expect(error).toMatchObject({
      name: "UnexpectedCallError",
      method: "GET",
      path: "/public/check",
      problems: { user: "is unknown (it takes country, session_id, username, user_id)" },
    });
    expect(tiktok.unexpected).toEqual([error]);
  });

  it("is no call", async () => {
    const tiktok = mockTikAPI();
    await tiktok.fetch("https://api.tikapi.io/nothing").catch(() => {});
    expect(tiktok.calls()).toEqual([]);
    expect(tiktok.unexpected).toHaveLength(1);
  });

  it("holds no value that was sent", async () => {
    const message = await complain("GET", "/public/check?user=hidden-value", {
      headers: { "X-API-KEY": "hidden-key" },
    });
    expect(message).not.toContain("hidden");
  });
});
