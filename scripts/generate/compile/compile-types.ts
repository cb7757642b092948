import { createRequire } from "node:module";
import type { Node, PropertySignature, TransformerFactory } from "typescript";
import { banner } from "./source-text.ts";

// With imports, Node would parse all of TypeScript twice more, for its format and its exports.
const require = createRequire(import.meta.url);
const ts = require("typescript") as typeof import("typescript");
const { default: openapiTS, astToString } = require("openapi-typescript") as typeof import("openapi-typescript");

/** The types of every path and schema, by openapi-typescript, cut to half their length. */
export async function compileTypes(json: string): Promise<string> {
  const { transformed } = ts.transform(await openapiTS(json), [shortenTypes]);
  return banner + astToString(transformed);
}

/** Removes members that nobody can set, and comments that are elsewhere too. */
const shortenTypes: TransformerFactory<Node> = (context) => {
  const shorten = (node: Node): Node | undefined => {
    if (isImpossible(node)) return undefined;
    const shortened = ts.visitEachChild(node, shorten, context);
    if (ts.isPropertySignature(shortened)) shortenComments(shortened);
    return shortened;
  };
  /** Paths need no comments: operations have them. */
  const shortenPaths = (node: Node): Node | undefined => {
    if (isImpossible(node)) return undefined;
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

/** `parameters: {}` */
const isEmptyParameters = (node: Node): boolean =>
  ts.isPropertySignature(node) &&
  ts.isIdentifier(node.name) &&
  node.name.text === "parameters" &&
  node.type !== undefined &&
  ts.isTypeLiteralNode(node.type) &&
  node.type.members.length === 0;

/** Shared parameters are described where they are declared. Editors show a description better without its tag. */
function shortenComments(property: PropertySignature): void {
  const comments = isSharedParameter(property) ? undefined : ts.getSyntheticLeadingComments(property);
  ts.setSyntheticLeadingComments(
    property,
    comments?.map((comment) => ({ ...comment, text: comment.text.replaceAll("@description ", "") })),
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
