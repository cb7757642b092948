import type { Operation } from "../../generator/read/read-operations.ts";
import type { Side } from "./compile-side.ts";

export interface Matches {
  /** The same operation before and after; with another id if it was renamed. */
  readonly pairs: readonly (readonly [before: Operation, after: Operation])[];
  readonly removed: readonly Operation[];
  readonly added: readonly Operation[];
}

/** An operation is the same if its id is, or else its method and path. */
export function matchOperations(before: Side, after: Side): Matches {
  const left = new Map([...after.operations].filter(([id]) => !before.operations.has(id)));
  const pairs: (readonly [Operation, Operation])[] = [];
  const removed: Operation[] = [];
  for (const operation of before.operations.values()) {
    const same =
      after.operations.get(operation.id) ??
      [...left.values()].find(({ method, path }) => method === operation.method && path === operation.path);
    if (same === undefined) removed.push(operation);
    else pairs.push([operation, same]);
    if (same !== undefined) left.delete(same.id);
  }
  return { pairs, removed, added: [...left.values()] };
}
