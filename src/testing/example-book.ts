import type { ParameterValues } from "../call/parameters.js";
import type { Operation } from "../spec/api-table.js";
import { readMember } from "../spec/read-value.js";
import { drawValue } from "./draw-value.js";
import { SpecDocument } from "./spec-document.js";

export interface Answer {
  readonly status: number;
  readonly value: unknown;
}

export interface NamedAnswer extends Answer {
  readonly name: string;
}

/** A body that comes with a parameter, or with one value of it. */
export interface Variant {
  readonly parameter: string;
  readonly value?: unknown;
  readonly schema?: string;
  readonly examples?: readonly string[];
}

/** The response examples of an OpenAPI document. */
export class ExampleBook {
  readonly #document: SpecDocument;

  constructor(document: unknown) {
    this.#document = new SpecDocument(document);
  }

  /** Finds the successes that show what a call asks for: those of its variant, or all. */
  findSuccesses(operation: Operation, params: ParameterValues = {}): readonly NamedAnswer[] {
    const all = this.listAnswers(operation, "2");
    const shown = this.findVariant(operation, params)?.examples ?? [];
    const fitting = all.filter(({ name }) => shown.includes(name));
    if (fitting.length > 0) return fitting;
    return all.length > 0 ? all : this.#drawSuccesses(operation);
  }

  /** The first success that fits a call. */
  findSuccess(operation: Operation, params: ParameterValues = {}): Answer {
    const [found] = this.findSuccesses(operation, params);
    if (found === undefined) throw new TypeError(`The spec has no successful example of ${operation.id}.`);
    return found;
  }

  /** A success made up from its schema, where the document shows none. It has no name. */
  #drawSuccesses({ path, method }: Operation): readonly NamedAnswer[] {
    const document = this.#document;
    const responses = document.listMembers(document.find("paths", path, method.toLowerCase(), "responses"));
    const [status, response] =
      responses.find(([code]) => code.startsWith("2")) ?? responses.find(([code]) => code === "default") ?? [];
    if (response === undefined) return [];
    const contents = document.listMembers(readMember(response, "content"));
    const number = Number(status);
    if (contents.length === 0) return [{ status: number || 204, name: "", value: undefined }];
    const [, media] = contents.find(([type]) => /json/i.test(type)) ?? contents[0] ?? [];
    const value = readMember(media, "example") ?? drawValue(document, readMember(media, "schema"));
    return [{ status: number || 200, name: "", value }];
  }

  /** Finds the first example whose status has this prefix, or the one with this name. Throws if there is no such name. */
  findAnswer(operation: Operation, status: string, name?: string): Answer | undefined {
    const examples = this.listAnswers(operation, status);
    if (name === undefined) return examples[0];
    const found = examples.find((example) => example.name === name);
    if (found !== undefined) return found;
    const names = examples.map((example) => example.name).join(", ") || "none";
    throw new TypeError(`${operation.id} has no example ${JSON.stringify(name)} for this status, only: ${names}.`);
  }

  /** The variant of the body that a call asks for. */
  findVariant(operation: Operation, params: ParameterValues): Variant | undefined {
    return this.listVariants(operation).find(({ parameter: name, value }) => {
      const fallback = operation.parameters.find((parameter) => parameter.name === name)?.default;
      const given = params[name] ?? fallback;
      return value === undefined ? given !== undefined : given === value;
    });
  }

  listVariants({ path, method }: Operation): readonly Variant[] {
    // The generator checks their form.
    return (this.#document.find("paths", path, method.toLowerCase(), "x-variants") ?? []) as readonly Variant[];
  }

  /** The statuses of an operation as the document writes them: `4XX` and `default` are possible. */
  listStatuses({ path, method }: Operation): readonly string[] {
    return this.#document
      .listMembers(this.#document.find("paths", path, method.toLowerCase(), "responses"))
      .map(([status]) => status);
  }

  /** The examples of an operation whose status has this prefix. */
  listAnswers({ path, method }: Operation, prefix = ""): readonly NamedAnswer[] {
    const document = this.#document;
    const responses = document.find("paths", path, method.toLowerCase(), "responses");
    return document
      .listMembers(responses)
      .filter(([status]) => status.startsWith(prefix))
      .flatMap(([status, response]) =>
        document
          .listMembers(readMember(response, "content"))
          .flatMap(([, media]) => document.listMembers(readMember(media, "examples")))
          .map(([name, example]) => ({ status: Number(status), name, value: readMember(example, "value") })),
      );
  }
}
