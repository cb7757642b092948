import { isPlainRecord } from "../../src/spec/read-value.ts";
import { resolve } from "./references.ts";
import type { Spec, SpecParameter } from "./spec.ts";

type Mutable = Record<string, unknown>;

/** The names of operations in a path. */
export const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** Gives each operation what its path and the whole spec say of it, so that it can be read alone. Changes the spec itself. */
export function flattenSpec(spec: Spec): void {
  const root = spec as unknown as Mutable;
  for (const item of Object.values(isPlainRecord(spec.paths) ? spec.paths : {})) {
    if (!isPlainRecord(item)) continue;
    const { parameters, summary, description } = item as Mutable;
    for (const method of methods) {
      const operation = item[method] as Mutable | undefined;
      if (!isPlainRecord(operation)) continue;
      if (Array.isArray(parameters))
        operation["parameters"] = mergeParameters(spec, parameters, operation["parameters"]);
      if (operation["x-removed-in"] !== undefined) operation["deprecated"] = true;
      operation["security"] ??= root["security"];
      operation["summary"] ??= summary;
      operation["description"] ??= description;
      for (const [name, value] of Object.entries(operation)) if (value === undefined) delete operation[name];
    }
    for (const name of ["parameters", "summary", "description"]) delete (item as Mutable)[name];
  }
  delete root["security"];
}

/** A parameter of an operation stands in for that of its path with the same name and place. */
function mergeParameters(spec: Spec, shared: readonly SpecParameter[], own: unknown): unknown {
  if (own !== undefined && !Array.isArray(own)) return own;
  const list: readonly SpecParameter[] = own ?? [];
  // What is no parameter is told by Redocly.
  if (![...shared, ...list].every((parameter) => isPlainRecord(resolve(spec, parameter)))) return own;
  const describe = (parameter: SpecParameter): string => {
    const { name, in: place } = resolve(spec, parameter);
    return JSON.stringify([name, place]);
  };
  const replaced = new Set(list.map(describe));
  return [...shared.filter((parameter) => !replaced.has(describe(parameter))), ...list];
}
