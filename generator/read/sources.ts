import { basename, dirname, relative } from "node:path";
import type { Document, Source } from "@redocly/openapi-core";
import { isRecord } from "../../src/spec/read-value.ts";
import { findNode, type Problem } from "./problem.ts";
import { getLineColLocation } from "./redocly.ts";

/** A place in a file of the spec. */
interface Origin {
  readonly source: Source;
  readonly names: readonly string[];
}

/** Where each node of the spec was written. Bundling moves nodes into one document, but does not copy them. */
export class Sources {
  readonly #origins = new Map<object, Origin>();
  readonly #roots = new Map<Source, unknown>();
  /** The members that come from elsewhere than the node that has them. */
  readonly #members = new Map<object, Map<string, Origin>>();

  constructor(documents: readonly Document[]) {
    for (const { source, parsed } of documents) {
      this.#roots.set(source, parsed);
      this.#origins.set(source, { source, names: [] });
      this.#index(parsed, { source, names: [] });
    }
  }

  /** A deep copy that is known to be written where the original was. What was one value in two places becomes two. */
  copy(value: unknown): unknown {
    if (!isRecord(value)) return value;
    const members = Object.entries(value).map(([name, member]) => [name, this.copy(member)] as const);
    const copy = Array.isArray(value) ? members.map(([, member]) => member) : Object.fromEntries(members);
    const origin = this.#origins.get(value);
    if (origin !== undefined) this.#origins.set(copy, origin);
    return copy;
  }

  /** Notes that a member of a node was written as the member of another. */
  noteMember(node: object, name: string, writtenIn: object): void {
    const origin = this.#origins.get(writtenIn);
    if (origin === undefined) return;
    const members = this.#members.get(node) ?? new Map<string, Origin>();
    this.#members.set(node, members.set(name, { ...origin, names: [...origin.names, name] }));
  }

  /** Each problem once, in the order of files and lines: `file:line:column: operation: what is wrong`. */
  describe(problems: readonly Problem[]): string[] {
    const placed = problems.map((problem) => ({ ...this.#find(problem), text: problem.text }));
    placed.sort((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column);
    return [...new Set(placed.map((one) => `${one.file}:${one.line}:${one.column}: ${one.subject}: ${one.text}`))];
  }

  /** The same without the places, which say little of a document of one line. */
  describeBriefly(problems: readonly Problem[]): string[] {
    return [...new Set(problems.map((problem) => `${this.#find(problem).subject}: ${problem.text}`))];
  }

  /** The files that were read. */
  listFiles(): string[] {
    return [...this.#roots.keys()].map(({ absoluteRef }) => absoluteRef);
  }

  #index(node: unknown, origin: Origin): void {
    if (typeof node !== "object" || node === null || this.#origins.has(node)) return;
    this.#origins.set(node, origin);
    for (const [name, value] of Object.entries(node))
      this.#index(value, { source: origin.source, names: [...origin.names, name] });
  }

  #find({ at, subject }: Problem) {
    const { node, rest } = findNode(at);
    const [name] = rest;
    const member = name === undefined ? undefined : this.#members.get(node)?.get(name);
    const { source, names } = member ?? this.#origins.get(node) ?? this.#origins.get(at[0]) ?? this.#first();
    const place = member === undefined && name !== undefined && Object.hasOwn(node, name) ? [...names, name] : names;
    const pointer = `#/${place.map(escapeName).join("/")}`;
    const { start } = getLineColLocation({ source, pointer, reportOnKey: true });
    return {
      file: showFile(source),
      line: start.line,
      column: start.col,
      subject: subject ?? this.#nameSubject(source, place),
    };
  }

  /** The operation at a place, or else the part of the spec. */
  #nameSubject(source: Source, names: readonly string[]): string {
    let node: unknown = this.#roots.get(source);
    for (const name of ["", ...names]) {
      if (name !== "") node = (node as Readonly<Record<string, unknown>> | undefined)?.[name];
      const id = (node as { operationId?: unknown } | null | undefined)?.operationId;
      if (typeof id === "string") return id;
    }
    if (basename(dirname(source.absoluteRef)) === "schemas" || names.length === 0) return nameFile(source);
    const [first = "", second, third] = names;
    if (first === "components") return third ?? second ?? first;
    if (first === "actions" && second !== undefined) return `action ${Number(second) + 1}`;
    return first === "paths" ? (second ?? first) : first;
  }

  #first(): Origin {
    const [source] = this.#roots.keys();
    if (source === undefined) throw new Error("A spec has at least one file.");
    return { source, names: [] };
  }
}

export const showFile = ({ absoluteRef }: Source): string =>
  /^https?:/.test(absoluteRef) ? absoluteRef : relative(process.cwd(), absoluteRef).replaceAll("\\", "/");

const nameFile = ({ absoluteRef }: Source): string => basename(absoluteRef).replace(/\.\w+$/, "");

const escapeName = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
