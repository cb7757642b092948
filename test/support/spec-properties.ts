import type { Schema, Spec } from "../../generator/read/spec.js";

/** A named field of a body or a request, wherever in the spec its schema stands. */
export interface DescribedProperty {
  /** Such as `Post.video`, or `user.live.start.title`. */
  readonly place: string;
  readonly name: string;
  readonly types: readonly string[];
  readonly description: string;
}

/** Every property that the spec has, also of nested objects. */
export function listProperties(spec: Spec): DescribedProperty[] {
  const operations = Object.values(spec.paths).flatMap((methods) => Object.values(methods));
  return [
    ...Object.entries(spec.components.schemas).flatMap(([name, schema]) => listInside(schema, name)),
    ...operations.flatMap((operation) => listInside(operation, operation.operationId)),
  ];
}

function listInside(node: unknown, place: string): DescribedProperty[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([key, value]) => {
    if (["example", "examples"].includes(key)) return [];
    return key === "properties" ? listOwn(value, place) : listInside(value, place);
  });
}

function listOwn(properties: Readonly<Record<string, Schema>>, parent: string): DescribedProperty[] {
  return Object.entries(properties).flatMap(([name, schema]) => {
    const place = `${parent}.${name}`;
    // A list of ids counts as what its items are.
    const types = [schema.items?.type ?? schema.type ?? []].flat();
    return [{ place, name, types, description: schema.description ?? "" }, ...listInside(schema, place)];
  });
}
