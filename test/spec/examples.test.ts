import { describe, expect, it } from "vitest";
import { findVariant } from "../support/example-parameters.js";
import { type DescribedOperation, describeOperations, listSuccesses, readSpec } from "../support/spec-operations.js";
import { createSpecValidator } from "../support/spec-validator.js";

const spec = readSpec();
const validator = createSpecValidator(spec);
const operations = describeOperations(spec);

describe("the examples of the spec fit its schemas", () => {
  for (const operation of operations) {
    it(`those of ${operation.id}`, () => {
      expect([...checkParameters(operation), ...checkAnswers(operation), ...checkVariants(operation)]).toEqual([]);
    });
  }

  const varied = operations.filter(({ variants }) => variants.length > 0);

  it.each(varied.map((operation) => [operation.id, operation] as const))(
    "those of %s show all its variants",
    (_, one) => {
      const shown = listSuccesses(one).map(({ name }) => findVariant(one, name)?.schema);
      expect(one.variants.map(({ schema }) => schema).filter((schema) => !shown.includes(schema))).toEqual([]);
      expect(shown).not.toContain(undefined);
    },
  );
});

function checkParameters({ parameters }: DescribedOperation): string[] {
  return parameters.flatMap(({ name, pointer, example }) =>
    validator.findProblems(pointer, example).map((problem) => `parameter ${name}: ${problem}`),
  );
}

function checkAnswers({ answers }: DescribedOperation): string[] {
  return answers.flatMap(({ status, examples, pointer }) =>
    examples.flatMap(({ name, value }) =>
      validator.findProblems(pointer, value).map((problem) => `${status} ${name}: ${problem}`),
    ),
  );
}

/** Where a parameter decides what the body is, an example fits the schema of its own variant as well. */
function checkVariants(operation: DescribedOperation): string[] {
  return listSuccesses(operation).flatMap(({ name, value }) => {
    const variant = findVariant(operation, name);
    if (variant === undefined) return [];
    const problems = validator.findProblems(`/components/schemas/${variant.schema}`, value);
    return problems.map((problem) => `${name} as ${variant.schema}: ${problem}`);
  });
}
