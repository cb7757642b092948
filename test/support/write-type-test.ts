import { toName, toSource } from "../../generator/compile/source-text.js";
import type { Schema, Spec, Variant } from "../../generator/read/spec.js";
import { findVariant, requiredParameters } from "./example-parameters.js";
import type { KnownBody } from "./response-facts.js";
import { listForms, type SchemaForm } from "./schema-forms.js";
import { type DescribedExample, type DescribedOperation, listSuccesses } from "./spec-operations.js";

/** What every type test is written with. */
const tools = `import TikAPI, { type Params, type Result } from "tikapi-fetch";
import type { components } from "./generated/types.js";

type Schemas = components["schemas"];
type IsAny<T> = 0 extends 1 & T ? true : false;
type Same<A, B> = (<T>() => T extends A ? 1 : 2) extends <T>() => T extends B ? 1 : 2 ? true : false;
type MembersOf<T> = T extends object ? keyof T : never;
type MemberOf<T, K> = T extends object ? (K extends keyof T ? T[K] : undefined) : undefined;

/** A value that is no more than the spec says, and that its example fits. */
declare function reads<Spec>(): <T extends Spec | undefined>(value: T, example: IsAny<T> extends true ? never : NoInfer<T>) => void;
/** A value of which nothing is known. */
declare function readsUnknown<T>(value: T, unknown: unknown extends T ? (IsAny<T> extends true ? never : true) : never): void;
/** A member that only some forms of a value have. */
declare function member<T, K extends MembersOf<T>>(value: T, name: K): MemberOf<T, K>;
declare function isExactly<Expected>(): <T>(value: T, same: Same<T, Expected>) => void;

const api = TikAPI("API_KEY");
const account = api.user();
`;

/**
 * The type tests of an operation as the text of a program: every success example is read to its leaves through the types
 * of the client, and a misspelt member of each object with a closed model must not compile.
 */
export function writeTypeTest(spec: Spec, operation: DescribedOperation): string {
  const tests = listSuccesses(operation).map((example) => writeExampleTest(spec, operation, example));
  return [tools, ...tests, writeVariantsTest(spec, operation)].join("\n");
}

/** A program in which bodies drawn for an operation are values of the types of the client, without a member that those lack. */
export function writeDrawnTest(
  { id, variants }: DescribedOperation,
  known: KnownBody,
  values: readonly unknown[],
): string {
  const variant = variants.find(({ value }) => value !== undefined && value === known.variant);
  const type = variant === undefined ? `Result<${toSource(id)}>` : variantType(variant);
  return [tools, ...values.map((value, index) => `const body${index}: ${type} = ${toSource(value)};`)].join("\n");
}

function writeExampleTest(spec: Spec, operation: DescribedOperation, example: DescribedExample): string {
  const variant = findVariant(operation, example.name);
  const schema = variant === undefined ? bodySchema(operation) : componentSchema(variant);
  const reads = writeReads(spec, { chain: "json", forms: listForms(spec, schema), value: example.value });
  return writeBlock(`${operation.id}: ${example.name}`, [
    `const { json } = await ${writeCall(operation, requiredParameters(operation, variant))};`,
    `const result: Result<${toSource(operation.id)}> = json;`,
    ...(variant === undefined ? [] : [`isExactly<${variantType(variant)}>()(json, true);`]),
    // In functions of their own: TypeScript would narrow `json` by every line before, which takes minutes.
    ...[...new Set(reads)].map((read) => read.replace(/^(\/\/.*\n)?/, "$1() => ")),
  ]);
}

/** What is asked for narrows the body and its items; without knowing what that is, a body is any of them. */
function writeVariantsTest(spec: Spec, operation: DescribedOperation): string {
  const { id, variants } = operation;
  if (variants.length === 0) return "";
  const narrowed = variants.map((variant) => {
    const items = itemsType(spec, operation, variant);
    return writeBlock(`${id}: ${variant.value ?? variant.parameter}`, [
      `const response = await ${writeCall(operation, requiredParameters(operation, variant))};`,
      `isExactly<${variantType(variant)}>()(response.json, true);`,
      ...(items === undefined ? [] : [`isExactly<readonly ${items}[]>()(response.items, true);`]),
    ]);
  });
  const any = writeBlock(`${id}: a variant that is only known at run time`, [
    `const { json } = await ${methodOf(operation)}({} as Params<${toSource(id)}>);`,
    `isExactly<${variants.map(variantType).join(" | ")}>()(json, true);`,
  ]);
  return [...narrowed, any].join("\n");
}

