/** A worker of the crash tests: reads lists from a server until nothing is left. Killed at any moment. */
import { HarvestError } from "../../src/harvest/harvest-error.js";
import TikAPI from "../../src/index.js";
import { openTestHarvest } from "./open-test-harvest.js";

const [baseUrl = "", database = "", lease = ""] = process.argv.slice(2);
const api = TikAPI({ apiKey: "crash-key", baseUrl, retries: 0 });
const pace = { lease: Number(lease), poll: 50, patience: 60_000 };
const harvest = await openTestHarvest({ api, database }, pace).catch((error: unknown) => {
  // Whoever runs workers starts them again, as with containers.
  if (error instanceof HarvestError && error.problem === "database") process.exit(75);
  throw error;
});
try {
  const { ended, reason } = await harvest.work({ concurrency: 1 });
  if (ended !== "done") throw new Error(`It ended: ${ended}. ${reason}`);
} finally {
  await harvest.close();
}
