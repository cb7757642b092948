import type { Operation } from "../read/read-operations.ts";
import type { Spec, SpecPaging } from "../read/spec.ts";
import { modelName, paramsName, variantParamsName } from "../read/type-names.ts";
import { describeMethod } from "./describe-method.ts";
import { listSignatures, type Signature } from "./list-signatures.ts";
import { toComment } from "./source-text.ts";
import { ownTarget, type Target } from "./target.ts";
import { type CallWriter, createCallWriter } from "./write-call.ts";
import { writeImports } from "./write-import.ts";

/** The typed trees of documented methods: that of a client, and that of an account's client. */
export function compileMethods(spec: Spec, operations: readonly Operation[], target: Target = ownTarget): string {
  const calls = createCallWriter(operations);
  const methods = operations.map((operation) => compileMethod(spec, calls, operation));
  return [
    compileImports(spec, methods, target),
    pageOf,
    compileTree(
      "PublicMethods",
      methods.filter(({ operation }) => !operation.account),
    ),
    compileTree(
      "AccountMethods",
      methods.filter(({ operation }) => operation.account),
    ),
    compileLists(spec, operations),
  ].join("\n");
}

const pageOf = `/** A page of an operation: \`let page: PageOf<"public.posts"> | null\`. */
export type PageOf<Id extends OperationId> = Page<Result<Id>, Item<Id>, Params<Id>>;
`;

interface Method {
  readonly operation: Operation;
  /** The way to it in the tree. */
  readonly names: readonly string[];
  /** Lines of JSDoc. */
  readonly comment: readonly string[];
  /** Each from its opening parenthesis on. */
  readonly signatures: readonly string[];
}

function compileMethod(spec: Spec, calls: CallWriter, operation: Operation): Method {
  return {
    operation,
    // An account's client leaves out the first, `user`.
    names: operation.id.split(".").slice(operation.account ? 1 : 0),
    comment: describeMethod(operation, calls.writeExample(operation)),
    signatures: listSignatures(spec, operation).map((signature) => compileSignature(operation, signature)),
  };
}

function compileSignature(operation: Operation, signature: Signature): string {
  const { params, result, optional } = signature;
  const returned = operation.paging ? nameList(signature) : `Promise<TikAPIResponse<${result}>>`;
  return `(params${optional ? "?" : ""}: ${params}, options?: ${nameOptions(operation)}): ${returned};`;
}

function nameList({ params, result, item, next }: Signature): string {
  const types = [result, item, params, ...(next ? [next.result, next.params] : [])];
  return `PagedCall<${types.join(", ")}>`;
}

/** The lists that a path can be asked for: by its parameters, in the order of the signatures. */
function compileLists(spec: Spec, operations: readonly Operation[]): string {
  const members = operations.flatMap((operation) => {
    const { method, path, paging } = operation;
    if (paging === undefined || method !== "GET") return [];
    const calls = listSignatures(spec, operation).map((one) => `[${one.params}, ${nameList(one)}]`);
    return `  ${JSON.stringify(path)}: { options: ${nameOptions(operation)}; calls: [${calls.join(", ")}] };\n`;
  });
  return `/** The lists by their paths: the options of each, and what it gives for which parameters. */\nexport interface ListsByPath {\n${members.join("")}}\n`;
}

function nameOptions({ paging, optionalAccount }: Operation): string {
  const options = paging === undefined ? "CallOptions" : nameListOptions(paging);
  return optionalAccount ? `${options} & AccountOption` : options;
}

function nameListOptions({ feed, order }: SpecPaging): string {
  if (feed !== undefined) return "FeedOptions";
  return order === undefined ? "PagingOptions" : "NewestFirstOptions";
}

function compileImports(spec: Spec, methods: readonly Method[], { banner, libraryOf }: Target = ownTarget): string {
  const code = methods.flatMap(({ signatures }) => signatures).join("\n");
  const words = new Set(code.replaceAll(/"[^"]*"|\b\w+\??: /g, "").match(/[\w$]+/g));
  const used = (names: readonly string[]) => names.filter((name) => words.has(name));
  const models = Object.keys(spec.components.schemas).map(modelName);
  const params = methods.flatMap(({ operation: { id, source } }) => [
    paramsName(id),
    ...(source["x-variants"] ?? []).map((variant) => variantParamsName(id, variant)),
  ]);
  const imports = writeImports([
    { from: libraryOf("settings/options"), names: used(["AccountOption", "CallOptions"]) },
    { from: libraryOf("list/page"), names: ["Page"] },
    {
      from: libraryOf("list/paged-call"),
      names: used(["FeedOptions", "NewestFirstOptions", "PagedCall", "PagingOptions"]),
    },
    { from: libraryOf("call/response"), names: used(["TikAPIResponse"]) },
    { from: "./models.js", names: ["Item", "OperationId", "Params", "Result", ...used(models), ...used(params)] },
    { from: "./types.js", names: used(["paths"]) },
  ]);
  return banner + imports;
}

const compileTree = (name: string, methods: readonly Method[]): string =>
  `export interface ${name} {\n${compileBranch(methods, 0, "  ")}}\n`;

/** The methods whose names agree up to a depth: those that end there, then the branches below. */
function compileBranch(methods: readonly Method[], depth: number, indent: string): string {
  const own = methods.filter(({ names }) => names.length === depth + 1);
  const below = methods.filter(({ names }) => names.length > depth + 1);
  const branches = [...new Set(below.map(({ names }) => names[depth]))].map((name) => {
    const branch = below.filter(({ names }) => names[depth] === name);
    return `${indent}readonly ${name}: {\n${compileBranch(branch, depth + 1, `${indent}  `)}${indent}};\n`;
  });
  const signatures = own.flatMap(({ names, comment, signatures }) =>
    signatures.map((signature) => `${toComment(comment, indent)}${indent}${names[depth]}${signature}\n`),
  );
  return [...signatures, ...branches].join("");
}
