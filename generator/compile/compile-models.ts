import type { Operation, Parameter, RequestBody } from "../read/read-operations.ts";
import type { Spec, Variant } from "../read/spec.ts";
import { modelName, paramsName, variantParamsName } from "../read/type-names.ts";
import { describeResult, indexOperation } from "./result-types.ts";
import { toComment, toName } from "./source-text.ts";
import { ownTarget, type Target } from "./target.ts";

/** The types that users import: bodies and what is in them, parameters, and both by operation id. */
export function compileModels(spec: Spec, operations: readonly Operation[], { banner }: Target = ownTarget): string {
  const map = compileMap(spec, operations);
  const params = operations.flatMap((operation) => [
    compileParams(operation),
    ...(operation.source["x-variants"] ?? []).map((variant) => compileVariantParams(operation, variant)),
  ]);
  // Without texts and the names of members, which are no types.
  const words = new Set(map.replaceAll(/"[^"]*"|\b\w+: /g, "").match(/[\w$]+/g));
  if (map.includes("paths[")) words.add("paths");
  if (params.some((text) => text.includes("paths["))) words.add("paths");
  const models = Object.keys(spec.components.schemas).map(modelName);
  return [
    banner.trimEnd(),
    "",
    ...writeNames(
      "import",
      [...models, "paths"].filter((name) => words.has(name)),
    ),
    ...writeNames("export", models),
    ...params,
    map,
    accessors,
    compileScopes(operations),
  ].join("\n");
}

const writeNames = (keyword: "import" | "export", names: readonly string[]): string[] =>
  names.length === 0
    ? []
    : [`${keyword} type {\n${names.map((name) => `  ${name},\n`).join("")}} from "./types.js";\n`];

function compileParams(operation: Operation): string {
  const { id, parameters, body } = operation;
  const name = paramsName(id);
  // A body of several forms is typed as a whole.
  const whole = body?.isComposed || body?.isOpen ? describeBody(operation, body) : undefined;
  const listed = whole === undefined ? parameters : parameters.filter((parameter) => parameter.in !== "body");
  if (listed.length === 0 && whole === undefined)
    return `/** \`${id}\` takes no parameters. */\nexport interface ${name} {\n  readonly [name: string]: never;\n}\n`;
  const members = listed.map((parameter) => {
    const comment = toComment([describeParameter(parameter)], "  ");
    const [mark, absent] = parameter.required ? ["", ""] : ["?", " | undefined"];
    return `${comment}  ${toName(parameter.name)}${mark}: ${describeType(operation, parameter)}${absent};\n`;
  });
  const comment = toComment([`Parameters of \`${id}\`.`], "");
  return whole === undefined
    ? `${comment}export interface ${name} {\n${members.join("")}}\n`
    : `${comment}export type ${name} = {\n${members.join("")}} & ${whole};\n`;
}

function describeBody(operation: Operation, { mediaType, isComposed, isOpen }: RequestBody): string {
  const type = `NonNullable<${indexBody(operation, mediaType)}>`;
  if (isComposed) return type;
  const hasMembers = operation.parameters.some((parameter) => parameter.in === "body");
  const known = hasMembers ? `${type} & ` : "";
  return isOpen ? `${known}{ readonly [name: string]: unknown }` : type;
}

const indexBody = ({ path, method }: Operation, mediaType: string): string =>
  `NonNullable<paths[${JSON.stringify(path)}][${JSON.stringify(method.toLowerCase())}]["requestBody"]>["content"][${JSON.stringify(mediaType)}]`;

/** Parameters that decide the kind of the body: by the value of one, or by which of several is given. */
function compileVariantParams({ id, source }: Operation, variant: Variant): string {
  const { parameter, value } = variant;
  const others = (source["x-variants"] ?? []).filter(
    (other) => other.parameter !== parameter && other.value === undefined,
  );
  const [comment, members] =
    value === undefined
      ? [`by \`${parameter}\``, [`${toName(parameter)}: string`, ...others.map(leaveOut)]]
      : [`with the ${parameter} \`${value}\``, [`${toName(parameter)}: ${JSON.stringify(value)}`]];
  const head = `export interface ${variantParamsName(id, variant)} extends ${paramsName(id)}`;
  return `/** Parameters of \`${id}\` ${comment}. */\n${head} {\n${members.map((member) => `  ${member};\n`).join("")}}\n`;
}

const leaveOut = ({ parameter }: Variant): string => `${toName(parameter)}?: undefined`;

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

function describeType(operation: Operation, { name, in: place, schema }: Parameter): string {
  if (schema.enum?.every(isScalar)) return schema.enum.map((value) => JSON.stringify(value)).join(" | ");
  const types = [schema.type ?? []].flat();
  if (types.length > 0 && types.every((type) => scalars.includes(type)))
    return types.map((type) => (type === "integer" ? "number" : type)).join(" | ");
  const { body } = operation;
  const holder =
    place === "body" && body !== undefined
      ? `NonNullable<${indexBody(operation, body.mediaType)}>`
      : `NonNullable<${indexOperation(operation, "parameters", place)}>`;
  return `NonNullable<${holder}[${JSON.stringify(name)}]>`;
}

const scalars = ["string", "integer", "number", "boolean", "null"];

const isScalar = (value: unknown): boolean => value === null || typeof value !== "object";

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
