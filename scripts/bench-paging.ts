/** Measures how lists are walked, against a server on loopback: `npm run bench:paging`. Takes about a minute. */
import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import TikAPI, { type Client, type IterateListsOptions, iterateLists } from "../src/index.ts";

interface Measurement {
  readonly what: string;
  readonly measured: number;
  readonly budget: number;
  readonly unit?: string;
  readonly details: string;
}

/** Milliseconds. */
const latency = 50;
const work = 50;

const server = fork(resolve(import.meta.dirname, "bench-paging-server.ts"), { execArgv: ["--import", "tsx"] });
const [port] = (await once(server, "message")) as [number];
try {
  const measurements = [
    await measureHeap(),
    await measurePrefetch(),
    await measureLists("given"),
    await measureLists("arrival"),
  ];
  printTable(measurements);
  if (measurements.some(({ measured, budget }) => measured > budget)) process.exitCode = 1;
} finally {
  server.disconnect();
}

async function measureHeap(): Promise<Measurement> {
  setFlagsFromString("--expose-gc");
  const collectGarbage = runInNewContext("gc") as () => void;
  const limit = 1_000_000;
  const step = 50_000;
  const heaps: number[] = [];
  let items = 0;
  const seconds = await time(async () => {
    for await (const _ of createApi({ pages: limit, latency: 0 }).public.posts(user(0), { limit })) {
      if (++items % step > 0) continue;
      collectGarbage();
      heaps.push(process.memoryUsage().heapUsed);
    }
  });
  const [first = 0, ...later] = heaps;
  return {
    what: `heap growth over ${limit} items, after the first ${step}`,
    measured: (Math.max(...later) - first) / 1024 / 1024,
    budget: 20,
    unit: " MB",
    details: `${items} items in ${(seconds / 1000).toFixed(0)} s, then ${((heaps.at(-1) ?? 0) / 1024 / 1024).toFixed(0)} MB in all`,
  };
}

async function measurePrefetch(): Promise<Measurement> {
  const pages = 20;
  const api = createApi({ pages, latency });
  const walk = (prefetch: 0 | 1) => async () => {
    for await (const _ of api.public.posts(user(0)).pages({ prefetch })) await wait(work);
  };
  const without = await time(walk(0));
  const ahead = await time(walk(1));
  return {
    what: `prefetch: 1 over ${pages} pages, ${latency} ms latency, ${work} ms work each: time against none`,
    measured: ahead / without,
    budget: 0.6,
    details: `${ahead.toFixed(0)} ms against ${without.toFixed(0)} ms`,
  };
}

async function measureLists(order: NonNullable<IterateListsOptions["order"]>): Promise<Measurement> {
  const lists = 100;
  const pages = 10;
  const concurrency = 16;
  const ideal = Math.ceil(lists / concurrency) * pages * latency;
  const users = Array.from({ length: lists }, (_, index) => user(index));
  const api = createApi({ pages, latency });
  const walk = async () => {
    let items = 0;
    for await (const _ of iterateLists(users, (one) => api.public.posts(one), { concurrency, order })) items++;
    if (items !== lists * pages * 30) throw new Error(`${items} items arrived.`);
  };
  // Whatever else the machine does only makes a run longer.
  const durations = [await time(walk), await time(walk), await time(walk)];
  const duration = Math.min(...durations);
  return {
    what: `${lists} lists of ${pages} pages, ${concurrency} at a time, order "${order}": time against the ideal`,
    measured: duration / ideal,
    budget: 1.15,
    details: `${duration.toFixed(0)} ms against ${ideal} ms, the best of ${durations.length}`,
  };
}

/** A client of a server whose lists have so many pages, each given after its latency. */
function createApi(list: { readonly pages: number; readonly latency: number }): Client {
  return TikAPI({ apiKey: "bench-key", baseUrl: `http://127.0.0.1:${port}/${list.pages}/${list.latency}` });
}

function user(number: number): { secUid: string } {
  return { secUid: `invented-user-${number}`.padEnd(40, "-") };
}

async function time(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

function printTable(measurements: readonly Measurement[]): void {
  const rows = measurements.map(({ what, measured, budget, unit = "", details }) => [
    measured <= budget ? "ok" : "OVER",
    `${measured.toFixed(2)}${unit}`,
    `(at most ${budget}${unit})`,
    what,
    details,
  ]);
  const widths = rows[0]?.map((_, column) => Math.max(...rows.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of rows)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
