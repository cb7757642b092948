import type { Redact } from "../call/redact.js";
import type { Feed } from "../spec/api-table.js";
import { createEventFilter, endsFeed, isEndOfFeed } from "./feed.js";
import { withCheckpoint } from "./plan-next.js";

/** The part of a page that a walk uses. */
export interface AnyPage {
  readonly items: readonly unknown[];
  readonly next: object | null;
  nextItems(signal?: AbortSignal): Promise<AnyPage | null>;
}

export type Walked<T> = AsyncGenerator<T, void, undefined>;

/** A list to walk through. */
export interface Walk {
  readonly first: Promise<AnyPage>;
  /** Called after the first page, so that an invalid value rejects like any other. */
  readonly readMaxPages: () => number;
  readonly prefetch: boolean;
  readonly feed?: Feed | undefined;
  readonly redact: Redact;
  /** Waits between two polls. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
}

/** Iterates the pages; fetches each on demand. `return` ends at once and aborts the page under way. */
export function walkPages(walk: Walk): Walked<AnyPage> {
  return stoppable((ending) => followPages(walk, () => true, ending));
}

/** Iterates the items of all pages. `return` ends at once and aborts the page under way. */
export function walkItems(walk: Walk, limit: number): Walked<unknown> {
  return stoppable((ending) => followItems(walk, limit, ending));
}

async function* followItems(walk: Walk, limit: number, ending: AbortController): Walked<unknown> {
  const isNew = walk.feed === undefined ? () => true : createEventFilter(walk.feed);
  let given = 0;
  const wantsMore = (page: AnyPage) => given + page.items.length < limit;
  for await (const page of followPages(walk, wantsMore, ending)) {
    for (const item of page.items) {
      if (given === limit) return;
      if (!isNew(item)) continue;
      given++;
      yield item;
    }
    if (given === limit) return;
  }
}

/** `wantsMore` decides whether to prefetch the page after this one. */
async function* followPages(
  walk: Walk,
  wantsMore: (page: AnyPage) => boolean,
  ending: AbortController,
): Walked<AnyPage> {
  const { signal } = ending;
  try {
    const aborted = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const first = await Promise.race([walk.first, aborted]);
    const maxPages = walk.readMaxPages();
    let page: AnyPage | null = maxPages > 0 ? first : null;
    for (let count = 1; page !== null; count++) {
      const { feed } = walk;
      const isOver = feed !== undefined && page.items.some((event) => endsFeed(feed, event));
      const isLast = isOver || count >= maxPages;
      const ahead: Promise<AnyPage | null> | undefined =
        walk.prefetch && !isLast && wantsMore(page) ? loadNext(walk, page, signal) : undefined;
      // A failure of a prefetched page is reported in its turn.
      ahead?.catch(() => {});
      yield page;
      if (isLast) return;
      page = await (ahead ?? loadNext(walk, page, signal));
    }
  } catch (error) {
    if (!signal.aborted) throw error;
  } finally {
    ending.abort();
  }
}

async function loadNext({ feed, pause, redact }: Walk, page: AnyPage, signal: AbortSignal): Promise<AnyPage | null> {
  if (feed === undefined) return page.nextItems(signal);
  await withCheckpoint(page.next, redact, () => pause(signal));
  return page.nextItems(signal).catch((error: unknown) => {
    if (isEndOfFeed(feed, error)) return null;
    throw error;
  });
}

/** A generator whose `return` ends at once and aborts the page or the pause under way. */
function stoppable<T>(start: (ending: AbortController) => Walked<T>) {
  const ending = new AbortController();
  const generator = start(ending);
  const finish = generator.return.bind(generator);
  generator.return = (value) => {
    ending.abort();
    return finish(value);
  };
  return generator;
}
