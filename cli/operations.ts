import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { readSpecOperations } from "./spec.js";
import { formatColumns, print } from "./terminal.js";

/** `operations [filter]` */
export async function run(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const [filter = ""] = readArguments(args, {}, 1).positionals;
  const spec = readSpecOperations();
  const rows = operations.map(({ id, method, path, account }) => {
    const { security = [], summary = "", "x-plan": plan } = spec.get(id) ?? {};
    const scopes = security.flatMap((keys) => Object.values(keys).flat());
    const needs = [
      ...(plan === undefined ? [] : [plan]),
      ...(account ? [scopes.length > 0 ? `account (${scopes.join(", ")})` : "account"] : []),
    ];
    return [id, method, path, needs.join(", ") || "-", summary];
  });
  const found = rows.filter((row) => row.join(" ").toLowerCase().includes(filter.toLowerCase()));
  if (found.length === 0)
    throw new UsageError(
      `No operation has "${filter}" in its id, path or summary. To list all: tikapi-fetch operations`,
    );
  await print(formatColumns(found));
}
