import { readPointer } from "../json-pointer.js";
import type { Operation, Paging } from "../operation.js";
import { isCounted, planNext, readItems } from "../plan-next.js";
import { changeValue, putValue } from "./change-value.js";
import { type Answer, findSuccesses } from "./examples.js";
import type { RecordedCall } from "./recorded-call.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** A page to write: its items, or an answer that is used as it is but for the way it leads on. */
export type PageScript = { readonly items: readonly unknown[] } | { readonly answer: Answer };

type Params = Readonly<Record<string, unknown>>;

/**
 * Finds the page that a call asks for, as `x-pagination` says where the pages are. `goesOn` tells that something follows the
 * last page; asking for that gives an index and no answer.
 */
export function findPage(
  operation: Operation,
  pages: readonly PageScript[],
  goesOn: boolean,
  call: RecordedCall,
): { readonly index: number; readonly answer?: Answer | undefined } {
  const { paging } = operation;
  if (paging === undefined) return { index: 0 };
  // Without a flag, only an empty page tells someone who counts that the list has ended.
  const all = !goesOn && paging.more === undefined && isCounted(paging) ? [...pages, { items: [] }] : pages;
  const written = writePages(operation, paging, all, goesOn);
  const asked = describePlace(paging, call.params as Params);
  const index = written.findIndex(({ place }) => place === asked);
  if (index >= 0) return { index, answer: written[index]?.answer };
  const known = written.map(({ place }) => place).join(", ");
  throw new UnexpectedCallError(call.method, call.path, `${operation.id} has no page at ${asked}, only at ${known}`);
}

interface WrittenPage {
  /** What asks for it. */
  readonly place: string;
  readonly answer?: Answer;
}

function writePages(
  operation: Operation,
  paging: Paging,
  pages: readonly PageScript[],
  goesOn: boolean,
): WrittenPage[] {
  const written: WrittenPage[] = [];
  let params: Params = {};
  for (const [index, page] of pages.entries()) {
    const place = describePlace(paging, params);
    const hasMore = goesOn || index < pages.length - 1;
    let answer = setMore(operation, paging, writePage(operation, paging, page), hasMore);
    if (hasMore) {
      const taken = [...written.map((one) => one.place), place];
      const next = follow(paging, answer, params);
      // A list of items has no cursor of its own; an example's may be missing, or lead back.
      if ("items" in page || next === null || taken.includes(describePlace(paging, next)))
        answer = setCursors(operation, paging, answer, index + 1);
      params = follow(paging, answer, params) ?? {};
    }
    written.push({ place, answer });
  }
  return goesOn ? [...written, { place: describePlace(paging, params) }] : written;
}

const follow = (paging: Paging, { value }: Answer, params: Params): Params | null =>
  planNext(value, paging, params, readItems(value, paging).length).params;

/** A place that is not given is the start, as is 0 where nothing else is there. */
const describePlace = ({ next }: Paging, params: Params): string =>
  Object.entries(next)
    .map(([name, rule]) => `${name}=${params[name] ?? (typeof rule === "string" ? 0 : rule.start)}`)
    .join("&");

function writePage(operation: Operation, paging: Paging, page: PageScript): Answer {
  if ("answer" in page) return page.answer;
  const examples = findSuccesses(operation);
  const template = examples.find(({ value }) => readItems(value, paging).length > 0) ?? examples[0];
  const [first] = readItems(template?.value, paging);
  const items = page.items.map((item) => changeValue(first, typeof item === "string" ? { id: item } : item));
  const place = paging.items.find((pointer) => readPointer(template?.value, pointer) !== undefined);
  const value = putValue(template?.value, place ?? paging.items[0] ?? "", items);
  return { status: template?.status ?? 200, value };
}

/** Says whether there is more, in the form that the example has it: true and false, or 1 and 0. */
function setMore(operation: Operation, paging: Paging, answer: Answer, hasMore: boolean): Answer {
  if (paging.more === undefined)
    return hasMore || isCounted(paging) ? answer : setCursors(operation, paging, answer, "");
  const isNumber = typeof readPointer(findSuccesses(operation)[0]?.value, paging.more) === "number";
  return { ...answer, value: putValue(answer.value, paging.more, isNumber ? Number(hasMore) : hasMore) };
}

/** Names the next page by a number, or by digits where the examples have text; an empty text is no cursor. */
function setCursors(operation: Operation, { next }: Paging, answer: Answer, cursor: number | ""): Answer {
  const pointers = Object.values(next).filter((rule) => typeof rule === "string");
  const value = pointers.reduce((body, pointer) => {
    const isNumber = findSuccesses(operation).some((one) => typeof readPointer(one.value, pointer) === "number");
    return putValue(body, pointer, isNumber ? cursor : String(cursor));
  }, answer.value);
  return { ...answer, value };
}
