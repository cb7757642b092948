// Compiled from openapi/ by `npm run generate`. Do not edit.

import type { Post } from "./types.js";

/** Where a post has its data, and the addresses of its page. */
export const postPlaces = { id: "/id", createTime: "/createTime", author: "/author/uniqueId", photos: "/imagePost", url: "https://www.tiktok.com/@{author}/video/{id}", photoUrl: "https://www.tiktok.com/@{author}/photo/{id}" } as const;
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
