import { afterAll, describe, expect, it } from "vitest";
import { startMock } from "../../src/mock.js";
import { allParameters, type ExampleParameters, requiredParameters } from "../support/example-parameters.js";
import { createOfficialClient } from "../support/official-client.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const keys = { apiKey: "madeUpApiKey0123456789", accountKey: "madeUpAccountKey9876543210" };
const mock = await startMock();
afterAll(() => mock.close());

const official = createOfficialClient({ ...keys, baseUrl: mock.url });
const officialIds = official.operations.map(({ id }) => id);
const operations = describeOperations(readSpec()).filter(({ id }) => officialIds.includes(id));

async function answerFor(id: string, params: ExampleParameters) {
  const { statusCode, headers, json } = await official.call(id, official.convert(id, params));
  return { status: statusCode, violations: headers.get("sl-violations"), hasBody: typeof json === "object" };
}

const fine = { status: 200, violations: null, hasBody: true };

describe("the mock finds nothing wrong with the official package, called with every parameter", () => {
  for (const operation of operations) {
    it(operation.id, async () => expect(await answerFor(operation.id, allParameters(operation))).toEqual(fine));
  }
});

describe("the mock finds nothing wrong with the official package, called with its required parameters only", () => {
  for (const operation of operations) {
    it(operation.id, async () => expect(await answerFor(operation.id, requiredParameters(operation))).toEqual(fine));
  }
});

describe("the mock would find", () => {
  it("a missing parameter", async () => {
    const answer = await fetch(`${mock.url}/public/posts`, { headers: { "X-API-KEY": keys.apiKey } });
    expect(answer.headers.get("sl-violations")).toMatch(/secuid/i);
  });

  it("a missing account key", async () => {
    const answer = await fetch(`${mock.url}/user/info`, { headers: { "X-API-KEY": keys.apiKey } });
    expect(answer.headers.get("sl-violations")).toContain("401");
  });
});
