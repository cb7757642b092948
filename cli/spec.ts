import { readFileSync, statSync } from "node:fs";
import { createRequire } from "node:module";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { buildTable } from "../generator/compile/build-table.js";
import { listCallable } from "../generator/read/list-callable.js";
import type { Spec as AdoptedSpec } from "../generator/read/spec.js";
import type { Client } from "../src/index.js";
import { createTikAPI } from "../src/index.js";
import type { ClientOptions } from "../src/settings/options.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { UsageError } from "./errors.js";

/** The document that the commands are about: that of the package, or that of a folder which `generate` wrote. */
const packaged = fileURLToPath(new URL("../generated/openapi.json", import.meta.url));
let chosen = packaged;

/** The file of that document. */
export const readSpecFile = (): string => chosen;

export const isPackagedSpec = (): boolean => chosen === packaged;

/** Takes `--spec <folder>` out of the arguments, and returns its table and the others. */
export function chooseSpec(
  args: readonly string[],
  own: ApiTable,
): { readonly rest: string[]; readonly table: ApiTable } {
  const at = args.findIndex((arg) => arg === "--spec" || arg.startsWith("--spec="));
  if (at === -1) return { rest: [...args], table: own };
  const [name = "", ...given] = (args[at] ?? "").split("=");
  const isJoined = given.length > 0;
  const folder = isJoined ? given.join("=") : args[at + 1];
  if (!folder) throw new UsageError(`${name} needs a folder that \`tikapi-fetch generate\` wrote.`);
  chosen = findDocument(folder);
  const rest = args.toSpliced(at, isJoined ? 1 : 2);
  const spec: AdoptedSpec = JSON.parse(readFileSync(chosen, "utf8"));
  return { rest, table: buildTable(spec, listCallable(spec).operations) };
}

function findDocument(folder: string): string {
  const file = join(folder, "openapi.json");
  // A document of somebody else lacks what `generate` adds.
  const isCompiled = ["index.ts", "openapi.json"].every((name) =>
    statSync(join(folder, name), { throwIfNoEntry: false })?.isFile(),
  );
  if (isCompiled) return file;
  throw new UsageError(
    `--spec ${folder} is no folder that \`tikapi-fetch generate\` wrote. To write one: tikapi-fetch generate --spec <file> --out <folder>`,
  );
}

/** A client of the chosen spec. */
export const createClient = (table: ApiTable, options: ClientOptions): Client =>
  // Whatever its operations are, the commands name them by their ids.
  createTikAPI<never, Client>(table).TikAPI(options);

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

let known: ReadonlyMap<string, SpecOperation> | undefined;

/** The operations of the spec, by id. */
export function readSpecOperations(): ReadonlyMap<string, SpecOperation> {
  known ??= readOperations();
  return known;
}

function readOperations(): ReadonlyMap<string, SpecOperation> {
  const spec = readSpec();
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

/** Reads the document that the commands are about. */
export const readSpec = (): Spec => JSON.parse(readFileSync(chosen, "utf8"));

export interface Spec {
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

/** Of all that the spec has, what the commands use. */
function pickFacts([name, parameter]: readonly [string, SpecParameter]): [string, SpecParameter] {
  const { description, example, "x-lookup": lookup } = parameter;
  const facts = Object.entries({ description, example, "x-lookup": lookup }).filter(([, fact]) => fact !== undefined);
  return [name, Object.fromEntries(facts)];
}
