import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments } from "./arguments.js";
import { UsageError } from "./errors.js";
import { readOperations } from "./spec.js";
import { align, print } from "./terminal.js";

/** `operations [filter]` */
export async function run(args: readonly string[], { operations }: ApiTable): Promise<void> {
  const [filter = ""] = readArguments(args, {}, 1).positionals;
  const spec = readOperations();
  const rows = operations.map(({ id, method, path, account }) => {
    const source = spec.get(id);
    const scopes = source?.security?.flatMap((needs) => Object.values(needs).flat()) ?? [];
    const needs = [
      source?.["x-plan"],
      account ? `account${scopes.length > 0 ? ` (${scopes.join(", ")})` : ""}` : undefined,
    ];
    return [id, method, path, needs.filter(Boolean).join(", ") || "-", source?.summary ?? ""];
  });
  const wanted = rows.filter((row) => row.join(" ").toLowerCase().includes(filter.toLowerCase()));
  if (wanted.length === 0) throw new UsageError(`No operation has "${filter}" in its id, path or summary.`);
  await print(align(wanted));
}
