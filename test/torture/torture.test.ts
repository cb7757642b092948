import { expect, test } from "vitest";
import { scaleTime } from "../support/scale-time.js";
import { startTally } from "./part.js";
import { parts } from "./parts.js";
import { type Finding, runPart } from "./run-part.js";
import { listSavedCases, readSavedCase, replay } from "./saved-cases.js";

/** The same cases in every run. Other seeds are for `npm run torture`. */
const seed = 20_260_101;
const none: ReadonlySet<string> = new Set();

test.each(parts.map((part) => [part.name, part] as const))("no rule is broken by the cases of: %s", async (_, part) => {
  const bench = { tally: startTally(), plant: {} };
  const rounds = part.rounds.short;
  const finding = await runPart(part, bench, { seed, rounds, shrinkTime: scaleTime(3_000), known: none });
  expect(describe(finding)).toBe("");
  expect(bench.tally.rounds).toBe(rounds);
});

test.each(listSavedCases())("a case that once broke a rule breaks none: %s", async (name) => {
  expect(await replay(readSavedCase(name), { tally: startTally(), plant: {} })).toEqual([]);
});

/** As a text, which a test report does not cut short. */
const describe = (finding: Finding | undefined): string =>
  finding === undefined ? "" : JSON.stringify(finding, null, 1);
