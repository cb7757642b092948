import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { afterAll, beforeAll, expect, it, onTestFinished } from "vitest";
import { parseYaml } from "../../generator/read/redocly.js";
import type { Harvest, HarvestPlan } from "../../src/harvest.js";
import TikAPI from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";
import { openTestHarvest } from "../harvest/open-test-harvest.js";
import { type Postgres, startPostgres } from "../support/postgres.js";

const folder = fileURLToPath(new URL("../../examples/harvest", import.meta.url));
/** As the command line loads it. */
const { default: plan } = await import(pathToFileURL(join(folder, "plan.mjs")).href);
const { lists = [], expand }: HarvestPlan = plan;

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

it("the plan leads from names to profiles, posts and comments, and the questions have answers", async () => {
  const tiktok = mockTikAPI();
  const api = TikAPI({ apiKey: "any", fetch: tiktok.fetch });
  const harvest: Harvest = await openTestHarvest({ api, database: await postgres.createDatabase("example") });
  onTestFinished(() => harvest.close());
  for (const { operation, params, ...options } of lists) await harvest.add(operation, [params as never], options);
  expect(await harvest.work({ expand })).toMatchObject({ ended: "done" });
  const { operations } = await harvest.status();
  expect(operations.map(({ items }) => items > 0)).toEqual([true, true, true]);
  expect(operations).toHaveLength(1 + Object.keys(expand ?? {}).length);
  await harvest.query(
    "UPDATE harvest.items SET body = jsonb_set(body, '{createTime}', to_jsonb(extract(epoch FROM now())::bigint))",
  );
  const questions = (await readFile(join(folder, "questions.sql"), "utf8"))
    .split(/;\s*\n/)
    .filter((text) => text.trim() !== "");
  expect(questions).toHaveLength(3);
  for (const question of questions) expect(await harvest.query(question), question).not.toEqual([]);
});

it("the services are a database and three workers that run a command that exists", async () => {
  const text = await readFile(join(folder, "docker-compose.yml"), "utf8");
  const { services } = parseYaml(text) as {
    services: Record<string, { command?: string; deploy?: { replicas: number } }>;
  };
  expect(services["worker"]?.deploy?.replicas).toBe(3);
  expect(services["worker"]?.command).toContain("exec npx tikapi-fetch harvest work --plan plan.mjs");
});
