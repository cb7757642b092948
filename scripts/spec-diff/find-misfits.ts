import type { TypeChecker } from "typescript";
import { fits } from "./compare-values.ts";
import type { CallTypes, SideTypes } from "./judge-types.ts";

/** The types and operations of which a new value does not fit the old type, or old parameters do not fit the new ones. */
export function findMisfits(checker: TypeChecker, before: SideTypes, after: SideTypes): string[] {
  const fitsBack = (old: CallTypes, now: CallTypes) =>
    fits(checker, old.params, now.params) && fits(checker, now.result, old.result) && fits(checker, now.item, old.item);
  const models = [...before.models].filter(([name, old]) => {
    const now = after.models.get(name);
    return now !== undefined && !fits(checker, now, old);
  });
  const calls = [...before.calls].filter(([key, old]) => {
    const now = after.calls.get(key);
    return now !== undefined && !fitsBack(old, now);
  });
  // Variants of an operation have its id and more.
  return [...new Set([...models, ...calls].map(([name]) => name.replace(/ .*/, "")))];
}
