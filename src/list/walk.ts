import { addCaller, type Caller } from "../call/caller.js";
import type { Redact } from "../call/redact.js";
import { checkLimit } from "../settings/checks.js";
import type { Paging } from "../spec/api-table.js";
import type { Checkpoint } from "../spec/errors.js";
import { withCheckpoint } from "./checkpoint.js";
import { FeedWatch, isEndOfFeed } from "./feed.js";
import type { Visit } from "./first-page.js";
import { createRepeatFilter } from "./identity.js";
import type { LoopLimits } from "./loop-guard.js";
import type { Selection } from "./news.js";
import { stoppable, type Walked } from "./stoppable.js";

/** The part of a page that a walk uses. */
export interface AnyPage {
  readonly items: readonly unknown[];
  readonly checkpoint: Checkpoint | null;
  nextItems(signal?: AbortSignal): Promise<AnyPage | null>;
}

/** How to walk through a list. */
export interface Walk extends LoopLimits {
  readonly paging: Paging;
  readonly limit?: number | undefined;
  readonly maxPages?: number | undefined;
  readonly prefetch: boolean;
  readonly unique: boolean;
  readonly pollInterval: number;
  readonly quietAfter: number;
  /** Selects the items to give; without it, all are. */
  readonly select?: ((items: readonly unknown[]) => Promise<Selection>) | undefined;
  readonly redact: Redact;
  /** Waits between two polls. */
  readonly pause: (milliseconds: number, signal: AbortSignal | undefined) => Promise<void>;
  /** Who made the list. */
  readonly caller?: Caller | undefined;
}

/** Opens the page that a walk starts from. */
export type OpenPage = () => Visit<AnyPage>;

/** Iterates the pages; fetches each on demand. `return` ends at once and aborts the page under way. */
export function walkPages(walk: Walk, open: OpenPage): Walked<AnyPage> {
  return stoppable((ending) => followPages(walk, open, ending));
}

/** Iterates the items of all pages. `return` ends at once and aborts the page under way. */
export function walkItems(walk: Walk, open: OpenPage): Walked<unknown> {
  return stoppable((ending) => followItems(walk, open, ending));
}

/** Collects the items of all pages. Nobody can leave in between. */
export async function collectItems(walk: Walk, open: OpenPage): Promise<unknown[]> {
  const items: unknown[] = [];
  for await (const item of followItems(walk, open)) items.push(item);
  return items;
}

/** Checks a limit; `undefined` is none. */
export function readLimit(name: string, value: number | undefined): number {
  return value === undefined ? Number.POSITIVE_INFINITY : checkLimit(name, value);
}

/** What a walk found on a page. */
interface Stop extends Selection {
  readonly page: AnyPage;
}

async function* followPages(walk: Walk, open: OpenPage, ending: AbortController): Walked<AnyPage> {
  for await (const { page } of follow(walk, open, () => true, ending)) yield page;
}

async function* followItems(walk: Walk, open: OpenPage, ending?: AbortController): Walked<unknown> {
  const limit = readLimit("limit", walk.limit);
  const isNew = walk.unique ? createRepeatFilter(walk.paging.id ?? []) : undefined;
  let given = 0;
  const wantsMore = ({ items }: Stop) => given + items.length < limit;
  for await (const { items } of follow(walk, open, wantsMore, ending)) {
    for (const item of items) {
      if (given === limit) return;
      if (isNew?.(item) === false) continue;
      given++;
      yield item;
    }
    if (given === limit) return;
  }
}

/** Goes from page to page. `wantsMore` decides whether to prefetch the page after this one. */
async function* follow(
  walk: Walk,
  open: OpenPage,
  wantsMore: (stop: Stop) => boolean,
  ending: AbortController | undefined,
): Walked<Stop> {
  const maxPages = readLimit("maxPages", walk.maxPages);
  const { feed } = walk.paging;
  const watch = feed && new FeedWatch(feed, walk.quietAfter);
  const signal = ending?.signal;
  const { page: first, leave } = open();
  try {
    const opened = await (signal === undefined ? first : Promise.race([first, failWith(signal)]));
    let page: AnyPage | null = maxPages > 0 ? opened : null;
    for (let count = 1; page !== null; count++) {
      const chosen: Selection | undefined = walk.select ? await walk.select(page.items) : watch?.take(page.items);
      const stop: Stop = {
        page,
        items: chosen?.items ?? page.items,
        isLast: (chosen?.isLast ?? false) || count >= maxPages,
      };
      const ahead: Promise<AnyPage | null> | undefined =
        walk.prefetch && !stop.isLast && wantsMore(stop) ? loadNext(walk, watch, page, signal) : undefined;
      // A failure of a prefetched page is reported in its turn.
      ahead?.catch(() => {});
      yield stop;
      if (stop.isLast) return;
      page = await (ahead ?? loadNext(walk, watch, page, signal));
    }
  } catch (error) {
    if (signal?.aborted) return;
    addCaller(error, walk.caller);
    throw error;
  } finally {
    ending?.abort();
    leave();
  }
}

const failWith = (signal: AbortSignal): Promise<never> =>
  new Promise((_, reject) => signal.addEventListener("abort", () => reject(signal.reason)));

async function loadNext(
  { paging: { feed }, pause, pollInterval }: Walk,
  watch: FeedWatch | undefined,
  page: AnyPage,
  signal: AbortSignal | undefined,
): Promise<AnyPage | null> {
  if (feed === undefined || watch === undefined) return page.nextItems(signal);
  await withCheckpoint(
    () => page.checkpoint,
    () => pause(watch.planPause(pollInterval), signal),
  );
  return page.nextItems(signal).catch((error: unknown) => {
    if (isEndOfFeed(feed, error)) return null;
    throw error;
  });
}
