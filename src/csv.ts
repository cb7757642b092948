import { stringify } from "csv-stringify/sync";
import { isRecord, readPointer } from "./spec/read-value.js";

/** A column of a table: its name, and where an item has its value. */
export interface CsvColumn {
  readonly name: string;
  /** A JSON pointer. */
  readonly at: string;
}

/**
 * Returns a function that writes items as lines of CSV (RFC 4180), the names of the columns before the first. Without columns, they
 * are the places of all single values in the first items that it gets; what only later items have is left out.
 *
 * A text that a spreadsheet would take for a formula gets an apostrophe in front: whoever wrote it is a stranger.
 */
export function createCsv(columns?: readonly CsvColumn[]): (items: readonly unknown[]) => string {
  let chosen = columns;
  let isBegun = false;
  return (items) => {
    // No item says nothing about columns.
    if (chosen === undefined && items.length === 0) return "";
    chosen ??= listColumns(items);
    const places = chosen;
    const header = isBegun ? [] : [places.map(({ name }) => name)];
    isBegun = true;
    return format([...header, ...items.map((item) => places.map(({ at }) => readPointer(item, at)))]);
  };
}

const format = (rows: readonly (readonly unknown[])[]): string =>
  stringify(
    rows.map((row) => row.map(toCell)),
    // A minus sign in front of digits is a number.
    { cast: { string: (value) => ({ value, escape_formulas: !/^-?\d+(\.\d+)?$/.test(value) }) } },
  );

/** Texts only: what else there is would be written in a way of its own. */
function toCell(value: unknown): string {
  if (value === undefined || value === null) return "";
  if (value instanceof Date) return value.toISOString();
  return isRecord(value) ? JSON.stringify(value) : String(value);
}

/** The places of single values, in the order in which they come. Lists stay in one cell. */
function listColumns(items: readonly unknown[]): CsvColumn[] {
  const names = new Map<string, string>();
  for (const item of items) collect(item, [], names);
  return [...names].map(([at, name]) => ({ name, at }));
}

function collect(value: unknown, path: readonly string[], names: Map<string, string>): void {
  if (isRecord(value) && !Array.isArray(value) && !(value instanceof Date) && path.length < deepest) {
    for (const [name, member] of Object.entries(value)) collect(member, [...path, name], names);
  } else {
    const pointer = path.map((name) => `/${name.replaceAll("~", "~0").replaceAll("/", "~1")}`).join("");
    names.set(pointer, path.join(".") || "value");
  }
}

/** A table with a column for everything helps nobody. */
const deepest = 3;
