import { expect, test } from "vitest";
import { startTally } from "./part.js";
import { findPart } from "./parts.js";
import { plantedFaults } from "./plants.js";
import { nameRule, runPart } from "./run-part.js";

const seed = 1;

test.each(Object.entries(plantedFaults))("notices a client that %s", async (_, { part: name, rule, plant }) => {
  const part = findPart(name);
  // Only this rule is asked: the fault may break others before it.
  const known = { has: (other: string) => other !== nameRule(part, rule) };
  const finding = await runPart(part, { tally: startTally(), plant }, { seed, rounds: 300, shrinkTime: 0, known });
  expect(finding?.broken[0]?.rule).toBe(rule);
});
