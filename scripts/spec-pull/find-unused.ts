import { applyOverlay } from "../../generator/read/apply-overlay.ts";
import { readOverlay } from "../../generator/read/read-overlay.ts";
import { Sources } from "../../generator/read/sources.ts";
import type { Spec } from "../../generator/read/spec.ts";
import { isRecord } from "../../src/spec/read-value.ts";
import type { Action } from "./action.ts";

/** Takes out the shared parts that something used before some actions, and nothing uses after them. */
export function findUnused(spec: Spec, actions: readonly Action[]): Action[] {
  const sources = new Sources([]);
  const changed = sources.copy(spec) as Spec;
  applyOverlay(changed, readOverlay({ actions }).actions, sources);
  const [before, after] = [listUsed(spec), listUsed(changed)];
  return listShared(spec)
    .filter(({ pointer }) => before.has(pointer) && !after.has(pointer))
    .map(({ pointer }) => ({ target: `$${pointer.slice(1).replaceAll("/", ".")}`, remove: true }));
}

/** The shared parts that can be reached: by references, or by their names alone, as variants name schemas and examples. */
function listUsed({ components, ...rest }: Spec): ReadonlySet<string> {
  const shared = listShared({ components });
  const used = new Set<string>();
  const next: unknown[] = [rest];
  while (next.length > 0) {
    const node = next.pop();
    if (isRecord(node)) next.push(...Object.values(node));
    if (typeof node !== "string") continue;
    for (const part of shared.filter(
      ({ name, pointer }) => (node === name || node === pointer) && !used.has(pointer),
    )) {
      used.add(part.pointer);
      next.push(part.part);
    }
  }
  return used;
}

/** The parts that operations share, in their order. */
const listShared = ({ components: { securitySchemes: _, ...kinds } }: Pick<Spec, "components">) =>
  Object.entries(kinds).flatMap(([kind, parts]) =>
    Object.entries<unknown>(parts).map(([name, part]) => ({ name, part, pointer: `#/components/${kind}/${name}` })),
  );
