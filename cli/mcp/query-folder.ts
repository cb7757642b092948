import { Worker } from "node:worker_threads";
import { loadPeer } from "./load-peer.js";
import type { ReadOnlyDatabase } from "./open-database.js";
import type { QueryLimits } from "./query-harvest.js";
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
      const result = turn.then(() => {
        if (thread === undefined || thread.hasEnded) thread = new DatabaseThread(folder);
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
  readonly #worker: Worker;

  constructor(folder: string) {
    this.#worker = new Worker(new URL("./folder-worker.mjs", import.meta.url), { workerData: { folder } });
    this.#worker.on("exit", () => {
      this.hasEnded = true;
    });
    // Said to whoever waits for a query.
    this.#worker.on("error", () => {});
  }

  query(sql: string, { timeout, rows, signal }: QueryLimits): Promise<Rows> {
    return new Promise<Rows>((resolve, reject) => {
      const fail = (problem: string) => {
        stop();
        this.end();
        reject(new Error(problem));
      };
      const timer = setTimeout(() => fail(`canceling statement after ${timeout} ms`), timeout);
      const onAbort = () => fail("canceled");
      const onExit = () => fail("The database cannot be opened; is another process using it?");
      const onAnswer = (answer: Answer) => {
        stop();
        if ("rows" in answer) resolve(answer.rows);
        else reject(new Error(answer.problem));
      };
      const stop = () => {
        clearTimeout(timer);
        signal?.removeEventListener("abort", onAbort);
        this.#worker.off("exit", onExit).off("message", onAnswer);
      };
      signal?.addEventListener("abort", onAbort);
      this.#worker.on("exit", onExit).on("message", onAnswer);
      this.#worker.postMessage(writeCursor(sql, rows));
    });
  }

  end(): void {
    this.hasEnded = true;
    void this.#worker.terminate();
  }
}
