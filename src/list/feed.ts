import type { Feed } from "../spec/api-table.js";
import { ServerError, TikTokError } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";

/** Minimum number of remembered event ids: far more than consecutive polls share. */
const memory = 5_000;

/** Filters out repeated events; events without an id always pass. */
export function createEventFilter(feed: Feed): (event: unknown) => boolean {
  let recent = new Set<unknown>();
  let older = new Set<unknown>();
  return (event) => {
    const id = readPointer(event, feed.id);
    if (id === undefined) return true;
    if (recent.has(id) || older.has(id)) return false;
    recent.add(id);
    if (recent.size >= memory) [older, recent] = [recent, new Set()];
    return true;
  };
}

/** Whether an event ends its feed. */
export function endsFeed(feed: Feed, event: unknown): boolean {
  const marks = Object.entries(feed.end);
  return marks.length > 0 && marks.every(([pointer, value]) => String(readPointer(event, pointer)) === value);
}

/** Whether an error of a later poll only means that the feed is over. */
export function isEndOfFeed(feed: Feed, error: unknown): boolean {
  const code = error instanceof TikTokError || error instanceof ServerError ? error.tiktokCode : undefined;
  return code !== undefined && feed.endCodes.includes(code);
}
