import { findNearestName } from "../../src/settings/nearest-name.ts";
import { findSchemas, resolve } from "../read/references.ts";
import type { Schema, Spec } from "../read/spec.ts";

/** `; it has name, id; write id` */
export function suggest(name: string, known: readonly string[]): string {
  const nearest = findNearestName(name, known);
  const list = known.length === 0 || known.length > 20 ? "" : `; it has ${known.join(", ")}`;
  return `${list}${nearest === undefined ? "" : `; write ${nearest}`}`;
}

/** The same for a place in what has one of these schemas, where the way to it ends. */
export function suggestPlace(spec: Spec, schemas: readonly Schema[], pointer: string): string {
  const tokens = pointer.split("/").slice(1);
  let above = "";
  let holders = schemas;
  for (const [index, token] of tokens.entries()) {
    const below = holders.flatMap((schema) => findSchemas(spec, schema, `/${token}`));
    if (below.length === 0) {
      const rest = tokens.slice(index + 1).map((one) => `/${one}`);
      const text = suggest(token, listNames(spec, holders));
      return text.replace(/; write (.*)/, (_, name: string) => `; write ${above}/${name}${rest.join("")}`);
    }
    above += `/${token}`;
    holders = below;
  }
  return "";
}

/** The members of what has one of these schemas. */
export const listNames = (spec: Spec, schemas: readonly Schema[]): string[] => [
  ...new Set(schemas.flatMap((schema) => listMembers(spec, schema))),
];

function listMembers(spec: Spec, reference: Schema, passed: readonly Schema[] = []): string[] {
  const schema = resolve(spec, reference);
  if (passed.includes(schema)) return [];
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [
    ...Object.keys(schema.properties ?? {}),
    ...branches.flatMap((branch) => listMembers(spec, branch, [...passed, schema])),
  ];
}
