import type { ParameterValues } from "../call/parameters.js";
import { type ParsedAnswer, type ResponseData, type SaveVideo, TikAPIResponse } from "../call/response.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { type Checkpoint, PaginationError } from "../spec/errors.js";
import { createCheckpoint, withCheckpoint } from "./checkpoint.js";
import { advance, findLoop, type Progress } from "./loop-guard.js";
import { isCounted, planNext, readItems } from "./plan-next.js";
import type { Walked } from "./stoppable.js";
import { type Walk, walkItems } from "./walk.js";

/** The origin of a page. */
export interface PageSource {
  readonly operation: Operation;
  readonly paging: Paging;
  readonly params: ParameterValues;
  readonly load: LoadPage;
  readonly save: SaveVideo;
  readonly progress: Progress;
  readonly walk: Walk;
}

/** Loads the page with these parameters. */
export type LoadPage = (
  params: object,
  progress: Progress,
  signal?: AbortSignal,
) => Promise<Page<unknown, unknown, object>>;

/** The data of a page. The items are in its body. */
export interface PageData<Body, NextParams> extends ResponseData<Body> {
  readonly hasNext: boolean;
  readonly next: NextParams | null;
}

/**
 * One page of a list: a response with items and a next page, which may have another body. Iterate it for its items and those of
 * all pages after it; the options of the list apply from this page on.
 *
 * @example
 * const page = await api.public.posts(params);
 * for await (const post of page) console.log(post.id);
 */
export class Page<Body, Item, Params extends object, NextBody = Body, NextParams extends object = Params>
  extends TikAPIResponse<Body>
  implements AsyncIterable<Item>
{
  /** The items of this page. */
  readonly items: readonly Item[];
  /** Whether the API says there is more. */
  readonly hasNext: boolean;
  /** Parameters of the next page, `null` at the end. Plain JSON: store it, and call the same method with it at any time. */
  readonly next: NextParams | null;
  readonly #source: PageSource;
  /** The progress of the next page, from the first time on that it is asked for. */
  #ahead: Progress | undefined;

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
   * The place of the next page, `null` at the end. Plain JSON, for a file or a queue: `api.resume(checkpoint)` goes on exactly
   * there, and still notices a list that repeats itself.
   *
   * @example
   * await queue.send("posts", page.checkpoint);
   * for await (const post of api.resume<"public.posts">(checkpoint)) console.log(post.id);
   */
  get checkpoint(): Checkpoint | null {
    const { operation, walk } = this.#source;
    return this.next && createCheckpoint(operation.id, this.next, this.#advance(this.next), walk.redact);
  }

  /**
   * Loads the next page; returns `null` at the end.
   *
   * @throws PaginationError if the list cannot continue. Its `checkpoint` is the place to go on from, if there is one.
   */
  override async nextItems(signal?: AbortSignal): Promise<Page<NextBody, Item, NextParams> | null> {
    if (!this.hasNext) return null;
    const { next } = this;
    const { paging, load, walk, operation } = this.#source;
    if (next === null) throw refuse(operation.id, "says there is more, but gives no cursor", null);
    const ahead = this.#advance(next);
    // Parameters are plain objects.
    const problem = findLoop(paging, next as ParameterValues, ahead, walk);
    if (problem !== undefined) throw refuse(operation.id, problem, this.checkpoint);
    const page = await withCheckpoint(
      () => this.checkpoint,
      () => load(next, ahead, signal),
    );
    // A counted place never repeats: compare the items instead.
    if (isCounted(paging) && this.items.length > 0 && haveSameJson(page.items, this.items)) {
      throw refuse(operation.id, "returned the same page twice; continuing would loop", this.checkpoint);
    }
    // The spec describes the pages that follow.
    return page as Page<NextBody, Item, NextParams>;
  }

  /** Iterates the items of this page and of all pages after it, in order. */
  [Symbol.asyncIterator](): AsyncGenerator<Item, void, undefined> {
    // The spec describes the items.
    return walkItems(this.#source.walk, () => ({ page: Promise.resolve(this), leave() {} })) as Walked<Item>;
  }

  /**
   * This page as plain data, without methods. A worker, a queue or a cache can take it; call the same method with its `next` to go on.
   *
   * @example
   * worker.postMessage(page.toJSON());
   */
  override toJSON(): PageData<Body, NextParams> {
    const { hasNext, next } = this;
    return { ...super.toJSON(), hasNext, next };
  }

  #advance(next: object): Progress {
    const { paging, params, progress } = this.#source;
    this.#ahead ??= advance({ paging, params, items: this.items, next: next as ParameterValues }, progress);
    return this.#ahead;
  }
}

/** The error of a list that cannot go on to the place of a checkpoint. */
export function refuse(operationId: string, problem: string, checkpoint: Checkpoint | null): PaginationError {
  const place = checkpoint === null ? "" : ` (next: ${JSON.stringify(checkpoint.params)})`;
  const error = new PaginationError(`${operationId} ${problem}${place}`, { operationId });
  if (checkpoint !== null) error.checkpoint = checkpoint;
  return error;
}

function haveSameJson(one: unknown, other: unknown): boolean {
  try {
    return JSON.stringify(one) === JSON.stringify(other);
  } catch {
    // Nested too deeply to compare.
    return false;
  }
}
