import type { Schema, Spec } from "../../generator/read/spec.js";
import { findModel } from "./response-facts.js";
import { listForms, type SchemaForm } from "./schema-forms.js";
import { type Field, type Form, longInteger, type Shape } from "./shape-notation.js";

/**
 * Holds a schema against what is known of a body. Gives every difference in words: a field that is missing, a type that
 * is not allowed or not known, a field that is required although there are bodies without it.
 */
export function compareShape(spec: Spec, schema: Schema, shape: Shape): string[] {
  return compareForms(spec, schema, shape, { place: "", models: [] });
}

interface Position {
  readonly place: string;
  /** The models that it lies in, to stop where one holds itself. */
  readonly models: readonly string[];
}

function compareForms(spec: Spec, schema: Schema, shape: Shape, position: Position): string[] {
  const allowed = listForms(spec, schema);
  const missing = shape.flatMap((form) => compareForm(spec, allowed, form, position));
  const unknown = [...new Set(allowed.map(({ type }) => type))].filter((type) => !isKnown(type, shape, position.place));
  return [...missing, ...unknown.map((type) => `${position.place} may be ${type}, which is not known of it`)];
}

/** What was only ever null may be anything; ids and cursors come as numbers and as text. */
function isKnown(type: string, shape: Shape, place: string): boolean {
  const known = new Set(shape.map(typeOf));
  if (known.has(type) || type === "null" || (known.size === 1 && known.has("null"))) return true;
  const isPlace = /(^|[._])(id|ids\[\]|cursor)$|Cursor$/.test(place);
  return isPlace && (type === "integer" || type === "string") && (known.has("integer") || known.has("string"));
}

function compareForm(spec: Spec, allowed: readonly SchemaForm[], form: Form, position: Position): string[] {
  const { place, models } = position;
  if (form.kind === "model") {
    if (models.includes(form.name)) return [];
    const inside = { place, models: [...models, form.name] };
    return findModel(form.name).shape.flatMap((one) => compareForm(spec, allowed, one, inside));
  }
  const fitting = allowed.filter(
    ({ type }) => type === typeOf(form) || (type === "number" && typeOf(form) === "integer"),
  );
  const differences = fitting.map((one) => compareInside(spec, one, form, position));
  if (form.kind === "scalar" && form.hint === longInteger && !allowed.some(({ type }) => type === "string")) {
    return [`${place} cannot be string, which the client makes of a long integer`];
  }
  return differences.sort((a, b) => a.length - b.length)[0] ?? [`${place} cannot be ${typeOf(form)}`];
}

function compareInside(
  spec: Spec,
  { items, properties, required, others }: SchemaForm,
  form: Form,
  position: Position,
): string[] {
  if (form.kind === "array") {
    if (form.items === undefined || items === undefined) return [];
    return compareForms(spec, items, form.items, { ...position, place: `${position.place}[]` });
  }
  if (form.kind !== "object") return [];
  const compareField = ({ name, shape }: Field): string[] => {
    const place = `${position.place}.${name}`;
    const property = properties.get(name);
    return property === undefined
      ? [`${place} is missing`]
      : compareForms(spec, property, shape, { ...position, place });
  };
  const compareOther = ({ name, shape }: Field): string[] =>
    typeof others === "object"
      ? compareForms(spec, others, shape, { ...position, place: `${position.place}.${name}` })
      : [];
  const always = form.fields.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  const unfounded = [...required].filter((name) => !always.includes(name));
  return [
    ...form.fields.flatMap(compareField),
    ...form.others.flatMap(compareOther),
    ...unfounded.map((name) => `${position.place}.${name} is required, but not always there`),
  ];
}

function typeOf(form: Form): string {
  if (form.kind === "scalar") return form.type;
  return form.kind === "array" ? "array" : "object";
}
