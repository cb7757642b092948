import type { Redact } from "../call/redact.js";
import { checkLimit } from "../settings/checks.js";
import type { CallOptions } from "../settings/options.js";
import type { Feed } from "../spec/api-table.js";
import type { LoadPage, Page } from "./page.js";
import { withCheckpoint } from "./plan-next.js";
import { type Walk, type Walked, walkItems, walkPages } from "./walk.js";

/** Options of a list, besides those of a call. They apply to the whole iteration. */
export interface PagingOptions extends CallOptions {
  /** Maximum number of items. @default none */
  limit?: number | undefined;
  /** Maximum number of pages. @default none */
  maxPages?: number | undefined;
  /** Maximum number of empty pages in a row before a `PaginationError`. @default 5 */
  maxEmptyPages?: number | undefined;
  /** Number of pages to fetch ahead while you work on the current one. @default 0 */
  prefetch?: 0 | 1 | undefined;
}

/** Options of a feed, which is polled for new events. */
export interface FeedOptions extends PagingOptions {
  /** Milliseconds between two polls. @default 1000 */
  pollInterval?: number | undefined;
}

const pagingDefaults = { maxEmptyPages: 5, prefetch: 0, pollInterval: 1_000 } as const satisfies FeedOptions;

export interface ListSource {
  readonly params: object;
  readonly load: LoadPage;
  /** Waits between two polls. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly feed: Feed | undefined;
  readonly redact: Redact;
}

/** The first page of a list, or a later one. */
type PageOfList<Body, Item, Params extends object, NextBody, NextParams extends object> =
  | Page<Body, Item, Params, NextBody, NextParams>
  | Page<NextBody, Item, NextParams>;

/**
 * A list. Await it for its first page, or iterate it for the items of all pages.
 *
 * @throws PaginationError if the list cannot continue; otherwise the errors of any call.
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
    // The spec describes the pages and their items; here and below, the types follow it.
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

  /** Iterates the pages; fetches each on demand. */
  pages(
    options: Pick<PagingOptions, "maxPages" | "prefetch"> = {},
  ): AsyncGenerator<PageOfList<Body, Item, Params, NextBody, NextParams>, void, undefined> {
    return walkPages(this.#planWalk(options)) as Walked<PageOfList<Body, Item, Params, NextBody, NextParams>>;
  }

  /** Iterates the items of all pages, in order. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    // An invalid limit rejects the first page.
    return this.#walkItems(this.#options.limit ?? Number.POSITIVE_INFINITY);
  }

  /** Collects the items of all pages, up to `limit`. */
  async toArray({ limit = this.#options.limit }: Pick<PagingOptions, "limit"> = {}): Promise<Item[]> {
    await this.#first;
    const items: Item[] = [];
    for await (const item of this.#walkItems(readLimit("limit", limit))) items.push(item);
    return items;
  }

  #walkItems(limit: number): Walked<Item> {
    return walkItems(this.#planWalk({}), limit) as Walked<Item>;
  }

  #planWalk(options: Pick<PagingOptions, "maxPages" | "prefetch">): Walk {
    const { feed, pause, redact } = this.#source;
    const { pollInterval = pagingDefaults.pollInterval } = this.#options;
    const { maxPages = this.#options.maxPages, prefetch = this.#options.prefetch } = options;
    return {
      first: this.#first,
      readMaxPages: () => readLimit("maxPages", maxPages),
      prefetch: (prefetch ?? pagingDefaults.prefetch) === 1,
      feed,
      redact,
      pause: (signal) => pause(pollInterval, signal),
    };
  }
}

function loadFirst(
  { params, load, redact }: ListSource,
  options: FeedOptions,
): Promise<Page<unknown, unknown, object>> {
  return withCheckpoint(params, redact, async () => {
    for (const name of ["limit", "maxPages", "maxEmptyPages", "pollInterval"] as const) readLimit(name, options[name]);
    const { maxEmptyPages = pagingDefaults.maxEmptyPages } = options;
    return load(params, { visited: new Map(), position: 0, emptyRun: 0, maxEmptyPages });
  });
}

function readLimit(name: string, value: number | undefined): number {
  return value === undefined ? Number.POSITIVE_INFINITY : checkLimit(name, value);
}
