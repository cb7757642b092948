import { ConfigurationError, TikAPIError } from "./errors.js";
import type { CallOptions } from "./options.js";
import type { LoadPage, Page } from "./page.js";

/** What can be said for a list, over what can be said for any call. All of it holds for the whole iteration. */
export interface PagingOptions extends CallOptions {
  /** The most items to give. @default none */
  limit?: number | undefined;
  /** The most pages to fetch. @default none */
  maxPages?: number | undefined;
  /** 1 fetches the next page while you work on this one. @default 0 */
  prefetch?: 0 | 1 | undefined;
}

/**
 * A list that was asked for: await it for its first page, or iterate it for its items, across all pages.
 *
 * @example
 * for await (const post of api.public.posts({ secUid })) console.log(post.id);
 */
export class PagedCall<Body, Item, Params extends object>
  implements Promise<Page<Body, Item, Params>>, AsyncIterable<Item>
{
  readonly [Symbol.toStringTag] = "PagedCall";
  readonly #first: Promise<Page<Body, Item, Params>>;
  readonly #options: PagingOptions;

  constructor(load: LoadPage<Body, Item, Params>, params: Params, options: PagingOptions) {
    this.#options = options;
    this.#first = withCheckpoint(params, () => load(params, new Map()));
  }

  // biome-ignore lint/suspicious/noThenProperty: this is a promise
  then<Result = Page<Body, Item, Params>, Failure = never>(
    onFulfilled?: ((page: Page<Body, Item, Params>) => Result | PromiseLike<Result>) | null,
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Result | Failure> {
    return this.#first.then(onFulfilled, onRejected);
  }

  catch<Failure = never>(
    onRejected?: ((reason: unknown) => Failure | PromiseLike<Failure>) | null,
  ): Promise<Page<Body, Item, Params> | Failure> {
    return this.#first.catch(onRejected);
  }

  finally(onFinally?: (() => void) | null): Promise<Page<Body, Item, Params>> {
    return this.#first.finally(onFinally);
  }

  /** The pages, one after the other, each fetched when it is asked for. */
  async *pages(
    options: Pick<PagingOptions, "maxPages" | "prefetch"> = {},
  ): AsyncGenerator<Page<Body, Item, Params>, void, undefined> {
    const { maxPages, prefetch } = { ...this.#options, ...options };
    yield* this.#walk(checkLimit("maxPages", maxPages), prefetch === 1, () => true);
  }

  /** The items of all pages, in order. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    return this.#items(checkLimit("limit", this.#options.limit));
  }

  /** All items in one array; `limit` keeps it small. */
  async toArray(options: Pick<PagingOptions, "limit"> = {}): Promise<Item[]> {
    const items: Item[] = [];
    for await (const item of this.#items(checkLimit("limit", options.limit ?? this.#options.limit))) items.push(item);
    return items;
  }

  async *#items(limit: number): AsyncGenerator<Item, void, undefined> {
    const { maxPages, prefetch } = this.#options;
    let given = 0;
    const wantsMore = (page: Page<Body, Item, Params>) => given + page.items.length < limit;
    for await (const page of this.#walk(checkLimit("maxPages", maxPages), prefetch === 1, wantsMore)) {
      for (const item of page.items) {
        if (given === limit) return;
        given++;
        yield item;
      }
      if (given === limit) return;
    }
  }

  async *#walk(
    maxPages: number,
    prefetch: boolean,
    wantsMore: (page: Page<Body, Item, Params>) => boolean,
  ): AsyncGenerator<Page<Body, Item, Params>, void, undefined> {
    const iteration = new AbortController();
    try {
      let page: Page<Body, Item, Params> | null = maxPages > 0 ? await this.#first : null;
      for (let count = 1; page !== null; count++) {
        const isLast: boolean = count >= maxPages;
        const current: Page<Body, Item, Params> = page;
        const ahead = prefetch && !isLast && wantsMore(current) ? loadNext(current, iteration.signal) : undefined;
        // A failure of the page ahead is reported when its turn comes.
        ahead?.catch(() => {});
        yield current;
        if (isLast) return;
        page = await (ahead ?? loadNext(current, iteration.signal));
      }
    } finally {
      iteration.abort();
    }
  }
}

function loadNext<Body, Item, Params extends object>(
  page: Page<Body, Item, Params>,
  signal: AbortSignal,
): Promise<Page<Body, Item, Params> | null> {
  return withCheckpoint(page.next, () => page.nextItems(signal));
}

/** An error on the way carries the parameters to go on with. */
async function withCheckpoint<T>(params: object | null, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof TikAPIError && params !== null)
      error.checkpoint ??= Object.fromEntries(Object.entries(params));
    throw error;
  }
}

function checkLimit(name: string, value: number | undefined): number {
  if (value === undefined) return Number.POSITIVE_INFINITY;
  if (Number.isNaN(value) || value < 0) throw new ConfigurationError(`${name} must be a number, 0 or more.`);
  return value;
}
