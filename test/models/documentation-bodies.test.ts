import { describe, expect, it } from "vitest";
import { listBodyPointers, toReference } from "../support/body-schemas.js";
import { hasReference, readReference } from "../support/reference.js";
import { knownBodies } from "../support/response-facts.js";
import { listForms } from "../support/schema-forms.js";
import { fillShape } from "../support/shape-bodies.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

/** A response sample of the documentation page: JSON texts by name; what the page folds up is `object` or `array`. */
interface Sample {
  readonly operationId: string;
  readonly documentedResponse: Readonly<Record<string, string>> | null;
}

const spec = readSpec();
const validator = createSpecValidator(spec);
const operations = new Map(describeOperations(spec).map((operation) => [operation.id, operation]));

const sheets: { readonly operations: readonly Sample[] } = hasReference
  ? JSON.parse(readReference("operations.json"))
  : { operations: [] };
const samples = sheets.operations
  .map(({ operationId, documentedResponse }) => [operationId, documentedResponse ?? {}] as const)
  .filter(([, sample]) => Object.keys(sample).length > 0);

/** The sample with its folded parts filled in from what else is known of the body. */
function unfold(operationId: string, sample: Readonly<Record<string, string>>): Record<string, unknown> {
  const known = knownBodies.find((body) => body.operationId === operationId);
  const filled = fillShape(known?.shape ?? []).body as Readonly<Record<string, unknown>>;
  return Object.fromEntries(
    Object.entries(sample).map(([name, text]) => [
      name,
      /^(object|array)$/.test(text) ? filled[name] : JSON.parse(text),
    ]),
  );
}

describe.skipIf(!hasReference)("the response samples of the documentation", () => {
  const pointersOf = (id: string) => {
    const operation = operations.get(id);
    return operation === undefined ? [] : listBodyPointers(operation);
  };

  it("are more than {} for 35 operations", () => {
    expect(samples).toHaveLength(35);
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
