import TikAPI, { type PagingOptions } from "../../src/index.js";
import { type Reply, scriptFetch, success } from "./scripted-fetch.js";

/** An invented user whose posts are listed. */
export const secUid = "MS4wLjABAAAA-invented-user-of-the-unit-tests-0123456789";

/** A page of posts with these ids, and how the list goes on. */
export const postPage = (ids: readonly string[], more: object = { hasMore: false }): Response =>
  success({ itemList: ids.map((id) => ({ id })), ...more });

/** Three pages of two posts each; the last one ends the list. */
export const threePages = (): [Response, Response, Response] => [
  postPage(["1", "2"], { hasMore: true, cursor: "20" }),
  postPage(["3", "4"], { hasMore: true, cursor: "40" }),
  postPage(["5", "6"], { hasMore: false, cursor: "60" }),
];

/** The cursor that each request asked with, `null` for none. */
export const sentCursors = (requests: readonly Request[]): (string | null)[] =>
  requests.map((request) => new URL(request.url).searchParams.get("cursor"));

/** A list of posts that a script answers, and the requests for it. */
export function listPosts(options: PagingOptions = {}, replies: readonly Reply[] = threePages()) {
  const fetch = scriptFetch(...replies);
  const api = TikAPI({ apiKey: "unit-key", retries: 0, fetch });
  return { call: api.public.posts({ secUid }, options), requests: fetch.requests };
}

/** All that an iteration gives. */
export async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
  const collected: T[] = [];
  for await (const item of items) collected.push(item);
  return collected;
}

export const idsOf = (items: readonly { id?: string }[]) => items.map(({ id }) => id);
