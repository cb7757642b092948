import { describe, expect, test } from "vitest";
import { table } from "../../generated/operations.js";
import TikAPI, {
  type Client,
  type ClientOptions,
  ConfigurationError,
  errorOf,
  type FetchedResult,
  TikTokError,
  UnauthorizedError,
} from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { requiredParameters } from "../support/example-parameters.js";
import { findPlay } from "../support/list-plays.js";
import { fetchList } from "../support/list-server.js";
import { paginateAny, rawInit } from "../support/raw-call.js";
import { reachMethod } from "../support/reach-method.js";
import { answerEach, failure, scriptFetch, success } from "../support/scripted-fetch.js";
import { type DescribedOperation, describeOperations, readSpec } from "../support/spec-operations.js";

const operations = describeOperations(readSpec());
const optional = operations.filter(({ optionalAccount }) => optionalAccount);
const keys = { apiKey: "unit-test-api-key", accountKey: "unit-test-own-account" };
const { demoKeys } = table.servers;
const accountKey = "unit-test-account-of-call";
const header = "X-ACCOUNT-KEY";

/** How an operation can be called, with an account key or without. */
type Way = (api: Client, operation: DescribedOperation, accountKey: string | undefined) => PromiseLike<unknown>;

const byRaw: Way = (api, operation, key) => {
  const init = rawInit(operation, requiredParameters(operation));
  const given = { ...init, params: { ...init.params, header: { [header]: key } } };
  return api.raw.request("get", operation.path as never, given as never);
};
const ways: Readonly<Record<string, Way>> = {
  method: (api, operation, key) =>
    reachMethod(api, operation)(requiredParameters(operation), { accountKey: key } as never),
  "api.call": (api, { id }, key) => api.call(id as never, ...([byId(id), { accountKey: key }] as never)),
  paginate: (api, operation, key) =>
    paginateAny(api, operation, requiredParameters(operation), { accountKey: key } as never),
  "paginate with middleware": (api, operation, key) =>
    paginateAny(api, operation, requiredParameters(operation), { accountKey: key } as never, { onRequest: () => {} }),
  raw: byRaw,
  "api.fetch": (api, operation, key) =>
    api.fetch(fillPath(operation), key === undefined ? {} : { headers: { [header]: key } }),
};

const find = (id: string) => operations.find((one) => one.id === id) as DescribedOperation;
const byId = (id: string) => requiredParameters(find(id));
const fillPath = (operation: DescribedOperation) =>
  operation.path.replace(/\{(\w+)\}/g, (_, name) => String(requiredParameters(operation)[name]));

test("the spec says which operations can be called for an account", () => {
  expect(optional.length).toBeGreaterThan(0);
  expect(optional.filter(({ account }) => account)).toEqual([]);
});

describe.each(optional.map((operation) => [operation.id, operation] as const))("%s", (_, operation) => {
  const lastPage = async () => (await fetchList({ ...findPlay(operation.id), pages: [["1"]] }).open()).json;
  const record = (options?: ClientOptions) => {
    const fetch = answerEach(async () => Response.json(await lastPage()));
    return { api: TikAPI({ ...keys, fetch, ...options }), sent: fetch.requests };
  };

  test.each(Object.entries(ways))("sends the account key of a call by %s, and none of its own", async (_, way) => {
    const { api, sent } = record();
    await way(api, operation, accountKey);
    await way(api, operation, undefined);
    expect(sent.map(({ headers }) => headers.get(header))).toEqual([accountKey, null]);
    expect(sent.map(({ headers }) => headers.get("x-api-key"))).toEqual(Array(2).fill(keys.apiKey));
  });

  test.each(Object.entries(ways))(
    "shows no account key in an error by %s, which is about the account",
    async (_, way) => {
      const fetch = answerEach(() => failure(401, { message: `No session for ${accountKey}` }));
      const answer = await Promise.resolve(way(TikAPI({ ...keys, fetch }), operation, accountKey)).catch(
        (error) => error,
      );
      const isResponse = answer instanceof Response;
      const result = isResponse ? { response: answer } : (answer as FetchedResult);
      const error = answer instanceof Error ? answer : errorOf(result);
      expect(error).toMatchObject({ constructor: UnauthorizedError, operationId: operation.id, scope: "account" });
      expect(error?.message).toContain("No session for [key]");
      if (isResponse) expect(await answer.text()).not.toContain(accountKey);
    },
  );

  test.each(Object.entries(ways))("refuses by %s what is no key, or would go over plain http", async (_, way) => {
    const { api, sent } = record();
    for (const wrong of ["", "two words"]) await catchError(way(api, operation, wrong), ConfigurationError);
    const sandbox = record({ sandbox: true, ...demoKeys });
    await way(sandbox.api, operation, demoKeys.accountKey);
    await catchError(way(sandbox.api, operation, accountKey), ConfigurationError);
    expect([sent, sandbox.sent].map(({ length }) => length)).toEqual([0, 1]);
  });

  test("sends it with every page, also after a checkpoint, which does not hold it", async () => {
    const list = fetchList({ ...findPlay(operation.id), pages: [["1"], ["2"], ["3"]] });
    const seen: (string | null)[] = [];
    const middleware: ClientOptions["middleware"] = [
      (request, next, { params }) => {
        seen.push(request.headers.get(header));
        expect(JSON.stringify(params)).not.toContain(accountKey);
        return next(request);
      },
    ];
    const first = await list.open(undefined, { accountKey } as never, { middleware });
    await first.nextItems();
    expect(JSON.stringify(first.checkpoint)).not.toContain(accountKey);
    await list.resume(first.checkpoint, { accountKey } as never, { middleware }).toArray();
    expect(seen).toEqual(Array(4).fill(accountKey));
  });

  test("shows no key in a checkpoint that has it among its parameters", async () => {
    const fetch = scriptFetch(failure(403, { statusCode: 10202 }));
    const params = { ...requiredParameters(operation), country: accountKey };
    const list = reachMethod(TikAPI({ ...keys, fetch, validate: false }), operation)(params, { accountKey } as never);
    const error = await catchError(list, TikTokError);
    expect(JSON.stringify(error)).not.toContain(accountKey);
  });
});

const others = operations.filter(({ optionalAccount }) => !optionalAccount);

test.each(others.map((operation) => [operation.id, operation] as const))(
  "%s refuses an account key of its own",
  async (id, operation) => {
    const fetch = answerEach(() => success());
    const api = TikAPI({ ...keys, fetch });
    const call = reachMethod(api, operation)(requiredParameters(operation), { accountKey } as never);
    const error = await catchError(call, ConfigurationError);
    expect(error).toMatchObject({ operationId: id });
    expect(error.message).toContain(operation.account ? "api.user({ accountKey })" : "for no account");
    expect(fetch.requests).toHaveLength(0);
  },
);

test("raw says where its account key belongs", async () => {
  const [operation] = optional as [DescribedOperation];
  const init = { ...rawInit(operation, requiredParameters(operation)), accountKey };
  const call = TikAPI({ ...keys, fetch: scriptFetch() }).raw.request("get", operation.path as never, init as never);
  expect((await catchError(call, ConfigurationError)).message).toContain(`header: { "${header}": … }`);
});
