import { once } from "node:events";
import { join, resolve } from "node:path";
import { Worker } from "node:worker_threads";
import { holdFolder } from "./hold-folder.js";
import { loadPeer } from "./load-peer.js";
import {
  largestAnswer,
  type QueryLimits,
  type ReadOnlyDatabase,
  setSearchPath,
  tooLarge,
} from "./read-only-database.js";
import { ToolError } from "./tool-error.js";
import { writeCursor } from "./write-cursor.js";

/**
 * Queries the embedded database of a harvest, in the `data` of a folder. It is opened for each query, so that a harvest can work
 * in between. It computes in a thread of its own, which is ended at the time limit: nothing else can stop it.
 */
export async function openFolder(place: string): Promise<ReadOnlyDatabase> {
  const folder = resolve(place);
  await loadPeer("@electric-sql/pglite", async () => import.meta.resolve("@electric-sql/pglite"));
  let turn: Promise<unknown> = Promise.resolve();
  return {
    query(sql, limits) {
      const result = turn.then(() => runQuery(folder, sql, limits));
      turn = result.catch(() => {});
      return result;
    },
    close: async () => void (await turn),
  };
}

type Answer = { readonly rows: readonly Readonly<Record<string, unknown>>[] } | { readonly problem: string };

async function runQuery(folder: string, sql: string, { timeout, rows, signal }: QueryLimits) {
  signal?.throwIfAborted();
  const giveBack = holdFolder(folder);
  const workerData = { folder: join(folder, "data"), largest: largestAnswer, tooLarge, setSearchPath };
  const resourceLimits = { maxOldGenerationSizeMb: 1_024 };
  const worker = new Worker(new URL("./folder-worker.mjs", import.meta.url), { workerData, resourceLimits });
  // Said by the wait that fails with it.
  worker.on("error", () => {});
  try {
    // Opening takes a second or two, which are not those of the query.
    await waitForMessage(worker, signal).catch((error: Error) => {
      throw new ToolError("query", `The database cannot be opened: ${error.message}`, "Tell the user.");
    });
    const limit = AbortSignal.timeout(timeout);
    worker.postMessage(writeCursor(sql, rows));
    const answer = await waitForMessage(worker, signal === undefined ? limit : AbortSignal.any([limit, signal])).catch(
      (error: Error) => {
        throw limit.aborted ? new Error(`canceling statement after ${timeout} ms`) : error;
      },
    );
    if ("problem" in answer) throw new Error(answer.problem);
    return answer.rows;
  } finally {
    await worker.terminate();
    giveBack();
  }
}

/** The thread sends answers only, and an empty one once the database is open. */
async function waitForMessage(worker: Worker, signal: AbortSignal | undefined): Promise<Answer> {
  const [answer] = await once(worker, "message", { signal });
  return answer as Answer;
}
