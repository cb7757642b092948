/**
 * Harvests lists while workers are killed, the database is restarted and the quota is spent:
 * `npm run harvest:torture -- --seeds 10 --first 1 --lists 200 --pages 5`. Exits with 1 if an item is missing or there twice, or if
 * more was asked for than was lost. Needs a Postgres server, as the tests do.
 */
import { parseArgs } from "node:util";
import { runCrashes } from "../test/harvest/crash-run.ts";
import { startPostgres } from "../test/support/postgres.ts";

const { values } = parseArgs({
  options: {
    seeds: { type: "string", default: "10" },
    first: { type: "string", default: "1" },
    lists: { type: "string", default: "200" },
    pages: { type: "string", default: "5" },
    workers: { type: "string", default: "4" },
  },
});
const [lists, pages, workers, first, seeds] = [
  values.lists,
  values.pages,
  values.workers,
  values.first,
  values.seeds,
].map(Number) as [number, number, number, number, number];

const postgres = await startPostgres();
console.log(postgres.version);
try {
  const rows: object[] = [];
  for (let seed = first; seed < first + seeds; seed++) {
    const plan = { seed, lists, pages, workers, killEvery: 1_000, lease: 5_000, latency: 50 };
    const { complaints, ...result } = await runCrashes(plan, postgres);
    const { requests, kills, refusals, missing, surplus, restarts } = result;
    const isRight =
      missing === 0 &&
      surplus === 0 &&
      restarts === 1 &&
      complaints.length === 0 &&
      refusals <= workers &&
      requests <= lists * pages + kills;
    if (!isRight) process.exitCode = 1;
    rows.push({ seed, ...result, seconds: Math.round(result.seconds), right: isRight });
    console.log(JSON.stringify(rows.at(-1)));
    for (const complaint of complaints) console.log(complaint);
  }
  console.table(rows);
} finally {
  await postgres.stop();
}
