import { type ParsedAnswer, type SaveVideo, TikAPIResponse } from "../call/response.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { PaginationError } from "../spec/errors.js";
import { advance, findLoop, type WalkProgress } from "./loop-guard.js";
import { copyParams, isCounted, planNext, readItems, withCheckpoint } from "./plan-next.js";

/** The page that was asked for, and by what. */
export interface PageSource {
  readonly operation: Operation;
  readonly paging: Paging;
  readonly params: Readonly<Record<string, unknown>>;
  readonly load: LoadPage;
  readonly save: SaveVideo;
  readonly progress: WalkProgress;
}

/** Gets the page that some parameters ask for; how is the client's business. */
export type LoadPage = (
  params: object,
  progress: WalkProgress,
  signal?: AbortSignal,
) => Promise<Page<unknown, unknown, object>>;

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
  readonly #source: PageSource;

  constructor(answer: Omit<ParsedAnswer, "body">, source: PageSource) {
    super(answer, source.save);
    const { paging, params } = source;
    // Where the items are and what they are like, the spec says too.
    this.items = readItems(answer.json, paging) as readonly Item[];
    const { more, params: next } = planNext(answer.json, paging, params, this.items.length);
    this.hasNext = more;
    // Only parameters of this operation were added to the caller's own.
    this.next = next as NextParams | null;
    this.#source = source;
  }

  /**
   * The next page, `null` at the end.
   *
   * @throws PaginationError when the list cannot go on: its cursor repeats, too many pages in a row were empty, or there is
   * nothing to ask for more with. Its `checkpoint` holds the parameters that were next.
   */
  async nextItems(signal?: AbortSignal): Promise<Page<NextBody, Item, NextParams> | null> {
    if (!this.hasNext) return null;
    const { next } = this;
    if (next === null) throw this.#refuse("says there is more, but gives nothing to ask for it with");
    const { paging, params, load, progress } = this.#source;
    // Parameters are plain objects.
    const step = { paging, params, itemCount: this.items.length, next: next as Readonly<Record<string, unknown>> };
    const ahead = advance(step, progress);
    // A feed has no end, and may stay where it is.
    const problem = paging.feed ? undefined : findLoop(step, ahead);
    if (problem !== undefined) throw this.#refuse(problem);
    const page = await withCheckpoint(next, () => load(next, ahead, signal));
    // Every page that the caller counts has another place: only its items tell whether the server goes on.
    if (isCounted(paging) && this.items.length > 0 && haveSameJson(page.items, this.items)) {
      throw this.#refuse("gave the same page twice; going on would loop");
    }
    // The spec says what the pages after this one hold.
    return page as Page<NextBody, Item, NextParams>;
  }

  #refuse(problem: string): PaginationError {
    const { id } = this.#source.operation;
    const checkpoint = this.next === null ? undefined : copyParams(this.next);
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
