import type { Operation, Parameter } from "../read/read-operations.ts";
import type { Schema, Spec, Variant } from "../read/spec.ts";
import { describeResult, modelName } from "./result-types.ts";
import { banner, toComment, toName, toPascalCase } from "./source-text.ts";
import { createCallWriter } from "./write-call.ts";

/** The typed tree of methods with its documentation, and the types that users name. */
export function compileMethods(spec: Spec, operations: readonly Operation[]): string {
  const { writeExample } = createCallWriter(operations);
  const compiled = operations.map((operation) => ({
    ...compileOperation(spec, operation),
    example: writeExample(operation, operation.account ? "account" : "api"),
  }));
  const usesPaths = compiled.some(({ result, item }) => /\bpaths\[/.test(result + item));
  return [
    banner.trimEnd(),
    "",
    'import type { CallOptions } from "../src/options.js";',
    'import type { Page } from "../src/page.js";',
    'import type { FeedOptions, PagedCall, PagingOptions } from "../src/paged-call.js";',
    'import type { TikAPIResponse } from "../src/response.js";',
    `import type { components${usesPaths ? ", paths" : ""} } from "./types.js";`,
    "",
    compileModels(spec),
    ...compiled.map(({ params }) => params),
    compileMap(compiled),
    accessors,
    compileScopes(operations),
    compileTree(
      "PublicMethods",
      compiled.filter(({ operation }) => !operation.account),
    ),
    compileTree(
      "AccountMethods",
      compiled.filter(({ operation }) => operation.account),
    ),
  ].join("\n");
}

interface CompiledOperation {
  readonly operation: Operation;
  readonly paramsName: string;
  readonly params: string;
  readonly result: string;
  readonly item: string;
  readonly signatures: readonly Signature[];
}

/** With the `@example` of its documentation. */
interface DocumentedOperation extends CompiledOperation {
  readonly example: string;
}

interface Signature {
  readonly params: string;
  readonly result: string;
  readonly item: string;
  /** Body and parameters of the following pages, where a list goes on by another parameter. */
  readonly next?: { readonly params: string; readonly result: string } | undefined;
}

function compileOperation(spec: Spec, operation: Operation): CompiledOperation {
  const paramsName = `${toPascalCase(operation.id)}Params`;
  const whole = describeResult(spec, operation, operation.result);
  const variants = (operation.source["x-variants"] ?? []).map((variant) => ({
    ...describeVariant(spec, operation, paramsName, variant),
    next: describeSwitched(spec, operation, paramsName, variant),
  }));
  return {
    operation,
    paramsName,
    params: compileParams(paramsName, operation),
    ...whole,
    signatures: [...variants, { params: paramsName, ...whole }],
  };
}

function describeVariant(spec: Spec, operation: Operation, paramsName: string, variant: Variant): Signature {
  return {
    params: `${paramsName} & ${narrowParams(operation, variant)}`,
    ...describeResult(spec, operation, { $ref: `#/components/schemas/${variant.schema}` }),
  };
}

/** A list that begins by one parameter goes on as the variant of the other. */
function describeSwitched(spec: Spec, operation: Operation, paramsName: string, variant: Variant) {
  const { switch: change } = operation.paging ?? {};
  const following = operation.source["x-variants"]?.find(({ parameter }) => parameter === change?.to);
  if (change?.from !== variant.parameter || following === undefined) return undefined;
  return describeVariant(spec, operation, paramsName, following);
}

function narrowParams({ source }: Operation, { parameter, value }: Variant): string {
  if (value !== undefined) return `{ ${toName(parameter)}: ${JSON.stringify(value)} }`;
  const others = (source["x-variants"] ?? []).filter(
    (other) => other.parameter !== parameter && other.value === undefined,
  );
  const absent = others.map((other) => `${toName(other.parameter)}?: undefined`);
  return `{ ${[`${toName(parameter)}: string`, ...absent].join("; ")} }`;
}

function compileModels(spec: Spec): string {
  return Object.entries(spec.components.schemas)
    .map(([name, schema]) => {
      const comment = schema.description === undefined ? "" : toComment([schema.description], "");
      return `${comment}export type ${modelName(name)} = components["schemas"][${JSON.stringify(name)}];\n`;
    })
    .join("");
}

function compileParams(name: string, { id, parameters }: Operation): string {
  if (parameters.length === 0)
    return `/** \`${id}\` takes no parameters. */\nexport type ${name} = Record<string, never>;\n`;
  const members = parameters.map((parameter) => {
    const comment = toComment([describeParameter(parameter)], "  ");
    const optional = parameter.required ? "" : "?";
    return `${comment}  ${toName(parameter.name)}${optional}: ${describeType(parameter.schema)}${parameter.required ? "" : " | undefined"};\n`;
  });
  return `${toComment([`Parameters of \`${id}\`.`], "")}export interface ${name} {\n${members.join("")}}\n`;
}

function describeParameter({ description = "", documented, schema, example }: Parameter): string {
  const rules = [
    schema.minLength !== undefined && schema.minLength > 1 ? `At least ${schema.minLength} characters.` : undefined,
    schema.maximum !== undefined && schema.maximum < Number.MAX_SAFE_INTEGER ? `At most ${schema.maximum}.` : undefined,
    documented ? undefined : "Not on the documentation page.",
    schema.default === undefined ? undefined : `\n@default ${JSON.stringify(schema.default)}`,
    example === undefined ? undefined : `\n@example ${JSON.stringify(example)}`,
  ];
  return [description, ...rules]
    .filter((part) => part !== undefined)
    .join(" ")
    .replaceAll(" \n", "\n");
}

function describeType(schema: Schema): string {
  if (schema.enum !== undefined) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = typeof schema.type === "string" ? [schema.type] : (schema.type ?? ["unknown"]);
  return types.map((type) => (type === "integer" ? "number" : type)).join(" | ");
}

/** Operation id → its types, for `Params<"public.posts">` and its kin. */
function compileMap(compiled: readonly CompiledOperation[]): string {
  const members = compiled.map(
    ({ operation, paramsName, result, item }) =>
      `  ${JSON.stringify(operation.id)}: { params: ${paramsName}; result: ${result}; item: ${item} };\n`,
  );
  return `/** Every operation by its id, with the types of its parameters, its body and the items of its pages. */\nexport interface Operations {\n${members.join("")}}\n`;
}

function compileScopes(operations: readonly Operation[]): string {
  const scopes = [...new Set(operations.flatMap(({ scopes: needed }) => needed))].sort();
  const union = scopes.length === 0 ? "never" : scopes.map((scope) => JSON.stringify(scope)).join(" | ");
  return `/** A permission that an account's owner can grant. */\nexport type Scope = ${union};\n`;
}

const accessors = `/** The id of an operation, such as \`"public.posts"\`. */
export type OperationId = keyof Operations;
/** The parameters of an operation: \`Params<"public.posts">\`. */
export type Params<Id extends OperationId> = Operations[Id]["params"];
/** The body of an operation's successful response: \`Result<"public.posts">\`. */
export type Result<Id extends OperationId> = Operations[Id]["result"];
/** An item of an operation's pages, \`never\` where there are no pages: \`Item<"public.posts">\`. */
export type Item<Id extends OperationId> = Operations[Id]["item"];
/** A page of an operation: \`let page: PageOf<"public.posts"> | null\`. */
export type PageOf<Id extends OperationId> = Page<Result<Id>, Item<Id>, Params<Id>>;
`;

interface Branch {
  readonly methods: Map<string, DocumentedOperation>;
  readonly branches: Map<string, Branch>;
}

function compileTree(name: string, compiled: readonly DocumentedOperation[]): string {
  const root: Branch = { methods: new Map(), branches: new Map() };
  for (const one of compiled) {
    const names = one.operation.account ? one.operation.id.split(".").slice(1) : one.operation.id.split(".");
    let branch = root;
    for (const part of names.slice(0, -1)) {
      const next = branch.branches.get(part) ?? { methods: new Map(), branches: new Map() };
      branch.branches.set(part, next);
      branch = next;
    }
    branch.methods.set(names.at(-1) ?? one.operation.id, one);
  }
  return `export interface ${name} {\n${compileBranch(root, "  ")}}\n`;
}

function compileBranch({ methods, branches }: Branch, indent: string): string {
  const own = [...methods].map(([name, compiled]) => compileMethod(name, compiled, indent));
  const inner = [...branches].map(
    ([name, branch]) => `${indent}readonly ${name}: {\n${compileBranch(branch, `${indent}  `)}${indent}};\n`,
  );
  return [...own, ...inner].join("");
}

function compileMethod(name: string, compiled: DocumentedOperation, indent: string): string {
  const { operation } = compiled;
  const comment = toComment(describeMethod(compiled), indent);
  const optional = operation.parameters.some(({ required }) => required) ? "" : "?";
  return compiled.signatures
    .map(({ params, result, item, next }) => {
      const narrowed = params.includes("&") ? "" : optional;
      const signature = operation.paging
        ? `options?: ${operation.paging.feed ? "FeedOptions" : "PagingOptions"}): PagedCall<${[result, item, params, ...(next ? [next.result, next.params] : [])].join(", ")}>`
        : `options?: CallOptions): Promise<TikAPIResponse<${result}>>`;
      return `${comment}${indent}${toName(name)}(params${narrowed}: ${params}, ${signature};\n`;
    })
    .join("");
}

function describeMethod({ operation, example }: DocumentedOperation): (string | undefined)[] {
  const { source, scopes, parameters, method, path: route } = operation;
  const confidence = source.responses["200"]?.["x-confidence"];
  const notes = [
    `\`${method} ${route}\``,
    source["x-plan"] === undefined ? undefined : `plan: ${source["x-plan"]}`,
    source["x-access"] === undefined ? undefined : `access: ${source["x-access"]} customers`,
    scopes.length === 0 ? undefined : `scope: ${scopes.join(", ")}`,
    source["x-changes-state"] ? "changes state: never sent twice after it may have arrived" : undefined,
    source["x-documented"] === false ? "not on the documentation page" : undefined,
    confidence === undefined ? undefined : `body: ${confidence}`,
  ];
  return [
    `${source.summary ?? operation.id}.`,
    ...(source.description === undefined ? [] : ["", source.description.trim()]),
    "",
    notes.filter((note) => note !== undefined).join(" · "),
    ...(parameters.length === 0 ? [] : [""]),
    ...parameters.map(
      ({ name, description = "", required }) =>
        `@param params.${name} ${description.trim()}${required ? " Required." : ""}`,
    ),
    ...(source.deprecated ? ["@deprecated The API may refuse it."] : []),
    "@example",
    example,
  ];
}
