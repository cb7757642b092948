import { parseJson } from "../../src/call/parse-json.js";
import { encodeText } from "../../src/call/utf8.js";
import { readFacts } from "./facts.js";
import { type Field, parseShape, type Shape } from "./shape-notation.js";

/** A body that `facts/responses.json` describes. */
export interface KnownBody {
  readonly operationId: string;
  /** The value of the parameter that decides what the body is, if one does. */
  readonly variant: string | undefined;
  readonly shape: Shape;
  /** An invented body; nested parts are abridged. */
  readonly example: unknown;
}

export interface KnownModel {
  readonly shape: Shape;
  readonly example: unknown;
}

interface Entry {
  readonly shape: unknown;
  readonly always: readonly string[];
  readonly example?: unknown;
}

// As the client does it: without losing digits of long ids.
const facts = parseJson(encodeText(readFacts("responses.json"))) as {
  readonly models: Readonly<Record<string, Entry>>;
  readonly bodies: Readonly<Record<string, Entry>>;
};

export const knownModels: ReadonlyMap<string, KnownModel> = new Map(
  Object.entries(facts.models).map(([name, entry]) => [
    name,
    { shape: narrow(entry.shape, entry.always), example: entry.example },
  ]),
);

export const knownBodies: readonly KnownBody[] = Object.entries(facts.bodies).flatMap(([id, entry]) =>
  describeBodies(id, entry),
);

export const nameBody = ({ operationId, variant }: KnownBody): string =>
  variant === undefined ? operationId : `${operationId} (${variant})`;

export function findModel(name: string): KnownModel {
  const model = knownModels.get(name);
  if (model === undefined) throw new Error(`The facts have no model ${name}.`);
  return model;
}

function describeBodies(operationId: string, { shape, always, example }: Entry): KnownBody[] {
  const original = (shape as { $sameAs?: string }).$sameAs;
  const body = (original === undefined ? shape : facts.bodies[original]?.shape) as Record<string, unknown>;
  const sample = followExample(example) as Record<string, unknown> | undefined;
  if (Object.hasOwn(body, "status"))
    return [{ operationId, variant: undefined, shape: narrow(body, always), example: sample }];
  return Object.entries(body).map(([variant, one]) => ({
    operationId,
    variant,
    shape: narrow(one, always),
    example: sample?.[variant],
  }));
}

function followExample(example: unknown): unknown {
  const original = (example as { $sameAs?: string } | undefined)?.$sameAs;
  return original === undefined ? example : followExample(facts.bodies[original]?.example);
}

/** What is not in every known body is optional; so is what the shape itself marks. */
function narrow(notation: unknown, always: readonly string[]): Shape {
  const relax = (field: Field): Field => ({ ...field, isOptional: field.isOptional || !always.includes(field.name) });
  return parseShape(notation).map((form) =>
    form.kind === "object" ? { ...form, fields: form.fields.map(relax) } : form,
  );
}
