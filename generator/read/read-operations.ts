import { isPlainRecord } from "../../src/spec/read-value.ts";
import { methods } from "./flatten-spec.ts";
import { componentName, resolve } from "./references.ts";
import type { Schema, Spec, SpecOperation, SpecPaging, SpecParameter, SpecRequestBody, SpecResponse } from "./spec.ts";

/** An operation with all its parameters in one list. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly source: SpecOperation;
  /** Whether it needs an account key. */
  readonly account: boolean;
  /** Whether it can be called with an account key or without. */
  readonly optionalAccount: boolean;
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
  /** Parameters that the client cannot send: in headers, or of a form that a query has not. */
  readonly unsent: readonly Parameter[];
  readonly body: RequestBody | undefined;
  /** Its successful bodies. */
  readonly answers: readonly Answer[];
  /** The schema of its successful body, in all its forms. */
  readonly result: Schema;
  /** Whether a success can have no body. */
  readonly mayBeEmpty: boolean;
  readonly paging: SpecPaging | undefined;
}

/** A successful body, and where the spec has it. */
export interface Answer {
  readonly status: string;
  readonly mediaType: string;
  readonly schema: Schema;
}

/** The JSON body of a request. */
export interface RequestBody {
  readonly mediaType: string;
  /** Whether it has several forms, or is put together from parts. */
  readonly isComposed: boolean;
  /** Whether it takes members that the spec does not name. */
  readonly isOpen: boolean;
}

/** One parameter of a method: of the path, of the query, or a property of the JSON body. */
export interface Parameter {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly required: boolean;
  readonly description: string | undefined;
  readonly schema: Schema;
  readonly example: unknown;
  readonly documented: boolean;
  /** What of a link it takes. */
  readonly link: SpecParameter["x-link"];
  /** The name of the shared parameter that it is. */
  readonly component: string | undefined;
  /** Where it is described. */
  readonly source: object;
}

/** The operations in the order of the spec. */
export const readOperations = (spec: Spec): Operation[] => listEntries(spec).map((entry) => readOperation(spec, entry));

/** An operation as it was written. */
export interface OperationEntry {
  readonly path: string;
  readonly method: string;
  readonly source: SpecOperation;
}

/** Everything that stands where an operation should, also in a spec of which nothing else is known. */
export function listEntries({ paths }: Spec): OperationEntry[] {
  return Object.entries(isPlainRecord(paths) ? paths : {}).flatMap(([path, item]) =>
    Object.entries(isPlainRecord(item) ? item : {}).flatMap(([method, source]) =>
      methods.includes(method) && isPlainRecord(source) ? [{ path, method, source: source as SpecOperation }] : [],
    ),
  );
}

/** Where the items of a page can be, from the root of the list: the first place that holds any wins. */
export const listItemPointers = ({ items }: SpecPaging): readonly string[] => [items].flat();

/** Where, in an item, its identity can be. */
export const listIdPointers = ({ id = [] }: SpecPaging): readonly string[] => [id].flat();

/** The places of a list in a body, in each form that the body can have. */
export const listPlaces = ({ roots = [""] }: SpecPaging, pointers: readonly string[]): string[] =>
  roots.flatMap((root) => pointers.map((pointer) => root + pointer));

export function readOperation(spec: Spec, { path, method, source }: OperationEntry): Operation {
  const alternatives = Array.isArray(source.security) ? source.security : [];
  const [own, other] = alternatives.map((schemes) => schemes?.["AccountKey"]);
  const all = [...(source.parameters ?? []), ...listBodyParameters(spec, source)].map((parameter) =>
    readParameter(spec, source, parameter),
  );
  const answers = listAnswers(spec, source);
  const [only] = answers;
  return {
    id: source.operationId,
    method: method.toUpperCase(),
    path,
    source,
    account: own !== undefined,
    optionalAccount: own === undefined && other !== undefined,
    scopes: own ?? other ?? [],
    parameters: all.filter(isSendable),
    unsent: all.filter((parameter) => !isSendable(parameter)),
    body: readRequestBody(spec, source),
    answers,
    result: answers.length <= 1 ? (only?.schema ?? {}) : { anyOf: answers.map(({ schema }) => schema) },
    mayBeEmpty: answers.length < Math.max(1, listSuccesses(spec, source).length),
    paging: source["x-pagination"],
  };
}

