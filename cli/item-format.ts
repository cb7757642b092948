import { type CsvColumn, createCsv } from "../src/csv.js";
import type { Arguments } from "./arguments.js";
import { UsageError } from "./errors.js";

/** An item as JSON; of many lists, with the line of the file that it belongs to. */
export interface Row {
  readonly text: string;
  readonly input?: string;
}

/** How items are written. Texts follow each other, so that a file can be continued at any item. */
export interface ItemFormat {
  /** Tells it from others: two formats do not go into one file. */
  readonly name: string;
  /** Whether more can be written after the end. */
  readonly isOpen: boolean;
  /** The text of items that have so many before them. */
  write(rows: readonly Row[], before: number): string;
  /** What comes after the last of so many items. */
  end(count: number): string;
}

/** @param isOfMany Whether items of several lists stand beside each other. */
export function chooseFormat({ values }: Arguments, isOfMany: boolean): ItemFormat {
  const { format = "jsonl", fields, bom = false } = values;
  if (format !== "csv" && (fields !== undefined || bom))
    throw new UsageError(`--${bom ? "bom" : "fields"} is for --format csv.`);
  if (format === "jsonl") return jsonLines;
  if (format === "json") return jsonArray;
  if (format !== "csv") throw new UsageError("--format must be jsonl, json or csv.");
  const names = fields?.split(",").map((field) => field.trim()) ?? [];
  if (names.length === 0 || names.includes(""))
    throw new UsageError("--format csv needs --fields: the columns, such as --fields id,desc,stats.playCount");
  return createCsvFormat(names, isOfMany, bom);
}

const toJson = ({ text, input }: Row): string =>
  input === undefined ? text : `{"input":${JSON.stringify(input)},"item":${text}}`;

const jsonLines: ItemFormat = {
  name: "jsonl",
  isOpen: true,
  write: (rows) => rows.map((row) => `${toJson(row)}\n`).join(""),
  end: () => "",
};

const jsonArray: ItemFormat = {
  name: "json",
  isOpen: false,
  write: (rows, before) => rows.map((row, index) => `${before + index === 0 ? "[\n" : ",\n"}${toJson(row)}`).join(""),
  end: (count) => (count === 0 ? "[]\n" : "\n]\n"),
};

function createCsvFormat(names: readonly string[], isOfMany: boolean, bom: boolean): ItemFormat {
  const root = isOfMany ? "/item" : "";
  const columns: CsvColumn[] = names.map((name) => ({ name, at: root + toPointer(name) }));
  if (isOfMany) columns.unshift({ name: "input", at: "/input" });
  const head = (bom ? "\ufeff" : "") + createCsv(columns)([]);
  return {
    name: `csv ${bom ? "with a byte order mark " : ""}of ${names.join(",")}`,
    isOpen: true,
    write(rows, before) {
      if (rows.length === 0) return "";
      const csv = createCsv(columns);
      csv([]);
      return (before === 0 ? head : "") + csv(rows.map((row) => JSON.parse(toJson(row))));
    },
    end: (count) => (count === 0 ? head : ""),
  };
}

const toPointer = (name: string): string =>
  name
    .split(".")
    .map((part) => `/${part.replaceAll("~", "~0").replaceAll("/", "~1")}`)
    .join("");
