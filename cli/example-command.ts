import type { Operation, Parameter } from "../src/spec/api-table.js";
import { nameOption } from "./name-option.js";
import { quote } from "./shell.js";
import type { SpecOperation } from "./spec.js";

/** A command that runs: with an example of every required parameter or, without any, of one that says what is meant. */
export function writeExample(
  operation: Operation,
  operations: readonly Operation[],
  { parameters: facts }: SpecOperation,
): string {
  const given = selectParameters(operation, operations).flatMap(({ name, enum: choices }) => {
    const example = facts.get(name)?.example ?? choices?.[0];
    return example === undefined ? [] : [`${nameOption(operation, name)}${quote(String(example))}`];
  });
  const command = operation.paging === undefined ? ["call"] : ["list"];
  const limit = operation.paging === undefined ? [] : ["--limit 5"];
  return ["tikapi-fetch", ...command, operation.id, ...given, ...limit].join(" ");
}

function selectParameters(
  { parameters, paging, account }: Operation,
  operations: readonly Operation[],
): readonly Parameter[] {
  const required = parameters.filter((parameter) => parameter.required);
  // An account is meant already.
  if (required.length > 0 || account) return required;
  const common = findCommonParameters(operations);
  const telling = parameters.filter(
    ({ name, default: fallback }) => fallback === undefined && !common.has(name) && paging?.next[name] === undefined,
  );
  return telling.slice(0, 1);
}

/** Parameters of all operations without an account say nothing about any one of them. */
function findCommonParameters(operations: readonly Operation[]): ReadonlySet<string> {
  const [first = [], ...others] = operations
    .filter(({ account, parameters }) => !account && parameters.length > 0)
    .map(({ parameters }) => parameters.map(({ name }) => name));
  return new Set(first.filter((name) => others.every((names) => names.includes(name))));
}
