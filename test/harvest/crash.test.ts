import { afterAll, beforeAll, expect, it } from "vitest";
import { type Postgres, startPostgres } from "../support/postgres.js";
import { scaleTime } from "../support/scale-time.js";
import { runCrashes } from "./crash-run.js";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

// `npm run harvest:torture` does the same for longer, with as many seeds as you like.
it("has every item once, though workers are killed, the database is restarted and the quota is spent", {
  timeout: scaleTime(120_000),
}, async () => {
  const plan = { seed: 1, lists: 24, pages: 5, workers: 4, killEvery: 600, lease: 2_500, latency: 60 };
  const result = await runCrashes(plan, postgres);
  expect(result).toMatchObject({ missing: 0, surplus: 0, restarts: 1, complaints: [] });
  expect(result.kills).toBeGreaterThan(0);
  expect(result.refusals).toBeGreaterThan(0);
  expect(result.refusals).toBeLessThanOrEqual(plan.workers);
  expect(result.requests).toBeLessThanOrEqual(plan.lists * plan.pages + result.kills);
});
