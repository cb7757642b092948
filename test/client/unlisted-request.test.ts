import { describe, expect, test } from "vitest";
import TikAPI, { ServerError, TikTokError, ValidationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { failure, neverAnswer, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };

function createApi(...replies: Reply[]) {
  const fetch = scriptFetch(...replies);
  return { api: TikAPI({ apiKey: "unit-key", accountKey: "unit-account-key", fetch }), requests: fetch.requests };
}

test("a path of the API is called with query, body and headers", async () => {
  const { api, requests } = createApi(success({ id: 1 }));
  const answer = await api.request("POST", "/public/new-endpoint", {
    query: { a: "b c", no: undefined },
    body: { list: [1, { deep: true }] },
    headers: { "x-trace": "1" },
  });
  expect(answer).toMatchObject({ status: 200, json: { status: "success", id: 1 } });
  const [request] = requests;
  expect(request?.method).toBe("POST");
  expect(request?.url).toBe("https://api.tikapi.io/public/new-endpoint?a=b+c");
  expect(request?.headers.get("x-api-key")).toBe("unit-key");
  expect(request?.headers.get("x-trace")).toBe("1");
  expect(await request?.json()).toEqual({ list: [1, { deep: true }] });
});

test("parameters of the spec are not checked", async () => {
  const { api, requests } = createApi(success());
  await api.request("GET", "/public/posts", { query: { secUid: "short", anything: 1 } });
  expect(requests[0]?.url).toBe("https://api.tikapi.io/public/posts?secUid=short&anything=1");
});

test("an error names method and path", async () => {
  const { api } = createApi(failure(403, { statusCode: 10202 }));
  const error = await catchError(api.request("get", "/public/new"), TikTokError);
  expect(error).toMatchObject({ operationId: "GET /public/new", tiktok: { name: "userDoesNotExist" } });
});

describe("a path", () => {
  test.each([
    ["public/check", /must start with/],
    ["", /must start with/],
    ["https://other.example/public/check", /must start with/],
    ["@other.example/public/check", /must start with/],
    ["/public/check?username=a", /put parameters in `query`/],
    ["/public/check#a", /path only/],
    ["/public\\check", /path only/],
    ["/public/{category}", /path only/],
    ["/public/../key/info", /must not contain . or ../],
    ["/public/./check", /must not contain . or ../],
    ["/public/%2e%2E/key", /must not contain . or ../],
    ["/..", /must not contain . or ../],
  ])("%s is refused before anything is sent", async (path, reason) => {
    const { api, requests } = createApi();
    const error = await catchError(api.request("GET", path), ValidationError);
    expect(error.fields["path"]).toMatch(reason);
    expect(error.operationId).toBe(`GET ${path}`);
    expect(requests).toHaveLength(0);
  });

  test("that begins with two slashes stays on the origin", async () => {
    const { api, requests } = createApi(success());
    await api.request("GET", "//other.example/public/check");
    expect(new URL(requests[0]?.url ?? "").origin).toBe("https://api.tikapi.io");
  });

  test("keeps a name that only contains dots among others", async () => {
    const { api, requests } = createApi(success());
    await api.request("GET", "/public/v1.2/..more/more..");
    expect(requests[0]?.url).toBe("https://api.tikapi.io/public/v1.2/..more/more..");
  });
});

test.each([[Number.NaN], [{ deep: 1 }], [["a", "b"]]])(
  "a query value %s is refused before anything is sent",
  async (value) => {
    const { api, requests } = createApi();
    const error = await catchError(api.request("GET", "/public/new", { query: { value } }), ValidationError);
    expect(error.fields).toHaveProperty("value");
    expect(requests).toHaveLength(0);
  },
);

describe("a request is tried again", () => {
  test.each(["GET", "get"])("when it is a %s that the spec does not know", async (method) => {
    const { api, requests } = createApi(failure(503, {}, atOnce), success());
    await api.request(method, "/public/new");
    expect(requests.map((request) => request.method)).toEqual(["GET", "GET"]);
  });

  test.each(["POST", "DELETE", "PUT"])("but not when it is a %s", async (method) => {
    const { api, requests } = createApi(failure(503, {}, atOnce));
    await catchError(api.request(method, "/public/new"), ServerError);
    expect(requests).toHaveLength(1);
  });

  test("but not when the spec knows that it changes state", async () => {
    const { api, requests } = createApi(failure(503, {}, atOnce));
    await catchError(api.request("get", "/user/conversations/requests/accept"), ServerError);
    expect(requests).toHaveLength(1);
  });
});

test("options of a call hold here too", async () => {
  const { api } = createApi(neverAnswer);
  const options = { timeout: 20, retries: 0 };
  await expect(api.request("GET", "/public/new", options)).rejects.toMatchObject({
    limit: "timeout",
    milliseconds: 20,
  });
  const other = scriptFetch(success());
  await api.request("GET", "/public/new", { fetch: other });
  expect(other.requests).toHaveLength(1);
  const signal = AbortSignal.abort("before");
  await expect(api.request("GET", "/public/new", { signal })).rejects.toBe("before");
});
