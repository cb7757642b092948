import { readFileSync } from "node:fs";
import { createRequire } from "node:module";

/** What the table does not say of an operation: read from the spec when it is asked for. */
export interface SpecOperation {
  readonly summary: string;
  readonly description: string;
  readonly plan: string | null;
  /** Who may use it, if not everybody with that plan. */
  readonly access: string | null;
  /** Why it should no longer be called, if that is so. */
  readonly deprecated: string | null;
  /** A page of the API's makers about it. */
  readonly docs: ExternalDocs | null;
  readonly scopes: readonly string[];
  /** Parameter → what it is. */
  readonly parameters: ReadonlyMap<string, SpecParameter>;
}

interface ExternalDocs {
  readonly url: string;
  readonly description?: string;
}

export interface SpecParameter {
  readonly description?: string;
  readonly example?: unknown;
}

let known: ReadonlyMap<string, SpecOperation> | undefined;

/** The operations of the spec, by id. */
export function readSpecOperations(): ReadonlyMap<string, SpecOperation> {
  known ??= readOperations();
  return known;
}

function readOperations(): ReadonlyMap<string, SpecOperation> {
  const spec: Spec = JSON.parse(readFileSync(new URL("../generated/openapi.json", import.meta.url), "utf8"));
  const operations = Object.values(spec.paths).flatMap(({ parameters = [], ...methods }) =>
    Object.values(methods).map(
      (operation) => [operation.operationId, readOperation(spec, operation, parameters)] as const,
    ),
  );
  return new Map(operations);
}

/** The table was compiled from the same spec. */
export function findFacts(spec: ReadonlyMap<string, SpecOperation>, id: string): SpecOperation {
  const found = spec.get(id);
  if (found === undefined) throw new Error(`The spec has no operation ${id}.`);
  return found;
}

/** The package finds itself by its name, built or not. */
export function readVersion(): string {
  const { version }: { readonly version: string } = createRequire(import.meta.url)("tikapi-fetch/package.json");
  return version;
}

interface Spec {
  readonly paths: Readonly<Record<string, PathItem>>;
  readonly components?: { readonly parameters?: Readonly<Record<string, RawParameter>> };
}

type PathItem = { readonly parameters?: readonly RawParameter[] } & Readonly<Record<string, RawOperation>>;

interface RawOperation {
  readonly operationId: string;
  readonly summary?: string;
  readonly description?: string;
  readonly "x-plan"?: string;
  readonly "x-access"?: string;
  readonly deprecated?: boolean;
  readonly "x-removed-in"?: string;
  readonly externalDocs?: ExternalDocs;
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
  const { "x-access": access = null, externalDocs: docs = null } = operation;
  return {
    summary,
    description,
    plan,
    access,
    deprecated: explainDeprecation(operation),
    docs,
    scopes,
    parameters: new Map([...named, ...inBody].map(pickFacts)),
  };
}

function explainDeprecation({ deprecated, "x-removed-in": version }: RawOperation): string | null {
  if (version !== undefined) return `version ${version} of the API no longer has it`;
  return deprecated ? "the API may refuse it" : null;
}

/** Of all that the spec has, what the help says. */
function pickFacts([name, { description, example }]: readonly [string, SpecParameter]): [string, SpecParameter] {
  return [name, { ...(description !== undefined && { description }), ...(example !== undefined && { example }) }];
}
