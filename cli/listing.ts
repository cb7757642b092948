import type { Client } from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import type { OperationArguments } from "./arguments.js";
import type { ItemFormat } from "./item-format.js";
import { drawBar, type Progress } from "./terminal.js";

/** What was asked for, with what it takes to list it. */
export interface Listing {
  readonly api: Client;
  readonly table: ApiTable;
  readonly read: OperationArguments;
  /** The parameters, with what links stood for. */
  readonly params: OperationArguments["params"];
  readonly limit: number;
  /** Unix seconds. */
  readonly since: number | undefined;
  readonly format: ItemFormat;
  readonly concurrency: number;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export function showProgress({ limit, progress }: Pick<Listing, "limit" | "progress">, items: number): void {
  progress.show(`${drawBar(items, Number.isFinite(limit) ? limit : undefined)}${items} items`);
}
