import type { ServerResponse } from "node:http";
import { type LoopbackServer, startLoopback } from "./loopback-server.js";

export interface PostList extends LoopbackServer {
  /** The file that the whole list makes. */
  readonly lines: string;
}

export interface PostListPlan {
  readonly pages: number;
  /** Does something else with the request of that number, from 1; `true` when it has answered. */
  readonly intervene?: (response: ServerResponse, number: number) => boolean;
  /** How long the text of a post is. */
  readonly words?: number;
}

/** A list of posts on a real server, three on a page, for the running test. */
export async function servePosts({ pages, intervene, words = 20 }: PostListPlan): Promise<PostList> {
  const readPage = (page: number) =>
    [0, 1, 2].map((index) => ({ id: String(page * 3 + index), desc: "é".padEnd(words, `${page}.`) }));
  const server: LoopbackServer = await startLoopback((request, response) => {
    if (intervene?.(response, server.requests.length)) return;
    const page = Number(new URL(request.url ?? "", "http://posts").searchParams.get("cursor") ?? 0);
    const body = { itemList: readPage(page), hasMore: page < pages - 1, cursor: String(page + 1) };
    response.setHeader("content-type", "application/json").end(JSON.stringify(body));
  });
  const posts = Array.from({ length: pages }, (_, page) => readPage(page)).flat();
  return { ...server, lines: posts.map((post) => `${JSON.stringify(post)}\n`).join("") };
}
