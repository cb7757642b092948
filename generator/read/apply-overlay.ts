import { isPlainRecord, isRecord, readMember } from "../../src/spec/read-value.ts";
import { findMatches, type Match } from "./json-path.ts";
import { type Problem, problem } from "./problem.ts";
import type { Action } from "./read-overlay.ts";
import { findEnd } from "./references.ts";
import type { Sources } from "./sources.ts";
import type { Spec } from "./spec.ts";

type Members = Record<string, unknown>;

/** Applies the actions of an overlay to a bundled document, one after the other. Tells those that cannot be applied. */
export const applyOverlay = (document: object, actions: readonly Action[], sources: Sources): Problem[] =>
  actions.flatMap((action) => applyAction(document, action, sources));

function applyAction(document: object, { source, target, update }: Action, sources: Sources): Problem[] {
  const matches = findMatches(document, target);
  if (matches.length === 0) return [problem(explainNothing(document, target), source, "target")];
  if (matches.some(({ node }) => !isRecord(node)))
    return [problem("leads to a single value; name the object or list that holds it", source, "target")];
  if (update === undefined) {
    // From the end, so that the entries of a list keep their numbers.
    for (const match of matches.toReversed()) removeMatch(match);
    return [];
  }
  const last = target.at(-1);
  return matches.flatMap((match) => {
    const node = last?.kind === "entries" ? detach(document, match, sources) : match.node;
    return updateNode(node as Members | unknown[], source, sources);
  });
}

/** A place behind a reference is elsewhere, and other parts of the document may share it. */
function explainNothing(document: object, target: Action["target"]): string {
  const passed = target.map((_, index) => findMatches(document, target.slice(0, index)));
  const reference = passed.findLast((matches) => matches.length > 0)?.map(({ node }) => readMember(node, "$ref"))[0];
  return typeof reference === "string"
    ? `leads to nothing, because the way there is a reference; begin at ${reference}`
    : "leads to nothing; the document has no such place";
}

function removeMatch({ holder, name = "" }: Match): void {
  if (Array.isArray(holder)) holder.splice(Number(name), 1);
  else if (holder !== undefined) delete (holder as Members)[name];
}

/** What is found by what it says can be shared. A change to it is for this place alone, so it becomes a copy. */
function detach(document: object, { node, holder, name = "" }: Match, sources: Sources): unknown {
  // Only its references matter, whatever else the document is.
  const shared = isRecord(node) && "$ref" in node ? findEnd(document as Spec, node) : undefined;
  if (shared === undefined) return node;
  const copy = sources.copy(shared);
  (holder as Members)[name] = copy;
  return copy;
}

function updateNode(node: Members | unknown[], source: object, sources: Sources): Problem[] {
  const { update } = source as { readonly update: unknown };
  if (Array.isArray(node)) {
    if (Array.isArray(update))
      return [problem("the target is a list, which gets one entry; write an action for each", source, "update")];
    node.push(sources.copy(update));
    return [];
  }
  if (isPlainRecord(update)) return merge(node, update, sources);
  return [problem("the target is an object, so this must be one as well", source, "update")];
}

/** Objects are merged, lists are joined, and a single value replaces another. */
function merge(node: Members, update: Readonly<Members>, sources: Sources): Problem[] {
  return Object.entries(update).flatMap(([name, value]) => {
    const old = Object.hasOwn(node, name) ? node[name] : undefined;
    if (isPlainRecord(old) && isPlainRecord(value)) return merge(old as Members, value, sources);
    if (Array.isArray(old) && Array.isArray(value)) {
      old.push(...(sources.copy(value) as unknown[]));
      return [];
    }
    if (old !== undefined && (isRecord(old) || isRecord(value)))
      return [problem(`cannot replace ${nameKind(old)} by ${nameKind(value)}; remove it first`, update, name)];
    node[name] = sources.copy(value);
    sources.noteMember(node, name, update);
    return [];
  });
}

function nameKind(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return isRecord(value) ? "an object" : "a single value";
}
