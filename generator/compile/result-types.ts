import { listItemPointers, listPlaces, type Operation } from "../read/read-operations.ts";
import { componentName, findSchemas, resolve } from "../read/references.ts";
import type { Schema, Spec } from "../read/spec.ts";
import { modelName } from "../read/type-names.ts";

/** The TypeScript types of a body and of its items, by their names in generated/models.ts. */
export interface ResultTypes {
  readonly result: string;
  /** `never` where there are no pages. */
  readonly item: string;
}

export function describeResult(spec: Spec, operation: Operation, schema: Schema): ResultTypes {
  const { paging } = operation;
  const body = schema === operation.result ? nameAnswers(operation) : (nameSchema(schema) ?? "unknown");
  const result = operation.mayBeEmpty ? `${body} | undefined` : body;
  if (paging === undefined) return { result, item: "never" };
  const pointers = listPlaces(paging, listItemPointers(paging));
  const items = pointers.flatMap((pointer) => describeItems(spec, schema, pointer, result));
  return { result, item: items.length === 0 ? "unknown" : [...new Set(items)].join(" | ") };
}

/** The types of all bodies that a success can have. One without a name is found by its place among the paths. */
function nameAnswers(operation: Operation): string {
  const types = operation.answers.map(
    ({ status, mediaType, schema }) =>
      nameSchema(schema) ?? indexOperation(operation, "responses", status, "content", mediaType),
  );
  return [...new Set(types)].join(" | ") || (operation.mayBeEmpty ? "undefined" : "unknown");
}

/** The type at a place in what openapi-typescript says of an operation. */
export const indexOperation = ({ path, method }: Operation, ...names: readonly string[]): string =>
  `paths${[path, method.toLowerCase(), ...names].map((name) => `[${JSON.stringify(name)}]`).join("")}`;

function describeItems(spec: Spec, schema: Schema, pointer: string, result: string): string[] {
  return findSchemas(spec, schema, pointer).flatMap((node) => {
    const { items } = resolve(spec, node);
    return items === undefined ? [] : [nameSchema(items) ?? indexType(result, pointer)];
  });
}

/** The name of the type of a schema, or the union of the names of its alternatives. */
export function nameSchema(schema: Schema): string | undefined {
  const name = componentName(schema);
  if (name !== undefined) return modelName(name);
  const alternatives = (schema.anyOf ?? schema.oneOf ?? []).map(nameSchema);
  return alternatives.length === 0 || alternatives.includes(undefined)
    ? undefined
    : [...new Set(alternatives)].join(" | ");
}

/** The type of items whose schema has no name, by their place in the body. */
function indexType(result: string, pointer: string): string {
  if (pointer.includes("*")) return "unknown";
  const steps = pointer.split("/").slice(1);
  const list = steps.reduce(
    (type, token) => `NonNullable<${type}>[${/^\d+$/.test(token) ? "number" : JSON.stringify(token)}]`,
    result,
  );
  return `NonNullable<${list}>[number]`;
}
