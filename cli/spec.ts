import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What the table does not say of an operation: read from the spec when it is asked for. */
export interface SpecOperation {
  readonly summary: string;
  readonly description: string;
  readonly plan: string | null;
  readonly scopes: readonly string[];
  /** Parameter → what it is. */
  readonly parameters: ReadonlyMap<string, SpecParameter>;
}

export interface SpecParameter {
  readonly description?: string;
  readonly example?: unknown;
  readonly "x-lookup"?: Lookup;
}

/** The operation that gives the value of a parameter for what people know, such as a username. */
export interface Lookup {
  readonly operation: string;
  /** Its parameter for what people know. */
  readonly parameter: string;
  /** The place of the value in its body, a JSON pointer. */
  readonly value: string;
}

/** Reads the operations of the spec, by id. */
export function readSpecOperations(): ReadonlyMap<string, SpecOperation> {
  const spec = readSpec();
  const operations = Object.values(spec.paths).flatMap(({ parameters = [], ...methods }) =>
    Object.values(methods).map(
      (operation) => [operation.operationId, readOperation(spec, operation, parameters)] as const,
    ),
  );
  return new Map(operations);
}

/** The address of an account's profile, with `{username}` in it. */
export const readProfileAddress = (): string => readSpec()["x-user"].url;

/** The package finds itself by its name, built or not. */
export function readVersion(): string {
  const { version }: { readonly version: string } = createRequire(import.meta.url)("tikapi-fetch/package.json");
  return version;
}

const readSpec = (): Spec => JSON.parse(readFileSync(new URL("../generated/openapi.json", import.meta.url), "utf8"));

interface Spec {
  readonly "x-user": { readonly url: string };
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: { readonly parameters?: Readonly<Record<string, RawParameter>> };
}

type PathItem = { readonly parameters?: readonly RawParameter[] } & Readonly<Record<string, RawOperation>>;

interface RawOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly "x-plan"?: string;
  readonly security?: readonly Readonly<Record<string, readonly string[]>>[];
  readonly parameters?: readonly RawParameter[];
  readonly requestBody?: { readonly content?: Readonly<Record<string, { readonly schema?: RawBody }>> };
}

interface RawBody {
  readonly properties?: Readonly<Record<string, SpecParameter>>;
}

interface RawParameter extends SpecParameter {
  readonly $ref?: string;
  readonly name?: string;
}

function readOperation(spec: Spec, operation: RawOperation, shared: readonly RawParameter[]): SpecOperation {
  const { summary = "", description = "", "x-plan": plan = null, security = [], requestBody } = operation;
  const named = [...shared, ...(operation.parameters ?? [])]
    .map(({ $ref = "", ...parameter }) => spec.components?.parameters?.[$ref.split("/").at(-1) ?? ""] ?? parameter)
    .map((parameter): [string, SpecParameter] => [parameter.name ?? "", parameter]);
  const inBody = Object.values(requestBody?.content ?? {}).flatMap(({ schema }) =>
    Object.entries(schema?.properties ?? {}),
  );
  const scopes = security.flatMap((keys) => Object.values(keys).flat());
  return { summary, description, plan, scopes, parameters: new Map([...named, ...inBody]) };
}
