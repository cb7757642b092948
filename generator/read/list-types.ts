import { resolve } from "./references.ts";
import type { Schema, Spec } from "./spec.ts";

/** The types that a value can have; none if its schema does not say. */
export function listTypes(spec: Spec, reference: Schema, passed: readonly Schema[] = []): string[] {
  const schema = resolve(spec, reference);
  if (passed.includes(schema)) return [];
  const types = [schema.type ?? []].flat();
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return types.length > 0 ? types : branches.flatMap((branch) => listTypes(spec, branch, [...passed, schema]));
}
