import { readFileSync } from "node:fs";
import type { Example, Schema, Spec, SpecOperation, SpecPaging, Variant } from "../../generator/read/spec.js";

/** An operation as the bundled spec has it: read here once more, so that a mistake of the generator cannot hide. */
export interface DescribedOperation {
  readonly id: string;
  readonly method: string;
  readonly path: string;
  readonly tag: string;
  /** Its security asks for an account key, in the only or the first alternative. */
  readonly account: boolean;
  /** Its security has another alternative, with an account key. */
  readonly optionalAccount: boolean;
  readonly parameters: readonly DescribedParameter[];
  readonly answers: readonly DescribedAnswer[];
  readonly paging: SpecPaging | undefined;
  readonly variants: readonly Variant[];
  readonly source: SpecOperation & { readonly tags: readonly string[]; readonly "x-new"?: boolean };
}

export interface DescribedParameter {
  readonly name: string;
  readonly in: "path" | "query" | "body";
  readonly required: boolean;
  readonly schema: Schema;
  readonly example: unknown;
  readonly documented: boolean;
  /** Where its schema stands in the document. */
  readonly pointer: string;
}

export interface DescribedAnswer {
  readonly status: number;
  readonly examples: readonly DescribedExample[];
  /** Where the schema of its body stands in the document. */
  readonly pointer: string;
}

export interface DescribedExample {
  readonly name: string;
  readonly value: unknown;
  readonly description: string | undefined;
  /** What kind of TikTok code it shows, if any. */
  readonly kind: string | undefined;
  /** Whether the documentation has it. */
  readonly documented: boolean;
  /** Where it stands in the document. */
  readonly pointer: string;
}

const specFile = new URL("../../generated/openapi.json", import.meta.url);

/** A fresh copy of the bundled spec, to read or to spoil. */
export const readSpec = (): Spec => JSON.parse(readFileSync(specFile, "utf8")) as Spec;

export function describeOperations(spec: Spec): DescribedOperation[] {
  return Object.entries(spec.paths).flatMap(([path, methods]) =>
    Object.keys(methods).map((method) => describeOperation(spec, path, method)),
  );
}

export function findDescribed(spec: Spec, id: string): DescribedOperation {
  const found = describeOperations(spec).find((operation) => operation.id === id);
  if (found === undefined) throw new Error(`The spec has no operation ${id}.`);
  return found;
}

/** An operation's example for a status: the named one, or the first. */
export function findExample({ id, answers }: DescribedOperation, status: number, name?: string): DescribedExample {
  const examples = answers.find((answer) => answer.status === status)?.examples ?? [];
  const found = examples.find((example) => name === undefined || example.name === name);
  if (found === undefined) throw new Error(`${id} has no example ${name ?? ""} for ${status}.`);
  return found;
}

export function listSuccesses({ answers }: DescribedOperation): readonly DescribedExample[] {
  return answers.filter(({ status }) => status === 200).flatMap(({ examples }) => examples);
}

function describeOperation(spec: Spec, path: string, method: string): DescribedOperation {
  const pointer = joinPointer("/paths", path, method);
  const source = follow<DescribedOperation["source"]>(spec, pointer).node;
  return {
    id: source.operationId,
    method: method.toUpperCase(),
    path,
    tag: source.tags.join(" and "),
    account: Object.hasOwn(source.security?.[0] ?? {}, "AccountKey"),
    optionalAccount: Object.hasOwn(source.security?.[1] ?? {}, "AccountKey"),
    parameters: [...describeParameters(spec, pointer, source), ...describeBody(spec, pointer, source)],
    answers: Object.keys(source.responses).map((status) => describeAnswer(spec, pointer, status)),
    paging: source["x-pagination"],
    variants: source["x-variants"] ?? [],
    source,
  };
}

function describeParameters(spec: Spec, pointer: string, { parameters = [] }: SpecOperation): DescribedParameter[] {
  return parameters.map((_, index) => {
    const found = follow<(typeof parameters)[number]>(spec, joinPointer(pointer, "parameters", String(index)));
    const { name, in: place, required = false, schema, example } = found.node;
    const documented = found.node["x-documented"] ?? true;
    return { name, in: place, required, schema, example, documented, pointer: `${found.pointer}/schema` };
  });
}

function describeBody(spec: Spec, pointer: string, { requestBody }: SpecOperation): DescribedParameter[] {
  if (requestBody === undefined) return [];
  const place = follow<{ content: unknown }>(spec, joinPointer(pointer, "requestBody")).pointer;
  const body = follow<Schema>(spec, joinPointer(place, "content", "application/json", "schema"));
  return Object.keys(body.node.properties ?? {}).map((name) => {
    const property = follow<Schema>(spec, joinPointer(body.pointer, "properties", name));
    const required = body.node.required?.includes(name) ?? false;
    const { example } = property.node;
    const documented = property.node["x-documented"] ?? true;
    return { name, in: "body", required, schema: property.node, example, documented, pointer: property.pointer };
  });
}

function describeAnswer(spec: Spec, pointer: string, status: string): DescribedAnswer {
  const response = follow<object>(spec, joinPointer(pointer, "responses", status)).pointer;
  const media = joinPointer(response, "content", "application/json");
  const { examples = {} } = follow<{ examples?: object }>(spec, media).node;
  return {
    status: Number(status),
    examples: Object.keys(examples).map((name) => {
      const { node, pointer: place } = follow<Example>(spec, joinPointer(media, "examples", name));
      const { value, description, "x-tiktok-kind": kind, "x-documented": documented = true } = node;
      return { name, value, description, kind, documented, pointer: place };
    }),
    pointer: `${media}/schema`,
  };
}

const joinPointer = (base: string, ...names: string[]): string =>
  [base, ...names.map((name) => name.replaceAll("~", "~0").replaceAll("/", "~1"))].join("/");

/** What stands at a place of the document, and where it really stands when that place only refers to another. */
function follow<T>(spec: Spec, pointer: string): { readonly pointer: string; readonly node: T } {
  let node: unknown = spec;
  for (const token of pointer.split("/").slice(1)) {
    node = (node as Record<string, unknown> | undefined)?.[token.replaceAll("~1", "/").replaceAll("~0", "~")];
  }
  if (node === undefined) throw new Error(`The spec has nothing at ${pointer}.`);
  const { $ref } = node as { $ref?: string };
  return $ref === undefined ? { pointer, node: node as T } : follow<T>(spec, $ref.replace(/^#/, ""));
}
