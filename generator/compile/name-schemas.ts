import type {
  HeritageClause,
  Identifier,
  InterfaceDeclaration,
  Node,
  PropertySignature,
  Statement,
  TypeElement,
  TypeNode,
  TypeReferenceNode,
} from "typescript";
import { modelName } from "../read/type-names.ts";
import { ts } from "./typescript.ts";

const { factory } = ts;

/**
 * Declares each schema as a type with a name, to which all else refers. Editors and declaration files then say `Post`, where
 * they would write out what is in `components["schemas"]["Post"]`.
 */
export function nameSchemas(statements: readonly Node[]): Node[] {
  const named = statements.map(referToNames);
  const schemas = named.flatMap((statement) => (isComponents(statement) ? statement.members.flatMap(listSchemas) : []));
  const shapes = new Map(schemas.map((schema) => [schema.name, readShape(schema.type)]));
  return [...named.map(shortenComponents), ...schemas.map((schema) => declareSchema(schema, shapes))];
}

interface NamedSchema {
  readonly name: string;
  readonly type: TypeNode;
  readonly property: PropertySignature;
}

/** The bases of an object type, and its own members. */
interface Shape {
  readonly bases: readonly NamedReference[];
  readonly members: readonly TypeElement[];
}

type NamedReference = TypeReferenceNode & { readonly typeName: Identifier };
/** By name; those that are no objects have none. */
type Shapes = ReadonlyMap<string, Shape | undefined>;

/** `components["schemas"]["Post"]` → `Post` */
function referToNames(node: Node): Node {
  const name = readReference(node);
  return name === undefined
    ? ts.visitEachChild(node, referToNames, undefined)
    : factory.createTypeReferenceNode(modelName(name));
}

function readReference(node: Node): string | undefined {
  if (!ts.isIndexedAccessTypeNode(node) || !ts.isIndexedAccessTypeNode(node.objectType)) return undefined;
  const { objectType: root, indexType: section } = node.objectType;
  if (!ts.isTypeReferenceNode(root) || !isNamed(root.typeName, "components")) return undefined;
  return readText(section) === "schemas" ? readText(node.indexType) : undefined;
}

const readText = (type: TypeNode): string | undefined =>
  ts.isLiteralTypeNode(type) && ts.isStringLiteral(type.literal) ? type.literal.text : undefined;

const isNamed = (node: Node | undefined, name: string): boolean =>
  node !== undefined && (ts.isIdentifier(node) || ts.isStringLiteral(node)) && node.text === name;

const isComponents = (node: Node): node is InterfaceDeclaration =>
  ts.isInterfaceDeclaration(node) && isNamed(node.name, "components");

/** The schemas, if this member of `components` has them. */
function listSchemas(section: TypeElement): NamedSchema[] {
  if (!ts.isPropertySignature(section) || !isNamed(section.name, "schemas")) return [];
  if (section.type === undefined || !ts.isTypeLiteralNode(section.type)) return [];
  return section.type.members.flatMap((property) => {
    if (!ts.isPropertySignature(property) || property.type === undefined) return [];
    const name = modelName((property.name as Identifier).text);
    return [{ name, type: property.type, property }];
  });
}

/** `{ Post: { … } }` → `{ Post: Post }` in `components`. */
function shortenComponents(statement: Node): Node {
  if (!isComponents(statement)) return statement;
  const members = statement.members.map((section) => {
    const schemas = listSchemas(section);
    if (schemas.length === 0) return section;
    const names = schemas.map(({ name, property }) => declareMember(property, factory.createTypeReferenceNode(name)));
    // Only a property has schemas.
    return declareMember(section as PropertySignature, factory.createTypeLiteralNode(names));
  });
  const { modifiers, name } = statement;
  return factory.updateInterfaceDeclaration(statement, modifiers, name, undefined, undefined, members);
}

const declareMember = ({ name }: PropertySignature, type: TypeNode): PropertySignature =>
  factory.createPropertySignature(undefined, name, undefined, type);

/** Declares an interface where TypeScript allows one, else an alias. */
function declareSchema({ name, type, property }: NamedSchema, shapes: Shapes): Statement {
  const modifiers = [factory.createToken(ts.SyntaxKind.ExportKeyword)];
  const shape = shapes.get(name);
  const declaration =
    shape !== undefined && listMembers(name, shapes) !== undefined
      ? factory.createInterfaceDeclaration(modifiers, name, undefined, inherit(shape), shape.members)
      : factory.createTypeAliasDeclaration(modifiers, name, undefined, type);
  return ts.setSyntheticLeadingComments(declaration, ts.getSyntheticLeadingComments(property));
}

function readShape(type: TypeNode): Shape | undefined {
  if (ts.isParenthesizedTypeNode(type)) return readShape(type.type);
  if (ts.isTypeLiteralNode(type)) return { bases: [], members: [...type.members] };
  if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName))
    return { bases: [type as NamedReference], members: [] };
  if (!ts.isIntersectionTypeNode(type)) return undefined;
  const parts = type.types.map(readShape).filter((part) => part !== undefined);
  if (parts.length < type.types.length) return undefined;
  return { bases: parts.flatMap(({ bases }) => bases), members: parts.flatMap(({ members }) => members) };
}

function inherit({ bases }: Shape): HeritageClause[] | undefined {
  if (bases.length === 0) return undefined;
  const types = bases.map(({ typeName, typeArguments }) =>
    factory.createExpressionWithTypeArguments(typeName, typeArguments),
  );
  return [factory.createHeritageClause(ts.SyntaxKind.ExtendsKeyword, types)];
}

/**
 * The names of all members of a type that an interface can declare; `undefined` if none can. An interface cannot inherit
 * from a union, and unlike an intersection it refuses two types for one member.
 */
function listMembers(name: string, shapes: Shapes, below: readonly string[] = []): readonly string[] | undefined {
  const shape = shapes.get(name);
  if (shape === undefined || below.includes(name)) return undefined;
  const inherited = shape.bases.map((base) => listMembers(findBase(base), shapes, [...below, name]));
  if (!inherited.every((members) => members !== undefined)) return undefined;
  const own = shape.members.map(describeMember).filter((member) => member !== anything);
  const all = [...inherited.flat(), ...own];
  const agree = new Set(all).size === all.length && (!all.includes(index) || all.length === 1);
  return agree ? all : undefined;
}

/** `WithRequired<Analytics, …>` has the members of `Analytics`. */
function findBase({ typeName, typeArguments: [first] = [] as never }: NamedReference): string {
  const inner = first !== undefined && ts.isTypeReferenceNode(first) ? first.typeName : undefined;
  return isNamed(typeName, "WithRequired") && inner !== undefined ? (inner as Identifier).text : typeName.text;
}

const index = "[index]";
const anything = "[anything]";

/** An index signature of `unknown` agrees with all other members. */
function describeMember(member: TypeElement): string {
  if (!ts.isIndexSignatureDeclaration(member)) return (member.name as Identifier).text;
  return member.type.kind === ts.SyntaxKind.UnknownKeyword ? anything : index;
}
