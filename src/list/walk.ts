import { addCaller, type Caller } from "../call/caller.js";
import type { Redact } from "../call/redact.js";
import { checkLimit } from "../settings/checks.js";
import type { Feed } from "../spec/api-table.js";
import { createEventFilter, endsFeed, isEndOfFeed } from "./feed.js";
import type { Visit } from "./first-page.js";
import { withCheckpoint } from "./plan-next.js";

/** The part of a page that a walk uses. */
export interface AnyPage {
  readonly items: readonly unknown[];
  readonly next: object | null;
  nextItems(signal?: AbortSignal): Promise<AnyPage | null>;
}

export type Walked<T> = AsyncGenerator<T, void, undefined>;

/** How to walk through a list. */
export interface Walk {
  readonly limit?: number | undefined;
  readonly maxPages?: number | undefined;
  readonly prefetch: boolean;
  readonly feed?: Feed | undefined;
  readonly redact: Redact;
  /** Waits between two polls. */
  readonly pause: (signal: AbortSignal) => Promise<void>;
  /** Who made the list. */
  readonly caller?: Caller | undefined;
}

/** Opens the page that a walk starts from. */
export type OpenPage = () => Visit<AnyPage>;

/** Iterates the pages; fetches each on demand. `return` ends at once and aborts the page under way. */
export function walkPages(walk: Walk, open: OpenPage): Walked<AnyPage> {
  return stoppable((ending) => followPages(walk, open, () => true, ending));
}

/** Iterates the items of all pages. `return` ends at once and aborts the page under way. */
export function walkItems(walk: Walk, open: OpenPage): Walked<unknown> {
  return stoppable((ending) => followItems(walk, open, ending));
}

/** Checks a limit; `undefined` is none. */
export function readLimit(name: string, value: number | undefined): number {
  return value === undefined ? Number.POSITIVE_INFINITY : checkLimit(name, value);
}

async function* followItems(walk: Walk, open: OpenPage, ending: AbortController): Walked<unknown> {
  const limit = readLimit("limit", walk.limit);
  const isNew = walk.feed === undefined ? () => true : createEventFilter(walk.feed);
  let given = 0;
  const wantsMore = (page: AnyPage) => given + page.items.length < limit;
  for await (const page of followPages(walk, open, wantsMore, ending)) {
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
  open: OpenPage,
  wantsMore: (page: AnyPage) => boolean,
  ending: AbortController,
): Walked<AnyPage> {
  const maxPages = readLimit("maxPages", walk.maxPages);
  const { signal } = ending;
  const { page: first, leave } = open();
  try {
    const aborted = new Promise<never>((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));
    const opened = await Promise.race([first, aborted]);
    let page: AnyPage | null = maxPages > 0 ? opened : null;
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
    if (signal.aborted) return;
    addCaller(error, walk.caller);
    throw error;
  } finally {
    ending.abort();
    leave();
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

/** A generator whose `return` and `throw` end at once and abort the page or the pause under way. */
function stoppable<T>(start: (ending: AbortController) => Walked<T>) {
  const ending = new AbortController();
  const generator = start(ending);
  const { return: finish, throw: fail } = generator;
  generator.return = (value) => {
    ending.abort();
    return finish.call(generator, value);
  };
  // Called by a stream that is destroyed with an error.
  generator.throw = (error) => {
    ending.abort();
    return fail.call(generator, error);
  };
  return generator;
}
