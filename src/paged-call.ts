import { ConfigurationError } from "./errors.js";
import { createFreshness, endsFeed, isEndOfFeed } from "./feed.js";
import type { Feed } from "./operation.js";
import type { CallOptions } from "./options.js";
import { type LoadPage, type Page, withCheckpoint } from "./page.js";
import { rejectOnAbort } from "./time-limit.js";

/** What can be said for a list, over what can be said for any call. All of it holds for the whole iteration. */
export interface PagingOptions extends CallOptions {
  /** The most items to give. @default none */
  limit?: number | undefined;
  /** The most pages to fetch. @default none */
  maxPages?: number | undefined;
  /** How many pages in a row may be empty, though each leads on, before a `PaginationError` ends the walk. @default 5 */
  maxEmptyPages?: number | undefined;
  /** 1 fetches the next page while you work on this one. @default 0 */
  prefetch?: 0 | 1 | undefined;
}

/** What can be said for a feed, which is polled for new events. */
export interface FeedOptions extends PagingOptions {
  /** Milliseconds between two polls. @default 1000 */
  pollInterval?: number | undefined;
}

export const pagingDefaults = { maxEmptyPages: 5, prefetch: 0, pollInterval: 1_000 } as const satisfies FeedOptions;

/** Where a list comes from: the client's business. */
export interface ListSource<Body, Item, Params extends object, NextBody, NextParams extends object> {
  readonly params: Params;
  readonly load: LoadPage<Body, Item, Params, NextBody, NextParams>;
  /** Waits between polls; ends with the call. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly feed: Feed | undefined;
}

interface Walk<Item> {
  readonly maxPages: number;
  readonly prefetch: boolean;
  /** Whether another page is wanted after this one; asked before its items are given. */
  readonly wantsMore: (page: { readonly items: readonly Item[] }) => boolean;
}

/** The first page of a list, or one after it. */
type AnyPage<Body, Item, Params extends object, NextBody, NextParams extends object> =
  | Page<Body, Item, Params, NextBody, NextParams>
  | Page<NextBody, Item, NextParams>;

/**
 * A list that was asked for: await it for its first page, or iterate it for its items, across all pages.
 *
 * @example
 * for await (const post of api.public.posts(params)) console.log(post.id);
 */
