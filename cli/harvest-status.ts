import { setTimeout as sleep } from "node:timers/promises";
import type { HarvestStatus } from "../src/harvest.js";
import { readArguments } from "./arguments.js";
import { abortOnInterrupt } from "./interrupt.js";
import { useHarvest } from "./open-harvest.js";
import { harvestOptions } from "./options.js";
import { formatColumns, print, toJson } from "./terminal.js";

/** `harvest status [--watch] [--json]` */
export async function status(args: readonly string[]): Promise<void> {
  const { values } = readArguments(args, harvestOptions.status, 0);
  const signal = values.watch ? abortOnInterrupt() : undefined;
  const clear = process.stdout.isTTY ? "\u001b[H\u001b[2J" : "";
  await useHarvest(values.database, async (harvest) => {
    for (;;) {
      const found = await harvest.status();
      const text = values.json ? toJson(found) : describe(found);
      if (signal === undefined) return print(text);
      // Control characters of others are never printed; these are ours.
      process.stdout.write(clear);
      await print(text);
      await sleep(2_000, undefined, { signal }).catch(() => {});
      if (signal.aborted) return;
    }
  });
}

function describe({ operations, ...found }: HarvestStatus): string {
  if (operations.length === 0) return "Nothing is to be harvested. To add lists: tikapi-fetch harvest add\n";
  const head = ["", "queued", "active", "waiting", "done", "failed", "items"];
  const rows = operations.map(({ operation, queued, active, parked, done, failed, items }) => [
    operation,
    ...[queued, active, parked, done, failed, items].map(String),
  ]);
  return [formatColumns([head, ...rows]), ...describeWork(found), ...describeProblems(found)].join("\n");
}

function describeWork({
  paused,
  keys,
  workers,
  speed,
  secondsLeft,
  nextRun,
}: Omit<HarvestStatus, "operations">): string[] {
  const today = keys.reduce((sum, { requestsToday }) => sum + requestsToday, 0);
  const lines = [
    `Workers: ${workers}. Requests today (UTC): ${today}. Last five minutes: ${speed.pages.toFixed(1)} pages and ${speed.items.toFixed(1)} items a second.`,
    workers > 0 && secondsLeft !== undefined && `Time left, about: ${describeSeconds(secondsLeft)}.`,
    nextRun !== undefined && `The next list begins again at ${nextRun.toISOString()}.`,
    paused && "Paused by hand. To go on: tikapi-fetch harvest resume",
    ...keys.map(({ pausedUntil, reason }) => pausedUntil && `Paused until ${pausedUntil.toISOString()}: ${reason}`),
  ];
  return lines.filter((line) => typeof line === "string").map((line) => `${line}\n`);
}

function describeProblems({ accounts, failures }: Pick<HarvestStatus, "accounts" | "failures">): string[] {
  const waiting = accounts.map(({ name, reason }) => `Account ${name}: ${reason}\n`);
  const failed = failures.map(
    ({ lists, operation, name, message, example }) =>
      `${lists} failed, ${operation}: ${name}: ${message}\n  such as ${JSON.stringify(example)}\n`,
  );
  const advice = failed.length > 0 ? ["To try them again: tikapi-fetch harvest retry\n"] : [];
  return [...waiting, ...failed, ...advice];
}

function describeSeconds(seconds: number): string {
  if (seconds < 120) return `${seconds} seconds`;
  return seconds < 7_200 ? `${Math.round(seconds / 60)} minutes` : `${(seconds / 3_600).toFixed(1)} hours`;
}
