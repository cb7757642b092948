import { describe, expectTypeOf, test } from "vitest";
import TikAPI, { type OperationId, type Operations, type Params } from "../../src/index.js";

const api = TikAPI("unit-key");
const account = api.user({ accountKey: "unit-account-key" });
const secUid = "MS4wLjABAAAA-invented-user";

describe("right calls compile", () => {
  test("with required parameters, optional ones and options", () => {
    api.public.posts({ secUid });
    api.public.posts({ secUid, count: 5, cursor: "20", country: "us" }, { timeout: 5, signal: AbortSignal.abort() });
    api.public.posts({ secUid, cursor: 20 });
    api.public.posts({ secUid, count: undefined });
    account.edit({ field: "bio", value: "tea" });
    account.posts.comments.list({ media_id: "1" });
  });

  test("without parameters where none is required", () => {
    api.key();
    api.key({}, { timeout: 5 });
    api.public.check();
    account.verify();
    account.live.topics();
  });
});

describe("wrong calls do not compile", () => {
  test("a required parameter is missing", () => {
    // @ts-expect-error secUid is missing
    api.public.posts({ count: 5 });
    // @ts-expect-error so are all parameters
    api.public.posts();
    // @ts-expect-error value is missing, which goes in the body
    account.edit({ field: "bio" });
    // @ts-expect-error category is missing, which goes in the path
    api.public.search({ query: "tea" });
  });

  test("a value is none of those allowed", () => {
    // @ts-expect-error no such category
    api.public.search({ category: "songs", query: "tea" });
    // @ts-expect-error no such field
    account.edit({ field: "birthday", value: "x" });
    // @ts-expect-error 2 is no order
    account.live.list({ sort: 2 });
  });

  test("a parameter is unknown", () => {
    // @ts-expect-error it is written secUid
    api.public.posts({ secuid: secUid });
    // @ts-expect-error posts have no limit as a parameter
    api.public.posts({ secUid, limit: 5 });
    // @ts-expect-error key takes no parameters
    api.key({ verbose: true });
  });

  test("a value is of another type", () => {
    // @ts-expect-error ids are strings: a number would lose digits
    api.public.video({ id: 7324518890 });
    // @ts-expect-error a count is a number
    api.public.posts({ secUid, count: "5" });
    // @ts-expect-error null is no cursor
    api.public.posts({ secUid, cursor: null });
  });

  test("an option is unknown or of another type", () => {
    // @ts-expect-error no such option
    api.public.posts({ secUid }, { retry: 2 });
    // @ts-expect-error milliseconds are a number
    api.public.posts({ secUid }, { timeout: "5s" });
    // @ts-expect-error a client's option, not a call's
    api.key({}, { apiKey: "other" });
    // @ts-expect-error no such level
    TikAPI({ logLevel: "verbose" });
    // @ts-expect-error no such option
    TikAPI({ key: "unit-key" });
  });
});

test("the parameters of an operation can be named by its id", () => {
  expectTypeOf<Params<"public.posts">>().toEqualTypeOf<Operations["public.posts"]["params"]>();
  expectTypeOf<Params<"public.posts">["secUid"]>().toEqualTypeOf<string>();
  expectTypeOf<Params<"public.posts">["cursor"]>().toEqualTypeOf<string | number | undefined>();
  expectTypeOf<Params<"public.posts">["count"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Params<"user.notifications">["filter"]>().toEqualTypeOf<
    "all" | "likes" | "comments" | "mentions" | "followers" | undefined
  >();
  expectTypeOf<"user.posts.comments.list">().toExtend<OperationId>();
  expectTypeOf<"public.unheardOf">().not.toExtend<OperationId>();
});
