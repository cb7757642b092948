import { findModel } from "./response-facts.js";
import { type Field, type Form, longInteger, type ScalarType, type Shape } from "./shape-notation.js";

/** A body that has every field of a shape, and the changes after which it still is what the API may send. */
export interface FullBody {
  readonly body: unknown;
  readonly changes: readonly Change[];
}

export interface Change {
  readonly description: string;
  /** Makes the change in the body and gives what undoes it. */
  readonly apply: () => () => void;
}

export function fillShape(shape: Shape): FullBody {
  const holder = {};
  const changes: Change[] = [];
  put(holder, "body", shape, { place: "", models: [], changes });
  return { body: (holder as { body?: unknown }).body, changes };
}

interface Position {
  readonly place: string;
  /** The models that it lies in, to stop where one holds itself, as a comment holds replies. */
  readonly models: readonly string[];
  readonly changes: Change[];
}

/** Puts the first form of a shape somewhere, and notes that it may have the others. */
function put(parent: object, name: string, shape: Shape, position: Position): void {
  const [first, ...others] = shape;
  set(parent, name, first && fill(first, position));
  const values = others.map((form) => fill(form, { ...position, changes: [] }));
  // What a server sends, before the client makes text of it.
  if (first?.kind === "scalar" && first.hint === longInteger) values.push(2 ** 62);
  for (const value of values) {
    position.changes.push(change(`${position.place} is ${JSON.stringify(value)}`, parent, name, value));
  }
}

function fill(form: Form, position: Position): unknown {
  if (form.kind === "scalar") return invent(form.type, form.hint);
  if (form.kind === "object") return fillObject(form.fields, position);
  if (form.kind === "array") return fillArray(form.items, position);
  const holder: { model?: unknown } = {};
  put(holder, "model", findModel(form.name).shape, { ...position, models: [...position.models, form.name] });
  return holder.model;
}

function fillArray(items: Shape | undefined, position: Position): unknown[] {
  const array: unknown[] = [];
  const endless = items?.some((form) => form.kind === "model" && position.models.includes(form.name));
  if (items !== undefined && !endless) put(array, "0", items, { ...position, place: `${position.place}[]` });
  return array;
}

function fillObject(fields: readonly Field[], position: Position): object {
  const object = {};
  for (const { name, shape, isOptional } of fields) {
    const place = `${position.place}.${name}`;
    put(object, name, shape, { ...position, place });
    if (isOptional) position.changes.push(change(`${place} is missing`, object, name, undefined));
  }
  return object;
}

function change(description: string, parent: object, name: string, value: unknown): Change {
  const apply = () => {
    const before: unknown = Reflect.get(parent, name);
    set(parent, name, value);
    return () => set(parent, name, before);
  };
  return { description, apply };
}

function set(parent: object, name: string, value: unknown): void {
  if (value === undefined) Reflect.deleteProperty(parent, name);
  else Reflect.set(parent, name, value);
}

function invent(type: ScalarType, hint: string): unknown {
  if (type === "null") return null;
  if (type === "boolean") return true;
  if (type === "number") return 0.25;
  // The client hands out the digits of what a double cannot hold.
  if (type === "integer") return hint === longInteger ? invent("string", "digits") : 1_705_311_012;
  if (hint.startsWith("digits")) return "7324601288415013638";
  if (hint === "empty") return "";
  return hint.startsWith("uri") ? "https://example.invalid/somewhere" : "some text";
}
