import { type Harvest, openHarvest } from "../src/harvest.js";
import type { Client } from "../src/index.js";
import { UsageError } from "./errors.js";

/** The account whose key is in TIKAPI_ACCOUNT_KEY. */
export const usualAccount = "default";

/** Opens the harvest for a while. */
export async function useHarvest<T>(
  database: string | undefined,
  use: (harvest: Harvest) => Promise<T>,
  api?: Client,
): Promise<T> {
  if (database === "") throw new UsageError("--database needs a folder or an address.");
  const harvest = await openHarvest({ api, database, accountKey: readAccountKey });
  try {
    return await use(harvest);
  } finally {
    await harvest.close();
  }
}

/** Keys are in the environment only: of the account `ada` in TIKAPI_ACCOUNT_KEY_ADA. */
function readAccountKey(name: string): string | undefined {
  const suffix = name === usualAccount ? "" : `_${name.replaceAll(/[^A-Za-z0-9]/g, "_").toUpperCase()}`;
  return process.env[`TIKAPI_ACCOUNT_KEY${suffix}`];
}
