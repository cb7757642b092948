import { expectTypeOf, test } from "vitest";
import type {
  Author,
  Client,
  Comment,
  Item,
  OperationId,
  Operations,
  Page,
  PageOf,
  Params,
  Post,
  PostPage,
  Profile,
  Result,
  SearchUser,
  Video,
} from "../../src/index.js";

declare const api: Client;

test("Result is the body of an operation", async () => {
  expectTypeOf<Result<"public.posts">>().toEqualTypeOf<PostPage>();
  expectTypeOf<Result<"public.check">>().toEqualTypeOf<Profile>();
  expectTypeOf((await api.public.check()).json).toEqualTypeOf<Result<"public.check">>();
  // @ts-expect-error there is no such operation
  expectTypeOf<Result<"public.post">>();
});

test("Item is what the pages of an operation hold, never where there are none", () => {
  expectTypeOf<Item<"public.posts">>().toEqualTypeOf<Post>();
  expectTypeOf<SearchUser>().toExtend<Item<"public.search">>();
  expectTypeOf<Item<"public.check">>().toBeNever();
});

test("Params are the parameters of an operation", () => {
  expectTypeOf<Params<"public.posts">["secUid"]>().toEqualTypeOf<string>();
  expectTypeOf<Params<"public.posts">["count"]>().toEqualTypeOf<number | undefined>();
  expectTypeOf<Params<"user.analytics">["type"]>().toEqualTypeOf<
    "overview" | "content" | "video" | "followers" | "live"
  >();
  // @ts-expect-error secUid is required
  const params: Params<"public.posts"> = {};
  expectTypeOf(params).toEqualTypeOf<Params<"public.posts">>();
});

test("PageOf is what a loop over pages assigns", async () => {
  let page: PageOf<"public.posts"> | null = await api.public.posts({ secUid: "" });
  while (page !== null) page = await page.nextItems();
  expectTypeOf<PageOf<"public.posts">>().toEqualTypeOf<Page<PostPage, Post, Params<"public.posts">>>();
  expectTypeOf<PageOf<"public.posts">["next"]>().toEqualTypeOf<Params<"public.posts"> | null>();
});

test("Operations has all of it by id", () => {
  expectTypeOf<OperationId>().toEqualTypeOf<keyof Operations>();
  expectTypeOf<Operations["public.posts"]>().toEqualTypeOf<{
    params: Params<"public.posts">;
    result: PostPage;
    item: Post;
  }>();
});

test("the models hold one another", () => {
  expectTypeOf<Post["author"]>().toEqualTypeOf<Author | undefined>();
  expectTypeOf<Post["video"]>().toEqualTypeOf<Video | undefined>();
  expectTypeOf<Comment["reply_comment"]>().toEqualTypeOf<Comment[] | null | undefined>();
});
