import { once } from "node:events";
import { Worker } from "node:worker_threads";
import { loadPeer } from "./load-peer.js";
import type { QueryLimits, ReadOnlyDatabase } from "./read-only-database.js";
import { writeCursor } from "./write-cursor.js";

/**
 * Queries an embedded database. It computes in a thread of its own, which is ended at the time limit: nothing else can stop it, and
 * in this thread it would stop everything.
 */
export async function openFolder(folder: string): Promise<ReadOnlyDatabase> {
  await loadPeer("@electric-sql/pglite", async () => import.meta.resolve("@electric-sql/pglite"));
  let thread: DatabaseThread | undefined;
  let turn: Promise<unknown> = Promise.resolve();
  return {
    query(sql, limits) {
      // One at a time: the database has one connection.
      const result = turn.then(async () => {
        if (thread === undefined || thread.hasEnded) thread = new DatabaseThread(folder);
        await thread.opened;
        return thread.query(sql, limits);
      });
      turn = result.catch(() => {});
      return result;
    },
    close: async () => thread?.end(),
  };
}

type Rows = readonly Readonly<Record<string, unknown>>[];

type Answer = { readonly rows: Rows } | { readonly problem: string };

class DatabaseThread {
  hasEnded = false;
  /** Opening takes a second or two, which are not those of a query. */
  readonly opened: Promise<unknown>;
  readonly #worker: Worker;

  constructor(folder: string) {
    this.#worker = new Worker(new URL("./folder-worker.mjs", import.meta.url), { workerData: { folder } });
    this.#worker.on("exit", () => {
      this.hasEnded = true;
    });
    this.opened = once(this.#worker, "message").catch((error: Error) => {
      throw new Error(`The database in ${folder} cannot be opened; is another process using it? ${error.message}`);
    });
    this.opened.catch(() => {});
    // Said to whoever waits.
    this.#worker.on("error", () => {});
  }

  async query(sql: string, { timeout, rows, signal }: QueryLimits): Promise<Rows> {
    const limit = AbortSignal.timeout(timeout);
    const ending = signal === undefined ? limit : AbortSignal.any([limit, signal]);
    try {
      const answered = once(this.#worker, "message", { signal: ending });
      this.#worker.postMessage(writeCursor(sql, rows));
      // The thread sends nothing else.
      const [answer] = (await answered) as [Answer];
      if ("rows" in answer) return answer.rows;
      throw new Error(answer.problem);
    } catch (error) {
      if (!ending.aborted) throw error;
      this.end();
      throw new Error(limit.aborted ? `canceling statement after ${timeout} ms` : "canceled");
    }
  }

  end(): void {
    this.hasEnded = true;
    void this.#worker.terminate();
  }
}
