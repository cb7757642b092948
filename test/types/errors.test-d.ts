import { expectTypeOf, test } from "vitest";
import * as errors from "../../src/index.js";
import type { ErrorContext } from "../../src/spec/errors.js";

const thrown: unknown = new Error("anything");

test("each guard narrows to its class", () => {
  expectTypeOf(errors.isTikAPIError).guards.toEqualTypeOf<errors.TikAPIError>();
  expectTypeOf(errors.isBudgetError).guards.toEqualTypeOf<errors.BudgetError>();
  expectTypeOf(errors.isConfigurationError).guards.toEqualTypeOf<errors.ConfigurationError>();
  expectTypeOf(errors.isValidationError).guards.toEqualTypeOf<errors.ValidationError>();
  expectTypeOf(errors.isConnectionError).guards.toEqualTypeOf<errors.ConnectionError>();
  expectTypeOf(errors.isTimeoutError).guards.toEqualTypeOf<errors.TimeoutError>();
  expectTypeOf(errors.isParseError).guards.toEqualTypeOf<errors.ParseError>();
  expectTypeOf(errors.isPaginationError).guards.toEqualTypeOf<errors.PaginationError>();
  expectTypeOf(errors.isResponseError).guards.toEqualTypeOf<errors.ResponseError>();
  expectTypeOf(errors.isBadRequestError).guards.toEqualTypeOf<errors.BadRequestError>();
  expectTypeOf(errors.isUnauthorizedError).guards.toEqualTypeOf<errors.UnauthorizedError>();
  expectTypeOf(errors.isForbiddenError).guards.toEqualTypeOf<errors.ForbiddenError>();
  expectTypeOf(errors.isTikTokError).guards.toEqualTypeOf<errors.TikTokError>();
  expectTypeOf(errors.isSessionExpiredError).guards.toEqualTypeOf<errors.SessionExpiredError>();
  expectTypeOf(errors.isRateLimitError).guards.toEqualTypeOf<errors.RateLimitError>();
  expectTypeOf(errors.isServerError).guards.toEqualTypeOf<errors.ServerError>();
});

test("what an error tells is typed", () => {
  if (errors.isResponseError(thrown)) {
    expectTypeOf(thrown.status).toEqualTypeOf<number>();
    expectTypeOf(thrown.statusCode).toEqualTypeOf<number>();
    expectTypeOf(thrown.json).toEqualTypeOf<unknown>();
    expectTypeOf(thrown.retryAfter).toEqualTypeOf<number | undefined>();
    // @ts-expect-error errors are read-only
    thrown.status = 5;
  }
  if (errors.isTikAPIError(thrown)) {
    expectTypeOf(thrown.retryable).toEqualTypeOf<boolean>();
    expectTypeOf(thrown.scope).toEqualTypeOf<"call" | "account" | "key" | "client">();
    expectTypeOf(thrown.scope).toEqualTypeOf<errors.ErrorScope>();
  }
  if (errors.isBudgetError(thrown)) expectTypeOf(thrown.requests).toEqualTypeOf<number>();
  if (errors.isValidationError(thrown)) expectTypeOf(thrown.fields).toEqualTypeOf<Readonly<Record<string, string>>>();
  if (errors.isTimeoutError(thrown)) expectTypeOf(thrown.limit).toEqualTypeOf<"timeout" | "deadline">();
  if (errors.isServerError(thrown)) expectTypeOf(thrown.tiktokCode).toEqualTypeOf<number | undefined>();
  if (errors.isTikTokError(thrown)) {
    expectTypeOf(thrown.tiktokCode).toEqualTypeOf<number>();
    expectTypeOf(thrown.tiktok.kind).toEqualTypeOf<errors.TikTokErrorKind>();
  }
});

test("kind says what to do, and a switch over it can be checked for completeness", () => {
  const advise = (kind: errors.TikTokErrorKind): string => {
    switch (kind) {
      case "transient":
      case "limit":
        return "later";
      case "login":
        return "log in";
      case "invalid":
        return "correct it";
      case "not-found":
      case "private":
      case "removed":
      case "restricted":
      case "blocked":
      case "unknown":
        return "give up";
    }
  };
  expectTypeOf(advise).returns.toEqualTypeOf<string>();
  // @ts-expect-error no such kind
  advise("gone");
});

test("the checkpoint of an error is one that a client resumes from", () => {
  if (errors.isTikAPIError(thrown)) {
    expectTypeOf(thrown.checkpoint).toEqualTypeOf<errors.Checkpoint | undefined>();
    expectTypeOf(thrown.operationId).toEqualTypeOf<string | undefined>();
  }
});

test("an error is made without a context, and with any part of one", () => {
  expectTypeOf<{ cause: Error }>().toExtend<ErrorContext>();
  new errors.ConfigurationError("m");
  // @ts-expect-error a response error needs the response
  new errors.ResponseError("m");
});
