import { afterAll, describe, expect, it } from "vitest";
import TikAPI, { type CallOptions } from "../../src/index.js";
import { startMock } from "../../src/mock.js";
import { requiredParameters } from "../support/example-parameters.js";
import { reachMethod } from "../support/reach-method.js";
import { describeOperations, findDescribed, listSuccesses, readSpec } from "../support/spec-operations.js";

const spec = readSpec();
const operations = describeOperations(spec);
const mock = await startMock();
afterAll(() => mock.close());

const api = TikAPI({ apiKey: "any", accountKey: "any", baseUrl: mock.url, retries: 0 });
const prefer = (value: string): CallOptions => ({ headers: { Prefer: value } });

async function ask(value: string | undefined, query = "") {
  const headers = { "X-API-KEY": "any", ...(value !== undefined && { Prefer: value }) };
  const response = await fetch(`${mock.url}/public/check?username=quiet.harbor${query}`, { headers });
  const body = (await response.json()) as { status: string; message: string };
  return { status: response.status, violations: response.headers.get("sl-violations"), message: body.message, body };
}

const check = findDescribed(spec, "public.check");
const namesOf = (status: number) =>
  check.answers.find((answer) => answer.status === status)?.examples.map(({ name }) => name) ?? [];

describe("a preference that cannot be satisfied is a 400 that says what there is:", () => {
  it.each([
    ["code=403, example=nope", namesOf(403)],
    ["code=200, example=nope", namesOf(200)],
    ["example=nope", namesOf(200)],
    ["code=200, example=userDoesNotExist", [...namesOf(200), "it has one for 403"]],
    ["example=userDoesNotExist", [...namesOf(200), "it has one for 403"]],
    ["code=418", check.answers.map(({ status }) => String(status))],
    ["code=abc", ["403"]],
    ["dynamic=yes", ["true or false"]],
    ["exmaple=nope", ["did you mean example"]],
  ])("%s", async (value, expected) => {
    const { status, message, violations } = await ask(value);
    expect(status).toBe(400);
    for (const text of expected) expect(message).toContain(text);
    expect(violations).toContain("prefer");
  });
});

describe("a preference is satisfied", () => {
  it.each([
    ["code=403, example=userDoesNotExist", 403],
    ["code=403; example=userDoesNotExist", 403],
    ['Code="403",  EXAMPLE="userDoesNotExist"', 403],
    ["code=429", 429],
    ["respond-async, code=429, wait=10", 429],
    ["return=minimal", 200],
    ["", 200],
  ])("by a header such as %j", async (value, status) => {
    expect(await ask(value)).toMatchObject({ status });
  });

  it("by the query too, unless a header says otherwise", async () => {
    expect(await ask(undefined, "&__code=403&__example=userDoesNotExist")).toMatchObject({ status: 403 });
    expect(await ask("code=429", "&__code=403")).toMatchObject({ status: 429 });
  });

  it("with an example of another variant, if that is named", async () => {
    const { json } = await api.public.search({ category: "users", query: "a" }, prefer("example=autocomplete"));
    expect(json).toHaveProperty("sug_list");
  });

  it("not for a request that is wrong", async () => {
    const headers = { "X-API-KEY": "any", Prefer: "code=403" };
    expect((await fetch(`${mock.url}/public/check?user=a`, { headers })).status).toBe(400);
  });
});

describe("a body that is made up at random is a success that the client accepts:", () => {
  const cases = operations.flatMap((operation) =>
    [undefined, ...operation.variants]
      .filter((variant) => variant !== undefined || operation.variants.length === 0)
      .map((variant) => ({ operation, variant, id: [operation.id, variant?.schema].join(" ") })),
  );

  it.each(cases)("$id", async ({ operation, variant }) => {
    for (const seed of ["", ", seed=one", ", seed=two", ", seed=three"]) {
      const call = reachMethod(api, operation)(requiredParameters(operation, variant), prefer(`dynamic=true${seed}`));
      const { status, json } = await call;
      expect(status).toBe(200);
      expect(json).toMatchObject({ status: "success" });
    }
  });

  it("the same one for the same seed", async () => {
    const [first, second, other] = [
      await ask("dynamic=true, seed=a"),
      await ask("dynamic=true, seed=a"),
      await ask("dynamic=true, seed=b"),
    ];
    expect(first).toEqual(second);
    expect(first).not.toEqual(other);
  });

  it("a failure, if that is preferred", async () => {
    expect(await ask("code=403, dynamic=true")).toMatchObject({ status: 403, body: { status: "error" } });
  });

  it("of the variant that the parameters ask for", async () => {
    for (const seed of ["a", "b", "c", "d"]) {
      const { json } = await api.public.search({ category: "users", query: "a" }, prefer(`dynamic=true, seed=${seed}`));
      expect(Array.isArray(json.user_list)).toBe(true);
    }
  });
});

it("every success can be preferred by its name alone", async () => {
  for (const { name, value } of listSuccesses(check)) {
    const { json } = await api.public.check({ username: "quiet.harbor" }, prefer(`example=${name}`));
    expect(json).toEqual(value);
  }
});
