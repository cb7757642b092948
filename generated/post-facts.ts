// Compiled from openapi/ by `npm run generate`. Do not edit.

import type { Post } from "./types.js";

/** Where a post has its data, and the addresses of its page. */
export const postPlaces = { id: "/id", createTime: "/createTime", author: "/author/uniqueId", photos: "/imagePost", url: "https://www.tiktok.com/@{author}/video/{id}", photoUrl: "https://www.tiktok.com/@{author}/photo/{id}" } as const;
/** Where a post has its files. */
export const filePlaces = { video: { extension: "mp4", places: [{ links: ["/video/playAddr", "/video/PlayAddrStruct/UrlList", "/video/bitrateInfo/0/PlayAddr/UrlList", "/video/downloadAddr"] }] }, picture: { extension: "jpeg", places: [{ each: "/imagePost/images", links: ["/imageURL/urlList"] }] }, subtitles: { extension: "vtt", places: [{ each: "/video/subtitleInfos", links: ["/Url"], language: "/LanguageCodeName" }, { each: "/video/claInfo/captionInfos", links: ["/url", "/urlList"], language: "/languageCode" }] }, sound: { extension: "mp3", places: [{ links: ["/music/playUrl"] }] }, cover: { extension: "jpeg", places: [{ links: ["/video/originCover", "/video/cover", "/imagePost/cover/imageURL/urlList", "/video/dynamicCover"] }] } } as const;
/** A kind of file that a post can have. */
export type FileKind = keyof typeof filePlaces;
/** The members with counts. */
export const countPlaces = { rounded: "stats", exact: "statsV2" } as const;
/** The members that can hold the username of an account, and the address of its profile. */
export const userPlaces = { usernames: ["uniqueId", "unique_id", "display_id", "displayId"], url: "https://www.tiktok.com/@{username}" } as const;

export type AnyPost = Post;
/** An account of any body: each has one of these members, its username. */
export interface AnyUser {
  readonly uniqueId?: string;
  readonly unique_id?: string;
  readonly display_id?: string;
  readonly displayId?: string;
}
