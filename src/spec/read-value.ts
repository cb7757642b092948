/** Whether a value has members. */
export const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === "object" && value !== null;

/** Whether a value has members by name: not a list, a `Map` or another iterable, whose contents would be overlooked. */
export const isPlainRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  isRecord(value) && !(Symbol.iterator in value);

/** Whether a value is an error, also of another realm, where `instanceof` fails. */
export const isErrorLike = (value: unknown): value is Error =>
  isRecord(value) && typeof value["name"] === "string" && typeof value["message"] === "string";

/** Describes something thrown that is no error; not everything can become a text. */
export const describeThrown = (value: unknown): string =>
  isRecord(value) ? Object.prototype.toString.call(value) : String(value);

/**
 * Reads the value at a place in a body: a JSON pointer (RFC 6901), where `*` also stands for the first member that is an
 * array, for lists without a documented name.
 */
export function readPointer(body: unknown, pointer: string): unknown {
  let value = body;
  for (const name of readNames(pointer)) {
    if (!isRecord(value)) return undefined;
    value = name === "*" ? Object.values(value).find(Array.isArray) : readMember(value, name);
  }
  return value;
}

/** Reads an own member of a value, `undefined` if there is none. */
export function readMember(value: unknown, name: string): unknown {
  return isRecord(value) && Object.hasOwn(value, name) ? value[name] : undefined;
}

/** The names in the few dozen pointers of a spec, which every page and event uses. */
const known = new Map<string, readonly string[]>();

function readNames(pointer: string): readonly string[] {
  let names = known.get(pointer);
  if (names !== undefined) return names;
  const tokens = pointer.split("/").slice(1);
  names = tokens.map((token) => token.replaceAll("~1", "/").replaceAll("~0", "~"));
  known.set(pointer, names);
  return names;
}
