import type { CallOptions } from "../settings/options.js";
import { FirstPage } from "./first-page.js";
import type { Page } from "./page.js";
import type { Walked } from "./stoppable.js";
import { collectItems, type OpenPage, type Walk, walkItems, walkPages } from "./walk.js";

/** Options of a list, besides those of a call. They apply to the whole iteration. */
export interface PagingOptions extends CallOptions {
  /** Maximum number of items. @default none */
  limit?: number | undefined;
  /** Maximum number of pages. @default none */
  maxPages?: number | undefined;
  /** Maximum number of empty pages in a row before a `PaginationError`. @default 5 */
  maxEmptyPages?: number | undefined;
  /** Number of pages in a row without one new item that end the list with a `PaginationError`. @default 3 */
  maxStalePages?: number | undefined;
  /**
   * Give every item once, if the server repeats it: by its id, within one iteration. Of a million items, one is left out by
   * mistake once in 37 million times. @default false
   */
  unique?: boolean | undefined;
  /** Number of pages to fetch ahead while you work on the current one. @default 0 */
  prefetch?: 0 | 1 | undefined;
}

/** Options of a list with the newest items first. With both, an item must be newer and unknown. */
export interface NewestFirstOptions extends PagingOptions {
  /**
   * Give only items that are newer than this: a Date, or unix seconds. The list ends with the first page that ends with an older
   * one. Pinned items do not count for the end, and are given only if they are newer. @default all
   */
  since?: Date | number | undefined;
  /** Give only items whose id you do not know; ends the list as `since` does. @default none is known */
  known?: ((id: string) => boolean | Promise<boolean>) | undefined;
}

/** Options of a feed, which is polled for new events. */
export interface FeedOptions extends PagingOptions {
  /** Milliseconds between two polls. @default 1000 */
  pollInterval?: number | undefined;
  /** Milliseconds without a new event that end the feed. @default none */
  quietAfter?: number | undefined;
}

/** The options of every kind of list. */
export type ListOptions = FeedOptions & NewestFirstOptions;

// biome-ignore lint/suspicious/noExplicitAny: as in TypeScript's own Promise, so that a handler can say what it expects
type Reason = any;

/** The first page of a list, or a later one. */
type PageOfList<Body, Item, Params extends object, NextBody, NextParams extends object> =
  | Page<Body, Item, Params, NextBody, NextParams>
  | Page<NextBody, Item, NextParams>;

/**
 * A list. Await it for its first page, or iterate it for the items of all pages. It asks for nothing before that; the first page is
 * asked for once, however often the list is used.
 *
 * @throws PaginationError if the list cannot continue; otherwise the errors of any call.
 * @example
 * for await (const post of api.public.posts(params)) console.log(post.id);
 */
export class PagedCall<Body, Item, Params extends object, NextBody = Body, NextParams extends object = Params>
  implements Promise<Page<Body, Item, Params, NextBody, NextParams>>, AsyncIterable<Item>
{
  readonly [Symbol.toStringTag] = "PagedCall";
  readonly #first: FirstPage<Page<Body, Item, Params, NextBody, NextParams>>;
  readonly #walk: Walk;

  constructor(walk: Walk, load: (signal?: AbortSignal) => Promise<Page<unknown, unknown, object>>) {
    this.#walk = walk;
    // The spec describes the pages and their items; here and below, the types follow it.
    this.#first = new FirstPage(load as () => Promise<Page<Body, Item, Params, NextBody, NextParams>>);
  }

  // biome-ignore lint/suspicious/noThenProperty: this is a promise
  then<Result = Page<Body, Item, Params, NextBody, NextParams>, Failure = never>(
    onFulfilled?: ((page: Page<Body, Item, Params, NextBody, NextParams>) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#first.wait().then(onFulfilled, onRejected);
  }

  catch<Failure = never>(
    onRejected?: ((reason: Reason) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Page<Body, Item, Params, NextBody, NextParams> | Failure> {
    return this.#first.wait().catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Body, Item, Params, NextBody, NextParams>> {
    return this.#first.wait().finally(onFinally);
  }

  /** Iterates the pages; fetches each on demand. */
  pages({
    maxPages = this.#walk.maxPages,
    prefetch,
  }: Pick<PagingOptions, "maxPages" | "prefetch"> = {}): AsyncGenerator<
    PageOfList<Body, Item, Params, NextBody, NextParams>,
    void,
    undefined
  > {
    const isAhead = prefetch === undefined ? this.#walk.prefetch : prefetch === 1;
    const walk = { ...this.#walk, maxPages, prefetch: isAhead };
    return walkPages(walk, this.#open) as Walked<PageOfList<Body, Item, Params, NextBody, NextParams>>;
  }

  /** Iterates the items of all pages, in order. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return walkItems(this.#walk, this.#open) as Walked<Item>;
  }

  /** Collects the items of all pages, up to `limit`. */
  async toArray({ limit = this.#walk.limit }: Pick<PagingOptions, "limit"> = {}): Promise<Item[]> {
    return collectItems({ ...this.#walk, limit }, () => ({ page: this.#first.wait(), leave() {} })) as Promise<Item[]>;
  }

  readonly #open: OpenPage = () => this.#first.visit();
}
