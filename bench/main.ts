/**
 * Measures the built client beside others, on this machine: `npm run bench [-- --only calls,cpu] [--quick]`. All of it takes
 * some minutes, and writes bench/README.md, its chart and its figures. A target that is missed is marked, and is no failure.
 */
import { writeFile } from "node:fs/promises";
import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { drawChart } from "./chart.ts";
import { describeMachine } from "./describe-machine.ts";
import type { Report } from "./figure.ts";
import { measurements } from "./measurements.ts";
import { root } from "./places.ts";
import { prepare } from "./prepare.ts";
import { printTable } from "./print-table.ts";
import { runWorker } from "./run-worker.ts";
import { writePage } from "./write-page.ts";

const { values: options } = parseArgs({ options: { only: { type: "string" }, quick: { type: "boolean" } } });
const names = options.only?.split(",") ?? Object.keys(measurements);
const unknown = names.filter((name) => measurements[name] === undefined);
if (unknown.length > 0) {
  throw new Error(`There is no ${unknown.join(", ")}: --only takes ${Object.keys(measurements).join(", ")}.`);
}

await prepare();
const reports: Record<string, Report> = {};
for (const name of names) {
  console.error(`measuring ${name} …`);
  reports[name] = await runWorker(name, options.quick === true);
}
printTable(reports);
// Part of a run, or a hasty one, is nothing to show around.
if (options.only === undefined && !options.quick) await saveResults();

async function saveResults(): Promise<void> {
  const results = { ...describeMachine(), measurements: reports };
  await writeFile(resolve(root, "bench/results.json"), `${JSON.stringify(results, roundNumber, 2)}\n`);
  await writeFile(resolve(root, "bench/chart.svg"), drawChart(results));
  await writeFile(resolve(root, "bench/README.md"), writePage(results));
}

/** Nothing here is measured to more than four digits. */
function roundNumber(_key: string, value: unknown): unknown {
  return typeof value === "number" && !Number.isInteger(value) ? Number(value.toPrecision(4)) : value;
}
