import { componentName, resolve } from "./references.ts";
import type { Schema, Spec, SpecOperation, SpecPaging } from "./spec.ts";

/** An operation with its parameters in one list and its body's schema at hand. */
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
  /** The name of the shared parameter it comes from. */
  readonly component: string | undefined;
}

const methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];

/** The operations in the order of the spec. */
export function readOperations(spec: Spec): Operation[] {
  return Object.entries(spec.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => methods.includes(method))
      .map(([method, source]) => readOperation(spec, path, method, source)),
  );
}

/** Where a page's items can be; the first place that holds any wins. */
export const listItemPointers = ({ items }: SpecPaging): readonly string[] =>
  typeof items === "string" ? [items] : items;

function readOperation(spec: Spec, path: string, method: string, source: SpecOperation): Operation {
  const security = source.security?.[0] ?? {};
  const success = source.responses["200"];
  return {
    id: source.operationId,
    method: method.toUpperCase(),
    path,
    source,
    account: security["AccountKey"] !== undefined,
    scopes: security["AccountKey"] ?? [],
    parameters: [...readParameters(spec, source), ...readBody(spec, source)],
    result: (success && resolve(spec, success).content?.["application/json"]?.schema) ?? {},
    paging: source["x-pagination"],
  };
}

function readParameters(spec: Spec, { parameters = [], ...operation }: SpecOperation): Parameter[] {
  return parameters.map((reference) => {
    const parameter = resolve(spec, reference);
    const schema = resolve(spec, parameter.schema);
    return {
      name: parameter.name,
      in: parameter.in,
      required: parameter.required ?? false,
      description: parameter.description ?? schema.description,
      schema,
      example: parameter.example ?? schema.example ?? schema.examples?.[0],
      documented: (operation["x-documented"] ?? true) && (parameter["x-documented"] ?? true),
      component: componentName(reference),
    };
  });
}

function readBody(spec: Spec, operation: SpecOperation): Parameter[] {
  const reference = operation.requestBody?.content["application/json"]?.schema;
  if (reference === undefined) return [];
  const body = resolve(spec, reference);
  return Object.entries(body.properties ?? {}).map(([name, property]) => {
    const schema = resolve(spec, property);
    return {
      name,
      in: "body",
      required: body.required?.includes(name) ?? false,
      description: property.description ?? schema.description,
      schema,
      example: schema.example ?? schema.examples?.[0],
      documented: (operation["x-documented"] ?? true) && (schema["x-documented"] ?? true),
      component: undefined,
    };
  });
}
