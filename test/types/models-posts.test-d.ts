import { expectTypeOf, test } from "vitest";
import type { AccountClient } from "../../src/index.js";

declare const user: AccountClient;
const id = "7324518890236145966";

test("user.posts.feed has subtitles", async () => {
  const { json } = await user.posts.feed();
  expectTypeOf(json.itemList?.[0]?.video?.subtitleInfos?.[0]?.LanguageCodeName).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.video?.subtitles;
});

test("user.posts.likes has the loudness", async () => {
  const { json } = await user.posts.likes();
  expectTypeOf(json.itemList?.[0]?.video?.volumeInfo?.Loudness).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.video?.volumeInfo?.loudness;
});

test("user.posts.followingPosts has the author", async () => {
  const { json } = await user.posts.followingPosts();
  expectTypeOf(json.itemList?.[0]?.author?.verified).toEqualTypeOf<boolean | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.author?.isVerified;
});

test("user.posts.relatedPosts has suggested searches", async () => {
  const { json } = await user.posts.relatedPosts({ video_id: id });
  expectTypeOf(
    json.itemList?.[0]?.videoSuggestWordsList?.video_suggest_words_struct?.[0]?.words?.[0]?.word,
  ).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.suggestedSearches;
});

test("user.posts.savedPosts has covers by width", async () => {
  const { json } = await user.posts.savedPosts();
  expectTypeOf(json.itemList?.[0]?.video?.zoomCover?.["720"]).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.video?.zoomCovers;
});

test("user.posts.playlists counts posts", async () => {
  const { json } = await user.posts.playlists();
  expectTypeOf(json.playList?.[0]?.videoCount).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.playlist;
});

test("user.posts.playlistItems counts saves exactly", async () => {
  const { json } = await user.posts.playlistItems({ playlist_id: id });
  expectTypeOf(json.itemList?.[0]?.statsV2?.collectCount).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.statsV2?.saves;
});

test("user.posts.explore has the link to the sound", async () => {
  const { json } = await user.posts.explore();
  expectTypeOf(json.itemList?.[0]?.music?.playUrl).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.itemList?.[0]?.sound;
});

test("user.posts.search has the posts it found", async () => {
  const { json } = await user.posts.search({ category: "videos", query: "pasta" });
  expectTypeOf(json.item_list?.[0]?.video?.height).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.itemList;
});

test("user.posts.video has when it was published", async () => {
  const { json } = await user.posts.video({ id });
  expectTypeOf(json.itemInfo?.itemStruct.createTime).toEqualTypeOf<number | string | undefined>();
  // @ts-expect-error misspelt
  json.itemInfo?.itemStruct.createdAt;
});

test("user.posts.like has the like flag", async () => {
  const { json } = await user.posts.like({ media_id: id });
  expectTypeOf(json.is_digg).toEqualTypeOf<number>();
  // @ts-expect-error misspelt
  json.is_liked;
});

test("user.posts.unlike has the server's time", async () => {
  const { json } = await user.posts.unlike({ media_id: id });
  expectTypeOf(json.extra.now).toEqualTypeOf<number>();
  // @ts-expect-error misspelt
  json.extra.time;
});

test("user.posts.comments.list has who wrote", async () => {
  const { json } = await user.posts.comments.list({ media_id: id });
  expectTypeOf(json.comments?.[0]?.user.avatar_thumb?.url_list).toEqualTypeOf<string[] | undefined>();
  // @ts-expect-error misspelt
  json.comments?.[0]?.author;
});

test("user.posts.comments.replies has mentions", async () => {
  const { json } = await user.posts.comments.replies({ media_id: id, comment_id: id });
  expectTypeOf(json.comments?.[0]?.text_extra[0]?.user_id).toEqualTypeOf<string | undefined>();
  // @ts-expect-error misspelt
  json.comments?.[0]?.textExtra;
});

test("user.posts.comments.post has the new comment's id", async () => {
  const { json } = await user.posts.comments.post({ media_id: id, text: "Great!" });
  expectTypeOf(json.comment.cid).toEqualTypeOf<string>();
  expectTypeOf(json.comment.share_info?.acl?.code).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.comment.id;
});

test("user.posts.comments.like has the trace id", async () => {
  const { json } = await user.posts.comments.like({ media_id: id, comment_id: id });
  expectTypeOf(json.log_pb.impr_id).toEqualTypeOf<string>();
  // @ts-expect-error misspelt
  json.log_pb.imprId;
});

test("user.posts.comments.unlike has TikTok's code", async () => {
  const { json } = await user.posts.comments.unlike({ media_id: id, comment_id: id });
  expectTypeOf(json.status_code).toEqualTypeOf<number | undefined>();
  // @ts-expect-error misspelt
  json.statuscode;
});

test("user.posts.comments.delete says success", async () => {
  const { json } = await user.posts.comments.delete({ comment_id: id });
  expectTypeOf(json.msg).toEqualTypeOf<string>();
  // @ts-expect-error misspelt
  json.msgs;
});
