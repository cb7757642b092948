import type { Middleware } from "openapi-fetch";
import type { ClientOptions } from "../settings/options.js";
import { type ApiTable, newestTable, oldestTable } from "../spec/api-table.js";
import { ConfigurationError, type TikTokCode } from "../spec/errors.js";
import type { IdIn, SpecTypes } from "../spec/spec-types.js";
import { type AuthorizationRequest, buildAuthorizationUrl } from "./authorization.js";
import { createClientFactory } from "./create-client.js";
import { createErrorMiddleware } from "./error-middleware.js";
import { type ErrorOf, isErrorOf } from "./error-of.js";
import { type DataOf, type ErrorOfResult, type FetchedResult, findError, readAny } from "./error-of-result.js";
import { open, type Paginate } from "./paginate.js";

/** What depends on a spec: its clients, and the functions that know its operations. */
export interface TikAPIOf<Types extends SpecTypes, Client> {
  /**
   * Creates a client.
   *
   * @param options Your API key, or the options. Without a key, `TIKAPI_API_KEY` is read from the environment.
   * @throws ConfigurationError if an option is invalid: no key, an unsafe base URL, a browser.
   */
  readonly TikAPI: (options?: string | ClientOptions) => Client;
  /** Opens the list at a path: the same one as that of its method. */
  readonly paginate: Paginate<Types>;
  /** Returns the body of a result of `api.raw`, or throws the error that the method would throw. */
  readonly unwrap: Unwrap;
  /** Returns the error of a result of `api.raw`: the one that the method would throw. `undefined` for a success. */
  readonly errorOf: (result: FetchedResult) => ErrorOfResult<Types> | undefined;
  /** Returns the error of a response that any client got: the one that the method would throw. `undefined` for a success. */
  readonly describeError: (response: Response, body: unknown) => ErrorOfResult<Types> | undefined;
  /** Middleware for an openapi-fetch client of your own: its calls throw the error that the method would throw. */
  readonly tikapiErrors: () => Middleware;
  /** Whether an error is a response of this operation, with this status if given. */
  readonly isErrorOf: <Id extends IdIn<Types>, Status extends number = number>(
    error: unknown,
    operationId: Id,
    status?: Status,
  ) => error is ErrorOf<Id, Status, Types>;
  /** Explains a code that the spec lists; `undefined` if it is not known. */
  readonly describeTikTokCode: DescribeCode<Types["tiktokCode"]>;
  /**
   * Returns the link where a user authorises your app.
   *
   * @throws ConfigurationError if the spec does not say where that is.
   */
  readonly authorizationUrl: (request: AuthorizationRequest<Types["scope"]>) => string;
}

export interface Unwrap {
  <Result extends FetchedResult>(result: PromiseLike<Result>): Promise<DataOf<Result>>;
  <Result extends FetchedResult>(result: Result): DataOf<Result>;
}

export interface DescribeCode<Code extends number> {
  (code: Code): TikTokCode;
  (code: number): TikTokCode | undefined;
}

/**
 * Creates what `tikapi-fetch` exports, for the spec that a table was compiled from by `tikapi-fetch generate`. Compiled code calls
 * this; programs import what it makes.
 *
 * @throws ConfigurationError if the table was compiled for another version of the package.
 * @example
 * const { TikAPI } = createTikAPI<CompiledTypes, Client>(table);
 */
export function createTikAPI<Types extends SpecTypes, Client>(table: ApiTable): TikAPIOf<Types, Client> {
  checkVersion(table);
  const createClient = createClientFactory(table);
  const created: { readonly [Name in keyof TikAPIOf<Types, Client>]: (...args: never[]) => unknown } = {
    TikAPI: (options: string | ClientOptions = {}) =>
      createClient(typeof options === "string" ? { apiKey: options } : options),
    paginate: open,
    unwrap: (result: FetchedResult | PromiseLike<FetchedResult>) => readAny(table, result),
    errorOf: (result: FetchedResult) => findError(table, result),
    describeError: (response: Response, body: unknown) => findError(table, { response, error: body }),
    tikapiErrors: () => createErrorMiddleware(table),
    isErrorOf,
    describeTikTokCode: (code: number) => table.tiktokCodes.find((known) => known.code === code),
    authorizationUrl: (request: AuthorizationRequest<string>) => writeAuthorizationUrl(table, request),
  };
  // The types were compiled from the spec that the table was compiled from.
  return created as unknown as TikAPIOf<Types, Client>;
}

/** Code that was compiled once must run, or say why not, whatever version of the package is installed later. */
function checkVersion({ version }: ApiTable): void {
  if (version >= oldestTable && version <= newestTable) return;
  const next =
    version > newestTable ? "Update tikapi-fetch, which is too old for it" : "Run `tikapi-fetch generate` again";
  throw new ConfigurationError(
    `The client was compiled in form ${version}; this tikapi-fetch reads forms ${oldestTable} to ${newestTable}. ${next}.`,
  );
}

function writeAuthorizationUrl({ authorization: { url } }: ApiTable, request: AuthorizationRequest<string>): string {
  if (url === "") throw new ConfigurationError("The spec does not say where users authorise an app.");
  return buildAuthorizationUrl(url, request);
}
