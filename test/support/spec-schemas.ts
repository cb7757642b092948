import type { Spec } from "../../generator/read/spec.js";

/** Where schemas stand in the spec: components, parameters, bodies and answers. */
export function listSchemaPointers(spec: Spec): string[] {
  const components = Object.keys(spec.components.schemas).map((name) => `/components/schemas/${name}`);
  const others = walk(spec, "").filter(({ name, value }) => name === "schema" && typeof value === "object");
  return [...components, ...others.map(({ pointer }) => pointer)];
}

/** Every pattern of the spec, each once. */
export function listPatterns(spec: Spec): string[] {
  const values = walk(spec, "")
    .filter(({ name }) => name === "pattern")
    .map(({ value }) => value);
  return [...new Set(values.filter((value) => typeof value === "string"))];
}

interface Place {
  readonly name: string;
  readonly pointer: string;
  readonly value: unknown;
}

/** Everything in the spec but the data of its examples. */
function walk(node: unknown, pointer: string): Place[] {
  if (typeof node !== "object" || node === null) return [];
  return Object.entries(node).flatMap(([name, value]) => {
    if (["example", "examples"].includes(name)) return [];
    const place = `${pointer}/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`;
    return [{ name, pointer: place, value }, ...walk(value, place)];
  });
}
