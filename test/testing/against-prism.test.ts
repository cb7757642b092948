import { afterAll, describe, expect, it } from "vitest";
import TikAPI, { type CallOptions, isResponseError } from "../../src/index.js";
import { prefer, startMock } from "../../src/mock.js";
import { mockTikAPI } from "../../src/testing.js";
import { fetchOnceMoreAfterReset } from "../support/after-reset.js";
import { requiredParameters } from "../support/example-parameters.js";
import { reachMethod } from "../support/reach-method.js";
import { describeOperations, findDescribed, listSuccesses, readSpec } from "../support/spec-operations.js";

const keys = { apiKey: "any", accountKey: "any-account", retries: 0 };
const mock = await startMock();
afterAll(() => mock.close());
const served = TikAPI({ ...keys, baseUrl: mock.url, fetch: fetchOnceMoreAfterReset });

/** One call as either side answers it. */
async function ask(api: typeof served, operation: (typeof operations)[number], options?: CallOptions) {
  const call = reachMethod(api, operation)(requiredParameters(operation), options);
  const { status, json } = await Promise.resolve(call).catch((error) => {
    if (isResponseError(error)) return error;
    throw error;
  });
  return { status, json };
}

const spec = readSpec();
const operations = describeOperations(spec);

describe("in memory an operation answers what the mock server answers", () => {
  it.each(operations.map((operation) => [operation.id, operation] as const))("%s", async (id, operation) => {
    const tiktok = mockTikAPI();
    const api = TikAPI({ ...keys, fetch: tiktok.fetch });
    expect(await ask(api, operation)).toEqual(await ask(served, operation));
    for (const { name } of listSuccesses(operation)) {
      // The compiler knows the names of one operation, not those of all.
      tiktok.on(id as "public.posts").reply(name as "firstPage");
      const headers = prefer({ code: 200, example: name as "firstPage" });
      expect(await ask(api, operation)).toEqual(await ask(served, operation, { headers }));
    }
  });
});

describe("in memory a failure is what the mock server answers", () => {
  const account = findDescribed(spec, "user.info");
  const failures = account.answers
    .filter(({ status }) => status >= 400)
    .flatMap(({ status, examples }) => examples.map(({ name }) => [status, name] as const));

  it("of all six statuses", () => expect(new Set(failures.map(([status]) => status)).size).toBe(6));

  it.each(failures)("%i %s", async (status, example) => {
    const tiktok = mockTikAPI();
    const api = TikAPI({ ...keys, fetch: tiktok.fetch });
    // As above.
    const [code, name] = [status as 403, example as "userDoesNotExist"];
    tiktok.on("user.info").fail(code, name);
    const headers = prefer({ code, example: name });
    expect(await ask(api, account)).toEqual(await ask(served, account, { headers }));
  });
});
