import { nextTime } from "./cron.js";
import type { Database, Session } from "./database.js";
import type { Failure, ListRow, NewList } from "./list-row.js";
import type { Queue, Wake } from "./queue.js";

/** The lists of a harvest: what becomes of them. Whoever has one is its worker; nobody else changes it. */
export class Lists {
  readonly #database: Database;
  readonly #queue: Queue;

  constructor(database: Database, queue: Queue) {
    this.#database = database;
    this.#queue = queue;
  }

  /** Adds what is not there yet. What is there gets a schedule or another priority, if one is given. */
  async add(tx: Session, lists: readonly NewList[]): Promise<number> {
    const now = new Date();
    const rows = lists.map((list) => ({ ...list, next_run: list.every && nextTime(list.every, now) }));
    const text = JSON.stringify(rows);
    const added = await tx.query<Wake>(addSql, [text]);
    if (added.length < lists.length) await tx.query(changeSql, [text]);
    await this.#queue.send(tx, added);
    return added.length;
  }

  /** Takes the next list for a worker. */
  take(worker: string): Promise<ListRow | undefined> {
    return this.#database.transaction(async (tx) => {
      for (;;) {
        const taken = await this.#queue.take(tx);
        if (taken === undefined) return undefined;
        const [row] = await tx.query<ListRow & { readonly state: string }>(takeSql, [taken.list, taken.job, worker]);
        if (row?.state === "active") return row;
        // Another job was faster, or the list waits for its account.
        await this.#queue.drop(tx, [taken.job]);
      }
    });
  }

  /** Gives a list back: for anybody, at once or after so many seconds. `failure` says why, if it did not go well. */
  async giveBack(worker: string, list: ListRow, after = 0, failure?: Failure): Promise<void> {
    await this.#database.transaction(async (tx) => {
      const given = await tx.query(
        `UPDATE harvest.lists SET state = 'queued', worker = NULL, job = NULL, not_before = now() + $3 * interval '1 second',
         tries = tries + $4, error = coalesce($5::jsonb, error) WHERE id = $1 AND worker = $2 RETURNING id`,
        [list.id, worker, after, failure === undefined ? 0 : 1, failure === undefined ? null : JSON.stringify(failure)],
      );
      if (given.length === 0) return;
      await this.#queue.drop(tx, [list.job]);
      await this.#queue.send(tx, [{ id: list.id, priority: list.priority, after }]);
    });
  }

  /** Ends a list for this run: at its end, or with what went wrong. */
  async end(worker: string, list: ListRow, failure?: Failure): Promise<void> {
    await this.#database.transaction(async (tx) => {
      await tx.query(
        `UPDATE harvest.lists SET state = $3, worker = NULL, job = NULL, error = $4::jsonb, next_run = $5, finished_at = now(),
         completed_run = CASE WHEN $3 = 'done' THEN run ELSE completed_run END WHERE id = $1 AND worker = $2`,
        [
          list.id,
          worker,
          failure === undefined ? "done" : "failed",
          failure === undefined ? null : JSON.stringify(failure),
          list.every && nextTime(list.every, new Date()),
        ],
      );
      await this.#queue.drop(tx, [list.job]);
    });
  }

  /** Sets a list aside until its account is of use again. */
  async park(worker: string, list: ListRow): Promise<void> {
    await this.#database.transaction(async (tx) => {
      await tx.query(
        "UPDATE harvest.lists SET state = 'parked', worker = NULL, job = NULL WHERE id = $1 AND worker = $2",
        [list.id, worker],
      );
      await this.#queue.drop(tx, [list.job]);
    });
  }

  /**
   * Completes the parameters of a list. Returns `false` if what they are for is another list already, or if this worker has lost it.
   */
  async complete(worker: string, list: ListRow, params: object, target: string): Promise<boolean> {
    const sql = `UPDATE harvest.lists SET params = $3::jsonb, target = $4, missing = NULL WHERE id = $1 AND worker = $2
      AND NOT EXISTS (SELECT FROM harvest.lists AS other WHERE other.target = $4 AND other.id <> $1) RETURNING id`;
    try {
      const rows = await this.#database.query(sql, [list.id, worker, JSON.stringify(params), target]);
      return rows.length > 0;
    } catch (error) {
      // Another worker completed the same at this moment.
      if ((error as { readonly code?: string }).code === "23505") return false;
      throw error;
    }
  }

  /** Begins the lists again whose time has come. */
  async begin(): Promise<number> {
    return this.#database.transaction(async (tx) => {
      const due = await tx.query<Wake>(
        `UPDATE harvest.lists SET state = 'queued', run = run + 1, checkpoint = NULL, tries = 0, next_run = NULL, not_before = now()
         WHERE id IN (SELECT id FROM harvest.lists WHERE next_run <= now() AND state IN ('done', 'failed')
         ORDER BY next_run LIMIT 1000 FOR UPDATE SKIP LOCKED) RETURNING id::text, priority`,
      );
      await this.#queue.send(tx, due);
      return due.length;
    });
  }

  /** Gives back the lists of workers that show no sign of life. */
  async rescue(lease: number): Promise<void> {
    await this.#database.transaction(async (tx) => {
      const left = await tx.query<Wake & { readonly job: string | null }>(
        `WITH dead AS (
           SELECT id, job FROM harvest.lists WHERE state = 'active' AND worker NOT IN
           (SELECT id FROM harvest.workers WHERE seen_at > now() - $1 * interval '1 millisecond') FOR UPDATE SKIP LOCKED
         ) UPDATE harvest.lists SET state = 'queued', worker = NULL, job = NULL, not_before = now()
         FROM dead WHERE lists.id = dead.id RETURNING lists.id::text, priority, dead.job`,
        [lease],
      );
      await this.#queue.drop(
        tx,
        left.flatMap(({ job }) => job ?? []),
      );
      await this.#queue.send(tx, left);
    });
  }

  /** Gives lists in a state another try. */
  async requeue(state: "failed" | "parked", operation?: string): Promise<number> {
    return this.#database.transaction(async (tx) => {
      const lists = await tx.query<Wake>(
        `UPDATE harvest.lists SET state = 'queued', tries = 0, not_before = now(), next_run = NULL,
         checkpoint = CASE WHEN error->>'name' = 'PaginationError' THEN NULL ELSE checkpoint END, error = NULL
         WHERE state = $1 AND ($2::text IS NULL OR operation = $2) RETURNING id::text, priority`,
        [state, operation ?? null],
      );
      for (let start = 0; start < lists.length; start += 1_000)
        await this.#queue.send(tx, lists.slice(start, start + 1_000));
      return lists.length;
    });
  }
}

