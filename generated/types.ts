// Compiled from openapi/ by `npm run generate`. Do not edit.

export interface paths {
    "/public/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a profile
         * @description Profile and statistics of a user, found by username. Pass `userInfo.user.secUid` on to the operations that list posts, likes or followers.
         */
        get: operations["public.check"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/posts": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's posts
         * @description Posts of a user, newest first, with pinned posts on top of the first page. A private account has no `itemList`.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's liked posts
         * @description Posts that a user liked. `itemList` is missing where the user keeps likes private.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's followers
         * @description Users who follow a public profile.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom a user follows
         * @description Users whom a public profile follows.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get trending posts
         * @description Recommended posts of the For You section. There is no cursor: call again for other posts.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video
         * @description One post with its statistics, author, music and download links. Send the headers of `$other.videoLinkHeaders` with the links.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video (second source)
         * @description The same as `public.video` from another source. Try it where the first one fails.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video (third source)
         * @description The same as `public.video` from a third source, which also needs the username of the author.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get related posts
         * @description Posts that resemble a given video. There is no cursor.
         */
        get: operations["public.relatedPosts"];
        put?: never;
        post?: never;
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/public/playlists": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List a user's playlists
         * @description Playlists of a user. Pass the id of one on to `public.playlistItems`.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts of a playlist
         * @description Posts of one playlist.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get trending posts of a category
         * @description Recommended posts of one explore category. There is no cursor: call again for other posts.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a hashtag and its posts
         * @description By `name`, details of the hashtag; by `id`, posts that carry it. Begin with the name and go on with `challengeInfo.challenge.id` of the answer.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts that use a music
         * @description Posts that use a piece of music.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get music details
         * @description Title, author, length and statistics of a piece of music.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Discover users, music or hashtags
         * @description Popular users, music or hashtags; the category decides which list the body holds.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Discover by keyword
         * @description A few popular posts, users, music or hashtags for a keyword. `public.search` finds more.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search
         * @description Search everything, videos or users, or get suggestions to complete a query. The category decides the shape of the body.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the account's profile
         * @description Profile of the account, or of another user where `username` is given.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Edit the profile
         * @description Changes one field of the account's profile. Needs a premium plan.
         */
        post: operations["user.edit"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/notifications": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List notifications
         * @description Recent notifications of the account. TikTok holds some of them back. `max_time` and `min_time` of the first list, `notice_lists[0]`, lead to the next page.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get analytics
         * @description Report on a business or creator account. The type `video` also needs `media_id`.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Check the session
         * @description Tells whether the session of the account is still valid. An account whose session has ended is unlinked by this call.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom the account follows (first version)
         * @description Older form of `user.following`, for the account itself only.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List whom the account follows
         * @description Users whom the account follows, or whom a friend follows where `secUid` is given.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's followers
         * @description Users who follow the account, or a friend where `secUid` is given.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Follow a user
         * @deprecated
         * @description Makes the account follow another user. Open to trusted customers only.
         */
        post: operations["user.follow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/unfollow": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unfollow a user
         * @deprecated
         * @description Makes the account stop following another user. Open to trusted customers only.
         */
        post: operations["user.unfollow"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/feed": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's posts
         * @description Posts of the account, or of another user where `secUid` is given.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's liked posts
         * @description Posts that the account liked, or that another user liked where `secUid` is given.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List posts of followed users
         * @description Posts of the users whom the account follows.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get related posts for the account
         * @description Posts that resemble a given video, chosen for the account. There is no cursor.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List saved posts
         * @description Posts that the account saved to its favourites.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's playlists
         * @description Playlists of the account, or of another user where `secUid` is given. Pass the id of one on to `user.posts.playlistItems`.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the posts of a playlist for the account
         * @description Posts of one playlist, as the account sees it.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get trending posts for the account
         * @description Recommended posts of the account's For You section. There is no cursor: call again for other posts.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search with personal results
         * @description The same as `public.search` with results chosen for the account, which are steadier from call to call.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a video for the account
         * @description One post, as the account sees it, with its download links.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Like a video
         * @description Puts the account's like on a video. Open to trusted customers only.
         */
        post: operations["user.posts.like"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/unlike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlike a video
         * @description Takes the account's like off a video. Open to trusted customers only.
         */
        post: operations["user.posts.unlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/comment/list": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List comments
         * @description Comments on a video. Pass `cid` of one on to `user.posts.comments.replies`.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List replies to a comment
         * @description Replies to one comment on a video.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Post a comment
         * @description Comments on a video, or replies to a comment where `reply_comment_id` is given. Open to trusted customers only.
         */
        post: operations["user.posts.comments.post"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/comment/like": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Like a comment
         * @description Puts the account's like on a comment.
         */
        post: operations["user.posts.comments.like"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/comment/unlike": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Unlike a comment
         * @description Takes the account's like off a comment.
         */
        post: operations["user.posts.comments.unlike"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/comment/delete": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Delete a comment
         * @description Deletes a comment of the account. Open to trusted customers only.
         */
        post: operations["user.posts.comments.delete"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/conversations": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversations
         * @description Conversations of the account, each with its latest messages. Pass `id` and `short_id` of one on to `user.messages`. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List messages
         * @description Messages of one conversation. Both ids come from `user.conversations`. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a message
         * @description Sends a text to a conversation. Both ids and the ticket come from `user.conversations`. Needs a premium plan. Open to trusted customers only.
         */
        post: operations["user.sendMessage"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/conversations/requests": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List conversation requests
         * @description Conversations that wait for the account's consent, each with its latest message. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the messages of a request
         * @description Messages of a conversation request; a stranger can rarely send more than three. There is no cursor. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Mark a request as read
         * @description Marks a conversation request as read. It is a GET that changes state. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Delete a request
         * @description Deletes a conversation request. It is a GET that changes state. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Accept a request
         * @description Accepts a conversation request, which then becomes a conversation. It is a GET that changes state. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get live permissions
         * @description What the account may do live, for instance stream from third-party software.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Open a live room
         * @description Opens a live room, if the account may go live. The room closes by itself when the stream ends. Needs a premium plan.
         */
        post: operations["user.live.start"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/stop": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Close the live room
         * @description Closes the live room of the account. Needs a premium plan.
         */
        post: operations["user.live.stop"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/check": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a live room
         * @description Room, owner and stream of any live video that is on the air.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List recommended live videos
         * @description Live videos that resemble a given one. There is no cursor.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get live statistics
         * @description Totals of a live video of the account, after it has ended.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Read live chat and gifts
         * @description Chat, gifts and other events of any live video. A feed without an end mark: poll with `nextCursor` until the live video is over. Needs a premium plan.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        get?: never;
        put?: never;
        /**
         * Send a live chat message
         * @description Sends a text to the chat of any live video. Needs a premium plan. Open to trusted customers only.
         */
        post: operations["user.live.sendChat"];
        delete?: never;
        options?: never;
        head?: never;
        patch?: never;
        trace?: never;
    };
    "/user/live/topics": {
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List live topics
         * @description Topics and games that a live video can be filed under. Pass their ids on to `user.live.start`.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List coin transactions
         * @description Coin transactions of the account. The caller counts the pages.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Search live videos
         * @description Live videos that match a query.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get live analytics
         * @description Report on the account's live videos over a number of days. It fails more often than other operations.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * List the account's live videos
         * @description Past live videos of the account. Pass `room_id` of one on to `user.live.details`.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get a past live video
         * @description Details of one live video of the account.
         */
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        /**
         * Get the API key's state
         * @description Plan, remaining requests, bandwidth and linked accounts of the API key. The only place to read what is left of the daily limits.
         */
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
        /** @description What every successful body has, merged into TikTok's own JSON. */
        Envelope: {
            /** @description Outcome of the call, `success` or `error`. */
            status: string;
            /** @description Empty or null on success, a text otherwise; a few operations put a confirmation here. */
            message: string | null;
            /** @description TikTok's result code (web endpoints); 0 means fine. */
            statusCode?: number;
            /** @description TikTok's result code again, in snake case; 0 means fine. */
            status_code?: number;
            /** @description TikTok's own status text; mostly empty. */
            status_msg?: string;
        };
        /** @description A TikTok account as the web endpoints describe it. */
        User: {
            /** @description User id, 16 to 19 digits. */
            id: string;
            /** @description Username without the @; pass it to `public.check`. */
            uniqueId: string;
            /** @description Display name. */
            nickname: string;
            /** @description Stable id of about 76 characters that starts with `MS4wLjABAAAA`; pass it to `public.posts` and the other lists of a user. */
            secUid: string;
            /** @description Bio text; may be empty. */
            signature: string;
            /**
             * Format: uri
             * @description Link to the small profile picture.
             */
            avatarThumb: string;
            /**
             * Format: uri
             * @description Link to the medium profile picture.
             */
            avatarMedium: string;
            /**
             * Format: uri
             * @description Link to the large profile picture.
             */
            avatarLarger: string;
            /** @description Whether the account carries the verified badge. */
            verified: boolean;
            /** @description Whether the account is private; its lists come back empty then. */
            privateAccount: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            secret: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            openFavorite: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            ftc: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            isADVirtual: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            isEmbedBanned?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            ttSeller?: boolean;
            /** @description Follow relation, as TikTok's number; values not documented. */
            relation: number;
            /** @description Setting for comments, as TikTok's number; values not documented. */
            commentSetting: number;
            /** @description Setting for duets, as TikTok's number; values not documented. */
            duetSetting: number;
            /** @description Setting for stitches, as TikTok's number; values not documented. */
            stitchSetting: number;
            /** @description Setting for downloads, as TikTok's number; values not documented. */
            downloadSetting?: number;
            /** @description As TikTok sends it; meaning not documented. */
            UserStoryStatus?: number;
            /** @description Id of the live room while live, empty or `0` otherwise; pass it to `user.live.info`. */
            roomId?: string;
            /** @description The link in the bio. */
            bioLink?: {
                /** @description Address of the link. */
                link?: string;
                /** @description As TikTok sends it; meaning not documented. */
                risk?: number;
            };
            /** @description As TikTok sends it; meaning not documented. */
            canExpPlaylist?: boolean;
            /** @description Business account details. */
            commerceUserInfo?: {
                /** @description Whether TikTok counts it as a business account. */
                commerceUser?: boolean;
                /** @description Business category. */
                category?: string;
                /** @description As TikTok sends it; meaning not documented. */
                categoryButton?: boolean;
            };
            /** @description Setting for the following list, as TikTok's number; values not documented. */
            followingVisibility?: number;
            /** @description Setting for embedding the profile, as TikTok's number; values not documented. */
            profileEmbedPermission?: number;
            /** @description Extra tabs on the profile. */
            profileTab?: {
                /** @description Whether a tab with playlists shows. */
                showPlayListTab?: boolean;
                /** @description Whether a tab with questions shows. */
                showQuestionTab?: boolean;
            };
            /** @description When the display name last changed, in unix seconds. */
            nickNameModifyTime?: number;
            /** @description As TikTok sends it; own account only. */
            isUnderAge18?: boolean;
        };
        /** @description Counts of an account, rounded from 10 000 up; `AuthorStatsV2` has the exact values. */
        AuthorStats: {
            /** @description Number of followers. */
            followerCount: number;
            /** @description Number of accounts followed. */
            followingCount: number;
            /** @description Likes received on all posts. */
            heart: number;
            /** @description The same as `heart`. */
            heartCount: number;
            /** @description Number of posts. */
            videoCount: number;
            /** @description Number of posts the account has liked. */
            diggCount: number;
            /** @description Number of friends as TikTok counts them; newer bodies only. */
            friendCount?: number;
        };
        /** @description Exact counts of an account as digit strings; newer bodies only. */
        AuthorStatsV2: {
            /** @description Exact number of followers. */
            followerCount?: string;
            /** @description Exact number of accounts followed. */
            followingCount?: string;
            /** @description Exact likes received on all posts. */
            heart?: string;
            /** @description The same as `heart`. */
            heartCount?: string;
            /** @description Exact number of posts. */
            videoCount?: string;
            /** @description Exact number of posts the account has liked. */
            diggCount?: string;
            /** @description Exact number of friends as TikTok counts them. */
            friendCount?: string;
        };
        /** @description Title and text of the share card. */
        ShareMeta: {
            /** @description Headline of the card. */
            title: string;
            /** @description Text below the headline. */
            desc: string;
        };
        /** @description The account that published a post. */
        Author: {
            /** @description User id, 16 to 19 digits. */
            id: string;
            /** @description Username without the @; pass it to `public.check`. */
            uniqueId: string;
            /** @description Display name. */
            nickname: string;
            /** @description Stable id of about 76 characters that starts with `MS4wLjABAAAA`; pass it to `public.posts` and the other lists of a user. */
            secUid: string;
            /** @description Bio text; may be empty. */
            signature: string;
            /**
             * Format: uri
             * @description Link to the small profile picture.
             */
            avatarThumb: string;
            /**
             * Format: uri
             * @description Link to the medium profile picture.
             */
            avatarMedium: string;
            /**
             * Format: uri
             * @description Link to the large profile picture.
             */
            avatarLarger: string;
            /** @description Whether the account carries the verified badge. */
            verified: boolean;
            /** @description Whether the account is private; its lists come back empty then. */
            privateAccount: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            secret: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            openFavorite: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            ftc: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            isADVirtual: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            isEmbedBanned?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            ttSeller?: boolean;
            /** @description Follow relation, as TikTok's number; values not documented. */
            relation: number;
            /** @description Setting for comments, as TikTok's number; values not documented. */
            commentSetting: number;
            /** @description Setting for duets, as TikTok's number; values not documented. */
            duetSetting: number;
            /** @description Setting for stitches, as TikTok's number; values not documented. */
            stitchSetting: number;
            /** @description Setting for downloads, as TikTok's number; values not documented. */
            downloadSetting?: number;
            /** @description As TikTok sends it; meaning not documented. */
            UserStoryStatus?: number;
            /** @description Id of the live room while the account is live; pass it to `user.live.info`. */
            roomId?: string;
        };
        /** @description A sound that posts can use. */
        Music: {
            /** @description Music id; pass it to `public.music` and `public.musicInfo`. */
            id: string;
            /** @description Title of the sound. */
            title: string;
            /** @description Artist, or display name of the user who made the sound. */
            authorName?: string;
            /** @description Whether TikTok marks the sound as original. */
            original: boolean;
            /** @description Length in seconds. */
            duration: number;
            /** @description Link to the audio file; empty or missing once the sound is removed. */
            playUrl?: string;
            /** @description Link to the small cover. */
            coverThumb: string;
            /** @description Link to the medium cover. */
            coverMedium: string;
            /** @description Link to the large cover. */
            coverLarge: string;
            /** @description Album of the track. */
            album?: string;
            /** @description As TikTok sends it; meaning not documented. */
            isCopyrighted?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            private?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            tt2dsp?: {
                /** @description As TikTok sends it; meaning not documented. */
                tt_to_dsp_song_infos?: {
                    [key: string]: unknown;
                }[];
            };
        };
        /** @description One encoded file of a video and the links to it. */
        VideoFile: {
            /** @description File size in bytes. */
            DataSize: number;
            /** @description TikTok's internal file id. */
            Uri: string;
            /** @description As TikTok sends it; meaning not documented. */
            UrlKey: string;
            /** @description Signed links to the file that expire; fetch them with `$other.videoLinkHeaders`. */
            UrlList: string[];
            /** @description Hash of the file in hex. */
            FileHash: string;
            /** @description As TikTok sends it; meaning not documented. */
            FileCs?: string;
            /** @description Width in pixels. */
            Width?: number;
            /** @description Height in pixels. */
            Height?: number;
        };
        /** @description The video of a post, with its covers and files; all links are signed and expire. */
        Video: {
            /** @description The same as the id of the post. */
            id: string;
            /** @description Length in seconds. */
            duration: number;
            /** @description Width in pixels. */
            width: number;
            /** @description Height in pixels. */
            height: number;
            /** @description Nominal size, such as `540p`. */
            ratio: string;
            /** @description Link for playing, fetched with `$other.videoLinkHeaders`. */
            playAddr: string;
            /** @description Link for downloading, fetched with `$other.videoLinkHeaders`. */
            downloadAddr: string;
            /** @description Link to the cover picture. */
            cover: string;
            /** @description Link to the original cover. */
            originCover: string;
            /** @description Link to the moving cover. */
            dynamicCover: string;
            /** @description Link to the cover for share pages. */
            reflowCover?: string;
            /** @description Links to covers for sharing; some may be empty. */
            shareCover?: string[];
            /** @description Links to the cover by width. */
            zoomCover: {
                /** @description Cover 240 pixels wide. */
                240?: string;
                /** @description Cover 480 pixels wide. */
                480?: string;
                /** @description Cover 720 pixels wide. */
                720?: string;
                /** @description Cover 960 pixels wide. */
                960?: string;
            };
            /** @description Container of the file, such as `mp4`. */
            format: string;
            /** @description Video codec, such as `h264`. */
            codecType: string;
            /** @description Quality label, such as `540p`. */
            definition: string;
            /** @description Bits per second of the default file. */
            bitrate: number;
            /** @description TikTok's encoding profile, such as `normal`. */
            encodedType: string;
            /** @description As TikTok sends it; meaning not documented. */
            encodeUserTag: string;
            /** @description TikTok's quality grade, such as `normal`. */
            videoQuality: string;
            /** @description Size of the default file in bytes; newer bodies only. */
            size?: number;
            /** @description TikTok's internal file id; newer bodies only. */
            videoID?: string;
            /** @description A decimal number as text; meaning not documented. */
            VQScore?: string;
            /** @description The default file. */
            PlayAddrStruct?: components["schemas"]["VideoFile"];
            /** @description The same video in other encodings. */
            bitrateInfo: {
                /** @description Bits per second. */
                Bitrate: number;
                /** @description Video codec, such as `h264` or `h265_hvc1`. */
                CodecType: string;
                /** @description Name of the quality step. */
                GearName: string;
                /** @description As TikTok sends it; meaning not documented. */
                QualityType: number;
                /** @description The file in this encoding. */
                PlayAddr: components["schemas"]["VideoFile"];
                /** @description Frames per second. */
                BitrateFPS?: number;
                /** @description Container of the file. */
                Format?: string;
                /** @description JSON text or empty; meaning not documented. */
                MVMAF?: string;
                /** @description JSON text; meaning not documented. */
                VideoExtra?: string;
            }[];
            /** @description Subtitles, one entry per language and source. */
            subtitleInfos?: {
                /** @description File format, such as `webvtt`. */
                Format: string;
                /** @description Language and region, such as `eng-US`. */
                LanguageCodeName: string;
                /** @description TikTok's number of the language. */
                LanguageID: string;
                /** @description File size in bytes. */
                Size: number;
                /** @description Where the text comes from, such as `ASR`. */
                Source: string;
                /**
                 * Format: uri
                 * @description Link to the subtitle file.
                 */
                Url: string;
                /** @description When the link ends, in unix seconds. */
                UrlExpire: number;
                /** @description As TikTok sends it; meaning not documented. */
                Version: string;
                /** @description As TikTok sends it; meaning not documented. */
                VideoSubtitleID?: number;
            }[];
            /** @description Captions and spoken language. */
            claInfo?: {
                /** @description Caption files. */
                captionInfos?: {
                    [key: string]: unknown;
                }[];
                /** @description As TikTok sends it; meaning not documented. */
                captionsType?: number;
                /** @description Whether automatic captions are on. */
                enableAutoCaption?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                hasOriginalAudio?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                noCaptionReason?: number;
                /** @description The spoken language. */
                originalLanguageInfo?: {
                    [key: string]: unknown;
                };
            };
            /** @description Loudness of the sound track; may be empty. */
            volumeInfo: {
                /** @description Loudness; unit not documented. */
                Loudness?: number;
                /** @description Peak level; unit not documented. */
                Peak?: number;
            };
        };
        /** @description Counts of a post, rounded from 10 000 up; `PostStatsV2` has the exact values. */
        PostStats: {
            /** @description Number of plays. */
            playCount: number | string;
            /** @description Number of likes. */
            diggCount: number | string;
            /** @description Number of comments. */
            commentCount: number | string;
            /** @description Number of shares. */
            shareCount: number | string;
            /** @description Number of times saved; a string in some single-post bodies. */
            collectCount?: number | string;
        };
        /** @description Exact counts of a post as digit strings; newer bodies only. */
        PostStatsV2: {
            /** @description Exact number of plays. */
            playCount: string;
            /** @description Exact number of likes. */
            diggCount: string;
            /** @description Exact number of comments. */
            commentCount: string;
            /** @description Exact number of shares. */
            shareCount: string;
            /** @description Exact number of times saved. */
            collectCount: string;
            /** @description Exact number of reposts. */
            repostCount?: string;
        };
        /** @description A hashtag. */
        Challenge: {
            /** @description Hashtag id, up to 19 digits; pass it to `public.hashtag` as `id`. */
            id: string;
            /** @description Hashtag without the leading #; pass it to `public.hashtag` as `name`. */
            title: string;
            /** @description Description of the hashtag; often empty. */
            desc: string;
            /** @description Link to the small cover; may be empty. */
            coverThumb?: string;
            /** @description Link to the medium cover; may be empty. */
            coverMedium?: string;
            /** @description Link to the large cover; may be empty. */
            coverLarger?: string;
            /** @description Link to the small icon; may be empty. */
            profileThumb?: string;
            /** @description Link to the medium icon; may be empty. */
            profileMedium?: string;
            /** @description Link to the large icon; may be empty. */
            profileLarger?: string;
            /** @description As TikTok sends it; meaning not documented. */
            isCommerce?: boolean;
            /** @description Use of the hashtag, where TikTok adds it here. */
            stats?: {
                /** @description Number of posts. */
                videoCount: number;
                /** @description Number of views of all those posts. */
                viewCount: number;
            };
        };
        /** @description A hashtag or mention inside a text. */
        TextExtra: {
            /** @description As TikTok sends it; empty in known bodies. */
            awemeId: string;
            /** @description Index of the first character in the text. */
            start: number;
            /** @description Index after the last character in the text. */
            end: number;
            /** @description What it is, 1 for a hashtag and 0 for a mention. */
            type: number;
            /** @description As TikTok sends it; meaning not documented. */
            subType: number;
            /** @description Hashtag id; empty for a mention, pass it to `public.hashtag`. */
            hashtagId?: string;
            /** @description Hashtag without the #; empty for a mention. */
            hashtagName: string;
            /** @description As TikTok sends it; meaning not documented. */
            isCommerce: boolean;
            /** @description Id of the mentioned user; empty for a hashtag. */
            userId?: string;
            /** @description Username of the mentioned user; pass it to `public.check`. */
            userUniqueId?: string;
            /** @description Stable id of the mentioned user; pass it to `public.posts`. */
            secUid?: string;
        };
        /** @description A video or photo post. Nothing is guaranteed: live cards in explore lists have not even an id. */
        Post: {
            /** @description Post id, 19 digits; pass it to `public.video`, or as `media_id` to the like and comment operations. */
            id?: string;
            /** @description Caption with hashtags and mentions. */
            desc?: string;
            /** @description When it was published, in unix seconds; a number in lists, digits in some single-post bodies. */
            createTime?: number | string;
            /** @description The account that published it; missing in reduced bodies. */
            author?: components["schemas"]["Author"];
            /** @description Rounded counts of that account. */
            authorStats?: components["schemas"]["AuthorStats"];
            /** @description Exact counts of that account. */
            authorStatsV2?: components["schemas"]["AuthorStatsV2"];
            /** @description The sound. */
            music?: components["schemas"]["Music"];
            /** @description The video, its covers and its links. */
            video?: components["schemas"]["Video"];
            /** @description The pictures of a photo post. */
            imagePost?: {
                /** @description One entry per picture. */
                images?: {
                    /** @description Where the picture is. */
                    imageURL?: {
                        /** @description Links to the picture. */
                        urlList?: string[];
                    };
                    /** @description Width in pixels. */
                    imageWidth?: number;
                    /** @description Height in pixels. */
                    imageHeight?: number;
                }[];
                /** @description The picture used as cover. */
                cover?: {
                    [key: string]: unknown;
                };
                /** @description The picture used when shared. */
                shareCover?: {
                    [key: string]: unknown;
                };
                /** @description Title of the photo post. */
                title?: string;
            };
            /** @description Counts, rounded from 10 000 up. */
            stats?: components["schemas"]["PostStats"];
            /** @description Exact counts as digit strings. */
            statsV2?: components["schemas"]["PostStatsV2"];
            /** @description Hashtags of the post. */
            challenges?: components["schemas"]["Challenge"][];
            /** @description Where the hashtags and mentions are in `desc`. */
            textExtra?: components["schemas"]["TextExtra"][];
            /** @description Caption in parts, each with its hashtags and mentions. */
            contents?: {
                /** @description Text of the part. */
                desc?: string;
                /** @description Where the hashtags and mentions are in this part. */
                textExtra?: components["schemas"]["TextExtra"][];
            }[];
            /** @description The post this one is a duet of. */
            duetInfo?: {
                /** @description Post id, `0` for none; pass it to `public.video`. */
                duetFromId?: string;
            };
            /** @description Text stickers. */
            stickersOnItem?: {
                /** @description Lines of text. */
                stickerText?: string[];
                /** @description TikTok's kind of sticker. */
                stickerType?: number;
            }[];
            /** @description Effects used in the video. */
            effectStickers?: {
                /** @description Effect id. */
                ID?: string;
                /** @description Name of the effect. */
                name?: string;
            }[];
            /** @description The place that is tagged. */
            poi?: {
                /** @description TikTok's kind of place. */
                type?: number;
            } & {
                [key: string]: unknown;
            };
            /** @description Warnings shown with the post. */
            warnInfo?: {
                /** @description Name of the warning. */
                key?: string;
                /** @description Language of the text. */
                lang?: string;
                /** @description The warning. */
                text?: string;
                /** @description TikTok's kind of warning. */
                type?: number;
            }[];
            /** @description Searches that TikTok suggests beside the post. */
            videoSuggestWordsList?: {
                /** @description Groups of suggestions. */
                video_suggest_words_struct?: {
                    /** @description Text that goes with the suggestions. */
                    hint_text?: string;
                    /** @description As TikTok sends it; meaning not documented. */
                    scene?: string;
                    /** @description The suggestions. */
                    words?: {
                        /** @description Search text; pass it to `public.search`. */
                        word?: string;
                        /** @description TikTok's id of the suggestion. */
                        word_id?: string;
                    }[];
                }[];
            };
            /** @description Playlist the post is in, or empty; pass it to `public.playlistItems`. */
            playlistId?: string;
            /** @description True on a post pinned to the top of its profile, missing otherwise. */
            isPinnedItem?: boolean;
            /** @description Whether the account behind the call has saved the post. */
            collected?: boolean;
            /** @description Whether the account behind the call has liked the post. */
            digged?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            secret?: boolean;
            /** @description Whether the post is private. */
            privateItem?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            forFriend?: boolean;
            /** @description Whether the post is an ad. */
            isAd?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            adAuthorization?: boolean;
            /** @description As TikTok sends and spells it; meaning not documented. */
            officalItem?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            originalItem?: boolean;
            /** @description Whether duets are allowed. */
            duetEnabled?: boolean;
            /** @description Whether stitches are allowed. */
            stitchEnabled?: boolean;
            /** @description Whether sharing is allowed. */
            shareEnabled?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            showNotPass?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            itemMute?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            vl1?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            isReviewing?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            textTranslatable?: boolean;
            /** @description TikTok's number; values not documented. */
            duetDisplay?: number;
            /** @description TikTok's number; values not documented. */
            stitchDisplay?: number;
            /** @description TikTok's number; values not documented. */
            itemCommentStatus?: number;
            /** @description As TikTok sends it; meaning not documented. */
            diversificationId?: number;
            /** @description As TikTok sends it; meaning not documented. */
            CategoryType?: number;
            /** @description As TikTok sends it; meaning not documented. */
            isECVideo?: number;
            /** @description As TikTok sends it; meaning not documented. */
            adLabelVersion?: number;
            /** @description As TikTok sends it; meaning not documented. */
            BAInfo?: string;
            /** @description Language of the caption, such as `en`. */
            textLanguage?: string;
            /** @description As TikTok sends it; meaning not documented. */
            AIGCDescription?: string;
            /** @description As TikTok sends it; meaning not documented. */
            backendSourceEventTracking?: string;
            /** @description What can be done with the post. */
            item_control?: {
                /** @description Whether reposting is possible. */
                can_repost?: boolean;
            };
            /** @description As TikTok sends it; meaning not documented. */
            creatorAIComment?: {
                [key: string]: unknown;
            };
            /** @description As TikTok sends it; meaning not documented. */
            anchors?: {
                [key: string]: unknown;
            }[] | null;
        };
        /** @description An account with its counts. */
        UserInfo: {
            /** @description The account. */
            user: components["schemas"]["User"];
            /** @description Counts, rounded from 10 000 up. */
            stats: components["schemas"]["AuthorStats"];
            /** @description Exact counts as digit strings. */
            statsV2?: components["schemas"]["AuthorStatsV2"];
            /** @description Share card; older bodies had it here, newer ones at the top. */
            shareMeta?: components["schemas"]["ShareMeta"];
            /** @description Posts of the account, where TikTok adds any. */
            itemList?: components["schemas"]["Post"][];
        };
        /** @description Server time and trace id that TikTok adds to a body. */
        Extra: {
            /** @description Server time of the response in unix milliseconds. */
            now: number;
            /** @description Trace id of the response, a UTC date and time followed by hex digits. */
            logid?: string;
            /** @description As TikTok sends it; meaning not documented. */
            fatal_item_ids?: string[] | null;
            /** @description As TikTok sends it; meaning not documented. */
            api_debug_info?: {
                [key: string]: unknown;
            } | null;
            /** @description Id of the search. */
            search_request_id?: string;
        };
        /** @description Trace id of the response. */
        LogPb: {
            /** @description Impression id, the same value as `extra.logid`. */
            impr_id: string;
        };
        /** @description The profile of an account. */
        Profile: components["schemas"]["Envelope"] & {
            /** @description The account and its counts. */
            userInfo: components["schemas"]["UserInfo"];
            /** @description Share card of the profile. */
            shareMeta?: components["schemas"]["ShareMeta"];
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description Body of every response that is not a success. */
        Error: {
            /**
             * @description Always `error`.
             * @enum {string}
             */
            status: "error";
            /** @description What went wrong, in English. */
            message: string;
            /** @description Code of the cause: a TikTok code, or 8 for an expired session. */
            statusCode?: number;
            /** @description Rejected parameters, each with the reason or a list of reasons. */
            fields?: {
                [key: string]: string | string[];
            };
        };
        /** @description Headers to send when downloading a video link of the same response. */
        VideoLinkHeaders: {
            /** @description A `tt_chain_token` cookie that belongs to the response it came with. */
            Cookie: string;
            /** @description Value for the Origin header. */
            Origin: string;
            /** @description Value for the Referer header. */
            Referer: string;
        };
        /** @description Additions by TikAPI that are not part of TikTok's body. */
        Other: {
            /** @description Headers for `video.downloadAddr` and `video.playAddr`. */
            videoLinkHeaders?: components["schemas"]["VideoLinkHeaders"];
        };
        /** @description A page of posts. */
        PostPage: components["schemas"]["Envelope"] & {
            /** @description The posts; missing when there are none or the list is hidden. */
            itemList?: components["schemas"]["Post"][];
            /** @description Whether there is a next page. */
            hasMore?: boolean;
            /** @description Where the next page starts, unix milliseconds or an offset as digits (a number in old bodies); pass it as `cursor`. */
            cursor?: number | string;
            /** @description Request headers that make the video links of this response work. */
            $other?: components["schemas"]["Other"];
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description One account in a list of accounts. */
        UserListItem: {
            /** @description The account. */
            user: components["schemas"]["User"];
            /** @description Counts, rounded from 10 000 up. */
            stats: components["schemas"]["AuthorStats"];
            /** @description Exact counts as digit strings. */
            statsV2?: components["schemas"]["AuthorStatsV2"];
        };
        /** @description A page of accounts. */
        UserPage: components["schemas"]["Envelope"] & {
            /** @description The accounts. */
            userList?: components["schemas"]["UserListItem"][];
            /** @description Whether there is a next page. */
            hasMore?: boolean;
            /** @description Where the next page starts; pass it as `nextCursor`. */
            nextCursor?: number | string;
            /** @description Where the next page of `user.followingV1` starts; pass it as `cursor`. */
            cursor?: number | string;
            /** @description TikTok's own lower cursor in unix seconds; pass on `nextCursor` instead. */
            minCursor?: number;
            /** @description TikTok's own upper cursor. */
            maxCursor?: number;
            /** @description Number of accounts in the whole list. */
            total?: number;
            /** @description As TikTok sends it; meaning not documented. */
            isTruncated?: boolean;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A single post. */
        PostDetails: components["schemas"]["Envelope"] & {
            /** @description Holder of the post. */
            itemInfo?: {
                /** @description The post. */
                itemStruct: components["schemas"]["Post"];
            };
            /** @description Share card of the post. */
            shareMeta?: components["schemas"]["ShareMeta"];
            /** @description Request headers that make the video links of this response work. */
            $other?: components["schemas"]["Other"];
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A playlist of a user. */
        Playlist: {
            /** @description Playlist id; pass it as `playlist_id` to `public.playlistItems`. */
            id?: string;
            /** @description Playlist id under TikTok's other name; pass it as `playlist_id` to `public.playlistItems`. */
            mixId?: string;
            /** @description Title of the playlist. */
            name?: string;
            /** @description Title under TikTok's other name. */
            mixName?: string;
            /** @description Number of posts in it. */
            videoCount: number;
            /** @description Link to the cover picture. */
            cover?: string;
            /** @description The account that made it. */
            creator?: components["schemas"]["Author"];
        };
        /** @description A page of playlists. */
        PlaylistPage: components["schemas"]["Envelope"] & {
            /** @description The playlists. */
            playList?: components["schemas"]["Playlist"][];
            /** @description Whether there is a next page. */
            hasMore?: boolean;
            /** @description Where the next page starts; pass it as `cursor`. */
            cursor?: number | string;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A hashtag with its counts. */
        ChallengeInfo: {
            /** @description The hashtag. */
            challenge: components["schemas"]["Challenge"];
            /** @description Rounded counts. */
            stats: {
                /** @description Number of posts. */
                videoCount: number;
                /** @description Number of views of all those posts. */
                viewCount: number;
            };
            /** @description Exact counts as digit strings; newer bodies only. */
            statsV2?: {
                /** @description Exact number of posts. */
                videoCount?: string;
                /** @description Exact number of views. */
                viewCount?: string;
            };
            /** @description As TikTok sends it; meaning not documented. */
            challengeAnnouncement?: {
                [key: string]: unknown;
            };
        };
        /** @description A hashtag, asked for by name. */
        HashtagDetails: components["schemas"]["Envelope"] & {
            /** @description The hashtag; pass its `challenge.id` to `public.hashtag` for the posts. */
            challengeInfo: components["schemas"]["ChallengeInfo"];
            /** @description Share card of the hashtag. */
            shareMeta?: components["schemas"]["ShareMeta"];
            /** @description Posts with the hashtag; not expected here, ask by id. */
            itemList?: components["schemas"]["Post"][];
            /** @description Whether there are posts to ask for. */
            hasMore?: boolean;
            /** @description Offset of the next page as digits; pass it as `cursor`. */
            cursor?: string;
            /** @description Request headers that make the video links of this response work. */
            $other?: components["schemas"]["Other"];
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A page of posts with a hashtag, asked for by id. */
        HashtagPage: components["schemas"]["Envelope"] & {
            /** @description The posts; some pages have none although `hasMore` is true. */
            itemList?: components["schemas"]["Post"][];
            /** @description Whether there is a next page. */
            hasMore?: boolean;
            /** @description Offset of the next page as digits; pass it as `cursor`. */
            cursor: string;
            /** @description Request headers that make the video links of this response work. */
            $other?: components["schemas"]["Other"];
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description A sound with its use count. */
        MusicInfo: {
            /** @description The sound. */
            music: components["schemas"]["Music"];
            /** @description Use of the sound. */
            stats: {
                /** @description Number of posts with this sound. */
                videoCount: number;
            };
            /** @description The user behind the sound, in full or reduced to some of the fields. */
            author?: {
                /** @description User id, 16 to 19 digits. */
                id?: string;
                /** @description Username without the @; pass it to `public.check`. */
                uniqueId?: string;
                /** @description Display name. */
                nickname?: string;
                /** @description Stable id of about 76 characters that starts with `MS4wLjABAAAA`; pass it to `public.posts` and the other lists of a user. */
                secUid?: string;
                /** @description Bio text; may be empty. */
                signature?: string;
                /**
                 * Format: uri
                 * @description Link to the small profile picture.
                 */
                avatarThumb?: string;
                /**
                 * Format: uri
                 * @description Link to the medium profile picture.
                 */
                avatarMedium?: string;
                /**
                 * Format: uri
                 * @description Link to the large profile picture.
                 */
                avatarLarger?: string;
                /** @description Whether the account carries the verified badge. */
                verified?: boolean;
                /** @description Whether the account is private; its lists come back empty then. */
                privateAccount?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                secret?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                openFavorite?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                ftc?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                isADVirtual?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                isEmbedBanned?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                ttSeller?: boolean;
                /** @description Follow relation, as TikTok's number; values not documented. */
                relation?: number;
                /** @description Setting for comments, as TikTok's number; values not documented. */
                commentSetting?: number;
                /** @description Setting for duets, as TikTok's number; values not documented. */
                duetSetting?: number;
                /** @description Setting for stitches, as TikTok's number; values not documented. */
                stitchSetting?: number;
                /** @description Setting for downloads, as TikTok's number; values not documented. */
                downloadSetting?: number;
                /** @description As TikTok sends it; meaning not documented. */
                UserStoryStatus?: number;
                /** @description Id of the live room while the account is live; pass it to `user.live.info`. */
                roomId?: string;
            } & {
                [key: string]: unknown;
            };
            /** @description The artist. */
            artist?: {
                [key: string]: unknown;
            };
            /** @description The artists. */
            artists?: {
                [key: string]: unknown;
            }[];
        };
        /** @description A sound and its use. */
        MusicDetails: components["schemas"]["Envelope"] & {
            /** @description The sound with its use count. */
            musicInfo: components["schemas"]["MusicInfo"];
            /** @description Share card of the sound. */
            shareMeta?: components["schemas"]["ShareMeta"];
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A page of popular accounts. */
        DiscoverUsersPage: components["schemas"]["Envelope"] & {
            /** @description The accounts. */
            userInfoList?: components["schemas"]["UserListItem"][];
            /** @description Where the next page starts; pass it as `offset`. */
            offset: number;
            /** @description Whether there is a next page; not always sent. */
            hasMore?: boolean;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A page of popular sounds. */
        DiscoverMusicPage: components["schemas"]["Envelope"] & {
            /** @description The sounds. */
            musicInfoList?: components["schemas"]["MusicInfo"][];
            /** @description Where the next page starts; pass it as `offset`. */
            offset: number;
            /** @description Whether there is a next page; not always sent. */
            hasMore?: boolean;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A page of popular hashtags. */
        DiscoverHashtagsPage: components["schemas"]["Envelope"] & {
            /** @description The hashtags. */
            challengeInfoList?: components["schemas"]["ChallengeInfo"][];
            /** @description Where the next page starts; pass it as `offset`. */
            offset: number;
            /** @description Whether there is a next page; not always sent. */
            hasMore?: boolean;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description What is popular for a keyword. No public sample exists, so the body is open. */
        DiscoverKeywordResult: components["schemas"]["Envelope"] & ({
            /** @description Popular posts. */
            itemList?: components["schemas"]["Post"][];
            /** @description Popular accounts, sounds or hashtags. */
            data?: {
                [key: string]: unknown;
            }[];
            /** @description Whether there is more to find. */
            hasMore?: boolean;
            /** @description Whether there is more to find, 0 or 1. */
            has_more?: number;
            /** @description Position after the last item. */
            offset?: number;
            /** @description Position after the last item under its other name. */
            cursor?: number | string;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        } & {
            [key: string]: unknown;
        });
        /** @description A picture and the links to it. */
        Avatar: {
            /** @description TikTok's internal id of the picture. */
            uri: string | null;
            /** @description Links to the picture in several formats. */
            url_list: string[];
            /** @description Always null in known bodies. */
            url_prefix?: string | null;
            /** @description Width in pixels. */
            width?: number;
            /** @description Height in pixels. */
            height?: number;
        };
        /** @description An account as the mobile endpoints describe it; unset fields are null. */
        AwemeUser: {
            /** @description User id, 16 to 19 digits. */
            uid: string;
            /** @description Stable user id; pass it as `secUid` to `public.posts`. */
            sec_uid: string;
            /** @description Username; pass it as `username` to `public.check`. */
            unique_id: string;
            /** @description Display name. */
            nickname: string;
            /** @description Bio text. */
            signature?: string | null;
            /** @description Small profile picture. */
            avatar_thumb?: components["schemas"]["Avatar"] | null;
            /** @description Medium profile picture. */
            avatar_medium?: components["schemas"]["Avatar"] | null;
            /** @description Large profile picture. */
            avatar_larger?: components["schemas"]["Avatar"] | null;
            /** @description Verification text; may be empty. */
            custom_verify?: string | null;
            /** @description Business verification text; may be empty. */
            enterprise_verify_reason?: string | null;
            /** @description Number of followers. */
            follower_count?: number | null;
            /** @description Number of accounts followed. */
            following_count?: number | null;
            /** @description Likes received on all posts. */
            total_favorited?: number | null;
            /** @description As TikTok sends it; meaning not documented. */
            verification_type?: number | null;
            /** @description Follow relation, as TikTok's number; values not documented. */
            follow_status?: number | null;
            /** @description 0 or 1; meaning not documented. */
            secret?: number | null;
            /** @description Country or region code. */
            region?: string | null;
            /** @description Id of the live room; an integer a double cannot hold arrives as its exact decimal string. */
            room_id?: number | string | null;
        };
        /** @description One account in a search result. */
        SearchUser: {
            /** @description The account. */
            user_info: components["schemas"]["AwemeUser"];
            /** @description As TikTok sends it; meaning not documented. */
            position?: {
                [key: string]: unknown;
            }[] | null;
            /** @description As TikTok sends it; meaning not documented. */
            uniqid_position?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Null in known bodies. */
            effects?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Null in known bodies. */
            musics?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Posts by the account, where TikTok adds any. */
            items?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Null in known bodies. */
            mix_list?: {
                [key: string]: unknown;
            }[] | null;
        };
        /** @description One card of a general search. */
        SearchResult: {
            /** @description Kind of card, 1 for a post and 4 for accounts. */
            type?: number;
            /** @description The post, on a card of type 1. */
            item?: components["schemas"]["Post"];
            /** @description The accounts, on a card of type 4. */
            user_list?: components["schemas"]["SearchUser"][];
            /** @description What all cards have. */
            common?: {
                /** @description Id of the card; the post id on a card of type 1. */
                doc_id_str?: string;
            };
        };
        /** @description A page of mixed search results. */
        SearchGeneralPage: components["schemas"]["Envelope"] & {
            /** @description The cards, posts and accounts mixed. */
            data?: components["schemas"]["SearchResult"][];
            /** @description As TikTok sends it; meaning not documented. */
            ad_info?: {
                [key: string]: unknown;
            };
            /** @description Whether there is a next page, 0 or 1. */
            has_more?: number;
            /** @description Opaque position of the next page in base64; pass it as `nextCursor`. */
            nextCursor?: string;
            /** @description Request headers that make the video links of this response work. */
            $other?: components["schemas"]["Other"];
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A page of posts found by a search. */
        SearchVideosPage: components["schemas"]["Envelope"] & {
            /** @description The posts. */
            item_list?: components["schemas"]["Post"][];
            /** @description Whether there is a next page, 0 or 1. */
            has_more?: number;
            /** @description Opaque position of the next page in base64; pass it as `nextCursor`. */
            nextCursor?: string;
            /** @description Request headers that make the video links of this response work. */
            $other?: components["schemas"]["Other"];
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description A page of accounts found by a search. */
        SearchUsersPage: components["schemas"]["Envelope"] & {
            /** @description The accounts. */
            user_list?: components["schemas"]["SearchUser"][];
            /** @description Whether there is a next page, 0 or 1. */
            has_more?: number;
            /** @description Opaque position of the next page in base64; pass it as `nextCursor`. */
            nextCursor?: string;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description One completion of a search text. */
        Suggestion: {
            /** @description Suggested text; pass it as `query` to `public.search`. */
            content: string;
            /** @description Details, mostly of a suggested account. */
            extra_info?: {
                /** @description Language of the suggestion. */
                lang?: string;
                /** @description As TikTok sends it; meaning not documented. */
                predict_ctr_score?: number;
                /** @description `1` or empty; meaning not documented. */
                is_rich_sug?: string;
                /** @description User id of the suggested account. */
                sug_user_id?: string;
                /** @description Stable id of the suggested account; pass it as `secUid` to `public.posts`. */
                sug_sec_user_id?: string;
                /** @description Username of the suggested account; pass it to `public.check`. */
                sug_uniq_id?: string;
                /** @description Username under its other name. */
                unique_id?: string;
                /** @description Display name of the suggested account. */
                rich_sug_nickname?: string;
                /** @description Link to the picture of the suggested account. */
                rich_sug_avatar_uri?: string;
                /** @description As TikTok sends it; meaning not documented. */
                rich_sug_user_type?: string;
                /** @description Whether the suggested account is verified. */
                is_verified?: boolean | string;
            };
            /** @description As TikTok sends it; meaning not documented. */
            word_record?: {
                [key: string]: unknown;
            };
            /** @description As TikTok sends it; meaning not documented. */
            pos?: {
                [key: string]: unknown;
            }[] | null;
            /** @description As TikTok sends it; meaning not documented. */
            sug_type?: string;
        };
        /** @description Completions of a search text. The form is known from TikTok only, not from an answer of TikAPI. */
        SearchSuggestions: components["schemas"]["Envelope"] & {
            /** @description The suggestions, best first. */
            sug_list?: components["schemas"]["Suggestion"][];
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description The account after a profile field was changed. */
        EditedProfile: components["schemas"]["Envelope"] & {
            /** @description The account as TikTok now stores it. May be missing. */
            user?: {
                /** @description User id. */
                uid?: string;
                /** @description Username, without the @. */
                unique_id?: string;
                /** @description Display name. */
                nickname?: string;
                /** @description Bio text, "" when empty. */
                signature?: string;
                /** @description Short user id. */
                short_id?: number | string;
                /** @description 0 or 1, the setting `private`. */
                secret?: number;
                /** @description As TikTok sends it; meaning not documented. */
                apple_account?: number;
                /** @description As TikTok sends it; meaning not documented. */
                google_account?: string | null;
                /** @description As TikTok sends it; meaning not documented. */
                verification_type?: number;
                /** @description Profile picture, small. */
                avatar_thumb?: components["schemas"]["Avatar"];
                /** @description Profile picture, medium. */
                avatar_medium?: components["schemas"]["Avatar"];
                /** @description Profile picture, large. */
                avatar_larger?: components["schemas"]["Avatar"];
                /** @description Self-visible profile picture, small. */
                self_visible_avatar_thumb?: components["schemas"]["Avatar"];
                /** @description Self-visible profile picture, medium. */
                self_visible_avatar_medium?: components["schemas"]["Avatar"];
                /** @description Self-visible profile picture, large. */
                self_visible_avatar_larger?: components["schemas"]["Avatar"];
                /** @description As TikTok sends it; meaning not documented. */
                video_icon?: components["schemas"]["Avatar"];
                /** @description As TikTok sends it; meaning not documented. */
                share_qrcode_uri?: string | null;
                /** @description Instagram name. */
                ins_id?: string | null;
                /** @description Twitter id. */
                twitter_id?: string | null;
                /** @description Twitter name. */
                twitter_name?: string | null;
                /** @description YouTube channel id. */
                youtube_channel_id?: string | null;
                /** @description YouTube channel title. */
                youtube_channel_title?: string | null;
            };
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description One notification. Which of `digg`, `comment`, `at`, `follow` and the others is filled depends on `type`: test for each one. */
        Notification: {
            /** @description Notification id. An integer a double cannot hold arrives as an exact decimal string. */
            nid?: string | number;
            /** @description TikTok's number for the kind of notification. */
            type: number;
            /** @description When it was sent, unix seconds. */
            create_time: number;
            /** @description Whether the account has read it. */
            has_read?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            user_id?: string;
            /** @description As TikTok sends it; meaning not documented. */
            template_id?: number | string;
            /** @description As TikTok sends it; meaning not documented. */
            text?: {
                [key: string]: unknown;
            } | null;
            /** @description Filled when someone liked a post or a comment. */
            digg?: ({
                /** @description Who liked it. */
                from_user?: components["schemas"]["AwemeUser"][];
                /** @description The post, in TikTok's mobile form. */
                aweme?: {
                    [key: string]: unknown;
                } | null;
                /** @description The comment, when a comment was liked. */
                comment?: {
                    [key: string]: unknown;
                } | null;
                /** @description Text that TikTok shows. */
                content?: string;
                /** @description What was liked, as TikTok's number. */
                digg_type?: number;
                /** @description Id of the liked comment. */
                cid?: string;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description Filled when someone commented or replied. */
            comment?: ({
                /** @description The comment, in TikTok's mobile form. */
                comment?: {
                    [key: string]: unknown;
                };
                /** @description The post, in TikTok's mobile form. */
                aweme?: {
                    [key: string]: unknown;
                } | null;
                /** @description Comment or reply, as TikTok's number. */
                comment_type?: number;
                /** @description Text that TikTok shows. */
                content?: string;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description Filled when someone mentioned the account. */
            at?: ({
                /** @description The post with the mention, in TikTok's mobile form. */
                aweme?: {
                    [key: string]: unknown;
                } | null;
                /** @description The comment with the mention, in TikTok's mobile form. */
                comment?: {
                    [key: string]: unknown;
                } | null;
                /** @description Text that TikTok shows. */
                content?: string;
                /** @description State of the comment, as TikTok's number. */
                comment_status?: number;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description Filled when someone followed the account. */
            follow?: ({
                /** @description The new follower. */
                from_user?: components["schemas"]["AwemeUser"];
                /** @description Text that TikTok shows. */
                content?: string;
                /** @description As TikTok sends it; meaning not documented. */
                relation_label?: {
                    [key: string]: unknown;
                } | null;
            } & {
                [key: string]: unknown;
            }) | null;
            /** @description As TikTok sends it; meaning not documented. */
            template_notice?: {
                [key: string]: unknown;
            } | null;
            /** @description As TikTok sends it; meaning not documented. */
            announcement?: {
                [key: string]: unknown;
            } | null;
            /** @description As TikTok sends it; meaning not documented. */
            follow_request_approve?: {
                [key: string]: unknown;
            } | null;
        };
        /** @description A list of notifications with its own cursors. */
        NoticeList: {
            /** @description As TikTok sends it; meaning not documented. */
            group?: number;
            /** @description As TikTok sends it; meaning not documented. */
            list_type?: number;
            /** @description The notifications. */
            notice_list: components["schemas"]["Notification"][];
            /** @description True or 1 while more notifications remain. */
            has_more: boolean | number;
            /** @description Cursor in unix seconds; pass it to `user.notifications` as `max_time`. */
            max_time: number;
            /** @description Cursor in unix seconds; pass it to `user.notifications` as `min_time`. */
            min_time: number;
            /** @description As TikTok sends it; not a parameter of this API. */
            cursor?: string;
            /** @description As TikTok sends it; meaning not documented. */
            total?: number;
            /** @description As TikTok sends it; meaning not documented. */
            last_read_time?: number;
            /** @description As TikTok sends it; meaning not documented. */
            common_last_read_time?: number;
            /** @description As TikTok sends it; meaning not documented. */
            unread_activity_notice_count?: number;
        };
        /** @description One page of notifications. Cursors and the end flag are inside the first list, not at the top. */
        NotificationPage: components["schemas"]["Envelope"] & {
            /** @description Notification lists; the first one holds the page. */
            notice_lists: components["schemas"]["NoticeList"][];
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description One value of an analytics series. */
        InsightPoint: {
            /** @description 0 when `value` is there, 2 while TikTok has no data yet. */
            status: number;
            /** @description The value; its unit depends on the series. */
            value?: number;
            /** @description Day the value belongs to. */
            date_key?: string;
        };
        /** @description Series of all five kinds of analytics. TikTok fills those of the requested kind, the others are null. */
        Analytics: {
            /** @description The account the figures belong to. */
            user_info?: {
                /** @description Username, without the @. */
                unique_id?: string;
                /** @description Country code of the account. */
                region?: string;
                /** @description Unix seconds; meaning not documented. */
                open_insight_time?: number;
            } & {
                [key: string]: unknown;
            };
            /** @description Video views per day. */
            vv_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Series that TikTok calls pv; meaning not documented. */
            pv_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Likes received per day. */
            like_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Comments received per day. */
            comment_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Shares per day. */
            share_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Number of followers now. */
            follower_num?: components["schemas"]["InsightPoint"] | null;
            /** @description Number of followers per day. */
            follower_num_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Active followers by day; items not documented. */
            follower_active_history_days?: unknown[] | null;
            /** @description Active followers by hour. */
            follower_active_history_hours?: {
                /** @description 0 when `value` is there, 2 while TikTok has no data yet. */
                status: number;
                /** @description 24 values, one per hour. */
                value?: number[];
            }[] | null;
            /** @description Views of the video over seven days. */
            video_vv_history_7d?: components["schemas"]["InsightPoint"][] | null;
            /** @description Likes of the video over seven days. */
            video_like_history_7d?: components["schemas"]["InsightPoint"][] | null;
            /** @description Comments on the video over seven days. */
            video_comment_history_7d?: components["schemas"]["InsightPoint"][] | null;
            /** @description Shares of the video over seven days. */
            video_shares_history_7d?: components["schemas"]["InsightPoint"][] | null;
            /** @description Favourites of the video over seven days. */
            video_favorites_history_7d?: components["schemas"]["InsightPoint"][] | null;
            /** @description Finish rate of the video over seven days; unit not documented. */
            video_finish_rate_history_7d?: components["schemas"]["InsightPoint"][] | null;
            /** @description Followers won by the video over seven days. */
            video_new_followers_history_7d?: components["schemas"]["InsightPoint"][] | null;
            /** @description Number of live videos per day. */
            user_live_cnt_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Time spent live per day; unit not documented. */
            user_live_duration_time_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Views of live videos per day. */
            user_live_views_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Unique viewers of live videos per day. */
            user_live_unique_viewers_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Top viewers of live videos per day, as TikTok counts them. */
            user_live_top_viewers_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Followers won by live videos per day. */
            user_live_new_followers_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Diamonds received per day. */
            user_live_diamonds_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Diamonds received from followers per day. */
            user_live_follower_diamonds_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Gift givers in live videos per day, as TikTok counts them. */
            user_live_gift_unique_viewers_history?: components["schemas"]["InsightPoint"][] | null;
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        };
        /** @description Analytics of type `overview`, the account's views, likes, comments, shares and followers per day. */
        OverviewAnalytics: components["schemas"]["Envelope"] & WithRequired<components["schemas"]["Analytics"], "extra" | "log_pb" | "user_info" | "vv_history" | "pv_history" | "like_history" | "comment_history" | "share_history" | "follower_num" | "follower_num_history" | "follower_active_history_days" | "follower_active_history_hours">;
        /** @description Analytics of type `content`, how the account's posts did. Weakly known, so more fields are allowed. */
        ContentAnalytics: components["schemas"]["Envelope"] & components["schemas"]["Analytics"] & {
            [key: string]: unknown;
        };
        /** @description Analytics of type `video`, one post over its last seven days. Weakly known, so more fields are allowed. */
        VideoAnalytics: components["schemas"]["Envelope"] & components["schemas"]["Analytics"] & {
            [key: string]: unknown;
        };
        /** @description One part of a breakdown, such as a country or a gender. */
        InsightShare: {
            /** @description Country code, or `Male` or `Female`. */
            key: string;
            /** @description Share of the whole, 0..1. */
            value: number;
        };
        /** @description Analytics of type `followers`, who the followers are and when they are active. */
        FollowersAnalytics: components["schemas"]["Envelope"] & WithRequired<components["schemas"]["Analytics"], "extra" | "log_pb" | "user_info" | "vv_history" | "pv_history" | "like_history" | "comment_history" | "share_history" | "follower_num" | "follower_num_history" | "follower_active_history_days" | "follower_active_history_hours"> & {
            /** @description Followers by gender. */
            follower_gender_percent?: {
                /** @description 0 when `value` is there, 2 while TikTok has no data yet. */
                status: number;
                /** @description One entry for each gender. */
                value?: components["schemas"]["InsightShare"][];
            } | null;
            /** @description Followers by country. */
            follower_region_percent?: {
                /** @description 0 when `value` is there, 2 while TikTok has no data yet. */
                status: number;
                /** @description One entry for each country. */
                value?: components["schemas"]["InsightShare"][];
            } | null;
        };
        /** @description Analytics of type `live`, the account's live videos per day. Weakly known, so more fields are allowed. */
        LiveAnalytics: components["schemas"]["Envelope"] & components["schemas"]["Analytics"] & {
            [key: string]: unknown;
        };
        /** @description Whether the account's TikTok session still works. `message` is "success" here, not "". */
        SessionCheck: components["schemas"]["Envelope"] & {
            /** @description The account behind the session. */
            data: {
                /** @description Username, without the @. */
                username?: string;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description Answer to following or unfollowing an account. No public sample exists, so the body is open. */
        FollowResult: components["schemas"]["Envelope"] & ({
            /** @description Server time and trace id of the response. */
            extra?: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb?: components["schemas"]["LogPb"];
        } & {
            [key: string]: unknown;
        });
        /** @description Answer to liking or unliking a post. */
        LikeResult: components["schemas"]["Envelope"] & {
            /** @description TikTok's like flag, 0 or 1; no proof of the new state, as unliking has answered 1 too. */
            is_digg: number;
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description A comment or a reply to one. */
        Comment: {
            /** @description Comment id, 19 digits; pass it as `comment_id` to `user.posts.comments.replies`. */
            cid: string;
            /** @description Id of the post; pass it as `media_id` to the comment operations. */
            aweme_id: string;
            /** @description The comment. */
            text: string;
            /** @description When it was written, in unix seconds. */
            create_time: number;
            /** @description Language of the text, such as `en`. */
            comment_language?: string;
            /** @description Number of likes. */
            digg_count: number;
            /** @description Number of replies; top-level comments only. */
            reply_comment_total?: number;
            /** @description Id of the top-level comment this one answers, `0` on a top-level comment. */
            reply_id: string;
            /** @description Id of the reply this one answers, `0` for none. */
            reply_to_reply_id: string;
            /** @description Replies that come with the comment; null when there are none. */
            reply_comment?: components["schemas"]["Comment"][] | null;
            /** @description Who wrote it. */
            user: components["schemas"]["AwemeUser"];
            /** @description Whether the account behind the call likes it, 0 or 1. */
            user_digged: number;
            /** @description As TikTok sends it; meaning not documented. */
            user_buried?: boolean;
            /** @description Whether the author of the post likes it. */
            is_author_digged?: boolean;
            /** @description Whether the author of the post pinned it. */
            author_pin?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            stick_position?: number;
            /** @description State of the comment, 1 when shown and 7 when just posted. */
            status: number;
            /** @description As TikTok sends it; meaning not documented. */
            no_show?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            collect_stat?: number;
            /** @description Pictures in the comment. */
            image_list?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Labels of the comment. */
            label_list?: {
                /** @description Text of the label. */
                text?: string;
                /** @description TikTok's kind of label. */
                type?: number;
            }[] | null;
            /** @description Hashtags and mentions inside the text. */
            text_extra: {
                /** @description Index of the first character. */
                start?: number;
                /** @description Index after the last character. */
                end?: number;
                /** @description Id of the mentioned user; empty for a hashtag. */
                user_id?: string;
                /** @description Stable id of the mentioned user; pass it as `secUid` to `public.posts`. */
                sec_uid?: string;
                /** @description Hashtag id; empty for a mention. */
                hashtag_id?: string;
                /** @description Hashtag without the #; empty for a mention. */
                hashtag_name?: string;
            }[];
            /** @description What is needed to share the comment. */
            share_info?: {
                /**
                 * Format: uri
                 * @description Link to the comment.
                 */
                url?: string;
                /** @description Title of the share card. */
                title?: string;
                /** @description Text of the share card. */
                desc?: string;
                /** @description As TikTok sends it; meaning not documented. */
                acl?: {
                    /** @description As TikTok sends it; meaning not documented. */
                    code?: number;
                    /** @description As TikTok sends it. */
                    extra?: string;
                };
            };
            /** @description As TikTok sends it; meaning not documented. */
            trans_btn_style?: number;
        };
        /** @description A page of comments on a post. */
        CommentPage: components["schemas"]["Envelope"] & {
            /** @description The comments; null when there are none. */
            comments: components["schemas"]["Comment"][] | null;
            /** @description Offset of the next page; pass it as `cursor`. */
            cursor: number;
            /** @description Whether there is a next page, 0 or 1. */
            has_more: number;
            /** @description Number of comments in the whole list. */
            total: number;
            /** @description As TikTok sends it; meaning not documented. */
            alias_comment_deleted: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            reply_style: number;
            /** @description As TikTok sends it; meaning not documented. */
            top_gifts: {
                [key: string]: unknown;
            }[] | null;
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description A page of replies to a comment. */
        CommentReplyPage: components["schemas"]["Envelope"] & {
            /** @description The replies; null when there are none. */
            comments: components["schemas"]["Comment"][] | null;
            /** @description Offset of the next page; pass it as `cursor`. */
            cursor: number;
            /** @description Whether there is a next page, 0 or 1. */
            has_more: number;
            /** @description Number of replies in the whole list. */
            total: number;
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description Answer to posting a comment. */
        PostedComment: components["schemas"]["Envelope"] & {
            /** @description The new comment; pass its `cid` to `user.posts.comments.delete`. */
            comment: components["schemas"]["Comment"];
            /** @description As TikTok sends it; meaning not documented. */
            label_info?: {
                [key: string]: unknown;
            } | null;
            /** @description As TikTok sends it; meaning not documented. */
            slide_decision?: number;
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description Answer to liking or unliking a comment. */
        CommentLikeResult: components["schemas"]["Envelope"] & {
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description Answer to deleting a comment. */
        DeletedComment: components["schemas"]["Envelope"] & {
            /** @description Set to `success`. */
            msg: string;
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description A direct message. */
        Message: {
            /** @description The text, "" for messages without one. */
            text: string;
            /** @description When it was sent. A number in `user.messages` (unix milliseconds), a digit string inside a conversation (unix milliseconds or microseconds). */
            createTime: number | string;
            /** @description User id of the sender. */
            senderUid: string;
            /** @description secUid of the sender; pass it to `public.posts`. */
            senderSecUid: string;
            /** @description TikTok's number; values not documented. */
            status: number;
            /** @description Kind of message, 7 for text. */
            type?: number;
            /** @description As TikTok sends it; meaning not documented. */
            version?: string;
            /** @description As TikTok sends it; meaning not documented. */
            isStranger?: boolean;
            /** @description UUID the sender's app gave the message. */
            clientMessageId?: string;
            /** @description Id TikTok gave the message. */
            serverMessageId?: string;
            /** @description What the message is made of; differs between kinds of messages. */
            content: {
                /** @description Kind of content, 0 or 700 for text. */
                aweType?: number;
                /** @description As TikTok sends it; meaning not documented. */
                isDefault?: boolean;
                /** @description As TikTok sends it; meaning not documented. */
                is_card?: boolean;
                /** @description When sending began, unix milliseconds. */
                mSendStartTime?: number;
                /** @description As TikTok sends it; meaning not documented. */
                msgHint?: string | null;
                /** @description As TikTok sends it; meaning not documented. */
                type?: number;
            } & {
                [key: string]: unknown;
            };
        };
        /** @description A conversation between the account and other users. */
        Conversation: {
            /** @description Conversation id, such as `0:1:<uid>:<uid>`; pass it as `conversation_id` to `user.messages` and `user.sendMessage`. */
            id: string;
            /** @description Second id; pass it as `conversation_short_id` together with `id`. */
            short_id: string;
            /** @description Permission to write; pass it to `user.sendMessage`. */
            ticket: string;
            /** @description TikTok's number; values not documented. */
            conversationType: number;
            /** @description TikTok's number; values not documented. */
            inboxType: number;
            /** @description 0 or 1; meaning not documented. */
            favorite?: number;
            /** @description 0 or 1; meaning not documented. */
            mute?: number;
            /** @description Whether the account takes part. */
            isParticipant: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            notice?: string;
            /** @description User id of its owner. */
            ownerUid: string;
            /** @description secUid of its owner; pass it to `public.posts`. */
            ownerSecUid: string;
            /** @description Number of users in it. */
            participantsCount: number;
            /** @description Their user ids. */
            participantsUid: string[];
            /** @description Its latest messages; `user.messages` has all of them. */
            messages: components["schemas"]["Message"][];
        };
        /** @description One page of the account's conversations, each with its latest messages. */
        ConversationPage: components["schemas"]["Envelope"] & {
            /** @description The conversations. */
            conversations: components["schemas"]["Conversation"][];
            /** @description True while more conversations remain. */
            hasMore: boolean;
            /** @description Page cursor; pass it to `user.conversations`. */
            nextCursor: number | string;
            /** @description Unix microseconds; meaning not documented. Not a parameter of this API. */
            perUserCursor: number | string;
            /** @description As TikTok sends it; meaning not documented. */
            sequence_id: number | string;
            /** @description OK, or TikTok's error text. */
            error_desc: string;
            /** @description TikTok's number of the inbox; 0 in known bodies. */
            inbox_type: number;
            /** @description TikTok's id of the request. */
            log_id: string;
        };
        /** @description One page of a conversation's messages. */
        MessagePage: components["schemas"]["Envelope"] & {
            /** @description The messages. */
            messages: components["schemas"]["Message"][];
            /** @description True while more messages remain. */
            hasMore: boolean;
            /** @description Time where the next page begins, unix microseconds; pass it to `user.messages`. */
            nextCursor: number | string;
            /** @description As TikTok sends it; meaning not documented. */
            sequence_id: number | string;
            /** @description OK, or TikTok's error text. */
            error_desc: string;
            /** @description TikTok's number of the inbox; 0 in known bodies. */
            inbox_type: number;
            /** @description TikTok's id of the request. */
            log_id: string;
        };
        /** @description Receipt of a sent message. */
        SentMessage: components["schemas"]["Envelope"] & {
            /** @description What TikTok says about the message; may be empty. */
            body: {
                /** @description The accepted message. */
                send_message_body?: {
                    /** @description Id TikTok gave the message. An integer a double cannot hold arrives as an exact decimal string. */
                    server_message_id?: string | number;
                    /** @description UUID the sender gave the message. */
                    client_message_id?: string;
                    /** @description TikTok's number; values not documented. */
                    status?: number;
                    /** @description TikTok's number; values not documented. */
                    check_code?: number;
                    /** @description As TikTok sends it; meaning not documented. */
                    check_message?: string;
                } & {
                    [key: string]: unknown;
                };
            } & {
                [key: string]: unknown;
            };
            /** @description TikTok's number of the command, 100 for sending. */
            cmd: number;
            /** @description When TikTok received the request, unix milliseconds. */
            request_arrived_time: number;
            /** @description When TikTok was done, unix milliseconds. */
            server_execution_end_time: number;
            /** @description As TikTok sends it; meaning not documented. */
            sequence_id: number;
            /** @description OK, or TikTok's error text. */
            error_desc: string;
            /** @description TikTok's number of the inbox; 0 in known bodies. */
            inbox_type: number;
            /** @description TikTok's id of the request. */
            log_id: string;
        };
        /** @description A conversation that waits to be accepted. No sample of its fields is public, so it is left open; look in it for the two conversation ids and the sender's user id that the other request operations ask for. */
        ConversationRequest: {
            [key: string]: unknown;
        };
        /** @description One page of the conversations that wait to be accepted. */
        ConversationRequestPage: components["schemas"]["Envelope"] & {
            /** @description The requests, each with its latest message. */
            conversation_requests: components["schemas"]["ConversationRequest"][];
            /** @description True while more requests remain. */
            hasMore: boolean;
            /** @description Page cursor; pass it to `user.conversationRequests.conversations`. */
            nextCursor: string | number;
            /** @description OK, or TikTok's error text. */
            error_desc: string;
            /** @description TikTok's number of the inbox; 0 in known bodies. */
            inbox_type: number;
            /** @description TikTok's id of the request. */
            log_id: string;
        };
        /** @description The messages of a conversation that waits to be accepted, usually three at most. */
        RequestMessages: components["schemas"]["Envelope"] & {
            /** @description The messages. */
            messages: components["schemas"]["Message"][];
            /** @description OK, or TikTok's error text. */
            error_desc: string;
            /** @description TikTok's number of the inbox; 0 in known bodies. */
            inbox_type: number;
            /** @description TikTok's id of the request. */
            log_id: string;
        };
        /** @description Result of deleting a conversation request or marking it as read; `message` may be a sentence. */
        RequestStatus: components["schemas"]["Envelope"] & {
            /** @description OK, or TikTok's error text. */
            error_desc?: string;
            /** @description TikTok's number of the inbox; 0 in known bodies. */
            inbox_type?: number;
            /** @description TikTok's id of the request. */
            log_id?: string;
        };
        /** @description Result of accepting a conversation request; `message` is a sentence. */
        AcceptedRequest: components["schemas"]["Envelope"];
        /** @description Side data of live responses. */
        LiveExtra: {
            /** @description Server time, unix milliseconds. */
            now: number;
        };
        /** @description What the account may do with live videos. */
        LivePermissions: components["schemas"]["Envelope"] & {
            /** @description The permissions. Only one field is known. */
            data: {
                /** @description Above 0 when the account may go live. */
                live_status?: number;
            } & {
                [key: string]: unknown;
            };
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description A picture in TikTok's live form. */
        LiveImage: {
            /** @description Storage path of the picture. */
            uri: string;
            /** @description Links to the same picture; may be empty. */
            url_list: string[];
            /** @description Average colour, such as `#A3A3D1`. */
            avg_color?: string | null;
            /** @description Width in pixels, 0 when not known. */
            width?: number;
            /** @description Height in pixels, 0 when not known. */
            height?: number;
            /** @description As TikTok sends it; meaning not documented. */
            image_type?: number;
            /** @description Whether the picture moves. */
            is_animated?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            open_web_url?: string | null;
        };
        /** @description The live video that was started. Samples differ: some carry `room` and `stream`, others only an empty `data`. */
        StartedLive: components["schemas"]["Envelope"] & {
            /** @description The room that was opened. */
            room?: {
                /** @description Room id; pass it to `user.live.info` or `user.live.chat`. */
                id?: string;
                /** @description State of the room as TikTok's number; 2 while live, 4 once ended. */
                status?: number;
                /** @description When the room was opened, unix milliseconds. */
                create_time?: number;
                /** @description Link for sharing. */
                share_url?: string;
                /** @description Cover picture. */
                cover?: components["schemas"]["LiveImage"];
            };
            /** @description Where to send the stream and where to watch it. */
            stream?: {
                /** @description Stream id. */
                id?: string;
                /** @description Where the streaming software sends to. Keep it secret. */
                push?: {
                    /** @description Server and key in one RTMP link. */
                    url?: string;
                    /** @description RTMP server. */
                    server?: string;
                    /** @description Stream key. */
                    key?: string;
                };
                /** @description Links to watch the stream. */
                pull?: {
                    /** @description Quality players begin with. */
                    default_resolution?: string;
                    /** @description Links to FLV streams by quality. */
                    flv?: {
                        /** @description Full HD. */
                        FULL_HD1?: string;
                        /** @description HD. */
                        HD1?: string;
                        /** @description SD. */
                        SD1?: string;
                        /** @description SD, a second step. */
                        SD2?: string;
                    } & {
                        [key: string]: string;
                    };
                    /** @description Link to the HLS playlist. */
                    hls?: string;
                    /** @description Link for RTMP players. */
                    rtmp?: string;
                };
            };
            /** @description Empty in the samples that have it. */
            data?: {
                [key: string]: unknown;
            };
            /** @description Server time of the response. */
            extra?: components["schemas"]["LiveExtra"];
        };
        /** @description Result of ending a live video or of sending a chat message. */
        LiveResult: components["schemas"]["Envelope"] & {
            /** @description What TikTok answers; empty in known bodies. */
            data: {
                [key: string]: unknown;
            };
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description A user in TikTok's live form. */
        LiveUser: {
            /** @description User id. An integer a double cannot hold arrives as an exact decimal string; `id_str` is always one. */
            id: number | string;
            /** @description User id as a digit string. */
            id_str: string;
            /** @description Username, without the @; pass it to `public.check`. */
            display_id: string;
            /** @description Display name. */
            nickname: string;
            /** @description secUid; pass it to `public.posts`. */
            sec_uid?: string;
            /** @description Bio text, "" when empty. */
            bio_description?: string;
            /** @description Profile picture, small. */
            avatar_thumb: components["schemas"]["LiveImage"];
            /** @description Profile picture, medium. */
            avatar_medium?: components["schemas"]["LiveImage"];
            /** @description Profile picture, large. */
            avatar_large?: components["schemas"]["LiveImage"];
            /** @description Follower counts and follow relation. */
            follow_info: {
                /** @description Number of followers. */
                follower_count?: number;
                /** @description Number of users followed. */
                following_count?: number;
                /** @description Follow relation, as TikTok's number; values not documented. */
                follow_status?: number;
                /** @description As TikTok sends it; meaning not documented. */
                push_status?: number;
            };
            /** @description The user's own live rooms. */
            own_room?: {
                /** @description Room ids; `room_ids_str` has them as digit strings. */
                room_ids?: (number | string)[];
                /** @description Room ids as digit strings; pass one to `user.live.info`. */
                room_ids_str?: string[];
            } | null;
            /** @description Whether the user has a verification badge. */
            verified?: boolean;
            /** @description As TikTok sends it; meaning not documented. */
            pay_grade?: {
                [key: string]: unknown;
            } | null;
            /** @description As TikTok sends it; meaning not documented. */
            user_attr?: {
                [key: string]: unknown;
            } | null;
            /** @description Country or region code. */
            region?: string;
        };
        /** @description A live video while it runs or after it ended. */
        LiveRoom: {
            /** @description Room id. An integer a double cannot hold arrives as an exact decimal string; `id_str` is always one. */
            id?: number | string;
            /** @description Room id as a digit string; pass it to `user.live.info` or `user.live.chat`. */
            id_str: string;
            /** @description Title of the live video. */
            title: string;
            /** @description 2 while live, 4 once ended. */
            status: number;
            /** @description When the room was opened, unix seconds. */
            create_time: number;
            /** @description When the stream began, unix seconds. */
            start_time?: number;
            /** @description When it ended, unix seconds. */
            finish_time?: number;
            /** @description Number of viewers. */
            user_count?: number;
            /** @description Number of likes. */
            like_count?: number;
            /** @description Cover picture. */
            cover?: components["schemas"]["LiveImage"];
            /** @description Who is live. */
            owner: components["schemas"]["LiveUser"];
            /** @description User id of the owner. An integer a double cannot hold arrives as an exact decimal string. */
            owner_user_id?: number | string;
            /** @description User id of the owner as a digit string. */
            owner_user_id_str?: string;
            /** @description Topic of the live video. */
            hashtag?: {
                /** @description Topic id; pass it to `user.live.start` as `hashtag_id`. */
                id?: number;
                /** @description Name of the topic. */
                title?: string;
                /** @description Icon of the topic. */
                image?: components["schemas"]["LiveImage"];
                /** @description As TikTok sends it; meaning not documented. */
                namespace?: number;
            } | null;
            /** @description Link for sharing. */
            share_url?: string;
            /** @description Counters of the room. */
            stats?: {
                /** @description Room id. An integer a double cannot hold arrives as an exact decimal string. */
                id?: number | string;
                /** @description Room id as a digit string. */
                id_str?: string;
                /** @description Counter of viewers; how it counts is not documented. */
                total_user?: number;
                /** @description `total_user` as text. */
                total_user_desp?: string;
                /** @description Number of likes. */
                like_count?: number;
                /** @description Number of likes; how it differs from `like_count` is not documented. */
                digg_count?: number;
                /** @description As TikTok sends it; meaning not documented. */
                enter_count?: number;
                /** @description As TikTok sends it; meaning not documented. */
                follow_count?: number;
                /** @description Number of shares. */
                share_count?: number;
                /** @description Number of chat messages. */
                comment_count?: number;
                /** @description As TikTok sends it; meaning not documented. */
                gift_uv_count?: number;
            } | null;
            /** @description Stream id. An integer a double cannot hold arrives as an exact decimal string. */
            stream_id?: number | string;
            /** @description Stream id as a digit string. */
            stream_id_str?: string;
            /** @description Links to watch the stream. */
            stream_url?: {
                /** @description Link for RTMP players. */
                rtmp_pull_url?: string;
                /** @description RTMP link to send to; may be empty. */
                rtmp_push_url?: string;
                /** @description Link to the HLS playlist. */
                hls_pull_url?: string;
                /** @description Links to FLV streams by quality. */
                flv_pull_url?: {
                    /** @description Full HD. */
                    FULL_HD1?: string;
                    /** @description HD. */
                    HD1?: string;
                    /** @description SD. */
                    SD1?: string;
                    /** @description SD, a second step. */
                    SD2?: string;
                } & {
                    [key: string]: string;
                };
                /** @description Data for TikTok's own player. */
                live_core_sdk_data?: ({
                    /** @description Stream links with their options. */
                    pull_data?: {
                        /** @description JSON text with a link for each quality. */
                        stream_data?: string;
                        /** @description As TikTok sends it; meaning not documented. */
                        options?: {
                            [key: string]: unknown;
                        };
                    };
                } & {
                    [key: string]: unknown;
                }) | null;
                /** @description Names of the qualities. */
                resolution_name?: {
                    [key: string]: unknown;
                } | null;
            } | null;
            /** @description As TikTok sends it; meaning not documented. */
            room_auth?: {
                [key: string]: unknown;
            } | null;
            /** @description As TikTok sends it; meaning not documented. */
            top_fans?: {
                [key: string]: unknown;
            }[] | null;
            /** @description Whether the owner streams with third-party software. */
            live_type_third_party?: boolean;
        };
        /** @description One live video. */
        LiveInfo: components["schemas"]["Envelope"] & {
            /** @description The live video. */
            data: components["schemas"]["LiveRoom"];
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description Live videos similar to a given one. */
        LiveRecommendations: components["schemas"]["Envelope"] & {
            /** @description The live videos, bare or each inside a `data` member. */
            data: (components["schemas"]["LiveRoom"] | {
                /** @description The live video. */
                data: components["schemas"]["LiveRoom"];
            })[];
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description Figures of an ended live video of the account. */
        LiveStats: components["schemas"]["Envelope"] & {
            /** @description The figures. */
            data: {
                /** @description As TikTok sends it; meaning not documented. */
                period_stats?: {
                    /** @description As TikTok sends it; meaning not documented. */
                    value?: number;
                    /** @description As TikTok sends it; meaning not documented. */
                    decimal_num?: number;
                    /** @description As TikTok sends it; meaning not documented. */
                    stats_type?: number;
                };
                /** @description Figures of the live video. */
                room_stats?: {
                    /** @description Room id; pass it to `user.live.details`. */
                    room_id?: string;
                    /** @description When it began, an ISO date and time or a unix time. */
                    live_start_time?: string | number;
                    /** @description When it ended, an ISO date and time or a unix time. */
                    live_end_time?: string | number;
                    /** @description Time on pause; unit not documented. */
                    live_pause_duration?: number;
                    /** @description Number of viewers. */
                    live_watch_ucnt?: number;
                    /** @description Number of viewers who commented. */
                    live_comment_ucnt?: number;
                    /** @description As TikTok sends it; meaning not documented. */
                    live_consume_ucnt?: number;
                    /** @description Number of likes. */
                    live_like_cnt?: number;
                    /** @description Number of new followers. */
                    live_new_fans_ucnt?: number;
                    /** @description As TikTok sends it; meaning not documented. */
                    total_score?: number;
                };
            };
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description One event of a live chat. All kinds share this flat form; `messageType` says which fields are filled. Here ids are digit strings, unlike in the other live operations. */
        LiveMessage: {
            /** @description Kind of event, such as `ChatMessage`, `GiftMessage`, `LikeMessage`, `MemberMessage`, `SocialMessage` or `RoomUserSeqMessage`. */
            messageType: string;
            /** @description What every event carries. */
            common?: {
                /** @description TikTok's name of the kind, such as `WebcastChatMessage`. */
                method?: string;
                /** @description Id of the event. */
                msgId?: string;
                /** @description Room id; pass it to `user.live.info`. */
                roomId?: string;
                /** @description When it happened, unix milliseconds as a digit string. */
                createTime?: string;
            };
            /** @description Who did it. */
            user?: {
                /** @description User id. */
                id?: string;
                /** @description Username, without the @; pass it to `public.check`. */
                displayId?: string;
                /** @description Display name. */
                nickname?: string;
                /** @description secUid; pass it to `public.posts`. */
                secUid?: string;
                /** @description Profile picture, small. */
                avatarThumb?: {
                    /** @description Storage path of the picture. */
                    uri?: string;
                    /** @description Links to the same picture. */
                    urlList?: string[];
                };
                /** @description Follower counts. */
                followInfo?: {
                    /** @description Number of followers. */
                    followerCount?: number | string;
                    /** @description Number of users followed. */
                    followingCount?: number | string;
                };
            };
            /** @description Text of a `ChatMessage`. */
            content?: string;
            /** @description Language code of the text. */
            contentLanguage?: string;
            /** @description Gift id, in a `GiftMessage`. */
            giftId?: number | string;
            /** @description Counter of a `GiftMessage`; meaning not documented. */
            repeatCount?: number | string;
            /** @description Counter of a `GiftMessage`; meaning not documented. */
            comboCount?: number | string;
            /** @description Counter of a `GiftMessage`; meaning not documented. */
            groupCount?: number | string;
            /** @description The gift, in a `GiftMessage`. */
            gift?: {
                /** @description Name of the gift. */
                name?: string;
                /** @description Diamonds of the gift. */
                diamondCount?: number;
                /** @description As TikTok sends it; meaning not documented. */
                type?: number;
                /** @description Text of the gift. */
                describe?: string;
                /** @description Picture of the gift. */
                image?: {
                    /** @description Links to the same picture. */
                    urlList?: string[];
                };
            };
            /** @description Counter of a `MemberMessage`; meaning not documented. */
            memberCount?: number | string;
            /** @description As TikTok sends it; meaning not documented. */
            action?: number | string;
            /** @description Ranked viewers, in a `RoomUserSeqMessage`. */
            ranks?: {
                /** @description Place. */
                rank?: number | string;
                /** @description The viewer. */
                user?: {
                    [key: string]: unknown;
                };
            }[];
            /** @description Counter of the event; meaning not documented. */
            total?: number | string;
            /** @description Counter of the event; meaning not documented. */
            totalUser?: number | string;
            /** @description As TikTok sends it; meaning not documented. */
            shareTarget?: string;
        };
        /** @description What happened in a live chat since the last call. A feed without an end flag, to poll while live. */
        LiveChatPage: components["schemas"]["Envelope"] & {
            /** @description Chat messages, gifts and other events. */
            messagesList: components["schemas"]["LiveMessage"][];
            /** @description Opaque page cursor; pass it to `user.live.chat` to get what happens next. */
            nextCursor: string;
            /** @description Server time, unix milliseconds as a digit string. */
            now: string;
            /** @description WebSocket address of TikTok's own live feed. */
            pushServer: string;
        };
        /** @description A topic for live videos. */
        LiveTopic: {
            /** @description Topic id; pass it to `user.live.start` as `hashtag_id`. */
            id?: number;
            /** @description Name of the topic. */
            title?: string;
            /** @description Icon of the topic. */
            image?: components["schemas"]["LiveImage"];
        } & {
            [key: string]: unknown;
        };
        /** @description Topics to choose from when starting a live video. */
        LiveTopics: components["schemas"]["Envelope"] & {
            /** @description The topics in groups. Weakly known, so more fields are allowed. */
            data: {
                /** @description General topics. */
                hashtag?: components["schemas"]["LiveTopic"][] | null;
                /** @description Topics for streams from LIVE Studio. */
                live_studio_hashtag?: components["schemas"]["LiveTopic"][] | null;
                /** @description Games, for the gaming topic. */
                game_tag_list?: ({
                    /** @description Game id; pass it to `user.live.start` as `game_tag_id`. */
                    id?: number | string;
                    /** @description Name of the game. */
                    show_name?: string;
                } & {
                    [key: string]: unknown;
                })[] | null;
            } & {
                [key: string]: unknown;
            };
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description One page of the account's coin transactions. */
        TransactionPage: components["schemas"]["Envelope"] & {
            /** @description Holds the list of transactions under a name no public sample shows, so it is left open. */
            data: {
                [key: string]: unknown;
            };
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description One hit of a search for live videos. */
        LiveSearchResult: {
            /** @description The live video. */
            live_info: components["schemas"]["LiveRoom"];
        };
        /** @description One page of live videos that match a search. */
        LiveSearchPage: components["schemas"]["Envelope"] & {
            /** @description The matches; null or missing when there are none. */
            data?: components["schemas"]["LiveSearchResult"][] | null;
            /** @description Offset of the next page; pass it to `user.live.search`. */
            cursor: number;
            /** @description 1 while more matches remain, else 0. */
            has_more: number;
            /** @description Trace text of TikTok's own, "" as a rule. */
            backtrace: string;
            /** @description Request headers for video links, sometimes there. */
            $other?: components["schemas"]["Other"];
            /** @description Server time and trace id of the response. */
            extra: components["schemas"]["Extra"];
            /** @description Trace id, the same as `extra.logid`. */
            log_pb: components["schemas"]["LogPb"];
        };
        /** @description One value of a live report. */
        DailyValue: {
            /** @description The value; unit not documented. */
            Value: number;
            /** @description Day the value belongs to. */
            Date: string | number;
        };
        /** @description Report on the account's live videos over the last days. TikTok often fails here; try again on an error. */
        LiveAnalyticsReport: components["schemas"]["Envelope"] & {
            /** @description The report's parts; further ones have names that end in `_detail`. */
            data: {
                /** @description Diamonds received. */
                diamonds_detail?: ({
                    /** @description Series by name. */
                    diamonds?: {
                        /** @description Diamonds per day. */
                        Total?: components["schemas"]["DailyValue"][];
                    } & {
                        [key: string]: components["schemas"]["DailyValue"][];
                    };
                } & {
                    [key: string]: unknown;
                }) | null;
                /** @description Time spent live. */
                live_duration_detail?: ({
                    /** @description Time live per day; unit not documented. */
                    live_duration?: components["schemas"]["DailyValue"][];
                } & {
                    [key: string]: unknown;
                }) | null;
            } & {
                [key: string]: unknown;
            };
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description A past live video of the account. */
        LiveVideo: {
            /** @description Room id; pass it to `user.live.details` or `user.live.stats`. */
            room_id: string;
            /** @description When it began, unix seconds. */
            start_time?: number | string;
            /** @description When it ended, unix seconds. */
            end_time?: number | string;
            /** @description Length in seconds. */
            duration?: number;
            /** @description Diamonds received. */
            diamonds?: number;
        } & {
            [key: string]: unknown;
        };
        /** @description One page of the account's past live videos. */
        LiveVideoPage: components["schemas"]["Envelope"] & {
            /** @description The page. */
            data: {
                /** @description The live videos, in the order asked for with `sort`. */
                video_list?: components["schemas"]["LiveVideo"][] | null;
                /** @description Number of live videos on all pages. */
                total?: number;
                /** @description True while more live videos remain. */
                has_more?: boolean;
            };
            /** @description Server time of the response. */
            extra?: components["schemas"]["LiveExtra"];
        };
        /** @description Details of one past live video. */
        LiveVideoDetails: components["schemas"]["Envelope"] & {
            /** @description The details. Only one field is known. */
            data: {
                /** @description Length in seconds. */
                duration?: number;
            } & {
                [key: string]: unknown;
            };
            /** @description Server time of the response. */
            extra: components["schemas"]["LiveExtra"];
        };
        /** @description The API key in use, with what is left of its quota. */
        ApiKeyInfo: components["schemas"]["Envelope"] & {
            /** @description Number of the key. */
            id: number;
            /** @description E-mail address of the key's owner. */
            email: string;
            /** @description 1 when the key is active, else 0. */
            active: number;
            /** @description 1 when the subscription is active, else 0. */
            subscription_active: number;
            /** @description Whether the key has expired. */
            has_expired: boolean;
            /** @description When the key expires, unix seconds. */
            date_expiry: number;
            /** @description Number of requests left. */
            credits: number;
            /** @description Number of the plan. */
            plan_id: number;
            /** @description Number of the subscription. */
            sub_id: number;
            /** @description Setting of the dashboard, 0 or 1. */
            dark_mode: number;
            /** @description Number of logs. */
            logs_count: number;
            /** @description TikTok accounts linked to the key; their fields are not documented. */
            accounts: {
                [key: string]: unknown;
            }[];
            /** @description Not documented. */
            app: {
                [key: string]: unknown;
            };
            /** @description State of the bandwidth; its fields are not documented. */
            bandwidth: {
                [key: string]: unknown;
            };
            /** @description Logged requests; their fields are not documented. */
            logs: {
                [key: string]: unknown;
            }[];
        };
    };
    responses: {
        /** @description Parameters are missing or malformed; `fields` names them. Sending the same request again does not help. */
        BadRequest: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The API key is missing, mistyped or has been replaced, or the account key is not accepted. */
        Unauthorized: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description TikTok or TikAPI refuses. `statusCode` is then often a TikTok code, which tells why and whether another try can help. */
        Forbidden: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The daily requests or the bandwidth of the API key are used up; `key` shows what is left. The limit resets hours later. A `Retry-After` header, in seconds or as a date, may say when. */
        RateLimited: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description TikAPI got no usable answer from TikTok. The body may carry a TikTok code, and a `Retry-After` header, in seconds or as a date, may say when to try again. */
        ServiceUnavailable: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
        /** @description The session of the account has ended. Send its owner a new authorisation link. */
        SessionExpired: {
            headers: {
                [name: string]: unknown;
            };
            content: {
                "application/json": components["schemas"]["Error"];
            };
        };
    };
    parameters: {
        /**
         * @description Two-letter ISO code, in lower case, of the country the request is to come from.
         * @example us
         */
        Country: string;
        /**
         * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
         * @example 0
         */
        SessionId: number;
        /**
         * @description Username without the @, or a short vm.tiktok.com link to the profile.
         * @example example.creator
         */
        Username: string;
        /**
         * @description Numeric id of the user, `userInfo.user.id` of `public.check`.
         * @example 6824971305528862726
         */
        UserId: string;
        /**
         * @description Long identifier of the user, `userInfo.user.secUid` of `public.check`.
         * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
         */
        SecUid: string;
        /**
         * @description Most items to return in one page.
         * @example 30
         */
        Count: number;
        /**
         * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
         * @example 1705218600000
         */
        Cursor: string | number;
        /**
         * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
         * @example 1705218600
         */
        UserCursor: string | number;
        /**
         * @description Id of the video, or a short vm.tiktok.com link to it.
         * @example 7324518890236145966
         */
        VideoId: string;
        /**
         * @description Username of the account that posted the video, or a short vm.tiktok.com link to it.
         * @example example.creator
         */
        AuthorUsername: string;
        /**
         * @description Id of the video to find similar posts for, or a short vm.tiktok.com link to it.
         * @example 7324518890236145966
         */
        SourceVideoId: string;
        /**
         * @description Id of the playlist, as the playlists operations list it. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
         * @example 7318800412276430597
         */
        PlaylistId: string | number;
        /**
         * @description Number of the explore category.
         * @example 1
         */
        CategoryId: string | number;
        /**
         * @description Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link.
         * @example 5120348
         */
        HashtagId: string;
        /**
         * @description Name of the hashtag without the #. Used for the first call, to learn the id.
         * @example examplehashtag
         */
        HashtagName: string;
        /**
         * @description Where the page starts, counted in items: `cursor` of the page before. Leave it out for the first page.
         * @example 20
         */
        OffsetCursor: string | number;
        /**
         * @description Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it.
         * @example 7102938475610293847
         */
        MusicId: string;
        /**
         * @description What to discover.
         * @example users
         */
        DiscoverCategory: "users" | "music" | "hashtag";
        /**
         * @description Number of items to skip: `offset` of the page before. Leave it out for the first page.
         * @example 30
         */
        DiscoverOffset: number;
        /**
         * @description Word to discover by.
         * @example pasta
         */
        Keyword: string;
        /**
         * @description What to search for. It decides the shape of the body.
         * @example general
         */
        SearchCategory: "general" | "users" | "videos" | "autocomplete";
        /**
         * @description Words to search for.
         * @example pasta recipe
         */
        Query: string;
        /**
         * @description Where the page starts: `nextCursor` of the page before, unchanged. Leave it out for the first page.
         * @example MTItLS1zcGxpdF9jdXNyb3ItLS0yMDI0MDExNTA5MzAxMjBBNTExMzY3NkU4ODBEMjEzQzVE
         */
        SearchCursor: string;
        /**
         * @description Username of another user, or a short vm.tiktok.com link. Leave it out for the account itself.
         * @example example.creator
         */
        OtherUsername: string;
        /**
         * @description Profile field to change.
         * @example bio
         */
        ProfileField: "nickname" | "username" | "bio" | "private";
        /**
         * @description Kind of notifications to return.
         * @example all
         */
        NotificationFilter: "all" | "likes" | "comments" | "mentions" | "followers";
        /**
         * @description Where the page starts, in unix seconds: `notice_lists[0].max_time` of the page before. Goes together with `min_time`. Leave both out for the first page.
         * @example 1705222200
         */
        MaxTime: string | number;
        /**
         * @description Where the page starts, in unix seconds: `notice_lists[0].min_time` of the page before. Goes together with `max_time`. Leave both out for the first page.
         * @example 1704960000
         */
        MinTime: string | number;
        /**
         * @description Report to return. It decides the shape of the body.
         * @example overview
         */
        AnalyticsType: "overview" | "content" | "video" | "followers" | "live";
        /**
         * @description Length of the reported period in days.
         * @example 7
         */
        Days: number;
        /**
         * @description Id of the video, needed for the type `video` and left out otherwise. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
         * @example 7324518890236145966
         */
        AnalyticsMediaId: string | number;
        /**
         * @description Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
         * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
         */
        OptionalSecUid: string;
        /**
         * @description Id of the video, or a short vm.tiktok.com link to it.
         * @example 7324518890236145966
         */
        MediaId: string;
        /**
         * @description Id of the comment, `cid` in `user.posts.comments.list`.
         * @example 7324560017743298322
         */
        CommentId: string;
        /**
         * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
         * @example 1
         */
        ConversationCursor: string | number;
        /**
         * @description Id of the conversation, four parts separated by colons.
         * @example 0:1:6824971305528862726:6931400287750134789
         */
        ConversationId: string;
        /**
         * @description Second, numeric id of the same conversation. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
         * @example 7324600911842230789
         */
        ConversationShortId: string | number;
        /**
         * @description Where the page starts, in unix microseconds: `nextCursor` of the page before. Leave it out for the first page.
         * @example 1705222200123456
         */
        MessageCursor: string | number;
        /**
         * @description Most messages to return in one page, up to two digits.
         * @example 20
         */
        Limit: string | number;
        /**
         * @description Numeric id of the user who sent the request.
         * @example 6824971305528862726
         */
        SenderId: string;
        /**
         * @description Id of the live room, `userInfo.user.roomId` of a profile that is live.
         * @example 7324601288415013638
         */
        RoomId: string;
        /**
         * @description Where to go on: `nextCursor` of the last call, unchanged. Leave it out in the first call.
         * @example MTcwNTMxMTAxMjM0NV83MzI0NjAxMjkwMDAwMDAwMDAxXzFfMQ==
         */
        ChatCursor: string;
        /**
         * @description Number of the page, counted from 1.
         * @example 1
         */
        Page: string | number;
        /**
         * @description Most transactions to return in one page.
         * @example 12
         */
        TransactionCount: string | number;
        /**
         * @description Number of live videos to skip. Leave it out for the first page.
         * @example 30
         */
        LiveOffset: number;
        /**
         * @description Order of the list: 0 is descending, 1 is ascending.
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Username without the @, or a short vm.tiktok.com link to the profile.
                 * @example example.creator
                 */
                username?: components["parameters"]["Username"];
                /**
                 * @description Numeric id of the user, `userInfo.user.id` of `public.check`.
                 * @example 6824971305528862726
                 */
                user_id?: components["parameters"]["UserId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Long identifier of the user, `userInfo.user.secUid` of `public.check`.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid: components["parameters"]["SecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Numeric id of the user, `userInfo.user.id` of `public.check`.
                 * @example 6824971305528862726
                 */
                user_id?: components["parameters"]["UserId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Long identifier of the user, `userInfo.user.secUid` of `public.check`.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid: components["parameters"]["SecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Long identifier of the user, `userInfo.user.secUid` of `public.check`.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid: components["parameters"]["SecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
                 * @example 1705218600
                 */
                nextCursor?: components["parameters"]["UserCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Long identifier of the user, `userInfo.user.secUid` of `public.check`.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid: components["parameters"]["SecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
                 * @example 1705218600
                 */
                nextCursor?: components["parameters"]["UserCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Trending posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the video, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                id: components["parameters"]["VideoId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetails"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the video, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                id: components["parameters"]["VideoId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetails"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the video, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                id: components["parameters"]["VideoId"];
                /**
                 * @description Username of the account that posted the video, or a short vm.tiktok.com link to it.
                 * @example example.creator
                 */
                username: components["parameters"]["AuthorUsername"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetails"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the video to find similar posts for, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                video_id: components["parameters"]["SourceVideoId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Related posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Long identifier of the user, `userInfo.user.secUid` of `public.check`.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid: components["parameters"]["SecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of playlists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaylistPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the playlist, as the playlists operations list it. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7318800412276430597
                 */
                playlist_id: components["parameters"]["PlaylistId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Number of the explore category.
                 * @example 1
                 */
                category_id: components["parameters"]["CategoryId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Trending posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the hashtag, `challengeInfo.challenge.id` of a call by name, or a short vm.tiktok.com link.
                 * @example 5120348
                 */
                id?: components["parameters"]["HashtagId"];
                /**
                 * @description Name of the hashtag without the #. Used for the first call, to learn the id.
                 * @example examplehashtag
                 */
                name?: components["parameters"]["HashtagName"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts, counted in items: `cursor` of the page before. Leave it out for the first page.
                 * @example 20
                 */
                cursor?: components["parameters"]["OffsetCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Details of the hashtag, or a page of its posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["HashtagDetails"] | components["schemas"]["HashtagPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it.
                 * @example 7102938475610293847
                 */
                id: components["parameters"]["MusicId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts, counted in items: `cursor` of the page before. Leave it out for the first page.
                 * @example 20
                 */
                cursor?: components["parameters"]["OffsetCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Id of the music, `music.id` of a post, or a short vm.tiktok.com link to it.
                 * @example 7102938475610293847
                 */
                id: components["parameters"]["MusicId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The music. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MusicDetails"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Number of items to skip: `offset` of the page before. Leave it out for the first page.
                 * @example 30
                 */
                offset?: components["parameters"]["DiscoverOffset"];
            };
            header?: never;
            path: {
                /**
                 * @description What to discover.
                 * @example users
                 */
                category: components["parameters"]["DiscoverCategory"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users, music or hashtags. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscoverUsersPage"] | components["schemas"]["DiscoverMusicPage"] | components["schemas"]["DiscoverHashtagsPage"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Word to discover by.
                 * @example pasta
                 */
                keyword: components["parameters"]["Keyword"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description What was found. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DiscoverKeywordResult"];
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
                /**
                 * @description Two-letter ISO code, in lower case, of the country the request is to come from.
                 * @example us
                 */
                country?: components["parameters"]["Country"];
                /**
                 * @description Number of the server-side session to use. The same number keeps a result set stable between calls.
                 * @example 0
                 */
                session_id?: components["parameters"]["SessionId"];
                /**
                 * @description Words to search for.
                 * @example pasta recipe
                 */
                query: components["parameters"]["Query"];
                /**
                 * @description Where the page starts: `nextCursor` of the page before, unchanged. Leave it out for the first page.
                 * @example MTItLS1zcGxpdF9jdXNyb3ItLS0yMDI0MDExNTA5MzAxMjBBNTExMzY3NkU4ODBEMjEzQzVE
                 */
                nextCursor?: components["parameters"]["SearchCursor"];
            };
            header?: never;
            path: {
                /**
                 * @description What to search for. It decides the shape of the body.
                 * @example general
                 */
                category: components["parameters"]["SearchCategory"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchGeneralPage"] | components["schemas"]["SearchVideosPage"] | components["schemas"]["SearchUsersPage"] | components["schemas"]["SearchSuggestions"];
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
                /**
                 * @description Username of another user, or a short vm.tiktok.com link. Leave it out for the account itself.
                 * @example example.creator
                 */
                username?: components["parameters"]["OtherUsername"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["Profile"];
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
            query?: never;
            header?: never;
            path: {
                /**
                 * @description Profile field to change.
                 * @example bio
                 */
                field: components["parameters"]["ProfileField"];
            };
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description New value of the field. An empty string clears the bio.
                     * @example Small kitchen, big pots
                     */
                    value: string;
                };
            };
        };
        responses: {
            /** @description The edited profile. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["EditedProfile"];
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
                /**
                 * @description Kind of notifications to return.
                 * @example all
                 */
                filter?: components["parameters"]["NotificationFilter"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts, in unix seconds: `notice_lists[0].max_time` of the page before. Goes together with `min_time`. Leave both out for the first page.
                 * @example 1705222200
                 */
                max_time?: components["parameters"]["MaxTime"];
                /**
                 * @description Where the page starts, in unix seconds: `notice_lists[0].min_time` of the page before. Goes together with `max_time`. Leave both out for the first page.
                 * @example 1704960000
                 */
                min_time?: components["parameters"]["MinTime"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of notifications. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["NotificationPage"];
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
                /**
                 * @description Length of the reported period in days.
                 * @example 7
                 */
                days?: components["parameters"]["Days"];
                /**
                 * @description Id of the video, needed for the type `video` and left out otherwise. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7324518890236145966
                 */
                media_id?: components["parameters"]["AnalyticsMediaId"];
            };
            header?: never;
            path: {
                /**
                 * @description Report to return. It decides the shape of the body.
                 * @example overview
                 */
                type: components["parameters"]["AnalyticsType"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["OverviewAnalytics"] | components["schemas"]["ContentAnalytics"] | components["schemas"]["VideoAnalytics"] | components["schemas"]["FollowersAnalytics"] | components["schemas"]["LiveAnalytics"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description State of the session. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SessionCheck"];
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
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts, counted in items: `cursor` of the page before. Leave it out for the first page.
                 * @example 20
                 */
                cursor?: components["parameters"]["OffsetCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
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
                /**
                 * @description Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid?: components["parameters"]["OptionalSecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
                 * @example 1705218600
                 */
                nextCursor?: components["parameters"]["UserCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
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
                /**
                 * @description Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid?: components["parameters"]["OptionalSecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
                 * @example 1705218600
                 */
                nextCursor?: components["parameters"]["UserCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of users. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["UserPage"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Username of the other user, or a short vm.tiktok.com link to the profile.
                     * @example example.creator
                     */
                    username: string;
                    /**
                     * @description Long identifier of the same user, `userInfo.user.secUid` of `public.check`.
                     * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                     */
                    secUid: string;
                    /**
                     * @description Numeric id of the same user, `userInfo.user.id` of `public.check`.
                     * @example 6824971305528862726
                     */
                    user_id: string;
                };
            };
        };
        responses: {
            /** @description The user is followed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowResult"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Username of the other user, or a short vm.tiktok.com link to the profile.
                     * @example example.creator
                     */
                    username: string;
                    /**
                     * @description Long identifier of the same user, `userInfo.user.secUid` of `public.check`.
                     * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                     */
                    secUid: string;
                    /**
                     * @description Numeric id of the same user, `userInfo.user.id` of `public.check`.
                     * @example 6824971305528862726
                     */
                    user_id: string;
                };
            };
        };
        responses: {
            /** @description The user is no longer followed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["FollowResult"];
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
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
                /**
                 * @description Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid?: components["parameters"]["OptionalSecUid"];
                /**
                 * @description Numeric id of the user, `userInfo.user.id` of `public.check`.
                 * @example 6824971305528862726
                 */
                user_id?: components["parameters"]["UserId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid?: components["parameters"]["OptionalSecUid"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Id of the video to find similar posts for, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                video_id: components["parameters"]["SourceVideoId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Related posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Long identifier of another user, `userInfo.user.secUid` of `public.check`. Leave it out for the account itself.
                 * @example MS4wLjABAAAAQ7vK2mXw9TzB4nRfLpYc8dHs1uJeGa0oWiNx5bVtEk3ZyMqUr6CgPhDlSfAjOeI_
                 */
                secUid?: components["parameters"]["OptionalSecUid"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of playlists. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PlaylistPage"];
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
                /**
                 * @description Id of the playlist, as the playlists operations list it. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7318800412276430597
                 */
                playlist_id: components["parameters"]["PlaylistId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts: `cursor` of the page before. Leave it out for the first page.
                 * @example 1705218600000
                 */
                cursor?: components["parameters"]["Cursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Trending posts. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostPage"];
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
                /**
                 * @description Words to search for.
                 * @example pasta recipe
                 */
                query: components["parameters"]["Query"];
                /**
                 * @description Where the page starts: `nextCursor` of the page before, unchanged. Leave it out for the first page.
                 * @example MTItLS1zcGxpdF9jdXNyb3ItLS0yMDI0MDExNTA5MzAxMjBBNTExMzY3NkU4ODBEMjEzQzVE
                 */
                nextCursor?: components["parameters"]["SearchCursor"];
            };
            header?: never;
            path: {
                /**
                 * @description What to search for. It decides the shape of the body.
                 * @example general
                 */
                category: components["parameters"]["SearchCategory"];
            };
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of results. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SearchGeneralPage"] | components["schemas"]["SearchVideosPage"] | components["schemas"]["SearchUsersPage"] | components["schemas"]["SearchSuggestions"];
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
                /**
                 * @description Id of the video, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                id: components["parameters"]["VideoId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The post. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostDetails"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                };
            };
        };
        responses: {
            /** @description The video is liked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikeResult"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                };
            };
        };
        responses: {
            /** @description The like is gone. `is_digg` does not tell the new state. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LikeResult"];
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
                /**
                 * @description Id of the video, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                media_id: components["parameters"]["MediaId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts, counted in items: `cursor` of the page before. Leave it out for the first page.
                 * @example 20
                 */
                cursor?: components["parameters"]["OffsetCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of comments. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentPage"];
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
                /**
                 * @description Id of the video, or a short vm.tiktok.com link to it.
                 * @example 7324518890236145966
                 */
                media_id: components["parameters"]["MediaId"];
                /**
                 * @description Id of the comment, `cid` in `user.posts.comments.list`.
                 * @example 7324560017743298322
                 */
                comment_id: components["parameters"]["CommentId"];
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Where the page starts, counted in items: `cursor` of the page before. Leave it out for the first page.
                 * @example 20
                 */
                cursor?: components["parameters"]["OffsetCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of replies. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentReplyPage"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                    /**
                     * @description Text of the comment.
                     * @example Great recipe!
                     */
                    text: string;
                    /**
                     * @description Id of the comment to reply to. Leave it out for a comment of its own.
                     * @example 7324560017743298322
                     */
                    reply_comment_id?: string;
                    /**
                     * @description Whether the text mentions somebody with an @.
                     * @default false
                     * @example false
                     */
                    has_tags?: boolean;
                };
            };
        };
        responses: {
            /** @description The new comment. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["PostedComment"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                    /**
                     * @description Id of the comment, `cid` in `user.posts.comments.list`.
                     * @example 7324560017743298322
                     */
                    comment_id: string;
                };
            };
        };
        responses: {
            /** @description The comment is liked. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentLikeResult"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of the video, or a short vm.tiktok.com link to it.
                     * @example 7324518890236145966
                     */
                    media_id: string;
                    /**
                     * @description Id of the comment, `cid` in `user.posts.comments.list`.
                     * @example 7324560017743298322
                     */
                    comment_id: string;
                };
            };
        };
        responses: {
            /** @description The like is gone. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["CommentLikeResult"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of the comment, `cid` in `user.posts.comments.list`.
                     * @example 7324560017743298322
                     */
                    comment_id: string;
                };
            };
        };
        responses: {
            /** @description The comment is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["DeletedComment"];
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
                /**
                 * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
                 * @example 1
                 */
                nextCursor?: components["parameters"]["ConversationCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of conversations. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationPage"];
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
                /**
                 * @description Id of the conversation, four parts separated by colons.
                 * @example 0:1:6824971305528862726:6931400287750134789
                 */
                conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description Second, numeric id of the same conversation. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7324600911842230789
                 */
                conversation_short_id: components["parameters"]["ConversationShortId"];
                /**
                 * @description Where the page starts, in unix microseconds: `nextCursor` of the page before. Leave it out for the first page.
                 * @example 1705222200123456
                 */
                nextCursor?: components["parameters"]["MessageCursor"];
                /**
                 * @description Most messages to return in one page, up to two digits.
                 * @example 20
                 */
                limit?: components["parameters"]["Limit"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["MessagePage"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Text of the message.
                     * @example Thanks for the recipe!
                     */
                    text: string;
                    /**
                     * @description Id of the conversation, `id` in `user.conversations`.
                     * @example 0:1:6824971305528862726:6931400287750134789
                     */
                    conversation_id: string;
                    /**
                     * @description Second id of the same conversation, `short_id` in `user.conversations`.
                     * @example 7324600911842230789
                     */
                    conversation_short_id: string;
                    /**
                     * @description Ticket of the conversation, `ticket` in `user.conversations`.
                     * @example EXAMPLEticket0000000000
                     */
                    ticket: string;
                };
            };
        };
        responses: {
            /** @description The message is sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["SentMessage"];
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
                /**
                 * @description Where the page starts: `nextCursor` of the page before. Leave it out for the first page.
                 * @example 1
                 */
                nextCursor?: components["parameters"]["ConversationCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of requests. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ConversationRequestPage"];
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
                /**
                 * @description Id of the conversation, four parts separated by colons.
                 * @example 0:1:6824971305528862726:6931400287750134789
                 */
                conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description Second, numeric id of the same conversation. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7324600911842230789
                 */
                conversation_short_id: components["parameters"]["ConversationShortId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The messages. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestMessages"];
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
                /**
                 * @description Id of the conversation, four parts separated by colons.
                 * @example 0:1:6824971305528862726:6931400287750134789
                 */
                conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description Second, numeric id of the same conversation. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7324600911842230789
                 */
                conversation_short_id: components["parameters"]["ConversationShortId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is marked as read. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
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
                /**
                 * @description Id of the conversation, four parts separated by colons.
                 * @example 0:1:6824971305528862726:6931400287750134789
                 */
                conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description Second, numeric id of the same conversation. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7324600911842230789
                 */
                conversation_short_id: components["parameters"]["ConversationShortId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is deleted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["RequestStatus"];
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
                /**
                 * @description Id of the conversation, four parts separated by colons.
                 * @example 0:1:6824971305528862726:6931400287750134789
                 */
                conversation_id: components["parameters"]["ConversationId"];
                /**
                 * @description Second, numeric id of the same conversation. Send it as a string: a number is refused above 2^53 - 1, where digits would be lost.
                 * @example 7324600911842230789
                 */
                conversation_short_id: components["parameters"]["ConversationShortId"];
                /**
                 * @description Numeric id of the user who sent the request.
                 * @example 6824971305528862726
                 */
                user_id: components["parameters"]["SenderId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The request is accepted. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["AcceptedRequest"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The permissions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LivePermissions"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Title of the live room.
                     * @example Cooking for two
                     */
                    title: string;
                    /**
                     * @description Whether to use the gateway for third-party streaming software, which TikTok opens by invitation.
                     * @default true
                     * @example true
                     */
                    third_party?: boolean;
                    /**
                     * @description Id of a topic, from `user.live.topics`.
                     * @example 5
                     */
                    hashtag_id?: number;
                    /**
                     * @description Id of a game within a gaming topic, from `user.live.topics`.
                     * @example 17
                     */
                    game_tag_id?: number;
                };
            };
        };
        responses: {
            /** @description The room and its stream. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["StartedLive"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The room is closed. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResult"];
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
                /**
                 * @description Id of the live room, `userInfo.user.roomId` of a profile that is live.
                 * @example 7324601288415013638
                 */
                room_id: components["parameters"]["RoomId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The live room. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveInfo"];
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
                /**
                 * @description Id of the live room, `userInfo.user.roomId` of a profile that is live.
                 * @example 7324601288415013638
                 */
                room_id: components["parameters"]["RoomId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Live rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveRecommendations"];
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
                /**
                 * @description Id of the live room, `userInfo.user.roomId` of a profile that is live.
                 * @example 7324601288415013638
                 */
                room_id: components["parameters"]["RoomId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The statistics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveStats"];
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
                /**
                 * @description Id of the live room, `userInfo.user.roomId` of a profile that is live.
                 * @example 7324601288415013638
                 */
                room_id: components["parameters"]["RoomId"];
                /**
                 * @description Where to go on: `nextCursor` of the last call, unchanged. Leave it out in the first call.
                 * @example MTcwNTMxMTAxMjM0NV83MzI0NjAxMjkwMDAwMDAwMDAxXzFfMQ==
                 */
                nextCursor?: components["parameters"]["ChatCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description Events since the last call. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveChatPage"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody: {
            content: {
                "application/json": {
                    /**
                     * @description Id of the live room, `userInfo.user.roomId` of a profile that is live.
                     * @example 7324601288415013638
                     */
                    room_id: string;
                    /**
                     * @description Text of the message.
                     * @example Hello from the kitchen
                     */
                    text: string;
                };
            };
        };
        responses: {
            /** @description The message is sent. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveResult"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The topics. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveTopics"];
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
                /**
                 * @description Number of the page, counted from 1.
                 * @example 1
                 */
                page?: components["parameters"]["Page"];
                /**
                 * @description Most transactions to return in one page.
                 * @example 12
                 */
                count?: components["parameters"]["TransactionCount"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of transactions. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["TransactionPage"];
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
                /**
                 * @description Words to search for.
                 * @example pasta recipe
                 */
                query: components["parameters"]["Query"];
                /**
                 * @description Where the page starts, counted in items: `cursor` of the page before. Leave it out for the first page.
                 * @example 20
                 */
                cursor?: components["parameters"]["OffsetCursor"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of live rooms. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveSearchPage"];
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
                /**
                 * @description Length of the reported period in days.
                 * @example 7
                 */
                days?: components["parameters"]["Days"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The report. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveAnalyticsReport"];
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
                /**
                 * @description Most items to return in one page.
                 * @example 30
                 */
                count?: components["parameters"]["Count"];
                /**
                 * @description Number of live videos to skip. Leave it out for the first page.
                 * @example 30
                 */
                offset?: components["parameters"]["LiveOffset"];
                /**
                 * @description Order of the list: 0 is descending, 1 is ascending.
                 * @example 1
                 */
                sort?: components["parameters"]["VideoListSort"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description A page of live videos. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveVideoPage"];
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
                /**
                 * @description Id of the live room, `userInfo.user.roomId` of a profile that is live.
                 * @example 7324601288415013638
                 */
                room_id: components["parameters"]["RoomId"];
            };
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The details. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["LiveVideoDetails"];
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
        parameters: {
            query?: never;
            header?: never;
            path?: never;
            cookie?: never;
        };
        requestBody?: never;
        responses: {
            /** @description The state of the key. */
            200: {
                headers: {
                    [name: string]: unknown;
                };
                content: {
                    "application/json": components["schemas"]["ApiKeyInfo"];
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
