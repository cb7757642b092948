export type Change = Readonly<Record<string, unknown>>;

/** A copy with changes at any depth; a list takes the place of a list, and `undefined` takes a member away. */
export function changeValue(value: unknown, change: unknown): unknown {
  if (!isObject(value) || !isObject(change)) return change;
  const members = Object.entries(change).map(([name, member]) => [
    name,
    changeValue(Object.hasOwn(value, name) ? value[name] : undefined, member),
  ]);
  return { ...value, ...Object.fromEntries(members) };
}

/** A copy with a value at a place (JSON pointer; `*` is the first member that is an array). */
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

const isObject = (value: unknown): value is Change =>
  typeof value === "object" && value !== null && !Array.isArray(value);
