// Compiled from openapi/ by `npm run generate`. Do not edit.

import type {
  Post,
  Profile,
  PostPage,
  UserListItem,
  UserPage,
  PostDetails,
  Comment,
  CommentPage,
  CommentReplyPage,
  Playlist,
  PlaylistPage,
  ChallengeInfo,
  HashtagDetails,
  HashtagPage,
  MusicPage,
  MusicInfo,
  MusicDetails,
  DiscoverUsersPage,
  DiscoverMusicPage,
  DiscoverHashtagsPage,
  DiscoverKeywordResult,
  SearchUser,
  SearchResult,
  SearchGeneralPage,
  SearchVideosPage,
  SearchUsersPage,
  Suggestion,
  SearchSuggestions,
  EditedProfile,
  Notification,
  NotificationPage,
  OverviewAnalytics,
  ContentAnalytics,
  VideoAnalytics,
  FollowersAnalytics,
  LiveAnalytics,
  SessionCheck,
  FollowResult,
  LikeResult,
  PostedComment,
  CommentLikeResult,
  DeletedComment,
  Message,
  Conversation,
  ConversationPage,
  MessagePage,
  SentMessage,
  ConversationRequest,
  ConversationRequestPage,
  RequestMessages,
  RequestStatus,
  AcceptedRequest,
  LivePermissions,
  StartedLive,
  LiveResult,
  LiveInfo,
  LiveRecommendations,
  LiveStats,
  LiveMessage,
  LiveChatPage,
  LiveTopics,
  TransactionPage,
  LiveSearchResult,
  LiveSearchPage,
  LiveAnalyticsReport,
  LiveVideo,
  LiveVideoPage,
  LiveVideoDetails,
  ApiKeyInfo,
} from "./types.js";

export type {
  Envelope,
  User,
  AuthorStats,
  AuthorStatsV2,
  ShareMeta,
  Author,
  Music,
  VideoFile,
  Video,
  PostStats,
  PostStatsV2,
  Challenge,
  TextExtra,
  Anchor,
  Post,
  UserInfo,
  Extra,
  LogPb,
  Profile,
  ErrorBody,
  VideoLinkHeaders,
  Other,
  PostPage,
  UserListItem,
  UserPage,
  PostDetails,
  Comment,
  Avatar,
  AwemeUser,
  CommentImage,
  CommentPage,
  CommentReplyPage,
  Playlist,
  PlaylistPage,
  ChallengeInfo,
  HashtagDetails,
  NestedPosts,
  HashtagPage,
  MusicPage,
  MusicInfo,
  MusicDetails,
  DiscoverUsersPage,
  DiscoverMusicPage,
  DiscoverHashtagsPage,
  DiscoverKeywordResult,
  SearchUser,
  SearchResult,
  SearchGeneralPage,
  SearchVideosPage,
  SearchUsersPage,
  Suggestion,
  SearchSuggestions,
  EditedProfile,
  Notification,
  NoticeList,
  NotificationPage,
  InsightPoint,
  Analytics,
  OverviewAnalytics,
  ContentAnalytics,
  VideoAnalytics,
  InsightShare,
  FollowersAnalytics,
  LiveAnalytics,
  SessionCheck,
  FollowResult,
  LikeResult,
  PostedComment,
  CommentLikeResult,
  DeletedComment,
  Message,
  Conversation,
  ConversationPage,
  MessagePage,
  SentMessage,
  ConversationRequest,
  ConversationRequestPage,
  RequestMessages,
  RequestStatus,
  AcceptedRequest,
  LiveExtra,
  LivePermissions,
  LiveImage,
  StartedLive,
  LiveResult,
  LiveUser,
  LiveRoom,
  LiveInfo,
  LiveRecommendations,
  LiveStats,
  LiveMessageUser,
  LiveMessage,
  LiveChatPage,
  LiveTopic,
  LiveTopics,
  TransactionPage,
  LiveSearchResult,
  LiveSearchPage,
  DailyValue,
  LiveAnalyticsReport,
  LiveVideo,
  LiveVideoPage,
  LiveVideoDetails,
  ApiKeyInfo,
} from "./types.js";

/** Parameters of `public.check`. */
export interface PublicCheckParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Username without the \@, or a short vm.tiktok.com link to the profile.
   * @example "example.creator"
   */
  username?: string | undefined;
  /**
   * Numeric id of the user, `userInfo.user.id` of `public.check`. Not on the documentation page.
   * @example "6824971305528862726"
   */
  user_id?: string | undefined;
}

