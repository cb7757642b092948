import type { ParamsOption } from "openapi-fetch";
import type { CompiledTypes } from "../../generated/compiled-types.js";
import { failList } from "../list/open-pages.js";
import type { ListOptions } from "../list/paged-call.js";
import { findNearestName } from "../settings/nearest-name.js";
import { ConfigurationError } from "../spec/errors.js";
import { isPlainRecord } from "../spec/read-value.js";
import type { SpecTypes } from "../spec/spec-types.js";
import { BaseClient } from "./base-client.js";
import { type RawClient, readRawSource } from "./raw.js";
import { openList } from "./run-operation.js";

/** The path of a list, as the spec writes it. */
export type ListPath<Types extends SpecTypes = CompiledTypes> = keyof Types["lists"] & keyof Types["paths"];

/** The parameters of a list, each in its place. */
export type ListInit<Path extends ListPath<Types>, Types extends SpecTypes = CompiledTypes> = ParamsOption<{
  // An account key is an option of the list.
  parameters: Omit<Member<Member<Types["paths"][Path], "get">, "parameters">, "header">;
}>;

/** The list that a path and its parameters stand for. */
export type ListAt<Path extends ListPath<Types>, Init, Types extends SpecTypes = CompiledTypes> = FirstFit<
  Member<Types["lists"][Path], "calls">,
  GivenIn<Init>
>;

/** The options of a list by its path. */
export type ListOptionsAt<Path extends ListPath<Types>, Types extends SpecTypes = CompiledTypes> = Member<
  Types["lists"][Path],
  "options"
>;

/** The form of `paginate` for the client of one spec. */
export type Paginate<Types extends SpecTypes> = <
  Path extends ListPath<Types>,
  const Init extends ListInit<Path, Types>,
>(
  source: RawClient<Types["paths"]> | BaseClient<Types>,
  path: Path,
  init: Init,
  options?: ListOptionsAt<Path, Types>,
) => ListAt<Path, Init, Types>;

type Member<T, Name extends string> = T extends { readonly [Key in Name]: infer Found } ? Found : never;

type GivenIn<Init> = Init extends { params: infer Places } ? PartOf<Places, "query"> & PartOf<Places, "path"> : object;
type PartOf<Places, Place extends string> = Places extends { [Name in Place]: infer Given } ? Given : unknown;

/** The parameters decide what is listed, where they can: the first signature that they fit counts, as for the method. */
type FirstFit<Calls, Given> = Calls extends readonly [[infer Params, infer List], ...infer Others]
  ? Others extends readonly []
    ? List
    : Given extends Params
      ? List
      : FirstFit<Others, Given>
  : never;

/**
 * Opens the list at a path: the same one as that of its method, with the keys, retries and limits of the client. Middleware of
 * `raw.use()` runs around each page of a list that is opened with this `raw`. What is wrong is thrown when the list is awaited or
 * iterated.
 *
 * @param source A client, or its `raw`; also that of an account.
 * @throws ConfigurationError if the path is not that of a list; otherwise the errors of the list.
 * @example
 * const init = { params: { query: { count: 10 } } };
 * for await (const post of paginate(api.user().raw, "/user/feed", init, { limit: 100 })) console.log(post.id);
 */
export function paginate<Path extends ListPath, const Init extends ListInit<Path>>(
  source: RawClient | BaseClient,
  path: Path,
  init: Init,
  options?: ListOptionsAt<Path>,
): ListAt<Path, Init> {
  // The path decides which list it is.
  return open(source, path, init, options) as unknown as ListAt<Path, Init>;
}

/** The same for the lists of any spec. */
export function open(source: object, path: string, init: unknown, options: ListOptions | undefined) {
  const client = readSource(source);
  if (client === undefined) return refuse("paginate() needs a client, such as api, or its api.raw.");
  const lists = client.settings.table.operations.filter(
    ({ method, paging }) => method === "GET" && paging !== undefined,
  );
  const operation = lists.find((list) => list.path === path);
  if (operation?.paging === undefined) return refuse(describeWrongPath(lists, path));
  const { id: operationId } = operation;
  const params = readPlaces(init);
  if (typeof params === "string") return refuse(`${operationId} was not called: ${params}`, operationId);
  return openList(client, operation, operation.paging, params, options);
}

const refuse = (message: string, operationId?: string) => failList(new ConfigurationError(message, { operationId }));

const readSource = (source: object) =>
  source instanceof BaseClient ? BaseClient.readState(source) : readRawSource(source);

function describeWrongPath(lists: readonly { readonly path: string }[], path: string): string {
  const nearest = findNearestName(
    String(path),
    lists.map((list) => list.path),
  );
  const hint = nearest === undefined ? "Write it as the spec does, with its {names}." : `Did you mean ${nearest}?`;
  return `${String(path)} is not the path of a list. ${hint}`;
}

/** The parameters by name; what is wrong with them as a text. */
function readPlaces(init: unknown = {}): object | string {
  const other = findOther(init, ["params"]);
  if (other !== undefined) return `${other} does not belong beside \`params\`: put it into the options of the list.`;
  // An object without others, and so is what stands in it.
  const { params = {} } = init as { readonly params?: unknown };
  const place = findOther(params, ["query", "path"]);
  if (place !== undefined) return `${place} does not belong in \`params\`, which has \`query\` and \`path\`.`;
  const { query = {}, path = {} } = params as Readonly<Record<string, unknown>>;
  if (!isPlainRecord(query) || !isPlainRecord(path)) return "`query` and `path` must be objects of parameters.";
  return { ...query, ...path };
}

/** The first member that does not belong into an object, or what it is if it is none. */
function findOther(value: unknown, names: readonly string[]): string | undefined {
  if (!isPlainRecord(value)) return String(value);
  return Object.keys(value).find((name) => value[name] !== undefined && !names.includes(name));
}
