import { expect, test } from "vitest";
import TikAPI, { ParseError, TikAPIError, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import {
  answerEach,
  failure,
  networkError,
  neverAnswer,
  type Reply,
  scriptFetch,
  success,
} from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };
const empty = () => new Response("");
const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const media = { media_id: "7000000000000000001" };

function callEach(reply: Reply, options: object = {}) {
  const api = TikAPI({ ...keys, fetch: scriptFetch(reply), retries: 0 });
  return {
    read: catchError(api.key({}, options), TikAPIError),
    change: () =>
      catchError(
        TikAPI({ ...keys, fetch: scriptFetch(reply), retries: 0 })
          .user()
          .posts.like(media, options),
        TikAPIError,
      ),
  };
}

test.each<[string, Reply, { read: boolean; change: boolean }, object?]>([
  ["a connection never made", networkError("ECONNREFUSED"), { read: true, change: true }],
  ["a 429", () => failure(429), { read: true, change: true }],
  ["a lost connection", networkError("ECONNRESET"), { read: true, change: false }],
  ["a timeout", neverAnswer, { read: true, change: false }, { timeout: 20 }],
  ["the deadline", neverAnswer, { read: true, change: false }, { deadline: 20 }],
  ["a 503", () => failure(503), { read: true, change: false }],
  ["a code that passes", () => failure(403, { statusCode: 10101 }), { read: true, change: false }],
  ["another code", () => failure(403, { statusCode: 10202 }), { read: false, change: false }],
  ["a 400", () => failure(400), { read: false, change: false }],
])("%s is worth another try of the same call only if that cannot repeat a change", async (_, reply, worth, options) => {
  const { read, change } = callEach(reply, options);
  expect({ read: (await read).retryable, change: (await change()).retryable }).toEqual(worth);
});

test("a deadline that ends the wait for a turn leaves nothing to repeat", async () => {
  const fetch = answerEach(() => success());
  const rate = { requests: 1, per: 60_000 };
  const user = TikAPI({ ...keys, fetch, rate }).user();
  await user.posts.like(media);
  const error = await catchError(user.posts.like(media, { deadline: 20 }), TimeoutError);
  expect(error).toMatchObject({ retryable: true, scope: "call" });
});

test("an error says so after the last of several attempts too", async () => {
  const fetch = scriptFetch(failure(429, {}, atOnce), networkError("ECONNREFUSED"), networkError("ECONNRESET"));
  const error = await catchError(
    TikAPI({ ...keys, fetch })
      .user()
      .posts.like(media),
    TikAPIError,
  );
  expect(error).toMatchObject({ retryable: false, attempts: [{}, {}, {}] });
});

test.each([
  ["a public call", "Account key is not valid.", (api: ReturnType<typeof TikAPI>) => api.key(), "key"],
  ["an account's call", "Account key is not valid.", (api: ReturnType<typeof TikAPI>) => api.user().info(), "account"],
  ["an account's call", "A valid API Key is required.", (api: ReturnType<typeof TikAPI>) => api.user().info(), "key"],
])("a 401 of %s: %s", async (_, message, call, scope) => {
  const api = TikAPI({ ...keys, fetch: scriptFetch(failure(401, { message })) });
  expect(await catchError(call(api), TikAPIError)).toMatchObject({ scope, retryable: false });
});

test("a code that asks for a login is about the account, if there is one", async () => {
  const reply = () => failure(403, { statusCode: 10102 });
  const api = TikAPI({ ...keys, fetch: scriptFetch(reply, reply) });
  expect(await catchError(api.user().info(), TikAPIError)).toMatchObject({ scope: "account" });
  expect(await catchError(api.key(), TikAPIError)).toMatchObject({ scope: "call" });
});

test("what the host of a link answers says nothing of the key", async () => {
  const api = TikAPI({ ...keys, fetch: answerEach(() => failure(429)), retries: 0 });
  const saved = api.download("https://video.example/1.mp4", new WritableStream());
  expect(await catchError(saved, TikAPIError)).toMatchObject({ name: "RateLimitError", scope: "call" });
});

test.each(["", " \n"])("a read that is answered with an empty body (%j) is tried again", async (body) => {
  const fetch = scriptFetch(new Response(body), success({ itemList: [{ id: "1" }] }));
  expect(
    await TikAPI({ ...keys, fetch })
      .public.posts({ secUid: "M".repeat(40) })
      .toArray(),
  ).toHaveLength(1);
  const raw = TikAPI({ ...keys, fetch: scriptFetch(new Response(body), success()) }).raw;
  await expect(raw.GET("/key/info")).resolves.toMatchObject({ data: { status: "success" } });
});

test("a read that stays empty ends in a ParseError", async () => {
  const fetch = answerEach(() => new Response(""));
  const error = await catchError(TikAPI({ ...keys, fetch }).key(), ParseError);
  expect(error).toMatchObject({ retryable: true, attempts: [{}, {}, {}] });
});

test("a read that is answered with a 204 is final: the server meant it", async () => {
  const fetch = answerEach(() => new Response(null, { status: 204 }));
  const error = await catchError(TikAPI({ ...keys, fetch }).key(), ParseError);
  expect(error).toMatchObject({ retryable: false, attempts: [{}] });
});

test("a change that is answered with an empty body is done, and a page of a gateway is final", async () => {
  const fetch = scriptFetch(empty(), new Response("<html>"));
  const api = TikAPI({ ...keys, fetch });
  await api.user().posts.like(media);
  expect(await catchError(api.key(), ParseError)).toMatchObject({ retryable: false });
});
