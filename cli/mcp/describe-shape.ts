import type { BodySchema, BodySchemas } from "./body-schema.js";

/** Describes what values look like, down to a depth: member → type. Several forms are a list under `one of`. */
export function describeShapes(schemas: BodySchemas, found: readonly BodySchema[], depth: number): unknown {
  const forms = found.flatMap((schema) => schemas.listForms(schema));
  const shapes = forms.map((form) => describeForm(schemas, form, depth));
  const different = shapes.filter((shape, index) => shapes.findIndex((other) => isSame(shape, other)) === index);
  if (different.length < 2) return different[0] ?? "any";
  return different.every((shape) => typeof shape === "string") ? different.join(" or ") : { "one of": different };
}

const isSame = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

function describeForm(schemas: BodySchemas, form: BodySchema, depth: number): unknown {
  const { type, properties = {}, items, additionalProperties, enum: values } = form;
  if (items !== undefined) {
    const item = describeShapes(schemas, [items], depth);
    return typeof item === "string" ? `[${item}]` : [item];
  }
  const names = Object.keys(properties);
  if (names.length > 0 && depth === 0) return describeNames(names);
  if (names.length > 0) {
    const members = Object.entries(properties);
    return Object.fromEntries(members.map(([name, member]) => [name, describeShapes(schemas, [member], depth - 1)]));
  }
  if (typeof additionalProperties === "object" && depth > 0)
    return { "*": describeShapes(schemas, [additionalProperties], depth - 1) };
  if (values !== undefined && values.length <= 8) return values.map((value) => JSON.stringify(value)).join(" or ");
  return typeof type === "string" ? type : (type?.join(" or ") ?? "any");
}

/** The names of members, without their types. */
function describeNames(names: readonly string[]): string {
  const left = names.length - mostNames;
  return `{${names.slice(0, mostNames).join(", ")}${left > 0 ? `, … ${left} more` : ""}}`;
}

const mostNames = 8;
