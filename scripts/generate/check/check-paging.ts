import { type Problem, problem } from "../read/problem.ts";
import { listItemPointers, listPlaces, type Operation, type Parameter } from "../read/read-operations.ts";
import { findSchemas, resolve } from "../read/references.ts";
import type { Schema, Spec, SpecPaging } from "../read/spec.ts";
import { suggest } from "./check-parameters.ts";
import { listTypes } from "./list-types.ts";

/** Paging leads from places in the body to parameters: both must exist, and what is read must be what can be sent. */
export function* checkPaging(spec: Spec, operation: Operation): Iterable<Problem> {
  const { paging } = operation;
  if (paging === undefined) return;
  yield* checkItems(spec, operation, paging);
  yield* checkNext(spec, operation, paging);
  yield* checkSwitch(spec, operation, paging);
  yield* checkFeed(spec, operation, paging);
}

function* checkItems(spec: Spec, operation: Operation, paging: SpecPaging): Iterable<Problem> {
  for (const pointer of listItemPointers(paging))
    yield* checkPlace(spec, operation, {
      name: "items",
      pointer,
      places: listPlaces(paging, [pointer]),
      types: ["array"],
    });
  if (paging.more !== undefined)
    yield* checkPlace(spec, operation, {
      name: "more",
      pointer: paging.more,
      places: listPlaces(paging, [paging.more]),
      types: ["boolean", "integer", "number", "string"],
    });
}

function* checkNext(spec: Spec, operation: Operation, paging: SpecPaging): Iterable<Problem> {
  const names = operation.parameters.map(({ name }) => name);
  for (const [name, next] of Object.entries(paging.next)) {
    const parameter = operation.parameters.find((candidate) => candidate.name === name);
    if (parameter === undefined)
      yield problem(
        `x-pagination names the parameter "${name}", which it does not have${suggest(name, names)}`,
        paging.next,
        name,
      );
    if (typeof next !== "string") {
      if (parameter !== undefined && !listSent(parameter).includes("integer"))
        yield problem(
          `the parameter "${name}" is counted, so it must take an integer; write type: integer`,
          parameter.schema,
        );
      continue;
    }
    yield* checkPlace(spec, operation, {
      name: `next.${name}`,
      pointer: next,
      places: listPlaces(paging, [next]),
      types: parameter === undefined ? undefined : listSent(parameter),
      parameter,
    });
  }
}

function* checkSwitch(spec: Spec, operation: Operation, paging: SpecPaging): Iterable<Problem> {
  const { switch: change } = paging;
  if (change === undefined) return;
  const names = operation.parameters.map(({ name }) => name);
  for (const end of ["from", "to"] as const)
    if (!names.includes(change[end]))
      yield problem(
        `x-pagination names the parameter "${change[end]}", which it does not have${suggest(change[end], names)}`,
        change,
        end,
      );
  const parameter = operation.parameters.find(({ name }) => name === change.to);
  yield* checkPlace(spec, operation, {
    name: "switch.value",
    pointer: change.value,
    places: [change.value],
    types: parameter === undefined ? undefined : listSent(parameter),
    parameter,
  });
}

function* checkFeed(spec: Spec, { result }: Operation, paging: SpecPaging): Iterable<Problem> {
  const { feed } = paging;
  if (feed === undefined) return;
  const lists = listPlaces(paging, listItemPointers(paging));
  const events = lists.flatMap((pointer) => findSchemas(spec, result, `${pointer}/0`));
  for (const pointer of [feed.id, ...Object.keys(feed.end)])
    if (events.every((event) => findSchemas(spec, event, pointer).length === 0))
      yield problem(`x-pagination.feed names ${pointer}, which its events do not have`, feed);
}

interface Target {
  readonly name: string;
  /** As it is written. */
  readonly pointer: string;
  /** From the root of the body, in each form of it. */
  readonly places: readonly string[];
  /** What may be there. */
  readonly types: readonly string[] | undefined;
  /** That what is there is sent as. */
  readonly parameter?: Parameter | undefined;
}

function* checkPlace(spec: Spec, operation: Operation, target: Target): Iterable<Problem> {
  const { name, pointer, places, types, parameter } = target;
  const at = [operation.source, "x-pagination", ...name.split(".")] as const;
  for (const place of places) {
    const schemas = findSchemas(spec, operation.result, place);
    if (schemas.length === 0) {
      yield problem(
        `x-pagination.${name} is ${place}, which its 200 body does not have${suggestMember(spec, operation.result, place)}`,
        ...at,
      );
      continue;
    }
    const found = [...new Set(schemas.flatMap((schema) => listTypes(spec, schema)))];
    const wrong = types === undefined ? [] : found.filter((type) => !types.includes(type) && type !== "null");
    if (wrong.length === 0) continue;
    if (parameter === undefined)
      yield problem(
        `x-pagination.${name} is ${pointer}, which is ${wrong.join(" or ")}; write the place of ${describe(types)}`,
        ...at,
      );
    // Told at the parameter, which several operations may share.
    else
      yield {
        ...problem(
          `the parameter "${parameter.name}" takes ${listSent(parameter).join(", ")}, but its next value, ${pointer}, can be ${wrong.join(" or ")}, so the next page would not be sent; write type: [${found.join(", ")}]`,
          parameter.schema,
          "type",
        ),
        subject: parameter.component ?? operation.id,
      };
  }
}

const describe = (types: readonly string[] | undefined): string => (types?.includes("array") ? "a list" : "a flag");

/** What a parameter can be sent as; a number takes an integer as well. */
function listSent({ schema }: Parameter): string[] {
  const types = [schema.type ?? []].flat();
  return types.includes("number") ? [...types, "integer"] : types;
}

/** The members at the place before the last name. */
function suggestMember(spec: Spec, result: Schema, place: string): string {
  const end = place.lastIndexOf("/");
  const names = findSchemas(spec, result, place.slice(0, end)).flatMap((schema) => listMembers(spec, schema));
  const text = suggest(place.slice(end + 1), [...new Set(names)]);
  return text.replace("; write ", `; write ${place.slice(0, end)}/`);
}

function listMembers(spec: Spec, reference: Schema, passed: readonly Schema[] = []): string[] {
  const schema = resolve(spec, reference);
  if (passed.includes(schema)) return [];
  const branches = [...(schema.allOf ?? []), ...(schema.anyOf ?? []), ...(schema.oneOf ?? [])];
  return [
    ...Object.keys(schema.properties ?? {}),
    ...branches.flatMap((branch) => listMembers(spec, branch, [...passed, schema])),
  ];
}
