export interface Field {
  readonly name: string;
  readonly before: unknown;
  readonly after: unknown;
}

/** The fields whose values are not the same. */
export function compareFields(before: object, after: object): Field[] {
  const [old, now] = [new Map(Object.entries(before)), new Map(Object.entries(after))];
  return [...new Set([...old.keys(), ...now.keys()])]
    .map((name) => ({ name, before: old.get(name), after: now.get(name) }))
    .filter((field) => !isSame(field.before, field.after));
}

export const isSame = (a: unknown, b: unknown): boolean => sortKeys(a) === sortKeys(b);

/** JSON with sorted keys: their order says nothing. */
const sortKeys = (value: unknown): string | undefined =>
  JSON.stringify(value, (_, member: unknown) =>
    typeof member === "object" && member !== null && !Array.isArray(member)
      ? Object.fromEntries(Object.entries(member).sort(([a], [b]) => (a < b ? -1 : 1)))
      : member,
  );