export class PagedCall<Body, Item, Params extends object, NextBody = Body, NextParams extends object = Params>
  implements Promise<Page<Body, Item, Params, NextBody, NextParams>>, AsyncIterable<Item>
{
  readonly [Symbol.toStringTag] = "PagedCall";
  readonly #first: Promise<Page<Body, Item, Params, NextBody, NextParams>>;
  readonly #source: ListSource<Body, Item, Params, NextBody, NextParams>;
  readonly #options: FeedOptions;

  constructor(source: ListSource<Body, Item, Params, NextBody, NextParams>, options: FeedOptions) {
    this.#source = source;
    this.#options = options;
    const { maxEmptyPages = pagingDefaults.maxEmptyPages } = options;
    this.#first = withCheckpoint(source.params, async () => {
      for (const name of ["limit", "maxPages", "maxEmptyPages", "pollInterval"] as const)
        checkLimit(name, options[name]);
      return source.load(source.params, { places: new Map(), position: 0, emptyRun: 0, maxEmptyPages });
    });
  }

  // biome-ignore lint/suspicious/noThenProperty: this is a promise
  then<Result = Page<Body, Item, Params, NextBody, NextParams>, Failure = never>(
    onFulfilled?: ((page: Page<Body, Item, Params, NextBody, NextParams>) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#first.then(onFulfilled, onRejected);
  }

  catch<Failure = never>(
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Page<Body, Item, Params, NextBody, NextParams> | Failure> {
    return this.#first.catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Body, Item, Params, NextBody, NextParams>> {
    return this.#first.finally(onFinally);
  }

  /** The pages, one after the other, each fetched when it is asked for. */
  pages(
    options: Pick<PagingOptions, "maxPages" | "prefetch"> = {},
  ): AsyncGenerator<AnyPage<Body, Item, Params, NextBody, NextParams>, void, undefined> {
    const { maxPages = this.#options.maxPages, prefetch = this.#options.prefetch } = options;
    const walk = { ...readWalk({ maxPages, prefetch }), wantsMore: () => true };
    return stoppable((ending) => this.#walk(walk, ending));
  }

  /** The items of all pages, in order. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    // A limit that is none rejects the first page already.
    const { limit = Number.POSITIVE_INFINITY } = this.#options;
    return stoppable((ending) => this.#items(limit, ending));
  }

  /** All items in one array; `limit` keeps it small. */
  async toArray(options: Pick<PagingOptions, "limit"> = {}): Promise<Item[]> {
    await this.#first;
    const limit = checkLimit("limit", options.limit ?? this.#options.limit);
    const items: Item[] = [];
    for await (const item of this.#items(limit, new AbortController())) items.push(item);
    return items;
  }

  async *#items(limit: number, ending: AbortController): AsyncGenerator<Item, void, undefined> {
    const { feed } = this.#source;
    const isFresh = feed === undefined ? () => true : createFreshness(feed);
    let given = 0;
    const wantsMore = (page: { readonly items: readonly Item[] }) => given + page.items.length < limit;
    for await (const page of this.#walk({ ...readWalk(this.#options), wantsMore }, ending)) {
      for (const item of page.items) {
        if (given === limit) return;
        if (!isFresh(item)) continue;
        given++;
        yield item;
      }
      if (given === limit) return;
    }
  }

  async *#walk(
    walk: Walk<Item>,
    ending: AbortController,
  ): AsyncGenerator<AnyPage<Body, Item, Params, NextBody, NextParams>, void, undefined> {
    try {
      const first = await Promise.race([this.#first, rejectOnAbort(ending.signal)]);
      // Not before the first page: nobody else would take its failure.
      const maxPages = checkLimit("maxPages", walk.maxPages);
      let page: AnyPage<Body, Item, Params, NextBody, NextParams> | null = maxPages > 0 ? first : null;
      for (let count = 1; page !== null; count++) {
        const current: AnyPage<Body, Item, Params, NextBody, NextParams> = page;
        const isLast: boolean = count >= maxPages || this.#endsWith(current);
        const ahead: Promise<Page<NextBody, Item, NextParams> | null> | undefined =
          walk.prefetch && !isLast && walk.wantsMore(current) ? this.#loadNext(current, ending.signal) : undefined;
        // A failure of the page ahead is reported when its turn comes.
        ahead?.catch(() => {});
        yield current;
        if (isLast) return;
        page = await (ahead ?? this.#loadNext(current, ending.signal));
      }
    } catch (error) {
      if (!ending.signal.aborted) throw error;
    } finally {
      ending.abort();
    }
  }

  async #loadNext(
    page: AnyPage<Body, Item, Params, NextBody, NextParams>,
    signal: AbortSignal,
  ): Promise<Page<NextBody, Item, NextParams> | null> {
    const { feed, pause } = this.#source;
    const load = () => page.nextItems(signal);
    if (feed === undefined) return load();
    await withCheckpoint(page.next, () => pause(this.#options.pollInterval ?? pagingDefaults.pollInterval, signal));
    return load().catch((error: unknown) => {
      if (isEndOfFeed(feed, error)) return null;
      throw error;
    });
  }

  #endsWith(page: AnyPage<Body, Item, Params, NextBody, NextParams>): boolean {
    const { feed } = this.#source;
    return feed !== undefined && page.items.some((event) => endsFeed(feed, event));
  }
}

/** A generator that `return` ends at once, with the page or the pause that is underway. */
function stoppable<T>(start: (ending: AbortController) => AsyncGenerator<T, void, undefined>) {
  const ending = new AbortController();
  const generator = start(ending);
  const finish = generator.return.bind(generator);
  generator.return = (value) => {
    ending.abort();
    return finish(value);
  };
  return generator;
}

function readWalk({ maxPages = Number.POSITIVE_INFINITY, prefetch = pagingDefaults.prefetch }: PagingOptions) {
  return { maxPages, prefetch: prefetch === 1 };
}

function checkLimit(name: string, value: number | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (value === Number.POSITIVE_INFINITY || (Number.isInteger(value) && value >= 0)) return value;
  throw new ConfigurationError(`${name} must be a whole number, 0 or more.`);
}
