import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { beforeAll, expect, it } from "vitest";
import { runNode } from "../support/run-node.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

let cwd: string;
beforeAll(async () => {
  cwd = await makeTemporaryFolder();
  // Outside of the project, none of them is found.
  await build({
    entryPoints: [fileURLToPath(new URL("../../src/harvest.ts", import.meta.url))],
    outfile: join(cwd, "harvest.mjs"),
    bundle: true,
    platform: "node",
    format: "esm",
    logLevel: "error",
  });
});

it.each([
  ["harvest", "@electric-sql/pglite", "npm install pg-boss@10 @electric-sql/pglite"],
  ["postgres://127.0.0.1:1/none", "pg", "npm install pg-boss@10 pg@8"],
])("for %s, a harvest without its packages says what to install", async (database, name, install) => {
  await writeFile(
    join(cwd, "run.mjs"),
    `import { openHarvest } from "./harvest.mjs";
     openHarvest({ database: "${database}" }).catch(({ name, problem, message }) => console.log(name, problem, message));`,
  );
  const { stdout, stderr } = await runNode(["run.mjs"], { cwd, env: { NODE_PATH: "" } });
  expect(stderr).toBe("");
  expect(stdout).toBe(`HarvestError missing A harvest needs ${name}. Install it: ${install}\n`);
});
