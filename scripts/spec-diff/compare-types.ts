import type { Symbol as Member, Type, TypeChecker, TypeReference } from "typescript";
import { ts } from "../../generator/compile/typescript.ts";
import { quote } from "./change.ts";
import {
  breaks,
  type Comparison,
  compareValues,
  type Difference,
  fits,
  gains,
  judge,
  listParts,
  nameOf,
  showType,
} from "./compare-values.ts";
import { describeTypes, label } from "./type-words.ts";

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
  const [oldPart, newPart] = findChangedParts(checker, before, after);
  if (oldPart !== undefined && newPart !== undefined) return compareTypes(inner, oldPart, newPart, place);
  if (!isObject(checker, before) || !isObject(checker, after)) return compareValues(comparison, before, after, place);
  const differences = compareMembers(inner, before, after, place);
  const isNamed = [before, after].some((type) => nameOf(comparison, type) !== undefined);
  return place !== "" && isNamed ? replaceObject(comparison, before, after, place, differences) : differences;
}

function isSameName(comparison: Comparison, before: Type, after: Type): boolean {
  const [oldName, newName] = [nameOf(comparison, before), nameOf(comparison, after)];
  return oldName !== undefined && (comparison.renamed.get(oldName) ?? oldName) === newName;
}

/** The parts that differ in two unions, if each has one and it has members or items: `{ … } | null`. */
function findChangedParts(checker: TypeChecker, before: Type, after: Type): [before: Type, after: Type] | [] {
  if (!before.isUnion() || !after.isUnion()) return [];
  const [old, now] = [listParts(before), listParts(after)];
  const show = (type: Type) => showType(checker, type);
  const [oldPart, ...moreOld] = old.filter((part) => !now.map(show).includes(show(part)));
  const [newPart, ...moreNew] = now.filter((part) => !old.map(show).includes(show(part)));
  if (oldPart === undefined || newPart === undefined || moreOld.length + moreNew.length > 0) return [];
  return [oldPart, newPart].every((part) => part.flags & objectFlags) ? [oldPart, newPart] : [];
}

const objectFlags = ts.TypeFlags.Object | ts.TypeFlags.Intersection;

const readItem = (checker: TypeChecker, type: Type): Type | undefined =>
  // Arrays are references to `Array`.
  checker.isArrayType(type) ? checker.getTypeArguments(type as TypeReference)[0] : undefined;

const isObject = (checker: TypeChecker, type: Type): boolean =>
  (type.flags & objectFlags) !== 0 && !checker.isArrayType(type) && !checker.isTupleType(type);

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
  const members = `members${place === "" ? "" : ` of ${quote(place)}`} that are not declared`;
  return [now === undefined ? breaks(`${members} can no longer be read.`) : gains(`${members} can be read.`)];
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

const isOptional = (member: Member): boolean => (member.flags & ts.SymbolFlags.Optional) !== 0;
