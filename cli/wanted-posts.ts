import { parseTikTokLink, postUrl } from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { describeCause, UsageError } from "./errors.js";
import { readEach, readInputLines } from "./input-lines.js";

export interface WantedPost {
  /** Its id, or a short link to it. */
  readonly id: string;
  readonly author: string | undefined;
}

/** Reads the posts of a file, each once: ids, links, or posts as a list writes them. */
export async function readWantedPosts(from: string, { video }: ApiTable): Promise<WantedPost[]> {
  const posts = readEach(from, await readInputLines(from), (text) => readPost(text, video.parameter));
  return [...new Map(posts.map((post) => [post.id, post])).values()];
}

function readPost(text: string, idName: string): WantedPost {
  if (digits.test(text)) return { id: text, author: undefined };
  const item = text.startsWith("{") ? readItem(text) : undefined;
  const link = parseTikTokLink(item === undefined ? text : (postUrl(item) ?? ""));
  if (link?.kind === "post") return { id: link.id, author: link.username };
  if (link?.kind === "short") return { id: link.url, author: undefined };
  const id: unknown = item && Reflect.get(item, idName);
  if (typeof id === "string" && digits.test(id)) return { id, author: undefined };
  throw new UsageError(`"${text.slice(0, 80)}" is neither a post's id, nor a link to one, nor a post.`);
}

/** A line of a list; that of many lists has its item inside. */
function readItem(text: string): Parameters<typeof postUrl>[0] {
  try {
    const { item, ...post } = JSON.parse(text);
    return Object(item ?? post);
  } catch (error) {
    throw new UsageError(`Not a JSON object: ${describeCause(error)}`);
  }
}

const digits = /^\d+$/;
