import { listItemPointers, listPlaces, type Operation } from "../read/read-operations.ts";
import { findSchemas } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";

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
  yield* checkFeed(spec, operation);
}

function* checkFeed(spec: Spec, { paging, result }: Operation): Iterable<string> {
  if (paging?.feed === undefined) return;
  const lists = listPlaces(paging, listItemPointers(paging));
  const events = lists.flatMap((pointer) => findSchemas(spec, result, `${pointer}/0`));
  for (const pointer of [paging.feed.id, ...Object.keys(paging.feed.end)]) {
    if (events.every((event) => findSchemas(spec, event, pointer).length === 0))
      yield `x-pagination.feed names ${pointer}, which its events do not have`;
  }
}
