// Compiled from openapi/ by `npm run generate`. Do not edit.

/** All values of `category` of `public.discover`: What to discover. */
export const discoverCategories = ["users", "music", "hashtag"] as const;
/** All values of `category` of `public.search` and of `category` of `user.posts.search`: What to search for. It decides the shape of the body. */
export const searchCategories = ["general", "users", "videos", "autocomplete"] as const;
/** All values of `field` of `user.edit`: Profile field to change. */
export const profileFields = ["nickname", "username", "bio", "private"] as const;
/** All values of `filter` of `user.notifications`: Kind of notifications to return. */
export const notificationFilters = ["all", "likes", "comments", "mentions", "followers"] as const;
/** All values of `type` of `user.analytics`: Report to return. It decides the shape of the body. */
export const analyticsTypes = ["overview", "content", "video", "followers", "live"] as const;
/** All values of `sort` of `user.live.list`: Order of the list: 0 is descending, 1 is ascending. */
export const videoListSorts = [0, 1] as const;
/** All permissions that an app can ask the owner of an account for. */
export const scopes = ["conversation_requests", "edit", "explore", "follow_actions", "live", "media_actions", "send_messages", "view_analytics", "view_coins", "view_collections", "view_followers", "view_messages", "view_notifications", "view_profile"] as const;
