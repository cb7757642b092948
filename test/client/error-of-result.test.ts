import createClient from "openapi-fetch";
import { describe, expect, test } from "vitest";
import TikAPI, {
  BadRequestError,
  ConfigurationError,
  errorOf,
  ForbiddenError,
  type paths,
  RateLimitError,
  ResponseError,
  SessionExpiredError,
  TikTokError,
  unwrap,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { answerEach, failure, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const keys = { apiKey: "unit-test-api-key", accountKey: "unit-test-account-key" };
const createApi = (...replies: Reply[]) => TikAPI({ ...keys, retries: 0, fetch: scriptFetch(...replies) });

describe("the error of a raw result", () => {
  test("is the one that the method throws, with everything in it", async () => {
    const reply = () => failure(429, { statusCode: 10202 }, { "retry-after": "3" });
    const api = createApi(reply(), reply());
    const thrown = await catchError(api.key(), RateLimitError);
    const error = errorOf(await api.raw.GET("/key/info"));
    expect(error).toBeInstanceOf(RateLimitError);
    const { attempts: _, ...fields } = thrown.toJSON() as { attempts: unknown };
    expect(error?.toJSON()).toMatchObject(fields);
    expect(error).toMatchObject({ operationId: "key", retryAfter: 3000, retryable: true, scope: "key" });
    expect(error?.attempts).toHaveLength(1);
  });

  test("is about the account if the account's key was refused", async () => {
    const error = errorOf(await createApi(failure(401)).user().raw.GET("/user/info"));
    expect(error).toMatchObject({ operationId: "user.info", scope: "account" });
  });

  test("shows no key", async () => {
    const error = errorOf(await createApi(failure(403, { message: `No: ${keys.apiKey}` })).raw.GET("/key/info"));
    expect(error?.message).toContain("No: [key]");
  });

  test("is the same one however often it is asked for", async () => {
    const result = await createApi(failure(400, { fields: { a: "is wrong" } })).raw.GET("/key/info");
    const error = errorOf(result);
    expect(error).toMatchObject({ constructor: BadRequestError, fields: { a: "is wrong" } });
    await expect(async () => unwrap(result)).rejects.toBe(error);
  });

  test("is none for a success, with or without a body", async () => {
    const api = createApi(success(), new Response(null, { status: 204 }));
    expect(errorOf(await api.raw.GET("/key/info"))).toBeUndefined();
    expect(errorOf(await api.raw.GET("/key/info"))).toBeUndefined();
  });

  test.each([304, 404, 418, 502])("is one for a %i, also without a body", async (status) => {
    const error = errorOf(await createApi(new Response(null, { status })).raw.GET("/key/info"));
    expect(error).toMatchObject({ status, json: undefined, text: "", operationId: "key" });
  });
});

describe("unwrap", () => {
  const reply = () => failure(403, { statusCode: 10202 });

  test("gives the body of a result, or of its promise", async () => {
    const api = createApi(success({ a: 1 }), success({ a: 2 }));
    expect(unwrap(await api.raw.GET("/key/info"))).toMatchObject({ a: 1 });
    expect(await unwrap(api.raw.GET("/key/info"))).toMatchObject({ a: 2 });
  });

  test("throws the error of a result, or of its promise", async () => {
    const api = createApi(reply(), reply());
    const result = await api.raw.GET("/key/info");
    expect(() => unwrap(result)).toThrow(TikTokError);
    const error = await catchError(unwrap(api.raw.GET("/key/info")), TikTokError);
    expect(error).toMatchObject({ tiktokCode: 10202, operationId: "key" });
  });

  test("names the code that unwraps in the stack", async () => {
    const result = await createApi(reply()).raw.GET("/key/info");
    async function unwrapHere() {
      return unwrap(result);
    }
    expect((await catchError(unwrapHere(), TikTokError)).stack).toContain("unwrapHere");
  });

  test.each([undefined, null, 1, {}, { data: {} }, { response: {} }])(
    "says what %j lacks to be a result",
    async (value) => {
      await catchError(
        Promise.resolve(value as never).then((given) => unwrap(given)),
        ConfigurationError,
      );
    },
  );
});

describe("a response that middleware made", () => {
  const replace = (response: () => Response) => {
    const api = createApi(success());
    api.raw.use({ onResponse: response });
    return api.raw;
  };

  test("has the error that its status and body say, about the call that was made", async () => {
    const raw = replace(() => failure(403, { statusCode: 10202 }));
    const error = errorOf(await raw.GET("/key/info"));
    expect(error).toMatchObject({ constructor: TikTokError, operationId: "key", request: { method: "GET" } });
  });

  test("instead of a request, too", async () => {
    const api = createApi();
    api.raw.use({ onRequest: () => failure(428) });
    expect(errorOf(await api.raw.GET("/key/info"))).toMatchObject({
      constructor: SessionExpiredError,
      operationId: "key",
    });
  });

  test("is never an error in data", async () => {
    const raw = replace(() => failure(200));
    expect((await catchError(raw.GET("/key/info"), ResponseError)).operationId).toBe("key");
  });

  test("keeps what the client knows if it is only copied", async () => {
    const api = createApi(failure(429, {}, { "retry-after": "7" }));
    api.raw.use({ onResponse: ({ response }) => new Response(response.body, response) });
    expect(errorOf(await api.raw.GET("/key/info"))).toMatchObject({
      constructor: RateLimitError,
      operationId: "key",
      retryAfter: 7000,
    });
  });
});

describe("a result of another client", () => {
  const baseUrl = "https://gateway.example/v3";
  const clientFor = (reply: () => Response) =>
    createClient<paths>({
      baseUrl,
      fetch: async (request) => Object.defineProperty(reply(), "url", { value: request.url }),
    });
  const ask = (reply: () => Response) =>
    clientFor(reply).GET("/public/discover/{category}", { params: { path: { category: "users" } } });

  test("has the error that its status and body say", async () => {
    const error = errorOf(await ask(() => failure(403, { statusCode: 10202 }, { "retry-after": "1" })));
    expect(error).toMatchObject({
      constructor: TikTokError,
      operationId: "public.discover",
      request: { method: "GET", url: `${baseUrl}/public/discover/users` },
      retryAfter: 1000,
      json: { statusCode: 10202 },
    });
  });

  test("has the error inside a 200, which that client takes for data", async () => {
    const result = await ask(() => success({ statusCode: 10202 }));
    expect(result.data).toBeDefined();
    expect(errorOf(result)).toBeInstanceOf(TikTokError);
    expect(() => unwrap(result)).toThrow(TikTokError);
  });

  test("is judged without a body that is JSON, and without an address", async () => {
    expect(errorOf(await ask(() => new Response("<html>", { status: 502 })))).toMatchObject({
      status: 502,
      text: "<html>",
      json: undefined,
    });
    const error = errorOf({ error: { message: "No." }, response: new Response(null, { status: 403 }) });
    expect(error).toMatchObject({ constructor: ForbiddenError, operationId: undefined, request: undefined });
    expect(error?.message).toBe("403 from the API: No.");
  });

  test("of an account's path is about the account", async () => {
    const client = clientFor(() => failure(401));
    expect(errorOf(await client.GET("/user/info"))).toMatchObject({ scope: "account" });
  });

  test("is none for a success of any kind", async () => {
    expect(errorOf(await ask(() => success()))).toBeUndefined();
    const client = clientFor(() => success());
    for (const parseAs of ["text", "blob", "stream", "arrayBuffer"] as const)
      expect(errorOf(await client.GET("/key/info", { parseAs }))).toBeUndefined();
  });
});

test("a result without a response, as of hey-api, gives what the call has thrown", () => {
  const lost = new TypeError("fetch failed");
  expect(() => unwrap({ error: lost, response: undefined })).toThrow(lost);
  expect(() => errorOf({ error: lost })).toThrow(lost);
});

test("a success costs a raw call no second look at its body", async () => {
  const fetch = answerEach(() => success({ a: 1 }));
  const result = await TikAPI({ ...keys, fetch }).raw.GET("/key/info");
  expect(unwrap(result)).toBe(result.data);
});
