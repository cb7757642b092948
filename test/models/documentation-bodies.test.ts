import { describe, expect, it } from "vitest";
import { listBodyPointers, toReference } from "../support/body-schemas.js";
import { type DocumentedValue, operationFacts } from "../support/operation-facts.js";
import { knownBodies } from "../support/response-facts.js";
import { listForms } from "../support/schema-forms.js";
import { fillShape } from "../support/shape-bodies.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

type Sample = Readonly<Record<string, DocumentedValue>>;

const spec = readSpec();
const validator = createSpecValidator(spec);
const operations = new Map(describeOperations(spec).map((operation) => [operation.id, operation]));

/** The response samples of the documentation page: the names of their fields, and what those are. */
const samples = operationFacts.operations.flatMap(({ operationId, documentedFields }) =>
  documentedFields === undefined ? [] : [[operationId, documentedFields] as const],
);

const invented = { string: "some text", integer: 1, boolean: true, null: null, "{}": {}, "[]": [] } as const;

/** A body like the sample; what the page folds up is filled in from what else is known of the body. */
function unfold(operationId: string, sample: Sample): Record<string, unknown> {
  const known = knownBodies.find((body) => body.operationId === operationId);
  const filled = fillShape(known?.shape ?? []).body as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(sample).map(([name, kind]) => [
      name,
      kind === "object" || kind === "array" ? filled[name] : invented[kind],
    ]),
  );
}

describe("the response samples of the documentation", () => {
  const pointersOf = (id: string) => {
    const operation = operations.get(id);
    return operation === undefined ? [] : listBodyPointers(operation);
  };

  it("are of operations that the spec has", () => {
    expect(samples.length).toBeGreaterThan(0);
    expect(samples.filter(([id]) => !operations.has(id))).toEqual([]);
  });

  it.each(samples)("fit the schema of %s", (id, sample) => {
    const body = unfold(id, sample);
    const lists = Object.keys(sample).filter((name) => sample[name] === "array");
    expect(lists.filter((name) => !Array.isArray(body[name]))).toEqual([]);
    const problems = pointersOf(id).map((pointer) => validator.findProblems(pointer, body));
    expect(problems.sort((a, b) => a.length - b.length)[0]).toEqual([]);
  });

  it.each(samples)("have no field that the schema of %s lacks", (id, sample) => {
    const forms = pointersOf(id).flatMap((pointer) => listForms(spec, toReference(pointer)));
    const fields = new Set(forms.flatMap(({ properties }) => [...properties.keys()]));
    expect(Object.keys(sample).filter((name) => !fields.has(name))).toEqual([]);
  });
});
