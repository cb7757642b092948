import fc from "fast-check";
import { beforeAll, describe, expect, it } from "vitest";
import type { Spec } from "../../generator/read/spec.js";
import { drawBody, listKnownBodies } from "../support/draw-body.js";
import { findVariant } from "../support/example-parameters.js";
import { nameBody } from "../support/response-facts.js";
import { type DescribedOperation, describeOperations, listSuccesses, readSpec } from "../support/spec-operations.js";
import { typeCheck } from "../support/type-check.js";
import { writeDrawnTest, writeTypeTest } from "../support/write-type-test.js";

const spec = readSpec();
const operations = describeOperations(spec);
const ids = operations.map(({ id }) => id);

/** Changes to the body of an example, by what is wrong with it then; the types are those of the unchanged spec. */
const spoilers: Readonly<Record<string, (body: Record<string, unknown>) => void>> = {
  "a member that the model lacks": (body) => {
    body["unheardOf"] = "value";
  },
  "a number for a text": (body) => {
    body["status"] = 5;
  },
  "null for what is never null": (body) => {
    body["status"] = null;
  },
  "a list for a text": (body) => {
    body["status"] = ["success"];
  },
};

/** A few bodies of everything that is known, the same in every run. */
const drawn = listKnownBodies(spec).map(({ operation, known }) => ({
  name: nameBody(known),
  program: writeDrawnTest(
    operation,
    known,
    fc.sample(drawBody(known), { seed: 1, numRuns: 4 }).map(({ value }) => value),
  ),
}));

let problems: readonly string[] = [];
beforeAll(() => {
  const programs = operations.map((operation) => [`${operation.id}.mts`, writeTypeTest(spec, operation)]);
  const spoilt = Object.entries(spoilers).map(([name, spoil]) => [`${name}.mts`, writeSpoilt(readSpec(), spoil)]);
  // All in one program: what takes long is to read the client and the libraries.
  problems = typeCheck(
    Object.fromEntries([...programs, ...spoilt, ...drawn.map(({ name, program }) => [`drawn ${name}.mts`, program])]),
    { strict: true },
  );
});

const problemsOf = (name: string) => problems.filter((problem) => problem.startsWith(`${name}.mts:`));

function writeSpoilt(copy: Spec, spoil: (body: Record<string, unknown>) => void): string {
  const operation = describeOperations(copy).find(isClosed);
  if (operation === undefined) throw new Error("The spec has no operation with a closed body.");
  for (const { value } of listSuccesses(operation)) spoil(value as Record<string, unknown>);
  return writeTypeTest(copy, operation);
}

/** Its type tests misspell a member of the body itself. */
const isClosed = (operation: DescribedOperation): boolean => / => json\.\w+;$/m.test(writeTypeTest(spec, operation));

it.each(ids)("the types of %s read every leaf of its examples, and nothing misspelt", (id) => {
  expect(problemsOf(id)).toEqual([]);
});

it.each(drawn)("bodies drawn for $name are values of its types", ({ name }) => {
  expect(problemsOf(`drawn ${name}`)).toEqual([]);
});

const varied = operations.filter(({ variants }) => variants.length > 0);

it.each(varied)("the types of $id know what each value of the deciding parameter gives", ({ variants, parameters }) => {
  for (const { name, schema } of parameters.filter(({ name }) => variants.some((one) => one.parameter === name))) {
    const values = variants.filter(({ parameter }) => parameter === name).map(({ value }) => value);
    expect(values.sort()).toEqual([...(schema.enum ?? [undefined])].sort());
  }
});

it.each(varied)("each variant of $id has an example", (operation) => {
  const shown = new Set(listSuccesses(operation).map(({ name }) => findVariant(operation, name)));
  expect(operation.variants.filter((variant) => !shown.has(variant))).toEqual([]);
});

describe("an example that does not fit its type is noticed:", () => {
  it.each(Object.keys(spoilers))("%s", (name) => {
    expect(problemsOf(name)).not.toEqual([]);
  });
});

it("most bodies are closed, so that misspelling a member of them does not compile", () => {
  expect(operations.filter(isClosed).length).toBeGreaterThan(operations.length / 2);
});
