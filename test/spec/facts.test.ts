import { describe, expect, it } from "vitest";
import { describeFacts, type FactSheet, toFacts } from "../support/operation-facts.js";
import { hasReference, readReference } from "../support/reference.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

interface Reference {
  readonly servers: { readonly production: string; readonly sandbox: string };
  readonly demoKeys: { readonly apiKey: string; readonly accountKey: string };
  readonly operations: readonly FactSheet[];
}

const spec = readSpec();
const validator = createSpecValidator(spec);
const described = new Map(describeOperations(spec).map((operation) => [operation.id, operation]));

describe.skipIf(!hasReference)("the spec agrees with what is known of the API", () => {
  const reference: Reference = hasReference
    ? JSON.parse(readReference("operations.json"))
    : { servers: {}, demoKeys: {}, operations: [] };

  it("on the list of operations: 63 documented ones and 7 others", () => {
    expect([...described.keys()].sort()).toEqual(reference.operations.map(({ operationId }) => operationId).sort());
    const documented = [...described.values()].filter(({ source }) => source["x-documented"] !== false);
    expect([documented.length, described.size]).toEqual([63, 70]);
  });

  it("on servers and demo keys", () => {
    expect(spec.servers.map(({ url }) => url)).toEqual([reference.servers.production, reference.servers.sandbox]);
    expect(spec.servers[1]?.["x-demo-keys"]).toEqual(reference.demoKeys);
  });

  it.each(reference.operations.map((sheet) => [sheet.operationId, sheet] as const))("on %s", (id, sheet) => {
    const operation = described.get(id);
    expect(operation && describeFacts(operation)).toEqual(toFacts(sheet));
  });

  it.each(reference.operations.map((sheet) => [sheet.operationId, sheet] as const))(
    "on values that %s takes",
    (id, { parameters }) => {
      const pointers = new Map(described.get(id)?.parameters.map(({ name, pointer }) => [name, pointer]));
      const problems = parameters.flatMap(({ name, example, maximum }) => {
        const find = (value: unknown) => validator.findProblems(pointers.get(name) ?? "", value);
        const refused = example === undefined ? [] : find(example);
        const isOpen = maximum !== undefined && find(maximum + 1).length === 0;
        return [...refused, ...(isOpen ? ["takes more than its maximum"] : [])].map((problem) => `${name}: ${problem}`);
      });
      expect(problems).toEqual([]);
    },
  );
});
