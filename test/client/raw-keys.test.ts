import { describe, expect, test } from "vitest";
import TikAPI, { ConfigurationError, ConnectionError, ValidationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { answerSuccess, startLoopback } from "../support/loopback-server.js";
import { type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

function createRaw(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  return { raw: TikAPI({ apiKey: "unit-key", fetch }).raw, requests: fetch.requests };
}

describe("keys", () => {
  test("cannot be replaced by headers of the call", async () => {
    const { raw, requests } = createRaw(success());
    await raw.GET("/key/info", { headers: { "X-API-KEY": "another-key", "x-trace": "1" } });
    expect(requests[0]?.headers.get("x-api-key")).toBe("unit-key");
    expect(requests[0]?.headers.get("x-trace")).toBe("1");
  });

  test("are not sent to another origin that a call names", async () => {
    const { raw, requests } = createRaw();
    await catchError(raw.GET("/key/info", { baseUrl: "https://other.example" }), ConfigurationError);
    const { GET: get } = raw as unknown as { GET: (path: string) => Promise<unknown> };
    for (const path of [".other.example/key/info", ":8080/key/info", "@other.example/key/info"]) {
      expect((await catchError(get(path), ValidationError)).fields).toHaveProperty("path");
    }
    expect(requests).toHaveLength(0);
  });

  test("are not forwarded across origins by a redirect", async () => {
    const other = await startLoopback(answerSuccess);
    const { url } = await startLoopback((_, response) => response.writeHead(302, { location: other.url }).end());
    await catchError(TikAPI({ apiKey: "unit-key", baseUrl: url }).raw.GET("/key/info"), ConnectionError);
    expect(other.requests).toEqual([]);
  });
});

describe("values that cannot be sent are refused", () => {
  test.each(["", ".", ".."])("a path parameter %j", async (category) => {
    const { raw, requests } = createRaw();
    const params = { path: { category: category as "users" }, query: { query: "tea" } };
    const error = await catchError(raw.GET("/public/search/{category}", { params }), ValidationError);
    expect(error.fields).toHaveProperty("category");
    expect(requests).toHaveLength(0);
  });

  test("NaN in a query", async () => {
    const { raw, requests } = createRaw();
    const params = { query: { secUid: "x", count: Number.NaN } };
    await catchError(raw.GET("/public/posts", { params }), ValidationError);
    expect(requests).toHaveLength(0);
  });
});
