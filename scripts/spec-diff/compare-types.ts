import type { Symbol as Member, Type, TypeChecker, TypeReference, UnionType } from "typescript";
import { ts } from "../generate/compile/typescript.ts";
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

/**
 * How a type differs from its old self, member by member. TypeScript decides whether that breaks: an old value that is given
 * must fit the new type, and a new value that is received must fit the old type. Assignability ignores that a member is
 * gone, or a literal; but code that names it no longer compiles, so that breaks as well.
 */
export function compareDeclarations(comparison: Comparison, before: Type, after: Type): Difference[] {
  return compareShapes(comparison, before, after, "");
}

/** The same for a type in its place, such as "its result". A type with a name is compared where it is declared. */
export function compareTypes(comparison: Comparison, before: Type, after: Type, place: string): Difference[] {
  return isSameName(comparison, before, after) ? [] : compareShapes(comparison, before, after, place);
}

function compareShapes(comparison: Comparison, before: Type, after: Type, place: string): Difference[] {
  const { checker, pending = [] } = comparison;
  if (pending.some(([old, now]) => old === before && now === after)) return [];
  const inner = { ...comparison, pending: [...pending, [before, after] as const] };
  const [oldItem, newItem] = [readItem(checker, before), readItem(checker, after)];
  if (oldItem !== undefined && newItem !== undefined) return compareTypes(inner, oldItem, newItem, `${place}[]`);
  if (!isObject(checker, before) || !isObject(checker, after)) return compareValues(comparison, before, after, place);
  const differences = compareMembers(inner, before, after, place);
  const isNamed = [before, after].some((type) => nameOf(comparison, type) !== undefined);
  return place !== "" && isNamed ? replaceObject(comparison, before, after, place, differences) : differences;
}

/** Whether every value of one type is one of the other. A missing member is judged apart from its type. */
export function fits(checker: TypeChecker, source: Type, target: Type): boolean {
  return listParts(source).every((part) => checker.isTypeAssignableTo(part, target));
}

function isSameName(comparison: Comparison, before: Type, after: Type): boolean {
  const [oldName, newName] = [nameOf(comparison, before), nameOf(comparison, after)];
  return oldName !== undefined && (comparison.renamed.get(oldName) ?? oldName) === newName;
}

function nameOf({ named }: Comparison, type: Type): string | undefined {
  const name = (type.aliasSymbol ?? type.getSymbol())?.name;
  return name !== undefined && named.has(name) ? name : undefined;
}

const readItem = (checker: TypeChecker, type: Type): Type | undefined =>
  // Arrays are references to `Array`.
  checker.isArrayType(type) ? checker.getTypeArguments(type as TypeReference)[0] : undefined;

const isObject = (checker: TypeChecker, type: Type): boolean =>
  (type.flags & (ts.TypeFlags.Object | ts.TypeFlags.Intersection)) !== 0 &&
  !checker.isArrayType(type) &&
  !checker.isTupleType(type);

function compareMembers(comparison: Comparison, before: Type, after: Type, place: string): Difference[] {
  const { checker } = comparison;
  const old = new Map(checker.getPropertiesOfType(before).map((member) => [member.name, member]));
  const now = new Map(checker.getPropertiesOfType(after).map((member) => [member.name, member]));
  const at = (name: string) => (place === "" ? name : `${place}.${name}`);
  return [
    ...[...old.keys()]
      .filter((name) => !now.has(name))
      .map((name) => breaks(`${label(comparison.use, at(name))} is gone.`)),
    ...[...now].flatMap(([name, member]) => {
      const former = old.get(name);
      return former === undefined
        ? [describeNew(comparison, member, at(name))]
        : compareMember(comparison, former, member, at(name));
    }),
    ...compareIndexes(comparison, before, after, place),
  ];
}

function describeNew(comparison: Comparison, member: Member, place: string): Difference {
  if (comparison.use === "received") return gains(`a new ${label(comparison.use, place).replace(/^the /, "")}.`);
  return isOptional(member)
    ? gains(`a new optional parameter ${quote(place)}.`)
    : breaks(`the parameter ${quote(place)} is new and required.`);
}

function compareMember(comparison: Comparison, before: Member, after: Member, place: string): Difference[] {
  const { checker } = comparison;
  return [
    ...comparePresence(comparison, isOptional(before), isOptional(after), label(comparison.use, place)),
    ...compareTypes(comparison, readType(checker, before), readType(checker, after), place),
  ];
}

/** The type as it is declared: without the `undefined` of an optional member, and with its name. */
function readType(checker: TypeChecker, member: Member): Type {
  const [declaration, ...others] = member.declarations ?? [];
  return declaration !== undefined && others.length === 0 && ts.isPropertySignature(declaration) && declaration.type
    ? checker.getTypeFromTypeNode(declaration.type)
    : checker.getTypeOfSymbol(member);
}

function comparePresence({ use }: Comparison, before: boolean, after: boolean, name: string): Difference[] {
  if (before === after) return [];
  if (use === "given") return [after ? gains(`${name} is now optional.`) : breaks(`${name} is now required.`)];
  return [after ? breaks(`${name} may now be missing.`) : gains(`${name} is now always there.`)];
}

function compareIndexes(comparison: Comparison, before: Type, after: Type, place: string): Difference[] {
  const { checker } = comparison;
  const [old, now] = [before, after].map((type) => checker.getIndexInfoOfType(type, ts.IndexKind.String)?.type);
  if (old !== undefined && now !== undefined) return compareTypes(comparison, old, now, `${place}[name]`);
  // What takes no parameters is declared with an index of `never`.
  if (comparison.use === "given" || old === now) return [];
  return [
    now === undefined
      ? breaks("members that are not declared can no longer be read.")
      : gains("members that are not declared can be read."),
  ];
}

/** A type with another name in its place: one difference tells more than all members. */
function replaceObject(
  comparison: Comparison,
  before: Type,
  after: Type,
  place: string,
  differences: readonly Difference[],
): Difference[] {
  const { checker } = comparison;
  if (differences.length === 0 && fits(checker, before, after) && fits(checker, after, before)) return [];
  const breaking =
    judge(comparison, before, after) === "breaks" || differences.some(({ heading }) => heading === "breaks");
  return [
    {
      heading: breaking ? "breaks" : "new",
      text: describeTypes(comparison.use, place, checker.typeToString(before), checker.typeToString(after)),
    },
  ];
}

function compareValues(comparison: Comparison, before: Type, after: Type, place: string): Difference[] {
  const { checker, renamed } = comparison;
  const show = (type: Type) => checker.typeToString(type, undefined, ts.TypeFormatFlags.NoTruncation);
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

function judge({ checker, use }: Comparison, before: Type, after: Type): Difference["heading"] {
  const fit = use === "given" ? fits(checker, before, after) : fits(checker, after, before);
  return fit ? "new" : "breaks";
}

/** The parts of a union without `undefined`, which says that a member may be missing. */
const listParts = (type: Type): Type[] =>
  (type.isUnion() ? (type as UnionType).types : [type]).filter((part) => !(part.flags & ts.TypeFlags.Undefined));

const isLiteral = (type: Type): boolean => type.isStringLiteral() || type.isNumberLiteral();

const isOptional = (member: Member): boolean => (member.flags & ts.SymbolFlags.Optional) !== 0;

const breaks = (text: string): Difference => ({ heading: "breaks", text });
const gains = (text: string): Difference => ({ heading: "new", text });
