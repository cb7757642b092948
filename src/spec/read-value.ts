/** Whether a value has members that can be asked for by name. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/**
 * The value at a place in a body, `undefined` where there is none. Places are JSON pointers (RFC 6901), with one addition:
 * `*` stands for the first member that is an array, for bodies whose list has no documented name.
 */
export function readPointer(body: unknown, pointer: string): unknown {
  let value = body;
  for (const name of readNames(pointer)) {
    if (!isRecord(value)) return undefined;
    value = name === "*" ? Object.values(value).find(Array.isArray) : readMember(value, name);
  }
  return value;
}

/** An own member of a value, `undefined` where there is none. */
export function readMember(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
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
