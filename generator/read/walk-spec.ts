import { isPlainRecord, isRecord } from "../../src/spec/read-value.ts";
import type { Spec } from "./spec.ts";

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

/** Every part of the spec once, but for the data of its examples and the `x-` fields. */
export const walkSpec = (spec: Spec): Iterable<Part> => walk(spec, "", false, new Set());

function* walk(node: unknown, pointer: string, isMap: boolean, seen: Set<unknown>): Iterable<Part> {
  // YAML can repeat a node by its anchor.
  if (seen.has(node)) return;
  if (isRecord(node)) seen.add(node);
  if (Array.isArray(node)) {
    for (const [index, member] of node.entries()) yield* walk(member, `${pointer}/${index}`, false, seen);
    return;
  }
  if (!isPlainRecord(node)) return;
  if (!isMap) yield { node, pointer };
  for (const [name, value] of Object.entries(node)) {
    if (!isMap && (data.has(name) || name.startsWith("x-"))) continue;
    yield* walk(value, joinPointer(pointer, name), !isMap && maps.has(name), seen);
  }
}

export const joinPointer = (pointer: string, ...names: readonly string[]): string =>
  [pointer, ...names.map((name) => name.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");