/** Parameters of `public.checkV3`. */
export interface PublicCheckV3Params {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case. Not on the documentation page.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Username without the \@, or a short vm.tiktok.com link to the profile. Not on the documentation page.
   * @example "example.creator"
   */
  username?: string | undefined;
  /**
   * Numeric id of the user, `userInfo.user.id` of `public.check`. Not on the documentation page.
   * @example "6824971305528862726"
   */
  user_id?: string | undefined;
  /**
   * Long identifier of the user, if you know no username. At least 30 characters. Not on the documentation page.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid?: string | undefined;
}

/** Parameters of `public.posts`. */
export interface PublicPostsParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Long identifier of the user, `userInfo.user.secUid` of `public.check`. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
  /**
   * Numeric id of the user, `userInfo.user.id` of `public.check`. Not on the documentation page.
   * @example "6824971305528862726"
   */
  user_id?: string | undefined;
}

/** Parameters of `public.likes`. */
export interface PublicLikesParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Long identifier of the user, `userInfo.user.secUid` of `public.check`. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `public.followersList`. */
export interface PublicFollowersListParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Long identifier of the user, `userInfo.user.secUid` of `public.check`. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example "1705218600"
   */
  nextCursor?: string | number | undefined;
}

/** Parameters of `public.followingList`. */
export interface PublicFollowingListParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Long identifier of the user, `userInfo.user.secUid` of `public.check`. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example "1705218600"
   */
  nextCursor?: string | number | undefined;
}

/** Parameters of `public.explore`. */
export interface PublicExploreParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
}

/** Parameters of `public.video`. */
export interface PublicVideoParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  id: string;
}

/** Parameters of `public.videoV2`. */
export interface PublicVideoV2Params {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case. Not on the documentation page.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the video, or a short vm.tiktok.com link to it. Not on the documentation page.
   * @example "7324518890236145966"
   */
  id: string;
}

/** Parameters of `public.videoV3`. */
export interface PublicVideoV3Params {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case. Not on the documentation page.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the video, or a short vm.tiktok.com link to it. Not on the documentation page.
   * @example "7324518890236145966"
   */
  id: string;
  /**
   * Username of the account that posted the video, or a short vm.tiktok.com link to it. Not on the documentation page.
   * @example "example.creator"
   */
  username: string;
}

/** Parameters of `public.relatedPosts`. */
export interface PublicRelatedPostsParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the video to find similar posts for, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  video_id: string;
}

/** Parameters of `public.commentsList`. */
export interface PublicCommentsListParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case. Not on the documentation page.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the video, or a short vm.tiktok.com link to it. Not on the documentation page.
   * @example "7324518890236145966"
   */
  media_id: string;
  /**
   * Maximum number of items per page. At most 30. Not on the documentation page.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page. Not on the documentation page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `public.commentRepliesList`. */
export interface PublicCommentRepliesListParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case. Not on the documentation page.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the video, or a short vm.tiktok.com link to it. Not on the documentation page.
   * @example "7324518890236145966"
   */
  media_id: string;
  /**
   * Id of the comment, its `cid`. Not on the documentation page.
   * @example "7324560017743298322"
   */
  comment_id: string;
  /**
   * Maximum number of items per page. At most 30. Not on the documentation page.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page. Not on the documentation page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `public.playlists`. */
export interface PublicPlaylistsParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Long identifier of the user, `userInfo.user.secUid` of `public.check`. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `public.playlistItems`. */
export interface PublicPlaylistItemsParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the playlist, as the playlist operations list it. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example "7318800412276430597"
   */
  playlist_id: string | number;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `public.exploreCategory`. */
export interface PublicExploreCategoryParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case. Not on the documentation page.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Number of the explore category. Not on the documentation page.
   * @example "1"
   */
  category_id: string | number;
  /**
   * Maximum number of items per page. At most 30. Not on the documentation page.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
}

/** Parameters of `public.hashtag`. */
export interface PublicHashtagParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link.
   * @example "5120348"
   */
  id?: string | undefined;
  /**
   * Name of the hashtag without the #. Use it in the first call, to get the id.
   * @example "examplehashtag"
   */
  name?: string | undefined;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `public.hashtag` by `name`. */
export interface PublicHashtagByNameParams extends PublicHashtagParams {
  name: string;
  id?: undefined;
}

/** Parameters of `public.hashtag` by `id`. */
export interface PublicHashtagByIdParams extends PublicHashtagParams {
  id: string;
  name?: undefined;
}

/** Parameters of `public.music`. */
export interface PublicMusicParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it.
   * @example "7102938475610293847"
   */
  id: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `public.musicInfo`. */
