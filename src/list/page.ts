import type { ParameterValues } from "../call/parameters.js";
import type { Redact } from "../call/redact.js";
import { type ParsedAnswer, type SaveVideo, TikAPIResponse } from "../call/response.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { PaginationError } from "../spec/errors.js";
import { advance, findLoop, type WalkProgress } from "./loop-guard.js";
import { copyParams, isCounted, planNext, readItems, withCheckpoint } from "./plan-next.js";

/** The origin of a page. */
export interface PageSource {
  readonly operation: Operation;
  readonly paging: Paging;
  readonly params: ParameterValues;
  readonly load: LoadPage;
  readonly save: SaveVideo;
  readonly redact: Redact;
  readonly progress: WalkProgress;
}

/** Loads the page with these parameters. */
export type LoadPage = (
  params: object,
  progress: WalkProgress,
  signal?: AbortSignal,
) => Promise<Page<unknown, unknown, object>>;

/** One page of a list: a response with items and a next page, which may have another body. */
export class Page<
  Body,
  Item,
  Params extends object,
  NextBody = Body,
  NextParams extends object = Params,
> extends TikAPIResponse<Body> {
  /** The items of this page. */
  readonly items: readonly Item[];
  /** Whether the API says there is more. */
  readonly hasNext: boolean;
  /** Parameters of the next page, `null` at the end. Plain JSON: store it, and call the same method with it at any time. */
  readonly next: NextParams | null;
  readonly #source: PageSource;

  constructor(answer: Omit<ParsedAnswer, "body">, source: PageSource) {
    super(answer, source.save);
    const { paging, params } = source;
    // The spec describes the items too.
    this.items = readItems(answer.json, paging) as readonly Item[];
    const { more, params: next } = planNext(answer.json, paging, params, this.items.length);
    this.hasNext = more;
    // The caller's parameters, with values for others of this operation.
    this.next = next as NextParams | null;
    this.#source = source;
  }

  /**
   * Loads the next page; returns `null` at the end.
   *
   * @throws PaginationError if the list cannot continue. Its `checkpoint` contains the next parameters, if any.
   */
  async nextItems(signal?: AbortSignal): Promise<Page<NextBody, Item, NextParams> | null> {
    if (!this.hasNext) return null;
    const { next } = this;
    if (next === null) throw this.#refuse("says there is more, but gives no cursor");
    const { paging, params, load, progress, redact } = this.#source;
    // Parameters are plain objects.
    const step = { paging, params, itemCount: this.items.length, next: next as ParameterValues };
    const ahead = advance(step, progress);
    // A feed has no end, and its cursor may repeat.
    const problem = paging.feed ? undefined : findLoop(step, ahead);
    if (problem !== undefined) throw this.#refuse(problem);
    const page = await withCheckpoint(next, redact, () => load(next, ahead, signal));
    // A counted place never repeats: compare the items instead.
    if (isCounted(paging) && this.items.length > 0 && haveSameJson(page.items, this.items)) {
      throw this.#refuse("returned the same page twice; continuing would loop");
    }
    // The spec describes the pages that follow.
    return page as Page<NextBody, Item, NextParams>;
  }

  #refuse(problem: string): PaginationError {
    const { operation, redact } = this.#source;
    const { id } = operation;
    const checkpoint = this.next === null ? undefined : copyParams(this.next, redact);
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
    // Nested too deeply to compare.
    return false;
  }
}
