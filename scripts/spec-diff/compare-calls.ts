import { ts } from "../generate/compile/typescript.ts";
import type { Operation } from "../generate/read/read-operations.ts";
import type { Variant } from "../generate/read/spec.ts";
import { quote } from "./change.ts";
import { type Comparison, compareDeclarations, compareTypes, type Difference } from "./compare-types.ts";
import { callKey } from "./compile-side.ts";
import type { CallTypes, SideTypes } from "./judge-types.ts";

/** What changed in the types of an operation's parameters, body and items. */
export function compareCalls(
  comparison: Comparison,
  [before, oldTypes]: readonly [Operation, SideTypes],
  [after, newTypes]: readonly [Operation, SideTypes],
): Difference[] {
  const old = oldTypes.calls.get(before.id);
  const now = newTypes.calls.get(after.id);
  if (old === undefined || now === undefined) return [];
  const received = { ...comparison, use: "received" } as const;
  return [
    ...compareDeclarations({ ...comparison, use: "given" }, old.params, now.params),
    ...compareReceived(received, old, now),
    ...compareTree(before, after),
    ...(before.source["x-variants"] ?? []).flatMap((variant) => {
      const oldCall = oldTypes.calls.get(callKey(before.id, variant));
      const newCall = newTypes.calls.get(callKey(after.id, variant)) ?? now;
      if (oldCall === undefined) return [];
      const differences = compareReceived(received, oldCall, newCall);
      return differences.map((difference) => ({
        ...difference,
        text: `${describeVariant(variant)}, ${difference.text}`,
      }));
    }),
  ];
}

function compareReceived(comparison: Comparison, before: CallTypes, after: CallTypes): Difference[] {
  const wasList = isList(before);
  const hasItems = wasList && isList(after);
  return [
    ...compareTypes(comparison, before.result, after.result, "its result"),
    ...(hasItems ? compareTypes(comparison, before.item, after.item, "its item") : []),
    ...(wasList && !hasItems ? [{ heading: "breaks", text: "it is no longer a list with pages." } as const] : []),
    ...(!wasList && isList(after) ? [{ heading: "new", text: "it is now a list with pages." } as const] : []),
  ];
}

/** Only lists have items; others have `never`. */
const isList = ({ item }: CallTypes): boolean => (item.flags & ts.TypeFlags.Never) === 0;

/** An account's operations stand in another tree. */
function compareTree(before: Operation, after: Operation): Difference[] {
  if (before.account === after.account) return [];
  const text = after.account
    ? "it needs an account key now: call it on the client of an account."
    : "it needs no account key any more: call it on the client itself.";
  return [{ heading: "breaks", text }];
}

const describeVariant = ({ parameter, value }: Variant): string =>
  value === undefined ? `by ${quote(parameter)}` : `with the ${parameter} ${quote(value)}`;
