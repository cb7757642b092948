import { describe, expect, it } from "vitest";
import { allParameters, type ExampleParameters, requiredParameters } from "../support/example-parameters.js";
import { checkSent } from "../support/names-check.js";
import { reachMethod } from "../support/reach-method.js";
import { recordingFetch } from "../support/recording-fetch.js";
import { serveMock } from "../support/serve-mock.js";
import { type DescribedOperation, describeOperations, readSpec } from "../support/spec-operations.js";

describe("what leaves the client has the spec's names to the letter", () => {
  const mock = serveMock();

  async function findDifferences(operation: DescribedOperation, params: ExampleParameters): Promise<string[]> {
    const { fetch, sent } = recordingFetch();
    await reachMethod(mock.connect({ fetch }), operation)(params);
    expect(sent).toHaveLength(1);
    return sent.flatMap((request) => checkSent(operation, params, request));
  }

  for (const operation of describeOperations(readSpec())) {
    it(`${operation.id}, with all its parameters`, async () => {
      const params = allParameters(operation);
      expect(Object.values(params)).not.toContain(undefined);
      expect(await findDifferences(operation, params)).toEqual([]);
    });

    it(`${operation.id}, with the required ones and the defaults`, async () => {
      expect(await findDifferences(operation, requiredParameters(operation))).toEqual([]);
    });
  }
});
