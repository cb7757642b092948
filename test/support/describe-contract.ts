import { describe, expect, it } from "vitest";
import { checkExample } from "./contract-check.js";
import { allParameters } from "./example-parameters.js";
import { mapBounded } from "./map-bounded.js";
import { checkRaw } from "./raw-check.js";
import { serveMock } from "./serve-mock.js";
import {
  type DescribedAnswer,
  type DescribedOperation,
  describeOperations,
  findExample,
  readSpec,
} from "./spec-operations.js";

const callsAtATime = 8;

/** Every operation with a tag × every declared status × every named example, against a mock of the spec. */
export function describeContract(tag: string): void {
  describe(`the contract of the ${tag} operations`, () => {
    const mock = serveMock();

    for (const operation of describeOperations(readSpec()).filter((described) => described.tag === tag)) {
      for (const answer of operation.answers) {
        it(`${operation.id} answers ${answer.status} by ${countExamples(answer)}`, async () => {
          const api = mock.connect();
          const violations = await mapBounded(answer.examples, callsAtATime, (example) =>
            checkExample(api, operation, answer.status, example),
          );
          expect(violations).toHaveLength(answer.examples.length);
          expect(violations.flat()).toEqual([]);
        });

        it(`${operation.id} gives by path what its method gives for ${answer.status}`, async () => {
          const api = mock.connect();
          const differences = await mapBounded(answer.examples, callsAtATime, (example) =>
            checkRaw(api, operation, answer.status, example),
          );
          expect(differences).toHaveLength(answer.examples.length);
          expect(differences.flat()).toEqual([]);
        });
      }

      it(`${operation.id} takes ${countParameters(operation)}`, async () => {
        const success = findExample(operation, 200);
        expect(await checkExample(mock.connect(), operation, 200, success, allParameters(operation))).toEqual([]);
      });
    }
  });
}

function countExamples({ examples }: DescribedAnswer): string {
  return examples.length === 1 ? `its example ${examples[0]?.name}` : `each of its ${examples.length} examples`;
}

function countParameters({ parameters }: DescribedOperation): string {
  return parameters.length === 0 ? "no parameters" : `all of its parameters (${parameters.length})`;
}
