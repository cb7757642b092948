import type { Node, PropertySignature, TransformerFactory } from "typescript";
import { readOperations } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { nameSchemas } from "./name-schemas.ts";
import { escapeTags } from "./source-text.ts";
import { astToString, openapiTS, ts } from "./typescript.ts";

/** The types of every path and schema, by openapi-typescript, with names for the schemas, cut to half their length. */
export async function compileTypes(json: string): Promise<string> {
  const { transformed } = ts.transform(nameSchemas(await openapiTS(addKeyParameters(json))), [shortenTypes]);
  return astToString(transformed);
}

/** Makes an account key that an operation can do without a parameter of it, since the types know nothing of security. */
function addKeyParameters(json: string): string {
  // It was checked before.
  const spec = JSON.parse(json) as Spec;
  const key = spec.components.securitySchemes?.["AccountKey"];
  const parameter = { name: key?.name, in: "header", description: key?.description, schema: { type: "string" } };
  const operations = readOperations(spec).filter(({ optionalAccount }) => optionalAccount);
  for (const { source } of operations) Object.assign(source, { parameters: [...(source.parameters ?? []), parameter] });
  return JSON.stringify(spec);
}

/** Removes members that nobody can set, and comments that are elsewhere too. */
const shortenTypes: TransformerFactory<Node> = (context) => {
  const shorten = (node: Node): Node | undefined => {
    if (isImpossible(node)) return undefined;
    const shortened = ts.visitEachChild(node, shorten, context);
    shortenComments(shortened);
    return shortened;
  };
  /** Paths need no comments: operations have them. They say which methods they lack, which other libraries read. */
  const shortenPaths = (node: Node): Node | undefined => {
    if (isImpossible(node) && !isMethod(node)) return undefined;
    const shortened = ts.visitEachChild(node, shortenPaths, context);
    ts.setSyntheticLeadingComments(shortened, undefined);
    return isEmptyParameters(shortened) ? undefined : shortened;
  };
  return (statement) => {
    const visit = ts.isInterfaceDeclaration(statement) && statement.name.text === "paths" ? shortenPaths : shorten;
    return visit(statement) ?? statement;
  };
};

/** `put?: never` */
const isImpossible = (node: Node): boolean =>
  ts.isPropertySignature(node) && node.questionToken !== undefined && node.type?.kind === ts.SyntaxKind.NeverKeyword;

/** Whether a member of a path is named like a method. */
const isMethod = (node: Node): boolean =>
  ts.isPropertySignature(node) && ts.isIdentifier(node.name) && methods.has(node.name.text);

const methods = new Set(["get", "put", "post", "delete", "options", "head", "patch", "trace"]);

/** `parameters: {}` */
const isEmptyParameters = (node: Node): boolean =>
  ts.isPropertySignature(node) &&
  ts.isIdentifier(node.name) &&
  node.name.text === "parameters" &&
  node.type !== undefined &&
  ts.isTypeLiteralNode(node.type) &&
  node.type.members.length === 0;

/** Shared parameters are described where they are declared. Editors show a description better without its tag. */
function shortenComments(node: Node): void {
  const comments = ts.getSyntheticLeadingComments(node);
  if (comments === undefined) return;
  const kept = ts.isPropertySignature(node) && isSharedParameter(node) ? [] : comments;
  ts.setSyntheticLeadingComments(
    node,
    kept.map((comment) => ({ ...comment, text: escapeTags(comment.text.replaceAll("@description ", "")) })),
  );
}

/** Whether its type is `components["parameters"][…]`. */
function isSharedParameter({ type }: PropertySignature): boolean {
  if (type === undefined || !ts.isIndexedAccessTypeNode(type) || !ts.isIndexedAccessTypeNode(type.objectType))
    return false;
  const { indexType } = type.objectType;
  return (
    ts.isLiteralTypeNode(indexType) && ts.isStringLiteral(indexType.literal) && indexType.literal.text === "parameters"
  );
}
