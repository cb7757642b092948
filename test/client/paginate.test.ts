import { expect, test } from "vitest";
import TikAPI, { ConfigurationError, paginate, TikTokError, ValidationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { findPlay } from "../support/list-plays.js";
import { fetchList } from "../support/list-server.js";
import { paginateAny } from "../support/raw-call.js";
import { answerEach, failure, success } from "../support/scripted-fetch.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const keys = { apiKey: "unit-key", accountKey: "unit-account-key" };
const secUid = "x".repeat(40);
const params = { query: { secUid } };
const posts = () => fetchList({ ...findPlay("public.posts"), pages: [["1", "2"], ["3", "4"], ["5"]] });

test("takes a raw client, a client, or the same of an account, each with its own keys", async () => {
  const fetch = answerEach(() => success({ itemList: [], hasMore: false }));
  const api = TikAPI({ ...keys, fetch });
  const user = api.user({ accountKey: "other-account-key" });
  await Promise.all([paginate(api.raw, "/public/posts", { params }), paginate(api, "/public/posts", { params })]);
  await Promise.all([paginate(user.raw, "/user/feed", {}), paginate(user, "/user/feed", {})]);
  const sent = fetch.requests.map(({ headers }) => [headers.get("x-api-key"), headers.get("x-account-key")]);
  expect(sent).toEqual([...Array(2).fill(["unit-key", null]), ...Array(2).fill(["unit-key", "other-account-key"])]);
});

test("follows the changes of a client, while its raw client of before stays as it was", async () => {
  const fetch = answerEach(() => success({ itemList: [], hasMore: false }));
  const api = TikAPI({ ...keys, fetch });
  const { raw } = api;
  api.set({ apiKey: "new-key" });
  await paginate(raw, "/public/posts", { params });
  await paginate(api, "/public/posts", { params });
  await paginate(api.raw, "/public/posts", { params });
  expect(fetch.requests.map(({ headers }) => headers.get("x-api-key"))).toEqual(["unit-key", "new-key", "new-key"]);
});

test.each([
  ["limit", { limit: 3 }, ["1", "2", "3"]],
  ["maxPages", { maxPages: 2 }, ["1", "2", "3", "4"]],
  ["known", { known: (id: string) => id === "2" }, ["1"]],
  ["prefetch", { prefetch: 1 as const }, ["1", "2", "3", "4", "5"]],
  ["unique", { unique: true }, ["1", "2", "3", "4", "5"]],
])("takes the option %s of lists", async (_, options, expected) => {
  const items = await posts().paginate(undefined, options).toArray();
  expect(items.map((item) => (item as { id: string }).id)).toEqual(expected);
});

test("a list is resumed from its checkpoint by the client", async () => {
  const list = posts();
  const { checkpoint } = await list.paginate();
  const rest = await list.resume(checkpoint as never).toArray();
  expect(rest.map((item) => (item as { id: string }).id)).toEqual(["3", "4", "5"]);
});

test("a list throws the errors of its method, with the checkpoint", async () => {
  const fetch = answerEach(() => failure(403, { statusCode: 10202 }));
  const list = paginate(TikAPI({ ...keys, fetch }).raw, "/public/posts", { params });
  const error = await catchError(list.toArray(), TikTokError);
  expect(error).toMatchObject({ operationId: "public.posts", checkpoint: { operationId: "public.posts" } });
});

test("a list asks for nothing before it is used, and for nothing with wrong parameters", async () => {
  const fetch = answerEach(() => success());
  const { raw } = TikAPI({ ...keys, fetch });
  paginate(raw, "/public/posts", { params });
  const wrong = paginate(raw, "/public/posts", { params: { query: { secUid: "" } } });
  await catchError(wrong, ValidationError);
  expect(fetch.requests).toHaveLength(0);
});

const others = describeOperations(readSpec()).filter(({ paging }) => paging === undefined);

test.each(others.map((operation) => [operation.path, operation] as const))(
  "%s is no list, and refused as such",
  async (path, operation) => {
    const list = paginateAny(TikAPI(keys), operation, {});
    const error = await catchError(list.toArray(), ConfigurationError);
    expect(error.message).toContain(`${path} is not the path of a list.`);
  },
);

const misuses: readonly (readonly [string, readonly unknown[], string])[] = [
  ["a misspelt path", ["/public/post", { params }], "Did you mean /public/posts?"],
  ["no path", [undefined, { params }], "undefined is not the path"],
  ["a signal beside params", ["/public/posts", { params, signal: null }], "signal does not belong beside `params`"],
  ["a parameter outside of query", ["/public/posts", { params: { secUid } }], "secUid does not belong in `params`"],
  [
    "an account key beside the query",
    ["/public/posts", { params: { ...params, header: {} } }],
    "header does not belong in `params`",
  ],
  ["a query that is none", ["/public/posts", { params: { query: "a=b" } }], "must be objects"],
  ["an unknown option", ["/public/posts", { params }, { limits: 5 }], "limit"],
];

test.each(misuses)("says what is wrong with %s, when the list is used", async (_, [path, init, options], said) => {
  const list = paginate(TikAPI(keys).raw, path as never, init as never, options as never);
  expect((await catchError(list as PromiseLike<unknown>, ConfigurationError)).message).toContain(said);
});

test.each([undefined, null, {}, { GET: () => {} }])("says that %o is no client", async (source) => {
  const list = paginate(source as never, "/public/posts", { params });
  expect((await catchError(list, ConfigurationError)).message).toContain("needs a client");
});
