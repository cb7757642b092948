import type { Operation } from "../spec/api-table.js";
import { readPointer } from "../spec/read-value.js";

/** What is answered: a status and a JSON body. */
export interface Answer {
  readonly status: number;
  readonly value: unknown;
}

/** The part of an OpenAPI document that is read here; the generator has checked it. */
export interface SpecDocument {
  readonly paths: Readonly<Record<string, Readonly<Record<string, DescribedOperation>>>>;
}

/** The spec's examples of what operations answer. */
export class ExampleBook {
  readonly #document: SpecDocument;

  constructor(document: SpecDocument) {
    this.#document = document;
  }

  findSuccesses(operation: Operation): readonly Answer[] {
    return this.#list(operation, "2");
  }

  findSuccess(operation: Operation, name?: string): Answer {
    const found = this.findAnswer(operation, "2", name);
    if (found === undefined) throw new TypeError(`The spec has no example of a success of ${operation.id}.`);
    return found;
  }

  /** The first example whose status begins so, or the one with that name; `undefined` when there are none for the status. */
  findAnswer(operation: Operation, status: string, name?: string): Answer | undefined {
    const examples = this.#list(operation, status);
    if (name === undefined) return examples[0];
    const found = examples.find((example) => example.name === name);
    if (found !== undefined) return found;
    const names = examples.map((example) => example.name).join(", ") || "none";
    throw new TypeError(`${operation.id} has no example ${JSON.stringify(name)} for this status, only: ${names}.`);
  }

  #list({ path, method }: Operation, status: string): Example[] {
    const { responses = {} } = this.#document.paths[path]?.[method.toLowerCase()] ?? {};
    return Object.entries(responses)
      .filter(([code]) => code.startsWith(status))
      .flatMap(([code, response]) =>
        Object.values(this.#follow(response).content ?? {}).flatMap(({ examples = {} }) =>
          Object.entries(examples).map(([name, example]) => ({
            status: Number(code),
            name,
            value: this.#follow(example).value,
          })),
        ),
      );
  }

  /** What several operations answer stands elsewhere in the document. */
  #follow<T extends Reference>(node: T): T {
    // A reference leads to what may stand in its place.
    return node.$ref === undefined ? node : this.#follow((readPointer(this.#document, node.$ref) ?? {}) as T);
  }
}

interface Example extends Answer {
  readonly name: string;
}

interface Reference {
  readonly $ref?: string;
}

interface DescribedResponse extends Reference {
  readonly content?: Readonly<Record<string, { readonly examples?: Readonly<Record<string, DescribedExample>> }>>;
}

interface DescribedExample extends Reference {
  readonly value?: unknown;
}

interface DescribedOperation {
  readonly responses?: Readonly<Record<string, DescribedResponse>>;
}
