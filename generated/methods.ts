// Compiled from openapi/ by `npm run generate`. Do not edit.

import type { AccountOption, CallOptions } from "../src/settings/options.js";
import type { Page } from "../src/list/page.js";
import type { FeedOptions, NewestFirstOptions, PagedCall, PagingOptions } from "../src/list/paged-call.js";
import type { TikAPIResponse } from "../src/call/response.js";
import type {
  Item,
  OperationId,
  Params,
  Result,
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
  PublicCheckParams,
  PublicCheckV3Params,
  PublicPostsParams,
  PublicLikesParams,
  PublicFollowersListParams,
  PublicFollowingListParams,
  PublicExploreParams,
  PublicVideoParams,
  PublicVideoV2Params,
  PublicVideoV3Params,
  PublicRelatedPostsParams,
  PublicCommentsListParams,
  PublicCommentRepliesListParams,
  PublicPlaylistsParams,
  PublicPlaylistItemsParams,
  PublicExploreCategoryParams,
  PublicHashtagParams,
  PublicHashtagByNameParams,
  PublicHashtagByIdParams,
  PublicMusicParams,
  PublicMusicInfoParams,
  PublicDiscoverParams,
  PublicDiscoverUsersParams,
  PublicDiscoverMusicParams,
  PublicDiscoverHashtagParams,
  PublicDiscoverKeywordParams,
  PublicSearchParams,
  PublicSearchGeneralParams,
  PublicSearchVideosParams,
  PublicSearchUsersParams,
  PublicSearchAutocompleteParams,
  UserInfoParams,
  UserEditParams,
  UserNotificationsParams,
  UserAnalyticsParams,
  UserAnalyticsOverviewParams,
  UserAnalyticsContentParams,
  UserAnalyticsVideoParams,
  UserAnalyticsFollowersParams,
  UserAnalyticsLiveParams,
  UserVerifyParams,
  UserFollowingV1Params,
  UserFollowingParams,
  UserFollowersParams,
  UserFollowParams,
  UserUnfollowParams,
  UserPostsFeedParams,
  UserPostsLikesParams,
  UserPostsFollowingPostsParams,
  UserPostsRelatedPostsParams,
  UserPostsSavedPostsParams,
  UserPostsPlaylistsParams,
  UserPostsPlaylistItemsParams,
  UserPostsExploreParams,
  UserPostsSearchParams,
  UserPostsSearchGeneralParams,
  UserPostsSearchVideosParams,
  UserPostsSearchUsersParams,
  UserPostsSearchAutocompleteParams,
  UserPostsVideoParams,
  UserPostsLikeParams,
  UserPostsUnlikeParams,
  UserPostsCommentsListParams,
  UserPostsCommentsRepliesParams,
  UserPostsCommentsPostParams,
  UserPostsCommentsLikeParams,
  UserPostsCommentsUnlikeParams,
  UserPostsCommentsDeleteParams,
  UserConversationsParams,
  UserMessagesParams,
  UserSendMessageParams,
  UserConversationRequestsConversationsParams,
  UserConversationRequestsMessagesParams,
  UserConversationRequestsMarkReadParams,
  UserConversationRequestsDeleteParams,
  UserConversationRequestsAcceptParams,
  UserLivePermissionsParams,
  UserLiveStartParams,
  UserLiveStopParams,
  UserLiveInfoParams,
  UserLiveRecommendParams,
  UserLiveStatsParams,
  UserLiveChatParams,
  UserLiveSendChatParams,
  UserLiveTopicsParams,
  UserLiveTransactionHistoryParams,
  UserLiveSearchParams,
  UserLiveAnalyticsParams,
  UserLiveListParams,
  UserLiveDetailsParams,
  KeyParams,
} from "./models.js";

/** A page of an operation: `let page: PageOf<"public.posts"> | null`. */
export type PageOf<Id extends OperationId> = Page<Result<Id>, Item<Id>, Params<Id>>;

