import type { Operation } from "../../src/spec/api-table.js";
import { UsageError } from "../errors.js";
import { findNearest, suggest } from "../nearest-name.js";
import { ToolError } from "./tool-error.js";

/** Which operations may be called. */
export interface Access {
  readonly allowChanges: boolean;
  /** Ids, where `*` stands for any text; empty for all. */
  readonly globs: readonly string[];
}

/**
 * Reads the globs of `--operations`, which are separated by commas.
 *
 * @throws UsageError for one that no operation has.
 */
export function readGlobs(operations: readonly Operation[], texts: readonly string[]): string[] {
  const globs = texts.flatMap((text) => text.split(",")).map((glob) => glob.trim());
  for (const glob of globs) {
    if (operations.some(({ id }) => matchesGlob(id, glob))) continue;
    const ids = operations.map(({ id }) => id);
    throw new UsageError(
      `--operations "${glob}" fits no operation.${suggest(glob, ids)} Example: --operations "public.*"`,
    );
  }
  return globs;
}

/** Why an operation must not be called, as the end of a sentence; `undefined` for one that may. */
export function findRefusal({ id, changesState }: Operation, { allowChanges, globs }: Access): string | undefined {
  if (globs.length > 0 && !globs.some((glob) => matchesGlob(id, glob)))
    return `is not among the operations of this server (${globs.join(", ")})`;
  return changesState && !allowChanges ? "changes something, and this server only reads" : undefined;
}

/**
 * Finds an operation that may be called.
 *
 * @throws ToolError if there is none.
 */
export function findAllowed(operations: readonly Operation[], access: Access, id: string): Operation {
  const operation = findKnown(operations, id);
  const refusal = findRefusal(operation, access);
  if (refusal === undefined) return operation;
  throw new ToolError(
    "not-allowed",
    `${id} ${refusal}. Nothing was sent.`,
    "Do not try another way. Only the person who starts the server can allow it, with --operations or --allow-changes.",
  );
}

export function findKnown(operations: readonly Operation[], id: string): Operation {
  const found = operations.find((operation) => operation.id === id);
  if (found !== undefined) return found;
  const ids = operations.map((operation) => operation.id);
  const nearest = findNearest(id.slice(0, 100), ids);
  const hint = nearest === undefined ? "" : ` Did you mean ${nearest}?`;
  throw new ToolError(
    "unknown-operation",
    `There is no operation ${JSON.stringify(id.slice(0, 100))}.${hint}`,
    "Find its id with search_operations.",
  );
}

/** Compares part by part, without going back, so that no glob is slow. */
function matchesGlob(id: string, glob: string): boolean {
  const [start = "", ...parts] = glob.split("*");
  if (parts.length === 0) return id === glob;
  const end = parts.pop() ?? "";
  if (!id.startsWith(start) || id.length < start.length + end.length || !id.endsWith(end)) return false;
  let place = start.length;
  for (const part of parts) {
    const found = id.indexOf(part, place);
    if (found < 0) return false;
    place = found + part.length;
  }
  return place <= id.length - end.length;
}
