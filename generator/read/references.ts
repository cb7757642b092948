import { readMember } from "../../src/spec/read-value.ts";
import type { Reference, Schema, Spec } from "./spec.ts";

/** Follows a reference within the bundled document. One that leads nowhere is taken as it is: a check names it. */
export function resolve<T extends Reference>(spec: Spec, node: T): T {
  return (findEnd(spec, node) as T | undefined) ?? node;
}

/** What a reference leads to in the end; `undefined` if that is nothing, or the reference itself. */
export function findEnd(spec: Spec, node: Reference): unknown {
  const passed = new Set<unknown>();
  let current: unknown = node;
  while (typeof (current as Reference | null | undefined)?.$ref === "string") {
    if (passed.has(current)) return undefined;
    passed.add(current);
    current = findTarget(spec, (current as { readonly $ref: string }).$ref);
  }
  return current;
}

function findTarget(spec: Spec, reference: string): unknown {
  if (!reference.startsWith("#/")) return undefined;
  let target: unknown = spec;
  for (const token of reference.slice(2).split("/"))
    target = readMember(target, token.replaceAll("~1", "/").replaceAll("~0", "~"));
  return target;
}

export const componentName = (node: Reference): string | undefined => node.$ref?.split("/").at(-1);

/** The schemas at a JSON pointer into bodies of `schema`: several if the body has variants. */
export function findSchemas(spec: Spec, schema: Schema, pointer: string): Schema[] {
  let nodes: Schema[] = [schema];
  for (const token of pointer.split("/").slice(1)) {
    nodes = nodes.flatMap((node) => stepInto(spec, node, token));
  }
  return nodes;
}

function stepInto(spec: Spec, node: Schema, token: string, passed: readonly Schema[] = []): Schema[] {
  const schema = resolve(spec, node);
  // A schema can be a part of itself.
  if (passed.includes(schema)) return [];
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const own: Schema[] = [];
  const property = schema.properties?.[token];
  if (property !== undefined) own.push(property);
  else if (schema.items !== undefined && /^\d+$/.test(token)) own.push(schema.items);
  else if (token === "*" && schema.additionalProperties === true) own.push({ type: "array", items: {} });
  return [...own, ...branches.flatMap((branch) => stepInto(spec, branch, token, [...passed, schema]))];
}

/** What stands at a place of the bundled document, and where it really stands when that place only refers to another. */
export function follow(spec: Spec, pointer: string): { readonly pointer: string; readonly node: unknown } {
  let place = pointer;
  for (;;) {
    const node = findTarget(spec, `#${place}`);
    const { $ref } = (node ?? {}) as Reference;
    // A reference with a description beside it is a schema of its own.
    if (typeof $ref !== "string" || Object.keys(node as object).length > 1) return { pointer: place, node };
    place = $ref.slice(1);
  }
}
