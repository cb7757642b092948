import { isRecord } from "./is-record.js";

/**
 * The value at a place in a body, `undefined` where there is none. Places are JSON pointers (RFC 6901), with one addition:
 * `*` stands for the first member that is an array, for bodies whose list has no documented name.
 */
export function readPointer(body: unknown, pointer: string): unknown {
  let value = body;
  for (const name of readNames(pointer)) {
    if (!isRecord(value)) return undefined;
    if (name === "*") value = Object.values(value).find(Array.isArray);
    else value = Object.hasOwn(value, name) ? value[name] : undefined;
  }
  return value;
}

/** The spec has a few dozen pointers, and every page and event asks for some. */
const known = new Map<string, readonly string[]>();

function readNames(pointer: string): readonly string[] {
  let names = known.get(pointer);
  if (names === undefined) {
    names = pointer.split("/").slice(1);
    names = names.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
    known.set(pointer, names);
  }
  return names;
}
