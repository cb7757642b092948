// Compiled from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/public/check": {
        get: operations["public.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/check/v3": {
        get: operations["public.checkV3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/posts": {
        get: operations["public.posts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/likes": {
        get: operations["public.likes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/followers": {
        get: operations["public.followersList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/following": {
        get: operations["public.followingList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/explore": {
        get: operations["public.explore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/video": {
        get: operations["public.video"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/video/v2": {
        get: operations["public.videoV2"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/video/v3": {
        get: operations["public.videoV3"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/related_posts": {
        get: operations["public.relatedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/comment/list": {
        get: operations["public.commentsList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/comment/reply/list": {
        get: operations["public.commentRepliesList"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/playlists": {
        get: operations["public.playlists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/playlist/items": {
        get: operations["public.playlistItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/explore/category": {
        get: operations["public.exploreCategory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/hashtag": {
        get: operations["public.hashtag"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/music": {
        get: operations["public.music"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/music/info": {
        get: operations["public.musicInfo"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/discover/{category}": {
        get: operations["public.discover"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/discover/keyword": {
        get: operations["public.discoverKeyword"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/search/{category}": {
        get: operations["public.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/info": {
        get: operations["user.info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/edit/{field}": {
        get?: never;
        put?: never;
        post: operations["user.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/notifications": {
        get: operations["user.notifications"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/creator/analytics/{type}": {
        get: operations["user.analytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/session/check": {
        get: operations["user.verify"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/following/v1": {
        get: operations["user.followingV1"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/following": {
        get: operations["user.following"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/followers": {
        get: operations["user.followers"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/follow": {
        get?: never;
        put?: never;
        post: operations["user.follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/unfollow": {
        get?: never;
        put?: never;
        post: operations["user.unfollow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/feed": {
        get: operations["user.posts.feed"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/likes": {
        get: operations["user.posts.likes"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/following_posts": {
        get: operations["user.posts.followingPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/related_posts": {
        get: operations["user.posts.relatedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/saved": {
        get: operations["user.posts.savedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/playlists": {
        get: operations["user.posts.playlists"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/playlist/items": {
        get: operations["user.posts.playlistItems"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/explore": {
        get: operations["user.posts.explore"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/search/{category}": {
        get: operations["user.posts.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/video": {
        get: operations["user.posts.video"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/like": {
        get?: never;
        put?: never;
        post: operations["user.posts.like"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/unlike": {
        get?: never;
        put?: never;
        post: operations["user.posts.unlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comment/list": {
        get: operations["user.posts.comments.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comment/reply/list": {
        get: operations["user.posts.comments.replies"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/comment": {
        get?: never;
        put?: never;
        post: operations["user.posts.comments.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/comment/like": {
        get?: never;
        put?: never;
        post: operations["user.posts.comments.like"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/comment/unlike": {
        get?: never;
        put?: never;
        post: operations["user.posts.comments.unlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/comment/delete": {
        get?: never;
        put?: never;
        post: operations["user.posts.comments.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/conversations": {
        get: operations["user.conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/messages": {
        get: operations["user.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/message/send": {
        get?: never;
        put?: never;
        post: operations["user.sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/conversations/requests": {
        get: operations["user.conversationRequests.conversations"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/messages/requests": {
        get: operations["user.conversationRequests.messages"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/conversations/requests/mark_read": {
        get: operations["user.conversationRequests.markRead"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/conversations/requests/delete": {
        get: operations["user.conversationRequests.delete"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/conversations/requests/accept": {
        get: operations["user.conversationRequests.accept"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/info": {
        get: operations["user.live.permissions"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/start": {
        get?: never;
        put?: never;
        post: operations["user.live.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/stop": {
        get?: never;
        put?: never;
        post: operations["user.live.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/check": {
        get: operations["user.live.info"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/recommend": {
        get: operations["user.live.recommend"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/stats": {
        get: operations["user.live.stats"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/chat": {
        get: operations["user.live.chat"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/chat/send": {
        get?: never;
        put?: never;
        post: operations["user.live.sendChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/topics": {
        get: operations["user.live.topics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/wallet/transactions": {
        get: operations["user.live.transactionHistory"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/search/live": {
        get: operations["user.live.search"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/analytics": {
        get: operations["user.live.analytics"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/list": {
        get: operations["user.live.list"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/detail": {
        get: operations["user.live.details"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/key/info": {
        get: operations["key"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        Envelope: Envelope;
        User: User;
        AuthorStats: AuthorStats;
        AuthorStatsV2: AuthorStatsV2;
        ShareMeta: ShareMeta;
        Author: Author;
        Music: Music;
        VideoFile: VideoFile;
        Video: Video;
        PostStats: PostStats;
        PostStatsV2: PostStatsV2;
        Challenge: Challenge;
        TextExtra: TextExtra;
        Anchor: Anchor;
        Post: Post;
        UserInfo: UserInfo;
        Extra: Extra;
        LogPb: LogPb;
        Profile: Profile;
        Error: ErrorBody;
        VideoLinkHeaders: VideoLinkHeaders;
        Other: Other;
        PostPage: PostPage;
        UserListItem: UserListItem;
        UserPage: UserPage;
        PostDetails: PostDetails;
        Comment: Comment;
        Avatar: Avatar;
        AwemeUser: AwemeUser;
        CommentImage: CommentImage;
        CommentPage: CommentPage;
        CommentReplyPage: CommentReplyPage;
        Playlist: Playlist;
        PlaylistPage: PlaylistPage;
        ChallengeInfo: ChallengeInfo;
        HashtagDetails: HashtagDetails;
        NestedPosts: NestedPosts;
        HashtagPage: HashtagPage;
        MusicPage: MusicPage;
        MusicInfo: MusicInfo;
        MusicDetails: MusicDetails;
        DiscoverUsersPage: DiscoverUsersPage;
        DiscoverMusicPage: DiscoverMusicPage;
        DiscoverHashtagsPage: DiscoverHashtagsPage;
        DiscoverKeywordResult: DiscoverKeywordResult;
        SearchUser: SearchUser;
        SearchResult: SearchResult;
        SearchGeneralPage: SearchGeneralPage;
        SearchVideosPage: SearchVideosPage;
        SearchUsersPage: SearchUsersPage;
        Suggestion: Suggestion;
        SearchSuggestions: SearchSuggestions;
        EditedProfile: EditedProfile;
        Notification: Notification;
        NoticeList: NoticeList;
        NotificationPage: NotificationPage;
        InsightPoint: InsightPoint;
        Analytics: Analytics;
        OverviewAnalytics: OverviewAnalytics;
        ContentAnalytics: ContentAnalytics;
        VideoAnalytics: VideoAnalytics;
        InsightShare: InsightShare;
        FollowersAnalytics: FollowersAnalytics;
        LiveAnalytics: LiveAnalytics;
        SessionCheck: SessionCheck;
        FollowResult: FollowResult;
        LikeResult: LikeResult;
        PostedComment: PostedComment;
        CommentLikeResult: CommentLikeResult;
        DeletedComment: DeletedComment;
        Message: Message;
        Conversation: Conversation;
        ConversationPage: ConversationPage;
        MessagePage: MessagePage;
        SentMessage: SentMessage;
        ConversationRequest: ConversationRequest;
        ConversationRequestPage: ConversationRequestPage;
        RequestMessages: RequestMessages;
        RequestStatus: RequestStatus;
        AcceptedRequest: AcceptedRequest;
        LiveExtra: LiveExtra;
        LivePermissions: LivePermissions;
        LiveImage: LiveImage;
        StartedLive: StartedLive;
        LiveResult: LiveResult;
        LiveUser: LiveUser;
        LiveRoom: LiveRoom;
        LiveInfo: LiveInfo;
        LiveRecommendations: LiveRecommendations;
        LiveStats: LiveStats;
        LiveMessageUser: LiveMessageUser;
        LiveMessage: LiveMessage;
        LiveChatPage: LiveChatPage;
        LiveTopic: LiveTopic;
        LiveTopics: LiveTopics;
        TransactionPage: TransactionPage;
        LiveSearchResult: LiveSearchResult;
        LiveSearchPage: LiveSearchPage;
        DailyValue: DailyValue;
        LiveAnalyticsReport: LiveAnalyticsReport;
        LiveVideo: LiveVideo;
        LiveVideoPage: LiveVideoPage;
        LiveVideoDetails: LiveVideoDetails;
        ApiKeyInfo: ApiKeyInfo;
    };
    responses: {
        /** Parameters are missing or malformed; `fields` names them. Sending the same request again does not help. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The API key is missing, mistyped or has been replaced, or the account key is not accepted. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** TikTok or TikAPI refuses the call. `statusCode` is often a TikTok code that says why, and whether to try again. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The daily requests or the bandwidth of the API key are used up; `key` shows the remaining quota. The limit resets hours later. A `Retry-After` header, in seconds or as a date, may say when. [When the limits reset](https://helpdesk.tikapi.io/portal/en/kb/articles/when-does-api-rate-limit-reset) */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** TikAPI got no usable answer from TikTok. The body may carry a TikTok code, and a `Retry-After` header, in seconds or as a date, may say when to try again. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
        /** The session of the account has ended. Send its owner a new authorisation link. [Why a session ends](https://helpdesk.tikapi.io/portal/en/kb/articles/why-are-authorized-accounts-being-removed-automatically) */
        SessionExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": ErrorBody;
            };
        };
    };
    parameters: {
        /**
         * Country the request should come from, as a two-letter ISO code in lower case.
         * @example us
         */
        Country: string;
        /**
         * Number of the server-side session to use. The same number keeps a result set stable between calls.
         * @example 0
         */
        SessionId: number;
        /**
         * Username without the \@, or a short vm.tiktok.com link to the profile.
         * @example example.creator
         */
        Username: string;
        /**
         * Numeric id of the user, `userInfo.user.id` of `public.check`.
         * @example 6824971305528862726
         */
        UserId: string;
        /**
         * Long identifier of the user, if you know no username.
         * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
         */
        ProfileSecUid: string;
        /**
         * Long identifier of the user, `userInfo.user.secUid` of `public.check`.
         * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
         */
        SecUid: string;
        /**
         * Maximum number of items per page.
         * @example 30
         */
        Count: number;
        /**
         * Start of the page: `cursor` of the previous page. Leave it out for the first page.
         * @example 1705218600000
         */
        Cursor: string | number;
        /**
         * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
         * @example 1705218600
         */
        UserCursor: string | number;
        /**
         * Id of the video, or a short vm.tiktok.com link to it.
         * @example 7324518890236145966
         */
        VideoId: string;
        /**
         * Username of the account that posted the video, or a short vm.tiktok.com link to it.
         * @example example.creator
         */
        AuthorUsername: string;
        /**
         * Id of the video to find similar posts for, or a short vm.tiktok.com link to it.
         * @example 7324518890236145966
         */
        SourceVideoId: string;
        /**
         * Id of the video, or a short vm.tiktok.com link to it.
         * @example 7324518890236145966
         */
        MediaId: string;
        /**
         * Start of the page, counted in items: `cursor` of the previous page. Leave it out for the first page.
         * @example 20
         */
        OffsetCursor: string | number;
        /**
         * Id of the comment, its `cid`.
         * @example 7324560017743298322
         */
        CommentId: string;
        /**
         * Id of the playlist, as the playlist operations list it. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
         * @example 7318800412276430597
         */
        PlaylistId: string | number;
        /**
         * Number of the explore category.
         * @example 1
         */
        CategoryId: string | number;
        /**
         * Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link.
         * @example 5120348
         */
        HashtagId: string;
        /**
         * Name of the hashtag without the #. Use it in the first call, to get the id.
         * @example examplehashtag
         */
        HashtagName: string;
        /**
         * Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it.
         * @example 7102938475610293847
         */
        MusicId: string;
        /**
         * What to discover.
         * @example users
         */
        DiscoverCategory: "users" | "music" | "hashtag";
        /**
         * Number of items to skip: `offset` of the previous page. Leave it out for the first page.
         * @example 30
         */
        DiscoverOffset: number;
        /**
         * Keyword to look for.
         * @example pasta
         */
        Keyword: string;
        /**
         * What to search for. It decides the shape of the body.
         * @example general
         */
        SearchCategory: "general" | "users" | "videos" | "autocomplete";
        /**
         * Words to search for.
         * @example pasta recipe
         */
        Query: string;
        /**
         * Start of the page: `nextCursor` of the previous page, unchanged. Leave it out for the first page.
         * @example MTItLS1zcGxpdF9jdXNyb3ItLS0yMDI0MDExNTA5MzAxMjBBNTExMzY3NkU4ODBEMjEzQzVE
         */
        SearchCursor: string;
        /**
         * Username of another user, or a short vm.tiktok.com link. Leave it out for the account itself.
         * @example example.creator
         */
        OtherUsername: string;
        /**
         * Profile field to change.
         * @example bio
         */
        ProfileField: "nickname" | "username" | "bio" | "private";
        /**
         * Kind of notifications to return.
         * @example all
         */
        NotificationFilter: "all" | "likes" | "comments" | "mentions" | "followers";
        /**
         * Start of the page, in unix seconds: `notice_lists[0].max_time` of the previous page. Send it together with `min_time`. Leave both out for the first page.
         * @example 1705222200
         */
        MaxTime: string | number;
        /**
         * Start of the page, in unix seconds: `notice_lists[0].min_time` of the previous page. Send it together with `max_time`. Leave both out for the first page.
         * @example 1704960000
         */
        MinTime: string | number;
        /**
         * Report to return. It decides the shape of the body.
         * @example overview
         */
        AnalyticsType: "overview" | "content" | "video" | "followers" | "live";
        /**
         * Length of the reported period in days.
         * @example 7
         */
        Days: number;
        /**
         * Id of the video. The type `video` needs it; leave it out otherwise. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
         * @example 7324518890236145966
         */
        AnalyticsMediaId: string | number;
        /**
         * Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
         * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
         */
        OptionalSecUid: string;
        /**
         * Start of the page: `nextCursor` of the previous page. Leave it out for the first page.
         * @example 1
         */
        ConversationCursor: string | number;
        /**
         * Id of the conversation, four parts separated by colons.
         * @example 0:1:6824971305528862726:6931400287750134789
         */
        ConversationId: string;
        /**
         * Second, numeric id of the same conversation. Send it as a string: a number above 2^53 - 1 is refused, because it would lose digits.
         * @example 7324600911842230789
         */
        ConversationShortId: string | number;
        /**
         * Start of the page, in unix microseconds: `nextCursor` of the previous page. Leave it out for the first page.
         * @example 1705222200123456
         */
        MessageCursor: string | number;
        /**
         * Maximum number of messages per page, up to 99.
         * @example 20
         */
        Limit: string | number;
        /**
         * Numeric id of the user who sent the request.
         * @example 6824971305528862726
         */
        SenderId: string;
        /**
         * Id of the live room, `userInfo.user.roomId` of a profile that is live.
         * @example 7324601288415013638
         */
        RoomId: string;
        /**
         * Position to resume from: `nextCursor` of the previous call, unchanged. Leave it out in the first call.
         * @example MTcwNTMxMTAxMjM0NV83MzI0NjAxMjkwMDAwMDAwMDAxXzFfMQ==
         */
        ChatCursor: string;
        /**
         * Number of the page, counted from 1.
         * @example 1
         */
        Page: string | number;
        /**
         * Maximum number of transactions per page.
         * @example 12
         */
        TransactionCount: string | number;
        /**
         * Number of live videos to skip. Leave it out for the first page.
         * @example 30
         */
        LiveOffset: number;
        /**
         * Order of the list: 0 is descending, 1 is ascending.
         * @example 1
         */
        VideoListSort: 0 | 1;
    };
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    "public.check": {
        parameters: {
            query?: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                username?: components["parameters"]["Username"];
                user_id?: components["parameters"]["UserId"];
            };
        };
        responses: {
            /** The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Profile;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.checkV3": {
        parameters: {
            query?: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                username?: components["parameters"]["Username"];
                user_id?: components["parameters"]["UserId"];
                secUid?: components["parameters"]["ProfileSecUid"];
            };
        };
        responses: {
            /** The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Profile;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.posts": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                secUid: components["parameters"]["SecUid"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
                user_id?: components["parameters"]["UserId"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.likes": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                secUid: components["parameters"]["SecUid"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.followersList": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                secUid: components["parameters"]["SecUid"];
                count?: components["parameters"]["Count"];
                nextCursor?: components["parameters"]["UserCursor"];
            };
        };
        responses: {
            /** A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.followingList": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                secUid: components["parameters"]["SecUid"];
                count?: components["parameters"]["Count"];
                nextCursor?: components["parameters"]["UserCursor"];
            };
        };
        responses: {
            /** A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.explore": {
        parameters: {
            query?: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                count?: components["parameters"]["Count"];
            };
        };
        responses: {
            /** Trending posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.video": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                id: components["parameters"]["VideoId"];
            };
        };
        responses: {
            /** The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostDetails;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.videoV2": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                id: components["parameters"]["VideoId"];
            };
        };
        responses: {
            /** The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostDetails;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.videoV3": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                id: components["parameters"]["VideoId"];
                username: components["parameters"]["AuthorUsername"];
            };
        };
        responses: {
            /** The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostDetails;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.relatedPosts": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                video_id: components["parameters"]["SourceVideoId"];
            };
        };
        responses: {
            /** Related posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.commentsList": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                media_id: components["parameters"]["MediaId"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** A page of comments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CommentPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.commentRepliesList": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                media_id: components["parameters"]["MediaId"];
                comment_id: components["parameters"]["CommentId"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** A page of replies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CommentReplyPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.playlists": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                secUid: components["parameters"]["SecUid"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of playlists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PlaylistPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.playlistItems": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                playlist_id: components["parameters"]["PlaylistId"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.exploreCategory": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                category_id: components["parameters"]["CategoryId"];
                count?: components["parameters"]["Count"];
            };
        };
        responses: {
            /** Trending posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.hashtag": {
        parameters: {
            query?: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                id?: components["parameters"]["HashtagId"];
                name?: components["parameters"]["HashtagName"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** Details of the hashtag, or a page of its posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": HashtagDetails | HashtagPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.music": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                id: components["parameters"]["MusicId"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MusicPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.musicInfo": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                id: components["parameters"]["MusicId"];
            };
        };
        responses: {
            /** The music. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MusicDetails;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.discover": {
        parameters: {
            query?: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                count?: components["parameters"]["Count"];
                offset?: components["parameters"]["DiscoverOffset"];
            };
            header?: {
                /** Key of an account whose owner gave consent. The scopes of an operation are the permissions it needs. */
                "X-ACCOUNT-KEY"?: string;
            };
            path: {
                category: components["parameters"]["DiscoverCategory"];
            };
        };
        responses: {
            /** A page of users, music or hashtags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DiscoverUsersPage | DiscoverMusicPage | DiscoverHashtagsPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.discoverKeyword": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                keyword: components["parameters"]["Keyword"];
            };
        };
        responses: {
            /** The results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DiscoverKeywordResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "public.search": {
        parameters: {
            query: {
                country?: components["parameters"]["Country"];
                session_id?: components["parameters"]["SessionId"];
                query: components["parameters"]["Query"];
                nextCursor?: components["parameters"]["SearchCursor"];
            };
            path: {
                category: components["parameters"]["SearchCategory"];
            };
        };
        responses: {
            /** A page of results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.info": {
        parameters: {
            query?: {
                username?: components["parameters"]["OtherUsername"];
            };
        };
        responses: {
            /** The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": Profile;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.edit": {
        parameters: {
            path: {
                field: components["parameters"]["ProfileField"];
            };
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * New value of the field. An empty string clears the bio.
                     * @example Small kitchen, big pots
                     */
                    value: string;
                };
            };
        };
        responses: {
            /** The edited profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": EditedProfile;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.notifications": {
        parameters: {
            query?: {
                filter?: components["parameters"]["NotificationFilter"];
                count?: components["parameters"]["Count"];
                max_time?: components["parameters"]["MaxTime"];
                min_time?: components["parameters"]["MinTime"];
            };
        };
        responses: {
            /** A page of notifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": NotificationPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.analytics": {
        parameters: {
            query?: {
                days?: components["parameters"]["Days"];
                media_id?: components["parameters"]["AnalyticsMediaId"];
            };
            path: {
                type: components["parameters"]["AnalyticsType"];
            };
        };
        responses: {
            /** The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": OverviewAnalytics | ContentAnalytics | VideoAnalytics | FollowersAnalytics | LiveAnalytics;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.verify": {
        parameters: {};
        responses: {
            /** State of the session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SessionCheck;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.followingV1": {
        parameters: {
            query?: {
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.following": {
        parameters: {
            query?: {
                secUid?: components["parameters"]["OptionalSecUid"];
                count?: components["parameters"]["Count"];
                nextCursor?: components["parameters"]["UserCursor"];
            };
        };
        responses: {
            /** A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.followers": {
        parameters: {
            query?: {
                secUid?: components["parameters"]["OptionalSecUid"];
                count?: components["parameters"]["Count"];
                nextCursor?: components["parameters"]["UserCursor"];
            };
        };
        responses: {
            /** A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": UserPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.follow": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Username of the other user, or a short vm.tiktok.com link to the profile.
                     * @example example.creator
                     */
                    username: string;
                    /**
                     * Long identifier of the same user, `userInfo.user.secUid` of `public.check`.
                     * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                     */
                    secUid: string;
                    /**
                     * Numeric id of the same user, `userInfo.user.id` of `public.check`.
                     * @example 6824971305528862726
                     */
                    user_id: string;
                };
            };
        };
        responses: {
            /** The user is followed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FollowResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.unfollow": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Username of the other user, or a short vm.tiktok.com link to the profile.
                     * @example example.creator
                     */
                    username: string;
                    /**
                     * Long identifier of the same user, `userInfo.user.secUid` of `public.check`.
                     * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                     */
                    secUid: string;
                    /**
                     * Numeric id of the same user, `userInfo.user.id` of `public.check`.
                     * @example 6824971305528862726
                     */
                    user_id: string;
                };
            };
        };
        responses: {
            /** The user is no longer followed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": FollowResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.feed": {
        parameters: {
            query?: {
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
                secUid?: components["parameters"]["OptionalSecUid"];
                user_id?: components["parameters"]["UserId"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.likes": {
        parameters: {
            query?: {
                count?: components["parameters"]["Count"];
                secUid?: components["parameters"]["OptionalSecUid"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.followingPosts": {
        parameters: {
            query?: {
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.relatedPosts": {
        parameters: {
            query: {
                video_id: components["parameters"]["SourceVideoId"];
            };
        };
        responses: {
            /** Related posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.savedPosts": {
        parameters: {
            query?: {
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.playlists": {
        parameters: {
            query?: {
                secUid?: components["parameters"]["OptionalSecUid"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of playlists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PlaylistPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.playlistItems": {
        parameters: {
            query: {
                playlist_id: components["parameters"]["PlaylistId"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["Cursor"];
            };
        };
        responses: {
            /** A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.explore": {
        parameters: {
            query?: {
                count?: components["parameters"]["Count"];
            };
        };
        responses: {
            /** Trending posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.search": {
        parameters: {
            query: {
                query: components["parameters"]["Query"];
                nextCursor?: components["parameters"]["SearchCursor"];
            };
            path: {
                category: components["parameters"]["SearchCategory"];
            };
        };
        responses: {
            /** A page of results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SearchGeneralPage | SearchVideosPage | SearchUsersPage | SearchSuggestions;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.video": {
        parameters: {
            query: {
                id: components["parameters"]["VideoId"];
            };
        };
        responses: {
            /** The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostDetails;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.like": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                };
            };
        };
        responses: {
            /** The video is liked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LikeResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.unlike": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                };
            };
        };
        responses: {
            /** The like is removed. `is_digg` does not show the new state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LikeResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.comments.list": {
        parameters: {
            query: {
                media_id: components["parameters"]["MediaId"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** A page of comments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CommentPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.comments.replies": {
        parameters: {
            query: {
                media_id: components["parameters"]["MediaId"];
                comment_id: components["parameters"]["CommentId"];
                count?: components["parameters"]["Count"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** A page of replies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CommentReplyPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.comments.post": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                    /**
                     * Text of the comment.
                     * @example Great recipe!
                     */
                    text: string;
                    /**
                     * Id of the comment to reply to. Leave it out for a top-level comment.
                     * @example 7324560017743298322
                     */
                    reply_comment_id?: string;
                    /**
                     * Whether the text mentions somebody with an \@.
                     * @default false
                     * @example false
                     */
                    has_tags?: boolean;
                };
            };
        };
        responses: {
            /** The new comment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": PostedComment;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.comments.like": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                    /**
                     * Id of the comment, `cid` in `user.posts.comments.list`.
                     * @example 7324560017743298322
                     */
                    comment_id: string;
                };
            };
        };
        responses: {
            /** The comment is liked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CommentLikeResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.comments.unlike": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                    /**
                     * Id of the comment, `cid` in `user.posts.comments.list`.
                     * @example 7324560017743298322
                     */
                    comment_id: string;
                };
            };
        };
        responses: {
            /** The like is removed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": CommentLikeResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.posts.comments.delete": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Id of the comment, `cid` in `user.posts.comments.list`.
                     * @example 7324560017743298322
                     */
                    comment_id: string;
                };
            };
        };
        responses: {
            /** The comment is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": DeletedComment;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.conversations": {
        parameters: {
            query?: {
                nextCursor?: components["parameters"]["ConversationCursor"];
            };
        };
        responses: {
            /** A page of conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConversationPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.messages": {
        parameters: {
            query: {
                conversation_id: components["parameters"]["ConversationId"];
                conversation_short_id: components["parameters"]["ConversationShortId"];
                nextCursor?: components["parameters"]["MessageCursor"];
                limit?: components["parameters"]["Limit"];
            };
        };
        responses: {
            /** A page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": MessagePage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.sendMessage": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Text of the message.
                     * @example Thanks for the recipe!
                     */
                    text: string;
                    /**
                     * Id of the conversation, `id` in `user.conversations`.
                     * @example 0:1:6824971305528862726:6931400287750134789
                     */
                    conversation_id: string;
                    /**
                     * Second id of the same conversation, `short_id` in `user.conversations`.
                     * @example 7324600911842230789
                     */
                    conversation_short_id: string;
                    /**
                     * Ticket of the conversation, `ticket` in `user.conversations`.
                     * @example EXAMPLEticket0000000000
                     */
                    ticket: string;
                };
            };
        };
        responses: {
            /** The message is sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": SentMessage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.conversationRequests.conversations": {
        parameters: {
            query?: {
                nextCursor?: components["parameters"]["ConversationCursor"];
            };
        };
        responses: {
            /** A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ConversationRequestPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.conversationRequests.messages": {
        parameters: {
            query: {
                conversation_id: components["parameters"]["ConversationId"];
                conversation_short_id: components["parameters"]["ConversationShortId"];
            };
        };
        responses: {
            /** The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RequestMessages;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.conversationRequests.markRead": {
        parameters: {
            query: {
                conversation_id: components["parameters"]["ConversationId"];
                conversation_short_id: components["parameters"]["ConversationShortId"];
            };
        };
        responses: {
            /** The request is marked as read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RequestStatus;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.conversationRequests.delete": {
        parameters: {
            query: {
                conversation_id: components["parameters"]["ConversationId"];
                conversation_short_id: components["parameters"]["ConversationShortId"];
            };
        };
        responses: {
            /** The request is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": RequestStatus;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.conversationRequests.accept": {
        parameters: {
            query: {
                conversation_id: components["parameters"]["ConversationId"];
                conversation_short_id: components["parameters"]["ConversationShortId"];
                user_id: components["parameters"]["SenderId"];
            };
        };
        responses: {
            /** The request is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": AcceptedRequest;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.permissions": {
        parameters: {};
        responses: {
            /** The permissions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LivePermissions;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.start": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Title of the live room.
                     * @example Cooking for two
                     */
                    title: string;
                    /**
                     * Whether to use the gateway for third-party streaming software, which TikTok opens by invitation.
                     * @default true
                     * @example true
                     */
                    third_party?: boolean;
                    /**
                     * Id of a topic, from `user.live.topics`.
                     * @example 5
                     */
                    hashtag_id?: number;
                    /**
                     * Id of a game within a gaming topic, from `user.live.topics`.
                     * @example 17
                     */
                    game_tag_id?: number;
                };
            };
        };
        responses: {
            /** The room and its stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": StartedLive;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.stop": {
        parameters: {};
        responses: {
            /** The room is closed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.info": {
        parameters: {
            query: {
                room_id: components["parameters"]["RoomId"];
            };
        };
        responses: {
            /** The live room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveInfo;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.recommend": {
        parameters: {
            query: {
                room_id: components["parameters"]["RoomId"];
            };
        };
        responses: {
            /** Live rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveRecommendations;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.stats": {
        parameters: {
            query: {
                room_id: components["parameters"]["RoomId"];
            };
        };
        responses: {
            /** The statistics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveStats;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.chat": {
        parameters: {
            query: {
                room_id: components["parameters"]["RoomId"];
                nextCursor?: components["parameters"]["ChatCursor"];
            };
        };
        responses: {
            /** Events since the last call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveChatPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.sendChat": {
        parameters: {};
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * Id of the live room, `userInfo.user.roomId` of a profile that is live.
                     * @example 7324601288415013638
                     */
                    room_id: string;
                    /**
                     * Text of the message.
                     * @example Hello from the kitchen
                     */
                    text: string;
                };
            };
        };
        responses: {
            /** The message is sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveResult;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.topics": {
        parameters: {};
        responses: {
            /** The topics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveTopics;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.transactionHistory": {
        parameters: {
            query?: {
                page?: components["parameters"]["Page"];
                count?: components["parameters"]["TransactionCount"];
            };
        };
        responses: {
            /** A page of transactions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": TransactionPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.search": {
        parameters: {
            query: {
                query: components["parameters"]["Query"];
                cursor?: components["parameters"]["OffsetCursor"];
            };
        };
        responses: {
            /** A page of live rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveSearchPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.analytics": {
        parameters: {
            query?: {
                days?: components["parameters"]["Days"];
            };
        };
        responses: {
            /** The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveAnalyticsReport;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.list": {
        parameters: {
            query?: {
                count?: components["parameters"]["Count"];
                offset?: components["parameters"]["LiveOffset"];
                sort?: components["parameters"]["VideoListSort"];
            };
        };
        responses: {
            /** A page of live videos. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveVideoPage;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    "user.live.details": {
        parameters: {
            query: {
                room_id: components["parameters"]["RoomId"];
            };
        };
        responses: {
            /** The details. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": LiveVideoDetails;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            428: components["responses"]["SessionExpired"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
    key: {
        parameters: {};
        responses: {
            /** The state of the key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": ApiKeyInfo;
                };
            };
            400: components["responses"]["BadRequest"];
            401: components["responses"]["Unauthorized"];
            403: components["responses"]["Forbidden"];
            429: components["responses"]["RateLimited"];
            503: components["responses"]["ServiceUnavailable"];
        };
    };
}
type WithRequired<T, K extends keyof T> = T & {
    [P in K]-?: T[P];
};
/** Fields of every successful body, merged into TikTok's own JSON. */
export interface Envelope {
    /** Outcome of the call, `success` or `error`. */
    status: string;
    /** Empty or null on success, a text otherwise; a few operations put a confirmation here. */
    message: string | null;
    /** TikTok's result code (web endpoints); 0 means success. */
    statusCode?: number;
    /** TikTok's result code again, in snake case; 0 means success. */
    status_code?: number;
    /** TikTok's own status text; mostly empty. */
    status_msg?: string;
}
/** A TikTok account as the web endpoints describe it. */
export interface User {
    /** User id, 16 to 19 digits. */
    id: string;
    /** Username without the \@; pass it as `username` to `public.check`. `profileUrl(user)` gives the address of the profile. */
    uniqueId: string;
    /** Display name. */
    nickname: string;
    /** Stable id of about 76 characters that starts with `MS4wLjABAAAA`; pass it to `public.posts` and the other lists of a user. */
    secUid: string;
    /** Bio text; may be empty. */
    signature: string;
    /**
     * Format: uri
     * Link to the small profile picture.
     */
    avatarThumb: string;
    /**
     * Format: uri
     * Link to the medium profile picture.
     */
    avatarMedium: string;
    /**
     * Format: uri
     * Link to the large profile picture.
     */
    avatarLarger: string;
    /** Whether the account has the verified badge. */
    verified: boolean;
    /** Whether the account is private; if so, its lists are empty. */
    privateAccount: boolean;
    /** As TikTok sends it; meaning not documented. */
    secret: boolean;
    /** As TikTok sends it; meaning not documented. */
    openFavorite: boolean;
    /** As TikTok sends it; meaning not documented. */
    ftc: boolean;
    /** As TikTok sends it; meaning not documented. */
    isADVirtual?: boolean;
    /** As TikTok sends it; meaning not documented. */
    isEmbedBanned?: boolean;
    /** As TikTok sends it; meaning not documented. */
    ttSeller?: boolean;
    /** Follow relation, as TikTok's number; values not documented. */
    relation: number;
    /** Setting for comments, as TikTok's number; values not documented. */
    commentSetting: number;
    /** Setting for duets, as TikTok's number; values not documented. */
    duetSetting: number;
    /** Setting for stitches, as TikTok's number; values not documented. */
    stitchSetting: number;
    /** Setting for downloads, as TikTok's number; values not documented. */
    downloadSetting?: number;
    /** As TikTok sends it; meaning not documented. */
    UserStoryStatus?: number;
    /** Id of the live room while live, empty or `0` otherwise; pass it to `user.live.info`. */
    roomId?: string;
    /** The link in the bio. */
    bioLink?: {
        /** Address of the link. */
        link?: string;
        /** As TikTok sends it; meaning not documented. */
        risk?: number;
    };
    /** As TikTok sends it; meaning not documented. */
    canExpPlaylist?: boolean;
    /** Business account details. */
    commerceUserInfo?: {
        /** Whether TikTok counts it as a business account. */
        commerceUser?: boolean;
        /** Business category. */
        category?: string;
        /** As TikTok sends it; meaning not documented. */
        categoryButton?: boolean;
    };
    /** Setting for the following list, as TikTok's number; values not documented. */
    followingVisibility?: number;
    /** Setting for embedding the profile, as TikTok's number; values not documented. */
    profileEmbedPermission?: number;
    /** Extra tabs on the profile. */
    profileTab?: {
        /** Whether a tab with playlists is shown. */
        showPlayListTab?: boolean;
        /** Whether a tab with questions is shown. */
        showQuestionTab?: boolean;
        /** Whether a tab with music is shown. */
        showMusicTab?: boolean;
    };
    /** When the display name last changed, in unix seconds. */
    nickNameModifyTime?: number;
    /** As TikTok sends it; own account only. */
    isUnderAge18?: boolean;
    /** When the account was created, in unix seconds. */
    createTime?: number;
    /** Short number of old accounts; may be empty. */
    shortId?: string;
    /** When the username last changed; unit not documented. */
    uniqueIdModifyTime?: number;
    /** As TikTok sends it; meaning not documented. */
    recommendReason?: string;
    /** As TikTok sends it; meaning not documented. */
    suggestAccountBind?: boolean;
    /** Link that TikTok sends; may be empty. */
    nowInvitationCardUrl?: string;
    /** Language that the account is set to, such as `en`. */
    language?: string;
    /** As TikTok sends it; meaning not documented. */
    isOrganization?: number;
    /** Country or region code. */
    region?: string;
    /** Events of the account; empty in known bodies. */
    eventList?: {
        [key: string]: unknown;
    }[];
}
/** Counts of an account, rounded at 10 000 and above; `AuthorStatsV2` has the exact values. */
export interface AuthorStats {
    /** Number of followers. */
    followerCount: number;
    /** Number of accounts followed. */
    followingCount: number;
    /** Likes received on all posts. */
    heart: number;
    /** The same as `heart`. */
    heartCount: number;
    /** Number of posts. */
    videoCount: number;
    /** Number of posts the account has liked. */
    diggCount: number;
    /** Number of friends as TikTok counts them; newer bodies only. */
    friendCount?: number;
}
/** Exact counts of an account as digit strings; newer bodies only. */
export interface AuthorStatsV2 {
    /** Exact number of followers. */
    followerCount?: string;
    /** Exact number of accounts followed. */
    followingCount?: string;
    /** Exact likes received on all posts. */
    heart?: string;
    /** The same as `heart`. */
    heartCount?: string;
    /** Exact number of posts. */
    videoCount?: string;
    /** Exact number of posts the account has liked. */
    diggCount?: string;
    /** Exact number of friends as TikTok counts them. */
    friendCount?: string;
}
/** Title and text of the share card. */
export interface ShareMeta {
    /** Headline of the card. */
    title: string;
    /** Text below the headline. */
    desc: string;
}
/** The account that published a post. */
export interface Author {
    /** User id, 16 to 19 digits. */
    id: string;
    /** Username without the \@; pass it as `username` to `public.check`. `profileUrl(user)` gives the address of the profile. */
    uniqueId: string;
    /** Display name. */
    nickname: string;
    /** Stable id of about 76 characters that starts with `MS4wLjABAAAA`; pass it to `public.posts` and the other lists of a user. */
    secUid: string;
    /** Bio text; may be empty. */
    signature: string;
    /**
     * Format: uri
     * Link to the small profile picture.
     */
    avatarThumb: string;
    /**
     * Format: uri
     * Link to the medium profile picture.
     */
    avatarMedium: string;
    /**
     * Format: uri
     * Link to the large profile picture.
     */
    avatarLarger: string;
    /** Whether the account has the verified badge. */
    verified: boolean;
    /** Whether the account is private; if so, its lists are empty. */
    privateAccount: boolean;
    /** As TikTok sends it; meaning not documented. */
    secret: boolean;
    /** As TikTok sends it; meaning not documented. */
    openFavorite: boolean;
    /** As TikTok sends it; meaning not documented. */
    ftc: boolean;
    /** As TikTok sends it; meaning not documented. */
    isADVirtual?: boolean;
    /** As TikTok sends it; meaning not documented. */
    isEmbedBanned?: boolean;
    /** As TikTok sends it; meaning not documented. */
    ttSeller?: boolean;
    /** Follow relation, as TikTok's number; values not documented. */
    relation: number;
    /** Setting for comments, as TikTok's number; values not documented. */
    commentSetting: number;
    /** Setting for duets, as TikTok's number; values not documented. */
    duetSetting: number;
    /** Setting for stitches, as TikTok's number; values not documented. */
    stitchSetting: number;
    /** Setting for downloads, as TikTok's number; values not documented. */
    downloadSetting?: number;
    /** As TikTok sends it; meaning not documented. */
    UserStoryStatus?: number;
    /** Id of the live room while the account is live; pass it to `user.live.info`. */
    roomId?: string;
    /** When the account was created, in unix seconds. */
    createTime?: number;
    /** Short number of old accounts; may be empty. */
    shortId?: string;
    /** When the username last changed; unit not documented. */
    uniqueIdModifyTime?: number;
    /** As TikTok sends it; meaning not documented. */
    recommendReason?: string;
    /** As TikTok sends it; meaning not documented. */
    suggestAccountBind?: boolean;
    /** Link that TikTok sends; may be empty. */
    nowInvitationCardUrl?: string;
    /** Language that the account is set to, such as `en`. */
    language?: string;
    /** As TikTok sends it; meaning not documented. */
    isOrganization?: number;
    /** When the display name last changed, in unix seconds. */
    nickNameModifyTime?: number;
    /** As TikTok sends it; meaning not documented. */
    canExpPlaylist?: boolean;
    /** Label for state-controlled media. */
    stateControlledMedia?: {
        /** Text of the label. */
        text?: string;
        /** Link to more about the label. */
        url?: string;
    };
}
/** A sound that posts can use. */
export interface Music {
    /** Music id; pass it to `public.music` and `public.musicInfo`. */
    id: string;
    /** Title of the sound. */
    title: string;
    /** Artist, or display name of the user who made the sound. */
    authorName?: string;
    /** Whether TikTok marks the sound as original. */
    original: boolean;
    /** Length in seconds. */
    duration: number;
    /** Link to the audio file; empty or missing once the sound is removed. */
    playUrl?: string;
    /** Link to the small cover. */
    coverThumb: string;
    /** Link to the medium cover. */
    coverMedium: string;
    /** Link to the large cover. */
    coverLarge: string;
    /** Album of the track. */
    album?: string;
    /** As TikTok sends it; meaning not documented. */
    isCopyrighted?: boolean;
    /** As TikTok sends it; meaning not documented. */
    private?: boolean;
    /** As TikTok sends it; meaning not documented. */
    tt2dsp?: {
        /** As TikTok sends it; meaning not documented. */
        tt_to_dsp_song_infos?: {
            /** TikTok's number of the music service. */
            platform?: number;
            /** Id of the song at the service. */
            song_id?: string;
            /** As TikTok sends it; meaning not documented. */
            meta_song_id?: string;
            /** As TikTok sends it; meaning not documented. */
            token?: {
                [key: string]: unknown;
            };
        }[];
    };
    /** Lengths with decimals. */
    preciseDuration?: {
        /** Length; unit not documented. */
        preciseDuration?: number;
        /** Length; unit not documented. */
        preciseShootDuration?: number;
        /** Length; unit not documented. */
        preciseAuditionDuration?: number;
        /** Length; unit not documented. */
        preciseVideoDuration?: number;
    };
    /** Whether the account behind the call has saved the sound. */
    collected?: boolean;
    /** As TikTok sends it; unit not documented. */
    scheduleSearchTime?: number;
}
/** One encoded file of a video and the links to it. */
export interface VideoFile {
    /** File size in bytes, as digits in some single-post bodies. */
    DataSize: number | string;
    /** TikTok's internal file id. */
    Uri: string;
    /** As TikTok sends it; meaning not documented. */
    UrlKey: string;
    /** Signed links to the file that expire; fetch them with `$other.videoLinkHeaders`. */
    UrlList: string[];
    /** Hash of the file in hex. */
    FileHash: string;
    /** As TikTok sends it; meaning not documented. */
    FileCs?: string;
    /** Width in pixels. */
    Width?: number;
    /** Height in pixels. */
    Height?: number;
}
/** The video of a post, with its covers and files; all links are signed and expire. */
export interface Video {
    /** The same as the id of the post. */
    id: string;
    /** Length in seconds. */
    duration: number;
    /** Width in pixels. */
    width: number;
    /** Height in pixels. */
    height: number;
    /** Nominal size, such as `540p`. */
    ratio: string;
    /** Link for playing, fetched with `$other.videoLinkHeaders`; a photo post has none. */
    playAddr?: string;
    /** Link for downloading, fetched with `$other.videoLinkHeaders`; missing if the author forbids downloads, and in some search results. */
    downloadAddr?: string;
    /** Link to the cover picture. */
    cover: string;
    /** Link to the original cover. */
    originCover: string;
    /** Link to the moving cover. */
    dynamicCover: string;
    /** Link to the cover for share pages. */
    reflowCover?: string;
    /** Links to covers for sharing; some may be empty. */
    shareCover?: string[];
    /** Links to the cover by width. */
    zoomCover?: {
        /** Cover 240 pixels wide. */
        240?: string;
        /** Cover 480 pixels wide. */
        480?: string;
        /** Cover 720 pixels wide. */
        720?: string;
        /** Cover 960 pixels wide. */
        960?: string;
    };
    /** Container of the file, such as `mp4`. */
    format?: string;
    /** Video codec, such as `h264`. */
    codecType?: string;
    /** Quality label, such as `540p`. */
    definition?: string;
    /** Bits per second of the default file. */
    bitrate?: number;
    /** TikTok's encoding profile, such as `normal`. */
    encodedType?: string;
    /** As TikTok sends it; meaning not documented. */
    encodeUserTag?: string;
    /** TikTok's quality grade, such as `normal`. */
    videoQuality?: string;
    /** Size of the default file in bytes, as digits in some single-post bodies; newer bodies only. */
    size?: number | string;
    /** TikTok's internal file id; newer bodies only. */
    videoID?: string;
    /** A decimal number as text; meaning not documented. */
    VQScore?: string;
    /** The default file. */
    PlayAddrStruct?: VideoFile;
    /** The same video in other encodings. */
    bitrateInfo?: {
        /** Bits per second. */
        Bitrate: number;
        /** Video codec, such as `h264` or `h265_hvc1`. */
        CodecType: string;
        /** Name of the quality step. */
        GearName: string;
        /** As TikTok sends it; meaning not documented. */
        QualityType: number;
        /** The file in this encoding. */
        PlayAddr: VideoFile;
        /** Frames per second. */
        BitrateFPS?: number;
        /** Container of the file. */
        Format?: string;
        /** JSON text or empty; meaning not documented. */
        MVMAF?: string;
        /** JSON text; meaning not documented. */
        VideoExtra?: string;
    }[];
    /** Subtitles, one entry per language and source. */
    subtitleInfos?: {
        /** File format, such as `webvtt`. */
        Format: string;
        /** Language and region, such as `eng-US`. */
        LanguageCodeName: string;
        /** TikTok's number of the language. */
        LanguageID: string;
        /** File size in bytes, as digits in some single-post bodies. */
        Size: number | string;
        /** Where the text comes from, such as `ASR`. */
        Source: string;
        /**
         * Format: uri
         * Link to the subtitle file.
         */
        Url: string;
        /** When the link ends, in unix seconds, as digits in some single-post bodies. */
        UrlExpire: number | string;
        /** As TikTok sends it; meaning not documented. */
        Version: string;
        /** As TikTok sends it; meaning not documented. */
        VideoSubtitleID?: number;
    }[];
    /** Captions and spoken language. */
    claInfo?: {
        /** Caption files. */
        captionInfos?: {
            /**
             * Format: uri
             * Link to the caption file.
             */
            url?: string;
            /** Links to the same file. */
            urlList?: string[];
            /** Language of the captions. */
            language?: string;
            /** Code of the language. */
            languageCode?: string;
            /** TikTok's number of the language. */
            languageID?: string;
            /** File format, such as `webvtt`. */
            captionFormat?: string;
            /** As TikTok sends it; meaning not documented. */
            variant?: string;
            /** As TikTok sends it; meaning not documented. */
            subID?: string;
            /** As TikTok sends it; meaning not documented. */
            claSubtitleID?: string;
            /** As TikTok sends it; meaning not documented. */
            subtitleType?: string;
            /** As TikTok sends it; meaning not documented. */
            translationType?: string;
            /** When the links end; unit not documented. */
            expire?: string;
            /** Whether the captions were made by a machine. */
            isAutoGen?: boolean;
            /** Whether the captions are in the spoken language. */
            isOriginalCaption?: boolean;
        }[];
        /** As TikTok sends it; meaning not documented. */
        captionsType?: number | string;
        /** Whether automatic captions are on. */
        enableAutoCaption?: boolean;
        /** As TikTok sends it; meaning not documented. */
        hasOriginalAudio?: boolean;
        /** As TikTok sends it; meaning not documented. */
        noCaptionReason?: number | null;
        /** The spoken language. */
        originalLanguageInfo?: {
            /** The language. */
            language?: string;
            /** Code of the language. */
            languageCode?: string;
            /** TikTok's number of the language. */
            languageID?: string;
            /** As TikTok sends it; meaning not documented. */
            canTranslateRealTimeNoCheck?: boolean;
        };
    };
    /** Loudness of the sound track; may be empty. */
    volumeInfo?: {
        /** Loudness; unit not documented. */
        Loudness?: number;
        /** Peak level; unit not documented. */
        Peak?: number;
    };
    /** Tags that TikTok shows on the video. */
    videoTags?: {
        /** Text of the tag. */
        title?: string;
        /** Text of the tag in English. */
        en_title?: string;
        /** Kind of tag, as TikTok names it. */
        type?: string;
        /** Colour of the text. */
        font_color?: string;
        /** Colour behind the text. */
        background_color?: string;
        /** As TikTok sends it; meaning not documented. */
        opacity?: number;
    }[];
}
/** Counts of a post, rounded at 10 000 and above; `PostStatsV2` has the exact values. */
export interface PostStats {
    /** Number of plays. */
    playCount: number | string;
    /** Number of likes. */
    diggCount: number | string;
    /** Number of comments. */
    commentCount: number | string;
    /** Number of shares. */
    shareCount: number | string;
    /** Number of times saved; a string in some single-post bodies. */
    collectCount?: number | string;
}
/** Exact counts of a post as digit strings; newer bodies only. */
export interface PostStatsV2 {
    /** Exact number of plays. */
    playCount: string;
    /** Exact number of likes. */
    diggCount: string;
    /** Exact number of comments. */
    commentCount: string;
    /** Exact number of shares. */
    shareCount: string;
    /** Exact number of times saved. */
    collectCount: string;
    /** Exact number of reposts. */
    repostCount?: string;
}
/** A hashtag. */
export interface Challenge {
    /** Hashtag id, up to 19 digits; pass it to `public.hashtag` as `id`. */
    id: string;
    /** Hashtag without the leading #; pass it to `public.hashtag` as `name`. */
    title: string;
    /** Description of the hashtag; often empty. */
    desc: string;
    /** Link to the small cover; may be empty. */
    coverThumb?: string;
    /** Link to the medium cover; may be empty. */
    coverMedium?: string;
    /** Link to the large cover; may be empty. */
    coverLarger?: string;
    /** Link to the small icon; may be empty. */
    profileThumb?: string;
    /** Link to the medium icon; may be empty. */
    profileMedium?: string;
    /** Link to the large icon; may be empty. */
    profileLarger?: string;
    /** As TikTok sends it; meaning not documented. */
    isCommerce?: boolean;
    /** Usage of the hashtag, if TikTok adds it here. */
    stats?: {
        /** Number of posts. */
        videoCount: number;
        /** Number of views of all those posts. */
        viewCount: number;
    };
}
/** A hashtag or mention inside a text. */
export interface TextExtra {
    /** As TikTok sends it; empty in known bodies. */
    awemeId: string;
    /** Index of the first character in the text. */
    start: number;
    /** Index after the last character in the text. */
    end: number;
    /** What it is, 1 for a hashtag and 0 for a mention. */
    type: number;
    /** As TikTok sends it; meaning not documented. */
    subType?: number;
    /** Hashtag id; empty for a mention, pass it to `public.hashtag`. */
    hashtagId?: string;
    /** Hashtag without the #; empty for a mention. */
    hashtagName: string;
    /** As TikTok sends it; meaning not documented. */
    isCommerce: boolean;
    /** Id of the mentioned user; empty for a hashtag. */
    userId?: string;
    /** Username of the mentioned user; pass it to `public.check`. */
    userUniqueId?: string;
    /** Stable id of the mentioned user; pass it to `public.posts`. */
    secUid?: string;
}
/** Attachment of a post, such as a place, an app or a product. */
export interface Anchor {
    /** Id of the attachment. */
    id?: string;
    /** Kind of attachment, as TikTok's number. */
    type?: number;
    /** Text that TikTok shows. */
    keyword?: string;
    /** Description of the attachment. */
    description?: string;
    /** Link for TikTok's own app. */
    schema?: string;
    /** JSON text; meaning not documented. */
    logExtra?: string;
    /** Small picture of the attachment. */
    icon?: {
        /** Storage path of the picture. */
        uri?: string;
        /** Links to the same picture. */
        urlList?: string[];
    };
    /** Picture of the attachment. */
    thumbnail?: {
        /** Storage path of the picture. */
        uri?: string;
        /** Links to the same picture. */
        urlList?: string[];
        /** Width in pixels. */
        width?: number;
        /** Height in pixels. */
        height?: number;
    };
    /** Details of its kind. */
    extraInfo?: {
        /** As TikTok sends it; meaning not documented. */
        subtype?: string;
    };
}
/** A video or photo post. No member is guaranteed: live cards in explore lists do not even have an id. */
export interface Post {
    /** Post id, 19 digits; pass it to `public.video`, or as `media_id` to the like and comment operations. `postUrl(post)` gives the address of the post. */
    id?: string;
    /** Caption with hashtags and mentions. */
    desc?: string;
    /** When it was published, in unix seconds; a number in lists, digits in some single-post bodies. `postDate(post)` gives it as a `Date`. */
    createTime?: number | string;
    /** The account that published it; missing in reduced bodies. */
    author?: Author;
    /** Rounded counts of that account. */
    authorStats?: AuthorStats;
    /** Exact counts of that account; `exactCounts({ stats: post.authorStats, statsV2: post.authorStatsV2 })` gives them as numbers. */
    authorStatsV2?: AuthorStatsV2;
    /** The sound. */
    music?: Music;
    /** The video, its covers and its links. */
    video?: Video;
    /** The pictures of a photo post. */
    imagePost?: {
        /** One entry per picture. */
        images?: {
            /** Where the picture is. */
            imageURL?: {
                /** Links to the picture. */
                urlList?: string[];
            };
            /** Width in pixels. */
            imageWidth?: number;
            /** Height in pixels. */
            imageHeight?: number;
        }[];
        /** The picture used as cover. */
        cover?: {
            /** Where the picture is. */
            imageURL?: {
                /** Links to the picture. */
                urlList?: string[];
            };
            /** Width in pixels. */
            imageWidth?: number;
            /** Height in pixels. */
            imageHeight?: number;
        };
        /** The picture used when shared. */
        shareCover?: {
            /** Where the picture is. */
            imageURL?: {
                /** Links to the picture. */
                urlList?: string[];
            };
            /** Width in pixels. */
            imageWidth?: number;
            /** Height in pixels. */
            imageHeight?: number;
        };
        /** Title of the photo post. */
        title?: string;
    };
    /** Counts, rounded at 10 000 and above; `exactCounts(post)` gives the exact ones, if there are any. */
    stats?: PostStats;
    /** Exact counts as digit strings; `exactCounts(post)` gives them as numbers. */
    statsV2?: PostStatsV2;
    /** Hashtags of the post. */
    challenges?: Challenge[];
    /** Where the hashtags and mentions are in `desc`. */
    textExtra?: TextExtra[];
    /** Caption in parts, each with its hashtags and mentions. */
    contents?: {
        /** Text of the part. */
        desc?: string;
        /** Where the hashtags and mentions are in this part. */
        textExtra?: TextExtra[];
    }[];
    /** The post this one is a duet of. */
    duetInfo?: {
        /** Post id, `0` for none; pass it to `public.video`. */
        duetFromId?: string;
    };
    /** Text stickers. */
    stickersOnItem?: {
        /** Lines of text. */
        stickerText?: string[];
        /** Kind of sticker, as TikTok's number. */
        stickerType?: number;
    }[];
    /** Effects used in the video. */
    effectStickers?: {
        /** Effect id. */
        ID?: string;
        /** Name of the effect. */
        name?: string;
        /** Usage of the effect. */
        stickerStats?: {
            /** Number of posts with the effect. */
            useCount?: number;
        };
    }[];
    /** The place that is tagged. */
    poi?: {
        /** Kind of place, as TikTok's number. */
        type?: number;
        /** Id of the place. */
        id?: string;
        /** Name of the place. */
        name?: string;
        /** Address of the place. */
        address?: string;
        /** City of the place. */
        city?: string;
        /** Code of the city. */
        cityCode?: string;
        /** Province of the place. */
        province?: string;
        /** Country of the place. */
        country?: string;
        /** Code of the country. */
        countryCode?: string;
        /** What kind of place it is. */
        category?: string;
        /** Id of the larger place it belongs to. */
        fatherPoiId?: string;
        /** Name of the larger place it belongs to. */
        fatherPoiName?: string;
        /** As TikTok sends it; meaning not documented. */
        typeCode?: string;
        /** Code of the kind of place. */
        ttTypeCode?: string;
        /** Kind of place, most specific. */
        ttTypeNameTiny?: string;
        /** Kind of place, less specific. */
        ttTypeNameMedium?: string;
        /** Kind of place, most general. */
        ttTypeNameSuper?: string;
    };
    /** Warnings shown with the post. */
    warnInfo?: {
        /** Name of the warning. */
        key?: string;
        /** Language of the text. */
        lang?: string;
        /** The warning. */
        text?: string;
        /** Kind of warning, as TikTok's number. */
        type?: number;
        /** Link to more about it. */
        url?: string;
    }[];
    /** Searches that TikTok suggests beside the post. */
    videoSuggestWordsList?: {
        /** Groups of suggestions. */
        video_suggest_words_struct?: {
            /** Text that goes with the suggestions. */
            hint_text?: string;
            /** As TikTok sends it; meaning not documented. */
            scene?: string;
            /** The suggestions. */
            words?: {
                /** Search text; pass it to `public.search`. */
                word?: string;
                /** TikTok's id of the suggestion. */
                word_id?: string;
            }[];
        }[];
    };
    /** Playlist the post is in, or empty; pass it to `public.playlistItems`. */
    playlistId?: string;
    /** True on a post pinned to the top of its profile, missing otherwise. */
    isPinnedItem?: boolean;
    /** Whether the account behind the call has saved the post. */
    collected?: boolean;
    /** Whether the account behind the call has liked the post. */
    digged?: boolean;
    /** As TikTok sends it; meaning not documented. */
    secret?: boolean;
    /** Whether the post is private. */
    privateItem?: boolean;
    /** As TikTok sends it; meaning not documented. */
    forFriend?: boolean;
    /** Whether the post is an ad. */
    isAd?: boolean;
    /** As TikTok sends it; meaning not documented. */
    adAuthorization?: boolean;
    /** As TikTok sends and spells it; meaning not documented. */
    officalItem?: boolean;
    /** As TikTok sends it; meaning not documented. */
    originalItem?: boolean;
    /** Whether duets are allowed. */
    duetEnabled?: boolean;
    /** Whether stitches are allowed. */
    stitchEnabled?: boolean;
    /** Whether sharing is allowed. */
    shareEnabled?: boolean;
    /** As TikTok sends it; meaning not documented. */
    showNotPass?: boolean;
    /** As TikTok sends it; meaning not documented. */
    itemMute?: boolean;
    /** As TikTok sends it; meaning not documented. */
    vl1?: boolean;
    /** As TikTok sends it; meaning not documented. */
    isReviewing?: boolean;
    /** As TikTok sends it; meaning not documented. */
    textTranslatable?: boolean;
    /** TikTok's number; values not documented. */
    duetDisplay?: number;
    /** TikTok's number; values not documented. */
    stitchDisplay?: number;
    /** TikTok's number; values not documented. */
    itemCommentStatus?: number;
    /** As TikTok sends it; meaning not documented. */
    diversificationId?: number;
    /** As TikTok sends it; meaning not documented. */
    CategoryType?: number;
    /** As TikTok sends it; meaning not documented. */
    isECVideo?: number;
    /** As TikTok sends it; meaning not documented. */
    adLabelVersion?: number;
    /** As TikTok sends it; meaning not documented. */
    BAInfo?: string;
    /** Language of the caption, such as `en`. */
    textLanguage?: string;
    /** As TikTok sends it; meaning not documented. */
    AIGCDescription?: string;
    /** As TikTok sends it; meaning not documented. */
    backendSourceEventTracking?: string;
    /** What can be done with the post. */
    item_control?: {
        /** Whether reposting is possible. */
        can_repost?: boolean;
        /** Whether sharing is possible. */
        can_share?: boolean;
        /** Whether commenting is possible. */
        can_comment?: boolean;
        /** As TikTok sends it; meaning not documented. */
        can_music_redirect?: boolean;
        /** As TikTok sends it; meaning not documented. */
        can_creator_redirect?: boolean;
    };
    /** As TikTok sends it; meaning not documented. */
    creatorAIComment?: {
        /** As TikTok sends it; meaning not documented. */
        eligibleVideo?: boolean;
        /** As TikTok sends it; meaning not documented. */
        hasAITopic?: boolean;
        /** As TikTok sends it; meaning not documented. */
        notEligibleReason?: number;
    };
    /** Attachments of the post, such as a place, an app or a product. */
    anchors?: Anchor[] | null;
    /** Topics that TikTok assigns to the post. */
    diversificationLabels?: string[];
    /** Code of the country it was published from. */
    locationCreated?: string;
    /** Searches that TikTok suggests beside the post. */
    suggestedWords?: string[];
    /** Kind of label for AI-made content, as TikTok's number; values not documented. */
    aigcLabelType?: number;
    /** Whether TikTok considers it AI-made content. */
    IsAigc?: boolean;
    /** As TikTok sends it; meaning not documented. */
    brandOrganicType?: number;
    /** When it was scheduled to be published; unit not documented. */
    scheduleTime?: number;
    /** As TikTok sends it; meaning not documented. */
    takeDown?: number;
    /** As TikTok sends it; meaning not documented. */
    indexEnabled?: boolean;
    /** Empty in known bodies. */
    channelTags?: {
        [key: string]: unknown;
    }[];
    /** Empty in known bodies. */
    comments?: {
        [key: string]: unknown;
    }[];
}
/** An account with its counts. */
export interface UserInfo {
    /** The account. */
    user: User;
    /** Counts, rounded at 10 000 and above. */
    stats: AuthorStats;
    /** Exact counts as digit strings; `exactCounts(userInfo)` gives them as numbers. */
    statsV2?: AuthorStatsV2;
    /** Share card; older bodies had it here, newer ones at the top. */
    shareMeta?: ShareMeta;
    /** Posts of the account, if TikTok adds any. */
    itemList?: Post[];
}
/** Server time and trace id that TikTok adds to a body. */
export interface Extra {
    /** Server time of the response in unix milliseconds. */
    now: number;
    /** Trace id of the response, a UTC date and time followed by hex digits. */
    logid?: string;
    /** As TikTok sends it; meaning not documented. */
    fatal_item_ids?: string[] | null;
    /** As TikTok sends it; meaning not documented. */
    api_debug_info?: {
        [key: string]: unknown;
    } | null;
    /** Id of the search. */
    search_request_id?: string;
}
/** Trace id of the response. */
export interface LogPb {
    /** Impression id, the same value as `extra.logid`. */
    impr_id: string;
}
/** The profile of an account. */
export interface Profile extends Envelope {
    /** The account and its counts. */
    userInfo: UserInfo;
    /** Share card of the profile. */
    shareMeta?: ShareMeta;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** Body of every response that is not a success. */
export interface ErrorBody {
    /**
     * Always `error`.
     * @enum {string}
     */
    status: "error";
    /** What went wrong, in English. */
    message: string;
    /** Code of the cause: a TikTok code, or 8 for an expired session. */
    statusCode?: number;
    /** Rejected parameters, each with the reason or a list of reasons. */
    fields?: {
        [key: string]: string | string[];
    };
    /** The profile of a private account, beside code 10222. */
    userInfo?: UserInfo;
    /** TikTok's own copy of `statusCode`. */
    status_code?: number;
    /** TikTok's own message; some bodies have only this one. */
    status_msg?: string;
}
/** Headers to send when downloading a video link of the same response. */
export interface VideoLinkHeaders {
    /** A `tt_chain_token` cookie that belongs to the response it came with. */
    Cookie: string;
    /** Value for the Origin header. */
    Origin: string;
    /** Value for the Referer header. */
    Referer: string;
}
/** Added by TikAPI; not part of TikTok's own body. */
export interface Other {
    /** Headers for `video.downloadAddr` and `video.playAddr`. */
    videoLinkHeaders?: VideoLinkHeaders;
}
/** A page of posts. */
export interface PostPage extends Envelope {
    /** The posts; missing when there are none or the list is hidden. */
    itemList?: Post[];
    /** Whether there is a next page. */
    hasMore?: boolean;
    /** Where the next page starts, unix milliseconds or an offset as digits (a number in old bodies); pass it as `cursor`. */
    cursor?: number | string;
    /** Request headers that make the video links of this response work. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** One account in a list of accounts. */
export interface UserListItem {
    /** The account. */
    user: User;
    /** Counts, rounded at 10 000 and above. */
    stats: AuthorStats;
    /** Exact counts as digit strings; `exactCounts(item)` gives them as numbers. */
    statsV2?: AuthorStatsV2;
}
/** A page of accounts. */
export interface UserPage extends Envelope {
    /** The accounts. */
    userList?: UserListItem[];
    /** Whether there is a next page. */
    hasMore?: boolean;
    /** Where the next page starts; pass it as `nextCursor`. */
    nextCursor?: number | string;
    /** Where the next page of `user.followingV1` starts; pass it as `cursor`. */
    cursor?: number | string;
    /** TikTok's own lower cursor in unix seconds; pass `nextCursor` instead. */
    minCursor?: number;
    /** TikTok's own upper cursor. */
    maxCursor?: number;
    /** Number of accounts in the whole list. */
    total?: number;
    /** As TikTok sends it; meaning not documented. */
    isTruncated?: boolean;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A single post. */
export interface PostDetails extends Envelope {
    /** Wrapper of the post. */
    itemInfo?: {
        /** The post. */
        itemStruct: Post;
    };
    /** Share card of the post. */
    shareMeta?: ShareMeta;
    /** Request headers that make the video links of this response work. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A comment or a reply to one. */
export interface Comment {
    /** Comment id, 19 digits; pass it as `comment_id` to `user.posts.comments.replies`. */
    cid: string;
    /** Id of the post; pass it as `media_id` to the comment operations. */
    aweme_id: string;
    /** The comment. */
    text: string;
    /** When it was written, in unix seconds. */
    create_time: number;
    /** Language of the text, such as `en`. */
    comment_language?: string;
    /** Number of likes. */
    digg_count: number;
    /** Number of replies; top-level comments only. */
    reply_comment_total?: number;
    /** Id of the top-level comment this one answers, `0` on a top-level comment. */
    reply_id: string;
    /** Id of the reply this one answers, `0` for none. */
    reply_to_reply_id: string;
    /** Replies that come with the comment; null when there are none. */
    reply_comment?: Comment[] | null;
    /** Who wrote it. */
    user: AwemeUser;
    /** Whether the account behind the call likes it, 0 or 1. */
    user_digged: number;
    /** As TikTok sends it; meaning not documented. */
    user_buried?: boolean;
    /** Whether the author of the post likes it. */
    is_author_digged?: boolean;
    /** Whether the author of the post pinned it. */
    author_pin?: boolean;
    /** As TikTok sends it; meaning not documented. */
    stick_position?: number;
    /** State of the comment, 1 when shown and 7 when just posted. */
    status: number;
    /** As TikTok sends it; meaning not documented. */
    no_show?: boolean;
    /** As TikTok sends it; meaning not documented. */
    collect_stat?: number;
    /** Pictures in the comment. */
    image_list?: CommentImage[] | null;
    /** Labels of the comment. */
    label_list?: {
        /** Text of the label. */
        text?: string;
        /** Kind of label, as TikTok's number. */
        type?: number;
    }[] | null;
    /** Hashtags and mentions inside the text. */
    text_extra: {
        /** Index of the first character. */
        start?: number;
        /** Index after the last character. */
        end?: number;
        /** Id of the mentioned user; empty for a hashtag. */
        user_id?: string;
        /** Stable id of the mentioned user; pass it as `secUid` to `public.posts`. */
        sec_uid?: string;
        /** Hashtag id; empty for a mention. */
        hashtag_id?: string;
        /** Hashtag without the #; empty for a mention. */
        hashtag_name?: string;
    }[];
    /** Data for sharing the comment. */
    share_info?: {
        /** Link to the comment; may be empty. */
        url?: string;
        /** Title of the share card. */
        title?: string;
        /** Text of the share card. */
        desc?: string;
        /** As TikTok sends it; meaning not documented. */
        acl?: {
            /** As TikTok sends it; meaning not documented. */
            code?: number;
            /** As TikTok sends it. */
            extra?: string;
        };
    };
    /** As TikTok sends it; meaning not documented. */
    trans_btn_style?: number;
    /** Whether the pictures may be downloaded. */
    allow_download_photo?: boolean;
    /** Whether TikTok offers a translation. */
    is_comment_translatable?: boolean;
    /** As TikTok sends it; meaning not documented. */
    is_high_purchase_intent?: boolean;
    /** As TikTok sends it; meaning not documented. */
    thread_has_more?: boolean;
    /** As TikTok sends it; meaning not documented. */
    fold_status?: number;
    /** As TikTok sends it; an integer too large for a double arrives as its exact decimal string. */
    thread_id?: number | string;
    /** JSON text; meaning not documented. */
    sort_tags?: string;
    /** Scores that TikTok sorts by. */
    sort_extra_score?: {
        /** As TikTok sends it; meaning not documented. */
        reply_score?: number;
        /** As TikTok sends it; meaning not documented. */
        show_more_score?: number;
    };
    /** As TikTok sends it; meaning not documented. */
    comment_post_item_ids?: string[] | null;
}
/** A picture and the links to it. */
export interface Avatar {
    /** TikTok's internal id of the picture. */
    uri: string | null;
    /** Links to the picture in several formats. */
    url_list: string[];
    /** Always null in known bodies. */
    url_prefix?: string | null;
    /** Width in pixels. */
    width?: number;
    /** Height in pixels. */
    height?: number;
}
/** An account as the mobile endpoints describe it; unset fields are null. About 25 more members were null in every known body, so they are not listed. */
export interface AwemeUser {
    /** User id, 16 to 19 digits. */
    uid: string;
    /** Stable user id; pass it as `secUid` to `public.posts`. */
    sec_uid: string;
    /** Username without the \@; pass it as `username` to `public.check`. `profileUrl(user)` gives the address of the profile. */
    unique_id: string;
    /** Display name. */
    nickname: string;
    /** Bio text. */
    signature?: string | null;
    /** Small profile picture. */
    avatar_thumb?: Avatar | null;
    /** Medium profile picture. */
    avatar_medium?: Avatar | null;
    /** Large profile picture. */
    avatar_larger?: Avatar | null;
    /** Verification text; may be empty. */
    custom_verify?: string | null;
    /** Business verification text; may be empty. */
    enterprise_verify_reason?: string | null;
    /** Number of followers. */
    follower_count?: number | null;
    /** Number of accounts followed. */
    following_count?: number | null;
    /** Likes received on all posts. */
    total_favorited?: number | null;
    /** As TikTok sends it; meaning not documented. */
    verification_type?: number | null;
    /** Follow relation, as TikTok's number; values not documented. */
    follow_status?: number | null;
    /** 0 or 1; meaning not documented. */
    secret?: number | null;
    /** Country or region code. */
    region?: string | null;
    /** Id of the live room; an integer too large for a double arrives as its exact decimal string. */
    room_id?: number | string | null;
    /** Id of the live room as digits; pass it to `user.live.info`. */
    room_id_str?: string | null;
    /** Short number of old accounts; may be empty. */
    short_id?: string | null;
    /** Language that the account is set to, such as `en`. */
    language?: string | null;
    /** Number of posts. */
    aweme_count?: number | null;
    /** Number of posts the account has liked. */
    favoriting_count?: number | null;
    /** Profile picture of 168 by 168 pixels. */
    avatar_168x168?: Avatar | null;
    /** Profile picture of 300 by 300 pixels. */
    avatar_300x300?: Avatar | null;
}
/** A picture in a comment. */
export interface CommentImage {
    /** The picture as it was uploaded. */
    origin_url?: Avatar;
    /** The picture cut to size. */
    crop_url?: Avatar;
}
/** A page of comments on a post. */
export interface CommentPage extends Envelope {
    /** The comments; null when there are none. */
    comments: Comment[] | null;
    /** Offset of the next page; pass it as `cursor`. */
    cursor: number;
    /** Whether there is a next page, 0 or 1. */
    has_more: number;
    /** Number of comments in the whole list. */
    total: number;
    /** As TikTok sends it; meaning not documented. */
    alias_comment_deleted: boolean;
    /** As TikTok sends it; meaning not documented. */
    reply_style: number;
    /** As TikTok sends it; meaning not documented. */
    top_gifts: {
        [key: string]: unknown;
    }[] | null;
    /** Whether TikTok left comments out, 0 or 1. */
    has_filtered_comments?: number;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** A page of replies to a comment. */
export interface CommentReplyPage extends Envelope {
    /** The replies; null when there are none. */
    comments: Comment[] | null;
    /** Offset of the next page; pass it as `cursor`. */
    cursor: number;
    /** Whether there is a next page, 0 or 1. */
    has_more: number;
    /** Number of replies in the whole list. */
    total: number;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** A playlist of a user. */
export interface Playlist {
    /** Playlist id; pass it as `playlist_id` to `public.playlistItems`. */
    id?: string;
    /** Playlist id under TikTok's other name; pass it as `playlist_id` to `public.playlistItems`. */
    mixId?: string;
    /** Title of the playlist. */
    name?: string;
    /** Title under TikTok's other name. */
    mixName?: string;
    /** Number of posts in it. */
    videoCount: number;
    /** Link to the cover picture. */
    cover?: string;
    /** The account that made it. */
    creator?: Author;
}
/** A page of playlists. */
export interface PlaylistPage extends Envelope {
    /** The playlists. */
    playList?: Playlist[];
    /** Whether there is a next page. */
    hasMore?: boolean;
    /** Where the next page starts; pass it as `cursor`. */
    cursor?: number | string;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A hashtag with its counts. */
export interface ChallengeInfo {
    /** The hashtag. */
    challenge: Challenge;
    /** Rounded counts. */
    stats: {
        /** Number of posts. */
        videoCount: number;
        /** Number of views of all those posts. */
        viewCount: number;
    };
    /** Exact counts as digit strings; newer bodies only. `exactCounts(challengeInfo)` gives them as numbers. */
    statsV2?: {
        /** Exact number of posts. */
        videoCount?: string;
        /** Exact number of views. */
        viewCount?: string;
    };
    /** As TikTok sends it; meaning not documented. */
    challengeAnnouncement?: {
        [key: string]: unknown;
    };
}
/** A hashtag, asked for by name. */
export interface HashtagDetails extends Envelope {
    /** The hashtag; pass its `challenge.id` to `public.hashtag` for the posts. */
    challengeInfo: ChallengeInfo;
    /** Share card of the hashtag. */
    shareMeta?: ShareMeta;
    /** Posts with the hashtag; not expected here, request them by id. */
    itemList?: Post[];
    /** Whether there are posts to request. */
    hasMore?: boolean;
    /** Offset of the next page as digits; pass it as `cursor`. */
    cursor?: string;
    /** Request headers that make the video links of this response work. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A list of posts one level down, as newer bodies may have it. */
export interface NestedPosts {
    /** The posts. */
    itemList?: Post[];
    /** Whether there is a next page. */
    hasMore?: boolean;
    /** Offset of the next page; pass it as `cursor`. */
    cursor?: number | string;
}
/** A page of posts with a hashtag, asked for by id. */
export interface HashtagPage extends Envelope {
    /** The posts; some pages have none even though `hasMore` is true. */
    itemList?: Post[];
    /** Whether there is a next page. */
    hasMore?: boolean;
    /** Offset of the next page as digits; pass it as `cursor`. */
    cursor?: string;
    /** The list in its second form, if TikTok sends that one. */
    itemStruct?: NestedPosts;
    /** Request headers that make the video links of this response work. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** A page of posts with a sound. */
export interface MusicPage extends Envelope {
    /** The posts; missing when there are none or the list is hidden. */
    itemList?: Post[];
    /** Whether there is a next page. */
    hasMore?: boolean;
    /** Offset of the next page as digits; pass it as `cursor`. */
    cursor?: number | string;
    /** The list in its second form, if TikTok sends that one. */
    itemStruct?: NestedPosts;
    /** Request headers that make the video links of this response work. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A sound with its use count. */
export interface MusicInfo {
    /** The sound. */
    music: Music;
    /** Usage of the sound. */
    stats: {
        /** Number of posts with this sound. */
        videoCount: number;
    };
    /** The user behind the sound, in full or reduced to some of the fields. */
    author?: {
        /** User id, 16 to 19 digits. */
        id?: string;
        /** Username without the \@; pass it to `public.check`. */
        uniqueId?: string;
        /** Display name. */
        nickname?: string;
        /** Stable id of about 76 characters that starts with `MS4wLjABAAAA`; pass it to `public.posts` and the other lists of a user. */
        secUid?: string;
        /** Bio text; may be empty. */
        signature?: string;
        /**
         * Format: uri
         * Link to the small profile picture.
         */
        avatarThumb?: string;
        /**
         * Format: uri
         * Link to the medium profile picture.
         */
        avatarMedium?: string;
        /**
         * Format: uri
         * Link to the large profile picture.
         */
        avatarLarger?: string;
        /** Whether the account has the verified badge. */
        verified?: boolean;
        /** Whether the account is private; if so, its lists are empty. */
        privateAccount?: boolean;
        /** As TikTok sends it; meaning not documented. */
        secret?: boolean;
        /** As TikTok sends it; meaning not documented. */
        openFavorite?: boolean;
        /** As TikTok sends it; meaning not documented. */
        ftc?: boolean;
        /** As TikTok sends it; meaning not documented. */
        isADVirtual?: boolean;
        /** As TikTok sends it; meaning not documented. */
        isEmbedBanned?: boolean;
        /** As TikTok sends it; meaning not documented. */
        ttSeller?: boolean;
        /** Follow relation, as TikTok's number; values not documented. */
        relation?: number;
        /** Setting for comments, as TikTok's number; values not documented. */
        commentSetting?: number;
        /** Setting for duets, as TikTok's number; values not documented. */
        duetSetting?: number;
        /** Setting for stitches, as TikTok's number; values not documented. */
        stitchSetting?: number;
        /** Setting for downloads, as TikTok's number; values not documented. */
        downloadSetting?: number;
        /** As TikTok sends it; meaning not documented. */
        UserStoryStatus?: number;
        /** Id of the live room while the account is live; pass it to `user.live.info`. */
        roomId?: string;
        /** When the account was created, in unix seconds. */
        createTime?: number;
        /** Short number of old accounts; may be empty. */
        shortId?: string;
        /** When the username last changed; unit not documented. */
        uniqueIdModifyTime?: number;
        /** As TikTok sends it; meaning not documented. */
        recommendReason?: string;
        /** As TikTok sends it; meaning not documented. */
        suggestAccountBind?: boolean;
        /** Link that TikTok sends; may be empty. */
        nowInvitationCardUrl?: string;
        /** Language that the account is set to, such as `en`. */
        language?: string;
        /** As TikTok sends it; meaning not documented. */
        isOrganization?: number;
        /** When the display name last changed, in unix seconds. */
        nickNameModifyTime?: number;
        /** As TikTok sends it; meaning not documented. */
        canExpPlaylist?: boolean;
        /** Label for state-controlled media. */
        stateControlledMedia?: {
            /** Text of the label. */
            text?: string;
            /** Link to more about the label. */
            url?: string;
        };
    } & {
        [key: string]: unknown;
    };
    /** The artist. */
    artist?: {
        [key: string]: unknown;
    };
    /** The artists. */
    artists?: {
        [key: string]: unknown;
    }[];
}
/** A sound and its usage. */
export interface MusicDetails extends Envelope {
    /** The sound with its use count. */
    musicInfo: MusicInfo;
    /** Share card of the sound. */
    shareMeta?: ShareMeta;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A page of popular accounts. */
export interface DiscoverUsersPage extends Envelope {
    /** The accounts. */
    userInfoList?: UserListItem[];
    /** Where the next page starts; pass it as `offset`. */
    offset: number;
    /** Whether there is a next page; not always sent. */
    hasMore?: boolean;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A page of popular sounds. */
export interface DiscoverMusicPage extends Envelope {
    /** The sounds. */
    musicInfoList?: MusicInfo[];
    /** Where the next page starts; pass it as `offset`. */
    offset: number;
    /** Whether there is a next page; not always sent. */
    hasMore?: boolean;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A page of popular hashtags. */
export interface DiscoverHashtagsPage extends Envelope {
    /** The hashtags. */
    challengeInfoList?: ChallengeInfo[];
    /** Where the next page starts; pass it as `offset`. */
    offset: number;
    /** Whether there is a next page; not always sent. */
    hasMore?: boolean;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** Popular results for a keyword. No public sample exists, so the body is open. */
export interface DiscoverKeywordResult extends Envelope {
    /** Popular posts. */
    itemList?: Post[];
    /** Popular accounts, sounds or hashtags. */
    data?: {
        [key: string]: unknown;
    }[];
    /** Whether there are more results. */
    hasMore?: boolean;
    /** Whether there are more results, 0 or 1. */
    has_more?: number;
    /** Position after the last item. */
    offset?: number;
    /** Position after the last item, under its other name. */
    cursor?: number | string;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
    [key: string]: unknown;
}
/** One account in a search result. */
export interface SearchUser {
    /** The account. */
    user_info: AwemeUser;
    /** As TikTok sends it; meaning not documented. */
    position?: {
        [key: string]: unknown;
    }[] | null;
    /** As TikTok sends it; meaning not documented. */
    uniqid_position?: {
        [key: string]: unknown;
    }[] | null;
    /** Null in known bodies. */
    effects?: {
        [key: string]: unknown;
    }[] | null;
    /** Null in known bodies. */
    musics?: {
        [key: string]: unknown;
    }[] | null;
    /** Posts by the account, if TikTok adds any. */
    items?: {
        [key: string]: unknown;
    }[] | null;
    /** Null in known bodies. */
    mix_list?: {
        [key: string]: unknown;
    }[] | null;
}
/** One card of a general search. */
export interface SearchResult {
    /** Kind of card, 1 for a post and 4 for accounts. */
    type?: number;
    /** The post, on a card of type 1. */
    item?: Post;
    /** The accounts, on a card of type 4. */
    user_list?: SearchUser[];
    /** Fields of every card. */
    common?: {
        /** Id of the card; the post id on a card of type 1. */
        doc_id_str?: string;
    };
    /** Heading of the card. */
    card_title?: string;
    /** As TikTok sends it; meaning not documented. */
    has_top_user?: number;
    /** As TikTok sends it; meaning not documented. */
    view_more?: boolean;
}
/** A page of mixed search results. */
export interface SearchGeneralPage extends Envelope {
    /** The cards, posts and accounts mixed. */
    data?: SearchResult[];
    /** As TikTok sends it; meaning not documented. */
    ad_info?: {
        [key: string]: unknown;
    };
    /** Whether there is a next page, 0 or 1. */
    has_more?: number;
    /** Opaque position of the next page in base64; pass it as `nextCursor`. */
    nextCursor?: string;
    /** Offset of the next page; use `nextCursor` instead. */
    cursor?: number;
    /** As TikTok sends it; meaning not documented. */
    qc?: string;
    /** As TikTok sends it; meaning not documented. */
    backtrace?: string;
    /** Request headers that make the video links of this response work. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A page of posts found by a search. */
export interface SearchVideosPage extends Envelope {
    /** The posts. */
    item_list?: Post[];
    /** Whether there is a next page, 0 or 1. */
    has_more?: number;
    /** Opaque position of the next page in base64; pass it as `nextCursor`. */
    nextCursor?: string;
    /** Request headers that make the video links of this response work. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** A page of accounts found by a search. */
export interface SearchUsersPage extends Envelope {
    /** The accounts. */
    user_list?: SearchUser[];
    /** Whether there is a next page, 0 or 1. */
    has_more?: number;
    /** Opaque position of the next page in base64; pass it as `nextCursor`. */
    nextCursor?: string;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** One completion of a search text. */
export interface Suggestion {
    /** Suggested text; pass it as `query` to `public.search`. */
    content: string;
    /** Details, mostly of a suggested account. */
    extra_info?: {
        /** Language of the suggestion. */
        lang?: string;
        /** As TikTok sends it; meaning not documented. */
        predict_ctr_score?: number;
        /** `1` or empty; meaning not documented. */
        is_rich_sug?: string;
        /** User id of the suggested account. */
        sug_user_id?: string;
        /** Stable id of the suggested account; pass it as `secUid` to `public.posts`. */
        sug_sec_user_id?: string;
        /** Username of the suggested account; pass it to `public.check`. */
        sug_uniq_id?: string;
        /** Username under its other name. */
        unique_id?: string;
        /** Display name of the suggested account. */
        rich_sug_nickname?: string;
        /** Link to the picture of the suggested account. */
        rich_sug_avatar_uri?: string;
        /** As TikTok sends it; meaning not documented. */
        rich_sug_user_type?: string;
        /** Whether the suggested account is verified. */
        is_verified?: boolean | string;
    };
    /** As TikTok sends it; meaning not documented. */
    word_record?: {
        [key: string]: unknown;
    };
    /** As TikTok sends it; meaning not documented. */
    pos?: {
        [key: string]: unknown;
    }[] | null;
    /** As TikTok sends it; meaning not documented. */
    sug_type?: string;
}
/** Completions of a search text. The structure is known from TikTok itself, not from a TikAPI response. */
export interface SearchSuggestions extends Envelope {
    /** The suggestions, best first. */
    sug_list?: Suggestion[];
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** The account after a profile field was changed. */
export interface EditedProfile extends Envelope {
    /** The account as TikTok now stores it. May be missing. */
    user?: {
        /** User id. */
        uid?: string;
        /** Username, without the \@. */
        unique_id?: string;
        /** Display name. */
        nickname?: string;
        /** Bio text, "" when empty. */
        signature?: string;
        /** Short user id. */
        short_id?: number | string;
        /** 0 or 1, the setting `private`. */
        secret?: number;
        /** As TikTok sends it; meaning not documented. */
        apple_account?: number;
        /** As TikTok sends it; meaning not documented. */
        google_account?: string | null;
        /** As TikTok sends it; meaning not documented. */
        verification_type?: number;
        /** Profile picture, small. */
        avatar_thumb?: Avatar;
        /** Profile picture, medium. */
        avatar_medium?: Avatar;
        /** Profile picture, large. */
        avatar_larger?: Avatar;
        /** Self-visible profile picture, small. */
        self_visible_avatar_thumb?: Avatar;
        /** Self-visible profile picture, medium. */
        self_visible_avatar_medium?: Avatar;
        /** Self-visible profile picture, large. */
        self_visible_avatar_larger?: Avatar;
        /** As TikTok sends it; meaning not documented. */
        video_icon?: Avatar;
        /** As TikTok sends it; meaning not documented. */
        share_qrcode_uri?: string | null;
        /** Instagram name. */
        ins_id?: string | null;
        /** Twitter id. */
        twitter_id?: string | null;
        /** Twitter name. */
        twitter_name?: string | null;
        /** YouTube channel id. */
        youtube_channel_id?: string | null;
        /** YouTube channel title. */
        youtube_channel_title?: string | null;
    };
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** One notification. `type` decides which of `digg`, `comment`, `at`, `follow` and the others is filled: test for each. */
export interface Notification {
    /** Notification id. An integer too large for a double arrives as an exact decimal string. */
    nid?: string | number;
    /** TikTok's number for the kind of notification. */
    type: number;
    /** When it was sent, unix seconds. */
    create_time: number;
    /** Whether the account has read it. */
    has_read?: boolean;
    /** As TikTok sends it; meaning not documented. */
    user_id?: string;
    /** As TikTok sends it; meaning not documented. */
    template_id?: number | string;
    /** As TikTok sends it; meaning not documented. */
    text?: {
        [key: string]: unknown;
    } | null;
    /** Filled when someone liked a post or a comment. */
    digg?: ({
        /** Who liked it. */
        from_user?: AwemeUser[];
        /** The post, in TikTok's mobile form. */
        aweme?: {
            [key: string]: unknown;
        } | null;
        /** The comment, when a comment was liked. */
        comment?: {
            [key: string]: unknown;
        } | null;
        /** Text that TikTok shows. */
        content?: string;
        /** What was liked, as TikTok's number. */
        digg_type?: number;
        /** Id of the liked comment. */
        cid?: string;
    } & {
        [key: string]: unknown;
    }) | null;
    /** Filled when someone commented or replied. */
    comment?: ({
        /** The comment, in TikTok's mobile form. */
        comment?: {
            [key: string]: unknown;
        };
        /** The post, in TikTok's mobile form. */
        aweme?: {
            [key: string]: unknown;
        } | null;
        /** Comment or reply, as TikTok's number. */
        comment_type?: number;
        /** Text that TikTok shows. */
        content?: string;
    } & {
        [key: string]: unknown;
    }) | null;
    /** Filled when someone mentioned the account. */
    at?: ({
        /** The post with the mention, in TikTok's mobile form. */
        aweme?: {
            [key: string]: unknown;
        } | null;
        /** The comment with the mention, in TikTok's mobile form. */
        comment?: {
            [key: string]: unknown;
        } | null;
        /** Text that TikTok shows. */
        content?: string;
        /** State of the comment, as TikTok's number. */
        comment_status?: number;
    } & {
        [key: string]: unknown;
    }) | null;
    /** Filled when someone followed the account. */
    follow?: ({
        /** The new follower. */
        from_user?: AwemeUser;
        /** Text that TikTok shows. */
        content?: string;
        /** As TikTok sends it; meaning not documented. */
        relation_label?: {
            [key: string]: unknown;
        } | null;
    } & {
        [key: string]: unknown;
    }) | null;
    /** As TikTok sends it; meaning not documented. */
    template_notice?: {
        [key: string]: unknown;
    } | null;
    /** As TikTok sends it; meaning not documented. */
    announcement?: {
        [key: string]: unknown;
    } | null;
    /** As TikTok sends it; meaning not documented. */
    follow_request_approve?: {
        [key: string]: unknown;
    } | null;
}
/** A list of notifications with its own cursors. */
export interface NoticeList {
    /** As TikTok sends it; meaning not documented. */
    group?: number;
    /** As TikTok sends it; meaning not documented. */
    list_type?: number;
    /** The notifications. */
    notice_list: Notification[];
    /** True or 1 while more notifications remain. */
    has_more: boolean | number;
    /** Cursor in unix seconds; pass it to `user.notifications` as `max_time`. */
    max_time: number;
    /** Cursor in unix seconds; pass it to `user.notifications` as `min_time`. */
    min_time: number;
    /** As TikTok sends it; not a parameter of this API. */
    cursor?: string;
    /** As TikTok sends it; meaning not documented. */
    total?: number;
    /** As TikTok sends it; meaning not documented. */
    last_read_time?: number;
    /** As TikTok sends it; meaning not documented. */
    common_last_read_time?: number;
    /** As TikTok sends it; meaning not documented. */
    unread_activity_notice_count?: number;
}
/** One page of notifications. Cursors and the end flag are inside the first list, not at the top. */
export interface NotificationPage extends Envelope {
    /** Notification lists; the first one holds the page. */
    notice_lists: NoticeList[];
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** One value of an analytics series. */
export interface InsightPoint {
    /** 0 if `value` is present, 2 while TikTok has no data yet. */
    status: number;
    /** The value; its unit depends on the series. */
    value?: number;
    /** Day the value belongs to. */
    date_key?: string;
}
/** Series of all five kinds of analytics. TikTok fills those of the requested kind; the others are null. */
export interface Analytics {
    /** The account the figures belong to. */
    user_info?: {
        /** Username, without the \@. */
        unique_id?: string;
        /** Country code of the account. */
        region?: string;
        /** Unix seconds; meaning not documented. */
        open_insight_time?: number;
    } & {
        [key: string]: unknown;
    };
    /** Video views per day. */
    vv_history?: InsightPoint[] | null;
    /** Series that TikTok calls pv; meaning not documented. */
    pv_history?: InsightPoint[] | null;
    /** Likes received per day. */
    like_history?: InsightPoint[] | null;
    /** Comments received per day. */
    comment_history?: InsightPoint[] | null;
    /** Shares per day. */
    share_history?: InsightPoint[] | null;
    /** Number of followers now. */
    follower_num?: InsightPoint | null;
    /** Number of followers per day. */
    follower_num_history?: InsightPoint[] | null;
    /** Active followers by day; items not documented. */
    follower_active_history_days?: unknown[] | null;
    /** Active followers by hour. */
    follower_active_history_hours?: {
        /** 0 if `value` is present, 2 while TikTok has no data yet. */
        status: number;
        /** 24 values, one per hour. */
        value?: number[];
    }[] | null;
    /** Views of the video over seven days. */
    video_vv_history_7d?: InsightPoint[] | null;
    /** Likes of the video over seven days. */
    video_like_history_7d?: InsightPoint[] | null;
    /** Comments on the video over seven days. */
    video_comment_history_7d?: InsightPoint[] | null;
    /** Shares of the video over seven days. */
    video_shares_history_7d?: InsightPoint[] | null;
    /** Favourites of the video over seven days. */
    video_favorites_history_7d?: InsightPoint[] | null;
    /** Finish rate of the video over seven days; unit not documented. */
    video_finish_rate_history_7d?: InsightPoint[] | null;
    /** New followers from the video over seven days. */
    video_new_followers_history_7d?: InsightPoint[] | null;
    /** Number of live videos per day. */
    user_live_cnt_history?: InsightPoint[] | null;
    /** Time spent live per day; unit not documented. */
    user_live_duration_time_history?: InsightPoint[] | null;
    /** Views of live videos per day. */
    user_live_views_history?: InsightPoint[] | null;
    /** Unique viewers of live videos per day. */
    user_live_unique_viewers_history?: InsightPoint[] | null;
    /** Top viewers of live videos per day, as TikTok counts them. */
    user_live_top_viewers_history?: InsightPoint[] | null;
    /** New followers from live videos per day. */
    user_live_new_followers_history?: InsightPoint[] | null;
    /** Diamonds received per day. */
    user_live_diamonds_history?: InsightPoint[] | null;
    /** Diamonds received from followers per day. */
    user_live_follower_diamonds_history?: InsightPoint[] | null;
    /** Gift givers in live videos per day, as TikTok counts them. */
    user_live_gift_unique_viewers_history?: InsightPoint[] | null;
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
}
/** Analytics of type `overview`: the account's views, likes, comments, shares and followers per day. */
export interface OverviewAnalytics extends Envelope, WithRequired<Analytics, "extra" | "log_pb" | "user_info" | "vv_history" | "pv_history" | "like_history" | "comment_history" | "share_history" | "follower_num" | "follower_num_history" | "follower_active_history_days" | "follower_active_history_hours"> {
}
/** Analytics of type `content`: the performance of the account's posts. Not well known, so more fields are allowed. */
export interface ContentAnalytics extends Envelope, Analytics {
    [key: string]: unknown;
}
/** Analytics of type `video`: one post over its last seven days. Not well known, so more fields are allowed. */
export interface VideoAnalytics extends Envelope, Analytics {
    [key: string]: unknown;
}
/** One part of a breakdown, such as a country or a gender. */
export interface InsightShare {
    /** Country code, or `Male` or `Female`. */
    key: string;
    /** Share of the whole, 0..1. */
    value: number;
}
/** Analytics of type `followers`: who the followers are and when they are active. */
export interface FollowersAnalytics extends Envelope, WithRequired<Analytics, "extra" | "log_pb" | "user_info" | "vv_history" | "pv_history" | "like_history" | "comment_history" | "share_history" | "follower_num" | "follower_num_history" | "follower_active_history_days" | "follower_active_history_hours"> {
    /** Followers by gender. */
    follower_gender_percent?: {
        /** 0 if `value` is present, 2 while TikTok has no data yet. */
        status: number;
        /** One entry for each gender. */
        value?: InsightShare[];
    } | null;
    /** Followers by country. */
    follower_region_percent?: {
        /** 0 if `value` is present, 2 while TikTok has no data yet. */
        status: number;
        /** One entry for each country. */
        value?: InsightShare[];
    } | null;
}
/** Analytics of type `live`: the account's live videos per day. Not well known, so more fields are allowed. */
export interface LiveAnalytics extends Envelope, Analytics {
    [key: string]: unknown;
}
/** Whether the account's TikTok session still works. `message` is "success" here, not "". */
export interface SessionCheck extends Envelope {
    /** The account behind the session. */
    data: {
        /** Username, without the \@. */
        username?: string;
    } & {
        [key: string]: unknown;
    };
}
/** Answer to following or unfollowing an account. No public sample exists, so the body is open. */
export interface FollowResult extends Envelope {
    /** Server time and trace id of the response. */
    extra?: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb?: LogPb;
    [key: string]: unknown;
}
/** Answer to liking or unliking a post. */
export interface LikeResult extends Envelope {
    /** TikTok's like flag, 0 or 1. It does not prove the new state: unliking has returned 1 too. */
    is_digg: number;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** Answer to posting a comment. */
export interface PostedComment extends Envelope {
    /** The new comment; pass its `cid` to `user.posts.comments.delete`. */
    comment: Comment;
    /** As TikTok sends it; meaning not documented. */
    label_info?: {
        [key: string]: unknown;
    } | null;
    /** As TikTok sends it; meaning not documented. */
    slide_decision?: number;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** Answer to liking or unliking a comment. */
export interface CommentLikeResult extends Envelope {
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** Answer to deleting a comment. */
export interface DeletedComment extends Envelope {
    /** Set to `success`. */
    msg: string;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** A direct message. */
export interface Message {
    /** The text, "" for messages without one. */
    text: string;
    /** When it was sent. A number in `user.messages` (unix milliseconds), a digit string inside a conversation (unix milliseconds or microseconds). */
    createTime: number | string;
    /** User id of the sender. */
    senderUid: string;
    /** secUid of the sender; pass it to `public.posts`. */
    senderSecUid: string;
    /** TikTok's number; values not documented. */
    status: number;
    /** Kind of message, 7 for text. */
    type?: number;
    /** As TikTok sends it; meaning not documented. */
    version?: string;
    /** As TikTok sends it; meaning not documented. */
    isStranger?: boolean;
    /** UUID given to the message by the sender's app. */
    clientMessageId?: string;
    /** Id given to the message by TikTok. */
    serverMessageId?: string;
    /** Content of the message; it differs between kinds of messages. */
    content: {
        /** Kind of content, 0 or 700 for text. */
        aweType?: number;
        /** As TikTok sends it; meaning not documented. */
        isDefault?: boolean;
        /** As TikTok sends it; meaning not documented. */
        is_card?: boolean;
        /** When sending began, unix milliseconds. */
        mSendStartTime?: number;
        /** As TikTok sends it; meaning not documented. */
        msgHint?: string | null;
        /** As TikTok sends it; meaning not documented. */
        type?: number;
    } & {
        [key: string]: unknown;
    };
}
/** A conversation between the account and other users. */
export interface Conversation {
    /** Conversation id, such as `0:1:<uid>:<uid>`; pass it as `conversation_id` to `user.messages` and `user.sendMessage`. */
    id: string;
    /** Second id; pass it as `conversation_short_id` together with `id`. */
    short_id: string;
    /** Permission to write; pass it to `user.sendMessage`. */
    ticket: string;
    /** TikTok's number; values not documented. */
    conversationType: number;
    /** TikTok's number; values not documented. */
    inboxType: number;
    /** 0 or 1; meaning not documented. */
    favorite?: number;
    /** 0 or 1; meaning not documented. */
    mute?: number;
    /** Whether the account takes part. */
    isParticipant: boolean;
    /** As TikTok sends it; meaning not documented. */
    notice?: string;
    /** User id of its owner. */
    ownerUid: string;
    /** secUid of its owner; pass it to `public.posts`. */
    ownerSecUid: string;
    /** Number of users in it. */
    participantsCount: number;
    /** Their user ids. */
    participantsUid: string[];
    /** Its latest messages; `user.messages` has all of them. */
    messages: Message[];
}
/** One page of the account's conversations, each with its latest messages. */
export interface ConversationPage extends Envelope {
    /** The conversations. */
    conversations: Conversation[];
    /** True while more conversations remain. */
    hasMore: boolean;
    /** Page cursor; pass it to `user.conversations`. */
    nextCursor: number | string;
    /** Unix microseconds; meaning not documented. Not a parameter of this API. */
    perUserCursor: number | string;
    /** As TikTok sends it; meaning not documented. */
    sequence_id: number | string;
    /** OK, or TikTok's error text. */
    error_desc: string;
    /** TikTok's number of the inbox; 0 in known bodies. */
    inbox_type: number;
    /** TikTok's id of the request. */
    log_id: string;
}
/** One page of a conversation's messages. */
export interface MessagePage extends Envelope {
    /** The messages. */
    messages: Message[];
    /** True while more messages remain. */
    hasMore: boolean;
    /** Time where the next page begins, unix microseconds; pass it to `user.messages`. */
    nextCursor: number | string;
    /** As TikTok sends it; meaning not documented. */
    sequence_id: number | string;
    /** OK, or TikTok's error text. */
    error_desc: string;
    /** TikTok's number of the inbox; 0 in known bodies. */
    inbox_type: number;
    /** TikTok's id of the request. */
    log_id: string;
}
/** Receipt of a sent message. */
export interface SentMessage extends Envelope {
    /** TikTok's answer about the message; may be empty. */
    body: {
        /** The accepted message. */
        send_message_body?: {
            /** Id given to the message by TikTok. An integer too large for a double arrives as an exact decimal string. */
            server_message_id?: string | number;
            /** UUID given to the message by the sender. */
            client_message_id?: string;
            /** TikTok's number; values not documented. */
            status?: number;
            /** TikTok's number; values not documented. */
            check_code?: number;
            /** As TikTok sends it; meaning not documented. */
            check_message?: string;
        } & {
            [key: string]: unknown;
        };
    } & {
        [key: string]: unknown;
    };
    /** TikTok's number of the command, 100 for sending. */
    cmd: number;
    /** When TikTok received the request, unix milliseconds. */
    request_arrived_time: number;
    /** When TikTok was done, unix milliseconds. */
    server_execution_end_time: number;
    /** As TikTok sends it; meaning not documented. */
    sequence_id: number;
    /** OK, or TikTok's error text. */
    error_desc: string;
    /** TikTok's number of the inbox; 0 in known bodies. */
    inbox_type: number;
    /** TikTok's id of the request. */
    log_id: string;
}
/** A conversation waiting to be accepted. No sample of its fields is public, so the type is open. It should contain the two conversation ids and the sender's user id that the other request operations need. */
export interface ConversationRequest {
    [key: string]: unknown;
}
/** One page of the conversations waiting to be accepted. */
export interface ConversationRequestPage extends Envelope {
    /** The requests, each with its latest message. */
    conversation_requests: ConversationRequest[];
    /** True while more requests remain. */
    hasMore: boolean;
    /** Page cursor; pass it to `user.conversationRequests.conversations`. */
    nextCursor: string | number;
    /** OK, or TikTok's error text. */
    error_desc: string;
    /** TikTok's number of the inbox; 0 in known bodies. */
    inbox_type: number;
    /** TikTok's id of the request. */
    log_id: string;
}
/** The messages of a conversation waiting to be accepted, usually three at most. */
export interface RequestMessages extends Envelope {
    /** The messages. */
    messages: Message[];
    /** OK, or TikTok's error text. */
    error_desc: string;
    /** TikTok's number of the inbox; 0 in known bodies. */
    inbox_type: number;
    /** TikTok's id of the request. */
    log_id: string;
}
/** Result of deleting a conversation request or marking it as read; `message` may be a sentence. */
export interface RequestStatus extends Envelope {
    /** OK, or TikTok's error text. */
    error_desc?: string;
    /** TikTok's number of the inbox; 0 in known bodies. */
    inbox_type?: number;
    /** TikTok's id of the request. */
    log_id?: string;
}
/** Result of accepting a conversation request; `message` is a sentence. */
export interface AcceptedRequest extends Envelope {
}
/** Side data of live responses. */
export interface LiveExtra {
    /** Server time, unix milliseconds. */
    now: number;
}
/** Live permissions of the account. */
export interface LivePermissions extends Envelope {
    /** The permissions. Only one field is known. */
    data: {
        /** Above 0 when the account may go live. */
        live_status?: number;
    } & {
        [key: string]: unknown;
    };
    /** Server time of the response. */
    extra: LiveExtra;
}
/** A picture in TikTok's live form. */
export interface LiveImage {
    /** Storage path of the picture. */
    uri: string;
    /** Links to the same picture; may be empty. */
    url_list: string[];
    /** Average colour, such as `#A3A3D1`. */
    avg_color?: string | null;
    /** Width in pixels, 0 when not known. */
    width?: number;
    /** Height in pixels, 0 when not known. */
    height?: number;
    /** As TikTok sends it; meaning not documented. */
    image_type?: number;
    /** Whether the picture moves. */
    is_animated?: boolean;
    /** As TikTok sends it; meaning not documented. */
    open_web_url?: string | null;
}
/** The live video that was started. Samples differ: some carry `room` and `stream`, others only an empty `data`. */
export interface StartedLive extends Envelope {
    /** The room that was opened. */
    room?: {
        /** Room id; pass it to `user.live.info` or `user.live.chat`. */
        id?: string;
        /** State of the room as TikTok's number; 2 while live, 4 once ended. */
        status?: number;
        /** When the room was opened, unix milliseconds. */
        create_time?: number;
        /** Link for sharing. */
        share_url?: string;
        /** Cover picture. */
        cover?: LiveImage;
    };
    /** Where to send the stream and where to watch it. */
    stream?: {
        /** Stream id. */
        id?: string;
        /** Address that the streaming software sends to. Keep it secret. */
        push?: {
            /** Server and key in one RTMP link. */
            url?: string;
            /** RTMP server. */
            server?: string;
            /** Stream key. */
            key?: string;
        };
        /** Links to watch the stream. */
        pull?: {
            /** Default quality for players. */
            default_resolution?: string;
            /** Links to FLV streams by quality. */
            flv?: {
                /** Full HD. */
                FULL_HD1?: string;
                /** HD. */
                HD1?: string;
                /** SD. */
                SD1?: string;
                /** SD, a second step. */
                SD2?: string;
            } & {
                [key: string]: string;
            };
            /** Link to the HLS playlist. */
            hls?: string;
            /** Link for RTMP players. */
            rtmp?: string;
        };
    };
    /** Empty in the samples that have it. */
    data?: {
        [key: string]: unknown;
    };
    /** Server time of the response. */
    extra?: LiveExtra;
}
/** Result of ending a live video or of sending a chat message. */
export interface LiveResult extends Envelope {
    /** TikTok's answer; empty in known bodies. */
    data: {
        [key: string]: unknown;
    };
    /** Server time of the response. */
    extra: LiveExtra;
}
/** A user in TikTok's live form. */
export interface LiveUser {
    /** User id. An integer too large for a double arrives as an exact decimal string; `id_str` is always one. */
    id: number | string;
    /** User id as a digit string. */
    id_str: string;
    /** Username without the \@; pass it as `username` to `public.check`. `profileUrl(user)` gives the address of the profile. */
    display_id: string;
    /** Display name. */
    nickname: string;
    /** secUid; pass it to `public.posts`. */
    sec_uid?: string;
    /** Bio text, "" when empty. */
    bio_description?: string;
    /** Profile picture, small. */
    avatar_thumb: LiveImage;
    /** Profile picture, medium. */
    avatar_medium?: LiveImage;
    /** Profile picture, large. */
    avatar_large?: LiveImage;
    /** Follower counts and follow relation. */
    follow_info: {
        /** Number of followers. */
        follower_count?: number;
        /** Number of users followed. */
        following_count?: number;
        /** Follow relation, as TikTok's number; values not documented. */
        follow_status?: number;
        /** As TikTok sends it; meaning not documented. */
        push_status?: number;
    };
    /** The user's own live rooms. */
    own_room?: {
        /** Room ids; `room_ids_str` has them as digit strings. */
        room_ids?: (number | string)[];
        /** Room ids as digit strings; pass one to `user.live.info`. */
        room_ids_str?: string[];
    } | null;
    /** Whether the user has a verification badge. */
    verified?: boolean;
    /** As TikTok sends it; meaning not documented. */
    pay_grade?: {
        [key: string]: unknown;
    } | null;
    /** As TikTok sends it; meaning not documented. */
    user_attr?: {
        [key: string]: unknown;
    } | null;
    /** Country or region code. */
    region?: string;
    /** Follow relation, as TikTok's number; values not documented. */
    follow_status?: number;
    /** When the account was created; unit not documented. */
    create_time?: number;
    /** As TikTok sends it; meaning not documented. */
    secret?: number;
    /** As TikTok sends it; meaning not documented. */
    status?: number;
    /** Whether the user follows the account behind the call. */
    is_follower?: boolean;
    /** Whether the account behind the call follows the user. */
    is_following?: boolean;
    /** As TikTok sends it; meaning not documented. */
    is_block?: boolean;
    /** Badges of the user. */
    badge_list?: {
        [key: string]: unknown;
    }[];
}
/** A live video while it runs or after it ended. */
export interface LiveRoom {
    /** Room id. An integer too large for a double arrives as an exact decimal string; `id_str` is always one. */
    id?: number | string;
    /** Room id as a digit string; pass it to `user.live.info` or `user.live.chat`. */
    id_str: string;
    /** Title of the live video. */
    title: string;
    /** 2 while live, 4 once ended. */
    status: number;
    /** When the room was opened, unix seconds. */
    create_time: number;
    /** When the stream began, unix seconds. */
    start_time?: number;
    /** When it ended, unix seconds. */
    finish_time?: number;
    /** Number of viewers. */
    user_count?: number;
    /** Number of likes. */
    like_count?: number;
    /** Cover picture. */
    cover?: LiveImage;
    /** Who is live. */
    owner: LiveUser;
    /** User id of the owner. An integer too large for a double arrives as an exact decimal string. */
    owner_user_id?: number | string;
    /** User id of the owner as a digit string. */
    owner_user_id_str?: string;
    /** Topic of the live video. */
    hashtag?: {
        /** Topic id; pass it to `user.live.start` as `hashtag_id`. */
        id?: number;
        /** Name of the topic. */
        title?: string;
        /** Icon of the topic. */
        image?: LiveImage;
        /** As TikTok sends it; meaning not documented. */
        namespace?: number;
    } | null;
    /** Link for sharing. */
    share_url?: string;
    /** Counters of the room. */
    stats?: {
        /** Room id. An integer too large for a double arrives as an exact decimal string. */
        id?: number | string;
        /** Room id as a digit string. */
        id_str?: string;
        /** Counter of viewers; how it counts is not documented. */
        total_user?: number;
        /** `total_user` as text. */
        total_user_desp?: string;
        /** Number of likes. */
        like_count?: number;
        /** Number of likes; how it differs from `like_count` is not documented. */
        digg_count?: number;
        /** As TikTok sends it; meaning not documented. */
        enter_count?: number;
        /** As TikTok sends it; meaning not documented. */
        follow_count?: number;
        /** Number of shares. */
        share_count?: number;
        /** Number of chat messages. */
        comment_count?: number;
        /** As TikTok sends it; meaning not documented. */
        gift_uv_count?: number;
    } | null;
    /** Stream id. An integer too large for a double arrives as an exact decimal string. */
    stream_id?: number | string;
    /** Stream id as a digit string. */
    stream_id_str?: string;
    /** Links to watch the stream. */
    stream_url?: {
        /** Link for RTMP players. */
        rtmp_pull_url?: string;
        /** RTMP link to send to; may be empty. */
        rtmp_push_url?: string;
        /** Link to the HLS playlist. */
        hls_pull_url?: string;
        /** Links to FLV streams by quality. */
        flv_pull_url?: {
            /** Full HD. */
            FULL_HD1?: string;
            /** HD. */
            HD1?: string;
            /** SD. */
            SD1?: string;
            /** SD, a second step. */
            SD2?: string;
        } & {
            [key: string]: string;
        };
        /** Data for TikTok's own player. */
        live_core_sdk_data?: ({
            /** Stream links with their options. */
            pull_data?: {
                /** JSON text with a link for each quality. */
                stream_data?: string;
                /** As TikTok sends it; meaning not documented. */
                options?: {
                    [key: string]: unknown;
                };
            };
        } & {
            [key: string]: unknown;
        }) | null;
        /** Names of the qualities. */
        resolution_name?: {
            [key: string]: unknown;
        } | null;
        /** As TikTok sends it; meaning not documented. */
        flv_pull_url_params?: {
            [key: string]: unknown;
        };
        /** Links to HLS playlists by quality. */
        hls_pull_url_map?: {
            [key: string]: unknown;
        };
        /** Quality that TikTok starts with. */
        default_resolution?: string;
        /** Qualities to choose from. */
        candidate_resolution?: string[];
        /** Width of the stream in pixels. */
        stream_size_width?: number;
        /** Height of the stream in pixels. */
        stream_size_height?: number;
    } | null;
    /** As TikTok sends it; meaning not documented. */
    room_auth?: {
        [key: string]: unknown;
    } | null;
    /** As TikTok sends it; meaning not documented. */
    top_fans?: {
        [key: string]: unknown;
    }[] | null;
    /** Whether the owner streams with third-party software. */
    live_type_third_party?: boolean;
    /** Square cover picture. */
    square_cover_img?: LiveImage;
    /** Rectangular cover picture. */
    rectangle_cover_img?: LiveImage;
    /** Blurred cover picture. */
    blurred_cover?: LiveImage;
    /** As TikTok sends it; meaning not documented. */
    like_info?: {
        [key: string]: unknown;
    };
    /** Limit on the age of viewers. */
    age_restricted?: {
        /** Whether the age of viewers is limited. */
        restricted?: boolean;
    };
    /** Whether goods are sold in it. */
    has_commerce_goods?: boolean;
    /** TikTok's number; values not documented. */
    live_room_mode?: number;
    /** Whether only subscribers may watch, 0 or 1. */
    live_sub_only?: number;
    /** Games that are played. */
    game_tag?: {
        [key: string]: unknown;
    }[];
    /** As TikTok sends it; meaning not documented. */
    owner_device_id_str?: string;
    /** As TikTok sends it; meaning not documented. */
    multi_stream_id_str?: string;
}
/** One live video. */
export interface LiveInfo extends Envelope {
    /** The live video. */
    data: LiveRoom;
    /** Server time of the response. */
    extra: LiveExtra;
}
/** Live videos similar to a given one. */
export interface LiveRecommendations extends Envelope {
    /** The live videos, bare or each inside a `data` member. */
    data: (LiveRoom | {
        /** The live video. */
        data: LiveRoom;
    })[];
    /** Server time of the response. */
    extra: LiveExtra;
}
/** Figures of an ended live video of the account. */
export interface LiveStats extends Envelope {
    /** The figures. */
    data: {
        /** As TikTok sends it; meaning not documented. */
        period_stats?: {
            /** As TikTok sends it; meaning not documented. */
            value?: number;
            /** As TikTok sends it; meaning not documented. */
            decimal_num?: number;
            /** As TikTok sends it; meaning not documented. */
            stats_type?: number;
        };
        /** Figures of the live video. */
        room_stats?: {
            /** Room id; pass it to `user.live.details`. */
            room_id?: string;
            /** When it began, an ISO date and time or a unix time. */
            live_start_time?: string | number;
            /** When it ended, an ISO date and time or a unix time. */
            live_end_time?: string | number;
            /** Paused time; unit not documented. */
            live_pause_duration?: number;
            /** Number of viewers. */
            live_watch_ucnt?: number;
            /** Number of viewers who commented. */
            live_comment_ucnt?: number;
            /** As TikTok sends it; meaning not documented. */
            live_consume_ucnt?: number;
            /** Number of likes. */
            live_like_cnt?: number;
            /** Number of new followers. */
            live_new_fans_ucnt?: number;
            /** As TikTok sends it; meaning not documented. */
            total_score?: number;
        };
    };
    /** Server time of the response. */
    extra: LiveExtra;
}
/** A user in a live chat. */
export interface LiveMessageUser {
    /** User id. */
    id?: string;
    /** Username without the \@; pass it as `username` to `public.check`. `profileUrl(user)` gives the address of the profile. */
    displayId?: string;
    /** Display name. */
    nickname?: string;
    /** Stable user id; pass it as `secUid` to `public.posts`. */
    secUid?: string;
    /** Profile picture, small. */
    avatarThumb?: {
        /** Storage path of the picture. */
        uri?: string;
        /** Links to the same picture. */
        urlList?: string[];
    };
    /** Follower counts. */
    followInfo?: {
        /** Number of followers. */
        followerCount?: number | string;
        /** Number of users followed. */
        followingCount?: number | string;
        /** Follow relation, as TikTok's number; values not documented. */
        followStatus?: string;
    };
    /** The same as `id`. */
    idStr?: string;
    /** Profile picture, medium. */
    avatarMedium?: {
        /** Storage path of the picture. */
        uri?: string;
        /** Links to the same picture. */
        urlList?: string[];
    };
    /** Badges of the user. */
    badgeList?: {
        /** As TikTok sends it; meaning not documented. */
        displayType?: number;
        /** As TikTok sends it; meaning not documented. */
        position?: number;
        /** As TikTok sends it; meaning not documented. */
        priorityType?: number;
        /** As TikTok sends it; meaning not documented. */
        sceneType?: number;
        /** More about the badge. */
        privilegeLogExtra?: {
            /** Level that the badge stands for. */
            level?: string;
            /** As TikTok sends it; meaning not documented. */
            privilegeId?: string;
        };
    }[];
    /** As TikTok sends it; meaning not documented. */
    payGrade?: {
        [key: string]: unknown;
    };
    /** As TikTok sends it; meaning not documented. */
    userAttr?: {
        [key: string]: unknown;
    };
}
/** One event of a live chat. All kinds share this flat form; `messageType` says which fields are filled. Here ids are digit strings, unlike in the other live operations. */
export interface LiveMessage {
    /** Kind of event, such as `ChatMessage`, `GiftMessage`, `LikeMessage`, `MemberMessage`, `SocialMessage` or `RoomUserSeqMessage`. */
    messageType: string;
    /** Fields of every event. */
    common?: {
        /** TikTok's name of the kind, such as `WebcastChatMessage`. */
        method?: string;
        /** Id of the event. */
        msgId?: string;
        /** Room id; pass it to `user.live.info`. */
        roomId?: string;
        /** When it happened, unix milliseconds as a digit string. */
        createTime?: string;
        /** As TikTok sends it; meaning not documented. */
        isShowMsg?: boolean;
        /** TikTok's own text for the event. */
        displayText?: {
            /** The text. */
            content?: string;
            /** Colour of the text. */
            fontColor?: string;
        };
        /** As TikTok sends it; meaning not documented. */
        anchorFoldType?: string;
        /** As TikTok sends it; meaning not documented. */
        anchorFoldTypeForWeb?: string;
        /** As TikTok sends it; meaning not documented. */
        foldType?: string;
        /** As TikTok sends it; meaning not documented. */
        foldTypeForWeb?: string;
        /** As TikTok sends it; meaning not documented. */
        roomMessageHeatLevel?: string;
        /** As TikTok sends it; meaning not documented. */
        priorityScore?: string;
        /** As TikTok sends it; meaning not documented. */
        anchorPriorityScore?: string;
    };
    /** The user who caused it. */
    user?: LiveMessageUser;
    /** Text of a `ChatMessage`. */
    content?: string;
    /** Language code of the text. */
    contentLanguage?: string;
    /** Gift id, in a `GiftMessage`. */
    giftId?: number | string;
    /** Counter of a `GiftMessage`; meaning not documented. */
    repeatCount?: number | string;
    /** Counter of a `GiftMessage`; meaning not documented. */
    comboCount?: number | string;
    /** Counter of a `GiftMessage`; meaning not documented. */
    groupCount?: number | string;
    /** The gift, in a `GiftMessage`. */
    gift?: {
        /** Name of the gift. */
        name?: string;
        /** Diamonds of the gift. */
        diamondCount?: number;
        /** As TikTok sends it; meaning not documented. */
        type?: number;
        /** Text of the gift. */
        describe?: string;
        /** Picture of the gift. */
        image?: {
            /** Links to the same picture. */
            urlList?: string[];
        };
        /** Whether viewers can choose the gift. */
        isDisplayedOnPanel?: boolean;
    };
    /** Counter of a `MemberMessage`; meaning not documented. */
    memberCount?: number | string;
    /** What happened, as TikTok's number: in a `ControlMessage` 3 when the host ends the room, 4 when a moderator does. */
    action?: number | string;
    /** Ranked viewers, in a `RoomUserSeqMessage`. */
    ranks?: {
        /** Place. */
        rank?: number | string;
        /** The viewer. */
        user?: LiveMessageUser;
        /** Points of the viewer. */
        score?: number | string;
    }[];
    /** Counter of the event; meaning not documented. */
    total?: number | string;
    /** Counter of the event; meaning not documented. */
    totalUser?: number | string;
    /** As TikTok sends it; meaning not documented. */
    shareTarget?: string;
    /** As TikTok sends it; meaning not documented. */
    sendType?: string;
    /** Counter of the event; meaning not documented. */
    fanTicketCount?: string;
    /** Trace id of the event. */
    logId?: string;
    /** A file that goes with the event. */
    asset?: {
        /** Id of the file. */
        assetId?: string;
        /** Link to the file. */
        assetUrl?: string;
    };
    /** As TikTok sends it; meaning not documented. */
    clientEnterSource?: string;
    /** As TikTok sends it; meaning not documented. */
    clientEnterType?: string;
}
/** Events of a live chat since the previous call. A feed without an end flag: poll it while the room is live. */
export interface LiveChatPage extends Envelope {
    /** Chat messages, gifts and other events. */
    messagesList: LiveMessage[];
    /** Opaque page cursor; pass it to `user.live.chat` to get the next events. */
    nextCursor: string;
    /** Server time, unix milliseconds as a digit string. */
    now: string;
    /** WebSocket address of TikTok's own live feed. */
    pushServer: string;
}
/** A topic for live videos. */
export interface LiveTopic {
    /** Topic id; pass it to `user.live.start` as `hashtag_id`. */
    id?: number;
    /** Name of the topic. */
    title?: string;
    /** Icon of the topic. */
    image?: LiveImage;
    [key: string]: unknown;
}
/** Topics to choose from when starting a live video. */
export interface LiveTopics extends Envelope {
    /** The topics in groups. Not well known, so more fields are allowed. */
    data: {
        /** General topics. */
        hashtag?: LiveTopic[] | null;
        /** Topics for streams from LIVE Studio. */
        live_studio_hashtag?: LiveTopic[] | null;
        /** Games, for the gaming topic. */
        game_tag_list?: ({
            /** Game id; pass it to `user.live.start` as `game_tag_id`. */
            id?: number | string;
            /** Name of the game. */
            show_name?: string;
        } & {
            [key: string]: unknown;
        })[] | null;
    } & {
        [key: string]: unknown;
    };
    /** Server time of the response. */
    extra: LiveExtra;
}
/** One page of the account's coin transactions. */
export interface TransactionPage extends Envelope {
    /** Contains the list of transactions under a name that no public sample shows, so the type is open. */
    data: {
        [key: string]: unknown;
    };
    /** Server time of the response. */
    extra: LiveExtra;
}
/** One hit of a search for live videos. */
export interface LiveSearchResult {
    /** The live video. */
    live_info: LiveRoom;
}
/** One page of live videos that match a search. */
export interface LiveSearchPage extends Envelope {
    /** The matches; null or missing when there are none. */
    data?: LiveSearchResult[] | null;
    /** Offset of the next page; pass it to `user.live.search`. */
    cursor: number;
    /** 1 while more matches remain, else 0. */
    has_more: number;
    /** Trace text of TikTok, usually "". */
    backtrace: string;
    /** Request headers for video links; not always present. */
    $other?: Other;
    /** Server time and trace id of the response. */
    extra: Extra;
    /** Trace id, the same as `extra.logid`. */
    log_pb: LogPb;
}
/** One value of a live report. */
export interface DailyValue {
    /** The value; unit not documented. */
    Value: number;
    /** Day the value belongs to. */
    Date: string | number;
}
/** Report on the account's live videos over the last days. TikTok often fails here; try again after an error. */
export interface LiveAnalyticsReport extends Envelope {
    /** The report's parts; further ones have names that end in `_detail`. */
    data: {
        /** Diamonds received. */
        diamonds_detail?: ({
            /** Series by name. */
            diamonds?: {
                /** Diamonds per day. */
                Total?: DailyValue[];
            } & {
                [key: string]: DailyValue[];
            };
        } & {
            [key: string]: unknown;
        }) | null;
        /** Time spent live. */
        live_duration_detail?: ({
            /** Time live per day; unit not documented. */
            live_duration?: DailyValue[];
        } & {
            [key: string]: unknown;
        }) | null;
    } & {
        [key: string]: unknown;
    };
    /** Server time of the response. */
    extra: LiveExtra;
}
/** A past live video of the account. */
export interface LiveVideo {
    /** Room id; pass it to `user.live.details` or `user.live.stats`. */
    room_id: string;
    /** When it began, unix seconds. */
    start_time?: number | string;
    /** When it ended, unix seconds. */
    end_time?: number | string;
    /** Length in seconds. */
    duration?: number;
    /** Diamonds received. */
    diamonds?: number;
    [key: string]: unknown;
}
/** One page of the account's past live videos. */
export interface LiveVideoPage extends Envelope {
    /** The page. */
    data: {
        /** The live videos, in the order asked for with `sort`. */
        video_list?: LiveVideo[] | null;
        /** Number of live videos on all pages. */
        total?: number;
        /** True while more live videos remain. */
        has_more?: boolean;
    };
    /** Server time of the response. */
    extra?: LiveExtra;
}
/** Details of one past live video. */
export interface LiveVideoDetails extends Envelope {
    /** The details. Only one field is known. */
    data: {
        /** Length in seconds. */
        duration?: number;
    } & {
        [key: string]: unknown;
    };
    /** Server time of the response. */
    extra: LiveExtra;
}
/** The API key in use, with what is left of its quota. */
export interface ApiKeyInfo extends Envelope {
    /** Number of the key. */
    id: number;
    /** E-mail address of the key's owner. */
    email: string;
    /** 1 when the key is active, else 0. */
    active: number;
    /** 1 when the subscription is active, else 0. */
    subscription_active: number;
    /** Whether the key has expired. */
    has_expired: boolean;
    /** When the key expires, unix seconds. */
    date_expiry: number;
    /** Number of requests left. */
    credits: number;
    /** Number of the plan. */
    plan_id: number;
    /** Number of the subscription. */
    sub_id: number;
    /** Setting of the dashboard, 0 or 1. */
    dark_mode: number;
    /** Number of logs. */
    logs_count: number;
    /** TikTok accounts linked to the key; their fields are not documented. */
    accounts: {
        [key: string]: unknown;
    }[];
    /** Not documented. */
    app: {
        [key: string]: unknown;
    };
    /** State of the bandwidth; its fields are not documented. */
    bandwidth: {
        [key: string]: unknown;
    };
    /** Logged requests; their fields are not documented. */
    logs: {
        [key: string]: unknown;
    }[];
}
