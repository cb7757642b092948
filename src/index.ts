import { Client } from "./client.js";
import { type ClientOptions, resolveOptions } from "./options.js";

/**
 * Makes a client.
 *
 * @param options Your API key, or all options; without either the environment's `TIKAPI_API_KEY` is used.
 * @throws ConfigurationError when an option cannot work: no key, an unsafe base URL, a browser.
 * @example
 * import TikAPI from "tikapi-fetch";
 *
 * const api = TikAPI("API_KEY");
 * const { json } = await api.public.check({ username: "username" });
 */
export default function TikAPI(options: string | ClientOptions = {}): Client {
  const given = typeof options === "string" ? { apiKey: options } : options;
  return new Client(resolveOptions(given));
}

export type * from "../generated/methods.js";
export type * from "../generated/models.js";
export {
  type Authorization,
  type AuthorizationRequest,
  authorizationUrl,
  parseAuthorizationRedirect,
} from "./authorization.js";
export type { AccountClient, Client, SetOptions } from "./client.js";
export type { Download, DownloadOptions, DownloadProgress, DownloadTarget } from "./download.js";
export { type ErrorOf, isErrorOf } from "./error-of.js";
export * from "./errors.js";
export {
  type IterateListsOptions,
  iterateLists,
  type ListFailure,
  type ListItem,
  type ManyLists,
} from "./iterate-lists.js";
export type { CallOptions, ClientOptions, Logger, LogLevel, Middleware } from "./options.js";
export type { Page } from "./page.js";
export type { FeedOptions, PagedCall, PagingOptions } from "./paged-call.js";
export type { RawClient } from "./raw.js";
export type { TikAPIResponse } from "./response.js";
export { describeTikTokCode, type TikTokCodeName, type TikTokStatusCode } from "./tiktok-codes.js";
export type { RequestOptions } from "./unlisted-request.js";
export type { Usage, UsageCount } from "./usage.js";
