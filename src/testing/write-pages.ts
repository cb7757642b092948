import type { ParameterValues } from "../call/parameters.js";
import { findRoot, isCounted, planNext, readItems } from "../list/plan-next.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { readPointer } from "../spec/read-value.js";
import { changeValue, putValue } from "./change-value.js";
import type { Answer } from "./example-book.js";
import { makeCursor } from "./make-cursor.js";

/** The items of a page, or its whole body. */
type PageContents = { readonly items: readonly unknown[] } | { readonly answer: Answer };

/** A page at its place; what comes after the last one has no answer. */
interface WrittenPage {
  readonly place: string;
  readonly answer?: Answer;
}

/** Writes the bodies of pages in the form of the examples, and links them. */
export class PageWriter {
  readonly #operation: Operation;
  readonly #paging: Paging;
  readonly #examples: readonly Answer[];

  constructor(operation: Operation, paging: Paging, examples: readonly Answer[]) {
    this.#operation = operation;
    this.#paging = paging;
    this.#examples = examples;
  }

  link(pages: readonly PageContents[], goesOn: boolean): WrittenPage[] {
    const written: WrittenPage[] = [];
    let params: ParameterValues = {};
    for (const [index, page] of pages.entries()) {
      const place = describePlace(this.#paging, params);
      const hasMore = goesOn || index < pages.length - 1;
      let answer = this.#setMore("answer" in page ? page.answer : this.#write(page.items), hasMore);
      if (hasMore) {
        const taken = [...written.map((one) => one.place), place];
        const next = this.#findNext(answer, params);
        // Items come without a cursor; the one of an example can be missing, or lead back.
        if ("items" in page || next === null || taken.includes(describePlace(this.#paging, next)))
          answer = this.#setCursors(answer, index + 1);
        params = this.#findNext(answer, params) ?? {};
      }
      written.push({ place, answer });
    }
    return goesOn ? [...written, { place: describePlace(this.#paging, params) }] : written;
  }

  #write(scripted: readonly unknown[]): Answer {
    const paging = this.#paging;
    const template = this.#examples.find(({ value }) => readItems(value, paging).length > 0) ?? this.#examples[0];
    const [first] = readItems(template?.value, paging);
    const identity = findIdentity(paging, this.#examples) ?? "";
    const items = scripted.map((item) =>
      typeof item === "string" ? putValue(first, identity, item) : changeValue(first, item),
    );
    const places = paging.items.map((pointer) => findRoot(template?.value, paging) + pointer);
    const place = places.find((pointer) => readPointer(template?.value, pointer) !== undefined);
    const value = putValue(template?.value, place ?? places[0] ?? "", items);
    return { status: template?.status ?? 200, value };
  }

  /** Sets the flag in the form of the example: true and false, or 1 and 0. */
  #setMore(answer: Answer, hasMore: boolean): Answer {
    const { more } = this.#paging;
    if (more === undefined) return hasMore || isCounted(this.#paging) ? answer : this.#setCursors(answer, "");
    const isNumber = typeof readPointer(this.#examples[0]?.value, more) === "number";
    const place = findRoot(answer.value, this.#paging) + more;
    return { ...answer, value: putValue(answer.value, place, isNumber ? Number(hasMore) : hasMore) };
  }

  /** Sets cursors that the operation accepts. An empty text is not a cursor. */
  #setCursors(answer: Answer, number: number | ""): Answer {
    const root = findRoot(answer.value, this.#paging);
    const value = Object.entries(this.#paging.next).reduce((body, [name, pointer]) => {
      if (typeof pointer !== "string") return body;
      const known = this.#examples.map((one) => readPointer(one.value, pointer));
      const cursor = number === "" ? "" : makeCursor(this.#operation, name, number, known);
      return putValue(body, root + pointer, cursor);
    }, answer.value);
    return { ...answer, value };
  }

  #findNext = ({ value }: Answer, params: ParameterValues): ParameterValues | null =>
    planNext(value, this.#paging, params, readItems(value, this.#paging).length).params;
}

/** Where an item of these examples has its id: where the spec says, or in `id`, if it has that. */
export function findIdentity(paging: Paging, examples: readonly Answer[]): string | undefined {
  const [item] = examples.flatMap(({ value }) => readItems(value, paging));
  const places = paging.id ?? [paging.feed?.id ?? "/id"];
  const found = places.find((place) => readPointer(item, place) !== undefined);
  // What the spec says holds without an example too.
  return found ?? (item === undefined || paging.id !== undefined ? places[0] : undefined);
}

/** Describes a place; a missing parameter means the start. */
export const describePlace = ({ next }: Paging, params: ParameterValues): string =>
  Object.entries(next)
    .map(([name, rule]) => `${name}=${params[name] ?? (typeof rule === "string" ? 0 : rule.start)}`)
    .join("&");
