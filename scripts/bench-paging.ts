/** Measures how lists are walked, against a server on loopback: `npm run bench:paging`. Takes about a minute. */
import { spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { resolve } from "node:path";
import { text } from "node:stream/consumers";
import { setTimeout as wait } from "node:timers/promises";
import TikAPI, { type Client, type IterateListsOptions, iterateLists } from "../src/index.ts";

const latency = 50;
const work = 50;
const pageSize = 30;

interface Measurement {
  readonly what: string;
  readonly measured: number;
  readonly budget: number;
  readonly unit: string;
  readonly details: string;
}

const measurements = [await measureMemory(), await measurePrefetch(), ...(await measureManyLists())];
const rows = measurements.map(({ what, measured, budget, unit, details }) => [
  what,
  `${measured.toFixed(2)}${unit}`,
  `at most ${budget}${unit}`,
  measured <= budget ? "ok" : "OVER",
  details,
]);
printTable([["what", "measured", "budget", "", ""], ...rows]);
if (rows.some((row) => row.includes("OVER"))) process.exitCode = 1;

/** In a process of its own, whose heap holds the client and nothing else. */
async function measureMemory(): Promise<Measurement> {
  const items = 1_000_000;
  const after = 50_000;
  return withLists({ pages: Math.ceil(items / pageSize), latency: 0 }, async (_, url) => {
    const script = resolve(import.meta.dirname, "bench-paging-memory.ts");
    const args = ["--expose-gc", "--import", "tsx", script, url, String(items), String(after)];
    const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
    const [output] = await Promise.all([text(child.stdout), once(child, "exit")]);
    const { growth, seconds } = JSON.parse(output) as { growth: number; seconds: number };
    return {
      what: `heap growth over ${items.toLocaleString("en")} items, after the first ${after.toLocaleString("en")}`,
      measured: growth / 1024 / 1024,
      budget: 20,
      unit: " MB",
      details: `${seconds.toFixed(0)} s, ${pageSize} items a page`,
    };
  });
}

async function measurePrefetch(): Promise<Measurement> {
  const pages = 20;
  return withLists({ pages, latency }, async (api) => {
    const walk = async (prefetch: 0 | 1) => {
      for await (const _ of api.public.posts(user(0)).pages({ prefetch })) await wait(work);
    };
    const without = await time(() => walk(0));
    const ahead = await time(() => walk(1));
    return {
      what: `prefetch: 1, ${pages} pages of ${latency} ms latency and ${work} ms work`,
      measured: ahead / without,
      budget: 0.6,
      unit: "",
      details: `${without.toFixed(0)} ms without, ${ahead.toFixed(0)} ms with`,
    };
  });
}

async function measureManyLists(): Promise<Measurement[]> {
  const lists = 100;
  const pages = 10;
  const concurrency = 16;
  const ideal = Math.ceil(lists / concurrency) * pages * latency;
  const users = Array.from({ length: lists }, (_, index) => user(index));
  const measure = (order: NonNullable<IterateListsOptions["order"]>) =>
    withLists({ pages, latency }, async (api) => {
      let items = 0;
      const duration = await time(async () => {
        for await (const _ of iterateLists(users, (one) => api.public.posts(one), { concurrency, order })) items++;
      });
      if (items !== lists * pages * pageSize) throw new Error(`${items} items arrived.`);
      return {
        what: `${lists} lists of ${pages} pages, ${concurrency} at a time, order "${order}", against the ideal`,
        measured: duration / ideal,
        budget: 1.15,
        unit: "",
        details: `${duration.toFixed(0)} ms, ideal ${ideal} ms`,
      };
    });
  return [await measure("given"), await measure("arrival")];
}

function user(number: number): { secUid: string } {
  return { secUid: `invented-user-${number}`.padEnd(40, "-") };
}

async function time(run: () => Promise<void>): Promise<number> {
  const startedAt = performance.now();
  await run();
  return performance.now() - startedAt;
}

/** A server that gives every user as many pages, each after its latency. */
async function withLists<T>(
  list: { readonly pages: number; readonly latency: number },
  run: (api: Client, url: string) => Promise<T>,
): Promise<T> {
  const server = createServer(async (request, response) => {
    const page = Number(new URL(request.url ?? "", "http://lists").searchParams.get("cursor") ?? 0);
    const itemList = Array.from({ length: pageSize }, (_, index) => ({
      id: `${page}-${index}`,
      desc: "An invented post.",
    }));
    if (list.latency > 0) await wait(list.latency);
    response.setHeader("content-type", "application/json");
    response.end(JSON.stringify({ itemList, hasMore: page < list.pages - 1, cursor: String(page + 1) }));
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  try {
    const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    const api = TikAPI({ apiKey: "bench-key", baseUrl: url });
    // The first call pays for what happens once.
    await api.public.posts(user(0));
    return await run(api, url);
  } finally {
    server.closeAllConnections();
    server.close();
  }
}

function printTable(table: readonly (readonly string[])[]): void {
  const widths = table[0]?.map((_, column) => Math.max(...table.map((row) => row[column]?.length ?? 0))) ?? [];
  for (const row of table)
    console.log(
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join("  ")
        .trimEnd(),
    );
}
