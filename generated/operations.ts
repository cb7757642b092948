// Compiled from openapi/ by `npm run generate`. Do not edit.

import type { TikTokCode } from "../src/spec/errors.js";
import type { ApiTable, Operation, Parameter } from "../src/spec/api-table.js";

const Country: Parameter = { name: "country", in: "query", types: ["string"], pattern: "^[a-z]{2}$", about: "Country the request should come from, as a two-letter ISO code in lower case", example: "us" };
const SessionId: Parameter = { name: "session_id", in: "query", types: ["integer"], minimum: 0, maximum: 100 };
const Username: Parameter = { name: "username", in: "query", types: ["string"], pattern: "^([A-Za-z0-9_.]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["profile.username", "live.username"], about: "Username without the @, or a short vm.tiktok.com link to the profile", example: "example.creator" };
const UserId: Parameter = { name: "user_id", in: "query", types: ["string"], pattern: "^[0-9]+$", about: "Numeric id of the user, `userInfo.user.id` of `public.check`", example: "6824971305528862726" };
const ProfileSecUid: Parameter = { name: "secUid", in: "query", types: ["string"], minLength: 30, link: [], about: "Long identifier of the user, if you know no username", example: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" };
const SecUid: Parameter = { name: "secUid", in: "query", types: ["string"], required: true, minLength: 30, link: [], about: "Long identifier of the user, `userInfo.user.secUid` of `public.check`", example: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" };
const Count: Parameter = { name: "count", in: "query", types: ["integer"], default: 30, minimum: 0, maximum: 30 };
const Cursor: Parameter = { name: "cursor", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Start of the page: `cursor` of the previous page", example: "1705218600000" };
const UserCursor: Parameter = { name: "nextCursor", in: "query", types: ["string", "integer"] };
const VideoId: Parameter = { name: "id", in: "query", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video, or a short vm.tiktok.com link to it", example: "7324518890236145966" };
const AuthorUsername: Parameter = { name: "username", in: "query", types: ["string"], required: true, pattern: "^([A-Za-z0-9_.]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.username", "profile.username", "live.username"], about: "Username of the account that posted the video, or a short vm.tiktok.com link to it", example: "example.creator" };
const SourceVideoId: Parameter = { name: "video_id", in: "query", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video to find similar posts for, or a short vm.tiktok.com link to it", example: "7324518890236145966" };
const MediaId: Parameter = { name: "media_id", in: "query", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video, or a short vm.tiktok.com link to it", example: "7324518890236145966" };
const OffsetCursor: Parameter = { name: "cursor", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Start of the page, counted in items: `cursor` of the previous page", example: "20" };
const CommentId: Parameter = { name: "comment_id", in: "query", types: ["string"], required: true, pattern: "^[0-9]+$", about: "Id of the comment, its `cid`", example: "7324560017743298322" };
const PlaylistId: Parameter = { name: "playlist_id", in: "query", types: ["string", "integer"], required: true, minimum: 0, maximum: 9007199254740991, pattern: "^[0-9]+$", link: ["playlist.id"], about: "Id of the playlist, as the playlist operations list it", example: "7318800412276430597" };
const CategoryId: Parameter = { name: "category_id", in: "query", types: ["string", "integer"], required: true, minimum: 0, pattern: "^[0-9]+$", about: "Number of the explore category", example: "1" };
const HashtagId: Parameter = { name: "id", in: "query", types: ["string"], pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", about: "Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link", example: "5120348" };
const HashtagName: Parameter = { name: "name", in: "query", types: ["string"], minLength: 1, link: ["hashtag.name"] };
const MusicId: Parameter = { name: "id", in: "query", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["sound.id"], about: "Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it", example: "7102938475610293847" };
const DiscoverCategory: Parameter = { name: "category", in: "path", types: ["string"], required: true, enum: ["users", "music", "hashtag"] };
const LiveOffset: Parameter = { name: "offset", in: "query", types: ["integer"], minimum: 0 };
const Keyword: Parameter = { name: "keyword", in: "query", types: ["string"], required: true, minLength: 1 };
const SearchCategory: Parameter = { name: "category", in: "path", types: ["string"], required: true, enum: ["general", "users", "videos", "autocomplete"] };
const Query: Parameter = { name: "query", in: "query", types: ["string"], required: true, minLength: 1 };
const ChatCursor: Parameter = { name: "nextCursor", in: "query", types: ["string"] };
const OtherUsername: Parameter = { name: "username", in: "query", types: ["string"], pattern: "^([A-Za-z0-9_.]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["profile.username", "live.username"], about: "Username of another user, or a short vm.tiktok.com link", example: "example.creator" };
const ProfileField: Parameter = { name: "field", in: "path", types: ["string"], required: true, enum: ["nickname", "username", "bio", "private"] };
const NotificationFilter: Parameter = { name: "filter", in: "query", types: ["string"], default: "all", enum: ["all", "likes", "comments", "mentions", "followers"] };
const MaxTime: Parameter = { name: "max_time", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Start of the page, in unix seconds: `notice_lists[0].max_time` of the previous page", example: 1705222200 };
const MinTime: Parameter = { name: "min_time", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Start of the page, in unix seconds: `notice_lists[0].min_time` of the previous page", example: 1704960000 };
const AnalyticsType: Parameter = { name: "type", in: "path", types: ["string"], required: true, enum: ["overview", "content", "video", "followers", "live"] };
const Days: Parameter = { name: "days", in: "query", types: ["integer"], default: 7, minimum: 0 };
const AnalyticsMediaId: Parameter = { name: "media_id", in: "query", types: ["string", "integer"], minimum: 0, maximum: 9007199254740991, pattern: "^[0-9]+$", link: ["post.id"], about: "Id of the video", example: "7324518890236145966" };
const OptionalSecUid: Parameter = { name: "secUid", in: "query", types: ["string"], minLength: 30, link: [], about: "Long identifier of another user, `userInfo.user.secUid` of `public.check`", example: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" };
const ConversationCursor: Parameter = { name: "nextCursor", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Start of the page: `nextCursor` of the previous page", example: 1 };
const ConversationId: Parameter = { name: "conversation_id", in: "query", types: ["string"], required: true, minLength: 1 };
const ConversationShortId: Parameter = { name: "conversation_short_id", in: "query", types: ["string", "integer"], required: true, minimum: 0, maximum: 9007199254740991, pattern: "^[0-9]+$", about: "Second, numeric id of the same conversation", example: "7324600911842230789" };
const MessageCursor: Parameter = { name: "nextCursor", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Start of the page, in unix microseconds: `nextCursor` of the previous page", example: "1705222200123456" };
const Limit: Parameter = { name: "limit", in: "query", types: ["string", "integer"], minimum: 0, maximum: 99, pattern: "^[0-9]{1,2}$", about: "Maximum number of messages per page, up to 99", example: 20 };
const SenderId: Parameter = { name: "user_id", in: "query", types: ["string"], required: true, pattern: "^[0-9]+$", about: "Numeric id of the user who sent the request", example: "6824971305528862726" };
const RoomId: Parameter = { name: "room_id", in: "query", types: ["string"], required: true, pattern: "^[0-9]+$", link: ["live.roomId"], about: "Id of the live room, `userInfo.user.roomId` of a profile that is live", example: "7324601288415013638" };
const Page: Parameter = { name: "page", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Number of the page, counted from 1", example: 1 };
const TransactionCount: Parameter = { name: "count", in: "query", types: ["string", "integer"], minimum: 0, pattern: "^[0-9]+$", about: "Maximum number of transactions per page", example: 12 };
const VideoListSort: Parameter = { name: "sort", in: "query", types: ["integer"], default: 0, enum: [0, 1] };

export const operations: readonly Operation[] = [
  { id: "public.check", method: "GET", path: "/public/check", parameters: [Country, SessionId, Username, UserId] },
  { id: "public.checkV3", method: "GET", path: "/public/check/v3", parameters: [Country, SessionId, Username, UserId, ProfileSecUid] },
  { id: "public.posts", method: "GET", path: "/public/posts", paging: { items: ["/itemList"], id: ["/id"], order: "newest-first", time: "/createTime", pinned: "/isPinnedItem", more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Country, SessionId, SecUid, Count, Cursor, UserId] },
  { id: "public.likes", method: "GET", path: "/public/likes", paging: { items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Country, SessionId, SecUid, Count, Cursor] },
  { id: "public.followersList", method: "GET", path: "/public/followers", paging: { items: ["/userList"], id: ["/user/id"], more: "/hasMore", next: { nextCursor: "/nextCursor" } }, parameters: [Country, SessionId, SecUid, Count, UserCursor] },
  { id: "public.followingList", method: "GET", path: "/public/following", paging: { items: ["/userList"], id: ["/user/id"], more: "/hasMore", next: { nextCursor: "/nextCursor" } }, parameters: [Country, SessionId, SecUid, Count, UserCursor] },
  { id: "public.explore", method: "GET", path: "/public/explore", parameters: [Country, SessionId, Count] },
  { id: "public.video", method: "GET", path: "/public/video", parameters: [Country, SessionId, VideoId] },
  { id: "public.videoV2", method: "GET", path: "/public/video/v2", parameters: [Country, SessionId, VideoId] },
  { id: "public.videoV3", method: "GET", path: "/public/video/v3", parameters: [Country, SessionId, VideoId, AuthorUsername] },
  { id: "public.relatedPosts", method: "GET", path: "/public/related_posts", parameters: [Country, SessionId, SourceVideoId] },
  { id: "public.commentsList", method: "GET", path: "/public/comment/list", paging: { items: ["/comments"], id: ["/cid"], more: "/has_more", next: { cursor: "/cursor" } }, parameters: [Country, SessionId, MediaId, Count, OffsetCursor] },
  { id: "public.commentRepliesList", method: "GET", path: "/public/comment/reply/list", paging: { items: ["/comments"], id: ["/cid"], more: "/has_more", next: { cursor: "/cursor" } }, parameters: [Country, SessionId, MediaId, CommentId, Count, OffsetCursor] },
  { id: "public.playlists", method: "GET", path: "/public/playlists", paging: { items: ["/playList"], id: ["/id", "/mixId"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Country, SessionId, SecUid, Count, Cursor] },
  { id: "public.playlistItems", method: "GET", path: "/public/playlist/items", paging: { items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Country, SessionId, PlaylistId, Count, Cursor] },
  { id: "public.exploreCategory", method: "GET", path: "/public/explore/category", parameters: [Country, SessionId, CategoryId, Count] },
  { id: "public.hashtag", method: "GET", path: "/public/hashtag", paging: { roots: ["", "/itemStruct"], items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" }, switch: { from: "name", to: "id", value: "/challengeInfo/challenge/id" } }, parameters: [Country, SessionId, HashtagId, HashtagName, Count, OffsetCursor] },
  { id: "public.music", method: "GET", path: "/public/music", paging: { roots: ["", "/itemStruct"], items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Country, SessionId, MusicId, Count, OffsetCursor] },
  { id: "public.musicInfo", method: "GET", path: "/public/music/info", parameters: [Country, SessionId, MusicId] },
  { id: "public.discover", method: "GET", path: "/public/discover/{category}", paging: { items: ["/userInfoList", "/musicInfoList", "/challengeInfoList"], id: ["/user/id", "/music/id", "/challenge/id"], more: "/hasMore", next: { offset: "/offset" } }, parameters: [Country, SessionId, DiscoverCategory, Count, LiveOffset] },
  { id: "public.discoverKeyword", method: "GET", path: "/public/discover/keyword", parameters: [Country, SessionId, Keyword] },
  { id: "public.search", method: "GET", path: "/public/search/{category}", paging: { items: ["/data", "/item_list", "/user_list", "/sug_list"], id: ["/item/id", "/common/doc_id_str", "/id", "/user_info/uid", "/content"], more: "/has_more", next: { nextCursor: "/nextCursor" } }, parameters: [Country, SessionId, SearchCategory, Query, ChatCursor] },
  { id: "user.info", method: "GET", path: "/user/info", account: true, parameters: [OtherUsername] },
  { id: "user.edit", method: "POST", path: "/user/edit/{field}", account: true, changesState: true, parameters: [ProfileField, { name: "value", in: "body", types: ["string"], required: true }] },
  { id: "user.notifications", method: "GET", path: "/user/notifications", account: true, paging: { items: ["/notice_lists/0/notice_list"], id: ["/nid"], order: "newest-first", time: "/create_time", more: "/notice_lists/0/has_more", next: { max_time: "/notice_lists/0/max_time", min_time: "/notice_lists/0/min_time" } }, parameters: [NotificationFilter, Count, MaxTime, MinTime] },
  { id: "user.analytics", method: "GET", path: "/creator/analytics/{type}", account: true, parameters: [AnalyticsType, Days, AnalyticsMediaId] },
  { id: "user.verify", method: "GET", path: "/user/session/check", account: true, parameters: [] },
  { id: "user.followingV1", method: "GET", path: "/user/following/v1", account: true, paging: { items: ["/userList"], id: ["/user/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Count, OffsetCursor] },
  { id: "user.following", method: "GET", path: "/user/following", account: true, paging: { items: ["/userList"], id: ["/user/id"], more: "/hasMore", next: { nextCursor: "/nextCursor" } }, parameters: [OptionalSecUid, Count, UserCursor] },
  { id: "user.followers", method: "GET", path: "/user/followers", account: true, paging: { items: ["/userList"], id: ["/user/id"], more: "/hasMore", next: { nextCursor: "/nextCursor" } }, parameters: [OptionalSecUid, Count, UserCursor] },
  { id: "user.follow", method: "POST", path: "/user/follow", account: true, changesState: true, parameters: [{ name: "username", in: "body", types: ["string"], required: true, pattern: "^([A-Za-z0-9_.]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["profile.username", "live.username"], about: "Username of the other user, or a short vm.tiktok.com link to the profile", example: "example.creator" }, { name: "secUid", in: "body", types: ["string"], required: true, minLength: 30, link: [], about: "Long identifier of the same user, `userInfo.user.secUid` of `public.check`", example: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" }, { name: "user_id", in: "body", types: ["string"], required: true, pattern: "^[0-9]+$", about: "Numeric id of the same user, `userInfo.user.id` of `public.check`", example: "6824971305528862726" }] },
  { id: "user.unfollow", method: "POST", path: "/user/unfollow", account: true, changesState: true, parameters: [{ name: "username", in: "body", types: ["string"], required: true, pattern: "^([A-Za-z0-9_.]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["profile.username", "live.username"], about: "Username of the other user, or a short vm.tiktok.com link to the profile", example: "example.creator" }, { name: "secUid", in: "body", types: ["string"], required: true, minLength: 30, link: [], about: "Long identifier of the same user, `userInfo.user.secUid` of `public.check`", example: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" }, { name: "user_id", in: "body", types: ["string"], required: true, pattern: "^[0-9]+$", about: "Numeric id of the same user, `userInfo.user.id` of `public.check`", example: "6824971305528862726" }] },
  { id: "user.posts.feed", method: "GET", path: "/user/feed", account: true, paging: { items: ["/itemList"], id: ["/id"], order: "newest-first", time: "/createTime", pinned: "/isPinnedItem", more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Count, Cursor, OptionalSecUid, UserId] },
  { id: "user.posts.likes", method: "GET", path: "/user/likes", account: true, paging: { items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Count, OptionalSecUid, Cursor] },
  { id: "user.posts.followingPosts", method: "GET", path: "/user/following_posts", account: true, paging: { items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Count, Cursor] },
  { id: "user.posts.relatedPosts", method: "GET", path: "/user/related_posts", account: true, parameters: [SourceVideoId] },
  { id: "user.posts.savedPosts", method: "GET", path: "/user/saved", account: true, paging: { items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [Count, Cursor] },
  { id: "user.posts.playlists", method: "GET", path: "/user/playlists", account: true, paging: { items: ["/playList"], id: ["/id", "/mixId"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [OptionalSecUid, Count, Cursor] },
  { id: "user.posts.playlistItems", method: "GET", path: "/user/playlist/items", account: true, paging: { items: ["/itemList"], id: ["/id"], more: "/hasMore", next: { cursor: "/cursor" } }, parameters: [PlaylistId, Count, Cursor] },
  { id: "user.posts.explore", method: "GET", path: "/user/explore", account: true, parameters: [Count] },
  { id: "user.posts.search", method: "GET", path: "/user/search/{category}", account: true, paging: { items: ["/data", "/item_list", "/user_list", "/sug_list"], id: ["/item/id", "/common/doc_id_str", "/id", "/user_info/uid", "/content"], more: "/has_more", next: { nextCursor: "/nextCursor" } }, parameters: [SearchCategory, Query, ChatCursor] },
  { id: "user.posts.video", method: "GET", path: "/user/video", account: true, parameters: [VideoId] },
  { id: "user.posts.like", method: "POST", path: "/user/like", account: true, changesState: true, parameters: [{ name: "media_id", in: "body", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video, or a short vm.tiktok.com link to it", example: "7324518890236145966" }] },
  { id: "user.posts.unlike", method: "POST", path: "/user/unlike", account: true, changesState: true, parameters: [{ name: "media_id", in: "body", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video, or a short vm.tiktok.com link to it", example: "7324518890236145966" }] },
  { id: "user.posts.comments.list", method: "GET", path: "/comment/list", account: true, paging: { items: ["/comments"], id: ["/cid"], more: "/has_more", next: { cursor: "/cursor" } }, parameters: [MediaId, Count, OffsetCursor] },
  { id: "user.posts.comments.replies", method: "GET", path: "/comment/reply/list", account: true, paging: { items: ["/comments"], id: ["/cid"], more: "/has_more", next: { cursor: "/cursor" } }, parameters: [MediaId, CommentId, Count, OffsetCursor] },
  { id: "user.posts.comments.post", method: "POST", path: "/user/comment", account: true, changesState: true, parameters: [{ name: "media_id", in: "body", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video, or a short vm.tiktok.com link to it", example: "7324518890236145966" }, { name: "text", in: "body", types: ["string"], required: true, minLength: 1 }, { name: "reply_comment_id", in: "body", types: ["string"], pattern: "^[0-9]+$", about: "Id of the comment to reply to", example: "7324560017743298322" }, { name: "has_tags", in: "body", types: ["boolean"], default: false }] },
  { id: "user.posts.comments.like", method: "POST", path: "/user/comment/like", account: true, changesState: true, parameters: [{ name: "media_id", in: "body", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video, or a short vm.tiktok.com link to it", example: "7324518890236145966" }, { name: "comment_id", in: "body", types: ["string"], required: true, pattern: "^[0-9]+$", about: "Id of the comment, `cid` in `user.posts.comments.list`", example: "7324560017743298322" }] },
  { id: "user.posts.comments.unlike", method: "POST", path: "/user/comment/unlike", account: true, changesState: true, parameters: [{ name: "media_id", in: "body", types: ["string"], required: true, pattern: "^([0-9]+|(https?://)?vm\\.tiktok\\.com/[A-Za-z0-9]+/?)$", link: ["post.id"], about: "Id of the video, or a short vm.tiktok.com link to it", example: "7324518890236145966" }, { name: "comment_id", in: "body", types: ["string"], required: true, pattern: "^[0-9]+$", about: "Id of the comment, `cid` in `user.posts.comments.list`", example: "7324560017743298322" }] },
  { id: "user.posts.comments.delete", method: "POST", path: "/user/comment/delete", account: true, changesState: true, parameters: [{ name: "comment_id", in: "body", types: ["string"], required: true, pattern: "^[0-9]+$", about: "Id of the comment, `cid` in `user.posts.comments.list`", example: "7324560017743298322" }] },
  { id: "user.conversations", method: "GET", path: "/user/conversations", account: true, paging: { items: ["/conversations"], id: ["/id"], more: "/hasMore", next: { nextCursor: "/nextCursor" } }, parameters: [ConversationCursor] },
  { id: "user.messages", method: "GET", path: "/user/messages", account: true, paging: { items: ["/messages"], id: ["/serverMessageId", "/clientMessageId"], more: "/hasMore", next: { nextCursor: "/nextCursor" } }, parameters: [ConversationId, ConversationShortId, MessageCursor, Limit] },
  { id: "user.sendMessage", method: "POST", path: "/user/message/send", account: true, changesState: true, parameters: [{ name: "text", in: "body", types: ["string"], required: true, minLength: 1 }, { name: "conversation_id", in: "body", types: ["string"], required: true, minLength: 1 }, { name: "conversation_short_id", in: "body", types: ["string"], required: true, minLength: 1 }, { name: "ticket", in: "body", types: ["string"], required: true, minLength: 1 }] },
  { id: "user.conversationRequests.conversations", method: "GET", path: "/user/conversations/requests", account: true, paging: { items: ["/conversation_requests"], more: "/hasMore", next: { nextCursor: "/nextCursor" } }, parameters: [ConversationCursor] },
  { id: "user.conversationRequests.messages", method: "GET", path: "/user/messages/requests", account: true, parameters: [ConversationId, ConversationShortId] },
  { id: "user.conversationRequests.markRead", method: "GET", path: "/user/conversations/requests/mark_read", account: true, changesState: true, parameters: [ConversationId, ConversationShortId] },
  { id: "user.conversationRequests.delete", method: "GET", path: "/user/conversations/requests/delete", account: true, changesState: true, parameters: [ConversationId, ConversationShortId] },
  { id: "user.conversationRequests.accept", method: "GET", path: "/user/conversations/requests/accept", account: true, changesState: true, parameters: [ConversationId, ConversationShortId, SenderId] },
  { id: "user.live.permissions", method: "GET", path: "/user/live/info", account: true, parameters: [] },
  { id: "user.live.start", method: "POST", path: "/user/live/start", account: true, changesState: true, parameters: [{ name: "title", in: "body", types: ["string"], required: true, minLength: 1 }, { name: "third_party", in: "body", types: ["boolean"], default: true }, { name: "hashtag_id", in: "body", types: ["integer"], minimum: 0 }, { name: "game_tag_id", in: "body", types: ["integer"], minimum: 0 }] },
  { id: "user.live.stop", method: "POST", path: "/user/live/stop", account: true, changesState: true, parameters: [] },
  { id: "user.live.info", method: "GET", path: "/user/live/check", account: true, parameters: [RoomId] },
  { id: "user.live.recommend", method: "GET", path: "/user/live/recommend", account: true, parameters: [RoomId] },
  { id: "user.live.stats", method: "GET", path: "/user/live/stats", account: true, parameters: [RoomId] },
  { id: "user.live.chat", method: "GET", path: "/user/live/chat", account: true, paging: { items: ["/messagesList"], next: { nextCursor: "/nextCursor" }, feed: { id: "/common/msgId", end: { "/messageType": "ControlMessage", "/action": ["3", "4"] }, endCodes: [10210] } }, parameters: [RoomId, ChatCursor] },
  { id: "user.live.sendChat", method: "POST", path: "/user/live/chat/send", account: true, changesState: true, parameters: [{ name: "room_id", in: "body", types: ["string"], required: true, pattern: "^[0-9]+$", link: ["live.roomId"], about: "Id of the live room, `userInfo.user.roomId` of a profile that is live", example: "7324601288415013638" }, { name: "text", in: "body", types: ["string"], required: true, minLength: 1 }] },
  { id: "user.live.topics", method: "GET", path: "/user/live/topics", account: true, parameters: [] },
  { id: "user.live.transactionHistory", method: "GET", path: "/user/wallet/transactions", account: true, paging: { items: ["/data/*"], next: { page: { add: 1, start: 1 } } }, parameters: [Page, TransactionCount] },
  { id: "user.live.search", method: "GET", path: "/user/search/live", account: true, paging: { items: ["/data"], id: ["/live_info/id_str"], more: "/has_more", next: { cursor: "/cursor" } }, parameters: [Query, OffsetCursor] },
  { id: "user.live.analytics", method: "GET", path: "/user/live/analytics", account: true, parameters: [Days] },
  { id: "user.live.list", method: "GET", path: "/user/live/list", account: true, paging: { items: ["/data/video_list"], id: ["/room_id"], more: "/data/has_more", next: { offset: { add: "items", start: 0 } } }, parameters: [Count, LiveOffset, VideoListSort] },
  { id: "user.live.details", method: "GET", path: "/user/live/detail", account: true, parameters: [RoomId] },
  { id: "key", method: "GET", path: "/key/info", parameters: [] },
];

export const servers = { production: "https://api.tikapi.io", sandbox: "http://sandbox.tikapi.io", demoKeys: { apiKey: "DemoAPIKeyTokenSeHYGXDfd4SFD320Sc39Asd0Sc39Asd4s", accountKey: "DemoAccountKeyTokenSeHYGXDfd4SFD320Sc39Asd0Sc39A" } } as const;
/** Where users let an app use their account. */
export const authorization = { url: "https://tikapi.io/account/authorize" } as const;
export const keyHeaders = { apiKey: "X-API-KEY", accountKey: "X-ACCOUNT-KEY" } as const;

/** The fields that every body can have, and their values when the call failed. */
export const envelope = { status: "status", error: "error", messages: ["message", "status_msg"], codes: ["statusCode", "status_code"], fields: "fields" } as const;
export const sessionExpiredCode = 8;

/** Where posts have the links of their video, and what those need. */
export const video = { links: ["/video/downloadAddr", "/video/playAddr", "/video/PlayAddrStruct/UrlList/0", "/video/bitrateInfo/0/PlayAddr/UrlList/0"], operation: "public.video", parameter: "id", post: "/itemInfo/itemStruct", headers: "/$other/videoLinkHeaders", userAgent: "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/110.0.0.0 Safari/537.36" } as const;

/** A TikTok code that the spec explains. */
export type TikTokStatusCode = 2054 | 2752 | 10000 | 10101 | 10102 | 10110 | 10111 | 10113 | 10114 | 10119 | 10201 | 10202 | 10203 | 10204 | 10205 | 10208 | 10209 | 10210 | 10211 | 10212 | 10215 | 10216 | 10217 | 10218 | 10219 | 10220 | 10221 | 10222 | 10223 | 10224 | 10225 | 10227 | 10228 | 10229 | 10230 | 10231 | 10241 | 10242 | 10404;
/** The stable name of an explained code, e.g. `userDoesNotExist`. */
export type TikTokCodeName = "videoUnavailableOrDeleted" | "adVideoUnavailable" | "captchaRequired" | "tiktokServerError" | "userNotLoggedIn" | "captchaRequired10110" | "tiktokNetworkError" | "blockedResource10113" | "blockedResource10114" | "userNotLoggedInForLive" | "parameterIsWrong" | "userDoesNotExist" | "musicDoesNotExist" | "videoDoesNotExist" | "hashtagDoesNotExist" | "effectDoesNotExist" | "hashtagIsBlacklisted" | "liveDoesNotExist" | "hashtagIsSensitive" | "hashtagError" | "videoCurrentlyUnavailable10215" | "videoIsPrivate" | "videoCurrentlyUnavailable10217" | "musicError" | "musicCopyrightError" | "videoMusicError" | "userIsBanned" | "accountIsPrivate" | "userError" | "entityDoesNotExist" | "userUniqueSensitivity" | "videoUnderReview" | "videoUnderRiskControl10228" | "videoIsHidden" | "videoUnderRiskControl10230" | "videoNotVisibleInCountry" | "videoIsDeleted" | "videoHasRestrictedAccess" | "listLimitReached";

export const tiktokCodes: readonly (TikTokCode & { readonly code: TikTokStatusCode; readonly name: TikTokCodeName })[] = [
  { code: 2054, name: "videoUnavailableOrDeleted", description: "The video was taken down or deleted. Drop it from your list.", kind: "removed" },
  { code: 2752, name: "adVideoUnavailable", description: "The video is an advertisement that is not shown here. Skip it.", kind: "restricted" },
  { code: 10000, name: "captchaRequired", description: "TikTok took the request for that of a bot. Try again, perhaps from another country.", kind: "transient" },
  { code: 10101, name: "tiktokServerError", description: "TikTok's own server had a problem. Try again a little later.", kind: "transient" },
  { code: 10102, name: "userNotLoggedIn", description: "TikTok shows this to users with a valid login only. Authorise the account again.", kind: "login" },
  { code: 10110, name: "captchaRequired10110", description: "TikTok took the request for that of a bot. Try again, perhaps from another country.", kind: "transient" },
  { code: 10111, name: "tiktokNetworkError", description: "The connection between TikAPI and TikTok broke. Try again a little later.", kind: "transient" },
  { code: 10113, name: "blockedResource10113", description: "TikTok blocks access to the resource. Trying again does not help.", kind: "blocked" },
  { code: 10114, name: "blockedResource10114", description: "TikTok blocks access to the resource, as with 10113. Trying again does not help.", kind: "blocked" },
  { code: 10119, name: "userNotLoggedInForLive", description: "The live video is shown to users with a valid login only. Use an account that may watch it.", kind: "login" },
  { code: 10201, name: "parameterIsWrong", description: "TikTok does not accept a parameter, such as an id of another kind. Correct it; trying again does not help.", kind: "invalid" },
  { code: 10202, name: "userDoesNotExist", description: "No account has this name or id. Check the spelling: the user may have a new name.", kind: "not-found" },
  { code: 10203, name: "musicDoesNotExist", description: "No music has this id. Check that it is not the id of a video.", kind: "not-found" },
  { code: 10204, name: "videoDoesNotExist", description: "No video has this id. Check that all its digits arrived.", kind: "not-found" },
  { code: 10205, name: "hashtagDoesNotExist", description: "No hashtag has this name or id. Write the name without the # sign.", kind: "not-found" },
  { code: 10208, name: "effectDoesNotExist", description: "No effect has this id, or it has been withdrawn.", kind: "not-found" },
  { code: 10209, name: "hashtagIsBlacklisted", description: "TikTok has banned the hashtag and lists nothing under it.", kind: "blocked" },
  { code: 10210, name: "liveDoesNotExist", description: "No live room has this id. The live video may be over.", kind: "not-found" },
  { code: 10211, name: "hashtagIsSensitive", description: "TikTok treats the hashtag as sensitive and does not list its posts.", kind: "restricted" },
  { code: 10212, name: "hashtagError", description: "TikTok cannot show the hashtag and gives no further reason.", kind: "restricted" },
  { code: 10215, name: "videoCurrentlyUnavailable10215", description: "TikTok does not show the video at the moment. It may return.", kind: "restricted" },
  { code: 10216, name: "videoIsPrivate", description: "Only its author, or the people the author chose, can see the video.", kind: "private" },
  { code: 10217, name: "videoCurrentlyUnavailable10217", description: "TikTok does not show the video at the moment, as with 10215. It may come back.", kind: "restricted" },
  { code: 10218, name: "musicError", description: "TikTok cannot show the music and gives no further reason.", kind: "restricted" },
  { code: 10219, name: "musicCopyrightError", description: "The rights to the music do not allow it to be shown here.", kind: "restricted" },
  { code: 10220, name: "videoMusicError", description: "The video is held back because of the music in it.", kind: "restricted" },
  { code: 10221, name: "userIsBanned", description: "TikTok has banned the account. Its profile and posts are out of reach.", kind: "blocked" },
  { code: 10222, name: "accountIsPrivate", description: "Only followers see the posts of this account. Its profile is in `userInfo` of the body.", kind: "private" },
  { code: 10223, name: "userError", description: "TikTok cannot show the user and gives no further reason.", kind: "restricted" },
  { code: 10224, name: "entityDoesNotExist", description: "Nothing with this id exists, or it no longer does.", kind: "not-found" },
  { code: 10225, name: "userUniqueSensitivity", description: "TikTok treats the user as sensitive and does not show the profile.", kind: "restricted" },
  { code: 10227, name: "videoUnderReview", description: "TikTok's moderators are looking at the video. Ask again in some hours.", kind: "restricted" },
  { code: 10228, name: "videoUnderRiskControl10228", description: "TikTok rates the video as a risk and holds it back.", kind: "restricted" },
  { code: 10229, name: "videoIsHidden", description: "The author has hidden the video from others.", kind: "private" },
  { code: 10230, name: "videoUnderRiskControl10230", description: "TikTok rates the video as a risk and holds it back, as with 10228.", kind: "restricted" },
  { code: 10231, name: "videoNotVisibleInCountry", description: "The video is closed to the country the request came from. Choose another `country`.", kind: "restricted" },
  { code: 10241, name: "videoIsDeleted", description: "The video has been deleted for good. Drop it from your list.", kind: "removed" },
  { code: 10242, name: "videoHasRestrictedAccess", description: "TikTok shows the video to some viewers only.", kind: "restricted" },
  { code: 10404, name: "listLimitReached", description: "TikTok returns no more of this list, even if it is longer. Keep what you have.", kind: "limit" },
];

/** Everything that a client reads from the spec. */
export const table: ApiTable = { operations, servers, authorization, keyHeaders, envelope, sessionExpiredCode, video, tiktokCodes };
