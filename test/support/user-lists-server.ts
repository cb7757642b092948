import type { ServerResponse } from "node:http";
import { type LoopbackServer, startLoopback } from "./loopback-server.js";

export interface UserPost {
  readonly id: string;
  readonly desc: string;
  readonly createTime: number;
  readonly stats: { readonly playCount: number };
}

export interface UserListsPlan {
  /** Username → how many posts it has; `undefined` for an account that does not exist. */
  readonly users: Readonly<Record<string, number | undefined>>;
  /** Does something else with the request of that number, from 1; `true` when it has answered. */
  readonly intervene?: (response: ServerResponse, number: number) => boolean;
}

export interface UserLists extends LoopbackServer {
  /** Gives an account more posts, from now on. */
  add(user: string, posts: number): void;
  /** The file that all lists make, each post with the line that it belongs to. */
  lines(users: readonly string[]): string;
  readonly lookups: () => number;
}

/** Accounts with posts, the newest first and two on a page, on a real server, for the running test. */
export async function serveUsers({ users, intervene }: UserListsPlan): Promise<UserLists> {
  const counts = new Map(Object.entries(users));
  let lookups = 0;
  const listPosts = (user: string): UserPost[] =>
    Array.from({ length: counts.get(user) ?? 0 }, (_, index) => ({
      id: `${user}-${index}`,
      desc: index % 3 === 0 ? '=1+1, "é"' : `post ${index}`,
      createTime: 1_700_000_000 + index * 60,
      stats: { playCount: index },
    })).reverse();
  const server: LoopbackServer = await startLoopback((request, response) => {
    if (intervene?.(response, server.requests.length)) return;
    const { searchParams } = new URL(request.url ?? "", "http://users");
    const name = searchParams.get("username");
    const send = (status: number, body: object) =>
      response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
    if (name !== null) {
      lookups++;
      if (counts.get(name) === undefined) send(403, { status: "error", message: "No such user.", statusCode: 10202 });
      else send(200, { userInfo: { user: { secUid: name.padEnd(40, "=") } } });
      return;
    }
    const user = (searchParams.get("secUid") ?? "").replace(/=+$/, "");
    const start = Number(searchParams.get("cursor") ?? 0);
    const posts = listPosts(user);
    send(200, {
      itemList: posts.slice(start, start + 2),
      hasMore: start + 2 < posts.length,
      cursor: String(start + 2),
    });
  });
  return {
    ...server,
    add: (user, posts) => void counts.set(user, (counts.get(user) ?? 0) + posts),
    lines: (names) =>
      names
        .flatMap((input) => listPosts(input.replace(/^@/, "")).map((item) => `${JSON.stringify({ input, item })}\n`))
        .join(""),
    lookups: () => lookups,
  };
}
