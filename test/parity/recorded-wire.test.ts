import { beforeAll, beforeEach, describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { createOfficialClient } from "../support/official-client.js";
import { reachMethod } from "../support/reach-method.js";
import { hasReference, readReference } from "../support/reference.js";
import { type RecordedRequest, type RequestRecorder, startRequestRecorder } from "../support/request-recorder.js";

/** What the official package was seen to send. */
interface KnownRequest {
  readonly id: string;
  readonly method: string;
  readonly url: string;
  readonly keys: readonly string[];
  readonly body: string;
  readonly ct?: string;
}

interface Facts {
  readonly demoKeys: { readonly apiKey: string; readonly accountKey: string };
  readonly operations: readonly {
    readonly operationId: string;
    readonly documented: boolean;
    readonly parameters: readonly { readonly name: string; readonly example?: unknown }[];
  }[];
}

const facts: Facts | undefined = hasReference ? JSON.parse(readReference("operations.json")) : undefined;
const known: readonly KnownRequest[] = hasReference ? JSON.parse(readReference("wire.json")).requests : [];
const keys = facts?.demoKeys ?? { apiKey: "", accountKey: "" };

describe.skipIf(!hasReference)("a call with the documented examples goes out as it was recorded", () => {
  let recorder: RequestRecorder;
  beforeAll(async () => {
    recorder = await startRequestRecorder();
    return () => recorder.close();
  });
  beforeEach(() => void recorder.take());

  it("63 of 63", () => {
    const documented = facts?.operations.filter((operation) => operation.documented);
    expect(known).toHaveLength(63);
    expect(known.map(({ id }) => id).sort()).toEqual(documented?.map(({ operationId }) => operationId).sort());
  });

  for (const request of known) {
    const { id } = request;
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
  const parameters = facts?.operations.find(({ operationId }) => operationId === id)?.parameters ?? [];
  return Object.fromEntries(
    parameters.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]),
  );
}

function describeRequest({ method, url, keys: sent, body, ct }: KnownRequest): RecordedRequest {
  return {
    method,
    url,
    apiKey: sent.includes("x-api-key") ? keys.apiKey : undefined,
    accountKey: sent.includes("x-account-key") ? keys.accountKey : undefined,
    contentType: ct,
    body,
  };
}