/** The responses that are a success: what is not named by a number is one where nothing else is. */
export function listSuccesses(spec: Spec, { responses = {} }: SpecOperation): [status: string, SpecResponse][] {
  const all = Object.entries(responses).map(([status, one]): [string, SpecResponse] => [status, resolve(spec, one)]);
  const successes = all.filter(([status]) => status.startsWith("2"));
  return successes.length > 0 ? successes : all.filter(([status]) => status === "default");
}

export const isJson = (mediaType: string): boolean => /^(application\/(.+\+)?json|\*\/\*)\s*(;|$)/i.test(mediaType);

function listAnswers(spec: Spec, source: SpecOperation): Answer[] {
  return listSuccesses(spec, source).flatMap(([status, { content = {} }]) => {
    const found = Object.entries(content).find(([mediaType]) => isJson(mediaType));
    return found === undefined ? [] : [{ status, mediaType: found[0], schema: found[1].schema ?? {} }];
  });
}

/** The JSON that a request sends, if any. */
export function findBodySchema(spec: Spec, { requestBody }: SpecOperation): [mediaType: string, Schema] | undefined {
  const { content = {} } = requestBody === undefined ? {} : resolve<SpecRequestBody>(spec, requestBody);
  const found = Object.entries(content).find(([mediaType]) => isJson(mediaType));
  return found && [found[0], found[1].schema ?? {}];
}

function readRequestBody(spec: Spec, source: SpecOperation): RequestBody | undefined {
  const [mediaType, reference] = findBodySchema(spec, source) ?? [];
  if (mediaType === undefined || reference === undefined) return undefined;
  const { allOf, anyOf, oneOf, properties, additionalProperties = false } = resolve(spec, reference);
  const isComposed = [allOf, anyOf, oneOf].some((parts) => parts !== undefined);
  return { mediaType, isComposed, isOpen: additionalProperties !== false || (!isComposed && properties === undefined) };
}

/** The properties of the JSON body, as parameters. */
function listBodyParameters(spec: Spec, source: SpecOperation): SpecParameter[] {
  const [, reference] = findBodySchema(spec, source) ?? [];
  if (reference === undefined) return [];
  const members = new Map<string, SpecParameter>();
  for (const { name, schema, required } of listMembers(spec, reference)) {
    const other = members.get(name);
    const same = other === undefined ? schema : { anyOf: [other.schema, schema] };
    const description = resolve(spec, schema).description ?? schema.description;
    members.set(name, { name, in: "body", required: required || other?.required === true, description, schema: same });
  }
  return [...members.values()];
}

interface Member {
  readonly name: string;
  readonly schema: Schema;
  readonly required: boolean;
}

/** The members of an object. Of several forms, each can be the one that is meant, so that none of its members is required. */
function listMembers(spec: Spec, reference: Schema, passed: readonly Schema[] = []): Member[] {
  const schema = resolve(spec, reference);
  if (passed.includes(schema)) return [];
  const { properties = {}, required = [], allOf = [], anyOf = [], oneOf = [] } = schema;
  const own = Object.entries(properties).map(([name, member]) => ({ name, schema: member, required: false }));
  const parts = allOf.flatMap((part) => listMembers(spec, part, [...passed, schema]));
  const forms = [...anyOf, ...oneOf].flatMap((part) => listMembers(spec, part, [...passed, schema]));
  return [...own, ...parts, ...forms.map((member) => ({ ...member, required: false }))].map((member) => ({
    ...member,
    required: member.required || required.includes(member.name),
  }));
}

/** A query has texts, and lists of them. */
function isSendable({ in: place, schema, source }: Parameter): boolean {
  if (place === "body") return true;
  if (place !== "path" && place !== "query") return false;
  const types = [schema.type ?? []].flat();
  return !Object.hasOwn(source, "content") && (types.length === 0 || types.some((type) => type !== "object"));
}

function readParameter(spec: Spec, operation: SpecOperation, reference: SpecParameter): Parameter {
  const parameter = resolve(spec, reference);
  const schema = resolve(spec, parameter.schema ?? {});
  return {
    name: parameter.name,
    in: parameter.in,
    required: parameter.required ?? false,
    description: parameter.description ?? schema.description,
    schema,
    example: parameter.example ?? schema.example ?? schema.examples?.[0],
    documented: (operation["x-documented"] ?? true) && (parameter["x-documented"] ?? schema["x-documented"] ?? true),
    link: parameter["x-link"] ?? schema["x-link"],
    component: componentName(reference),
    source: parameter.in === "body" ? schema : parameter,
  };
}
