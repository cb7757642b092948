import { authorization, type TikTokStatusCode, table, tiktokCodes } from "../generated/operations.js";
import { type AuthorizationRequest, buildAuthorizationUrl } from "./client/authorization.js";
import type { Client } from "./client/client.js";
import { createClientFactory } from "./client/create-client.js";
import type { ClientOptions } from "./settings/options.js";
import type { TikTokCode } from "./spec/errors.js";

const createClient = /* @__PURE__ */ createClientFactory(table);

/**
 * Creates a client.
 *
 * @param options Your API key, or the options. Without a key, `TIKAPI_API_KEY` is read from the environment.
 * @throws ConfigurationError if an option is invalid: no key, an unsafe base URL, a browser.
 * @example
 * import TikAPI from "tikapi-fetch";
 *
 * const api = TikAPI("API_KEY");
 * const { json } = await api.public.check({ username: "username" });
 */
export default function TikAPI(options: string | ClientOptions = {}): Client {
  return createClient(typeof options === "string" ? { apiKey: options } : options);
}

/**
 * Returns the link where a user authorises your app, the first time and again after a `SessionExpiredError`. Its format is
 * from TikAPI's public help pages.
 *
 * @example
 * const link = authorizationUrl({ clientId: "c_1234567890", redirectUri: "https://example.com/done", scopes: ["view_profile"] });
 */
export function authorizationUrl(request: AuthorizationRequest): string {
  return buildAuthorizationUrl(authorization.url, request);
}

/**
 * Explains a TikTok code; `undefined` if it is not known.
 *
 * @example
 * describeTikTokCode(10202); // { code: 10202, name: "userDoesNotExist", kind: "not-found", description: "…" }
 */
export function describeTikTokCode(code: TikTokStatusCode): TikTokCode;
export function describeTikTokCode(code: number): TikTokCode | undefined;
export function describeTikTokCode(code: number): TikTokCode | undefined {
  return tiktokCodes.find((known) => known.code === code);
}

export type * from "../generated/methods.js";
export type * from "../generated/models.js";
export type { TikTokCodeName, TikTokStatusCode } from "../generated/operations.js";
export type { paths } from "../generated/types.js";
export type { ResponseData, TikAPIResponse } from "./call/response.js";
export { type Authorization, type AuthorizationRequest, parseAuthorizationRedirect } from "./client/authorization.js";
export type {
  AccountOperationId,
  ArgumentsOf,
  CallOf,
  MethodOf,
  PublicOperationId,
  ResumedList,
  ResumeOptions,
} from "./client/call-by-id.js";
export type { AccountClient, AccountClientFactory, Client, SetOptions } from "./client/client.js";
export { type ErrorOf, isErrorOf } from "./client/error-of.js";
export type { RawClient } from "./client/raw.js";
export type { RequestOptions } from "./client/unlisted-request.js";
export {
  type IterateListsOptions,
  iterateLists,
  type ListFailure,
  type ListItem,
  type ManyLists,
} from "./list/iterate-lists.js";
export type { Page, PageData } from "./list/page.js";
export type { FeedOptions, ListOptions, NewestFirstOptions, PagedCall, PagingOptions } from "./list/paged-call.js";
export type { Download, DownloadOptions, DownloadProgress, DownloadTarget } from "./settings/download-options.js";
export type {
  CallOptions,
  ClientOptions,
  FetchInit,
  FetchLike,
  Logger,
  LogLevel,
  Middleware,
  ResponseLike,
} from "./settings/options.js";
export type { Usage, UsageCount } from "./settings/usage.js";
export * from "./spec/errors.js";
