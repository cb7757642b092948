import TikAPI, { type Client, type ClientOptions } from "../../src/index.js";
import { postPage } from "./post-pages.js";

export interface ManyPosts {
  /** A client whose calls are counted. */
  readonly api: Client;
  /** Users to list posts of. */
  readonly users: readonly { readonly secUid: string }[];
  /** The ids of all posts of a user, in order. */
  idsOf(user: { readonly secUid: string }): string[];
  /** The most calls that were in flight at a time. */
  readonly most: () => number;
  /** How many calls there were. */
  readonly calls: () => number;
}

export interface ManyPostsOptions {
  readonly users: number;
  /** Pages of two posts each. */
  readonly pages: number;
  /** Answers a call in place of the list: users and pages count from 0. */
  readonly instead?: (user: number, page: number) => Response | undefined | Promise<Response | undefined>;
  readonly options?: ClientOptions;
}

/** The posts of many users, each call answered after those that are already on their way. */
export function servePosts({ users: count, pages, instead, options }: ManyPostsOptions): ManyPosts {
  const users = Array.from({ length: count }, (_, index) => ({ secUid: `${index}-invented-user-`.padEnd(40, "0") }));
  const idsOf = (user: number, page: number) => [`${user}.${page}.1`, `${user}.${page}.2`];
  let inFlight = 0;
  let most = 0;
  let calls = 0;
  const fetch = async (input: string | URL | Request): Promise<Response> => {
    const { searchParams } = new URL(input instanceof Request ? input.url : input);
    const user = Number.parseInt(searchParams.get("secUid") ?? "", 10);
    const page = Number(searchParams.get("cursor") ?? 0);
    calls++;
    most = Math.max(most, ++inFlight);
    try {
      const other = await instead?.(user, page);
      await new Promise((resolve) => setImmediate(resolve));
      return other ?? postPage(idsOf(user, page), { hasMore: page < pages - 1, cursor: String(page + 1) });
    } finally {
      inFlight--;
    }
  };
  return {
    api: TikAPI({ apiKey: "many-key", accountKey: "many-account-key", fetch, ...options }),
    users,
    idsOf: (user) => Array.from({ length: pages }, (_, page) => idsOf(Number.parseInt(user.secUid, 10), page)).flat(),
    most: () => most,
    calls: () => calls,
  };
}
