import { findModel } from "./response-facts.js";
import { fillShape } from "./shape-bodies.js";
import type { Field, Form, Shape } from "./shape-notation.js";

type Fields = Readonly<Record<string, unknown>>;

/**
 * An example whose nested parts are abridged, with the fields that those always have: from the model's own example, or
 * invented where it has none. At the top nothing is added.
 */
export function completeBody(shape: Shape, body: unknown): unknown {
  return complete(shape, body, undefined, () => false);
}

const isAlwaysThere = ({ isOptional }: Field): boolean => !isOptional;

function complete(shape: Shape, value: unknown, sample: unknown, isMissed: (field: Field) => boolean): unknown {
  const form = shape.find((one) => fits(one, value));
  if (form?.kind === "model") {
    const model = findModel(form.name);
    return complete(model.shape, value, model.example, isMissed);
  }
  if (form?.kind === "array" && form.items !== undefined) {
    const { items } = form;
    return (value as unknown[]).map((one) => complete(items, one, undefined, isAlwaysThere));
  }
  return form?.kind === "object"
    ? completeFields(form.fields, value as Fields, (sample ?? {}) as Fields, isMissed)
    : value;
}

function completeFields(
  fields: readonly Field[],
  value: Fields,
  sample: Fields,
  isMissed: (field: Field) => boolean,
): unknown {
  const known = new Map(fields.map((field) => [field.name, field]));
  const present = Object.entries(value).map(([name, member]) => {
    const shape = known.get(name)?.shape ?? [];
    return [name, complete(shape, member, sample[name], isAlwaysThere)];
  });
  const missed = fields.filter((field) => !Object.hasOwn(value, field.name) && isMissed(field));
  const added = missed.map(({ name, shape }) => [name, sample[name] ?? fillShape(shape).body]);
  return Object.fromEntries([...present, ...added]);
}

function fits(form: Form, value: unknown): boolean {
  if (Array.isArray(value)) return form.kind === "array";
  const isObject = typeof value === "object" && value !== null;
  return isObject ? form.kind === "object" || form.kind === "model" : form.kind === "scalar";
}
