import { createRequire } from "node:module";
import type { Node, PropertySignature, TransformerFactory } from "typescript";
import { banner } from "./source-text.ts";

// Imports would make Node read all of TypeScript twice more, to see what format it has and what it exports.
const require = createRequire(import.meta.url);
const ts = require("typescript") as typeof import("typescript");
const { default: openapiTS, astToString } = require("openapi-typescript") as typeof import("openapi-typescript");

/** The types of every path and schema, by openapi-typescript, without what makes them twice as long as they need be. */
export async function compileTypes(json: string): Promise<string> {
  const { transformed } = ts.transform(await openapiTS(json), [shortenTypes]);
  return banner + astToString(transformed);
}

/** Leaves out members that cannot be given, and docs that stand elsewhere as well. */
const shortenTypes: TransformerFactory<Node> = (context) => {
  const shorten = (node: Node): Node | undefined => {
    if (isImpossible(node)) return undefined;
    const shortened = ts.visitEachChild(node, shorten, context);
    if (ts.isPropertySignature(shortened)) shortenComments(shortened);
    return shortened;
  };
  /** A path says which operations it has; what they do is said where they are. */
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

/** Shared parameters are described at their own declaration. Editors show a description without its tag better. */
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