const given = `WITH given AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS x(key text, target text, operation text, params jsonb,
  missing jsonb, account text, priority int, every text, history boolean, next_run timestamptz) ORDER BY key)`;

// In the order of their keys, and without those that are there: two that add at once must not wait for each other, as they would for a row
// that somebody changes.
const addSql = `${given} INSERT INTO harvest.lists (key, target, operation, params, missing, account, priority, every, history)
  SELECT key, target, operation, params, missing, account, coalesce(priority, 0), every, history FROM given
  WHERE NOT EXISTS (SELECT FROM harvest.lists AS known WHERE known.key = given.key)
  AND NOT EXISTS (SELECT FROM harvest.lists AS known WHERE known.target = given.target)
  ORDER BY key ON CONFLICT DO NOTHING RETURNING id::text, priority`;

const changeSql = `${given} UPDATE harvest.lists SET priority = coalesce(given.priority, lists.priority),
  every = coalesce(given.every, lists.every), history = lists.history OR given.history,
  next_run = CASE WHEN lists.state IN ('done', 'failed') THEN coalesce(given.next_run, lists.next_run) ELSE lists.next_run END
  FROM given WHERE lists.key = given.key AND (given.priority IS NOT NULL OR given.every IS NOT NULL OR given.history)
  AND (lists.priority, lists.every, lists.history) IS DISTINCT FROM
  (coalesce(given.priority, lists.priority), coalesce(given.every, lists.every), lists.history OR given.history)`;

const takeSql = `UPDATE harvest.lists SET
  state = CASE WHEN account IN (SELECT name FROM harvest.accounts) THEN 'parked' ELSE 'active' END,
  worker = CASE WHEN account IN (SELECT name FROM harvest.accounts) THEN NULL ELSE $3::uuid END, job = $2::uuid
  WHERE id = $1 AND state = 'queued'
  RETURNING id::text, key, target, operation, params, missing, account, priority, every, run, completed_run, checkpoint, pages, tries, job, state`;
