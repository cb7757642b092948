import { dirname, resolve } from "node:path";
import type { Document } from "@redocly/openapi-core";

/** A `$ref` in a file, and what it means. */
export interface FileReference {
  /** The object that has it. */
  readonly node: object;
  readonly text: string;
  /** The file that it leads to. */
  readonly file: string;
  /** The names that lead to the target in that file. */
  readonly names: readonly string[];
}

/** Every `$ref` in a file. */
export function* listReferences({ source, parsed }: Document): Iterable<FileReference> {
  for (const node of walk(parsed, new Set())) {
    const { $ref } = node as { $ref?: unknown };
    if (typeof $ref !== "string") continue;
    const [path = "", fragment = ""] = $ref.split("#");
    const file = path === "" ? source.absoluteRef : findFile(source.absoluteRef, path);
    yield { node, text: $ref, file, names: fragment.split("/").slice(1).map(decodeName) };
  }
}

/** What is relative in a document from an address is so to that. */
function findFile(from: string, path: string): string {
  const base = /^https?:/.test(from) ? from : undefined;
  if (URL.canParse(path, base) && /^https?:/.test(new URL(path, base).href)) return new URL(path, base).href;
  return resolve(dirname(from), path);
}

function* walk(node: unknown, seen: Set<object>): Iterable<object> {
  if (typeof node !== "object" || node === null || seen.has(node)) return;
  seen.add(node);
  yield node;
  for (const value of Object.values(node)) yield* walk(value, seen);
}

function decodeName(name: string): string {
  const text = name.replaceAll("~1", "/").replaceAll("~0", "~");
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
