import { listEntries } from "../../generator/read/read-operations.ts";
import type { Spec } from "../../generator/read/spec.ts";

/** The operations that are gone although no release said before that they would go. */
export function findEarlyRemovals(released: Spec, now: Spec): string[] {
  const left = new Set(listEntries(now).map(({ source }) => source.operationId));
  return listEntries(released)
    .filter(({ source }) => !left.has(source.operationId) && source["x-removed-in"] === undefined)
    .map(
      ({ source }) =>
        `${source.operationId} is removed, but no release said so. Keep it until the next minor version, with x-removed-in.`,
    );
}
