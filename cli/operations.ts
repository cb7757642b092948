import type { ApiTable, Operation } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { toData } from "./operation-data.js";
import { listNeeds } from "./operation-needs.js";
import { findFacts, readSpecOperations, type SpecOperation } from "./spec.js";
import { formatColumns, print, toJson } from "./terminal.js";

/** `operations [filter] [--json]` */
export async function run(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const { positionals, values } = readArguments(args, {}, 1);
  const [filter = ""] = positionals;
  const spec = readSpecOperations();
  const found = operations
    .map((operation) => ({ operation, facts: findFacts(spec, operation.id) }))
    .map((entry) => ({ ...entry, row: toRow(entry.operation, entry.facts) }))
    .filter(({ row }) => row.join(" ").toLowerCase().includes(filter.toLowerCase()));
  if (found.length === 0)
    throw new UsageError(
      `No operation has "${filter}" in its id, path or summary. To list all: tikapi-fetch operations`,
    );
  const rows = found.map(({ row }) => row);
  await print(
    values.json ? toJson(found.map(({ operation, facts }) => toData(operation, facts))) : formatColumns(rows),
  );
}

const toRow = (operation: Operation, facts: SpecOperation): string[] => {
  const { id, method, path } = operation;
  return [id, method, path, listNeeds(operation, facts).join(", ") || "-", facts.summary];
};
