import TikAPI, { type Checkpoint } from "../../src/index.js";
import type { ListOptions } from "../../src/list/paged-call.js";
import { postPage, secUid } from "./post-pages.js";

export interface CircleOptions {
  /** The number of different posts. */
  readonly posts: number;
  readonly perPage: number;
  /** Numbers of pages that are empty. */
  readonly isEmpty?: (page: number) => boolean;
  /** The cursor of a page; another one for each unless it is said. */
  readonly cursor?: (page: number) => string;
}

/** More than any walk needs. */
const mostRequests = 20_000;

/** The posts of a user that come round and round again, and always promise more. */
export function circleOfPosts({ posts, perPage, isEmpty = () => false, cursor = String }: CircleOptions) {
  let requests = 0;
  let given = 0;
  const fetch = async (): Promise<Response> => {
    if (requests === mostRequests) throw new RangeError("This walk has no end.");
    const size = isEmpty(requests) ? 0 : perPage;
    const ids = Array.from({ length: size }, () => String(7_100_000_000 + (given++ % posts)));
    return postPage(ids, { hasMore: true, cursor: cursor(++requests) });
  };
  const createApi = () => TikAPI({ apiKey: "circle-key", retries: 0, fetch });
  return {
    requests: () => requests,
    open: (options?: ListOptions) => createApi().public.posts({ secUid }, options),
    /** Goes on as another process does. */
    resume: (checkpoint: Checkpoint | null, options?: ListOptions) =>
      createApi().resume<"public.posts">(JSON.parse(JSON.stringify(checkpoint)), options),
  };
}

export type Circle = ReturnType<typeof circleOfPosts>;

/** Reads a list one page a process, until it ends. */
export async function readPageByPage(circle: Circle, options?: ListOptions): Promise<string[]> {
  const ids: string[] = [];
  let page = await circle.open(options);
  for (;;) {
    for (const { id } of page.items) ids.push(String(id));
    if (page.checkpoint === null) return ids;
    page = await circle.resume(page.checkpoint, options);
  }
}
