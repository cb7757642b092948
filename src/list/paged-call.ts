import { checkLimit } from "../settings/checks.js";
import type { CallOptions } from "../settings/options.js";
import type { Feed } from "../spec/api-table.js";
import type { LoadPage, Page } from "./page.js";
import { withCheckpoint } from "./plan-next.js";
import { type Walk, walkItems, walkPages } from "./walk.js";

/** What can be said for a list, over what can be said for any call. All of it holds for the whole iteration. */
export interface PagingOptions extends CallOptions {
  /** The most items to give. @default none */
  limit?: number | undefined;
  /** The most pages to fetch. @default none */
  maxPages?: number | undefined;
  /** How many pages in a row may be empty, though each leads on, before a `PaginationError` ends the iteration. @default 5 */
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
export interface ListSource {
  readonly params: object;
  readonly load: LoadPage;
  /** Waits between polls; ends with the call. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly feed: Feed | undefined;
}

/** The first page of a list, or one after it. */
type PageOfList<Body, Item, Params extends object, NextBody, NextParams extends object> =
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
  readonly #source: ListSource;
  readonly #options: FeedOptions;

  constructor(source: ListSource, options: FeedOptions) {
    this.#source = source;
    this.#options = options;
    // The spec says what the first page holds; that and what follows from it is all that the types of a list promise.
    this.#first = loadFirst(source, options) as Promise<Page<Body, Item, Params, NextBody, NextParams>>;
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
  ): AsyncGenerator<PageOfList<Body, Item, Params, NextBody, NextParams>, void, undefined> {
    // As above.
    return walkPages(this.#planWalk(options)) as AsyncGenerator<
      PageOfList<Body, Item, Params, NextBody, NextParams>,
      void,
      undefined
    >;
  }

  /** The items of all pages, in order. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    // A limit that is none rejects the first page already.
    return this.#walkItems(this.#options.limit ?? Number.POSITIVE_INFINITY);
  }

  /** All items in one array; `limit` keeps it small. */
  async toArray({ limit = this.#options.limit }: Pick<PagingOptions, "limit"> = {}): Promise<Item[]> {
    await this.#first;
    const most = readLimit("limit", limit);
    const items: Item[] = [];
    for await (const item of this.#walkItems(most)) items.push(item);
    return items;
  }

  #walkItems(limit: number): AsyncGenerator<Item, void, undefined> {
    // As above.
    return walkItems(this.#planWalk({}), limit) as AsyncGenerator<Item, void, undefined>;
  }

  #planWalk(options: Pick<PagingOptions, "maxPages" | "prefetch">): Walk {
    const { feed, pause } = this.#source;
    const { pollInterval = pagingDefaults.pollInterval } = this.#options;
    const { maxPages = this.#options.maxPages, prefetch = this.#options.prefetch } = options;
    return {
      first: this.#first,
      readMaxPages: () => readLimit("maxPages", maxPages),
      prefetch: (prefetch ?? pagingDefaults.prefetch) === 1,
      feed,
      pause: (signal) => pause(pollInterval, signal),
    };
  }
}

function loadFirst({ params, load }: ListSource, options: FeedOptions): Promise<Page<unknown, unknown, object>> {
  return withCheckpoint(params, async () => {
    for (const name of ["limit", "maxPages", "maxEmptyPages", "pollInterval"] as const) readLimit(name, options[name]);
    const { maxEmptyPages = pagingDefaults.maxEmptyPages } = options;
    return load(params, { visited: new Map(), position: 0, emptyRun: 0, maxEmptyPages });
  });
}

function readLimit(name: string, value: number | undefined): number {
  return value === undefined ? Number.POSITIVE_INFINITY : checkLimit(name, value);
}
