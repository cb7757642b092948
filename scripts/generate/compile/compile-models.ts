import type { Operation, Parameter } from "../read/read-operations.ts";
import type { Schema, Spec } from "../read/spec.ts";
import { describeResult, modelName, paramsName } from "./result-types.ts";
import { banner, toComment, toName } from "./source-text.ts";

/** The types that users import: bodies and what is in them, parameters, and both by operation id. */
export function compileModels(spec: Spec, operations: readonly Operation[]): string {
  const map = compileMap(spec, operations);
  return [
    banner.trimEnd(),
    "",
    `import type { components${/\bpaths\[/.test(map) ? ", paths" : ""} } from "./types.js";`,
    "",
    compileSchemas(spec),
    ...operations.map(compileParams),
    map,
    accessors,
    compileScopes(operations),
  ].join("\n");
}

const compileSchemas = ({ components }: Spec): string =>
  Object.entries(components.schemas)
    .map(([name, { description }]) => {
      const comment = description === undefined ? "" : toComment([description], "");
      return `${comment}export type ${modelName(name)} = components["schemas"][${JSON.stringify(name)}];\n`;
    })
    .join("");

function compileParams({ id, parameters }: Operation): string {
  const name = paramsName(id);
  if (parameters.length === 0)
    return `/** \`${id}\` takes no parameters. */\nexport type ${name} = Record<string, never>;\n`;
  const members = parameters.map((parameter) => {
    const comment = toComment([describeParameter(parameter)], "  ");
    const [mark, absent] = parameter.required ? ["", ""] : ["?", " | undefined"];
    return `${comment}  ${toName(parameter.name)}${mark}: ${describeType(parameter.schema)}${absent};\n`;
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

/** Operation id → its types, for `Params<"public.posts">` and the like. */
function compileMap(spec: Spec, operations: readonly Operation[]): string {
  const members = operations.map((operation) => {
    const { result, item } = describeResult(spec, operation, operation.result);
    const types = `params: ${paramsName(operation.id)}; result: ${result}; item: ${item}`;
    return `  ${JSON.stringify(operation.id)}: { ${types} };\n`;
  });
  return `/** Every operation by its id, with the types of its parameters, its body and the items of its pages. */\nexport interface Operations {\n${members.join("")}}\n`;
}

const accessors = `/** The id of an operation, such as \`"public.posts"\`. */
export type OperationId = keyof Operations;
/** The parameters of an operation: \`Params<"public.posts">\`. */
export type Params<Id extends OperationId> = Operations[Id]["params"];
/** The body of an operation's successful response: \`Result<"public.posts">\`. */
export type Result<Id extends OperationId> = Operations[Id]["result"];
/** An item of an operation's pages, \`never\` where there are no pages: \`Item<"public.posts">\`. */
export type Item<Id extends OperationId> = Operations[Id]["item"];
`;

function compileScopes(operations: readonly Operation[]): string {
  const scopes = [...new Set(operations.flatMap(({ scopes: needed }) => needed))].sort();
  const union = scopes.length === 0 ? "never" : scopes.map((scope) => JSON.stringify(scope)).join(" | ");
  return `/** A permission that an account's owner can grant. */\nexport type Scope = ${union};\n`;
}
