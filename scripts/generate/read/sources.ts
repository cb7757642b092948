import { basename, dirname, relative } from "node:path";
import type { Document, Source } from "@redocly/openapi-core";
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

  constructor(documents: readonly Document[]) {
    for (const { source, parsed } of documents) {
      this.#roots.set(source, parsed);
      this.#origins.set(source, { source, names: [] });
      this.#index(parsed, { source, names: [] });
    }
  }

  /** Each problem once, in the order of files and lines: `file:line:column: operation: what is wrong`. */
  describe(problems: readonly Problem[]): string[] {
    const placed = problems.map((problem) => ({ ...this.#find(problem), text: problem.text }));
    placed.sort((a, b) => a.file.localeCompare(b.file, "en") || a.line - b.line || a.column - b.column);
    return [...new Set(placed.map((one) => `${one.file}:${one.line}:${one.column}: ${one.subject}: ${one.text}`))];
  }

  #index(node: unknown, origin: Origin): void {
    if (typeof node !== "object" || node === null || this.#origins.has(node)) return;
    this.#origins.set(node, origin);
    for (const [name, value] of Object.entries(node))
      this.#index(value, { source: origin.source, names: [...origin.names, name] });
  }

  #find({ at, subject }: Problem) {
    const { node, rest } = findNode(at);
    const { source, names } = this.#origins.get(node) ?? this.#origins.get(at[0]) ?? this.#first();
    const [name] = rest;
    const place = name !== undefined && Object.hasOwn(node, name) ? [...names, name] : names;
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
    return first === "paths" ? (second ?? first) : first;
  }

  #first(): Origin {
    const [source] = this.#roots.keys();
    if (source === undefined) throw new Error("A spec has at least one file.");
    return { source, names: [] };
  }
}

export const showFile = ({ absoluteRef }: Source): string => relative(process.cwd(), absoluteRef).replaceAll("\\", "/");

const nameFile = ({ absoluteRef }: Source): string => basename(absoluteRef).replace(/\.\w+$/, "");

const escapeName = (name: string): string => name.replaceAll("~", "~0").replaceAll("/", "~1");
