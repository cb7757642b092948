import type { Feed } from "../spec/api-table.js";
import { ServerError, TikTokError } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";

/** How many event ids are remembered at least: far more than polls overlap by. */
const memory = 5_000;

/** Lets each event of a feed through once; events without an id always. */
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

/** Whether an event is the one that a feed ends with. */
export function endsFeed(feed: Feed, event: unknown): boolean {
  const marks = Object.entries(feed.end);
  return marks.length > 0 && marks.every(([pointer, value]) => String(readPointer(event, pointer)) === value);
}

/** Whether an error of a later poll only says that the feed is over. */
export function isEndOfFeed(feed: Feed, error: unknown): boolean {
  const code = error instanceof TikTokError || error instanceof ServerError ? error.tiktokCode : undefined;
  return code !== undefined && feed.endCodes.includes(code);
}
