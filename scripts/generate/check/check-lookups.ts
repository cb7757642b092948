import { type Problem, problem } from "../read/problem.ts";
import type { Operation } from "../read/read-operations.ts";
import { findSchemas } from "../read/references.ts";
import type { Lookup, Spec } from "../read/spec.ts";
import { suggest, suggestPlace } from "./suggest.ts";

/** A parameter whose value is looked up needs an operation that has it. */
export function* checkLookups(spec: Spec, operations: readonly Operation[]): Iterable<Problem> {
  // Operations share parameters: each is said once.
  for (const lookup of new Set(operations.flatMap(listLookups))) yield* checkLookup(spec, lookup, operations);
}

function* checkLookup(spec: Spec, lookup: Lookup, operations: readonly Operation[]): Iterable<Problem> {
  const operation = operations.find(({ id }) => id === lookup.operation);
  if (operation === undefined) {
    const ids = operations.map(({ id }) => id);
    const nearest = suggest(lookup.operation, ids);
    yield problem(
      `x-lookup names the operation "${lookup.operation}", which does not exist${nearest}`,
      lookup,
      "operation",
    );
    return;
  }
  const { id, method, account, source, parameters, result } = operation;
  const changes = source["x-changes-state"] ?? method !== "GET";
  if (account || changes)
    yield problem(
      `x-lookup names ${id}, which ${account ? "needs an account key" : "changes something"}; write one that anybody can ask`,
      lookup,
      "operation",
    );
  const names = parameters.map(({ name }) => name);
  if (!names.includes(lookup.parameter))
    yield problem(
      `x-lookup names the parameter "${lookup.parameter}", which ${id} does not have${suggest(lookup.parameter, names)}`,
      lookup,
      "parameter",
    );
  if (findSchemas(spec, result, lookup.value).length === 0)
    yield problem(
      `x-lookup.value is ${lookup.value}, which the 200 body of ${id} does not have${suggestPlace(spec, [result], lookup.value)}`,
      lookup,
      "value",
    );
}

const listLookups = ({ parameters }: Operation): Lookup[] =>
  parameters.flatMap(({ source }) => ("x-lookup" in source ? [source["x-lookup"] as Lookup] : []));
