import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { readFacts } from "../support/facts.js";
import { createOfficialClient } from "../support/official-client.js";
import { operationFacts } from "../support/operation-facts.js";
import { reachMethod } from "../support/reach-method.js";
import { type RecordedRequest, type RequestRecorder, startRequestRecorder } from "../support/request-recorder.js";

/** What the official package was seen to send. */
interface KnownRequest {
  readonly operationId: string;
  readonly method: string;
  readonly url: string;
  readonly keys: readonly string[];
  readonly body?: string;
  readonly contentType?: string;
}

const { requests: known } = JSON.parse(readFacts("wire.json")) as { readonly requests: readonly KnownRequest[] };
const keys = operationFacts.demoKeys;

describe("a call goes out as it was recorded", () => {
  let recorder: RequestRecorder;
  beforeAll(async () => {
    recorder = await startRequestRecorder();
    return () => recorder.close();
  });
  beforeEach(() => void recorder.take());

  it("of every operation that the official package documents", () => {
    const { operations } = createOfficialClient({ ...keys, baseUrl: recorder.url });
    const documented = operations.filter((operation) => operation.documented).map(({ id }) => id);
    expect(known.map(({ operationId }) => operationId).sort()).toEqual(documented.sort());
  });

  for (const request of known) {
    const { operationId: id } = request;
    it(`${id}, by this client and by the official package`, async () => {
      const options = { ...keys, baseUrl: recorder.url };
      const params = readExamples(id);
      await reachMethod(TikAPI(options), { id, account: id.startsWith("user.") })(params);
      await createOfficialClient(options).call(id, params);
      const expected = describeRequest(request);
      expect(recorder.take()).toEqual([expected, expected]);
    });
  }
});

function readExamples(id: string): Record<string, unknown> {
  const parameters = operationFacts.operations.find(({ operationId }) => operationId === id)?.parameters ?? [];
  return Object.fromEntries(
    parameters.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]),
  );
}

function describeRequest({ method, url, keys: sent, body = "", contentType }: KnownRequest): RecordedRequest {
  return {
    method,
    url,
    apiKey: sent.includes("x-api-key") ? keys.apiKey : undefined,
    accountKey: sent.includes("x-account-key") ? keys.accountKey : undefined,
    contentType,
    body,
  };
}
