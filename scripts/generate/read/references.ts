import type { Reference, Schema, Spec } from "./spec.ts";
import { SpecError } from "./spec-error.ts";

/** Follows a reference within the bundled document. */
export function resolve<T extends Reference>(spec: Spec, node: T): T {
  if (node.$ref === undefined) return node;
  let target: unknown = spec;
  for (const token of node.$ref.replace(/^#\//, "").split("/")) {
    target = (target as Record<string, unknown> | undefined)?.[token.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  if (target === undefined) throw new SpecError(`$ref ${node.$ref} leads nowhere`);
  return resolve(spec, target as T);
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

function stepInto(spec: Spec, node: Schema, token: string): Schema[] {
  const schema = resolve(spec, node);
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  const own: Schema[] = [];
  const property = schema.properties?.[token];
  if (property !== undefined) own.push(property);
  else if (schema.items !== undefined && /^\d+$/.test(token)) own.push(schema.items);
  else if (token === "*" && schema.additionalProperties === true) own.push({ type: "array", items: {} });
  return [...own, ...branches.flatMap((branch) => stepInto(spec, branch, token))];
}
