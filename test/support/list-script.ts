import type { ExampleParameters } from "./example-parameters.js";
import { sortAddress, writeAddress } from "./list-address.js";
import { type DescribedOperation, listSuccesses } from "./spec-operations.js";

export type Scalar = string | number;
export type Body = Record<string, unknown>;

/** What a server does with one request: answer it, lose it, or keep it waiting. */
export type ListReply =
  | { readonly status: number; readonly body: object; readonly headers?: Readonly<Record<string, string>> }
  | "reset"
  | "silence";

/** A list as a server holds it, and what is wrong with it. */
export interface ListPlan {
  readonly operation: DescribedOperation;
  /** What the caller asks with. */
  readonly params: ExampleParameters;
  /** Where the items stand: one of the places that the spec names. */
  readonly itemsAt: string;
  /** The ids of the items, page by page. */
  readonly pages: readonly (readonly string[])[];
  /** What asks for a page after the first; the seat tells cursors of the same page apart. */
  readonly cursor: (index: number, seat: number) => Scalar;
  /** Changes what a page says. */
  readonly change?: ((body: Body, index: number) => void) | undefined;
  /** What comes before the body of a page, a reply for each request. */
  readonly before?: Readonly<Record<number, readonly ListReply[]>> | undefined;
  /** Gives this page whatever is asked for. */
  readonly stuckAt?: number | undefined;
}

export interface ScriptedList {
  /** All items, in order. */
  readonly ids: readonly string[];
  /** How many pages there are to ask for. */
  readonly length: number;
  /** The pages that were asked for, oldest first. */
  readonly asked: number[];
  /** The parameters that ask for a page, as `page.next` gives them. */
  paramsOf(index: number): ExampleParameters;
  answer(url: URL): ListReply;
}

/** Plays a list by the rules of its operation's `x-pagination`; refuses whatever is not exactly the way to one of its pages. */
export function scriptList(plan: ListPlan): ScriptedList {
  const { operation, pages, before = {}, stuckAt } = plan;
  const length = endsEmpty(operation) ? pages.length + 1 : pages.length;
  const paramsOf = (index: number) => findParams(plan, index);
  const places = new Map<string, number>();
  for (let index = length - 1; index >= 0; index--) places.set(writeAddress(operation, paramsOf(index)), index);
  const waiting = new Map(Object.entries(before).map(([index, replies]) => [Number(index), [...replies]]));
  const asked: number[] = [];
  return {
    ids: pages.flat(),
    length,
    asked,
    paramsOf,
    answer(url) {
      const address = sortAddress(url);
      const index = stuckAt ?? places.get(address);
      asked.push(index ?? Number.NaN);
      if (index === undefined) return refuse(400, { message: `No page of this list is at ${address}.` });
      return waiting.get(index)?.shift() ?? { status: 200, body: writeBody(plan, index, length) };
    },
  };
}

/** An error answer; where it is retried, without a wait. */
export const refuse = (status: number, body: object = {}): ListReply => ({
  status,
  body: { status: "error", message: "Refused.", ...body },
  headers: { "retry-after": "0" },
});

/** Pages that the caller counts, in bodies without a flag: the end is an empty page. */
const endsEmpty = ({ paging }: DescribedOperation): boolean =>
  paging?.more === undefined && Object.values(paging?.next ?? {}).some((next) => typeof next === "object");

/** Puts a value at a place (JSON pointer) of a body; `undefined` takes away what is there. */
export function put(body: Body, pointer: string, value: unknown): void {
  const names = pointer.slice(1).replace("*", "list").split("/");
  const last = names.pop() ?? "";
  let node = body;
  for (const [depth, name] of names.entries()) {
    node[name] ??= /^\d+$/.test(names[depth + 1] ?? last) ? [] : {};
    node = node[name] as Body;
  }
  node[last] = value;
}

function findParams({ operation, params, pages, cursor }: ListPlan, index: number): ExampleParameters {
  const { next = {}, switch: change } = operation.paging ?? {};
  if (index === 0) return params;
  const isSwitched = change !== undefined && params[change.from] !== undefined;
  const { [isSwitched ? change.from : ""]: _, ...kept } = params;
  const base = isSwitched ? { ...kept, [change.to]: switchedId } : params;
  // The first page by another parameter only tells that parameter: the list begins behind it.
  if (isSwitched && index === 1 && pages[0]?.length === 0) return base;
  const behind = pages.slice(0, index).flat().length;
  const values = Object.entries(next).map(([name, rule], seat) => {
    if (typeof rule === "string") return [name, cursor(index, seat)];
    return [name, rule.start + (rule.add === "items" ? behind : index)];
  });
  return { ...base, ...Object.fromEntries(values) };
}

const switchedId = "1647205583930373";

function writeBody(plan: ListPlan, index: number, length: number): Body {
  const { operation, params, itemsAt, pages, change } = plan;
  const { more, next = {}, feed, switch: switching } = operation.paging ?? {};
  const body: Body = { status: "success", message: "" };
  put(
    body,
    itemsAt,
    (pages[index] ?? []).map((id) => {
      const item: Body = { id };
      if (feed !== undefined) put(item, feed.id, id);
      return item;
    }),
  );
  const hasMore = index < length - 1;
  if (more !== undefined) put(body, more, writeFlag(operation, more, hasMore));
  if (switching !== undefined && params[switching.from] !== undefined) put(body, switching.value, switchedId);
  for (const [name, rule] of Object.entries(next)) {
    if (hasMore && typeof rule === "string") put(body, rule, findParams(plan, index + 1)[name]);
  }
  change?.(body, index);
  return body;
}

/** Some operations write true and false, some 1 and 0: as their examples do. */
function writeFlag(operation: DescribedOperation, pointer: string, hasMore: boolean): boolean | number {
  const name = pointer.slice(pointer.lastIndexOf("/") + 1);
  const isNumber = new RegExp(`"${name}":\\d`).test(JSON.stringify(listSuccesses(operation)));
  return isNumber ? Number(hasMore) : hasMore;
}
