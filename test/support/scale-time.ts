import { availableParallelism, loadavg } from "node:os";

/** Where the runner tells its workers what it measured; who runs the tests may set it, too. */
export const timeScaleVariable = "TEST_TIME_SCALE";

/** What the work of `measureTimeScale` takes on a quiet machine. */
const quietMilliseconds = 50;

/** How many times longer things take here and now than on a quiet machine; never less than 1. */
export const timeScale = Number(process.env[timeScaleVariable]) || measureTimeScale();

/** A time limit for this machine: what is enough on a quiet one, times what this one is slower. */
export const scaleTime = (milliseconds: number): number => Math.ceil(milliseconds * timeScale);

function measureTimeScale(): number {
  const startedAt = performance.now();
  computeHash();
  const slowness = (performance.now() - startedAt) / quietMilliseconds;
  // So short a work can be lucky; and what waits for a core now will still be there when the tests run.
  const queue = (loadavg()[0] ?? 0) / availableParallelism();
  return Math.max(1, slowness, queue);
}

function computeHash(): number {
  let hash = 0;
  for (let index = 0; index < 40_000_000; index++) hash = Math.imul(hash ^ index, 0x01000193);
  return hash;
}
