import type { Type, TypeChecker, UnionType } from "typescript";
import { ts } from "../../generator/compile/typescript.ts";
import { joinWords, quote } from "./change.ts";
import { describeTypes, joinParts, label, orderParts, type Use } from "./type-words.ts";

export interface Difference {
  readonly heading: "breaks" | "new";
  readonly text: string;
}

export interface Comparison {
  readonly checker: TypeChecker;
  readonly use: Use;
  /** The names of types that are compared on their own. */
  readonly named: ReadonlySet<string>;
  /** Types that only changed their names, old → new. */
  readonly renamed: ReadonlyMap<string, string>;
  /** What is being compared already, for types that refer to themselves. */
  readonly pending?: readonly (readonly [Type, Type])[];
}

/** Compares types that are no objects, as a whole: texts, numbers, unions. */
export function compareValues(comparison: Comparison, before: Type, after: Type, place: string): Difference[] {
  const { checker, renamed } = comparison;
  const show = (type: Type) => showType(checker, type);
  const old = listParts(before);
  const now = listParts(after);
  const lost = old.filter((part) => !checker.isTypeAssignableTo(part, after));
  const gained = now.filter((part) => !checker.isTypeAssignableTo(part, before));
  const names = old.map((part) => renamed.get(show(part)) ?? show(part));
  const isReordered = names.length === now.length && now.every((part) => names.includes(show(part)));
  if (isReordered) return [];
  if (lost.length + gained.length > 0 && [...lost, ...gained].every(isLiteral))
    return compareLiterals(comparison, lost.map(show), gained.map(show), place);
  const was = nameOf(comparison, before) ?? joinParts(old.map(show));
  const is = nameOf(comparison, after) ?? joinParts(now.map(show));
  return [{ heading: judge(comparison, before, after), text: describeTypes(comparison.use, place, was, is) }];
}

function compareLiterals(
  comparison: Comparison,
  lost: readonly string[],
  gained: readonly string[],
  place: string,
): Difference[] {
  const name = label(comparison.use, place);
  const list = (values: readonly string[]) => joinWords(orderParts(values).map(quote));
  const given = comparison.use === "given";
  return [
    ...(lost.length === 0
      ? []
      : [
          breaks(
            given
              ? `${name} no longer takes ${list(lost)}.`
              : `${name} is never ${list(lost)} any more; comparing with that no longer compiles.`,
          ),
        ]),
    ...(gained.length === 0
      ? []
      : [given ? gains(`${name} also takes ${list(gained)}.`) : breaks(`${name} may now also be ${list(gained)}.`)]),
  ];
}

/** What TypeScript says of both types. */
export function judge({ checker, use }: Comparison, before: Type, after: Type): Difference["heading"] {
  const fit = use === "given" ? fits(checker, before, after) : fits(checker, after, before);
  return fit ? "new" : "breaks";
}

/** Whether every value of one type is one of the other. A missing member is judged apart from its type. */
export function fits(checker: TypeChecker, source: Type, target: Type): boolean {
  return listParts(source).every((part) => checker.isTypeAssignableTo(part, target));
}

/** The name of a type that is compared on its own. */
export function nameOf({ named }: Comparison, type: Type): string | undefined {
  const name = (type.aliasSymbol ?? type.getSymbol())?.name;
  return name !== undefined && named.has(name) ? name : undefined;
}

export const showType = (checker: TypeChecker, type: Type): string =>
  checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);

/** The parts of a union without `undefined`, which says that a member may be missing. */
export const listParts = (type: Type): Type[] =>
  (type.isUnion() ? (type as UnionType).types : [type]).filter((part) => !(part.flags & ts.TypeFlags.Undefined));

const isLiteral = (type: Type): boolean => type.isStringLiteral() || type.isNumberLiteral();

export const breaks = (text: string): Difference => ({ heading: "breaks", text });
export const gains = (text: string): Difference => ({ heading: "new", text });
