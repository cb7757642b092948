import { expect, test } from "vitest";
import { killRuns } from "../support/killed-runs.js";
import { scaleTime } from "../support/scale-time.js";

/** A larger trial on demand: `LIST_KILLS=500x50` is 500 users and 50 kills. */
const [users = 40, kills = 5] = (process.env["LIST_KILLS"] ?? "").split("x").map(Number).filter(Boolean);

test("many lists, killed again and again, end with the same file as an undisturbed run", {
  timeout: scaleTime(60_000 + kills * 20_000),
}, async () => {
  const runs = await killRuns({ users, kills, seed: 7 });
  expect(runs.kills).toBe(kills);
  expect(runs.file).toBe(runs.wanted);
  // Of what a killed run had asked for, a few answers at most are lost.
  expect(runs.requests).toBeLessThan(runs.leastRequests + kills * 30);
});
