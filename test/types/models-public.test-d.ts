import { expectTypeOf, test } from "vitest";
import type { Client } from "../../src/index.js";

declare const api: Client;
const secUid = "MS4wLjABAAAA-invented-user-of-the-type-tests-0123456789";
const id = "7324518890236145966";

test("public.check counts followers", async () => {
  const { json } = await api.public.check({ username: "example.creator" });
  expectTypeOf(json.userInfo.stats.followerCount).toEqualTypeOf<number>();
  // @ts-expect-error misspelt
  json.userInfo.stats.followersCount;
});

test("public.posts has the length of a video", async () => {
  const { json } = await api.public.posts({ secUid });
  expectTypeOf(json.itemList?.[0]?.video?.duration).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.video?.seconds;
});

test("public.likes has the links to one of a video's files", async () => {
  const { json } = await api.public.likes({ secUid });
  expectTypeOf(json.itemList?.[0]?.video?.bitrateInfo?.[0]?.PlayAddr.UrlList).toEqualTypeOf<string[] | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.video?.bitrateInfo?.[0]?.playAddr;
});

test("public.followersList counts the followers' followers exactly", async () => {
  const { json } = await api.public.followersList({ secUid });
  expectTypeOf(json.userList?.[0]?.statsV2?.followerCount).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.userList?.[0]?.statsV2?.followers;
});

test("public.followingList has their usernames", async () => {
  const { json } = await api.public.followingList({ secUid });
  expectTypeOf(json.userList?.[0]?.user.uniqueId).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.userList?.[0]?.user.username;
});

test("public.explore counts plays", async () => {
  const { json } = await api.public.explore();
  expectTypeOf(json.itemList?.[0]?.stats?.playCount).toEqualTypeOf<number | string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.stats?.plays;
});

test("public.video has the pictures of a photo post", async () => {
  const { json } = await api.public.video({ id });
  expectTypeOf(json.itemInfo?.itemStruct.imagePost?.images?.[0]?.imageURL?.urlList).toEqualTypeOf<
    string[] | undefined
  >();
  // @ts-expect-error misspelt
  json.itemInfo?.itemStruct.imagePost?.pictures;
});

test("public.videoV2 has the link to a video", async () => {
  const { json } = await api.public.videoV2({ id });
  expectTypeOf(json.itemInfo?.itemStruct.video?.downloadAddr).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemInfo?.itemStruct.video?.downloadAddress;
});

test("public.videoV3 has the headers that the link needs", async () => {
  const { json } = await api.public.videoV3({ id, username: "example.creator" });
  expectTypeOf(json.$other?.videoLinkHeaders?.Cookie).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.$other?.videoLinkHeaders?.cookie;
});

test("public.relatedPosts has hashtags", async () => {
  const { json } = await api.public.relatedPosts({ video_id: id });
  expectTypeOf(json.itemList?.[0]?.challenges?.[0]?.title).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.hashtags;
});

test("public.playlists has their authors", async () => {
  const { json } = await api.public.playlists({ secUid });
  expectTypeOf(json.playList?.[0]?.creator?.uniqueId).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.playList?.[0]?.creator?.uniqueID;
});

test("public.playlistItems has the sounds of its posts", async () => {
  const { json } = await api.public.playlistItems({ playlist_id: id });
  expectTypeOf(json.itemList?.[0]?.music?.title).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemlist;
});

test("public.exploreCategory has captions in parts", async () => {
  const { json } = await api.public.exploreCategory({ category_id: "1" });
  expectTypeOf(json.itemList?.[0]?.contents?.[0]?.textExtra?.[0]?.hashtagName).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.contents?.[0]?.text;
});

test("public.hashtag counts views, asked by name", async () => {
  const { json } = await api.public.hashtag({ name: "cooking" });
  expectTypeOf(json.challengeInfo.stats.viewCount).toEqualTypeOf<number>();
  // @ts-expect-error misspelt
  json.challengeInfo.challenge.name;
});

test("public.music has the pinned flag", async () => {
  const { json } = await api.public.music({ id });
  expectTypeOf(json.itemList?.[0]?.isPinnedItem).toEqualTypeOf<boolean | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.isPinned;
});

test("public.musicInfo has who made it", async () => {
  const { json } = await api.public.musicInfo({ id });
  expectTypeOf(json.musicInfo.author?.uniqueId).toEqualTypeOf<string | undefined>();
  expectTypeOf(json.musicInfo.music.duration).toEqualTypeOf<number>();
  // @ts-expect-error misspelt
  json.musicInfo.music.lengthInSeconds;
});

test("public.discover counts likes of a user", async () => {
  const { json } = await api.public.discover({ category: "users" });
  expectTypeOf(json.userInfoList?.[0]?.stats.heartCount).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.userInfoList?.[0]?.stats.likes;
});

test("public.discoverKeyword has posts, and more that is not known", async () => {
  const { json } = await api.public.discoverKeyword({ keyword: "pasta" });
  expectTypeOf(json.itemList?.[0]?.author?.secUid).toEqualTypeOf<string | undefined>();
  expectTypeOf(json.data?.[0]?.["anything"]).toEqualTypeOf<unknown>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.author?.secUID;
});

test("public.search has the users it found", async () => {
  const { json } = await api.public.search({ category: "users", query: "pasta" });
  expectTypeOf(json.user_list?.[0]?.user_info.follower_count).toEqualTypeOf<number | null | undefined>();
  // @ts-expect-error misspelt
  json.user_list?.[0]?.user_info.followerCount;
});
