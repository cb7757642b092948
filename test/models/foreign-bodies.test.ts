import { describe, expect, it } from "vitest";
import { listBodyPointers } from "../support/body-schemas.js";
import { completeBody } from "../support/complete-body.js";
import { operationFacts } from "../support/operation-facts.js";
import { type KnownBody, knownBodies, nameBody } from "../support/response-facts.js";
import { fillShape } from "../support/shape-bodies.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";
import { addUnknownFields } from "../support/unknown-fields.js";

const spec = readSpec();
const validator = createSpecValidator(spec);
const operations = new Map(describeOperations(spec).map((operation) => [operation.id, operation]));

/** What is wrong with a body; where the spec has several schemas for it, one of them must fit. */
function findProblems({ operationId, variant }: KnownBody, body: unknown): string[] {
  const operation = operations.get(operationId);
  if (operation === undefined) return [`the spec has no ${operationId}`];
  const problems = listBodyPointers(operation, variant).map((pointer) => validator.findProblems(pointer, body));
  return problems.sort((a, b) => a.length - b.length)[0] ?? [];
}

describe("bodies that nobody here wrote fit the schemas", () => {
  const cases = knownBodies.map((known) => [nameBody(known), known] as const);
  const examples = cases.filter(([, { example }]) => example !== undefined);

  it("are known for all documented operations", () => {
    const documented = operationFacts.operations.filter((operation) => operation.documented);
    const shown = new Set(examples.map(([, { operationId }]) => operationId));
    expect([...shown].sort()).toEqual(documented.map(({ operationId }) => operationId).sort());
  });

  it.each(examples)("the example of %s, also with unknown fields", (_, known) => {
    const body = completeBody(known.shape, known.example);
    expect(findProblems(known, body)).toEqual([]);
    expect(findProblems(known, addUnknownFields(body))).toEqual([]);
  });

  it.each(cases)("%s with all known fields, and with unknown ones at every level", (_, known) => {
    const { body } = fillShape(known.shape);
    expect(findProblems(known, body)).toEqual([]);
    expect(findProblems(known, addUnknownFields(body))).toEqual([]);
  });

  it.each(cases)("%s with each optional part missing, and each part in its other forms", (_, known) => {
    const { body, changes } = fillShape(known.shape);
    const problems = changes.flatMap(({ description, apply }) => {
      const undo = apply();
      const found = findProblems(known, body);
      undo();
      return found.map((problem) => `${description}: ${problem}`);
    });
    expect(problems).toEqual([]);
  });

  it.each(cases)("%s with nothing but what is always there", (_, known) => {
    const { body, changes } = fillShape(known.shape);
    for (const { description, apply } of changes) if (description.endsWith("is missing")) apply();
    expect(findProblems(known, body)).toEqual([]);
  });
});
