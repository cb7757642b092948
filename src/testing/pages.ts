import type { ParameterValues } from "../call/parameters.js";
import { findRoot, isCounted, planNext, readItems } from "../list/plan-next.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { readPointer } from "../spec/read-value.js";
import { changeValue, putValue } from "./change-value.js";
import type { Answer, ExampleBook } from "./example-book.js";
import type { RecordedCall } from "./recorded-call.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";

/** A page of a script: its items, or an answer, whose cursor and flag are adapted. */
export type PageScript = { readonly items: readonly unknown[] } | { readonly answer: Answer };

/** Writes the pages of a list, linked as `x-pagination` describes. */
export class ScriptedPages {
  readonly #operation: Operation;
  readonly #examples: readonly Answer[];

  constructor(operation: Operation, book: ExampleBook) {
    this.#operation = operation;
    this.#examples = book.findSuccesses(operation);
  }

  /** Finds the page that a call requests. With `goesOn`, the place after the last page has an index, but no answer. */
  find(pages: readonly PageScript[], goesOn: boolean, call: RecordedCall): { index: number; answer?: Answer } {
    const { id, paging } = this.#operation;
    if (paging === undefined) return { index: 0 };
    // A counted list without a flag ends with an empty page.
    const all = !goesOn && paging.more === undefined && isCounted(paging) ? [...pages, { items: [] }] : pages;
    const written = this.#writePages(paging, all, goesOn);
    const asked = describePlace(paging, call.params as ParameterValues);
    const index = written.findIndex(({ place }) => place === asked);
    const page = written[index];
    if (page !== undefined) return { index, ...page };
    const known = written.map(({ place }) => place).join(", ");
    throw new UnexpectedCallError(call.method, call.path, `${id} has no page at ${asked}, only at ${known}`);
  }

  #writePages(paging: Paging, pages: readonly PageScript[], goesOn: boolean): WrittenPage[] {
    const written: WrittenPage[] = [];
    let params: ParameterValues = {};
    for (const [index, page] of pages.entries()) {
      const place = describePlace(paging, params);
      const hasMore = goesOn || index < pages.length - 1;
      let answer = this.#setMore(paging, this.#writePage(paging, page), hasMore);
      if (hasMore) {
        const taken = [...written.map((one) => one.place), place];
        const next = findNext(paging, answer, params);
        // Items come without a cursor; the one of an example can be missing, or lead back.
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
    const places = paging.items.map((pointer) => findRoot(template?.value, paging) + pointer);
    const place = places.find((pointer) => readPointer(template?.value, pointer) !== undefined);
    const value = putValue(template?.value, place ?? places[0] ?? "", items);
    return { status: template?.status ?? 200, value };
  }

  /** Sets the flag in the form of the example: true and false, or 1 and 0. */
  #setMore(paging: Paging, answer: Answer, hasMore: boolean): Answer {
    const { more } = paging;
    if (more === undefined) return hasMore || isCounted(paging) ? answer : this.#setCursors(paging, answer, "");
    const isNumber = typeof readPointer(this.#examples[0]?.value, more) === "number";
    const place = findRoot(answer.value, paging) + more;
    return { ...answer, value: putValue(answer.value, place, isNumber ? Number(hasMore) : hasMore) };
  }

  /** Sets the cursor: a number, or its digits if the examples have text. An empty text is not a cursor. */
  #setCursors(paging: Paging, answer: Answer, cursor: number | ""): Answer {
    const root = findRoot(answer.value, paging);
    const pointers = Object.values(paging.next).filter((rule) => typeof rule === "string");
    const value = pointers.reduce((body, pointer) => {
      const isNumber = this.#examples.some((one) => typeof readPointer(one.value, pointer) === "number");
      return putValue(body, root + pointer, isNumber ? cursor : String(cursor));
    }, answer.value);
    return { ...answer, value };
  }
}

interface WrittenPage {
  readonly place: string;
  readonly answer?: Answer;
}

const findNext = (paging: Paging, { value }: Answer, params: ParameterValues): ParameterValues | null =>
  planNext(value, paging, params, readItems(value, paging).length).params;

/** Describes a place; a missing parameter means the start. */
const describePlace = ({ next }: Paging, params: ParameterValues): string =>
  Object.entries(next)
    .map(([name, rule]) => `${name}=${params[name] ?? (typeof rule === "string" ? 0 : rule.start)}`)
    .join("&");
