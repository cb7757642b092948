import { rejectOnAbort } from "../call/time-limit.js";
import type { Feed } from "../spec/api-table.js";
import { createEventFilter, endsFeed, isEndOfFeed } from "./feed.js";
import { withCheckpoint } from "./plan-next.js";

/** A page, by what a walk needs of it. */
export interface AnyPage {
  readonly items: readonly unknown[];
  readonly next: object | null;
  nextItems(signal?: AbortSignal): Promise<AnyPage | null>;
}

type Walked<T> = AsyncGenerator<T, void, undefined>;

/** A list to walk through, and how far. */
export interface Walk {
  readonly first: Promise<AnyPage>;
  /** Read when the first page is there, so that a bad one rejects like any other mistake. */
  readonly readMaxPages: () => number;
  readonly prefetch: boolean;
  /** A stream of events to poll. */
  readonly feed?: Feed | undefined;
  /** The wait between two polls. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
}

/** The pages, one after the other, each fetched when it is asked for. `return` ends at once, with the page under way. */
export function walkPages(walk: Walk): Walked<AnyPage> {
  return stoppable((ending) => followPages(walk, () => true, ending));
}

/** The items of all pages, in order. `return` ends at once, with the page under way. */
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

/** `wantsMore` is asked before the items of a page are given: whether to fetch the next one meanwhile. */
async function* followPages(
  walk: Walk,
  wantsMore: (page: AnyPage) => boolean,
  ending: AbortController,
): Walked<AnyPage> {
  const { signal } = ending;
  try {
    const first = await Promise.race([walk.first, rejectOnAbort(signal)]);
    const maxPages = walk.readMaxPages();
    let page: AnyPage | null = maxPages > 0 ? first : null;
    for (let count = 1; page !== null; count++) {
      const isLast = count >= maxPages || endsWith(walk, page);
      const ahead: Promise<AnyPage | null> | undefined =
        walk.prefetch && !isLast && wantsMore(page) ? loadNext(walk, page, signal) : undefined;
      // A failure of the page ahead is reported when its turn comes.
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

async function loadNext({ feed, pause }: Walk, page: AnyPage, signal: AbortSignal): Promise<AnyPage | null> {
  if (feed === undefined) return page.nextItems(signal);
  await withCheckpoint(page.next, () => pause(signal));
  return page.nextItems(signal).catch((error: unknown) => {
    if (isEndOfFeed(feed, error)) return null;
    throw error;
  });
}

const endsWith = ({ feed }: Walk, page: AnyPage): boolean =>
  feed !== undefined && page.items.some((event) => endsFeed(feed, event));

/** A generator that `return` ends at once, with the page or the pause that is under way. */
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
