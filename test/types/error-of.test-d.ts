import { expectTypeOf, test } from "vitest";
import type { ErrorBody } from "../../generated/models.js";
import {
  type BadRequestError,
  describeTikTokCode,
  type ErrorOf,
  type ForbiddenError,
  isErrorOf,
  type RateLimitError,
  type ResponseError,
  type ServerError,
  type SessionExpiredError,
  type TikTokCode,
  type TikTokStatusCode,
  type UnauthorizedError,
} from "../../src/index.js";

const thrown: unknown = new Error("anything");

test("a status narrows to the class that belongs to it", () => {
  expectTypeOf<ErrorOf<"public.check", 400>>().toExtend<BadRequestError>();
  expectTypeOf<ErrorOf<"public.check", 401>>().toExtend<UnauthorizedError>();
  expectTypeOf<ErrorOf<"public.check", 403>>().toExtend<ForbiddenError>();
  expectTypeOf<ErrorOf<"public.check", 428>>().toExtend<SessionExpiredError>();
  expectTypeOf<ErrorOf<"public.check", 429>>().toExtend<RateLimitError>();
  expectTypeOf<ErrorOf<"public.check", 503>>().toExtend<ServerError>();
  expectTypeOf<ErrorOf<"public.check", 418>>().toExtend<ResponseError>();
  expectTypeOf<ErrorOf<"public.check", 400>>().not.toExtend<ServerError>();
});

test("the guard tells operation, status and body", () => {
  if (isErrorOf(thrown, "public.check", 400)) {
    expectTypeOf(thrown.operationId).toEqualTypeOf<"public.check">();
    expectTypeOf(thrown.status).toEqualTypeOf<400>();
    expectTypeOf(thrown.json).toEqualTypeOf<ErrorBody | undefined>();
    expectTypeOf(thrown.fields).toEqualTypeOf<Readonly<Record<string, unknown>>>();
  }
  if (isErrorOf(thrown, "public.check", 200)) {
    // The profile of a private account comes with the error.
    expectTypeOf(thrown.json?.userInfo?.user.uniqueId).toEqualTypeOf<string | undefined>();
  }
  if (isErrorOf(thrown, "user.posts.like")) {
    expectTypeOf(thrown.status).toEqualTypeOf<number>();
    // @ts-expect-error only a 400 is known to have fields
    thrown.fields;
  }
});

test("operations are known by name", () => {
  // @ts-expect-error no such operation
  isErrorOf(thrown, "public.nothing");
});

test("a code of the documentation has a description, any other may have none", () => {
  expectTypeOf(describeTikTokCode(10202)).toEqualTypeOf<TikTokCode>();
  expectTypeOf(describeTikTokCode(77777)).toEqualTypeOf<TikTokCode | undefined>();
  expectTypeOf(describeTikTokCode(5 as number)).toEqualTypeOf<TikTokCode | undefined>();
  expectTypeOf<10202>().toExtend<TikTokStatusCode>();
  expectTypeOf<77777>().not.toExtend<TikTokStatusCode>();
});
