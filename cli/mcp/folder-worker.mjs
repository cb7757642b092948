// Runs in a thread of its own, as it stands: where TypeScript is compiled on the fly, threads are not.
import { parentPort, workerData } from "node:worker_threads";
import { PGlite } from "@electric-sql/pglite";

const database = await PGlite.create(workerData.folder);
parentPort.once("message", async ({ declare, fetch }) => {
  parentPort.postMessage(await run(declare, fetch));
});
parentPort.postMessage({ rows: [] });

async function run(declare, fetch) {
  try {
    await database.exec(`BEGIN READ ONLY; ${workerData.setSearchPath}`);
    // One statement only, which `exec` would not see to.
    await database.query(declare);
    const { rows } = await database.query(fetch);
    await database.exec("ROLLBACK");
    const text = JSON.stringify(rows, writeLarge);
    if (text.length > workerData.largest) return { problem: workerData.tooLarge };
    return { rows: JSON.parse(text) };
  } catch (error) {
    return { problem: error.message };
  } finally {
    await database.close();
  }
}

const writeLarge = (_, value) => (typeof value === "bigint" ? String(value) : value);
