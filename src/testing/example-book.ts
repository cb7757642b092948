import type { Operation } from "../spec/api-table.js";
import { isRecord, readMember, readPointer } from "../spec/read-value.js";

export interface Answer {
  readonly status: number;
  readonly value: unknown;
}

/** The response examples of an OpenAPI document. */
export class ExampleBook {
  readonly #document: unknown;

  constructor(document: unknown) {
    this.#document = document;
  }

  findSuccesses(operation: Operation): readonly Answer[] {
    return this.#list(operation, "2");
  }

  findSuccess(operation: Operation, name?: string): Answer {
    const found = this.findAnswer(operation, "2", name);
    if (found === undefined) throw new TypeError(`The spec has no successful example of ${operation.id}.`);
    return found;
  }

  /** Finds the first example whose status has this prefix, or the one with this name. Throws if there is no such name. */
  findAnswer(operation: Operation, status: string, name?: string): Answer | undefined {
    const examples = this.#list(operation, status);
    if (name === undefined) return examples[0];
    const found = examples.find((example) => example.name === name);
    if (found !== undefined) return found;
    const names = examples.map((example) => example.name).join(", ") || "none";
    throw new TypeError(`${operation.id} has no example ${JSON.stringify(name)} for this status, only: ${names}.`);
  }

  #list({ path, method }: Operation, status: string): (Answer & { readonly name: string })[] {
    const item = readMember(readMember(this.#document, "paths"), path);
    const responses = readPointer(item, `/${method.toLowerCase()}/responses`);
    return this.#members(responses)
      .filter(([code]) => code.startsWith(status))
      .flatMap(([code, response]) =>
        this.#members(readMember(response, "content"))
          .flatMap(([, media]) => this.#members(readMember(media, "examples")))
          .map(([name, example]) => ({ status: Number(code), name, value: readMember(example, "value") })),
      );
  }

  /** The members of an object, with their references resolved. */
  #members(node: unknown): [name: string, member: unknown][] {
    const follow = (member: unknown): unknown => {
      const reference = readMember(member, "$ref");
      return typeof reference === "string" ? follow(readPointer(this.#document, reference)) : member;
    };
    return Object.entries(isRecord(node) ? node : {}).map(([name, member]) => [name, follow(member)]);
  }
}
