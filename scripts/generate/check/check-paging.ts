import { listIdPointers, listItemPointers, listPlaces, type Operation } from "../read/read-operations.ts";
import { findSchemas, resolve } from "../read/references.ts";
import type { Schema, Spec, SpecPaging } from "../read/spec.ts";

/** Paging leads from places in the body to parameters: both must exist. */
export function* checkPaging(spec: Spec, operation: Operation): Iterable<string> {
  const { paging, parameters, result } = operation;
  if (paging === undefined) return;
  const { next, switch: change } = paging;
  for (const name of [...Object.keys(next), ...(change ? [change.from, change.to] : [])])
    if (!parameters.some((parameter) => parameter.name === name))
      yield `x-pagination names the parameter "${name}", which it does not have`;
  const checkPlace = function* (name: string, place: string, inBody: readonly string[]): Iterable<string> {
    if (inBody.some((pointer) => findSchemas(spec, result, pointer).length === 0))
      yield `x-pagination.${name} is ${place}, which its 200 body does not have`;
  };
  const inList: [name: string, place: unknown][] = [
    ...listItemPointers(paging).map((pointer): [string, string] => ["items", pointer]),
    ["more", paging.more],
    ...Object.entries(next).map(([name, place]): [string, unknown] => [`next.${name}`, place]),
  ];
  // A parameter that is counted has no place.
  const places = inList.filter((entry): entry is [string, string] => typeof entry[1] === "string");
  for (const [name, place] of places) yield* checkPlace(name, place, listPlaces(paging, [place]));
  if (change !== undefined) yield* checkPlace("switch.value", change.value, [change.value]);
  yield* checkItems(spec, operation, paging);
}

/** What is said about the items must be true of them. */
function* checkItems(spec: Spec, { result }: Operation, paging: SpecPaging): Iterable<string> {
  const items = listPlaces(paging, listItemPointers(paging)).flatMap((list) => findSchemas(spec, result, `${list}/0`));
  // That there are none has been said.
  if (items.length === 0) return;
  const lack = (pointer: string) => items.every((item) => findSchemas(spec, item, pointer).length === 0);
  const { feed, order, time, pinned } = paging;
  if (feed !== undefined) {
    for (const pointer of [feed.id, ...Object.keys(feed.end)])
      if (lack(pointer)) yield `x-pagination.feed names ${pointer}, which its events do not have`;
    return;
  }
  const ids = listIdPointers(paging);
  for (const [name, pointer] of [...ids.map((id) => ["id", id]), ["time", time], ["pinned", pinned]] as const)
    if (pointer !== undefined && lack(pointer)) yield `x-pagination.${name} is ${pointer}, which its items do not have`;
  // An open type has members that the spec does not know. Without any id, items are compared as a whole.
  const isNameless = (item: Schema) =>
    !isOpen(spec, item) && ids.every((id) => findSchemas(spec, item, id).length === 0);
  if (ids.length > 0 && !ids.every(lack) && items.some(isNameless))
    yield `x-pagination.id is ${ids.join(", ")}, which some kinds of its items do not have`;
  if (order !== undefined && order !== "newest-first") yield `x-pagination.order is ${order}; it can be newest-first`;
  if ((order === undefined) !== (time === undefined) || (pinned !== undefined && order === undefined))
    yield "x-pagination needs both order and time, or neither; pinned goes with them";
}

function isOpen(spec: Spec, item: Schema): boolean {
  const { properties, allOf, anyOf, oneOf } = resolve(spec, item);
  return [properties, allOf, anyOf, oneOf].every((members) => members === undefined);
}
