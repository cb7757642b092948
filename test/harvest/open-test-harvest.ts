import { table } from "../../generated/operations.js";
import { tables } from "../../generated/tables.js";
import { createHarvest, type Harvest, type HarvestOptions } from "../../src/harvest/harvest.js";
import type { WorkPace } from "../../src/harvest/work.js";

const facts = { operations: table.operations, keyHeader: table.keyHeaders.apiKey, tables };

/** Impatient, so that tests need not wait. */
const testPace: WorkPace = { lease: 4_000, poll: 20, patience: 3_000 };

export const openTestHarvest = (options: HarvestOptions, pace: Partial<WorkPace> = {}): Promise<Harvest> =>
  createHarvest(facts, options, { ...testPace, ...pace });
