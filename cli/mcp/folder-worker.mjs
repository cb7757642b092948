// Runs in a thread of its own, as it stands: where TypeScript is compiled on the fly, threads are not.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

const database = await PGlite.create(workerData.folder);
parentPort.on("message", async ({ declare, fetch }) => {
  parentPort.postMessage(await run(declare, fetch));
});
parentPort.postMessage("open");

async function run(declare, fetch) {
  try {
    await database.exec("BEGIN READ ONLY");
    try {
      // One statement only, which `exec` would not see to.
      await database.query(declare);
      const { rows } = await database.query(fetch);
      return { rows: JSON.parse(JSON.stringify(rows, writeLarge)) };
    } finally {
      await database.exec("ROLLBACK");
    }
  } catch (error) {
    return { problem: error.message };
  }
}

const writeLarge = (_, value) => (typeof value === "bigint" ? String(value) : value);
