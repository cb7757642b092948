import { table } from "../../generated/operations.js";
import { createSource, resolveSettings, type Settings } from "../../src/settings/settings.js";

/** The settings of a client that was made with these options, right or wrong. */
export function makeSettings(options: object): Settings {
  return resolveSettings(createSource(table, options));
}
