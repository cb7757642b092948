import { listTypes } from "../read/list-types.ts";
import { type Problem, problem } from "../read/problem.ts";
import { listIdPointers, listItemPointers, listPlaces, type Operation } from "../read/read-operations.ts";
import { findSchemas, resolve } from "../read/references.ts";
import type { Schema, Spec, SpecPaging } from "../read/spec.ts";
import { suggestPlace } from "./suggest.ts";

/** What paging says about the items of a list must be true of them. */
export function* checkItems(spec: Spec, { result }: Operation, paging: SpecPaging): Iterable<Problem> {
  const lists = listPlaces(paging, listItemPointers(paging));
  const items = lists.flatMap((list) => findSchemas(spec, result, `${list}/0`));
  // That there are none has been said.
  if (items.length === 0) return;
  for (const { name, pointer, at, types, what } of listClaims(paging)) {
    const found = items.flatMap((item) => findSchemas(spec, item, pointer));
    const wrong = found.flatMap((schema) => listTypes(spec, schema)).filter((type) => !types.includes(type));
    if (found.length === 0)
      yield problem(
        `x-pagination.${name} is ${pointer}, which its items do not have${suggestPlace(spec, items, pointer)}`,
        paging,
        ...at,
      );
    else if (wrong.length > 0)
      yield problem(
        `x-pagination.${name} is ${pointer}, which is ${[...new Set(wrong)].join(" or ")}; write the place of ${what}`,
        paging,
        ...at,
      );
  }
  yield* checkKinds(spec, items, paging);
}

interface Claim {
  readonly name: string;
  readonly pointer: string;
  /** From `x-pagination`. */
  readonly at: readonly string[];
  /** What may be there. */
  readonly types: readonly string[];
  readonly what: string;
}

function listClaims(paging: SpecPaging): Claim[] {
  const id = { types: ["string", "integer", "null"], what: "an id" };
  const { feed, time, pinned } = paging;
  const claims: (Omit<Claim, "pointer"> & { readonly pointer: string | undefined })[] = [
    { ...id, name: "feed.id", pointer: feed?.id, at: ["feed", "id"] },
    ...Object.keys(feed?.end ?? {}).map((pointer) => ({
      ...{ name: "feed.end", pointer, at: ["feed", "end", pointer] },
      ...{ types: ["string", "integer", "null"], what: "a text or number" },
    })),
    ...listIdPointers(paging).map((pointer, index) => ({
      ...id,
      name: "id",
      pointer,
      at: ["id", ...(Array.isArray(paging.id) ? [String(index)] : [])],
    })),
    { name: "time", pointer: time, at: ["time"], types: ["integer", "number", "string", "null"], what: "a time" },
    { name: "pinned", pointer: pinned, at: ["pinned"], types: ["boolean", "integer", "null"], what: "a flag" },
  ];
  return claims.filter((claim): claim is Claim => claim.pointer !== undefined);
}

/** Without any id, items are compared as a whole; with one, each kind of them needs it. */
function* checkKinds(spec: Spec, items: readonly Schema[], paging: SpecPaging): Iterable<Problem> {
  const ids = listIdPointers(paging);
  const has = (item: Schema): boolean => ids.some((id) => findSchemas(spec, item, id).length > 0);
  // An id that no item has has been told.
  if (ids.some((id) => items.every((item) => findSchemas(spec, item, id).length === 0))) return;
  // An open type has members that the spec does not know.
  if (items.some(has) && items.some((item) => !isOpen(spec, item) && !has(item)))
    yield problem(
      `x-pagination.id is ${ids.join(", ")}, which some kinds of its items do not have; write a list with their place, too`,
      paging,
      "id",
    );
}

function isOpen(spec: Spec, item: Schema): boolean {
  const { properties, allOf, anyOf, oneOf } = resolve(spec, item);
  return [properties, allOf, anyOf, oneOf].every((members) => members === undefined);
}
