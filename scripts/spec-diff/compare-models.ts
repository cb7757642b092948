import type { Type } from "typescript";
import type { Change } from "./change.ts";
import { compareDeclarations } from "./compare-types.ts";
import { type Comparison, fits } from "./compare-values.ts";
import type { SideTypes } from "./judge-types.ts";

/** What changed in the types of schemas. */
export function compareModels(comparison: Comparison, before: SideTypes, after: SideTypes): Change[] {
  const newNames = new Set(comparison.renamed.values());
  const changes: Change[] = [];
  for (const [name, old] of before.models) {
    const newName = comparison.renamed.get(name);
    const now = after.models.get(newName ?? name);
    if (newName !== undefined)
      changes.push({
        heading: "breaks",
        subjects: [name],
        text: `renamed ${name} → ${newName}; the shape is the same.`,
      });
    else if (now === undefined) changes.push({ heading: "breaks", subjects: [name], text: "the type is gone." });
    else
      for (const difference of compareDeclared(comparison, old, now)) changes.push({ ...difference, subjects: [name] });
  }
  for (const name of after.models.keys())
    if (!before.models.has(name) && !newNames.has(name))
      changes.push({ heading: "new", subjects: [name], text: "a new type." });
  return changes;
}

/** Types that are gone, by the new ones that have the same shape. */
export function findRenamedModels(comparison: Comparison, before: SideTypes, after: SideTypes): Map<string, string> {
  const renamed = new Map<string, string>();
  const added = [...after.models].filter(([name]) => !before.models.has(name));
  for (const [name, old] of before.models) {
    if (after.models.has(name)) continue;
    const taken = new Set(renamed.values());
    const match = added.find(([newName, now]) => !taken.has(newName) && isSameShape(comparison, old, now));
    if (match !== undefined) renamed.set(name, match[0]);
  }
  return renamed;
}

const compareDeclared = (comparison: Comparison, before: Type, after: Type) =>
  compareDeclarations({ ...comparison, use: "received" }, before, after);

function isSameShape(comparison: Comparison, before: Type, after: Type): boolean {
  const { checker } = comparison;
  return (
    fits(checker, before, after) &&
    fits(checker, after, before) &&
    compareDeclared(comparison, before, after).length === 0
  );
}
