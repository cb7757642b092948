import type { Client } from "../src/index.js";
import type { OperationArguments } from "./arguments.js";
import { drawBar, type Progress } from "./terminal.js";

/** What was asked for, with what it takes to list it. */
export interface Listing {
  readonly api: Client;
  readonly read: OperationArguments;
  readonly limit: number;
  readonly baseUrl: string;
  readonly signal: AbortSignal;
  readonly progress: Progress;
}

export function showProgress({ limit, progress }: Pick<Listing, "limit" | "progress">, items: number): void {
  progress.show(`${drawBar(items, Number.isFinite(limit) ? limit : undefined)}${items} items`);
}

export const toLine = (item: unknown): string => `${JSON.stringify(item)}\n`;
