import { isRecord, readMember, readPointer } from "../spec/read-value.js";

/** Reads an OpenAPI document in one file, whatever refers to what in it. */
export class SpecDocument {
  readonly #root: unknown;

  constructor(root: unknown) {
    this.#root = root;
  }

  /** Finds a value by the names that lead to it. */
  find(...names: readonly string[]): unknown {
    return names.reduce((node, name) => this.#follow(readMember(node, name)), this.#root);
  }

  /** The members of a node, with their references resolved. */
  listMembers(node: unknown): [name: string, member: unknown][] {
    return Object.entries(isRecord(node) ? node : {}).map(([name, member]) => [name, this.#follow(member)]);
  }

  #follow(node: unknown): unknown {
    const reference = readMember(node, "$ref");
    return typeof reference === "string" ? this.#follow(readPointer(this.#root, decodeURI(reference))) : node;
  }
}
