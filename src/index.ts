import type { Middleware as FetchMiddleware } from "openapi-fetch";
import { authorization, type TikTokStatusCode, table, tiktokCodes } from "../generated/operations.js";
import {
  type AnyPost,
  type AnyUser,
  countPlaces,
  type FileKind,
  filePlaces,
  postPlaces,
  userPlaces,
} from "../generated/post-facts.js";
import { type AuthorizationRequest, buildAuthorizationUrl } from "./client/authorization.js";
import type { Client } from "./client/client.js";
import { createClientFactory } from "./client/create-client.js";
import { createErrorMiddleware } from "./client/error-middleware.js";
import { type DataOf, type ErrorOfResult, type FetchedResult, findError, readAny } from "./client/error-of-result.js";
import { readTikTokLink, type TikTokLink } from "./links/tiktok-link.js";
import { type Counted, type ExactCounts, readCounts } from "./posts/exact-counts.js";
import { buildPostUrl, buildProfileUrl } from "./posts/page-url.js";
import { readDate } from "./posts/post-date.js";
import { listFiles, type PostFile } from "./posts/post-files.js";
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
 * Lists the files of a post: its video, pictures, subtitles, sound and cover, as far as it has them. Each can be saved as a video can.
 *
 * @example
 * const response = await api.public.video({ id: "7109178205151464746" });
 * for (const file of postFiles(response.json.itemInfo.itemStruct)) {
 *   if (file.kind === "subtitles") await response.saveVideo(file, `${file.language}.${file.extension}`);
 * }
 */
export function postFiles(post: AnyPost): PostFile<FileKind>[] {
  return listFiles(post, filePlaces);
}

/**
 * Reads a link to TikTok as people paste it: with or without its scheme, from any of TikTok's hosts, with other text around it.
 * `undefined` for anything else. Nothing is asked of TikTok, so that a short link stays one.
 *
 * @example
 * parseTikTokLink("https://www.tiktok.com/@quiet.harbor/video/7109178205151464746?lang=en");
 * // { kind: "post", id: "7109178205151464746", username: "quiet.harbor" }
 */
export function parseTikTokLink(link: string | URL): TikTokLink | undefined {
  return readTikTokLink(String(link));
}

/**
 * Returns the error of a result of `api.raw`, of another openapi-fetch client, or of one of hey-api: the one that the method would throw. Returns
 * `undefined` for a success.
 *
 * @throws ConfigurationError if it is not such a result; what a call without a response has thrown, which hey-api gives as `error`.
 * @example
 * const result = await api.raw.GET("/key/info");
 * const error = errorOf(result);
 * if (isRateLimitError(error)) console.log(error.retryAfter);
 */
export function errorOf(result: FetchedResult): ErrorOfResult | undefined {
  return findError(table, result);
}

/**
 * Returns the body of a result of `api.raw`, of another openapi-fetch client, or of one of hey-api. Takes the promise, too.
 *
 * @throws The error that the method would throw, if the result has one; what a call without a response has thrown; ConfigurationError
 * if it is not such a result.
 * @example
 * const { active } = unwrap(await api.raw.GET("/key/info"));
 */
export function unwrap<Result extends FetchedResult>(result: PromiseLike<Result>): Promise<DataOf<Result>>;
export function unwrap<Result extends FetchedResult>(result: Result): DataOf<Result>;
export function unwrap(result: FetchedResult | PromiseLike<FetchedResult>): unknown {
  return readAny(table, result);
}

/**
 * Returns the error of a response that any client got (ky, hey-api, plain `fetch`): the one that the method would throw. Returns
 * `undefined` for a success. The results of openapi-fetch and hey-api can be given to `errorOf` as they are.
 *
 * @param body The body of the response, as text or parsed. A parsed one may have lost the last digits of long integers.
 * @throws ConfigurationError if it is not a response.
 * @example
 * const response = await api.fetch("/key/info");
 * const error = describeError(response, await response.text());
 * if (isRateLimitError(error)) console.log(error.retryAfter);
 */
export function describeError(response: Response, body: unknown): ErrorOfResult | undefined {
  return findError(table, { response, error: body });
}

/**
 * Middleware for an openapi-fetch client of your own: its calls throw the error that the method would throw, so that `data` is
 * always there. With `fetch: api.fetch`, that is the client's own error, and errors inside a 200 are thrown anyway. With a plain
 * `fetch`, it reads a copy of every body but a stream: it also throws for an error inside a 200, and a `ParseError` for a body
 * that is not JSON; what `fetch` throws itself, such as a lost connection, stays as it is, and nothing is tried again.
 *
 * @example
 * import createClient from "openapi-fetch";
 * import TikAPI, { tikapiErrors, type paths } from "tikapi-fetch";
 *
 * const client = createClient<paths>({ baseUrl: "https://api.tikapi.io", fetch: TikAPI("API_KEY").fetch });
 * client.use(tikapiErrors());
 */
export function tikapiErrors(): FetchMiddleware {
  return createErrorMiddleware(table);
}

export type * from "../generated/compiled-types.js";
export type * from "../generated/methods.js";
export type * from "../generated/models.js";
export type { TikTokCodeName, TikTokStatusCode } from "../generated/operations.js";
export type { AnyUser } from "../generated/post-facts.js";
export type { components, operations, paths, webhooks } from "../generated/types.js";
export * from "../generated/values.js";
export type { AuthorizationRequest } from "./client/authorization.js";
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
export { type ErrorOf, isErrorOf } from "./client/error-of.js";
export type { ErrorOfResult } from "./client/error-of-result.js";
export { type ListAt, type ListInit, type ListOptionsAt, type ListPath, paginate } from "./client/paginate.js";
export type { RawClient } from "./client/raw.js";
export * from "./common.js";
export type { TikTokLink } from "./links/tiktok-link.js";
export type { Counted, ExactCounts } from "./posts/exact-counts.js";
export type { PostFile } from "./posts/post-files.js";
