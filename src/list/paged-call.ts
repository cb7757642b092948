import type { Caller } from "../call/caller.js";
import type { Redact } from "../call/redact.js";
import type { CallOptions } from "../settings/options.js";
import type { Feed } from "../spec/api-table.js";
import { FirstPage } from "./first-page.js";
import type { LoadPage, Page } from "./page.js";
import { withCheckpoint } from "./plan-next.js";
import { type OpenPage, readLimit, type Walk, type Walked, walkItems, walkPages } from "./walk.js";

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
  readonly walk: Walk;
}

/** What a walk needs besides the options of its list. */
interface WalkTools {
  readonly feed: Feed | undefined;
  /** Waits between two polls. */
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly caller: Caller | undefined;
  readonly redact: Redact;
}

/** Plans the walks through a list from its options, which the first page checks. */
export function planWalk(
  { limit, maxPages, prefetch = pagingDefaults.prefetch, pollInterval = pagingDefaults.pollInterval }: FeedOptions,
  { pause, ...tools }: WalkTools,
): Walk {
  return { ...tools, limit, maxPages, prefetch: prefetch === 1, pause: (signal) => pause(pollInterval, signal) };
}

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

  constructor(source: ListSource, options: FeedOptions) {
    this.#walk = source.walk;
    // The spec describes the pages and their items; here and below, the types follow it.
    type First = Page<Body, Item, Params, NextBody, NextParams>;
    this.#first = new FirstPage((signal) => loadFirst(source, options, signal) as Promise<First>);
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
    const items: Item[] = [];
    for await (const item of walkItems({ ...this.#walk, limit }, this.#open) as Walked<Item>) items.push(item);
    return items;
  }

  readonly #open: OpenPage = () => this.#first.visit();
}

function loadFirst(
  { params, load, walk: { redact } }: ListSource,
  options: FeedOptions,
  signal: AbortSignal | undefined,
): Promise<Page<unknown, unknown, object>> {
  return withCheckpoint(params, redact, async () => {
    for (const name of ["limit", "maxPages", "maxEmptyPages", "pollInterval"] as const) readLimit(name, options[name]);
    const { maxEmptyPages = pagingDefaults.maxEmptyPages } = options;
    return load(params, { visited: new Set(), position: 0, emptyRun: 0, maxEmptyPages }, signal);
  });
}
