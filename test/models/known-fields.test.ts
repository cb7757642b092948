import { describe, expect, it } from "vitest";
import { listBodyPointers, toReference } from "../support/body-schemas.js";
import { compareShape } from "../support/compare-shape.js";
import { operationFacts } from "../support/operation-facts.js";
import { knownBodies, knownModels, nameBody } from "../support/response-facts.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const spec = readSpec();
const operations = new Map(describeOperations(spec).map((operation) => [operation.id, operation]));

describe("the schemas have every known field with its types, and require no other", () => {
  it("in the bodies of all documented operations", () => {
    const documented = operationFacts.operations.filter((operation) => operation.documented);
    const known = new Set(knownBodies.map(({ operationId }) => operationId));
    expect([...known].sort()).toEqual(documented.map(({ operationId }) => operationId).sort());
  });

  it.each(knownBodies.map((body) => [nameBody(body), body] as const))("in the body of %s", (_, body) => {
    const operation = operations.get(body.operationId);
    const pointers = operation === undefined ? [] : listBodyPointers(operation, body.variant);
    const differences = pointers.map((pointer) => compareShape(spec, toReference(pointer), body.shape));
    // Where a parameter decides what the body is and the facts do not say how, a field may be in any of the bodies.
    expect(differences.reduce((common, one) => common.filter((text) => one.includes(text)))).toEqual([]);
  });

  it("in the body of an error", () => {
    const shape = knownModels.get("Error")?.shape ?? [];
    expect(compareShape(spec, toReference("/components/schemas/Error"), shape)).toEqual([]);
  });
});
