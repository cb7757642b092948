import { describe, expect, it } from "vitest";
import { createOfficialClient } from "../support/official-client.js";
import { describeFacts, operationFacts, toFacts } from "../support/operation-facts.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

const spec = readSpec();
const validator = createSpecValidator(spec);
const described = new Map(describeOperations(spec).map((operation) => [operation.id, operation]));

describe("the facts agree with the official package", () => {
  const { operations } = createOfficialClient({ ...operationFacts.demoKeys, baseUrl: "http://localhost:1" });

  it("on the operations, their methods and their paths", () => {
    const describe = (id: string, rest: { method: string; path: string; documented: boolean }) =>
      `${id}: ${rest.method} ${rest.path}${rest.documented ? "" : ", not documented"}`;
    const known = operationFacts.operations.map((operation) => describe(operation.operationId, operation));
    expect(known.sort()).toEqual(operations.map((operation) => describe(operation.id, operation)).sort());
  });

  it.each(operations.map((operation) => [operation.id, operation] as const))(
    "on the parameters of %s alone",
    (id, { parameters }) => {
      const known = operationFacts.operations.find(({ operationId }) => operationId === id)?.parameters ?? [];
      expect(known.map(({ name }) => name)).toEqual(expect.arrayContaining(parameters.map(({ name }) => name)));
    },
  );
});

describe("the spec agrees with what is known of the API", () => {
  it("on the list of operations: it has all that are known, and may have more", () => {
    const known = operationFacts.operations.map(({ operationId }) => operationId);
    expect(known.filter((id) => !described.has(id))).toEqual([]);
  });

  it("on servers and demo keys", () => {
    expect(spec.servers.map(({ url }) => url)).toEqual([
      operationFacts.servers.production,
      operationFacts.servers.sandbox,
    ]);
    expect(spec.servers[1]?.["x-demo-keys"]).toEqual(operationFacts.demoKeys);
  });

  it.each(operationFacts.operations.map((sheet) => [sheet.operationId, sheet] as const))("on %s", (id, sheet) => {
    const operation = described.get(id);
    expect(operation && describeFacts(operation)).toEqual(toFacts(sheet));
  });

  it.each(operationFacts.operations.map((sheet) => [sheet.operationId, sheet] as const))(
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
