import { HarvestError } from "./harvest-error.js";
import type { WorkOptions } from "./types.js";

/** Refuses options that make no sense. */
export function checkWorkOptions({ concurrency = 4, rate, budget }: WorkOptions): void {
  if (!Number.isInteger(concurrency) || concurrency < 1 || concurrency > 1_000)
    throw new HarvestError("arguments", "concurrency must be a whole number from 1 to 1000.");
  if (rate !== undefined && !(rate.requests > 0 && rate.per > 0 && Number.isFinite(rate.per / rate.requests)))
    throw new HarvestError("arguments", "rate must be { requests, per }, both above 0; per is in milliseconds.");
  if (budget !== undefined && !(Number.isInteger(budget.requests) && budget.requests >= 0))
    throw new HarvestError("arguments", "budget must be { requests }, a whole number.");
}
