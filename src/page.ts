import type { DownloadSettings } from "./download.js";
import { PaginationError, TikAPIError } from "./errors.js";
import type { Operation, Paging } from "./operation.js";
import { describePlace, isCounted, planNext, readItems } from "./plan-next.js";
import { TikAPIResponse } from "./response.js";
import type { Answer } from "./send.js";

/** Gets the page that some parameters ask for; how is the client's business. */
export type LoadPage<Body, Item, Params extends object, NextBody = Body, NextParams extends object = Params> = (
  params: Params,
  trail: Trail,
  signal?: AbortSignal,
) => Promise<Page<Body, Item, Params, NextBody, NextParams>>;

/** The way through a list up to a page. */
export interface Trail {
  /** Which page each place gave that the walk went on from, shared by all pages of the way. */
  readonly places: Map<string, number>;
  /** How many pages lie behind. */
  readonly position: number;
  /** How many of them, last in a row, were empty. */
  readonly emptyRun: number;
  /** How many may be. */
  readonly maxEmptyPages: number;
}

export interface PageRequest {
  readonly operation: Operation;
  readonly paging: Paging;
  readonly params: Readonly<Record<string, unknown>>;
  /** For downloads of its videos. */
  readonly settings: DownloadSettings;
}

/** One page of a list: a response that knows its items and how to go on. The pages after it may have another body. */
export class Page<
  Body,
  Item,
  Params extends object,
  NextBody = Body,
  NextParams extends object = Params,
> extends TikAPIResponse<Body> {
  /** The items of this page; empty when the body has none. */
  readonly items: readonly Item[];
  /** Whether the API says that there is more. */
  readonly hasNext: boolean;
  /** Parameters of the next page, `null` at the end: plain JSON. Store it and call the same method with it, tomorrow if need be. */
  readonly next: NextParams | null;
  readonly #request: PageRequest;
  readonly #load: LoadPage<NextBody, Item, NextParams>;
  readonly #trail: Trail;

  constructor(
    answer: Pick<Answer, "status" | "headers" | "url"> & { readonly json: unknown },
    request: PageRequest,
    load: LoadPage<NextBody, Item, NextParams>,
    trail: Trail,
  ) {
    // The spec describes the body of each operation; the contract tests hold both against each other.
    super(answer, answer.json as Body, request.settings);
    const { paging, params } = request;
    // Where the items are and what they are like, the spec says too.
    this.items = readItems(answer.json, paging) as readonly Item[];
    const { more, params: next } = planNext(answer.json, paging, params, this.items.length);
    this.hasNext = more;
    // Only parameters of this operation were added to the caller's own.
    this.next = next as NextParams | null;
    this.#request = request;
    this.#load = load;
    this.#trail = trail;
  }

  /**
   * The next page, `null` at the end.
   *
   * @throws PaginationError when the list cannot go on: its cursor came back, too many pages in a row were empty, or there
   * is nothing to ask for more with. Its `checkpoint` holds the parameters that were next.
   */
  async nextItems(signal?: AbortSignal): Promise<Page<NextBody, Item, NextParams> | null> {
    if (!this.hasNext) return null;
    const { next } = this;
    if (next === null) throw this.#refuse("says there is more, but gives nothing to ask for it with");
    const { paging } = this.#request;
    const trail = this.#followTrail(next);
    // A feed has no end, and may stay where it is.
    const problem = paging.feed ? undefined : this.#findLoop(next, trail);
    if (problem !== undefined) throw this.#refuse(problem);
    const page = await withCheckpoint(next, () => this.#load(next, trail, signal));
    // Every page that the caller counts has another place: only its items tell whether the server goes on.
    if (isCounted(paging) && this.items.length > 0 && haveSameJson(page.items, this.items)) {
      throw this.#refuse("gave the same page twice; going on would loop");
    }
    return page;
  }

  #followTrail(next: NextParams): Trail {
    const { places, position, emptyRun, maxEmptyPages } = this.#trail;
    // A page that leads to the start of a list only told what to ask for it with, and is no empty page of it.
    const leadsToStart = Object.keys(this.#request.paging.next).every((name) => !Object.hasOwn(next, name));
    const isEmpty = this.items.length === 0 && !leadsToStart;
    return { places, position: position + 1, emptyRun: isEmpty ? emptyRun + 1 : 0, maxEmptyPages };
  }

  #findLoop(next: NextParams, trail: Trail): string | undefined {
    const { paging, params } = this.#request;
    trail.places.set(describePlace(paging, params), this.#trail.position);
    // Parameters are plain objects.
    const earlier = trail.places.get(describePlace(paging, next as Readonly<Record<string, unknown>>));
    if (earlier !== undefined && earlier < trail.position)
      return "gave a cursor for the second time; going on would loop";
    if (trail.emptyRun > trail.maxEmptyPages) {
      return `gave ${trail.emptyRun} empty pages in a row; maxEmptyPages allows more`;
    }
    return undefined;
  }

  #refuse(problem: string): PaginationError {
    const { id } = this.#request.operation;
    const checkpoint = this.next === null ? undefined : Object.fromEntries(Object.entries(this.next));
    const place = checkpoint === undefined ? "" : ` (next: ${JSON.stringify(checkpoint)})`;
    const error = new PaginationError(`${id} ${problem}${place}`, { operationId: id });
    if (checkpoint !== undefined) error.checkpoint = checkpoint;
    return error;
  }
}

function haveSameJson(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    // Too deep to be walked, and so to be compared.
    return false;
  }
}

/** An error on the way carries the parameters to go on with. */
export async function withCheckpoint<T>(params: object | null, load: () => Promise<T>): Promise<T> {
  try {
    return await load();
  } catch (error) {
    if (error instanceof TikAPIError && params !== null) {
      error.checkpoint ??= Object.fromEntries(Object.entries(params));
    }
    throw error;
  }
}
