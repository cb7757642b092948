import { authorization, type TikTokStatusCode, table, tiktokCodes } from "../generated/operations.js";
import { type AnyPost, type AnyUser, countPlaces, postPlaces, userPlaces } from "../generated/post-facts.js";
import { type AuthorizationRequest, buildAuthorizationUrl } from "./client/authorization.js";
import type { Client } from "./client/client.js";
import { createClientFactory } from "./client/create-client.js";
import { type DataOf, type ErrorOfResult, type FetchedResult, findError, readData } from "./client/error-of-result.js";
import { type Counted, type ExactCounts, readCounts } from "./posts/exact-counts.js";
import { buildPostUrl, buildProfileUrl } from "./posts/page-url.js";
import { readDate } from "./posts/post-date.js";
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

/**
 * Returns when a post was published; `undefined` if it does not say.
 *
 * @example
 * postDate(post)?.toISOString(); // "2024-01-14T07:50:00.000Z"
 */
export function postDate(post: AnyPost): Date | undefined {
  return readDate(post, postPlaces.createTime);
}

/**
 * Returns the address of a post on TikTok; `undefined` if the post has no id or no author. That of a photo post has `/photo/`
 * where a video has `/video/`.
 *
 * @example
 * postUrl(post); // "https://www.tiktok.com/@quiet.harbor/video/7109178205151464746"
 */
export function postUrl(post: AnyPost): string | undefined {
  return buildPostUrl(post, postPlaces);
}

/**
 * Returns the address of an account on TikTok; `undefined` without an account or its username. Takes an account of any body.
 *
 * @example
 * profileUrl(post.author); // "https://www.tiktok.com/@quiet.harbor"
 */
export function profileUrl(user: AnyUser | undefined): string | undefined {
  return buildProfileUrl(user, userPlaces);
}

/**
 * Returns the counts of a post, an account or a hashtag as numbers; one that is too large for a number is a string of digits.
 * Bodies have rounded counts, and newer ones have exact counts as strings: the exact ones win.
 *
 * @example
 * exactCounts(post).playCount; // 91284, where post.stats says 91300
 */
export function exactCounts<T extends Counted>(counted: T): ExactCounts<T> {
  return readCounts(counted, countPlaces);
}

/**
 * Returns the error of a result of `api.raw`, or of another openapi-fetch client: the one that the method would throw. Returns
 * `undefined` for a success.
 *
 * @throws ConfigurationError if it is not such a result.
 * @example
 * const result = await api.raw.GET("/key/info");
 * const error = errorOf(result);
 * if (isRateLimitError(error)) console.log(error.retryAfter);
 */
export function errorOf(result: FetchedResult): ErrorOfResult | undefined {
  return findError(table, result);
}

/**
 * Returns the body of a result of `api.raw`, or of another openapi-fetch client. Takes the promise, too.
 *
 * @throws The error that the method would throw, if the result has one; ConfigurationError if it is not such a result.
 * @example
 * const { active } = unwrap(await api.raw.GET("/key/info"));
 */
export function unwrap<Result extends FetchedResult>(result: PromiseLike<Result>): Promise<DataOf<Result>>;
export function unwrap<Result extends FetchedResult>(result: Result): DataOf<Result>;
export function unwrap(result: FetchedResult | PromiseLike<FetchedResult>): unknown {
  if (!("then" in Object(result))) return readData(table, result as FetchedResult);
  return (async () => readData(table, await result))();
}

export type * from "../generated/methods.js";
export type * from "../generated/models.js";
export type { TikTokCodeName, TikTokStatusCode } from "../generated/operations.js";
export type { AnyUser } from "../generated/post-facts.js";
export type { components, operations, paths, webhooks } from "../generated/types.js";
export * from "../generated/values.js";
export type { ResponseData, TikAPIResponse } from "./call/response.js";
export { type Authorization, type AuthorizationRequest, parseAuthorizationRedirect } from "./client/authorization.js";
export type { SetOptions } from "./client/base-client.js";
export type {
  AccountOperationId,
  ArgumentsOf,
  CallOf,
  MethodOf,
  PublicOperationId,
  ResumedList,
  ResumeOptions,
} from "./client/call-by-id.js";
export type { AccountClient, AccountClientFactory, Client } from "./client/client.js";
export type { ClientFetch } from "./client/client-fetch.js";
export { type ErrorOf, isErrorOf } from "./client/error-of.js";
export type { DataOf, ErrorOfResult, FetchedResult } from "./client/error-of-result.js";
export { type ListAt, type ListInit, type ListOptionsAt, type ListPath, paginate } from "./client/paginate.js";
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
export type { Counted, ExactCounts } from "./posts/exact-counts.js";
export type { Download, DownloadOptions, DownloadProgress, DownloadTarget } from "./settings/download-options.js";
export type {
  CallOptions,
  ClientOptions,
  FetchInit,
  FetchLike,
  LimitedAttempt,
  Limiter,
  Logger,
  LogLevel,
  Middleware,
  MiddlewareContext,
  Rate,
  ResponseLike,
} from "./settings/options.js";
export type { Usage, UsageCount } from "./settings/usage.js";
export * from "./spec/errors.js";
