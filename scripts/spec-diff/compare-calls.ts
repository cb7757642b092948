import { ts } from "../../generator/compile/typescript.ts";
import type { Operation } from "../../generator/read/read-operations.ts";
import type { Variant } from "../../generator/read/spec.ts";
import { variantParamsName } from "../../generator/read/type-names.ts";
import { quote } from "./change.ts";
import { compareDeclarations, compareTypes } from "./compare-types.ts";
import type { Comparison, Difference } from "./compare-values.ts";
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
    ...compareAccountOption(before, after),
    ...compareFeed(before.paging, after.paging),
    ...listVariants(before, after).flatMap((variant) => {
      const oldCall = oldTypes.calls.get(callKey(before.id, variant)) ?? old;
      const newCall = newTypes.calls.get(callKey(after.id, variant)) ?? now;
      return compareReceived(received, oldCall, newCall).map(({ heading, text }) => ({
        heading,
        text: `${describeVariant(variant)}, ${text}`,
      }));
    }),
    ...findLostNames(before, after),
  ];
}

/** The variants of both that both take: what only one takes is told with its parameters. */
function listVariants(before: Operation, after: Operation): Variant[] {
  const variants = [before, after].flatMap(({ source }) => source["x-variants"] ?? []);
  const unique = new Map(variants.map((variant) => [callKey("", variant), variant]));
  return [...unique.values()].filter((variant) => takes(before, variant) && takes(after, variant));
}

function takes({ parameters }: Operation, { parameter, value }: Variant): boolean {
  const found = parameters.find(({ name }) => name === parameter);
  return found !== undefined && (value === undefined || (found.schema.enum?.includes(value) ?? true));
}

/** The parameters of each variant have a type with a name. */
function findLostNames(before: Operation, after: Operation): Difference[] {
  if (before.id !== after.id) return [];
  const [old = [], now = []] = [before, after].map(({ id, source }) =>
    (source["x-variants"] ?? []).map((variant) => variantParamsName(id, variant)),
  );
  return old
    .filter((name) => !now.includes(name))
    .map((name) => ({ heading: "breaks", text: `its type ${quote(name)} is gone.` }));
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

/** An operation that may be called for an account takes an option more. One that moved to another tree is told of anyway. */
function compareAccountOption(before: Operation, after: Operation): Difference[] {
  if (before.account !== after.account || before.optionalAccount === after.optionalAccount) return [];
  return after.optionalAccount
    ? [{ heading: "new", text: "it can be called for an account, by the option `accountKey`." }]
    : [{ heading: "breaks", text: "it no longer takes the option `accountKey`." }];
}

/** A feed takes more options than a list. */
function compareFeed(before: Operation["paging"], after: Operation["paging"]): Difference[] {
  if (before === undefined || after === undefined || (before.feed === undefined) === (after.feed === undefined))
    return [];
  return after.feed === undefined
    ? [{ heading: "breaks", text: "it is no longer a feed, and does not take the options of one." }]
    : [{ heading: "new", text: "it is now a feed, and takes the options of one." }];
}

const describeVariant = ({ parameter, value }: Variant): string =>
  value === undefined ? `by ${quote(parameter)}` : `with the ${parameter} ${quote(value)}`;
