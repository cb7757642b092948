import { setTimeout as sleep } from "node:timers/promises";

interface ServerPlan {
  /** Milliseconds of an answer. */
  readonly latency: number;
  readonly pages: number;
  readonly pageSize: number;
}

/**
 * The server, without a network between: what is measured is the harvest. Posts of about 600 bytes; real ones have ten times as many.
 */
export function makeFetch({ latency, pages, pageSize }: ServerPlan) {
  return async (url: string): Promise<Response> => {
    await sleep(latency);
    const { searchParams } = new URL(url);
    const start = Number(searchParams.get("cursor") ?? 0);
    const user = searchParams.get("secUid") ?? "";
    const itemList = Array.from({ length: pageSize }, (_, index) => makePost(user, pages * pageSize - start - index));
    const end = start + pageSize;
    return Response.json({
      status: "success",
      statusCode: 0,
      itemList,
      hasMore: end < pages * pageSize,
      cursor: String(end),
    });
  };
}

function makePost(user: string, number: number) {
  return {
    id: `${user.slice(0, 12)}${number}`,
    createTime: 1_700_000_000 + number,
    desc: "an invented text, ".repeat(12),
    author: { id: user, uniqueId: user.slice(0, 12), nickname: "Quiet Harbor" },
    music: { id: String(number % 1_000), title: "a sound", authorName: "somebody" },
    stats: { playCount: number, diggCount: number, commentCount: 1, shareCount: 2, collectCount: 3 },
  };
}
