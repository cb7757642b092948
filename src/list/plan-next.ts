import type { Paging } from "../spec/api-table.js";
import { TikAPIError } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";

type Params = Readonly<Record<string, unknown>>;

/** How a list goes on after one of its pages. */
export interface Next {
  /** Whether the API says that there is more. */
  readonly more: boolean;
  /** The parameters to ask for it with; `null` where the body gives none. */
  readonly params: Params | null;
}

/**
 * Reads from a body how its list goes on. The flag decides whether there is more, over any cursor beside it; without a
 * flag, a usable cursor does.
 */
export function planNext(body: unknown, paging: Paging, params: Params, itemCount: number): Next {
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

/** Names a place in a list, the same for 30 and "30". */
export function describePlace(paging: Paging, params: Params): string {
  const names = [...Object.keys(paging.next), ...(paging.switch ? [paging.switch.from, paging.switch.to] : [])];
  return JSON.stringify(names.map((name) => (isGiven(params[name]) ? String(params[name]) : null)));
}

/** The caller counts the pages or the items. */
export const isCounted = ({ next }: Paging): boolean => Object.values(next).every((value) => typeof value !== "string");

export function readItems(body: unknown, { items }: Paging): readonly unknown[] {
  const lists = items.map((pointer) => readPointer(body, pointer)).filter(Array.isArray);
  return lists.find((list) => list.length > 0) ?? [];
}

/** An error on the way carries the parameters to go on with. */
export async function withCheckpoint<T>(params: object | null, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof TikAPIError && params !== null) error.checkpoint ??= copyParams(params);
    throw error;
  }
}

export const copyParams = (params: object): Record<string, unknown> => ({ ...params });

/** A list first asked for by one parameter (a name) goes on by another (the id that the first body tells). */
function switchParameter(body: unknown, paging: Paging, params: Params, itemCount: number) {
  if (paging.switch === undefined || !isGiven(params[paging.switch.from])) return undefined;
  const { [paging.switch.from]: _, ...rest } = params;
  const value = readPointer(body, paging.switch.value);
  if (!isUsable(value) || isGiven(rest[paging.switch.to])) return undefined;
  return { params: { ...rest, [paging.switch.to]: value }, restart: itemCount === 0 };
}

function readNextValues(body: unknown, paging: Paging, params: Params, itemCount: number): Params | undefined {
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

/** `undefined` and `null` count as left out. */
const isGiven = (value: unknown): boolean => value !== undefined && value !== null;

/** 0 and "0" are cursors like any other; an empty text is none, nor is a number too large to be one. */
const isUsable = (value: unknown): boolean => (typeof value === "string" && value !== "") || Number.isFinite(value);

function readFlag(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  return value === true || value === 1 || value === "1";
}
