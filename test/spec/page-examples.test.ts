import { describe, expect, it } from "vitest";
import { findVariant, requiredParameters } from "../support/example-parameters.js";
import { operationFacts, pagedFacts } from "../support/operation-facts.js";
import { readPageFacts } from "../support/page-facts.js";
import { type DescribedOperation, describeOperations, listSuccesses, readSpec } from "../support/spec-operations.js";

const paged = describeOperations(readSpec()).filter(({ paging }) => paging !== undefined);

describe("the examples of paged operations", () => {
  it("belong to the operations that take a place to start at", () => {
    const known = new Set(operationFacts.operations.map(({ operationId }) => operationId));
    const ids = paged.map(({ id }) => id).filter((id) => known.has(id));
    expect(ids.sort()).toEqual(pagedFacts.map(({ operationId }) => operationId).sort());
  });

  it.each(paged.map((operation) => [operation.id, operation] as const))(
    "of %s begin with a last page",
    (_, operation) => {
      const names = listSuccesses(operation).map(({ name }) => name);
      expect(names.slice(0, 2)).toEqual(["lastPage", "firstPage"]);
      expect(readExamples(operation).some(({ isEmpty }) => isEmpty)).toBe(true);
    },
  );

  it.each(paged.map((operation) => [operation.id, operation] as const))(
    "of %s are what they are called",
    (_, operation) => {
      const endsEmpty = endsWithEmptyPage(operation);
      const expected = listSuccesses(operation).map(({ name }) => ({
        name,
        hasMore: /firstPage$/i.test(name) || name === "byName",
        isEmpty: /emptyPage$/i.test(name) || name === "byName" || (endsEmpty && name === "lastPage"),
      }));
      expect(readExamples(operation)).toEqual(expected);
    },
  );
});

function readExamples(operation: DescribedOperation) {
  const { paging } = operation;
  if (paging === undefined) return [];
  return listSuccesses(operation).map(({ name, value }) => {
    const { items, hasMore } = readPageFacts(
      paging,
      value,
      requiredParameters(operation, findVariant(operation, name)),
    );
    return { name, hasMore, isEmpty: items.length === 0 };
  });
}

/** Pages that the caller counts, in bodies that do not tell of the end, end with an empty one. */
function endsWithEmptyPage({ paging }: DescribedOperation): boolean {
  return paging?.more === undefined && Object.values(paging?.next ?? {}).some((next) => typeof next === "object");
}
