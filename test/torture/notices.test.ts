import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { startTally } from "./part.js";
import { findPart } from "./parts.js";
import { plantedFaults } from "./plants.js";
import { nameRule, runPart } from "./run-part.js";
import { replay } from "./saved-cases.js";

const seed = 1;

/** The test runner takes a forgotten rejection for its own: this one runs in a process of its own. */
const apart = "forgets a rejection";
const together = Object.entries(plantedFaults).filter(([name]) => name !== apart);

test.each(together)("notices a client that %s", async (_, { part: name, rule, plant, case: shown }) => {
  const part = findPart(name);
  if (shown !== undefined) {
    const broken = await replay({ part: name, rules: [rule], case: shown }, { tally: startTally(), plant });
    expect(broken.map((one) => one.rule)).toContain(rule);
    return;
  }
  // Only this rule is asked: the fault may break others before it.
  const known = { has: (other: string) => other !== nameRule(part, rule) };
  const finding = await runPart(part, { tally: startTally(), plant }, { seed, rounds: 300, shrinkTime: 0, known });
  expect(finding?.broken[0]?.rule).toBe(rule);
});

test(`notices a client that ${apart}, and says how to see it again`, async () => {
  const run = await torture("--part", "bytes", "--minutes", "0.05", "--seed", "7", "--plant", apart);
  expect(run.code).toBe(1);
  expect(run.stdout).toContain(`"${plantedFaults[apart]?.rule}" is broken`);
  expect(run.stdout).toContain("To repeat: npm run torture -- --part bytes --seed 7");
  expect(run.stdout).toMatch(/\d rounds, .* [1-9]\d* mutations, .*; \d+ seconds; [1-9]\d* findings\n$/);
});

function torture(...args: string[]): Promise<{ readonly code: unknown; readonly stdout: string }> {
  const script = fileURLToPath(new URL("../../scripts/torture.ts", import.meta.url));
  return new Promise((resolve) => {
    execFile(process.execPath, ["--import", "tsx", script, ...args], (error, stdout) => {
      resolve({ code: error?.code ?? 0, stdout });
    });
  });
}
