import { componentName, resolve } from "./references.ts";
import type { Schema, Spec } from "./spec.ts";

/** As deep as what is looked for can stand in an item. */
const deepest = 3;

/** The places of objects with one of these schemas, in what has a schema: JSON pointers, "" for itself. Those in lists are left out. */
export function findPlaces(spec: Spec, schema: Schema, names: readonly string[], path = "", depth = 0): string[] {
  if (names.includes(componentName(schema) ?? "")) return [path];
  if (depth > deepest) return [];
  const { properties = {}, allOf = [], anyOf = [], oneOf = [] } = resolve(spec, schema);
  const inside = Object.entries(properties).flatMap(([name, member]) =>
    findPlaces(spec, member, names, `${path}/${name}`, depth + 1),
  );
  const branches = [...allOf, ...anyOf, ...oneOf].flatMap((branch) => findPlaces(spec, branch, names, path, depth));
  return [...new Set([...branches, ...inside])];
}
