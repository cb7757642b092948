import { expectTypeOf, test } from "vitest";
import TikAPI, {
  type ChallengeInfo,
  type Comment,
  exactCounts,
  type LiveMessageUser,
  type LiveUser,
  type Post,
  parseTikTokLink,
  postDate,
  postFiles,
  postUrl,
  profileUrl,
  type UserInfo,
  type UserListItem,
} from "../../src/index.js";

const api = TikAPI("unit-key");
declare const post: Post;
declare const userInfo: UserInfo;
declare const comment: Comment;

test("helpers take what lists give", async () => {
  const [first] = await api.public.posts({ secUid: "MS4wLjABAAAA-invented-user" }).toArray({ limit: 1 });
  if (first === undefined) return;
  expectTypeOf(postDate(first)).toEqualTypeOf<Date | undefined>();
  expectTypeOf(postUrl(first)).toEqualTypeOf<string | undefined>();
  expectTypeOf(exactCounts(first).playCount).toEqualTypeOf<number | string | undefined>();
});

test("files and links are told apart by their kind", () => {
  const [file] = postFiles(post);
  expectTypeOf(file?.kind).toEqualTypeOf<"video" | "picture" | "subtitles" | "sound" | "cover" | undefined>();
  const link = parseTikTokLink("x");
  if (link?.kind === "hashtag") expectTypeOf(link.name).toEqualTypeOf<string>();
  // @ts-expect-error: a profile has no id
  if (link?.kind === "profile") link.id;
});

test("counts have the names of what they are counts of", () => {
  type Count = number | string;
  expectTypeOf(exactCounts(post)).toEqualTypeOf<{
    playCount?: Count;
    diggCount?: Count;
    commentCount?: Count;
    shareCount?: Count;
    collectCount?: Count;
    repostCount?: Count;
  }>();
  expectTypeOf(exactCounts(userInfo).followerCount).toEqualTypeOf<Count | undefined>();
  expectTypeOf(exactCounts({} as UserListItem).heartCount).toEqualTypeOf<Count | undefined>();
  expectTypeOf(exactCounts({} as ChallengeInfo).viewCount).toEqualTypeOf<Count | undefined>();
  const author = exactCounts({ stats: post.authorStats, statsV2: post.authorStatsV2 });
  expectTypeOf(author.followerCount).toEqualTypeOf<Count | undefined>();
  // @ts-expect-error no such count
  exactCounts(post).followerCount;
  // @ts-expect-error a comment has no such counts
  exactCounts(comment);
});

test("a profile is had from an account of any body", () => {
  expectTypeOf(profileUrl(userInfo.user)).toEqualTypeOf<string | undefined>();
  profileUrl(comment.user);
  profileUrl({} as LiveUser);
  profileUrl({} as LiveMessageUser);
  profileUrl(post.author);
  // @ts-expect-error no account
  profileUrl(post);
  // @ts-expect-error no account
  profileUrl("quiet.harbor");
  // @ts-expect-error no post
  postDate(comment);
});
