import type { Envelope, Operation } from "../spec/api-table.js";
import type { Change } from "./change-value.js";
import type { Answer, ExampleBook } from "./example-book.js";
import { type BodyScript, type PageScript, ScriptedPages } from "./pages.js";
import type { RecordedCall } from "./recorded-call.js";

/** What a script does instead of answering: it loses the connection, or stays silent. */
export type Fault = "reset" | "timeout";

type Step = (call: RecordedCall, request: Request) => Response | Fault | Promise<Response>;
type Content = string | Change | undefined;

/** The steps before a page, and the page; the last slot can lack one. */
interface Slot {
  readonly steps: Step[];
  given: number;
  page?: PageScript;
}

/** Records and plays the script of an operation. */
export class ScriptPlayer {
  readonly #operation: Operation;
  readonly #book: ExampleBook;
  readonly #envelope: Envelope;
  readonly #pages: ScriptedPages;
  readonly #slots: Slot[] = [];

  constructor(operation: Operation, book: ExampleBook, envelope: Envelope) {
    this.#operation = operation;
    this.#book = book;
    this.#envelope = envelope;
    this.#pages = new ScriptedPages(operation, book);
  }

  reply(content?: Content): this {
    const body = this.#read(content);
    return this.#add((call) => toResponse(this.#pages.fill(body, call)));
  }

  fail(status: number, example?: string, headers?: Readonly<Record<string, string>>): this {
    const described = this.#book.findAnswer(this.#operation, String(status), example);
    const { status: name, error, messages } = this.#envelope;
    const value = described?.value ?? { [name]: error, [messages[0]]: `The script answers ${status}.` };
    return this.#add(() => toResponse({ status, value }, headers));
  }

  pages(...contents: readonly (Content | readonly unknown[])[]): this {
    if (this.#operation.paging === undefined) throw new TypeError(`${this.#operation.id} has no pages.`);
    for (const content of contents) {
      this.#openSlot().page = isList(content) ? this.#pages.readItems(content) : this.#read(content);
    }
    return this;
  }

  timeout(): this {
    return this.#add(() => "timeout");
  }

  reset(): this {
    return this.#add(() => "reset");
  }

  respond(make: (call: RecordedCall, request: Request) => Response | Promise<Response>): this {
    return this.#add(make);
  }

  async answer(call: RecordedCall, request: Request): Promise<Response | Fault> {
    const { slot, page } = this.#findSlot(call);
    const step = slot?.steps[slot.given] ?? (page === undefined ? slot?.steps.at(-1) : undefined);
    if (slot !== undefined) slot.given++;
    if (step !== undefined) return step(call, request);
    return toResponse(page ?? this.#pages.fill(this.#read(), call));
  }

  #findSlot(call: RecordedCall): { slot: Slot | undefined; page?: Answer | undefined } {
    const pages = this.#slots.flatMap(({ page }) => page ?? []);
    if (pages.length === 0) return { slot: this.#slots[0] };
    const { index, answer } = this.#pages.find(pages, this.#slots.length > pages.length, call);
    return { slot: this.#slots[index], page: answer };
  }

  /** A named example is one for all calls; changes are made to the one that fits the call. */
  #read(content?: Content): BodyScript {
    const first = this.#book.findSuccess(this.#operation);
    if (typeof content !== "string") return { change: content ?? {} };
    return { answer: this.#book.findAnswer(this.#operation, "2", content) ?? first };
  }

  #add(step: Step): this {
    this.#openSlot().steps.push(step);
    return this;
  }

  #openSlot(): Slot {
    const last = this.#slots.at(-1);
    if (last !== undefined && last.page === undefined) return last;
    const slot: Slot = { steps: [], given: 0 };
    this.#slots.push(slot);
    return slot;
  }
}

const isList = (content: unknown): content is readonly unknown[] => Array.isArray(content);

const toResponse = ({ status, value }: Answer, headers: Readonly<Record<string, string>> = {}): Response =>
  hasNoBody.includes(status) ? new Response(null, { status, headers }) : Response.json(value, { status, headers });

/** What HTTP has no body for. */
const hasNoBody = [204, 205, 304];
