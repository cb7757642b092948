import createClient from "openapi-fetch";
import { describe, expect, test } from "vitest";
import TikAPI, {
  type Client,
  ConfigurationError,
  describeError,
  type paths,
  RateLimitError,
  TikAPIError,
  TikTokError,
  tikapiErrors,
  UnauthorizedError,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { failure, networkError, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const baseUrl = "https://api.tikapi.io";
const keys = { apiKey: "unit-test-api-key", accountKey: "unit-test-account-key" };
const keyHeaders = { "X-API-KEY": keys.apiKey, "X-ACCOUNT-KEY": keys.accountKey };

const createApi = (...replies: Reply[]) => TikAPI({ ...keys, retries: 0, fetch: scriptFetch(...replies) });

/** A client of openapi-fetch that has nothing of this package but its middleware. */
function createPlain(...replies: Reply[]) {
  const client = createClient<paths>({ baseUrl, headers: keyHeaders, fetch: withAddress(scriptFetch(...replies)) });
  client.use(tikapiErrors());
  return client;
}

/** The address that a response of the platform has. */
const withAddress = (fetch: ReturnType<typeof scriptFetch>) => async (request: Request) =>
  Object.defineProperty(await fetch(request), "url", { value: request.url });

function createOver(api: Client) {
  const client = createClient<paths>({ baseUrl, fetch: api.fetch });
  client.use(tikapiErrors());
  return client;
}

const answers: readonly (readonly [string, () => Response])[] = [
  ["a 400 with fields", () => failure(400, { fields: { username: "is wrong" } })],
  ["a 401", () => failure(401)],
  ["a 403 with a TikTok code", () => failure(403, { statusCode: 10202 })],
  ["a 403 that shows the key", () => failure(403, { message: `Not for ${keys.apiKey}` })],
  ["a 428", () => failure(428)],
  ["a 429 with a wait", () => failure(429, {}, { "retry-after": "3600" })],
  ["a 500 without JSON", () => new Response("<html>", { status: 500 })],
  ["a 404 without a body", () => new Response(null, { status: 404 })],
  ["an id of many digits in an error", () => new Response('{"status":"error","id":7324518890236145966}')],
  ["an error inside a 200", () => success({ statusCode: 10202 })],
  ["a 200 that is not JSON", () => new Response(`<html>${keys.apiKey}`)],
  ["an empty 200", () => new Response(null)],
];

/** Everything that an error shows, but for what was tried and where it was thrown. */
function readFields(error: TikAPIError): unknown {
  const { attempts: _, stack: __, ...fields } = error.toJSON() as Record<string, unknown>;
  return [error.constructor, fields];
}

describe.each(answers)("%s", (_, answer) => {
  test("is thrown by a client of one's own as by the method", async () => {
    const expected = readFields(await catchError(createApi(answer()).key(), TikAPIError));
    const plain = await catchError(createPlain(answer()).GET("/key/info"), TikAPIError);
    const over = await catchError(createOver(createApi(answer())).GET("/key/info"), TikAPIError);
    expect(readFields(plain)).toEqual(expected);
    expect(readFields(over)).toEqual(expected);
    expect(JSON.stringify(plain)).not.toContain(keys.apiKey);
  });
});

test("a refused account key is about the account, whoever sent it", async () => {
  const answer = () => failure(401, { message: `${keys.accountKey} is wrong` });
  const plain = await catchError(createPlain(answer()).GET("/user/info"), UnauthorizedError);
  const over = await catchError(createOver(createApi(answer()).user() as never).GET("/user/info"), UnauthorizedError);
  for (const error of [plain, over])
    expect(error).toMatchObject({ operationId: "user.info", scope: "account", json: { message: "[key] is wrong" } });
});

test("raw takes the middleware as well, and then throws", async () => {
  const api = createApi(failure(429), success({ a: 1 }));
  api.raw.use(tikapiErrors());
  expect(await catchError(api.raw.GET("/key/info"), RateLimitError)).toMatchObject({ operationId: "key" });
  expect((await api.raw.GET("/key/info")).data).toMatchObject({ a: 1 });
});

test("it judges what other middleware of raw answers", async () => {
  const { raw } = createApi(success()).user();
  // openapi-fetch runs the first one last.
  raw.use(tikapiErrors(), { onResponse: () => failure(401) });
  const error = await catchError(raw.GET("/user/info"), UnauthorizedError);
  expect(error).toMatchObject({ operationId: "user.info", scope: "account" });
});

describe("a success", () => {
  test("is left to its reader, whatever it is read as", async () => {
    const client = createPlain(...Array.from({ length: 5 }, () => success({ a: 1 })));
    expect((await client.GET("/key/info")).data).toMatchObject({ a: 1 });
    expect((await client.GET("/key/info", { parseAs: "text" })).data).toContain('"a":1');
    expect((await client.GET("/key/info", { parseAs: "blob" })).data?.size).toBeGreaterThan(0);
    expect((await client.GET("/key/info", { parseAs: "arrayBuffer" })).data?.byteLength).toBeGreaterThan(0);
    expect((await client.GET("/key/info", { parseAs: "stream" })).data).toBeInstanceOf(ReadableStream);
  });

  test("may be without a body, or no JSON, where it was not asked for", async () => {
    const none = () => new Response(null, { status: 204 });
    const client = createPlain(none(), none(), new Response("plain"), new Response(null));
    expect((await client.GET("/key/info")).data).toBeUndefined();
    expect((await client.request("head", "/key/info" as never)).error).toBeUndefined();
    expect((await client.GET("/key/info", { parseAs: "text" })).data).toBe("plain");
    // What it was to do is done.
    expect((await client.POST("/user/like", { body: { media_id: "7000000000000000001" } })).error).toBeUndefined();
  });

  test("is not read ahead if it is asked for as a stream, nor a second time if the client's own fetch gave it", async () => {
    const read = { bodies: 0 };
    const countClones = (response: Response) =>
      Object.defineProperty(response, "clone", {
        value: () => {
          read.bodies++;
          return Response.prototype.clone.call(response);
        },
      });
    await createPlain(countClones(success())).GET("/key/info", { parseAs: "stream" });
    expect(read.bodies).toBe(0);
    await createPlain(countClones(success())).GET("/key/info");
    expect(read.bodies).toBe(1);
    const api = createApi(success());
    const client = createClient<paths>({ baseUrl, fetch: async (request) => countClones(await api.fetch(request)) });
    client.use(tikapiErrors());
    await client.GET("/key/info");
    expect(read.bodies).toBe(1);
  });
});

test("what fetch throws stays as it is", async () => {
  const lost = networkError("ECONNRESET");
  await expect(createPlain(lost).GET("/key/info")).rejects.toBe(lost);
});

describe("describeError", () => {
  const address = `${baseUrl}/key/info`;

  test("is the error of the method, for a response that the client's fetch gave", async () => {
    const answer = () => failure(403, { statusCode: 10202 });
    const expected = readFields(await catchError(createApi(answer()).key(), TikTokError));
    const response = await createApi(answer()).fetch("/key/info");
    const error = describeError(response, await response.json());
    expect(error && readFields(error)).toEqual(expected);
  });

  test("is found by the address of any response, and its body as text or parsed", () => {
    const response = Object.defineProperty(failure(429, {}, { "retry-after": "7" }), "url", { value: address });
    for (const body of [{ message: "Wait." }, '{"message":"Wait."}'])
      expect(describeError(response, body)).toMatchObject({
        constructor: RateLimitError,
        operationId: "key",
        retryAfter: 7000,
        json: { message: "Wait." },
      });
  });

  test("is none for a success, but for an error inside it", () => {
    expect(describeError(new Response(), { status: "success" })).toBeUndefined();
    expect(describeError(new Response(), { statusCode: 10202 })).toBeInstanceOf(TikTokError);
  });

  test.each([undefined, null, "body", {}])("says that %j is no response", async (value) => {
    await catchError(
      Promise.resolve(value as never).then((response) => describeError(response, "")),
      ConfigurationError,
    );
  });
});
