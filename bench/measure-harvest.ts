/**
 * Measures a harvest on a Postgres server of its own: `npm run bench:harvest [-- --items 1000000]`. First workers, against a server
 * that takes 300 ms; then many items as fast as they go.
 */
import { execFile } from "node:child_process";
import { cpus } from "node:os";
import { fileURLToPath } from "node:url";
import { parseArgs, promisify } from "node:util";
import { openHarvest } from "../src/harvest.ts";
import { startPostgres } from "../test/support/postgres.ts";

const { values } = parseArgs({
  options: {
    items: { type: "string", default: "1000000" },
    lists: { type: "string", default: "40" },
    workers: { type: "string", default: "1,2,4,8" },
  },
});
const run = promisify(execFile);
const worker = fileURLToPath(new URL("harvest-worker.ts", import.meta.url));

interface Job {
  readonly name: string;
  readonly workers: number;
  readonly concurrency: number;
  readonly latency: number;
  readonly lists: number;
  readonly pages: number;
  readonly pageSize: number;
}

interface Report {
  readonly stored: number;
  readonly items: number;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly cpu: number;
  readonly highest: number;
  readonly growth: number;
}

const postgres = await startPostgres();
console.log(`${postgres.version}, ${cpus().length} cores, Node ${process.version}`);
try {
  await measureWorkers();
  await measureItems();
} finally {
  await postgres.stop();
}

/** The more workers, the more lists: each has as long to do. */
async function measureWorkers(): Promise<void> {
  const rows: object[] = [];
  let alone = 0;
  for (const workers of values.workers.split(",").map(Number)) {
    const shape = { concurrency: 4, latency: 300, lists: Number(values.lists) * workers, pages: 10, pageSize: 30 };
    const { reports, seconds } = await measure({ name: `workers_${workers}`, workers, ...shape });
    const rate = sum(reports.map(({ stored }) => stored)) / seconds;
    alone ||= rate / workers;
    rows.push({
      workers,
      "pages a second": rate.toFixed(1),
      "of linear": (rate / (alone * workers)).toFixed(2),
      "of what 300 ms allow": (rate / ((workers * 4) / 0.3)).toFixed(2),
      "CPU of a worker, ms a page": ((1_000 * sum(reports.map(({ cpu }) => cpu))) / (rate * seconds)).toFixed(1),
    });
  }
  console.table(rows);
}

async function measureItems(): Promise<void> {
  const pages = 100;
  const pageSize = 30;
  const lists = Math.ceil(Number(values.items) / pages / pageSize);
  const shape = { concurrency: 8, latency: 0, lists, pages, pageSize };
  const { reports, seconds, size } = await measure({ name: "items", workers: 2, ...shape });
  const items = sum(reports.map((report) => report.items));
  console.table([
    {
      items,
      seconds: Math.round(seconds),
      "rows a second": Math.round(items / seconds),
      "memory of a worker, MB": Math.round(Math.max(...reports.map(({ highest }) => highest)) / 1e6),
      "its growth, MB": Math.round(Math.max(...reports.map(({ growth }) => growth)) / 1e6),
      "bytes in the database per item": Math.round(size / items),
    },
  ]);
}

async function measure({ name, workers, concurrency, latency, lists, pages, pageSize }: Job) {
  const database = await postgres.createDatabase(name);
  const harvest = await openHarvest({ database });
  const users = Array.from({ length: lists }, (_, index) => ({ secUid: `u${index}-`.padEnd(40, "x") }));
  await harvest.add("public.posts", users);
  const args = [database, concurrency, latency, pages, pageSize].map(String);
  const outputs = await Promise.all(
    Array.from({ length: workers }, () =>
      run(process.execPath, ["--import", "tsx", worker, ...args], { maxBuffer: 2 ** 26 }),
    ),
  );
  const reports = outputs.map(({ stdout }): Report => JSON.parse(stdout));
  const [row] = await harvest.query("SELECT pg_database_size(current_database())::float8 AS size");
  await harvest.close();
  // From when all had started, so that the start of Node does not count.
  const seconds =
    (Math.max(...reports.map(({ endedAt }) => endedAt)) - Math.min(...reports.map(({ startedAt }) => startedAt))) /
    1_000;
  return { reports, seconds, size: Number(row?.["size"]) };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
