import { isRecord, readMember } from "../spec/read-value.js";

/** Reads an OpenAPI document in one file, whatever refers to what in it. */
export class SpecDocument {
  readonly #root: unknown;

  constructor(root: unknown) {
    this.#root = root;
  }

  /** Finds a value by the names that lead to it. */
  find(...names: readonly string[]): unknown {
    return names.reduce((node, name) => this.follow(readMember(node, name)), this.#root);
  }

  /** The names that lead to where the value of a node really stands. */
  locate(...names: readonly string[]): readonly string[] {
    const parent = this.find(...names.slice(0, -1));
    const reference = readMember(readMember(parent, names.at(-1) ?? ""), "$ref");
    return typeof reference === "string" ? this.locate(...readNames(reference)) : names;
  }

  /** The members of a node, with their references resolved. */
  listMembers(node: unknown): [name: string, member: unknown][] {
    return Object.entries(isRecord(node) ? node : {}).map(([name, member]) => [name, this.follow(member)]);
  }

  /** The node that a reference leads to, or else the node itself. */
  follow(node: unknown): unknown {
    const reference = readMember(node, "$ref");
    return typeof reference === "string" ? this.find(...readNames(reference)) : node;
  }
}

const readNames = (reference: string): readonly string[] =>
  decodeURI(reference)
    .split("/")
    .slice(1)
    .map((name) => name.replaceAll("~1", "/").replaceAll("~0", "~"));
