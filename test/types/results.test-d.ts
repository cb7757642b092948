import { describe, expectTypeOf, test } from "vitest";
import TikAPI, {
  type ChallengeInfo,
  type Comment,
  type Item,
  type LiveMessage,
  type Operations,
  type OverviewAnalytics,
  type Page,
  type PagedCall,
  type PageOf,
  type Params,
  type Post,
  type PostPage,
  type Profile,
  type Result,
  type SearchGeneralPage,
  type SearchResult,
  type SearchUser,
  type Suggestion,
  type TikAPIError,
  type TikAPIResponse,
  type UserListItem,
} from "../../src/index.js";

const api = TikAPI("unit-key");
const account = api.user();
const secUid = "MS4wLjABAAAA-invented-user";

describe("an answer", () => {
  test("has the body of its operation, and status, headers and URL beside it", async () => {
    const profile = await api.public.check({ username: "quiet.harbor" });
    expectTypeOf(profile).toEqualTypeOf<TikAPIResponse<Profile>>();
    expectTypeOf(profile.json.userInfo.user.secUid).toEqualTypeOf<string>();
    expectTypeOf(profile.status).toEqualTypeOf<number>();
    expectTypeOf(profile.headers).toEqualTypeOf<Headers>();
    expectTypeOf(profile.url).toEqualTypeOf<string>();
    expectTypeOf(profile.ok).toEqualTypeOf<boolean>();
    expectTypeOf(profile.statusCode).toEqualTypeOf<number>();
    expectTypeOf(profile.toJSON().json).toEqualTypeOf<Profile>();
    // @ts-expect-error no such field
    profile.json.userInfo.user.unheardOf;
    // @ts-expect-error answers are read-only
    profile.status = 5;
  });

  test("can be named by the operation's id", () => {
    expectTypeOf<Result<"public.check">>().toEqualTypeOf<Profile>();
    expectTypeOf<Operations["public.posts"]["result"]>().toEqualTypeOf<PostPage>();
    expectTypeOf<Item<"public.posts">>().toEqualTypeOf<Post>();
    expectTypeOf<Item<"public.check">>().toEqualTypeOf<never>();
    expectTypeOf<Item<"user.live.chat">>().toEqualTypeOf<LiveMessage>();
  });

  test("of a kind that a parameter decides is narrowed by it", async () => {
    const { json } = await account.analytics({ type: "overview" });
    expectTypeOf(json).toEqualTypeOf<OverviewAnalytics>();
  });
});

describe("a list", () => {
  test("is a promise of its first page and an iterable of its items", async () => {
    const call = api.public.posts({ secUid });
    expectTypeOf(call).toEqualTypeOf<PagedCall<PostPage, Post, Params<"public.posts">>>();
    expectTypeOf(await call).toEqualTypeOf<PageOf<"public.posts">>();
    for await (const post of call) expectTypeOf(post).toEqualTypeOf<Post>();
    for await (const page of call.pages()) expectTypeOf(page).toEqualTypeOf<PageOf<"public.posts">>();
    expectTypeOf(await call.toArray({ limit: 5 })).toEqualTypeOf<Post[]>();
    expectTypeOf(await call.then(({ items }) => items.length)).toEqualTypeOf<number>();
    expectTypeOf(await call.catch(() => null)).toEqualTypeOf<PageOf<"public.posts"> | null>();
  });

  test("lets a handler say which error it expects, as a single call does", () => {
    api.public.posts({ secUid }).catch((error: Error) => error.message);
    api.public.posts({ secUid }).then(undefined, (error: TikAPIError) => error.operationId);
    api.public.check({ username: "quiet.harbor" }).catch((error: Error) => error.message);
  });

  test("has pages that are iterables of items, and plain data on request", async () => {
    const page = await api.public.posts({ secUid });
    for await (const post of page) expectTypeOf(post).toEqualTypeOf<Post>();
    const { json, headers, next } = page.toJSON();
    expectTypeOf(json).toEqualTypeOf<PostPage>();
    expectTypeOf(headers).toEqualTypeOf<Readonly<Record<string, string>>>();
    expectTypeOf(next).toEqualTypeOf<Params<"public.posts"> | null>();
    expectTypeOf(page).toExtend<TikAPIResponse<unknown>>();
  });

  test("has pages that know their items and the way on", async () => {
    const page = await account.posts.comments.list({ media_id: "1" });
    expectTypeOf(page).toEqualTypeOf<
      Page<Result<"user.posts.comments.list">, Comment, Params<"user.posts.comments.list">>
    >();
    expectTypeOf(page.items).toEqualTypeOf<readonly Comment[]>();
    expectTypeOf(page.hasNext).toEqualTypeOf<boolean>();
    expectTypeOf(await page.nextItems()).toEqualTypeOf<typeof page | null>();
  });

  test("takes the parameters of a next page as its own", async () => {
    const { next } = await api.public.posts({ secUid });
    expectTypeOf(next).toEqualTypeOf<Params<"public.posts"> | null>();
    if (next !== null) api.public.posts(next);
  });

  test("is walked by the official package's loop", async () => {
    let page: PageOf<"public.posts"> | null = await api.public.posts({ secUid });
    while (page) page = await page.nextItems();
    expectTypeOf(page).toEqualTypeOf<null>();
  });
});

