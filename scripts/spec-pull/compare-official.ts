import type { Operation } from "../../generator/read/read-operations.ts";
import { isAtLeast } from "../spec-diff/version-bump.ts";
import { compareParameters, type ParameterDifferences } from "./compare-parameters.ts";
import type { OfficialOperation } from "./official-operations.ts";

/** How the official package differs from the spec. */
export interface Comparison {
  readonly added: readonly OfficialOperation[];
  /** The operations that both have and that differ. */
  readonly changed: readonly Pair[];
  readonly removed: readonly Operation[];
}

/** One operation in both. */
export interface Pair {
  readonly before: Operation;
  readonly after: OfficialOperation;
  readonly parameters: ParameterDifferences;
  /** Another method or path. */
  readonly isElsewhere: boolean;
  /** Elsewhere, and calls from before may not work there. */
  readonly isReplaced: boolean;
  /** Other keys or permissions. */
  readonly hasOtherKeys: boolean;
}

/** Compares the operations of a spec with those of a version of the official package. */
export function compareWithOfficial(
  operations: readonly Operation[],
  official: readonly OfficialOperation[],
  version: string,
): Comparison {
  const unmatched = new Set(official);
  const removed: Operation[] = [];
  const pairs: Pair[] = [];
  const ids = new Set(operations.map(({ id }) => id));
  for (const before of operations) {
    // The same operation has the same id, or else the same method and path.
    const after =
      official.find(({ id }) => id === before.id) ??
      official.find(({ id, method, path }) => !ids.has(id) && method === before.method && path === before.path);
    if (after !== undefined) {
      unmatched.delete(after);
      pairs.push(comparePair(before, after));
    } else if (!isNewerThan(before, version)) removed.push(before);
  }
  return { added: [...unmatched], changed: pairs.filter(differs), removed };
}

function comparePair(before: Operation, after: OfficialOperation): Pair {
  const parameters = compareParameters(before, after);
  const isElsewhere = before.method !== after.method || before.path !== after.path;
  const breaks = parameters.removed.length > 0 || parameters.added.some(({ required }) => required);
  const scopesOf = ({ scopes }: Pick<Operation, "scopes">) => scopes.toSorted().join();
  return {
    before,
    after,
    parameters,
    isElsewhere,
    isReplaced: isElsewhere && breaks,
    hasOtherKeys: before.account !== after.account || scopesOf(before) !== scopesOf(after),
  };
}

const differs = ({ before, after, parameters, isElsewhere, hasOtherKeys }: Pair): boolean =>
  before.id !== after.id ||
  isElsewhere ||
  hasOtherKeys ||
  [parameters.added, parameters.changed, parameters.removed].some((list) => list.length > 0);

/** What came with a later version cannot be missed in this one. */
function isNewerThan({ source: { "x-since": since } }: Operation, version: string): boolean {
  if (since === undefined) return false;
  return !isAtLeast(version, /^\d+\.\d+$/.test(since) ? `${since}.0` : since);
}
