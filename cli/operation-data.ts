import type { Operation } from "../src/spec/api-table.js";
import type { SpecOperation } from "./spec.js";

/** An operation as `--json` prints it. */
export function toData(operation: Operation, spec: SpecOperation) {
  const { id, method, path, account = false, changesState = false, paging } = operation;
  const { summary, description, plan, access, scopes, deprecated, docs } = spec;
  const parameters = operation.parameters.map((parameter) => ({
    ...parameter,
    ...spec.parameters.get(parameter.name),
  }));
  const needs = { plan, access, account, scopes };
  return {
    id,
    method,
    path,
    summary,
    description,
    ...needs,
    changesState,
    deprecated,
    docs,
    isList: paging !== undefined,
    parameters,
  };
}