export interface PublicMethods {
  /**
   * Get the API key's state.
   *
   * Plan, remaining requests, bandwidth and linked accounts of the API key. This is the only way to read the remaining daily quota.
   *
   * `GET /key/info` · body: documented
   * @example
   * const { json } = await api.key();
   */
  key(params?: KeyParams, options?: CallOptions): Promise<TikAPIResponse<ApiKeyInfo>>;
  readonly public: {
    /**
     * Get a profile.
     *
     * Profile and statistics of a user, found by username. Pass `userInfo.user.secUid` to the operations that list posts, likes or followers.
     *
     * `GET /public/check` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.username Username without the \@, or a short vm.tiktok.com link to the profile.
     * @param params.user_id Numeric id of the user, `userInfo.user.id` of `public.check`.
     * @example
     * const { json } = await api.public.check({ username: "example.creator" });
     */
    check(params?: PublicCheckParams, options?: CallOptions): Promise<TikAPIResponse<Profile>>;
    /**
     * Get a profile (other source).
     *
     * Like `public.check`, from another source that also finds a user by `secUid`. Try it if that one fails: it uses much more of your bandwidth.
     *
     * `GET /public/check/v3` · since 3.2 of the API · not on the documentation page · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.username Username without the \@, or a short vm.tiktok.com link to the profile.
     * @param params.user_id Numeric id of the user, `userInfo.user.id` of `public.check`.
     * @param params.secUid Long identifier of the user, if you know no username.
     * @example
     * const { json } = await api.public.checkV3();
     */
    checkV3(params?: PublicCheckV3Params, options?: CallOptions): Promise<TikAPIResponse<Profile>>;
    /**
     * List a user's posts.
     *
     * Posts of a user, newest first, with pinned posts on top of the first page. A private account has no `itemList`.
     *
     * `GET /public/posts` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.secUid Long identifier of the user, `userInfo.user.secUid` of `public.check`. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @param params.user_id Numeric id of the user, `userInfo.user.id` of `public.check`.
     * @example
     * for await (const item of api.public.posts({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    posts(params: PublicPostsParams, options?: NewestFirstOptions): PagedCall<PostPage, Post, PublicPostsParams>;
    /**
     * List a user's liked posts.
     *
     * Posts that a user liked. `itemList` is missing if the user keeps likes private.
     *
     * `GET /public/likes` · body: documented
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.secUid Long identifier of the user, `userInfo.user.secUid` of `public.check`. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.likes({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    likes(params: PublicLikesParams, options?: PagingOptions): PagedCall<PostPage, Post, PublicLikesParams>;
    /**
     * List a user's followers.
     *
     * Users who follow a public profile.
     *
     * `GET /public/followers` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.secUid Long identifier of the user, `userInfo.user.secUid` of `public.check`. Required.
     * @param params.count Maximum number of items per page.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.followersList({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    followersList(params: PublicFollowersListParams, options?: PagingOptions): PagedCall<UserPage, UserListItem, PublicFollowersListParams>;
    /**
     * List users that a user follows.
     *
     * Users that a public profile follows.
     *
     * `GET /public/following` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.secUid Long identifier of the user, `userInfo.user.secUid` of `public.check`. Required.
     * @param params.count Maximum number of items per page.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.followingList({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    followingList(params: PublicFollowingListParams, options?: PagingOptions): PagedCall<UserPage, UserListItem, PublicFollowingListParams>;
    /**
     * Get trending posts.
     *
     * Recommended posts of the For You section. There is no cursor: call again for other posts.
     *
     * `GET /public/explore` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.count Maximum number of items per page.
     * @example
     * const { json } = await api.public.explore();
     */
    explore(params?: PublicExploreParams, options?: CallOptions): Promise<TikAPIResponse<PostPage>>;
    /**
     * Get a video.
     *
     * One post with its statistics, author, music and download links. The links need the headers in `$other.videoLinkHeaders`.
     *
     * `GET /public/video` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await api.public.video({ id: "7324518890236145966" });
     */
    video(params: PublicVideoParams, options?: CallOptions): Promise<TikAPIResponse<PostDetails>>;
    /**
     * Get a video (second source).
     *
     * Like `public.video`, from another source. Try it if that one fails.
     *
     * `GET /public/video/v2` · not on the documentation page · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await api.public.videoV2({ id: "7324518890236145966" });
     */
    videoV2(params: PublicVideoV2Params, options?: CallOptions): Promise<TikAPIResponse<PostDetails>>;
    /**
     * Get a video (third source).
     *
     * Like `public.video`, from a third source. It also needs the author's username.
     *
     * `GET /public/video/v3` · not on the documentation page · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @param params.username Username of the account that posted the video, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await api.public.videoV3({ id: "7324518890236145966", username: "example.creator" });
     */
    videoV3(params: PublicVideoV3Params, options?: CallOptions): Promise<TikAPIResponse<PostDetails>>;
    /**
     * Get related posts.
     *
     * Posts similar to a given video. There is no cursor.
     *
     * `GET /public/related_posts` · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.video_id Id of the video to find similar posts for, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await api.public.relatedPosts({ video_id: "7324518890236145966" });
     */
    relatedPosts(params: PublicRelatedPostsParams, options?: CallOptions): Promise<TikAPIResponse<PostPage>>;
    /**
     * List comments.
     *
     * Comments on a video, without an account key. Pass a comment's `cid` to `public.commentRepliesList`.
     *
     * `GET /public/comment/list` · since 3.2 of the API · not on the documentation page · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.commentsList({ media_id: "7324518890236145966" })) console.log(item);
     */
    commentsList(params: PublicCommentsListParams, options?: PagingOptions): PagedCall<CommentPage, Comment, PublicCommentsListParams>;
    /**
     * List replies to a comment.
     *
     * Replies to one comment on a video, without an account key.
     *
     * `GET /public/comment/reply/list` · since 3.2 of the API · not on the documentation page · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @param params.comment_id Id of the comment, its `cid`. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.commentRepliesList({ media_id: "7324518890236145966", comment_id: "7324560017743298322" })) console.log(item);
     */
    commentRepliesList(params: PublicCommentRepliesListParams, options?: PagingOptions): PagedCall<CommentReplyPage, Comment, PublicCommentRepliesListParams>;
    /**
     * List a user's playlists.
     *
     * Playlists of a user. Pass a playlist's id to `public.playlistItems`.
     *
     * `GET /public/playlists` · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.secUid Long identifier of the user, `userInfo.user.secUid` of `public.check`. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.playlists({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    playlists(params: PublicPlaylistsParams, options?: PagingOptions): PagedCall<PlaylistPage, Playlist, PublicPlaylistsParams>;
    /**
     * List the posts of a playlist.
     *
     * Posts of one playlist.
     *
     * `GET /public/playlist/items` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.playlist_id Id of the playlist, as the playlist operations list it. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.playlistItems({ playlist_id: "7318800412276430597" })) console.log(item);
     */
    playlistItems(params: PublicPlaylistItemsParams, options?: PagingOptions): PagedCall<PostPage, Post, PublicPlaylistItemsParams>;
    /**
     * Get trending posts of a category.
     *
     * Recommended posts of one explore category. There is no cursor: call again for other posts.
     *
     * `GET /public/explore/category` · not on the documentation page · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category_id Number of the explore category. Required.
     * @param params.count Maximum number of items per page.
     * @example
     * const { json } = await api.public.exploreCategory({ category_id: "1" });
     */
    exploreCategory(params: PublicExploreCategoryParams, options?: CallOptions): Promise<TikAPIResponse<PostPage>>;
    /**
     * Get a hashtag and its posts.
     *
     * With `name`, details of the hashtag; with `id`, its posts. Start with the name, then use `challengeInfo.challenge.id` of the response as the id.
     *
     * `GET /public/hashtag` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link.
     * @param params.name Name of the hashtag without the #. Use it in the first call, to get the id.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.hashtag({ name: "examplehashtag" })) console.log(item);
     */
    hashtag(params: PublicHashtagByNameParams, options?: PagingOptions): PagedCall<HashtagDetails, Post, PublicHashtagByNameParams, HashtagPage, PublicHashtagByIdParams>;
    /**
     * Get a hashtag and its posts.
     *
     * With `name`, details of the hashtag; with `id`, its posts. Start with the name, then use `challengeInfo.challenge.id` of the response as the id.
     *
     * `GET /public/hashtag` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link.
     * @param params.name Name of the hashtag without the #. Use it in the first call, to get the id.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.hashtag({ name: "examplehashtag" })) console.log(item);
     */
    hashtag(params: PublicHashtagByIdParams, options?: PagingOptions): PagedCall<HashtagPage, Post, PublicHashtagByIdParams>;
    /**
     * Get a hashtag and its posts.
     *
     * With `name`, details of the hashtag; with `id`, its posts. Start with the name, then use `challengeInfo.challenge.id` of the response as the id.
     *
     * `GET /public/hashtag` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link.
     * @param params.name Name of the hashtag without the #. Use it in the first call, to get the id.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.hashtag({ name: "examplehashtag" })) console.log(item);
     */
    hashtag(params?: PublicHashtagParams, options?: PagingOptions): PagedCall<HashtagDetails | HashtagPage, Post, PublicHashtagParams>;
    /**
     * List posts that use a sound.
     *
     * Posts that use a sound.
     *
     * `GET /public/music` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of api.public.music({ id: "7102938475610293847" })) console.log(item);
     */
    music(params: PublicMusicParams, options?: PagingOptions): PagedCall<MusicPage, Post, PublicMusicParams>;
    /**
     * Get music details.
     *
     * Title, author, length and statistics of a sound.
     *
     * `GET /public/music/info` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.id Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await api.public.musicInfo({ id: "7102938475610293847" });
     */
    musicInfo(params: PublicMusicInfoParams, options?: CallOptions): Promise<TikAPIResponse<MusicDetails>>;
    /**
     * Discover users, music or hashtags.
     *
     * Popular users, music or hashtags. The category decides which list the body contains. With the key of an account, they are chosen for its owner.
     *
     * `GET /public/discover/{category}` · may be called for an account: option `accountKey` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to discover. Required.
     * @param params.count Maximum number of items per page.
     * @param params.offset Number of items to skip: `offset` of the previous page. Leave it out for the first page.
     * @deprecated Version 3.2 of the API no longer has it.
     * @example
     * for await (const item of api.public.discover({ category: "users" })) console.log(item);
     */
    discover(params: PublicDiscoverUsersParams, options?: PagingOptions & AccountOption): PagedCall<DiscoverUsersPage, UserListItem, PublicDiscoverUsersParams>;
    /**
     * Discover users, music or hashtags.
     *
     * Popular users, music or hashtags. The category decides which list the body contains. With the key of an account, they are chosen for its owner.
     *
     * `GET /public/discover/{category}` · may be called for an account: option `accountKey` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to discover. Required.
     * @param params.count Maximum number of items per page.
     * @param params.offset Number of items to skip: `offset` of the previous page. Leave it out for the first page.
     * @deprecated Version 3.2 of the API no longer has it.
     * @example
     * for await (const item of api.public.discover({ category: "users" })) console.log(item);
     */
    discover(params: PublicDiscoverMusicParams, options?: PagingOptions & AccountOption): PagedCall<DiscoverMusicPage, MusicInfo, PublicDiscoverMusicParams>;
    /**
     * Discover users, music or hashtags.
     *
     * Popular users, music or hashtags. The category decides which list the body contains. With the key of an account, they are chosen for its owner.
     *
     * `GET /public/discover/{category}` · may be called for an account: option `accountKey` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to discover. Required.
     * @param params.count Maximum number of items per page.
     * @param params.offset Number of items to skip: `offset` of the previous page. Leave it out for the first page.
     * @deprecated Version 3.2 of the API no longer has it.
     * @example
     * for await (const item of api.public.discover({ category: "users" })) console.log(item);
     */
    discover(params: PublicDiscoverHashtagParams, options?: PagingOptions & AccountOption): PagedCall<DiscoverHashtagsPage, ChallengeInfo, PublicDiscoverHashtagParams>;
    /**
     * Discover users, music or hashtags.
     *
     * Popular users, music or hashtags. The category decides which list the body contains. With the key of an account, they are chosen for its owner.
     *
     * `GET /public/discover/{category}` · may be called for an account: option `accountKey` · body: observed
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to discover. Required.
     * @param params.count Maximum number of items per page.
     * @param params.offset Number of items to skip: `offset` of the previous page. Leave it out for the first page.
     * @deprecated Version 3.2 of the API no longer has it.
     * @example
     * for await (const item of api.public.discover({ category: "users" })) console.log(item);
     */
    discover(params: PublicDiscoverParams, options?: PagingOptions & AccountOption): PagedCall<DiscoverUsersPage | DiscoverMusicPage | DiscoverHashtagsPage, UserListItem | MusicInfo | ChallengeInfo, PublicDiscoverParams>;
    /**
     * Discover by keyword.
     *
     * A few popular posts, users, music or hashtags for a keyword. `public.search` finds more.
     *
     * `GET /public/discover/keyword` · body: inferred
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.keyword Keyword to look for. Required.
     * @deprecated Version 3.2 of the API no longer has it.
     * @example
     * const { json } = await api.public.discoverKeyword({ keyword: "pasta" });
     */
    discoverKeyword(params: PublicDiscoverKeywordParams, options?: CallOptions): Promise<TikAPIResponse<DiscoverKeywordResult>>;
    /**
     * Search.
     *
     * Search everything, videos or users, or get suggestions to complete a query. The category decides the shape of the body.
     *
     * `GET /public/search/{category}` · body: documented
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of api.public.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: PublicSearchGeneralParams, options?: PagingOptions): PagedCall<SearchGeneralPage, SearchResult, PublicSearchGeneralParams>;
    /**
     * Search.
     *
     * Search everything, videos or users, or get suggestions to complete a query. The category decides the shape of the body.
     *
     * `GET /public/search/{category}` · body: documented
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of api.public.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: PublicSearchVideosParams, options?: PagingOptions): PagedCall<SearchVideosPage, Post, PublicSearchVideosParams>;
    /**
     * Search.
     *
     * Search everything, videos or users, or get suggestions to complete a query. The category decides the shape of the body.
     *
     * `GET /public/search/{category}` · body: documented
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of api.public.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: PublicSearchUsersParams, options?: PagingOptions): PagedCall<SearchUsersPage, SearchUser, PublicSearchUsersParams>;
    /**
     * Search.
     *
     * Search everything, videos or users, or get suggestions to complete a query. The category decides the shape of the body.
     *
     * `GET /public/search/{category}` · body: documented
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of api.public.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: PublicSearchAutocompleteParams, options?: PagingOptions): PagedCall<SearchSuggestions, Suggestion, PublicSearchAutocompleteParams>;
    /**
     * Search.
     *
     * Search everything, videos or users, or get suggestions to complete a query. The category decides the shape of the body.
     *
     * `GET /public/search/{category}` · body: documented
     *
     * @param params.country Country the request should come from, as a two-letter ISO code in lower case.
     * @param params.session_id Number of the server-side session to use. The same number keeps a result set stable between calls.
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of api.public.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: PublicSearchParams, options?: PagingOptions): PagedCall<SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions, SearchResult | Post | SearchUser | Suggestion, PublicSearchParams>;
  };
}

export interface AccountMethods {
  /**
   * Get the account's profile.
   *
   * Profile of the account, or of another user if `username` is given.
   *
   * `GET /user/info` · scope: view_profile · body: observed
   *
   * @param params.username Username of another user, or a short vm.tiktok.com link. Leave it out for the account itself.
   * @example
   * const { json } = await account.info({ username: "example.creator" });
   */
  info(params?: UserInfoParams, options?: CallOptions): Promise<TikAPIResponse<Profile>>;
  /**
   * Edit the profile.
   *
   * Changes one field of the account's profile. Needs a premium plan.
   *
   * `POST /user/edit/{field}` · plan: premium · scope: edit · changes state: never retried once it may have arrived · body: observed
   *
   * @param params.field Profile field to change. Required.
   * @param params.value New value of the field. An empty string clears the bio. Required.
   * @example
   * const { json } = await account.edit({ field: "bio", value: "Small kitchen, big pots" });
   */
  edit(params: UserEditParams, options?: CallOptions): Promise<TikAPIResponse<EditedProfile>>;
  /**
   * List notifications.
   *
   * Recent notifications of the account. TikTok withholds some of them. `max_time` and `min_time` of the first list, `notice_lists[0]`, lead to the next page.
   *
   * `GET /user/notifications` · scope: view_notifications · body: documented
   *
   * @param params.filter Kind of notifications to return.
   * @param params.count Maximum number of items per page.
   * @param params.max_time Start of the page, in unix seconds: `notice_lists[0].max_time` of the previous page. Send it together with `min_time`. Leave both out for the first page.
   * @param params.min_time Start of the page, in unix seconds: `notice_lists[0].min_time` of the previous page. Send it together with `max_time`. Leave both out for the first page.
   * @example
   * for await (const item of account.notifications()) console.log(item);
   */
  notifications(params?: UserNotificationsParams, options?: NewestFirstOptions): PagedCall<NotificationPage, Notification, UserNotificationsParams>;
  /**
   * Get analytics.
   *
   * Report on a business or creator account. The type `video` also needs `media_id`.
   *
   * `GET /creator/analytics/{type}` · scope: view_analytics · body: documented
   *
   * @param params.type Report to return. It decides the shape of the body. Required.
   * @param params.days Length of the reported period in days.
   * @param params.media_id Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example
   * const { json } = await account.analytics({ type: "overview" });
   */
  analytics(params: UserAnalyticsOverviewParams, options?: CallOptions): Promise<TikAPIResponse<OverviewAnalytics>>;
  /**
   * Get analytics.
   *
   * Report on a business or creator account. The type `video` also needs `media_id`.
   *
   * `GET /creator/analytics/{type}` · scope: view_analytics · body: documented
   *
   * @param params.type Report to return. It decides the shape of the body. Required.
   * @param params.days Length of the reported period in days.
   * @param params.media_id Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example
   * const { json } = await account.analytics({ type: "overview" });
   */
  analytics(params: UserAnalyticsContentParams, options?: CallOptions): Promise<TikAPIResponse<ContentAnalytics>>;
  /**
   * Get analytics.
   *
   * Report on a business or creator account. The type `video` also needs `media_id`.
   *
   * `GET /creator/analytics/{type}` · scope: view_analytics · body: documented
   *
   * @param params.type Report to return. It decides the shape of the body. Required.
   * @param params.days Length of the reported period in days.
   * @param params.media_id Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example
   * const { json } = await account.analytics({ type: "overview" });
   */
  analytics(params: UserAnalyticsVideoParams, options?: CallOptions): Promise<TikAPIResponse<VideoAnalytics>>;
  /**
   * Get analytics.
   *
   * Report on a business or creator account. The type `video` also needs `media_id`.
   *
   * `GET /creator/analytics/{type}` · scope: view_analytics · body: documented
   *
   * @param params.type Report to return. It decides the shape of the body. Required.
   * @param params.days Length of the reported period in days.
   * @param params.media_id Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example
   * const { json } = await account.analytics({ type: "overview" });
   */
  analytics(params: UserAnalyticsFollowersParams, options?: CallOptions): Promise<TikAPIResponse<FollowersAnalytics>>;
  /**
   * Get analytics.
   *
   * Report on a business or creator account. The type `video` also needs `media_id`.
   *
   * `GET /creator/analytics/{type}` · scope: view_analytics · body: documented
   *
   * @param params.type Report to return. It decides the shape of the body. Required.
   * @param params.days Length of the reported period in days.
   * @param params.media_id Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example
   * const { json } = await account.analytics({ type: "overview" });
   */
  analytics(params: UserAnalyticsLiveParams, options?: CallOptions): Promise<TikAPIResponse<LiveAnalytics>>;
  /**
   * Get analytics.
   *
   * Report on a business or creator account. The type `video` also needs `media_id`.
   *
   * `GET /creator/analytics/{type}` · scope: view_analytics · body: documented
   *
   * @param params.type Report to return. It decides the shape of the body. Required.
   * @param params.days Length of the reported period in days.
   * @param params.media_id Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
   * @example
   * const { json } = await account.analytics({ type: "overview" });
   */
  analytics(params: UserAnalyticsParams, options?: CallOptions): Promise<TikAPIResponse<OverviewAnalytics | ContentAnalytics | VideoAnalytics | FollowersAnalytics | LiveAnalytics>>;
  /**
   * Check the session.
   *
   * Tells whether the account's session is still valid. If the session has ended, this call unlinks the account.
   *
   * `GET /user/session/check` · scope: view_profile · body: documented
   * @example
   * const { json } = await account.verify();
   */
  verify(params?: UserVerifyParams, options?: CallOptions): Promise<TikAPIResponse<SessionCheck>>;
  /**
   * List users the account follows (first version).
   *
   * Older version of `user.following`, for the account itself only.
   *
   * `GET /user/following/v1` · scope: view_followers · not on the documentation page · body: inferred
   *
   * @param params.count Maximum number of items per page.
   * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
   * @example
   * for await (const item of account.followingV1()) console.log(item);
   */
  followingV1(params?: UserFollowingV1Params, options?: PagingOptions): PagedCall<UserPage, UserListItem, UserFollowingV1Params>;
  /**
   * List users the account follows.
   *
   * Users that the account follows, or that a friend follows if `secUid` is given.
   *
   * `GET /user/following` · scope: view_followers · body: observed
   *
   * @param params.secUid Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
   * @param params.count Maximum number of items per page.
   * @param params.nextCursor Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example
   * for await (const item of account.following({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
   */
  following(params?: UserFollowingParams, options?: PagingOptions): PagedCall<UserPage, UserListItem, UserFollowingParams>;
  /**
   * List the account's followers.
   *
   * Users who follow the account, or a friend if `secUid` is given.
   *
   * `GET /user/followers` · scope: view_followers · body: observed
   *
   * @param params.secUid Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
   * @param params.count Maximum number of items per page.
   * @param params.nextCursor Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example
   * for await (const item of account.followers({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
   */
  followers(params?: UserFollowersParams, options?: PagingOptions): PagedCall<UserPage, UserListItem, UserFollowersParams>;
  /**
   * Follow a user.
   *
   * Makes the account follow another user. Open to trusted customers only.
   *
   * `POST /user/follow` · access: trusted customers · scope: follow_actions · changes state: never retried once it may have arrived · not on the documentation page · body: inferred
   *
   * @param params.username Username of the other user, or a short vm.tiktok.com link to the profile. Required.
   * @param params.secUid Long identifier of the same user, `userInfo.user.secUid` of `public.check`. Required.
   * @param params.user_id Numeric id of the same user, `userInfo.user.id` of `public.check`. Required.
   * @deprecated The API may refuse it.
   * @example
   * const { json } = await account.follow({ username: "example.creator", secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_", user_id: "6824971305528862726" });
   */
  follow(params: UserFollowParams, options?: CallOptions): Promise<TikAPIResponse<FollowResult>>;
  /**
   * Unfollow a user.
   *
   * Makes the account unfollow another user. Open to trusted customers only.
   *
   * `POST /user/unfollow` · access: trusted customers · scope: follow_actions · changes state: never retried once it may have arrived · not on the documentation page · body: inferred
   *
   * @param params.username Username of the other user, or a short vm.tiktok.com link to the profile. Required.
   * @param params.secUid Long identifier of the same user, `userInfo.user.secUid` of `public.check`. Required.
   * @param params.user_id Numeric id of the same user, `userInfo.user.id` of `public.check`. Required.
   * @deprecated The API may refuse it.
   * @example
   * const { json } = await account.unfollow({ username: "example.creator", secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_", user_id: "6824971305528862726" });
   */
  unfollow(params: UserUnfollowParams, options?: CallOptions): Promise<TikAPIResponse<FollowResult>>;
  /**
   * List conversations.
   *
   * Conversations of the account, each with its latest messages. Pass an `id` and its `short_id` to `user.messages`. Needs a premium plan.
   *
   * `GET /user/conversations` · plan: premium · scope: view_messages · body: documented
   *
   * @param params.nextCursor Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
   * @example
   * for await (const item of account.conversations()) console.log(item);
   */
  conversations(params?: UserConversationsParams, options?: PagingOptions): PagedCall<ConversationPage, Conversation, UserConversationsParams>;
  /**
   * List messages.
   *
   * Messages of one conversation. Both ids come from `user.conversations`. Needs a premium plan.
   *
   * `GET /user/messages` · plan: premium · scope: view_messages · body: documented
   *
   * @param params.conversation_id Id of the conversation, four parts separated by colons. Required.
   * @param params.conversation_short_id Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Required.
   * @param params.nextCursor Start of the page, in unix microseconds: `nextCursor` of the previous page. Leave it out for the first page.
   * @param params.limit Maximum number of messages per page, up to 99.
   * @example
   * for await (const item of account.messages({ conversation_id: "0:1:6824971305528862726:6931400287750134789", conversation_short_id: "7324600911842230789" })) console.log(item);
   */
  messages(params: UserMessagesParams, options?: PagingOptions): PagedCall<MessagePage, Message, UserMessagesParams>;
  /**
   * Send a message.
   *
   * Sends a text to a conversation. Both ids and the ticket come from `user.conversations`. Needs a premium plan. Open to trusted customers only.
   *
   * `POST /user/message/send` · plan: premium · access: trusted customers · scope: send_messages · changes state: never retried once it may have arrived · body: documented
   *
   * @param params.text Text of the message. Required.
   * @param params.conversation_id Id of the conversation, `id` in `user.conversations`. Required.
   * @param params.conversation_short_id Second id of the same conversation, `short_id` in `user.conversations`. Required.
   * @param params.ticket Ticket of the conversation, `ticket` in `user.conversations`. Required.
   * @example
   * const { json } = await account.sendMessage({ text: "Thanks for the recipe!", conversation_id: "0:1:6824971305528862726:6931400287750134789", conversation_short_id: "7324600911842230789", ticket: "EXAMPLEticket0000000000" });
   */
  sendMessage(params: UserSendMessageParams, options?: CallOptions): Promise<TikAPIResponse<SentMessage>>;
  readonly posts: {
    /**
     * List the account's posts.
     *
     * Posts of the account, or of another user if `secUid` is given.
     *
     * `GET /user/feed` · scope: explore · body: observed
     *
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @param params.secUid Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
     * @param params.user_id Numeric id of the user, `userInfo.user.id` of `public.check`.
     * @example
     * for await (const item of account.posts.feed({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    feed(params?: UserPostsFeedParams, options?: NewestFirstOptions): PagedCall<PostPage, Post, UserPostsFeedParams>;
    /**
     * List the account's liked posts.
     *
     * Posts that the account liked, or that another user liked if `secUid` is given.
     *
     * `GET /user/likes` · scope: explore · body: observed
     *
     * @param params.count Maximum number of items per page.
     * @param params.secUid Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.likes({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    likes(params?: UserPostsLikesParams, options?: PagingOptions): PagedCall<PostPage, Post, UserPostsLikesParams>;
    /**
     * List posts of followed users.
     *
     * Posts of the users that the account follows.
     *
     * `GET /user/following_posts` · scope: explore · body: inferred
     *
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.followingPosts()) console.log(item);
     */
    followingPosts(params?: UserPostsFollowingPostsParams, options?: PagingOptions): PagedCall<PostPage, Post, UserPostsFollowingPostsParams>;
    /**
     * Get related posts for the account.
     *
     * Posts similar to a given video, chosen for the account. There is no cursor.
     *
     * `GET /user/related_posts` · scope: explore · body: inferred
     *
     * @param params.video_id Id of the video to find similar posts for, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await account.posts.relatedPosts({ video_id: "7324518890236145966" });
     */
    relatedPosts(params: UserPostsRelatedPostsParams, options?: CallOptions): Promise<TikAPIResponse<PostPage>>;
    /**
     * List saved posts.
     *
     * Posts that the account saved to its favourites.
     *
     * `GET /user/saved` · scope: view_collections · body: inferred
     *
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.savedPosts()) console.log(item);
     */
    savedPosts(params?: UserPostsSavedPostsParams, options?: PagingOptions): PagedCall<PostPage, Post, UserPostsSavedPostsParams>;
    /**
     * List the account's playlists.
     *
     * Playlists of the account, or of another user if `secUid` is given. Pass a playlist's id to `user.posts.playlistItems`.
     *
     * `GET /user/playlists` · scope: view_collections · body: inferred
     *
     * @param params.secUid Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.playlists({ secUid: "MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_" })) console.log(item);
     */
    playlists(params?: UserPostsPlaylistsParams, options?: PagingOptions): PagedCall<PlaylistPage, Playlist, UserPostsPlaylistsParams>;
    /**
     * List the posts of a playlist for the account.
     *
     * Posts of one playlist, as the account sees it.
     *
     * `GET /user/playlist/items` · scope: view_collections · body: inferred
     *
     * @param params.playlist_id Id of the playlist, as the playlist operations list it. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Required.
     * @param params.count Maximum number of items per page.
     * @param params.cursor Start of the page: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.playlistItems({ playlist_id: "7318800412276430597" })) console.log(item);
     */
    playlistItems(params: UserPostsPlaylistItemsParams, options?: PagingOptions): PagedCall<PostPage, Post, UserPostsPlaylistItemsParams>;
    /**
     * Get trending posts for the account.
     *
     * Recommended posts of the account's For You section. There is no cursor: call again for other posts.
     *
     * `GET /user/explore` · scope: explore · body: observed
     *
     * @param params.count Maximum number of items per page.
     * @example
     * const { json } = await account.posts.explore();
     */
    explore(params?: UserPostsExploreParams, options?: CallOptions): Promise<TikAPIResponse<PostPage>>;
    /**
     * Search with personal results.
     *
     * Like `public.search`, but with results chosen for the account. They vary less from call to call.
     *
     * `GET /user/search/{category}` · scope: explore · body: observed
     *
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: UserPostsSearchGeneralParams, options?: PagingOptions): PagedCall<SearchGeneralPage, SearchResult, UserPostsSearchGeneralParams>;
    /**
     * Search with personal results.
     *
     * Like `public.search`, but with results chosen for the account. They vary less from call to call.
     *
     * `GET /user/search/{category}` · scope: explore · body: observed
     *
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: UserPostsSearchVideosParams, options?: PagingOptions): PagedCall<SearchVideosPage, Post, UserPostsSearchVideosParams>;
    /**
     * Search with personal results.
     *
     * Like `public.search`, but with results chosen for the account. They vary less from call to call.
     *
     * `GET /user/search/{category}` · scope: explore · body: observed
     *
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: UserPostsSearchUsersParams, options?: PagingOptions): PagedCall<SearchUsersPage, SearchUser, UserPostsSearchUsersParams>;
    /**
     * Search with personal results.
     *
     * Like `public.search`, but with results chosen for the account. They vary less from call to call.
     *
     * `GET /user/search/{category}` · scope: explore · body: observed
     *
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: UserPostsSearchAutocompleteParams, options?: PagingOptions): PagedCall<SearchSuggestions, Suggestion, UserPostsSearchAutocompleteParams>;
    /**
     * Search with personal results.
     *
     * Like `public.search`, but with results chosen for the account. They vary less from call to call.
     *
     * `GET /user/search/{category}` · scope: explore · body: observed
     *
     * @param params.category What to search for. It decides the shape of the body. Required.
     * @param params.query Words to search for. Required.
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
     * @example
     * for await (const item of account.posts.search({ category: "general", query: "pasta recipe" })) console.log(item);
     */
    search(params: UserPostsSearchParams, options?: PagingOptions): PagedCall<SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions, SearchResult | Post | SearchUser | Suggestion, UserPostsSearchParams>;
    /**
     * Get a video for the account.
     *
     * One post, as the account sees it, with its download links.
     *
     * `GET /user/video` · scope: explore · body: observed
     *
     * @param params.id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await account.posts.video({ id: "7324518890236145966" });
     */
    video(params: UserPostsVideoParams, options?: CallOptions): Promise<TikAPIResponse<PostDetails>>;
    /**
     * Like a video.
     *
     * Likes a video as the account. Open to trusted customers only.
     *
     * `POST /user/like` · access: trusted customers · scope: media_actions · changes state: never retried once it may have arrived · body: documented
     *
     * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await account.posts.like({ media_id: "7324518890236145966" });
     */
    like(params: UserPostsLikeParams, options?: CallOptions): Promise<TikAPIResponse<LikeResult>>;
    /**
     * Unlike a video.
     *
     * Removes the account's like from a video. Open to trusted customers only.
     *
     * `POST /user/unlike` · access: trusted customers · scope: media_actions · changes state: never retried once it may have arrived · body: documented
     *
     * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
     * @example
     * const { json } = await account.posts.unlike({ media_id: "7324518890236145966" });
     */
    unlike(params: UserPostsUnlikeParams, options?: CallOptions): Promise<TikAPIResponse<LikeResult>>;
    readonly comments: {
      /**
       * List comments.
       *
       * Comments on a video. Pass a comment's `cid` to `user.posts.comments.replies`.
       *
       * `GET /comment/list` · scope: media_actions · body: documented
       *
       * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
       * @param params.count Maximum number of items per page.
       * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
       * @example
       * for await (const item of account.posts.comments.list({ media_id: "7324518890236145966" })) console.log(item);
       */
      list(params: UserPostsCommentsListParams, options?: PagingOptions): PagedCall<CommentPage, Comment, UserPostsCommentsListParams>;
      /**
       * List replies to a comment.
       *
       * Replies to one comment on a video.
       *
       * `GET /comment/reply/list` · scope: media_actions · body: documented
       *
       * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
       * @param params.comment_id Id of the comment, its `cid`. Required.
       * @param params.count Maximum number of items per page.
       * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
       * @example
       * for await (const item of account.posts.comments.replies({ media_id: "7324518890236145966", comment_id: "7324560017743298322" })) console.log(item);
       */
      replies(params: UserPostsCommentsRepliesParams, options?: PagingOptions): PagedCall<CommentReplyPage, Comment, UserPostsCommentsRepliesParams>;
      /**
       * Post a comment.
       *
       * Comments on a video, or replies to a comment if `reply_comment_id` is given. Open to trusted customers only.
       *
       * `POST /user/comment` · access: trusted customers · scope: media_actions · changes state: never retried once it may have arrived · body: observed
       *
       * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
       * @param params.text Text of the comment. Required.
       * @param params.reply_comment_id Id of the comment to reply to. Leave it out for a top-level comment.
       * @param params.has_tags Whether the text mentions somebody with an \@.
       * @example
       * const { json } = await account.posts.comments.post({ media_id: "7324518890236145966", text: "Great recipe!" });
       */
      post(params: UserPostsCommentsPostParams, options?: CallOptions): Promise<TikAPIResponse<PostedComment>>;
      /**
       * Like a comment.
       *
       * Likes a comment as the account.
       *
       * `POST /user/comment/like` · scope: media_actions · changes state: never retried once it may have arrived · body: documented
       *
       * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
       * @param params.comment_id Id of the comment, `cid` in `user.posts.comments.list`. Required.
       * @example
       * const { json } = await account.posts.comments.like({ media_id: "7324518890236145966", comment_id: "7324560017743298322" });
       */
      like(params: UserPostsCommentsLikeParams, options?: CallOptions): Promise<TikAPIResponse<CommentLikeResult>>;
      /**
       * Unlike a comment.
       *
       * Removes the account's like from a comment.
       *
       * `POST /user/comment/unlike` · scope: media_actions · changes state: never retried once it may have arrived · body: documented
       *
       * @param params.media_id Id of the video, or a short vm.tiktok.com link to it. Required.
       * @param params.comment_id Id of the comment, `cid` in `user.posts.comments.list`. Required.
       * @example
       * const { json } = await account.posts.comments.unlike({ media_id: "7324518890236145966", comment_id: "7324560017743298322" });
       */
      unlike(params: UserPostsCommentsUnlikeParams, options?: CallOptions): Promise<TikAPIResponse<CommentLikeResult>>;
      /**
       * Delete a comment.
       *
       * Deletes a comment of the account. Open to trusted customers only.
       *
       * `POST /user/comment/delete` · access: trusted customers · scope: media_actions · changes state: never retried once it may have arrived · body: documented
       *
       * @param params.comment_id Id of the comment, `cid` in `user.posts.comments.list`. Required.
       * @example
       * const { json } = await account.posts.comments.delete({ comment_id: "7324560017743298322" });
       */
      delete(params: UserPostsCommentsDeleteParams, options?: CallOptions): Promise<TikAPIResponse<DeletedComment>>;
    };
  };
  readonly conversationRequests: {
    /**
     * List conversation requests.
     *
     * Conversations waiting to be accepted, each with its latest message. Needs a premium plan.
     *
     * `GET /user/conversations/requests` · plan: premium · scope: conversation_requests · body: documented
     *
     * @param params.nextCursor Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of account.conversationRequests.conversations()) console.log(item);
     */
    conversations(params?: UserConversationRequestsConversationsParams, options?: PagingOptions): PagedCall<ConversationRequestPage, ConversationRequest, UserConversationRequestsConversationsParams>;
    /**
     * Get the messages of a request.
     *
     * Messages of a conversation request; a stranger can rarely send more than three. There is no cursor. Needs a premium plan.
     *
     * `GET /user/messages/requests` · plan: premium · scope: conversation_requests · body: documented
     *
     * @param params.conversation_id Id of the conversation, four parts separated by colons. Required.
     * @param params.conversation_short_id Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Required.
     * @example
     * const { json } = await account.conversationRequests.messages({ conversation_id: "0:1:6824971305528862726:6931400287750134789", conversation_short_id: "7324600911842230789" });
     */
    messages(params: UserConversationRequestsMessagesParams, options?: CallOptions): Promise<TikAPIResponse<RequestMessages>>;
    /**
     * Mark a request as read.
     *
     * Marks a conversation request as read. This GET changes state. Needs a premium plan.
     *
     * `GET /user/conversations/requests/mark_read` · plan: premium · scope: conversation_requests · changes state: never retried once it may have arrived · not on the documentation page · body: inferred
     *
     * @param params.conversation_id Id of the conversation, four parts separated by colons. Required.
     * @param params.conversation_short_id Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Required.
     * @example
     * const { json } = await account.conversationRequests.markRead({ conversation_id: "0:1:6824971305528862726:6931400287750134789", conversation_short_id: "7324600911842230789" });
     */
    markRead(params: UserConversationRequestsMarkReadParams, options?: CallOptions): Promise<TikAPIResponse<RequestStatus>>;
    /**
     * Delete a request.
     *
     * Deletes a conversation request. This GET changes state. Needs a premium plan.
     *
     * `GET /user/conversations/requests/delete` · plan: premium · scope: conversation_requests · changes state: never retried once it may have arrived · body: documented
     *
     * @param params.conversation_id Id of the conversation, four parts separated by colons. Required.
     * @param params.conversation_short_id Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Required.
     * @example
     * const { json } = await account.conversationRequests.delete({ conversation_id: "0:1:6824971305528862726:6931400287750134789", conversation_short_id: "7324600911842230789" });
     */
    delete(params: UserConversationRequestsDeleteParams, options?: CallOptions): Promise<TikAPIResponse<RequestStatus>>;
    /**
     * Accept a request.
     *
     * Accepts a conversation request, which then becomes a conversation. This GET changes state. Needs a premium plan.
     *
     * `GET /user/conversations/requests/accept` · plan: premium · scope: conversation_requests · changes state: never retried once it may have arrived · body: documented
     *
     * @param params.conversation_id Id of the conversation, four parts separated by colons. Required.
     * @param params.conversation_short_id Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits. Required.
     * @param params.user_id Numeric id of the user who sent the request. Required.
     * @example
     * const { json } = await account.conversationRequests.accept({ conversation_id: "0:1:6824971305528862726:6931400287750134789", conversation_short_id: "7324600911842230789", user_id: "6824971305528862726" });
     */
    accept(params: UserConversationRequestsAcceptParams, options?: CallOptions): Promise<TikAPIResponse<AcceptedRequest>>;
  };
  readonly live: {
    /**
     * Get live permissions.
     *
     * Live permissions of the account, for example to stream with third-party software.
     *
     * `GET /user/live/info` · scope: live · body: inferred
     * @example
     * const { json } = await account.live.permissions();
     */
    permissions(params?: UserLivePermissionsParams, options?: CallOptions): Promise<TikAPIResponse<LivePermissions>>;
    /**
     * Open a live room.
     *
     * Opens a live room if the account may go live. The room closes when the stream ends. Needs a premium plan.
     *
     * `POST /user/live/start` · plan: premium · scope: live · changes state: never retried once it may have arrived · body: observed
     *
     * @param params.title Title of the live room. Required.
     * @param params.third_party Whether to use the gateway for third-party streaming software, which TikTok opens by invitation.
     * @param params.hashtag_id Id of a topic, from `user.live.topics`.
     * @param params.game_tag_id Id of a game within a gaming topic, from `user.live.topics`.
     * @example
     * const { json } = await account.live.start({ title: "Cooking for two" });
     */
    start(params: UserLiveStartParams, options?: CallOptions): Promise<TikAPIResponse<StartedLive>>;
    /**
     * Close the live room.
     *
     * Closes the live room of the account. Needs a premium plan.
     *
     * `POST /user/live/stop` · plan: premium · scope: live · changes state: never retried once it may have arrived · body: documented
     * @example
     * const { json } = await account.live.stop();
     */
    stop(params?: UserLiveStopParams, options?: CallOptions): Promise<TikAPIResponse<LiveResult>>;
    /**
     * Get a live room.
     *
     * Room, owner and stream of any running live video.
     *
     * `GET /user/live/check` · scope: live · body: observed
     *
     * @param params.room_id Id of the live room, `userInfo.user.roomId` of a profile that is live. Required.
     * @example
     * const { json } = await account.live.info({ room_id: "7324601288415013638" });
     */
    info(params: UserLiveInfoParams, options?: CallOptions): Promise<TikAPIResponse<LiveInfo>>;
    /**
     * List recommended live videos.
     *
     * Live videos similar to a given one. There is no cursor.
     *
     * `GET /user/live/recommend` · scope: live · body: observed
     *
     * @param params.room_id Id of the live room, `userInfo.user.roomId` of a profile that is live. Required.
     * @example
     * const { json } = await account.live.recommend({ room_id: "7324601288415013638" });
     */
    recommend(params: UserLiveRecommendParams, options?: CallOptions): Promise<TikAPIResponse<LiveRecommendations>>;
    /**
     * Get live statistics.
     *
     * Totals of a live video of the account, after it has ended.
     *
     * `GET /user/live/stats` · scope: live · body: observed
     *
     * @param params.room_id Id of the live room, `userInfo.user.roomId` of a profile that is live. Required.
     * @example
     * const { json } = await account.live.stats({ room_id: "7324601288415013638" });
     */
    stats(params: UserLiveStatsParams, options?: CallOptions): Promise<TikAPIResponse<LiveStats>>;
    /**
     * Read live chat and gifts.
     *
     * Chat messages, gifts and other events of any live video. This is a feed without an end flag: poll it with `nextCursor` until the live video ends. Needs a premium plan.
     *
     * `GET /user/live/chat` · plan: premium · scope: live, send_messages · body: documented
     *
     * @param params.room_id Id of the live room, `userInfo.user.roomId` of a profile that is live. Required.
     * @param params.nextCursor Position to resume from: `nextCursor` of the previous call, unchanged. Leave it out in the first call.
     * @example
     * for await (const item of account.live.chat({ room_id: "7324601288415013638" })) console.log(item);
     */
    chat(params: UserLiveChatParams, options?: FeedOptions): PagedCall<LiveChatPage, LiveMessage, UserLiveChatParams>;
    /**
     * Send a live chat message.
     *
     * Sends a text to the chat of any live video. Needs a premium plan. Open to trusted customers only.
     *
     * `POST /user/live/chat/send` · plan: premium · access: trusted customers · scope: live · changes state: never retried once it may have arrived · body: inferred
     *
     * @param params.room_id Id of the live room, `userInfo.user.roomId` of a profile that is live. Required.
     * @param params.text Text of the message. Required.
     * @example
     * const { json } = await account.live.sendChat({ room_id: "7324601288415013638", text: "Hello from the kitchen" });
     */
    sendChat(params: UserLiveSendChatParams, options?: CallOptions): Promise<TikAPIResponse<LiveResult>>;
    /**
     * List live topics.
     *
     * Topics and games to choose from for a live video. Pass their ids to `user.live.start`.
     *
     * `GET /user/live/topics` · scope: live · body: inferred
     * @example
     * const { json } = await account.live.topics();
     */
    topics(params?: UserLiveTopicsParams, options?: CallOptions): Promise<TikAPIResponse<LiveTopics>>;
    /**
     * List coin transactions.
     *
     * Coin transactions of the account, in numbered pages.
     *
     * `GET /user/wallet/transactions` · scope: view_coins · body: inferred
     *
     * @param params.page Number of the page, counted from 1.
     * @param params.count Maximum number of transactions per page.
     * @example
     * for await (const item of account.live.transactionHistory({ count: 12 })) console.log(item);
     */
    transactionHistory(params?: UserLiveTransactionHistoryParams, options?: PagingOptions): PagedCall<TransactionPage, unknown, UserLiveTransactionHistoryParams>;
    /**
     * Search live videos.
     *
     * Live videos that match a query.
     *
     * `GET /user/search/live` · scope: live · body: documented
     *
     * @param params.query Words to search for. Required.
     * @param params.cursor Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
     * @example
     * for await (const item of account.live.search({ query: "pasta recipe" })) console.log(item);
     */
    search(params: UserLiveSearchParams, options?: PagingOptions): PagedCall<LiveSearchPage, LiveSearchResult, UserLiveSearchParams>;
    /**
     * Get live analytics.
     *
     * Report on the account's live videos over several days. This operation fails more often than others.
     *
     * `GET /user/live/analytics` · scope: view_analytics · body: observed
     *
     * @param params.days Length of the reported period in days.
     * @example
     * const { json } = await account.live.analytics();
     */
    analytics(params?: UserLiveAnalyticsParams, options?: CallOptions): Promise<TikAPIResponse<LiveAnalyticsReport>>;
    /**
     * List the account's live videos.
     *
     * Past live videos of the account. Pass a `room_id` to `user.live.details`.
     *
     * `GET /user/live/list` · scope: live · body: observed
     *
     * @param params.count Maximum number of items per page.
     * @param params.offset Number of live videos to skip. Leave it out for the first page.
     * @param params.sort Order of the list: 0 is descending, 1 is ascending.
     * @example
     * for await (const item of account.live.list()) console.log(item);
     */
    list(params?: UserLiveListParams, options?: PagingOptions): PagedCall<LiveVideoPage, LiveVideo, UserLiveListParams>;
    /**
     * Get a past live video.
     *
     * Details of one live video of the account.
     *
     * `GET /user/live/detail` · scope: live · body: inferred
     *
     * @param params.room_id Id of the live room, `userInfo.user.roomId` of a profile that is live. Required.
     * @example
     * const { json } = await account.live.details({ room_id: "7324601288415013638" });
     */
    details(params: UserLiveDetailsParams, options?: CallOptions): Promise<TikAPIResponse<LiveVideoDetails>>;
  };
}

/** The lists by their paths: the options of each, and what it gives for which parameters. */
export interface ListsByPath {
  "/public/posts": { options: NewestFirstOptions; calls: [[PublicPostsParams, PagedCall<PostPage, Post, PublicPostsParams>]] };
  "/public/likes": { options: PagingOptions; calls: [[PublicLikesParams, PagedCall<PostPage, Post, PublicLikesParams>]] };
  "/public/followers": { options: PagingOptions; calls: [[PublicFollowersListParams, PagedCall<UserPage, UserListItem, PublicFollowersListParams>]] };
  "/public/following": { options: PagingOptions; calls: [[PublicFollowingListParams, PagedCall<UserPage, UserListItem, PublicFollowingListParams>]] };
  "/public/comment/list": { options: PagingOptions; calls: [[PublicCommentsListParams, PagedCall<CommentPage, Comment, PublicCommentsListParams>]] };
  "/public/comment/reply/list": { options: PagingOptions; calls: [[PublicCommentRepliesListParams, PagedCall<CommentReplyPage, Comment, PublicCommentRepliesListParams>]] };
  "/public/playlists": { options: PagingOptions; calls: [[PublicPlaylistsParams, PagedCall<PlaylistPage, Playlist, PublicPlaylistsParams>]] };
  "/public/playlist/items": { options: PagingOptions; calls: [[PublicPlaylistItemsParams, PagedCall<PostPage, Post, PublicPlaylistItemsParams>]] };
  "/public/hashtag": { options: PagingOptions; calls: [[PublicHashtagByNameParams, PagedCall<HashtagDetails, Post, PublicHashtagByNameParams, HashtagPage, PublicHashtagByIdParams>], [PublicHashtagByIdParams, PagedCall<HashtagPage, Post, PublicHashtagByIdParams>], [PublicHashtagParams, PagedCall<HashtagDetails | HashtagPage, Post, PublicHashtagParams>]] };
  "/public/music": { options: PagingOptions; calls: [[PublicMusicParams, PagedCall<MusicPage, Post, PublicMusicParams>]] };
  "/public/discover/{category}": { options: PagingOptions & AccountOption; calls: [[PublicDiscoverUsersParams, PagedCall<DiscoverUsersPage, UserListItem, PublicDiscoverUsersParams>], [PublicDiscoverMusicParams, PagedCall<DiscoverMusicPage, MusicInfo, PublicDiscoverMusicParams>], [PublicDiscoverHashtagParams, PagedCall<DiscoverHashtagsPage, ChallengeInfo, PublicDiscoverHashtagParams>], [PublicDiscoverParams, PagedCall<DiscoverUsersPage | DiscoverMusicPage | DiscoverHashtagsPage, UserListItem | MusicInfo | ChallengeInfo, PublicDiscoverParams>]] };
  "/public/search/{category}": { options: PagingOptions; calls: [[PublicSearchGeneralParams, PagedCall<SearchGeneralPage, SearchResult, PublicSearchGeneralParams>], [PublicSearchVideosParams, PagedCall<SearchVideosPage, Post, PublicSearchVideosParams>], [PublicSearchUsersParams, PagedCall<SearchUsersPage, SearchUser, PublicSearchUsersParams>], [PublicSearchAutocompleteParams, PagedCall<SearchSuggestions, Suggestion, PublicSearchAutocompleteParams>], [PublicSearchParams, PagedCall<SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions, SearchResult | Post | SearchUser | Suggestion, PublicSearchParams>]] };
  "/user/notifications": { options: NewestFirstOptions; calls: [[UserNotificationsParams, PagedCall<NotificationPage, Notification, UserNotificationsParams>]] };
  "/user/following/v1": { options: PagingOptions; calls: [[UserFollowingV1Params, PagedCall<UserPage, UserListItem, UserFollowingV1Params>]] };
  "/user/following": { options: PagingOptions; calls: [[UserFollowingParams, PagedCall<UserPage, UserListItem, UserFollowingParams>]] };
  "/user/followers": { options: PagingOptions; calls: [[UserFollowersParams, PagedCall<UserPage, UserListItem, UserFollowersParams>]] };
  "/user/feed": { options: NewestFirstOptions; calls: [[UserPostsFeedParams, PagedCall<PostPage, Post, UserPostsFeedParams>]] };
  "/user/likes": { options: PagingOptions; calls: [[UserPostsLikesParams, PagedCall<PostPage, Post, UserPostsLikesParams>]] };
  "/user/following_posts": { options: PagingOptions; calls: [[UserPostsFollowingPostsParams, PagedCall<PostPage, Post, UserPostsFollowingPostsParams>]] };
  "/user/saved": { options: PagingOptions; calls: [[UserPostsSavedPostsParams, PagedCall<PostPage, Post, UserPostsSavedPostsParams>]] };
  "/user/playlists": { options: PagingOptions; calls: [[UserPostsPlaylistsParams, PagedCall<PlaylistPage, Playlist, UserPostsPlaylistsParams>]] };
  "/user/playlist/items": { options: PagingOptions; calls: [[UserPostsPlaylistItemsParams, PagedCall<PostPage, Post, UserPostsPlaylistItemsParams>]] };
  "/user/search/{category}": { options: PagingOptions; calls: [[UserPostsSearchGeneralParams, PagedCall<SearchGeneralPage, SearchResult, UserPostsSearchGeneralParams>], [UserPostsSearchVideosParams, PagedCall<SearchVideosPage, Post, UserPostsSearchVideosParams>], [UserPostsSearchUsersParams, PagedCall<SearchUsersPage, SearchUser, UserPostsSearchUsersParams>], [UserPostsSearchAutocompleteParams, PagedCall<SearchSuggestions, Suggestion, UserPostsSearchAutocompleteParams>], [UserPostsSearchParams, PagedCall<SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions, SearchResult | Post | SearchUser | Suggestion, UserPostsSearchParams>]] };
  "/comment/list": { options: PagingOptions; calls: [[UserPostsCommentsListParams, PagedCall<CommentPage, Comment, UserPostsCommentsListParams>]] };
  "/comment/reply/list": { options: PagingOptions; calls: [[UserPostsCommentsRepliesParams, PagedCall<CommentReplyPage, Comment, UserPostsCommentsRepliesParams>]] };
  "/user/conversations": { options: PagingOptions; calls: [[UserConversationsParams, PagedCall<ConversationPage, Conversation, UserConversationsParams>]] };
  "/user/messages": { options: PagingOptions; calls: [[UserMessagesParams, PagedCall<MessagePage, Message, UserMessagesParams>]] };
  "/user/conversations/requests": { options: PagingOptions; calls: [[UserConversationRequestsConversationsParams, PagedCall<ConversationRequestPage, ConversationRequest, UserConversationRequestsConversationsParams>]] };
  "/user/live/chat": { options: FeedOptions; calls: [[UserLiveChatParams, PagedCall<LiveChatPage, LiveMessage, UserLiveChatParams>]] };
  "/user/wallet/transactions": { options: PagingOptions; calls: [[UserLiveTransactionHistoryParams, PagedCall<TransactionPage, unknown, UserLiveTransactionHistoryParams>]] };
  "/user/search/live": { options: PagingOptions; calls: [[UserLiveSearchParams, PagedCall<LiveSearchPage, LiveSearchResult, UserLiveSearchParams>]] };
  "/user/live/list": { options: PagingOptions; calls: [[UserLiveListParams, PagedCall<LiveVideoPage, LiveVideo, UserLiveListParams>]] };
}
