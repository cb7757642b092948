import type { ParameterValues } from "../call/parameters.js";
import { isGiven } from "../settings/checks.js";
import type { Paging } from "../spec/api-table.js";
import { readPointer } from "../spec/read-value.js";

export interface Next {
  /** Whether the API says there is more. */
  readonly more: boolean;
  /** Parameters of the next page; `null` if the body gives none. */
  readonly params: ParameterValues | null;
}

/** Reads the next page of a list from a body. The flag decides whether there is more; without one, a usable cursor does. */
export function planNext(body: unknown, paging: Paging, params: ParameterValues, itemCount: number): Next {
  const switched = switchParameter(body, paging, params, itemCount);
  if (switched?.restart) return { more: true, params: switched.params };
  const from = switched?.params ?? params;
  const list = findList(body, paging);
  const flag = paging.more === undefined ? undefined : readFlag(readPointer(list, paging.more));
  if (flag === false) return { more: false, params: null };
  if (flag === undefined && itemCount === 0 && isCounted(paging)) return { more: false, params: null };
  const values = readNextValues(list, paging, from, itemCount);
  // A poll that does not say where it is leaves the feed where it was. An empty cursor is its end.
  if (
    values === undefined &&
    paging.feed !== undefined &&
    !listMarks(paging).some((place) => isGiven(readPointer(list, place)))
  )
    return { more: true, params: from };
  if (values === undefined) return { more: flag ?? false, params: null };
  return { more: true, params: { ...from, ...values } };
}

/** Describes a place in a list; 30 and "30" are the same. */
export function describePlace(paging: Paging, params: ParameterValues): string {
  const names = [...Object.keys(paging.next), ...(paging.switch ? [paging.switch.from, paging.switch.to] : [])];
  return JSON.stringify(names.map((name) => (isGiven(params[name]) ? String(params[name]) : null)));
}

/** Whether the caller counts pages or items. */
export const isCounted = ({ next }: Paging): boolean => Object.values(next).every((value) => typeof value !== "string");

export function readItems(body: unknown, paging: Paging): readonly unknown[] {
  const list = findList(body, paging);
  const places = paging.items.map((pointer) => readPointer(list, pointer)).filter(Array.isArray);
  return places.find((items) => items.length > 0) ?? [];
}

/** The place of the list in a body: where the items are, or else the flag or a cursor. */
export function findRoot(body: unknown, paging: Paging): string {
  const { roots } = paging;
  if (roots === undefined) return "";
  const byPlaces = (places: readonly string[]) => roots.find((root) => places.some((place) => has(body, root + place)));
  return byPlaces(paging.items) ?? byPlaces(listMarks(paging)) ?? "";
}

/** What is wrong with a body that holds nothing of the list that was asked for, not even an empty one. */
export function findMissingList(body: unknown, paging: Paging): string | undefined {
  const { roots = [""], switch: change, feed } = paging;
  // Between two events, a feed has nothing to say.
  if (feed !== undefined || (change !== undefined && has(body, change.value))) return undefined;
  const places = roots.flatMap((root) => [...paging.items, ...listMarks(paging)].map((place) => root + place));
  if (places.some((place) => has(body, place))) return undefined;
  return `has no list: nothing is at ${places.join(", ")}`;
}

const findList = (body: unknown, paging: Paging): unknown => readPointer(body, findRoot(body, paging));

/** The places of the flag and the cursors. */
const listMarks = ({ more, next }: Paging): string[] =>
  [more, ...Object.values(next)].filter((place) => typeof place === "string");

/** Whether a body has a place, which may be null. A list without a documented name may be missing. */
const has = (body: unknown, place: string): boolean => readPointer(body, place.replace(/\/\*$/, "")) !== undefined;

/** Continues a list that began with one parameter (a name) by another (the id in its first body). */
function switchParameter(body: unknown, paging: Paging, params: ParameterValues, itemCount: number) {
  if (paging.switch === undefined || !isGiven(params[paging.switch.from])) return undefined;
  const { [paging.switch.from]: _, ...rest } = params;
  const value = readPointer(body, paging.switch.value);
  if (!isUsable(value) || isGiven(rest[paging.switch.to])) return undefined;
  return { params: { ...rest, [paging.switch.to]: value }, restart: itemCount === 0 };
}

function readNextValues(
  list: unknown,
  paging: Paging,
  params: ParameterValues,
  itemCount: number,
): ParameterValues | undefined {
  const values: Record<string, unknown> = {};
  for (const [name, next] of Object.entries(paging.next)) {
    const value =
      typeof next === "string"
        ? readPointer(list, next)
        : Number(params[name] ?? next.start) + (next.add === "items" ? itemCount : next.add);
    if (!isUsable(value)) return undefined;
    values[name] = value;
  }
  return values;
}

/** 0 and "0" are valid cursors; an empty text and an infinite number are not. */
const isUsable = (value: unknown): boolean => (typeof value === "string" && value !== "") || Number.isFinite(value);

function readFlag(value: unknown): boolean | undefined {
  return isGiven(value) ? value === true || value === 1 || value === "1" : undefined;
}
