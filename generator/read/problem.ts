/** A node of the spec, and the names that lead from it to what is meant. */
export type At = readonly [node: object, ...names: string[]];

/** Something wrong with the spec: where, and what to write instead. */
export interface Problem {
  readonly at: At;
  readonly text: string;
  /** What it is about, where the place does not say that. */
  readonly subject?: string;
  /** Whether the part of the spec is something else than it should be, so that nothing more can be said of it. */
  readonly isMisshapen?: boolean;
}

export const problem = (text: string, ...at: At): Problem => ({ at, text });

/** The last node on the way to a place that exists. */
export function findNode([node, ...names]: At): { readonly node: object; readonly rest: readonly string[] } {
  let current = node;
  for (const [index, name] of names.entries()) {
    const next: unknown = (current as Readonly<Record<string, unknown>>)[name];
    if (typeof next !== "object" || next === null) return { node: current, rest: names.slice(index) };
    current = next;
  }
  return { node: current, rest: [] };
}
