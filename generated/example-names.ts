// Compiled from openapi/ by `npm run generate`. Do not edit.

type BadRequest = "missingFields";
type Unauthorized = "invalidApiKey";
type Forbidden = "forbidden" | "videoUnavailableOrDeleted" | "adVideoUnavailable" | "captchaRequired" | "tiktokServerError" | "userNotLoggedIn" | "tiktokNetworkError" | "blockedResource10113" | "blockedResource10114" | "userNotLoggedInForLive" | "userDoesNotExist" | "musicDoesNotExist" | "videoDoesNotExist" | "hashtagDoesNotExist" | "effectDoesNotExist" | "hashtagIsBlacklisted" | "liveDoesNotExist" | "hashtagIsSensitive" | "hashtagError" | "videoCurrentlyUnavailable10215" | "videoIsPrivate" | "videoCurrentlyUnavailable10217" | "musicError" | "musicCopyrightError" | "videoMusicError" | "userIsBanned" | "userError" | "entityDoesNotExist" | "userUniqueSensitivity" | "videoUnderReview" | "videoUnderRiskControl10228" | "videoIsHidden" | "videoUnderRiskControl10230" | "videoNotVisibleInCountry" | "videoIsDeleted" | "videoHasRestrictedAccess" | "listLimitReached" | "captchaRequired10110" | "parameterIsWrong" | "accountIsPrivate";
type RateLimited = "rateLimited";
type ServiceUnavailable = "gatewayError" | "gatewayErrorWithCode";
type SessionExpired = "sessionExpired";

/** Operation id → status → the names of the spec's examples. */
export interface ExampleNames {
  "public.check": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.checkV3": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.posts": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.likes": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.followersList": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.followingList": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.explore": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.video": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.videoV2": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.videoV3": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.relatedPosts": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.commentsList": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.commentRepliesList": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.playlists": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.playlistItems": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.exploreCategory": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.hashtag": { 200: "lastPage" | "firstPage" | "emptyPage" | "nestedLastPage" | "nestedFirstPage" | "byName"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.music": { 200: "lastPage" | "firstPage" | "emptyPage" | "nestedLastPage" | "nestedFirstPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.musicInfo": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.discover": { 200: "lastPage" | "firstPage" | "emptyPage" | "musicLastPage" | "musicFirstPage" | "musicEmptyPage" | "hashtagLastPage" | "hashtagFirstPage" | "hashtagEmptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.discoverKeyword": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "public.search": { 200: "lastPage" | "firstPage" | "emptyPage" | "videosLastPage" | "videosFirstPage" | "videosEmptyPage" | "usersLastPage" | "usersFirstPage" | "usersEmptyPage" | "autocomplete"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
  "user.info": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.edit": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.notifications": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.analytics": { 200: "success" | "content" | "video" | "followers" | "live"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.verify": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.followingV1": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.following": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.followers": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.follow": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.unfollow": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.feed": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.likes": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.followingPosts": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.relatedPosts": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.savedPosts": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.playlists": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.playlistItems": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.explore": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.search": { 200: "lastPage" | "firstPage" | "emptyPage" | "videosLastPage" | "videosFirstPage" | "videosEmptyPage" | "usersLastPage" | "usersFirstPage" | "usersEmptyPage" | "autocomplete"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.video": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.like": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.unlike": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.comments.list": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.comments.replies": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.comments.post": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.comments.like": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.comments.unlike": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.posts.comments.delete": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.conversations": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.messages": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.sendMessage": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.conversationRequests.conversations": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.conversationRequests.messages": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.conversationRequests.markRead": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.conversationRequests.delete": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.conversationRequests.accept": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.permissions": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.start": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.stop": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.info": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.recommend": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.stats": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.chat": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.sendChat": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.topics": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.transactionHistory": { 200: "lastPage" | "firstPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.search": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.analytics": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.list": { 200: "lastPage" | "firstPage" | "emptyPage"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  "user.live.details": { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 428: SessionExpired; 429: RateLimited; 503: ServiceUnavailable };
  key: { 200: "success"; 400: BadRequest; 401: Unauthorized; 403: Forbidden; 429: RateLimited; 503: ServiceUnavailable };
}

/** A status that the spec has examples of. */
export type ExampleStatus<Id extends keyof ExampleNames = keyof ExampleNames> = Id extends unknown
  ? keyof ExampleNames[Id]
  : never;
/** The names of an operation's examples for a status: `ExampleName<"public.check", 403>`. */
export type ExampleName<
  Id extends keyof ExampleNames = keyof ExampleNames,
  Status = ExampleStatus<Id>,
> = Id extends unknown ? ExampleNames[Id][keyof ExampleNames[Id] & Status] : never;
