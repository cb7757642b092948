import { type Checkpoint, isTikAPIError } from "../../src/index.js";
import type { Operation } from "../../src/spec/api-table.js";
import { chooseClient, callList as openList } from "../choose-client.js";
import type { CallContext } from "./call-context.js";
import type { Continuation } from "./continuations.js";
import { explainMissing, type Field } from "./pick-fields.js";
import { describeData, describeNotes, roomForNotes, select } from "./present-data.js";
import { describeFailure } from "./report-failure.js";
import type { Service } from "./service.js";
import { measure, shrink } from "./shrink.js";

/** Which items of which list to give. */
export interface ListRequest {
  readonly operation: Operation;
  readonly params: Readonly<Record<string, unknown>>;
  /** Goes on here, instead of at the beginning. */
  readonly place: Continuation | undefined;
  readonly fields: readonly Field[];
  /** The most items; without it, those of one page. */
  readonly limit: number | undefined;
}

/** Gives items of a list, as many as there is room for, and says where it goes on. */
export async function callList(service: Service, request: ListRequest, context: CallContext): Promise<object> {
  const { operation, fields } = request;
  const taken = new TakenItems(fields, service.maxResult - roomForNotes, request.limit);
  let rest: Continuation | undefined;
  let failure: unknown;
  /** A first page without items, which may have something else: the details of a hashtag come before its posts. */
  let body: { readonly json: unknown; readonly shown: unknown } | undefined;
  try {
    for await (const { items, checkpoint, json } of openPages(service, request, context)) {
      if (items.length === 0 && json !== undefined && taken.shown.length === 0)
        body ??= { json, shown: taken.makeRoom(select(json, fields)) };
      const count = taken.take(items);
      context.progress(taken.shown.length, request.limit);
      const left = items.slice(count);
      rest =
        left.length > 0 || checkpoint !== null ? { operationId: operation.id, items: left, checkpoint } : undefined;
      if (left.length > 0 || taken.isFull || isEnough(request, taken.shown.length)) break;
    }
  } catch (error) {
    if (taken.shown.length === 0 || context.signal.aborted) throw error;
    // What was received is not lost with what comes after it.
    failure = shrink(describeFailure(error), 500).value;
    rest ??= isTikAPIError(error) && error.checkpoint ? placeAt(error.checkpoint) : undefined;
  }
  return {
    ...describeData(operation, service.api.usage),
    count: taken.shown.length,
    more: rest !== undefined,
    ...(rest && { checkpoint: service.continuations.remember(rest) }),
    ...(taken.isFull && { note: "The result is full. For more items at once, ask for fewer fields." }),
    ...(failure !== undefined && { stopped_by: failure }),
    ...describeNotes(taken.explainMissing(body?.json), taken.isCut),
    ...(body && { page_without_items: body.shown }),
    items: taken.shown,
  };
}

/** The place of a checkpoint of the library. */
const placeAt = (checkpoint: Checkpoint): Continuation => ({
  operationId: checkpoint.operationId,
  items: [],
  checkpoint,
});

/** One page, or one poll of a feed, or as many pages as the limit takes. */
const isEnough = ({ operation, limit }: ListRequest, items: number): boolean =>
  operation.paging?.feed !== undefined || limit === undefined || items >= limit;

interface PartOfList {
  readonly items: readonly unknown[];
  readonly checkpoint: Checkpoint | null;
  /** The body of the page. */
  readonly json?: unknown;
}

async function* openPages(
  { api }: Service,
  { operation, params, place }: ListRequest,
  { signal }: CallContext,
): AsyncGenerator<PartOfList> {
  if (place !== undefined && place.items.length > 0) yield place;
  if (place === undefined) yield* openList(api, operation, params, { signal }).pages();
  else if (place.checkpoint !== null) yield* chooseClient(api, operation).resume(place.checkpoint, { signal }).pages();
}

/** The items that fit into a result. */
class TakenItems {
  /** As the API sent them. */
  readonly #whole: unknown[] = [];
  /** As the result shows them. */
  readonly shown: unknown[] = [];
  isFull = false;
  isCut = false;
  #room: number;

  constructor(
    readonly fields: readonly Field[],
    room: number,
    readonly limit = Number.POSITIVE_INFINITY,
  ) {
    this.#room = room;
  }

  /** Takes the first items of a page; returns how many. */
  take(items: readonly unknown[]): number {
    for (const [index, item] of items.entries()) {
      if (this.shown.length >= this.limit || !this.#add(item)) return index;
    }
    return items.length;
  }

  /** Says which fields neither an item has nor the page before them. Without items, nobody knows. */
  explainMissing(body: unknown): Readonly<Record<string, string>> {
    return this.#whole.length === 0 ? {} : explainMissing([...this.#whole, body], this.fields);
  }

  /** Gives a part of the room to something else; returns what of it has room. */
  makeRoom(value: unknown): unknown {
    const shown = shrink(value, Math.min(3_000, Math.floor(this.#room / 2))).value;
    this.#room -= measure(shown);
    return shown;
  }

  #add(item: unknown): boolean {
    const selected = select(item, this.fields);
    const size = measure(selected) + 1;
    this.isFull = size > this.#room;
    if (this.isFull && this.shown.length > 0) return false;
    // The first item of a result is never left out, or nobody would get past it.
    const { value, isCut } = shrink(selected, this.#room - 1);
    this.isCut ||= isCut;
    this.#whole.push(item);
    this.shown.push(value);
    this.#room -= Math.min(size, this.#room);
    return true;
  }
}
