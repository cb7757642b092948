import { isPlainRecord } from "../../../src/spec/read-value.ts";

/** A part of the spec, and where it stands in the bundled document. */
export interface Part {
  readonly node: Readonly<Record<string, unknown>>;
  /** A JSON pointer. */
  readonly pointer: string;
}

/** What is data, not a part of the spec. */
const data = new Set(["example", "default", "enum", "const", "value"]);

/** Objects whose names are not fields of OpenAPI but chosen by whoever writes the spec. */
const maps = new Set([
  ...["paths", "responses", "content", "headers", "schemas", "parameters", "requestBodies", "securitySchemes"],
  ...["properties", "patternProperties", "$defs", "examples", "callbacks", "links", "pathItems"],
]);

/** Every part of the spec, but for the data of its examples and the `x-` fields. */
export function* walkSpec(node: unknown, pointer = "", isMap = false): Iterable<Part> {
  if (Array.isArray(node)) {
    for (const [index, member] of node.entries()) yield* walkSpec(member, `${pointer}/${index}`);
    return;
  }
  if (!isPlainRecord(node)) return;
  if (!isMap) yield { node, pointer };
  for (const [name, value] of Object.entries(node)) {
    if (!isMap && (data.has(name) || name.startsWith("x-"))) continue;
    yield* walkSpec(value, joinPointer(pointer, name), !isMap && maps.has(name));
  }
}

export const joinPointer = (pointer: string, ...names: readonly string[]): string =>
  [pointer, ...names.map((name) => name.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
