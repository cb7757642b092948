import type { ParameterValues } from "../call/parameters.js";
import { isCounted } from "../list/plan-next.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { readPointer } from "../spec/read-value.js";
import { type Change, changeValue } from "./change-value.js";
import type { Answer, ExampleBook } from "./example-book.js";
import type { RecordedCall } from "./recorded-call.js";
import { UnexpectedCallError } from "./unexpected-call-error.js";
import { describePlace, findIdentity, PageWriter } from "./write-pages.js";

/** A page of a script. The cursor and the flag are adapted. */
export type PageScript = BodyScript | { readonly items: readonly unknown[] };

/** A body: an example, or changes to the one that fits the call. */
export type BodyScript = { readonly answer: Answer } | { readonly change: Change };

/** Writes the pages of a list, linked as `x-pagination` describes. */
export class ScriptedPages {
  readonly #operation: Operation;
  readonly #book: ExampleBook;

  constructor(operation: Operation, book: ExampleBook) {
    this.#operation = operation;
    this.#book = book;
  }

  /** Reads the items of a page. Throws where one is an id only, and nothing says where an item has its id. */
  readItems(items: readonly unknown[]): PageScript {
    const { id, paging } = this.#operation;
    const isKnown = paging === undefined || findIdentity(paging, this.#book.findSuccesses(this.#operation));
    if (items.some((item) => typeof item === "string") && !isKnown)
      throw new TypeError(`The spec does not say where an item of ${id} has its id: give whole items, not texts.`);
    return { items };
  }

  /** The body that a script means for a call. */
  fill(page: BodyScript, { params }: RecordedCall): Answer {
    if ("answer" in page) return page.answer;
    const { status, value } = this.#book.findSuccess(this.#operation, params as ParameterValues);
    return { status, value: changeValue(value, page.change) };
  }

  /** Finds the page that a call requests. With `goesOn`, the place after the last page has an index, but no answer. */
  find(pages: readonly PageScript[], goesOn: boolean, call: RecordedCall): { index: number; answer?: Answer } {
    const { id, paging } = this.#operation;
    if (paging === undefined) return { index: 0 };
    const params = call.params as ParameterValues;
    const examples = this.#book.findSuccesses(this.#operation, params);
    const [first] = examples;
    // It only leads to the list, which is asked for with the parameter that it gives.
    if (first !== undefined && isLead(paging, params, first)) return { index: 0, answer: first };
    // A counted list without a flag ends with an empty page.
    const all = !goesOn && paging.more === undefined && isCounted(paging) ? [...pages, { items: [] }] : pages;
    const filled = all.map((page) => ("items" in page ? page : { answer: this.fill(page, call) }));
    const written = new PageWriter(this.#operation, paging, examples).link(filled, goesOn);
    const asked = describePlace(paging, params);
    const index = written.findIndex(({ place }) => place === asked);
    const page = written[index];
    if (page !== undefined) return { index, ...page };
    const known = written.map(({ place }) => place).join(", ");
    throw new UnexpectedCallError(call.method, call.path, `${id} has no page at ${asked}, only at ${known}`);
  }
}

/** Whether an answer only gives the parameter that the list is asked for with. */
function isLead({ switch: change }: Paging, params: ParameterValues, { value }: Answer): boolean {
  if (change === undefined || params[change.from] === undefined || params[change.to] !== undefined) return false;
  return readPointer(value, change.value) !== undefined;
}
