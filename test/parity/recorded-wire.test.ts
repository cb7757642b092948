import { afterAll, beforeEach, describe, expect, it } from "vitest";
import TikAPI from "../../src/index.js";
import { createOfficialClient } from "../support/official-client.js";
import { reachMethod } from "../support/reach-method.js";
import { hasReference, readReference } from "../support/reference.js";
import { type RecordedRequest, startRequestRecorder } from "../support/request-recorder.js";

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

describe.skipIf(!hasReference)(
  "a call with the documented examples is what the official package was seen to send",
  async () => {
    const facts = (hasReference ? JSON.parse(readReference("operations.json")) : { operations: [] }) as Facts;
    const known = (hasReference ? JSON.parse(readReference("wire.json")).requests : []) as KnownRequest[];
    const recorder = await startRequestRecorder();
    beforeEach(() => void recorder.take());
    afterAll(() => recorder.close());
    const options = { ...facts.demoKeys, baseUrl: recorder.url };
    const api = TikAPI(options);
    const official = createOfficialClient(options);

    it("63 of 63", () => {
      const documented = facts.operations.filter((operation) => operation.documented);
      expect(known).toHaveLength(63);
      expect(known.map(({ id }) => id).sort()).toEqual(documented.map(({ operationId }) => operationId).sort());
    });

    for (const { id, ...request } of known) {
      it(id, async () => {
        const params = readExamples(facts, id);
        await reachMethod(api, { id, account: id.startsWith("user.") })(params);
        await official.call(id, params);
        const expected = toRecorded(request, facts);
        expect(recorder.take()).toEqual([expected, expected]);
      });
    }
  },
);

function readExamples({ operations }: Facts, id: string): Record<string, unknown> {
  const parameters = operations.find(({ operationId }) => operationId === id)?.parameters ?? [];
  return Object.fromEntries(
    parameters.filter(({ example }) => example !== undefined).map(({ name, example }) => [name, example]),
  );
}

function toRecorded({ method, url, keys, body, ct }: Omit<KnownRequest, "id">, { demoKeys }: Facts): RecordedRequest {
  return {
    method,
    url,
    apiKey: keys.includes("x-api-key") ? demoKeys.apiKey : undefined,
    accountKey: keys.includes("x-account-key") ? demoKeys.accountKey : undefined,
    contentType: ct,
    body,
  };
}
