import type { Operation } from "../read/read-operations.ts";
import type { Spec } from "../read/spec.ts";
import { describeMethod } from "./describe-method.ts";
import { listSignatures, type Signature } from "./list-signatures.ts";
import { modelName, paramsName } from "./result-types.ts";
import { banner, toComment, toName } from "./source-text.ts";
import { type CallWriter, createCallWriter } from "./write-call.ts";

/** The typed tree of methods with its documentation: that of a client, and that of an account's client. */
export function compileMethods(spec: Spec, operations: readonly Operation[]): string {
  const calls = createCallWriter(operations);
  const methods = operations.map((operation) => compileMethod(spec, calls, operation));
  const trees = [
    compileTree("PublicMethods", growTree(methods.filter(({ operation }) => !operation.account))),
    compileTree("AccountMethods", growTree(methods.filter(({ operation }) => operation.account))),
  ];
  return [...compileImports(spec, methods), pageOf, ...trees].join("\n");
}

const pageOf = `/** A page of an operation: \`let page: PageOf<"public.posts"> | null\`. */
export type PageOf<Id extends OperationId> = Page<Result<Id>, Item<Id>, Params<Id>>;
`;

interface Method {
  readonly operation: Operation;
  /** Lines of JSDoc. */
  readonly comment: readonly string[];
  /** From the opening parenthesis on. */
  readonly signatures: readonly string[];
}

function compileMethod(spec: Spec, calls: CallWriter, operation: Operation): Method {
  return {
    operation,
    comment: describeMethod(operation, calls.writeExample(operation)),
    signatures: listSignatures(spec, operation).map((signature) => compileSignature(operation, signature)),
  };
}

function compileSignature({ paging }: Operation, { params, result, item, optional, next }: Signature): string {
  const types = [result, item, params, ...(next ? [next.result, next.params] : [])];
  const rest = paging
    ? `options?: ${paging.feed ? "FeedOptions" : "PagingOptions"}): PagedCall<${types.join(", ")}>`
    : `options?: CallOptions): Promise<TikAPIResponse<${result}>>`;
  return `(params${optional ? "?" : ""}: ${params}, ${rest};`;
}

function compileImports(spec: Spec, methods: readonly Method[]): string[] {
  const code = methods.flatMap(({ signatures }) => signatures).join("\n");
  const words = new Set(code.replace(/"[^"]*"/g, "").match(/[\w$]+/g));
  const used = (names: readonly string[]) => names.filter((name) => words.has(name));
  const models = Object.keys(spec.components.schemas).map(modelName);
  const named = [...used(models), ...used(methods.map(({ operation }) => paramsName(operation.id)))];
  const lines: [names: readonly string[], from: string][] = [
    [used(["CallOptions"]), "../src/settings/options.js"],
    [["Page"], "../src/list/page.js"],
    [used(["FeedOptions", "PagedCall", "PagingOptions"]), "../src/list/paged-call.js"],
    [used(["TikAPIResponse"]), "../src/call/response.js"],
    [["Item", "OperationId", "Params", "Result", ...named], "./models.js"],
    [used(["paths"]), "./types.js"],
  ];
  const imports = lines.filter(([names]) => names.length > 0);
  return [banner.trimEnd(), "", ...imports.map(([names, from]) => writeImport(names, from)), ""];
}

function writeImport(names: readonly string[], from: string): string {
  const line = `import type { ${names.join(", ")} } from "${from}";`;
  return line.length <= 120 ? line : `import type {\n${names.map((name) => `  ${name},\n`).join("")}} from "${from}";`;
}

interface Branch {
  readonly methods: Map<string, Method>;
  readonly branches: Map<string, Branch>;
}

/** The names of an id are the way to its method; an account's client leaves out the first. */
function growTree(methods: readonly Method[]): Branch {
  const root: Branch = { methods: new Map(), branches: new Map() };
  for (const method of methods) {
    const { id, account } = method.operation;
    const names = id.split(".").slice(account ? 1 : 0);
    let branch = root;
    for (const name of names.slice(0, -1)) {
      const next = branch.branches.get(name) ?? { methods: new Map(), branches: new Map() };
      branch.branches.set(name, next);
      branch = next;
    }
    branch.methods.set(names.at(-1) ?? id, method);
  }
  return root;
}

const compileTree = (name: string, root: Branch): string =>
  `export interface ${name} {\n${compileBranch(root, "  ")}}\n`;

function compileBranch({ methods, branches }: Branch, indent: string): string {
  const own = [...methods].flatMap(([name, { comment, signatures }]) =>
    signatures.map((signature) => `${toComment(comment, indent)}${indent}${toName(name)}${signature}\n`),
  );
  const inner = [...branches].map(
    ([name, branch]) => `${indent}readonly ${name}: {\n${compileBranch(branch, `${indent}  `)}${indent}};\n`,
  );
  return [...own, ...inner].join("");
}
