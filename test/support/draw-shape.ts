import fc from "fast-check";
import { findModel } from "./response-facts.js";
import { type Field, type Form, longInteger, type ScalarType, type Shape } from "./shape-notation.js";

/** A value as a server may send it: its JSON text, and what the client must make of that. */
export interface DrawnValue {
  readonly text: string;
  /** The text without loss: an integer that a double cannot hold is a string of digits. */
  readonly value: unknown;
}

/**
 * Draws values of a shape: optional members come and go, and everything has each of its forms. Members of the whole that
 * are `fixed` have that value wherever they are drawn.
 */
export function drawShape(shape: Shape, fixed: Readonly<Record<string, unknown>> = {}): fc.Arbitrary<DrawnValue> {
  const fix = (name: string, member: unknown): unknown => (Object.hasOwn(fixed, name) ? fixed[name] : member);
  return drawAny(shape, []).map((drawn) => {
    const whole = Object.fromEntries(Object.entries(drawn as object).map(([name, one]) => [name, fix(name, one)]));
    return { text: writeJson(whole), value: spellLongIntegers(whole) };
  });
}

/** Draws from all forms; long integers are bigints. `models` are those that the value lies in, as a reply in a comment. */
function drawAny(shape: Shape, models: readonly string[]): fc.Arbitrary<unknown> {
  const isNumber = shape.some((form) => form.kind === "scalar" && form.type === "integer");
  return fc.oneof(...shape.map((form) => drawForm(isNumber ? writeDigits(form) : form, models)));
}

/** The text of what may be an integer has nothing but its digits. */
const writeDigits = (form: Form): Form =>
  form.kind === "scalar" && form.type === "string" ? { ...form, hint: "digits" } : form;

function drawForm(form: Form, models: readonly string[]): fc.Arbitrary<unknown> {
  if (form.kind === "scalar") return drawScalar(form.type, form.hint);
  if (form.kind === "object") return drawObject(form.fields, form.others, models);
  if (form.kind === "model") return drawAny(findModel(form.name).shape, [...models, form.name]);
  const { items } = form;
  const endless = items?.some((one) => one.kind === "model" && models.includes(one.name)) ?? true;
  return items === undefined || endless ? fc.constant([]) : fc.array(drawAny(items, models), { maxLength: 2 });
}

function drawObject(
  fields: readonly Field[],
  others: readonly Field[],
  models: readonly string[],
): fc.Arbitrary<unknown> {
  // What was only ever null under names that nobody has written down is in no model.
  const named = others.filter(({ shape }) => shape.some((form) => form.kind !== "scalar" || form.type !== "null"));
  const members = [
    ...fields,
    ...named.map((field) => ({ ...field, name: field.name.replace(/[*]|<\w+>/, "brandNew"), isOptional: true })),
  ];
  const drawn = Object.fromEntries(members.map(({ name, shape }) => [name, drawAny(shape, models)]));
  const requiredKeys = members.filter(({ isOptional }) => !isOptional).map(({ name }) => name);
  return fc.record(drawn, { requiredKeys, noNullPrototype: true });
}

function drawScalar(type: ScalarType, hint: string): fc.Arbitrary<unknown> {
  if (type === "null") return fc.constant(null);
  if (type === "boolean") return fc.boolean();
  if (type === "number")
    return fc.integer({ min: 0, max: hint === "0..1" ? 1000 : 10 ** 9 }).map((thousandths) => thousandths / 1000);
  const long = fc.bigInt({ min: 2n ** 53n, max: 2n ** 63n - 1n });
  if (type === "integer") return hint === longInteger ? fc.oneof(long, fc.nat()) : fc.maxSafeNat();
  if (hint === "empty") return fc.constant("");
  if (hint.startsWith("digits")) return fc.oneof(long, fc.nat()).map(String);
  if (hint.startsWith("uri")) return fc.nat().map((number) => `https://example.invalid/${number}`);
  return fc.string({ unit: "grapheme", maxLength: 12 });
}

const mark = "long integer ";

const writeJson = (drawn: unknown): string =>
  JSON.stringify(drawn, (_, value: unknown) => (typeof value === "bigint" ? mark + value : value)).replaceAll(
    new RegExp(`"${mark}(\\d+)"`, "g"),
    "$1",
  );

function spellLongIntegers(drawn: unknown): unknown {
  if (typeof drawn === "bigint") return String(drawn);
  if (Array.isArray(drawn)) return drawn.map(spellLongIntegers);
  if (typeof drawn !== "object" || drawn === null) return drawn;
  return Object.fromEntries(Object.entries(drawn).map(([name, member]) => [name, spellLongIntegers(member)]));
}
