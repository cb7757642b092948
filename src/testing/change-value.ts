import { isRecord, readMember } from "../spec/read-value.js";

export type Change = Readonly<Record<string, unknown>>;

/** Copies a value with changes at any depth. A list replaces a list; `undefined` removes a member. */
export function changeValue(value: unknown, change: unknown): unknown {
  if (!isObject(value) || !isObject(change)) return change;
  const members = Object.entries(change).map(([name, member]) => [name, changeValue(readMember(value, name), member)]);
  return { ...value, ...Object.fromEntries(members) };
}

/** Copies a value with another one at a place: a JSON pointer, where `*` is the first member that is an array. */
export function putValue(value: unknown, pointer: string, put: unknown): unknown {
  return putAt(value, pointer.split("/").slice(1), put);
}

function putAt(value: unknown, [first, ...rest]: readonly string[], put: unknown): unknown {
  if (first === undefined) return put;
  if (Array.isArray(value))
    return value.map((member, index) => (String(index) === first ? putAt(member, rest, put) : member));
  const parent = isObject(value) ? value : {};
  const name = first === "*" ? (Object.keys(parent).find((key) => Array.isArray(parent[key])) ?? "items") : first;
  return { ...parent, [name]: putAt(parent[name], rest, put) };
}

const isObject = (value: unknown): value is Change => isRecord(value) && !Array.isArray(value);
