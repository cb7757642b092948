/**
 * The value at a place in a body, `undefined` where there is none. Places are JSON pointers (RFC 6901), with one addition:
 * `*` stands for the first member that is an array, for bodies whose list has no documented name.
 */
export function readPointer(body: unknown, pointer: string): unknown {
  let value = body;
  for (const token of pointer.split("/").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    if (token === "*") {
      value = Object.values(value).find(Array.isArray);
    } else {
      const name = token.replaceAll("~1", "/").replaceAll("~0", "~");
      value = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : undefined;
    }
  }
  return value;
}
