/** What a client's module exports whatever its spec is. */

export type { ResponseData, TikAPIResponse } from "./call/response.js";
export { type Authorization, parseAuthorizationRedirect } from "./client/authorization.js";
export type { BaseClient, SetOptions } from "./client/base-client.js";
export type { AccountClientMembers, ClientMembers } from "./client/client.js";
export type { ClientFetch } from "./client/client-fetch.js";
export { createTikAPI, type DescribeCode, type TikAPIOf, type Unwrap } from "./client/create-tikapi.js";
export type { DataOf, FetchedResult } from "./client/error-of-result.js";
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
  AccountOption,
  CallOptions,
  ClientOptions,
  DispatcherLike,
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
export type { ApiTable, Operation, Parameter } from "./spec/api-table.js";
export * from "./spec/errors.js";
export type * from "./spec/spec-types.js";
