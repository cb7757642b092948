import { table } from "../generated/operations.js";
import { tables } from "../generated/tables.js";
import { createHarvest, type Harvest, type HarvestOptions } from "./harvest/harvest.js";

/**
 * Opens a harvest: lists to read, by as many processes as you like, into a database. Needs the packages `pg-boss` (version 10), and
 * `@electric-sql/pglite` for the embedded database or `pg` for a server.
 *
 * @throws HarvestError if a package is missing, the database does not answer, or another process has the embedded one.
 * @example
 * import TikAPI from "tikapi-fetch";
 * import { openHarvest } from "tikapi-fetch/harvest";
 *
 * const harvest = await openHarvest({ api: TikAPI("API_KEY") });
 * await harvest.add("public.commentsList", [{ media_id: "7109178205151464746" }]);
 * await harvest.work();
 * for await (const comment of harvest.items("public.commentsList")) console.log(comment.text);
 * await harvest.close();
 */
export function openHarvest(options: HarvestOptions = {}): Promise<Harvest> {
  return createHarvest({ operations: table.operations, keyHeader: table.keyHeaders.apiKey, tables }, options);
}

export type { ExportOptions, Harvest, HarvestOptions } from "./harvest/harvest.js";
export { HarvestError, type HarvestProblem } from "./harvest/harvest-error.js";
export type { MissingParameter } from "./harvest/list-row.js";
export type { ItemsOptions } from "./harvest/read-items.js";
export type { FailureStatus, HarvestStatus, KeyStatus, OperationStatus } from "./harvest/status.js";
export type {
  AddOptions,
  Expand,
  Expansion,
  FoundItem,
  HarvestItem,
  HarvestPlan,
  IncompleteList,
  ParamsOf,
  WorkOptions,
  WorkResult,
} from "./harvest/types.js";