describe("an operation without pages is no list", () => {
  test("it has neither pages() nor toArray(), and cannot be iterated; its nextItems() gives null", async () => {
    const call = api.public.explore();
    // @ts-expect-error no pages
    call.pages();
    // @ts-expect-error no items
    call.toArray();
    // @ts-expect-error no items
    for await (const _ of call);
    expectTypeOf(await (await call).nextItems()).toEqualTypeOf<TikAPIResponse<unknown> | null>();
    // @ts-expect-error no items
    for await (const _ of await call);
    // @ts-expect-error no limit
    api.public.explore({}, { limit: 5 });
  });
});

test("only a feed takes a poll interval, and prefetch is 0 or 1", () => {
  account.live.chat({ room_id: "1" }, { pollInterval: 500, limit: 5 });
  api.public.posts({ secUid }, { limit: 5, maxPages: 2, maxEmptyPages: 0, prefetch: 1, deadline: 5000 });
  // @ts-expect-error posts are no feed
  api.public.posts({ secUid }, { pollInterval: 500 });
  // @ts-expect-error no further ahead than one page
  api.public.posts({ secUid }, { prefetch: 2 });
});

describe("a search", () => {
  test("is narrowed by its category", async () => {
    const general = await api.public.search({ category: "general", query: "tea" });
    expectTypeOf(general.json).toEqualTypeOf<SearchGeneralPage>();
    expectTypeOf(general.items).toEqualTypeOf<readonly SearchResult[]>();
    expectTypeOf(await api.public.search({ category: "videos", query: "tea" }).toArray()).toEqualTypeOf<Post[]>();
    expectTypeOf(await api.public.search({ category: "users", query: "tea" }).toArray()).toEqualTypeOf<SearchUser[]>();
    expectTypeOf(await account.posts.search({ category: "autocomplete", query: "t" }).toArray()).toEqualTypeOf<
      Suggestion[]
    >();
  });

  test("of a category that is only known later gives any of them", async () => {
    const category = "users" as Params<"public.search">["category"];
    const items = await api.public.search({ category, query: "tea" }).toArray();
    expectTypeOf(items).toEqualTypeOf<(SearchResult | Post | SearchUser | Suggestion)[]>();
  });

  test("goes on in its own category", async () => {
    const { next } = await api.public.search({ category: "users", query: "tea" });
    if (next !== null) expectTypeOf(next.category).toEqualTypeOf<"users">();
  });
});

test("discover is narrowed by its category too", async () => {
  expectTypeOf(await api.public.discover({ category: "users" }).toArray()).toEqualTypeOf<UserListItem[]>();
  expectTypeOf(await api.public.discover({ category: "hashtag" }).toArray()).toEqualTypeOf<ChallengeInfo[]>();
});

describe("a hashtag", () => {
  test("asked for by name tells its id", async () => {
    const { json } = await api.public.hashtag({ name: "invented" });
    expectTypeOf(json.challengeInfo).toEqualTypeOf<ChallengeInfo>();
  });

  test("asked for by name goes on by id: its second page does not promise what only the first has", async () => {
    const first = await api.public.hashtag({ name: "invented" });
    const second = await first.nextItems();
    expectTypeOf(second?.json).not.toExtend<{ challengeInfo: ChallengeInfo } | undefined>();
    if (first.next !== null) expectTypeOf(first.next).not.toExtend<{ name: string }>();
  });
});