export interface PublicMusicInfoParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it.
   * @example "7102938475610293847"
   */
  id: string;
}

/** Parameters of `public.discover`. */
export interface PublicDiscoverParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * What to discover.
   * @example "users"
   */
  category: "users" | "music" | "hashtag";
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Number of items to skip: `offset` of the previous page. Leave it out for the first page.
   * @example 30
   */
  offset?: number | undefined;
}

/** Parameters of `public.discover` with the category `users`. */
export interface PublicDiscoverUsersParams extends PublicDiscoverParams {
  category: "users";
}

/** Parameters of `public.discover` with the category `music`. */
export interface PublicDiscoverMusicParams extends PublicDiscoverParams {
  category: "music";
}

/** Parameters of `public.discover` with the category `hashtag`. */
export interface PublicDiscoverHashtagParams extends PublicDiscoverParams {
  category: "hashtag";
}

/** Parameters of `public.discoverKeyword`. */
export interface PublicDiscoverKeywordParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * Keyword to look for.
   * @example "pasta"
   */
  keyword: string;
}

/** Parameters of `public.search`. */
export interface PublicSearchParams {
  /**
   * Country the request should come from, as a two-letter ISO code in lower case.
   * @example "us"
   */
  country?: string | undefined;
  /**
   * Number of the server-side session to use. The same number keeps a result set stable between calls. At most 100. Not on the documentation page.
   * @example 0
   */
  session_id?: number | undefined;
  /**
   * What to search for. It decides the shape of the body.
   * @example "general"
   */
  category: "general" | "users" | "videos" | "autocomplete";
  /**
   * Words to search for.
   * @example "pasta recipe"
   */
  query: string;
  /**
   * Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
   * @example "MTItLS1zcGxpdF9jdXNyb3ItLS0yMDI0MDExNTA5MzAxMjBBNTExMzY3NkU4ODBEMjEzQzVE"
   */
  nextCursor?: string | undefined;
}

/** Parameters of `public.search` with the category `general`. */
export interface PublicSearchGeneralParams extends PublicSearchParams {
  category: "general";
}

/** Parameters of `public.search` with the category `videos`. */
export interface PublicSearchVideosParams extends PublicSearchParams {
  category: "videos";
}

/** Parameters of `public.search` with the category `users`. */
export interface PublicSearchUsersParams extends PublicSearchParams {
  category: "users";
}

/** Parameters of `public.search` with the category `autocomplete`. */
export interface PublicSearchAutocompleteParams extends PublicSearchParams {
  category: "autocomplete";
}

/** Parameters of `user.info`. */
export interface UserInfoParams {
  /**
   * Username of another user, or a short vm.tiktok.com link. Leave it out for the account itself.
   * @example "example.creator"
   */
  username?: string | undefined;
}

/** Parameters of `user.edit`. */
export interface UserEditParams {
  /**
   * Profile field to change.
   * @example "bio"
   */
  field: "nickname" | "username" | "bio" | "private";
  /**
   * New value of the field. An empty string clears the bio.
   * @example "Small kitchen, big pots"
   */
  value: string;
}

/** Parameters of `user.notifications`. */
export interface UserNotificationsParams {
  /**
   * Kind of notifications to return.
   * @default "all"
   * @example "all"
   */
  filter?: "all" | "likes" | "comments" | "mentions" | "followers" | undefined;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, in unix seconds: `notice_lists[0].max_time` of the previous page. Send it together with `min_time`. Leave both out for the first page.
   * @example 1705222200
   */
  max_time?: string | number | undefined;
  /**
   * Start of the page, in unix seconds: `notice_lists[0].min_time` of the previous page. Send it together with `max_time`. Leave both out for the first page.
   * @example 1704960000
   */
  min_time?: string | number | undefined;
}

/** Parameters of `user.analytics`. */
export interface UserAnalyticsParams {
  /**
   * Report to return. It decides the shape of the body.
   * @example "overview"
   */
  type: "overview" | "content" | "video" | "followers" | "live";
  /**
   * Length of the reported period in days.
   * @default 7
   * @example 7
   */
  days?: number | undefined;
  /**
   * Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example "7324518890236145966"
   */
  media_id?: string | number | undefined;
}

/** Parameters of `user.analytics` with the type `overview`. */
export interface UserAnalyticsOverviewParams extends UserAnalyticsParams {
  type: "overview";
}

/** Parameters of `user.analytics` with the type `content`. */
export interface UserAnalyticsContentParams extends UserAnalyticsParams {
  type: "content";
}

