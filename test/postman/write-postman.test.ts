import newman, { type Summary } from "newman";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { servers } from "../../generated/operations.js";
import { loadSpec } from "../../generator/read/load-spec.js";
import { readOperations } from "../../generator/read/read-operations.js";
import { writePostman } from "../../scripts/postman/write-postman.js";
import { type Mock, startMock } from "../../src/mock.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const described = describeOperations(readSpec());
let mock: Mock | undefined;
let texts: ReadonlyMap<string, string>;
beforeAll(async () => {
  const { spec } = await loadSpec("openapi/openapi.yaml");
  [texts, mock] = await Promise.all([writePostman(spec, readOperations(spec)), startMock()]);
});
afterAll(() => mock?.close());

const read = (name: string) => JSON.parse(texts.get(`${name}.json`) ?? "");

interface Written {
  readonly key: string;
  readonly value: string;
  readonly disabled?: boolean;
}

/** Runs the collection as Postman does, on the mock. */
function runOnMock(environment: string): Promise<Summary> {
  const values = Object.entries({ baseUrl: mock?.url ?? "", apiKey: "any-key", accountKey: "any-account-key" });
  const options = {
    collection: read("tikapi.postman_collection"),
    environment: read(environment),
    envVar: values.map(([key, value]) => ({ key, value })),
  };
  return new Promise((resolve, reject) => {
    newman.run(options, (error, summary) => (error === null ? resolve(summary) : reject(error)));
  });
}

describe("the Postman collection", () => {
  test("run whole, has a request for every operation, and each is a success", async () => {
    const { run } = await runOnMock("tikapi.postman_environment");
    expect(run.failures.map(({ error, source }) => `${source?.name}: ${error.message}`)).toEqual([]);
    expect(run.executions.map(({ response }) => response?.code)).toEqual(described.map(() => 200));
    const calls = mock?.calls() ?? [];
    expect(new Set(calls.map(({ operationId }) => operationId))).toEqual(new Set(described.map(({ id }) => id)));
    for (const { operationId, keys } of calls) {
      const account = described.find(({ id }) => id === operationId)?.account;
      expect(keys, operationId).toEqual(account ? ["apiKey", "accountKey"] : ["apiKey"]);
    }
  });

  test("leaves out optional parameters, which are there to switch on", () => {
    const items = read("tikapi.postman_collection").item.flatMap(({ item }: { item: unknown[] }) => item);
    const query: readonly Written[] = items.flatMap(
      (item: { request: { url: { query: Written[] } } }) => item.request.url.query,
    );
    const required = new Set(
      described.flatMap(({ parameters }) => parameters.filter((one) => one.required).map((one) => one.name)),
    );
    expect(query.filter(({ key, disabled }) => key === "cursor" && !disabled)).toEqual([]);
    expect(query.some(({ key, disabled }) => required.has(key) && !disabled)).toBe(true);
  });

  test("is the same every time, so that importing it again replaces it", async () => {
    const { spec } = await loadSpec("openapi/openapi.yaml");
    expect(await writePostman(spec, readOperations(spec))).toEqual(texts);
  });

  test("has no key, but for the demo keys of the sandbox", () => {
    const valuesOf = (name: string) =>
      Object.fromEntries(read(name).values.map(({ key, value }: Written) => [key, value]));
    expect(valuesOf("tikapi.postman_environment")).toEqual({ baseUrl: servers.production, apiKey: "", accountKey: "" });
    const { sandbox, demoKeys } = servers;
    expect(valuesOf("tikapi-sandbox.postman_environment")).toEqual({ baseUrl: sandbox, ...demoKeys });
    expect(texts.get("tikapi.postman_collection.json")).not.toContain(demoKeys.apiKey);
  });
});
