import { resolve } from "../../generator/read/references.js";
import type { Schema, Spec } from "../../generator/read/spec.js";

/** One of the forms that a schema lets a value have, with everything that `$ref` and `allOf` bring together. */
export interface SchemaForm {
  readonly type: string;
  readonly properties: ReadonlyMap<string, Schema>;
  readonly required: ReadonlySet<string>;
  readonly items: Schema | undefined;
  /** What fields that it does not name have to be; `undefined` where it says nothing, so that its type has no others. */
  readonly others: Schema | boolean | undefined;
}

export function listForms(spec: Spec, node: Schema): SchemaForm[] {
  const schema = resolve(spec, node);
  const alternatives = schema.anyOf ?? schema.oneOf;
  if (alternatives !== undefined) return alternatives.flatMap((one) => listForms(spec, one));
  const parts = listParts(spec, schema);
  const types = new Set(parts.flatMap(({ type }) => type ?? []));
  const properties = new Map(parts.flatMap((part) => Object.entries(part.properties ?? {})));
  const required = new Set(parts.flatMap((part) => part.required ?? []));
  const [others] = parts.flatMap(({ additionalProperties }) => additionalProperties ?? []);
  return [...types].map((type) => ({ type, properties, required, items: schema.items, others }));
}

/** A schema and all that its `allOf` brings together, at any depth. */
function listParts(spec: Spec, node: Schema): Schema[] {
  const schema = resolve(spec, node);
  return [schema, ...(schema.allOf ?? []).flatMap((part) => listParts(spec, part))];
}
