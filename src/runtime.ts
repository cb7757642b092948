/**
 * What a client of another spec runs on: the code that `tikapi-fetch generate` writes imports this. What was compiled by one minor
 * version runs on the next. The client itself is that of `tikapi-fetch`, so that a program with both has one copy of it.
 */

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
export type { AccountClientFactory } from "./client/client.js";
export type { ErrorOf } from "./client/error-of.js";
export type { ErrorOfResult } from "./client/error-of-result.js";
export type { ListAt, ListInit, ListOptionsAt, ListPath, Paginate } from "./client/paginate.js";
export type { RawClient } from "./client/raw.js";
export * from "./common.js";
export { type BodyDifference, compareBody } from "./testing/compare-body.js";
export { createMock, type MockTikAPI } from "./testing/mock-tikapi.js";
export type { MockedApi } from "./testing/read-call.js";
export type { AnyRecordedCall, RecordedCall } from "./testing/recorded-call.js";
export type { PageContent, Partially, Script } from "./testing/script.js";
export type { ScriptedTikAPI } from "./testing/stage.js";
export { UnexpectedCallError } from "./testing/unexpected-call-error.js";
