import { expect, test } from "vitest";
import { killRuns } from "../support/killed-runs.js";
import { scaleTime } from "../support/scale-time.js";

test("many lists, killed again and again, end with the same file as an undisturbed run", {
  timeout: scaleTime(60_000),
}, async () => {
  const { kills, file, wanted } = await killRuns({ users: 40, kills: 5, seed: 7 });
  expect(kills).toBeGreaterThanOrEqual(3);
  expect(file).toBe(wanted);
});
