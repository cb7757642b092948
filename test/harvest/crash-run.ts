import { type ChildProcess, spawn } from "node:child_process";
import { rm } from "node:fs/promises";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import type { Postgres } from "../support/postgres.js";
import { createListApi, newestId, userOf } from "./list-api.js";
import { openTestHarvest } from "./open-test-harvest.js";

export interface CrashPlan {
  readonly seed: number;
  readonly lists: number;
  readonly pages: number;
  readonly workers: number;
  /** Milliseconds between two kills. */
  readonly killEvery: number;
  /** Milliseconds after which a worker without a sign of life is dead. */
  readonly lease: number;
  /** Milliseconds of an answer. */
  readonly latency: number;
}

export interface CrashResult {
  readonly requests: number;
  readonly kills: number;
  readonly restarts: number;
  readonly refusals: number;
  /** Items that were not stored. */
  readonly missing: number;
  /** Rows and items too many. */
  readonly surplus: number;
  /** What workers said that ended by themselves, but not well. */
  readonly complaints: readonly string[];
  readonly seconds: number;
}

const root = fileURLToPath(new URL("../..", import.meta.url));

/**
 * Reads lists by several processes of which one is killed every now and then, while the database is restarted once, and the quota is
 * spent once.
 */
export async function runCrashes(plan: CrashPlan, postgres: Postgres): Promise<CrashResult> {
  const startedAt = performance.now();
  const random = createRandom(plan.seed);
  const all = plan.lists * plan.pages;
  const spentAt = Math.floor(all * (0.2 + 0.3 * random()));
  const restartAt = Math.floor(all * (0.55 + 0.3 * random()));
  const server = await serveLists(plan, spentAt);
  const address = await postgres.createDatabase(`crashes_${plan.seed}`);
  const harvest = await openTestHarvest({ database: address });
  await harvest.add(
    newestId,
    Array.from({ length: plan.lists }, (_, index) => ({ secUid: userOf(index) })),
  );
  const file = await bundleWorker();
  const workers = new Set<ChildProcess>();
  const complaints: string[] = [];
  let isOver = false;
  const start = () => {
    const args = [file, server.url, address, String(plan.lease)];
    const env = { ...process.env, NODE_PATH: join(root, "node_modules") };
    const child = spawn(process.execPath, args, { env, stdio: ["ignore", "ignore", "pipe"] });
    let text = "";
    child.stderr.on("data", (data) => {
      text += data;
    });
    workers.add(child);
    child.on("close", (code, signal) => {
      workers.delete(child);
      const wasAway = code === 75;
      if (signal === null && code !== 0 && !wasAway) complaints.push(text);
      // One that found nothing left has ended by itself.
      if ((signal !== null || wasAway) && !isOver) start();
    });
  };
  for (let count = 0; count < plan.workers; count++) start();
  let kills = 0;
  let restarts = 0;
  // On a busy machine, most are killed before they have begun.
  const deadline = performance.now() + 300_000 + all * 1_000;
  while (workers.size > 0 && performance.now() < deadline) {
    await sleep(plan.killEvery * (0.5 + random()));
    if (restarts === 0 && server.requests() >= restartAt) {
      restarts++;
      await postgres.restart();
    }
    const victims = [...workers];
    const victim = victims[Math.floor(random() * victims.length)];
    // What is left at the end must be able to end.
    if (victim !== undefined && server.served() < all && victim.kill("SIGKILL")) kills++;
  }
  isOver = true;
  if (workers.size > 0) complaints.push("It did not end.");
  for (const worker of workers) worker.kill("SIGKILL");
  const stored = new Set<string>();
  let rows = 0;
  await harvest.close();
  const after = await openTestHarvest({ database: address });
  for await (const { id = "" } of after.items(newestId)) {
    rows++;
    stored.add(id);
  }
  const [inLists] = await after.query("SELECT count(*)::int AS rows FROM harvest.list_items");
  await after.close();
  await server.close();
  await rm(file);
  const expected = Array.from({ length: plan.lists }, (_, index) => server.idsOf(userOf(index))).flat();
  return {
    requests: server.requests() - server.refusals(),
    kills,
    restarts,
    refusals: server.refusals(),
    missing: expected.filter((id) => !stored.has(id)).length,
    surplus: rows - expected.length + Number(inLists?.["rows"]) - expected.length,
    complaints,
    seconds: (performance.now() - startedAt) / 1_000,
  };
}

/** For a second, all requests are refused. */
async function serveLists({ pages, latency }: CrashPlan, spentAt: number) {
  const list = createListApi(pages);
  let requests = 0;
  let refusals = 0;
  let spentUntil: number | undefined;
  const served = new Set<string>();
  const server = createServer(async (request, response) => {
    requests++;
    if (requests >= spentAt) spentUntil ??= performance.now() + 1_000;
    response.setHeader("content-type", "application/json");
    if (spentUntil !== undefined && performance.now() < spentUntil) {
      refusals++;
      response.writeHead(429, { "retry-after": "1" }).end('{"status":"error","message":"The quota is used up."}');
      return;
    }
    await sleep(latency);
    const body = await (await list.answer(new URL(request.url ?? "", "http://lists"))).text();
    served.add(request.url ?? "");
    response.end(body);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    requests: () => requests,
    refusals: () => refusals,
    served: () => served.size,
    idsOf: list.idsOf,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** As one file, a worker starts within a moment. */
async function bundleWorker(): Promise<string> {
  const outfile = join(tmpdir(), `tikapi-fetch-crash-worker-${process.pid}-${Math.random().toString(36).slice(2)}.mjs`);
  await build({
    entryPoints: [fileURLToPath(new URL("crash-worker.ts", import.meta.url))],
    outfile,
    bundle: true,
    platform: "node",
    format: "esm",
    packages: "bundle",
    external: ["pg", "pg-boss", "@electric-sql/pglite"],
    logLevel: "error",
  });
  return outfile;
}

/** The same numbers for the same seed. */
export function createRandom(seed: number): () => number {
  let state = seed * 2_654_435_761 + 12_345;
  return () => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_519) + 3_266_489_917) >>> 0;
    return state / 2 ** 32;
  };
}
