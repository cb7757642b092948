import type { Operation, Parameter } from "../../src/spec/api-table.js";
import { listNeeds } from "../operation-needs.js";
import type { SpecParameter } from "../spec.js";
import { findAllowed } from "./access.js";
import type { BodySchema } from "./body-schema.js";
import { describeShapes } from "./describe-shape.js";
import type { ToolArguments } from "./read-arguments.js";
import type { Service } from "./service.js";
import { measure, shrink } from "./shrink.js";
import { ToolError } from "./tool-error.js";

/** Describes an operation for a model: what it does and needs, its parameters, and the shape of its result. */
export function describeOperation(service: Service, args: ToolArguments): object {
  const { operations, access, maxResult } = service;
  // Checked against the schema of the tool.
  const { id, depth, at } = args as {
    readonly id: string;
    readonly depth?: number | null;
    readonly at?: string | null;
  };
  const operation = findAllowed(operations, access, id);
  const room = Math.min(depth == null ? usualSize : maxResult, maxResult);
  const found = findResult(service, operation, at ?? "");
  // As deep as there is room for, where nothing else was asked for.
  for (let level = depth ?? 4; level >= 0; level--) {
    const described = describe(service, operation, found, level);
    if (measure(described) <= room || level === 0) return shrink(described, room).value as object;
  }
  return {};
}

/** A description that a model reads in every conversation must be short. */
const usualSize = 5_800;

function describe(
  { specOperations, schemas }: Service,
  operation: Operation,
  found: readonly BodySchema[],
  depth: number,
) {
  const { id, parameters, paging, changesState } = operation;
  const facts = specOperations.get(id);
  const needs = facts === undefined ? [] : listNeeds(operation, facts);
  const described = parameters.map((one): [string, string] => [
    one.name,
    describeParameter(one, facts?.parameters.get(one.name) ?? {}),
  ]);
  return {
    id,
    does: [facts?.summary, facts?.description].filter(Boolean).join(". "),
    ...(needs.length > 0 && { needs: needs.join(", ") }),
    annotations: describeEffect(changesState),
    params: Object.fromEntries(described),
    ...(paging === undefined
      ? { result: "one body; its shape, for fields:" }
      : { result: "a list; the shape of an item, for fields:" }),
    shape: describeShapes(schemas, found, depth),
    depth,
  };
}

/** Whether a call changes something, in the words of the protocol's annotations. */
export const describeEffect = (changesState: boolean | undefined) =>
  changesState ? { readOnlyHint: false, destructiveHint: true, idempotentHint: false } : { readOnlyHint: true };

/** The schemas of an item of a list, or of a body, or of a part of it. */
function findResult({ schemas }: Service, { id, paging }: Operation, at: string): readonly BodySchema[] {
  const body = schemas.findBody(id);
  if (body === undefined) return [];
  const roots = paging?.roots ?? [""];
  const items = roots.flatMap((root) => (paging?.items ?? []).map((place) => `${root}${place}/*`));
  const pointer = at === "" || at.startsWith("/") ? at : `/${at.replaceAll(".", "/")}`;
  const findIn = (places: readonly string[]) => places.flatMap((place) => schemas.findAt(body, `${place}${pointer}`));
  const ofItems = findIn(items);
  // Pages have more than items: the details of a hashtag stand beside its posts.
  const found = ofItems.length > 0 ? ofItems : findIn(paging === undefined || at !== "" ? roots : []);
  if (found.length > 0 || at === "") return found;
  throw new ToolError(
    "invalid-arguments",
    `The result of ${id} has nothing at ${at}.`,
    "Leave `at` out to see its shape.",
  );
}

function describeParameter(parameter: Parameter, { description, example }: SpecParameter): string {
  const { types, required, enum: choices, minimum, maximum, minLength, pattern } = parameter;
  const rules = [
    types.join(" or "),
    required && "required",
    parameter.default !== undefined && `default ${parameter.default}`,
    choices && `one of ${choices.join(", ")}`,
    minimum !== undefined && `at least ${minimum}`,
    maximum !== undefined && `at most ${maximum}`,
    minLength !== undefined && `${minLength} characters or more`,
    pattern && `pattern ${pattern}`,
  ].filter(Boolean);
  const sample = example === undefined ? "" : ` Example: ${JSON.stringify(example)}`;
  return `${rules.join(", ")}.${description ? ` ${description}` : ""}${sample}`;
}
