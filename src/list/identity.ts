import type { Paging } from "../spec/api-table.js";
import { readPointer } from "../spec/read-value.js";
import { type Fingerprint, takeFingerprint } from "./fingerprint.js";
import { Memory, type MemorySize } from "./memory.js";

/** What tells an item from all others: its id, or else the item as a whole. `undefined` if it is too deep to compare. */
export function identifyItem(item: unknown, { id = [] }: Paging): Fingerprint | undefined {
  const identity = readId(item, id);
  if (identity !== undefined) return takeFingerprint(String(identity));
  try {
    return takeFingerprint(JSON.stringify(item));
  } catch {
    return undefined;
  }
}

/** The id of an item, where it has one. */
export function readId(item: unknown, places: readonly string[]): string | number | undefined {
  for (const place of places) {
    const value = readPointer(item, place);
    if ((typeof value === "string" && value !== "") || typeof value === "number") return value;
  }
  return undefined;
}

/** Filters out what came before, by its id; what has none always passes. */
export function createRepeatFilter(places: readonly string[], size?: MemorySize): (item: unknown) => boolean {
  const given = new Memory(size);
  return (item) => {
    const id = readId(item, places);
    return id === undefined || given.add(takeFingerprint(String(id)));
  };
}
