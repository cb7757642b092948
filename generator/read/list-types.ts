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

/** The same for what can be sent: none where some form of it can be anything. */
export function listPossibleTypes(spec: Spec, reference: Schema, passed: readonly Schema[] = []): string[] {
  const { type, anyOf, oneOf, allOf = [] } = resolve(spec, reference);
  if (type !== undefined) return [type].flat();
  if (passed.length > 20) return [];
  const list = (part: Schema) => listPossibleTypes(spec, part, [...passed, part]);
  const forms = (anyOf ?? oneOf ?? []).map(list);
  if (forms.length > 0) return forms.some((types) => types.length === 0) ? [] : [...new Set(forms.flat())];
  return [...new Set(allOf.flatMap(list))];
}