/** Parameters of `user.analytics` with the type `video`. */
export interface UserAnalyticsVideoParams extends UserAnalyticsParams {
  type: "video";
}

/** Parameters of `user.analytics` with the type `followers`. */
export interface UserAnalyticsFollowersParams extends UserAnalyticsParams {
  type: "followers";
}

/** Parameters of `user.analytics` with the type `live`. */
export interface UserAnalyticsLiveParams extends UserAnalyticsParams {
  type: "live";
}

/** `user.verify` takes no parameters. */
export interface UserVerifyParams {
  readonly [name: string]: never;
}

/** Parameters of `user.followingV1`. */
export interface UserFollowingV1Params {
  /**
   * Maximum number of items per page. At most 30. Not on the documentation page.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page. Not on the documentation page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.following`. */
export interface UserFollowingParams {
  /**
   * Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid?: string | undefined;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example "1705218600"
   */
  nextCursor?: string | number | undefined;
}

/** Parameters of `user.followers`. */
export interface UserFollowersParams {
  /**
   * Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid?: string | undefined;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example "1705218600"
   */
  nextCursor?: string | number | undefined;
}

/** Parameters of `user.follow`. */
export interface UserFollowParams {
  /**
   * Username of the other user, or a short vm.tiktok.com link to the profile. Not on the documentation page.
   * @example "example.creator"
   */
  username: string;
  /**
   * Long identifier of the same user, `userInfo.user.secUid` of `public.check`. At least 30 characters. Not on the documentation page.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid: string;
  /**
   * Numeric id of the same user, `userInfo.user.id` of `public.check`. Not on the documentation page.
   * @example "6824971305528862726"
   */
  user_id: string;
}

/** Parameters of `user.unfollow`. */
export interface UserUnfollowParams {
  /**
   * Username of the other user, or a short vm.tiktok.com link to the profile. Not on the documentation page.
   * @example "example.creator"
   */
  username: string;
  /**
   * Long identifier of the same user, `userInfo.user.secUid` of `public.check`. At least 30 characters. Not on the documentation page.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid: string;
  /**
   * Numeric id of the same user, `userInfo.user.id` of `public.check`. Not on the documentation page.
   * @example "6824971305528862726"
   */
  user_id: string;
}

/** Parameters of `user.posts.feed`. */
export interface UserPostsFeedParams {
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
  /**
   * Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid?: string | undefined;
  /**
   * Numeric id of the user, `userInfo.user.id` of `public.check`. Not on the documentation page.
   * @example "6824971305528862726"
   */
  user_id?: string | undefined;
}

/** Parameters of `user.posts.likes`. */
export interface UserPostsLikesParams {
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid?: string | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.posts.followingPosts`. */
export interface UserPostsFollowingPostsParams {
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.posts.relatedPosts`. */
export interface UserPostsRelatedPostsParams {
  /**
   * Id of the video to find similar posts for, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  video_id: string;
}

/** Parameters of `user.posts.savedPosts`. */
export interface UserPostsSavedPostsParams {
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.posts.playlists`. */
export interface UserPostsPlaylistsParams {
  /**
   * Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself. At least 30 characters.
   * @example "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_"
   */
  secUid?: string | undefined;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.posts.playlistItems`. */
export interface UserPostsPlaylistItemsParams {
  /**
   * Id of the playlist, as the playlist operations list it. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example "7318800412276430597"
   */
  playlist_id: string | number;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page: `cursor` of the previous page. Leave it out for the first page.
   * @example "1705218600000"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.posts.explore`. */
export interface UserPostsExploreParams {
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
}

/** Parameters of `user.posts.search`. */
export interface UserPostsSearchParams {
  /**
   * What to search for. It decides the shape of the body.
   * @example "general"
   */
  category: "general" | "users" | "videos" | "autocomplete";
  /**
   * Words to search for.
   * @example "pasta recipe"
   */
  query: string;
  /**
   * Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
   * @example "MTItLS1zcGxpdF9jdXNyb3ItLS0yMDI0MDExNTA5MzAxMjBBNTExMzY3NkU4ODBEMjEzQzVE"
   */
  nextCursor?: string | undefined;
}

/** Parameters of `user.posts.search` with the category `general`. */
export interface UserPostsSearchGeneralParams extends UserPostsSearchParams {
  category: "general";
}

/** Parameters of `user.posts.search` with the category `videos`. */
export interface UserPostsSearchVideosParams extends UserPostsSearchParams {
  category: "videos";
}

/** Parameters of `user.posts.search` with the category `users`. */
export interface UserPostsSearchUsersParams extends UserPostsSearchParams {
  category: "users";
}

/** Parameters of `user.posts.search` with the category `autocomplete`. */
export interface UserPostsSearchAutocompleteParams extends UserPostsSearchParams {
  category: "autocomplete";
}

/** Parameters of `user.posts.video`. */
export interface UserPostsVideoParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  id: string;
}

/** Parameters of `user.posts.like`. */
export interface UserPostsLikeParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  media_id: string;
}

/** Parameters of `user.posts.unlike`. */
export interface UserPostsUnlikeParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  media_id: string;
}

/** Parameters of `user.posts.comments.list`. */
export interface UserPostsCommentsListParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  media_id: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.posts.comments.replies`. */
export interface UserPostsCommentsRepliesParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  media_id: string;
  /**
   * Id of the comment, its `cid`.
   * @example "7324560017743298322"
   */
  comment_id: string;
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.posts.comments.post`. */
export interface UserPostsCommentsPostParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  media_id: string;
  /**
   * Text of the comment.
   * @example "Great recipe!"
   */
  text: string;
  /**
   * Id of the comment to reply to. Leave it out for a top-level comment.
   * @example "7324560017743298322"
   */
  reply_comment_id?: string | undefined;
  /**
   * Whether the text mentions somebody with an \@.
   * @default false
   * @example false
   */
  has_tags?: boolean | undefined;
}

/** Parameters of `user.posts.comments.like`. */
export interface UserPostsCommentsLikeParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  media_id: string;
  /**
   * Id of the comment, `cid` in `user.posts.comments.list`.
   * @example "7324560017743298322"
   */
  comment_id: string;
}

/** Parameters of `user.posts.comments.unlike`. */
export interface UserPostsCommentsUnlikeParams {
  /**
   * Id of the video, or a short vm.tiktok.com link to it.
   * @example "7324518890236145966"
   */
  media_id: string;
  /**
   * Id of the comment, `cid` in `user.posts.comments.list`.
   * @example "7324560017743298322"
   */
  comment_id: string;
}

/** Parameters of `user.posts.comments.delete`. */
export interface UserPostsCommentsDeleteParams {
  /**
   * Id of the comment, `cid` in `user.posts.comments.list`.
   * @example "7324560017743298322"
   */
  comment_id: string;
}

/** Parameters of `user.conversations`. */
export interface UserConversationsParams {
  /**
   * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example 1
   */
  nextCursor?: string | number | undefined;
}

/** Parameters of `user.messages`. */
export interface UserMessagesParams {
  /**
   * Id of the conversation, four parts separated by colons.
   * @example "0:1:6824971305528862726:6931400287750134789"
   */
  conversation_id: string;
  /**
   * Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example "7324600911842230789"
   */
  conversation_short_id: string | number;
  /**
   * Start of the page, in unix microseconds: `nextCursor` of the previous page. Leave it out for the first page.
   * @example "1705222200123456"
   */
  nextCursor?: string | number | undefined;
  /**
   * Maximum number of messages per page, up to 99. At most 99.
   * @example 20
   */
  limit?: string | number | undefined;
}

/** Parameters of `user.sendMessage`. */
export interface UserSendMessageParams {
  /**
   * Text of the message.
   * @example "Thanks for the recipe!"
   */
  text: string;
  /**
   * Id of the conversation, `id` in `user.conversations`.
   * @example "0:1:6824971305528862726:6931400287750134789"
   */
  conversation_id: string;
  /**
   * Second id of the same conversation, `short_id` in `user.conversations`.
   * @example "7324600911842230789"
   */
  conversation_short_id: string;
  /**
   * Ticket of the conversation, `ticket` in `user.conversations`.
   * @example "EXAMPLEticket0000000000"
   */
  ticket: string;
}

/** Parameters of `user.conversationRequests.conversations`. */
export interface UserConversationRequestsConversationsParams {
  /**
   * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example 1
   */
  nextCursor?: string | number | undefined;
}

/** Parameters of `user.conversationRequests.messages`. */
export interface UserConversationRequestsMessagesParams {
  /**
   * Id of the conversation, four parts separated by colons.
   * @example "0:1:6824971305528862726:6931400287750134789"
   */
  conversation_id: string;
  /**
   * Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example "7324600911842230789"
   */
  conversation_short_id: string | number;
}

/** Parameters of `user.conversationRequests.markRead`. */
export interface UserConversationRequestsMarkReadParams {
  /**
   * Id of the conversation, four parts separated by colons. Not on the documentation page.
   * @example "0:1:6824971305528862726:6931400287750134789"
   */
  conversation_id: string;
  /**
   * Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Not on the documentation page.
   * @example "7324600911842230789"
   */
  conversation_short_id: string | number;
}

/** Parameters of `user.conversationRequests.delete`. */
export interface UserConversationRequestsDeleteParams {
  /**
   * Id of the conversation, four parts separated by colons.
   * @example "0:1:6824971305528862726:6931400287750134789"
   */
  conversation_id: string;
  /**
   * Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example "7324600911842230789"
   */
  conversation_short_id: string | number;
}

/** Parameters of `user.conversationRequests.accept`. */
export interface UserConversationRequestsAcceptParams {
  /**
   * Id of the conversation, four parts separated by colons.
   * @example "0:1:6824971305528862726:6931400287750134789"
   */
  conversation_id: string;
  /**
   * Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example "7324600911842230789"
   */
  conversation_short_id: string | number;
  /**
   * Numeric id of the user who sent the request.
   * @example "6824971305528862726"
   */
  user_id: string;
}

/** `user.live.permissions` takes no parameters. */
export interface UserLivePermissionsParams {
  readonly [name: string]: never;
}

/** Parameters of `user.live.start`. */
export interface UserLiveStartParams {
  /**
   * Title of the live room.
   * @example "Cooking for two"
   */
  title: string;
  /**
   * Whether to use the gateway for third-party streaming software, which TikTok opens by invitation.
   * @default true
   * @example true
   */
  third_party?: boolean | undefined;
  /**
   * Id of a topic, from `user.live.topics`.
   * @example 5
   */
  hashtag_id?: number | undefined;
  /**
   * Id of a game within a gaming topic, from `user.live.topics`.
   * @example 17
   */
  game_tag_id?: number | undefined;
}

/** `user.live.stop` takes no parameters. */
export interface UserLiveStopParams {
  readonly [name: string]: never;
}

/** Parameters of `user.live.info`. */
export interface UserLiveInfoParams {
  /**
   * Id of the live room, `userInfo.user.roomId` of a profile that is live.
   * @example "7324601288415013638"
   */
  room_id: string;
}

/** Parameters of `user.live.recommend`. */
export interface UserLiveRecommendParams {
  /**
   * Id of the live room, `userInfo.user.roomId` of a profile that is live.
   * @example "7324601288415013638"
   */
  room_id: string;
}

/** Parameters of `user.live.stats`. */
export interface UserLiveStatsParams {
  /**
   * Id of the live room, `userInfo.user.roomId` of a profile that is live.
   * @example "7324601288415013638"
   */
  room_id: string;
}

/** Parameters of `user.live.chat`. */
export interface UserLiveChatParams {
  /**
   * Id of the live room, `userInfo.user.roomId` of a profile that is live.
   * @example "7324601288415013638"
   */
  room_id: string;
  /**
   * Position to resume from: `nextCursor` of the previous call, unchanged. Leave it out in the first call.
   * @example "MTcwNTMxMTAxMjM0NV83MzI0NjAxMjkwMDAwMDAwMDAxXzFfMQ=="
   */
  nextCursor?: string | undefined;
}

/** Parameters of `user.live.sendChat`. */
export interface UserLiveSendChatParams {
  /**
   * Id of the live room, `userInfo.user.roomId` of a profile that is live.
   * @example "7324601288415013638"
   */
  room_id: string;
  /**
   * Text of the message.
   * @example "Hello from the kitchen"
   */
  text: string;
}

/** `user.live.topics` takes no parameters. */
export interface UserLiveTopicsParams {
  readonly [name: string]: never;
}

/** Parameters of `user.live.transactionHistory`. */
export interface UserLiveTransactionHistoryParams {
  /**
   * Number of the page, counted from 1.
   * @example 1
   */
  page?: string | number | undefined;
  /**
   * Maximum number of transactions per page.
   * @example 12
   */
  count?: string | number | undefined;
}

/** Parameters of `user.live.search`. */
export interface UserLiveSearchParams {
  /**
   * Words to search for.
   * @example "pasta recipe"
   */
  query: string;
  /**
   * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
   * @example "20"
   */
  cursor?: string | number | undefined;
}

/** Parameters of `user.live.analytics`. */
export interface UserLiveAnalyticsParams {
  /**
   * Length of the reported period in days.
   * @default 7
   * @example 7
   */
  days?: number | undefined;
}

/** Parameters of `user.live.list`. */
export interface UserLiveListParams {
  /**
   * Maximum number of items per page. At most 30.
   * @default 30
   * @example 30
   */
  count?: number | undefined;
  /**
   * Number of live videos to skip. Leave it out for the first page.
   * @example 30
   */
  offset?: number | undefined;
  /**
   * Order of the list: 0 is descending, 1 is ascending.
   * @default 0
   * @example 1
   */
  sort?: 0 | 1 | undefined;
}

/** Parameters of `user.live.details`. */
export interface UserLiveDetailsParams {
  /**
   * Id of the live room, `userInfo.user.roomId` of a profile that is live.
   * @example "7324601288415013638"
   */
  room_id: string;
}

/** `key` takes no parameters. */
export interface KeyParams {
  readonly [name: string]: never;
}

/** Every operation by its id, with the types of its parameters, its body and the items of its pages. */
export interface Operations {
  "public.check": { params: PublicCheckParams; result: Profile; item: never };
  "public.checkV3": { params: PublicCheckV3Params; result: Profile; item: never };
  "public.posts": { params: PublicPostsParams; result: PostPage; item: Post };
  "public.likes": { params: PublicLikesParams; result: PostPage; item: Post };
  "public.followersList": { params: PublicFollowersListParams; result: UserPage; item: UserListItem };
  "public.followingList": { params: PublicFollowingListParams; result: UserPage; item: UserListItem };
  "public.explore": { params: PublicExploreParams; result: PostPage; item: never };
  "public.video": { params: PublicVideoParams; result: PostDetails; item: never };
  "public.videoV2": { params: PublicVideoV2Params; result: PostDetails; item: never };
  "public.videoV3": { params: PublicVideoV3Params; result: PostDetails; item: never };
  "public.relatedPosts": { params: PublicRelatedPostsParams; result: PostPage; item: never };
  "public.commentsList": { params: PublicCommentsListParams; result: CommentPage; item: Comment };
  "public.commentRepliesList": { params: PublicCommentRepliesListParams; result: CommentReplyPage; item: Comment };
  "public.playlists": { params: PublicPlaylistsParams; result: PlaylistPage; item: Playlist };
  "public.playlistItems": { params: PublicPlaylistItemsParams; result: PostPage; item: Post };
  "public.exploreCategory": { params: PublicExploreCategoryParams; result: PostPage; item: never };
  "public.hashtag": { params: PublicHashtagParams; result: HashtagDetails | HashtagPage; item: Post };
  "public.music": { params: PublicMusicParams; result: MusicPage; item: Post };
  "public.musicInfo": { params: PublicMusicInfoParams; result: MusicDetails; item: never };
  "public.discover": { params: PublicDiscoverParams; result: DiscoverUsersPage | DiscoverMusicPage | DiscoverHashtagsPage; item: UserListItem | MusicInfo | ChallengeInfo };
  "public.discoverKeyword": { params: PublicDiscoverKeywordParams; result: DiscoverKeywordResult; item: never };
  "public.search": { params: PublicSearchParams; result: SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions; item: SearchResult | Post | SearchUser | Suggestion };
  "user.info": { params: UserInfoParams; result: Profile; item: never };
  "user.edit": { params: UserEditParams; result: EditedProfile; item: never };
  "user.notifications": { params: UserNotificationsParams; result: NotificationPage; item: Notification };
  "user.analytics": { params: UserAnalyticsParams; result: OverviewAnalytics | ContentAnalytics | VideoAnalytics | FollowersAnalytics | LiveAnalytics; item: never };
  "user.verify": { params: UserVerifyParams; result: SessionCheck; item: never };
  "user.followingV1": { params: UserFollowingV1Params; result: UserPage; item: UserListItem };
  "user.following": { params: UserFollowingParams; result: UserPage; item: UserListItem };
  "user.followers": { params: UserFollowersParams; result: UserPage; item: UserListItem };
  "user.follow": { params: UserFollowParams; result: FollowResult; item: never };
  "user.unfollow": { params: UserUnfollowParams; result: FollowResult; item: never };
  "user.posts.feed": { params: UserPostsFeedParams; result: PostPage; item: Post };
  "user.posts.likes": { params: UserPostsLikesParams; result: PostPage; item: Post };
  "user.posts.followingPosts": { params: UserPostsFollowingPostsParams; result: PostPage; item: Post };
  "user.posts.relatedPosts": { params: UserPostsRelatedPostsParams; result: PostPage; item: never };
  "user.posts.savedPosts": { params: UserPostsSavedPostsParams; result: PostPage; item: Post };
  "user.posts.playlists": { params: UserPostsPlaylistsParams; result: PlaylistPage; item: Playlist };
  "user.posts.playlistItems": { params: UserPostsPlaylistItemsParams; result: PostPage; item: Post };
  "user.posts.explore": { params: UserPostsExploreParams; result: PostPage; item: never };
  "user.posts.search": { params: UserPostsSearchParams; result: SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions; item: SearchResult | Post | SearchUser | Suggestion };
  "user.posts.video": { params: UserPostsVideoParams; result: PostDetails; item: never };
  "user.posts.like": { params: UserPostsLikeParams; result: LikeResult; item: never };
  "user.posts.unlike": { params: UserPostsUnlikeParams; result: LikeResult; item: never };
  "user.posts.comments.list": { params: UserPostsCommentsListParams; result: CommentPage; item: Comment };
  "user.posts.comments.replies": { params: UserPostsCommentsRepliesParams; result: CommentReplyPage; item: Comment };
  "user.posts.comments.post": { params: UserPostsCommentsPostParams; result: PostedComment; item: never };
  "user.posts.comments.like": { params: UserPostsCommentsLikeParams; result: CommentLikeResult; item: never };
  "user.posts.comments.unlike": { params: UserPostsCommentsUnlikeParams; result: CommentLikeResult; item: never };
  "user.posts.comments.delete": { params: UserPostsCommentsDeleteParams; result: DeletedComment; item: never };
  "user.conversations": { params: UserConversationsParams; result: ConversationPage; item: Conversation };
  "user.messages": { params: UserMessagesParams; result: MessagePage; item: Message };
  "user.sendMessage": { params: UserSendMessageParams; result: SentMessage; item: never };
  "user.conversationRequests.conversations": { params: UserConversationRequestsConversationsParams; result: ConversationRequestPage; item: ConversationRequest };
  "user.conversationRequests.messages": { params: UserConversationRequestsMessagesParams; result: RequestMessages; item: never };
  "user.conversationRequests.markRead": { params: UserConversationRequestsMarkReadParams; result: RequestStatus; item: never };
  "user.conversationRequests.delete": { params: UserConversationRequestsDeleteParams; result: RequestStatus; item: never };
  "user.conversationRequests.accept": { params: UserConversationRequestsAcceptParams; result: AcceptedRequest; item: never };
  "user.live.permissions": { params: UserLivePermissionsParams; result: LivePermissions; item: never };
  "user.live.start": { params: UserLiveStartParams; result: StartedLive; item: never };
  "user.live.stop": { params: UserLiveStopParams; result: LiveResult; item: never };
  "user.live.info": { params: UserLiveInfoParams; result: LiveInfo; item: never };
  "user.live.recommend": { params: UserLiveRecommendParams; result: LiveRecommendations; item: never };
  "user.live.stats": { params: UserLiveStatsParams; result: LiveStats; item: never };
  "user.live.chat": { params: UserLiveChatParams; result: LiveChatPage; item: LiveMessage };
  "user.live.sendChat": { params: UserLiveSendChatParams; result: LiveResult; item: never };
  "user.live.topics": { params: UserLiveTopicsParams; result: LiveTopics; item: never };
  "user.live.transactionHistory": { params: UserLiveTransactionHistoryParams; result: TransactionPage; item: unknown };
  "user.live.search": { params: UserLiveSearchParams; result: LiveSearchPage; item: LiveSearchResult };
  "user.live.analytics": { params: UserLiveAnalyticsParams; result: LiveAnalyticsReport; item: never };
  "user.live.list": { params: UserLiveListParams; result: LiveVideoPage; item: LiveVideo };
  "user.live.details": { params: UserLiveDetailsParams; result: LiveVideoDetails; item: never };
  "key": { params: KeyParams; result: ApiKeyInfo; item: never };
}

/** The id of an operation, such as `"public.posts"`. */
export type OperationId = keyof Operations;
/** The parameters of an operation: `Params<"public.posts">`. */
export type Params<Id extends OperationId> = Operations[Id]["params"];
/** The body of an operation's successful response: `Result<"public.posts">`. */
export type Result<Id extends OperationId> = Operations[Id]["result"];
/** An item of an operation's pages, `never` where there are no pages: `Item<"public.posts">`. */
export type Item<Id extends OperationId> = Operations[Id]["item"];

/** A permission that an account's owner can grant. */
export type Scope = "conversation_requests" | "edit" | "explore" | "follow_actions" | "live" | "media_actions" | "send_messages" | "view_analytics" | "view_coins" | "view_collections" | "view_followers" | "view_messages" | "view_notifications" | "view_profile";
