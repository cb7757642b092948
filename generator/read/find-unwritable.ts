import { isRecord } from "../../src/spec/read-value.ts";
import { type Problem, problem } from "./problem.ts";

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
