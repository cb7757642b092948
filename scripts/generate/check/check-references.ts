import { isRecord } from "../../../src/spec/read-value.ts";
import { type Problem, problem } from "../read/problem.ts";
import { findEnd } from "../read/references.ts";
import type { Spec } from "../read/spec.ts";
import { walkSpec } from "../read/walk-spec.ts";

/** What bundling left as it was: references where OpenAPI has none, and those that lead back to themselves. */
export function* checkReferences(spec: Spec): Iterable<Problem> {
  for (const { node } of walkSpec(spec)) {
    const { $ref } = node;
    if (typeof $ref === "string" && !isRecord(findEnd(spec, node)))
      yield {
        ...problem(`$ref ${$ref} cannot be followed from here; write what it means`, node, "$ref"),
        isMisshapen: true,
      };
  }
}

/** A part that cannot be written as JSON, or not be read again: one that is in itself, and the name that objects inherit by. */
export function findUnwritable(node: unknown, above: readonly unknown[] = [], done = new Set()): Problem | undefined {
  if (!isRecord(node) || done.has(node)) return undefined;
  if (above.includes(node)) return problem("contains itself; write a $ref to a schema in a file of its own", node);
  if (Object.hasOwn(node, "__proto__"))
    return problem('"__proto__" is no name that JavaScript can have; write another', node, "__proto__");
  for (const value of Object.values(node)) {
    const found = findUnwritable(value, [...above, node], done);
    if (found !== undefined) return found;
  }
  done.add(node);
  return undefined;
}
