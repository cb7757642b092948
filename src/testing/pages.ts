import { isCounted, planNext, readItems } from "../list/plan-next.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { readPointer } from "../spec/read-value.js";
import { changeValue, putValue } from "./change-value.js";
import type { Answer, ExampleBook } from "./example-book.js";
import type { RecordedCall } from "./recorded-call.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** A page to write: its items, or an answer that is used as it is but for the way it leads on. */
export type PageScript = { readonly items: readonly unknown[] } | { readonly answer: Answer };

type Params = Readonly<Record<string, unknown>>;

/** The pages of a list, as `x-pagination` says where they are and how they lead on. */
export class ScriptedPages {
  readonly #operation: Operation;
  readonly #examples: readonly Answer[];

  constructor(operation: Operation, book: ExampleBook) {
    this.#operation = operation;
    this.#examples = book.findSuccesses(operation);
  }

  /**
   * Finds the page that a call asks for. `goesOn` tells that something follows the last page; asking for that gives an index
   * and no answer.
   */
  find(
    pages: readonly PageScript[],
    goesOn: boolean,
    call: RecordedCall,
  ): { readonly index: number; readonly answer?: Answer | undefined } {
    const { id, paging } = this.#operation;
    if (paging === undefined) return { index: 0 };
    // Without a flag, only an empty page tells someone who counts that the list has ended.
    const all = !goesOn && paging.more === undefined && isCounted(paging) ? [...pages, { items: [] }] : pages;
    const written = this.#writePages(paging, all, goesOn);
    const asked = describePlace(paging, call.params as Params);
    const index = written.findIndex(({ place }) => place === asked);
    if (index >= 0) return { index, answer: written[index]?.answer };
    const known = written.map(({ place }) => place).join(", ");
    throw new UnexpectedCallError(call.method, call.path, `${id} has no page at ${asked}, only at ${known}`);
  }

  #writePages(paging: Paging, pages: readonly PageScript[], goesOn: boolean): WrittenPage[] {
    const written: WrittenPage[] = [];
    let params: Params = {};
    for (const [index, page] of pages.entries()) {
      const place = describePlace(paging, params);
      const hasMore = goesOn || index < pages.length - 1;
      let answer = this.#setMore(paging, this.#writePage(paging, page), hasMore);
      if (hasMore) {
        const taken = [...written.map((one) => one.place), place];
        const next = findNext(paging, answer, params);
        // A list of items has no cursor of its own; an example's may be missing, or lead back.
        if ("items" in page || next === null || taken.includes(describePlace(paging, next)))
          answer = this.#setCursors(paging, answer, index + 1);
        params = findNext(paging, answer, params) ?? {};
      }
      written.push({ place, answer });
    }
    return goesOn ? [...written, { place: describePlace(paging, params) }] : written;
  }

  #writePage(paging: Paging, page: PageScript): Answer {
    if ("answer" in page) return page.answer;
    const template = this.#examples.find(({ value }) => readItems(value, paging).length > 0) ?? this.#examples[0];
    const [first] = readItems(template?.value, paging);
    const items = page.items.map((item) => changeValue(first, typeof item === "string" ? { id: item } : item));
    const place = paging.items.find((pointer) => readPointer(template?.value, pointer) !== undefined);
    const value = putValue(template?.value, place ?? paging.items[0] ?? "", items);
    return { status: template?.status ?? 200, value };
  }

  /** Says whether there is more, in the form that the example has it: true and false, or 1 and 0. */
  #setMore(paging: Paging, answer: Answer, hasMore: boolean): Answer {
    const { more } = paging;
    if (more === undefined) return hasMore || isCounted(paging) ? answer : this.#setCursors(paging, answer, "");
    const isNumber = typeof readPointer(this.#examples[0]?.value, more) === "number";
    return { ...answer, value: putValue(answer.value, more, isNumber ? Number(hasMore) : hasMore) };
  }

  /** Names the next page by a number, or by digits where the examples have text; an empty text is no cursor. */
  #setCursors({ next }: Paging, answer: Answer, cursor: number | ""): Answer {
    const pointers = Object.values(next).filter((rule) => typeof rule === "string");
    const value = pointers.reduce((body, pointer) => {
      const isNumber = this.#examples.some((one) => typeof readPointer(one.value, pointer) === "number");
      return putValue(body, pointer, isNumber ? cursor : String(cursor));
    }, answer.value);
    return { ...answer, value };
  }
}

interface WrittenPage {
  /** What asks for it. */
  readonly place: string;
  readonly answer?: Answer;
}

const findNext = (paging: Paging, { value }: Answer, params: Params): Params | null =>
  planNext(value, paging, params, readItems(value, paging).length).params;

/** A place that is not given is the start, as is 0 where nothing else is there. */
const describePlace = ({ next }: Paging, params: Params): string =>
  Object.entries(next)
    .map(([name, rule]) => `${name}=${params[name] ?? (typeof rule === "string" ? 0 : rule.start)}`)
    .join("&");
