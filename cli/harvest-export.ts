import { createCsv } from "../src/csv.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { findOperation } from "./find-operation.js";
import { useHarvest } from "./open-harvest.js";
import { harvestOptions } from "./options.js";
import { print } from "./terminal.js";

/** `harvest export <operation> [--format jsonl|csv] [--since date]` */
export async function exportItems(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const { positionals, values } = readArguments(args, harvestOptions.export, 1);
  const operation = findOperation(operations, positionals[0]);
  const since = values.since === undefined ? undefined : readDate(values.since);
  const format = readFormat(values.format);
  await useHarvest(values.database, async (harvest) => {
    // The table has all ids.
    for await (const text of harvest.export(operation.id as never, { format, since }))
      if (text !== "") await print(text);
  });
}

/** `harvest query <sql> [--format jsonl|csv]` */
export async function query(args: readonly string[]): Promise<void> {
  const { positionals, values } = readArguments(args, harvestOptions.query, 1);
  const [sql] = positionals;
  if (sql === undefined) throw new UsageError('Write a statement of SQL: tikapi-fetch harvest query "SELECT …"');
  const format = readFormat(values.format);
  const rows = await useHarvest(values.database, (harvest) => harvest.query(sql));
  const text = format === "csv" ? createCsv()(rows) : rows.map((row) => `${JSON.stringify(row)}\n`).join("");
  if (text !== "") await print(text);
}

function readFormat(format = "jsonl"): "jsonl" | "csv" {
  if (format === "jsonl" || format === "csv") return format;
  throw new UsageError(`--format must be jsonl or csv, not "${format}".`);
}

function readDate(text: string): Date {
  const date = new Date(text);
  if (Number.isNaN(date.getTime()))
    throw new UsageError("--since must be a date, such as 2026-11-28 or 2026-11-28T03:00:00Z.");
  return date;
}
