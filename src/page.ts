import { PaginationError } from "./errors.js";
import { readPointer } from "./json-pointer.js";
import type { Operation, Paging } from "./operation.js";
import { TikAPIResponse } from "./response.js";
import type { Answer } from "./send.js";

/** Gets the page that some parameters ask for; how is the client's business. */
export type LoadPage<Body, Item, Params extends object> = (
  params: Params,
  trail: Trail,
  signal?: AbortSignal,
) => Promise<Page<Body, Item, Params>>;

/** Which page of a list each request gave, shared by the pages of one walk: a request that leads back would be a loop. */
export type Trail = Map<string, number>;

/** One page of a list: a response that knows its items and how to go on. */
export class Page<Body, Item, Params extends object> extends TikAPIResponse<Body> {
  /** The items of this page; empty when the body has none. */
  readonly items: readonly Item[];
  /** Whether the API says that there is more. */
  readonly hasNext: boolean;
  /** Parameters of the next page, `null` at the end: plain JSON. Store it and call the same method with it, tomorrow if need be. */
  readonly next: Params | null;
  readonly #operation: Operation;
  readonly #load: LoadPage<Body, Item, Params>;
  readonly #trail: Trail;
  readonly #position: number;

  constructor(
    answer: Answer & { readonly json: unknown },
    request: { readonly operation: Operation; readonly paging: Paging; readonly params: Params },
    load: LoadPage<Body, Item, Params>,
    trail: Trail,
  ) {
    // The spec describes the body of each operation; the contract tests hold both against each other.
    super(answer, answer.json as Body);
    const { operation, paging, params } = request;
    this.items = readItems(answer.json, paging) as readonly Item[];
    const next = planNext(answer.json, paging, params, this.items.length);
    this.hasNext = next.more;
    // Only parameters of this operation were added to the caller's own.
    this.next = next.params as Params | null;
    this.#operation = operation;
    this.#load = load;
    this.#trail = trail;
    const key = JSON.stringify(params);
    this.#position = trail.get(key) ?? trail.size;
    trail.set(key, this.#position);
  }

  /**
   * The next page, `null` at the end.
   *
   * Throws a `PaginationError` when the list cannot go on: its cursor came back, or there is none though more is promised.
   */
  async nextItems(signal?: AbortSignal): Promise<Page<Body, Item, Params> | null> {
    if (!this.hasNext) return null;
    const { next } = this;
    const id = this.#operation.id;
    if (next === null)
      throw new PaginationError(`${id} says there is more, but gives nothing to ask for it with.`, { operationId: id });
    if ((this.#trail.get(JSON.stringify(next)) ?? Number.POSITIVE_INFINITY) <= this.#position) {
      const error = new PaginationError(
        `${id} gave a cursor for the second time; going on would loop: ${JSON.stringify(next)}`,
        { operationId: id },
      );
      error.checkpoint = Object.fromEntries(Object.entries(next));
      throw error;
    }
    return this.#load(next, this.#trail, signal);
  }
}

function readItems(body: unknown, { items }: Paging): readonly unknown[] {
  return items.map((pointer) => readPointer(body, pointer)).find(Array.isArray) ?? [];
}

interface Next {
  readonly more: boolean;
  readonly params: Readonly<Record<string, unknown>> | null;
}

/** The flag decides whether there is more; without one, a usable cursor does. */
function planNext(body: unknown, paging: Paging, params: object, itemCount: number): Next {
  const given = params as Readonly<Record<string, unknown>>;
  const switched = switchParameter(body, paging, given, itemCount);
  if (switched?.restart) return { more: true, params: switched.params };
  const from = switched?.params ?? given;
  const flag = paging.more === undefined ? undefined : readFlag(readPointer(body, paging.more));
  if (flag === false) return { more: false, params: null };
  const values = readNextValues(body, paging, from, itemCount);
  const countedOut =
    itemCount === 0 && flag === undefined && Object.values(paging.next).some((next) => typeof next !== "string");
  if (values === undefined || countedOut) return { more: flag ?? false, params: null };
  return { more: true, params: { ...from, ...values } };
}

/** A list first asked for by one parameter (a name) goes on by another (the id that the first body tells). */
function switchParameter(body: unknown, paging: Paging, params: Readonly<Record<string, unknown>>, itemCount: number) {
  if (paging.switch === undefined || !Object.hasOwn(params, paging.switch.from)) return undefined;
  const { [paging.switch.from]: _, ...rest } = params;
  const value = readPointer(body, paging.switch.value);
  if (!isUsable(value) || Object.hasOwn(rest, paging.switch.to)) return undefined;
  return { params: { ...rest, [paging.switch.to]: value }, restart: itemCount === 0 };
}

function readNextValues(
  body: unknown,
  paging: Paging,
  params: Readonly<Record<string, unknown>>,
  itemCount: number,
): Record<string, unknown> | undefined {
  const values: Record<string, unknown> = {};
  for (const [name, next] of Object.entries(paging.next)) {
    const value =
      typeof next === "string"
        ? readPointer(body, next)
        : Number(params[name] ?? next.start) + (next.add === "items" ? itemCount : next.add);
    if (!isUsable(value)) return undefined;
    values[name] = value;
  }
  return values;
}

/** 0 and "0" are cursors like any other; an empty text is none. */
const isUsable = (value: unknown): boolean => (typeof value === "string" && value !== "") || typeof value === "number";

function readFlag(value: unknown): boolean | undefined {
  if (value === undefined || value === null) return undefined;
  return value === true || value === 1 || value === "1";
}