/** The type of the items in the pages of a variant: what the first list that its schema has holds. */
function itemsType(spec: Spec, { paging }: DescribedOperation, variant: Variant): string | undefined {
  if (paging === undefined) return undefined;
  const forms = listForms(spec, componentSchema(variant));
  const names = [paging.items].flat().map((pointer) => pointer.slice(1));
  const name = names.find((one) => forms.some(({ properties }) => properties.has(one)));
  if (name === undefined) throw new Error(`${variant.schema} has none of the lists ${names.join(", ")}.`);
  return `NonNullable<${variantType(variant)}[${toSource(name)}]>[number]`;
}

const writeBlock = (title: string, lines: readonly string[]): string => `// ${title}\n{\n${lines.join("\n")}\n}`;

const writeCall = (operation: DescribedOperation, params: object): string =>
  `${methodOf(operation)}(${Object.keys(params).length === 0 ? "" : JSON.stringify(params)})`;

const methodOf = ({ id, account }: DescribedOperation): string =>
  account ? id.replace(/^user\b/, "account") : `api.${id}`;

const variantType = ({ schema }: Variant): string => `Schemas[${toSource(schema)}]`;
const componentSchema = ({ schema }: Variant): Schema => ({ $ref: `#/components/schemas/${schema}` });

function bodySchema({ answers }: DescribedOperation): Schema {
  const success = answers.find(({ status }) => status === 200);
  return { $ref: `#${success?.pointer}` };
}

/** A value of an example, how to read it, and the forms that its schema lets it have. */
interface Place {
  readonly chain: string;
  readonly forms: readonly SchemaForm[];
  readonly value: unknown;
}

function writeReads(spec: Spec, place: Place): string[] {
  const { chain, forms, value } = place;
  if (forms.length === 0) return [`readsUnknown(${chain}, true);`];
  if (Array.isArray(value) && value.length > 0) {
    const items = forms.flatMap((form) => (form.items === undefined ? [] : listForms(spec, form.items)));
    return value.flatMap((item) => writeReads(spec, { chain: `${chain}?.[0]`, forms: items, value: item }));
  }
  if (typeof value !== "object" || value === null)
    return [`reads<${writeType(forms)}>()(${chain}, ${toSource(value)});`];
  const names = Object.keys(value);
  if (names.length === 0 || Array.isArray(value)) return [`reads<object | null>()(${chain}, ${toSource(value)});`];
  return [...names.flatMap((name) => writeReads(spec, readMember(spec, place, name))), ...writeMisspelling(place)];
}

function readMember(spec: Spec, { chain, forms, value }: Place, name: string): Place {
  const objects = forms.filter(({ type }) => type === "object");
  const known = objects.flatMap(({ properties }) => properties.get(name) ?? []);
  const others = objects.flatMap((form) => (typeof form.others === "object" ? form.others : []));
  const schemas = known.length > 0 ? known : others;
  return {
    chain: objects.length > 1 ? `member(${chain}, ${toSource(name)})` : chain + writeAccess(chain, name),
    forms: schemas.flatMap((schema) => listForms(spec, schema)),
    value: (value as Readonly<Record<string, unknown>>)[name],
  };
}

/** Where every form of an object is closed, a name that none of them has must not compile. */
function writeMisspelling({ chain, forms, value }: Place): string[] {
  const objects = forms.filter(({ type }) => type === "object");
  if (objects.some(({ others }) => others !== undefined && others !== false)) return [];
  const isFree = (name: string) => objects.every(({ properties }) => !properties.has(name));
  const misspelt = Object.keys(value as object)
    .map((name) => name + name.at(-1))
    .find(isFree);
  return misspelt === undefined ? [] : [`// @ts-expect-error misspelt\n${chain + writeAccess(chain, misspelt)};`];
}

function writeAccess(chain: string, name: string): string {
  const mark = chain === "json" ? "." : "?.";
  const isPlain = toName(name) === name;
  if (isPlain) return mark + name;
  return mark === "." ? `[${toSource(name)}]` : `?.[${toSource(name)}]`;
}

/** The type of a value that has no members, or whose members are read one by one. */
function writeType(forms: readonly SchemaForm[]): string {
  const names: Readonly<Record<string, string>> = { integer: "number", array: "object" };
  return [...new Set(forms.map(({ type }) => names[type] ?? type))].join(" | ");
}
