import { resolve } from "node:path";
import { pathToFileURL } from "node:url";
import type { Harvest, HarvestPlan, WorkOptions, WorkResult } from "../src/harvest.js";
import TikAPI from "../src/index.js";
import type { ApiTable } from "../src/spec/api-table.js";
import { readArguments, readClientOptions, readRate, readWholeNumber } from "./arguments.js";
import { Interrupted, StoppedEarlyError, UsageError } from "./errors.js";
import { abortOnInterrupt } from "./interrupt.js";
import { useHarvest } from "./open-harvest.js";
import { harvestOptions, type OptionValues } from "./options.js";
import { createProgress, type Progress, printStatus } from "./terminal.js";

/** `harvest work [--concurrency n] [--budget n/day] [--rate n/s] [--plan file] [--forever]` */
export async function work(args: readonly string[], table: ApiTable): Promise<void> {
  const read = readArguments(args, harvestOptions.work, 0);
  const { values } = read;
  const plan = values.plan === undefined ? {} : await loadPlan(values.plan);
  const options = { ...readOptions(values), expand: plan.expand };
  // All processes share the rate and the budget.
  const api = TikAPI({ ...readClientOptions(read, table), rate: undefined });
  const signal = abortOnInterrupt();
  const progress = createProgress(true);
  signal.addEventListener("abort", () => {
    progress.clear();
    printStatus("Ending at the end of the page. Once more, and it ends at once.");
  });
  await useHarvest(
    values.database,
    async (harvest) => {
      for (const { operation, params, ...rest } of plan.lists ?? [])
        await harvest.add(operation, [params as never], rest);
      const onItem = countItems(progress, plan.onItem);
      try {
        const result = await harvest.work({ ...options, signal, onItem });
        progress.clear();
        await report(harvest, result, signal);
      } finally {
        progress.clear();
      }
    },
    api,
  );
}

function countItems(progress: Progress, onItem: HarvestPlan["onItem"]): NonNullable<WorkOptions["onItem"]> {
  const startedAt = performance.now();
  let items = 0;
  return (found) => {
    items++;
    progress.show(`${items} new items, ${Math.round((items * 1_000) / (performance.now() - startedAt))} a second`);
    return onItem?.(found);
  };
}

async function report(harvest: Harvest, result: WorkResult, signal: AbortSignal): Promise<void> {
  const { ended, pages, items, reason = "", until } = result;
  const stored = `${pages} pages with ${items} items were stored.`;
  if (ended === "stopped") throw new StoppedEarlyError(`${stored} The same command goes on.`, findInterruption(signal));
  if (ended === "paused") {
    const when = until === undefined ? "" : ` after ${until.toISOString()}`;
    throw new StoppedEarlyError(`${stored} The same command goes on${when}.`, new Error(reason));
  }
  const { operations } = await harvest.status();
  const failed = operations.reduce((sum, operation) => sum + operation.failed, 0);
  const parked = operations.reduce((sum, operation) => sum + operation.parked, 0);
  printStatus(`Nothing is left to do. ${stored}`);
  if (failed > 0) printStatus(`${failed} lists failed. To see why: tikapi-fetch harvest status`);
  if (parked > 0) printStatus(`${parked} lists wait for their account. To see why: tikapi-fetch harvest status`);
}

const findInterruption = (signal: AbortSignal): unknown =>
  signal.reason instanceof Interrupted ? signal.reason : new Error("The work was stopped.");

function readOptions({ concurrency, budget, rate, forever }: OptionValues): WorkOptions {
  return {
    concurrency: readWholeNumber("concurrency", concurrency),
    budget: budget === undefined ? undefined : readBudget(budget),
    rate: rate === undefined ? undefined : readRate(rate),
    forever,
  };
}

function readBudget(text: string): { readonly requests: number } {
  const [, number] = /^(\d{1,9})(?:\/d(?:ay)?)?$/.exec(text) ?? [];
  if (number === undefined) throw new UsageError("--budget must be a number of requests a day, such as 20000/day.");
  return { requests: Number(number) };
}

async function loadPlan(file: string): Promise<HarvestPlan> {
  const loaded: { default?: unknown } = await import(pathToFileURL(resolve(file)).href).catch((cause: Error) => {
    throw new UsageError(`--plan ${file} cannot be loaded: ${cause.message}`);
  });
  const { default: plan } = loaded;
  if (typeof plan !== "object" || plan === null)
    throw new UsageError(
      `--plan ${file} must export an object by default: export default { lists: […], expand: { … } }`,
    );
  const unknown = Object.keys(plan).filter((name) => !["lists", "expand", "onItem"].includes(name));
  if (unknown.length > 0)
    throw new UsageError(`--plan ${file} has ${unknown.join(", ")}, but a plan is made of lists, expand and onItem.`);
  // What is in it is its own affair: the harvest says what is wrong.
  return plan as HarvestPlan;
}
