import type { ParameterValues } from "../call/parameters.js";
import { type Redact, redactJson } from "../call/redact.js";
import type { Paging } from "../spec/api-table.js";
import { TikAPIError } from "../spec/errors.js";
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
  const flag = paging.more === undefined ? undefined : readFlag(readPointer(body, paging.more));
  if (flag === false) return { more: false, params: null };
  if (flag === undefined && itemCount === 0 && isCounted(paging)) return { more: false, params: null };
  const values = readNextValues(body, paging, from, itemCount);
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

export function readItems(body: unknown, { items }: Paging): readonly unknown[] {
  const lists = items.map((pointer) => readPointer(body, pointer)).filter(Array.isArray);
  return lists.find((list) => list.length > 0) ?? [];
}

/** Adds the parameters to resume from to an error, without keys. */
export async function withCheckpoint<T>(params: object | null, redact: Redact, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof TikAPIError && params !== null) error.checkpoint ??= copyParams(params, redact);
    throw error;
  }
}

/** Copies parameters for an error. A cursor that repeats a key cannot be resumed from. */
export const copyParams = (params: object, redact: Redact): Record<string, unknown> =>
  // A copy of an object is one too; parameters are not nested deeply.
  redactJson({ ...params }, redact) as Record<string, unknown>;

/** Continues a list that began with one parameter (a name) by another (the id in its first body). */
function switchParameter(body: unknown, paging: Paging, params: ParameterValues, itemCount: number) {
  if (paging.switch === undefined || !isGiven(params[paging.switch.from])) return undefined;
  const { [paging.switch.from]: _, ...rest } = params;
  const value = readPointer(body, paging.switch.value);
  if (!isUsable(value) || isGiven(rest[paging.switch.to])) return undefined;
  return { params: { ...rest, [paging.switch.to]: value }, restart: itemCount === 0 };
}

function readNextValues(
  body: unknown,
  paging: Paging,
  params: ParameterValues,
  itemCount: number,
): ParameterValues | undefined {
  const values: Record<string, unknown> = {};
  for (const [name, next] of Object.entries(paging.next)) {
    const value =
      typeof next === "string"
        ? readPointer(body, next)
        : Number(params[name] ?? next.start) + (next.add === "items" ? itemCount : next.add);
    if (!isUsable(value)) return undefined;
    values[name] = value;
  }
  return values;
}

/** `undefined` and `null` count as omitted. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** 0 and "0" are valid cursors; an empty text and an infinite number are not. */
const isUsable = (value: unknown): boolean => (typeof value === "string" && value !== "") || Number.isFinite(value);

function readFlag(value: unknown): boolean | undefined {
  return isGiven(value) ? value === true || value === 1 || value === "1" : undefined;
}
