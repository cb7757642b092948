import { isPlainRecord } from "../../../src/spec/read-value.ts";
import { methods } from "./flatten-spec.ts";
import { componentName, resolve } from "./references.ts";
import type { Schema, Spec, SpecOperation, SpecPaging, SpecParameter } from "./spec.ts";

/** An operation with all its parameters in one list. */
export interface Operation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly source: SpecOperation;
  /** Whether it needs an account key. */
  readonly account: boolean;
  readonly scopes: readonly string[];
  readonly parameters: readonly Parameter[];
  /** The schema of its successful body. */
  readonly result: Schema;
  readonly paging: SpecPaging | undefined;
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
  const security = source.security?.[0] ?? {};
  const success = source.responses?.["200"];
  return {
    id: source.operationId,
    method: method.toUpperCase(),
    path,
    source,
    account: security["AccountKey"] !== undefined,
    scopes: security["AccountKey"] ?? [],
    parameters: [...(source.parameters ?? []), ...listBodyParameters(spec, source)].map((parameter) =>
      readParameter(spec, source, parameter),
    ),
    result: (success && resolve(spec, success).content?.["application/json"]?.schema) ?? {},
    paging: source["x-pagination"],
  };
}

/** The properties of the JSON body, as parameters. */
function listBodyParameters(spec: Spec, { requestBody }: SpecOperation): SpecParameter[] {
  const reference = requestBody && resolve(spec, requestBody).content["application/json"]?.schema;
  const { properties = {}, required = [] } = reference === undefined ? {} : resolve(spec, reference);
  return Object.entries(properties).map(([name, schema]) => ({
    name,
    in: "body",
    required: required.includes(name),
    description: schema.description,
    schema,
  }));
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
