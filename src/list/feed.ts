import type { Feed } from "../spec/api-table.js";
import { ServerError, TikTokError } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";
import { createRepeatFilter } from "./identity.js";
import type { Selection } from "./news.js";

/** Events to remember: far more than consecutive polls share. */
const memorySize = { generation: 5_000, generations: 2 };

/** Watches a feed: which events are new, and whether it is over. */
export class FeedWatch {
  readonly #feed: Feed;
  readonly #quietAfter: number;
  readonly #isNew: (event: unknown) => boolean;
  #lastEventAt: number | undefined;

  constructor(feed: Feed, quietAfter: number) {
    this.#feed = feed;
    this.#quietAfter = quietAfter;
    this.#isNew = createEventFilter(feed);
  }

  /** Takes the events of a poll. */
  take(events: readonly unknown[]): Selection {
    const items = events.filter(this.#isNew);
    const now = performance.now();
    if (items.length > 0) this.#lastEventAt = now;
    this.#lastEventAt ??= now;
    const isQuiet = now - this.#lastEventAt >= this.#quietAfter;
    return { items, isLast: isQuiet || events.some((event) => endsFeed(this.#feed, event)) };
  }

  /** Milliseconds to wait for the next poll. The last one comes when the feed has been quiet for long enough. */
  planPause(pollInterval: number): number {
    const quietFor = performance.now() - (this.#lastEventAt ?? Number.POSITIVE_INFINITY);
    // A timer can be a millisecond early.
    return Math.min(pollInterval, Math.max(0, this.#quietAfter - quietFor + 1));
  }
}

/** Filters out repeated events; events without an id always pass. */
export const createEventFilter = (feed: Feed): ((event: unknown) => boolean) =>
  createRepeatFilter([feed.id], memorySize);

/** Whether an event ends its feed. */
export function endsFeed(feed: Feed, event: unknown): boolean {
  const marks = Object.entries(feed.end);
  return (
    marks.length > 0 && marks.every(([place, values]) => [values].flat().includes(String(readPointer(event, place))))
  );
}

/** Whether an error of a later poll only means that the feed is over. */
export function isEndOfFeed(feed: Feed, error: unknown): boolean {
  const code = error instanceof TikTokError || error instanceof ServerError ? error.tiktokCode : undefined;
  return code !== undefined && feed.endCodes.includes(code);
}
