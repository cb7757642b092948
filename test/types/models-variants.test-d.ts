import { expectTypeOf, test } from "vitest";
import type {
  AccountClient,
  ChallengeInfo,
  Client,
  ContentAnalytics,
  DiscoverHashtagsPage,
  DiscoverMusicPage,
  DiscoverUsersPage,
  FollowersAnalytics,
  HashtagDetails,
  HashtagPage,
  LiveAnalytics,
  MusicInfo,
  OverviewAnalytics,
  Params,
  Post,
  SearchGeneralPage,
  SearchResult,
  SearchSuggestions,
  SearchUser,
  SearchUsersPage,
  SearchVideosPage,
  Suggestion,
  UserListItem,
  VideoAnalytics,
} from "../../src/index.js";

declare const api: Client;
declare const user: AccountClient;
const query = "pasta";

test("the category of a search decides the body and the items", async () => {
  const general = await api.public.search({ category: "general", query });
  expectTypeOf(general.json).toEqualTypeOf<SearchGeneralPage>();
  expectTypeOf(general.items).toEqualTypeOf<readonly SearchResult[]>();
  const videos = await api.public.search({ category: "videos", query });
  expectTypeOf(videos.json).toEqualTypeOf<SearchVideosPage>();
  expectTypeOf(videos.items).toEqualTypeOf<readonly Post[]>();
  const users = await api.public.search({ category: "users", query });
  expectTypeOf(users.json).toEqualTypeOf<SearchUsersPage>();
  expectTypeOf(users.items).toEqualTypeOf<readonly SearchUser[]>();
  const completions = await api.public.search({ category: "autocomplete", query });
  expectTypeOf(completions.json).toEqualTypeOf<SearchSuggestions>();
  expectTypeOf(completions.items).toEqualTypeOf<readonly Suggestion[]>();
});

test("the category of an account's search decides the body too", async () => {
  expectTypeOf((await user.posts.search({ category: "general", query })).json).toEqualTypeOf<SearchGeneralPage>();
  expectTypeOf((await user.posts.search({ category: "videos", query })).json).toEqualTypeOf<SearchVideosPage>();
  expectTypeOf((await user.posts.search({ category: "users", query })).json).toEqualTypeOf<SearchUsersPage>();
  expectTypeOf((await user.posts.search({ category: "autocomplete", query })).json).toEqualTypeOf<SearchSuggestions>();
});

test("posts give posts, a search for users does not", async () => {
  const posts = await api.public.posts({ secUid: query });
  expectTypeOf(posts.items).toEqualTypeOf<readonly Post[]>();
  for await (const post of api.public.posts({ secUid: query })) expectTypeOf(post).toEqualTypeOf<Post>();
  expectTypeOf(await api.public.posts({ secUid: query }).toArray()).toEqualTypeOf<Post[]>();
  const users = await api.public.search({ category: "users", query }).toArray();
  expectTypeOf(users).not.toEqualTypeOf<Post[]>();
  expectTypeOf(users).not.toExtend<Post[]>();
  // @ts-expect-error an account has no video
  users[0]?.video;
});

test("a category that is only known at run time gives the union", async () => {
  const search = await api.public.search({} as Params<"public.search">);
  type Bodies = SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions;
  expectTypeOf(search.json).toEqualTypeOf<Bodies>();
  expectTypeOf(search.items).toEqualTypeOf<readonly (SearchResult | Post | SearchUser | Suggestion)[]>();
  // @ts-expect-error only one of the bodies has users
  search.json.user_list;
});

test("the category of discover decides the body and the items", async () => {
  const users = await api.public.discover({ category: "users" });
  expectTypeOf(users.json).toEqualTypeOf<DiscoverUsersPage>();
  expectTypeOf(users.items).toEqualTypeOf<readonly UserListItem[]>();
  const music = await api.public.discover({ category: "music" });
  expectTypeOf(music.json).toEqualTypeOf<DiscoverMusicPage>();
  expectTypeOf(music.items).toEqualTypeOf<readonly MusicInfo[]>();
  const hashtags = await api.public.discover({ category: "hashtag" });
  expectTypeOf(hashtags.json).toEqualTypeOf<DiscoverHashtagsPage>();
  expectTypeOf(hashtags.items).toEqualTypeOf<readonly ChallengeInfo[]>();
});

test("the type of analytics decides the body", async () => {
  expectTypeOf((await user.analytics({ type: "overview" })).json).toEqualTypeOf<OverviewAnalytics>();
  expectTypeOf((await user.analytics({ type: "content" })).json).toEqualTypeOf<ContentAnalytics>();
  expectTypeOf((await user.analytics({ type: "video" })).json).toEqualTypeOf<VideoAnalytics>();
  expectTypeOf((await user.analytics({ type: "live" })).json).toEqualTypeOf<LiveAnalytics>();
  const { json } = await user.analytics({ type: "followers" });
  expectTypeOf(json).toEqualTypeOf<FollowersAnalytics>();
  expectTypeOf(json.follower_region_percent?.value?.[0]?.value).toEqualTypeOf<number | undefined>();
  // @ts-expect-error only the followers are broken down by region
  (await user.analytics({ type: "overview" })).json.follower_region_percent;
});

test("a hashtag is the challenge by name, the list by id", async () => {
  const named = await api.public.hashtag({ name: "cooking" });
  expectTypeOf(named.json).toEqualTypeOf<HashtagDetails>();
  expectTypeOf(named.json.challengeInfo.challenge.id).toEqualTypeOf<string>();
  const list = await api.public.hashtag({ id: "1598206874327045" });
  expectTypeOf(list.json).toEqualTypeOf<HashtagPage>();
  expectTypeOf(list.items).toEqualTypeOf<readonly Post[]>();
  // @ts-expect-error a list does not tell of its hashtag
  list.json.challengeInfo;
  const either = await api.public.hashtag({} as Params<"public.hashtag">);
  expectTypeOf(either.json).toEqualTypeOf<HashtagDetails | HashtagPage>();
});
