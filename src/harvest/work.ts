import { randomUUID } from "node:crypto";
import { hostname } from "node:os";
import { setTimeout as sleep } from "node:timers/promises";
import { patiently } from "./database.js";
import { HarvestError } from "./harvest-error.js";
import { describeFailure, judge } from "./judge.js";
import type { ListRow } from "./list-row.js";
import type { KeyPaused, Quota } from "./quota.js";
import { readSetting } from "./settings-table.js";
import { readSlice } from "./slice.js";
import type { WorkResult } from "./types.js";
import type { WorkContext } from "./work-context.js";

/** How a worker lives, in milliseconds. */
export interface WorkPace {
  /** A worker without a sign of life for so long is dead, and what it had goes to others. */
  readonly lease: number;
  /** Between two looks for something to do. */
  readonly poll: number;
  /** What must wait longer than this waits for another run. */
  readonly patience: number;
}

export const usualPace: WorkPace = { lease: 20_000, poll: 500, patience: 5 * 60_000 };

export interface WorkPlan {
  readonly context: Omit<WorkContext, "worker" | "isStopping" | "count">;
  readonly quota: Quota;
  readonly concurrency: number;
  readonly forever: boolean;
  readonly pace: WorkPace;
  readonly signal: AbortSignal | undefined;
}

/** Works until nothing is left, or until it is told to stop. */
export async function work(plan: WorkPlan): Promise<WorkResult> {
  return new Worker(plan).run();
}

/** What is only of use for a while. */
const forgetSql = `WITH forgotten AS (DELETE FROM harvest.workers WHERE seen_at < now() - interval '1 day')
  DELETE FROM harvest.speed WHERE minute < now() - interval '1 day'`;

class Worker {
  readonly #id = randomUUID();
  readonly #plan: WorkPlan;
  readonly #context: WorkContext;
  /** Ends all waiting. */
  readonly #ending = new AbortController();
  #result: Pick<WorkResult, "ended" | "reason" | "until"> | undefined;
  #error: { readonly error: unknown } | undefined;
  #pages = 0;
  #items = 0;
  /** Since when the database has answered without a break. */
  #soundSince = 0;

  constructor(plan: WorkPlan) {
    this.#plan = plan;
    this.#context = {
      ...plan.context,
      worker: this.#id,
      isStopping: () => this.#isStopping,
      count: (items) => {
        this.#pages++;
        this.#items += items;
      },
    };
  }

  get #isStopping(): boolean {
    return this.#ending.signal.aborted;
  }

  async run(): Promise<WorkResult> {
    const { concurrency, signal, context } = this.#plan;
    const stop = () => this.#stop({ ended: "stopped" });
    if (signal?.aborted) stop();
    signal?.addEventListener("abort", stop, { once: true });
    const { database } = context;
    await patiently(() => this.#showLife());
    await patiently(() => database.query(forgetSql));
    const keeping = this.#keepAlive();
    try {
      await Promise.all([this.#supervise(), ...Array.from({ length: concurrency }, () => this.#runLane())]);
    } finally {
      signal?.removeEventListener("abort", stop);
      this.#ending.abort();
      await keeping;
      await database.query("DELETE FROM harvest.workers WHERE id = $1", [this.#id]).catch(() => {});
    }
    if (this.#error !== undefined) throw this.#error.error;
    return { ...(this.#result ?? { ended: "done" }), pages: this.#pages, items: this.#items };
  }

  #stop(result: Pick<WorkResult, "ended" | "reason" | "until">): void {
    this.#result ??= result;
    this.#ending.abort();
  }

  #fail(error: unknown): void {
    this.#error ??= { error };
    this.#ending.abort();
  }

  /** Shows signs of life, and looks after what the dead have left. */
  async #keepAlive(): Promise<void> {
    const { lease } = this.#plan.pace;
    const { database, lists } = this.#context;
    while (!this.#isStopping) {
      try {
        await this.#showLife();
        if (this.#soundSince === 0) this.#soundSince = performance.now();
        // After a break, all others must have had time to show that they live.
        if (performance.now() - this.#soundSince > lease || database.isEmbedded) await lists.rescue(lease);
      } catch {
        this.#soundSince = 0;
      }
      await this.#wait(lease / 4);
    }
  }

  async #showLife(): Promise<void> {
    await this.#context.database.query(
      "INSERT INTO harvest.workers (id, host, pid) VALUES ($1, $2, $3) ON CONFLICT (id) DO UPDATE SET seen_at = now()",
      [this.#id, hostname(), process.pid],
    );
  }

  /** Begins what is due, and notices when nothing is left. */
  async #supervise(): Promise<void> {
    const { pace, forever } = this.#plan;
    try {
      while (!this.#isStopping) {
        await patiently(() => this.#context.lists.begin(), this.#ending.signal);
        if (!forever) await this.#endIfDone();
        await this.#wait(2 * pace.poll);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  async #endIfDone(): Promise<void> {
    const { pace, quota } = this.#plan;
    const pause = await quota.findPause();
    if (pause !== undefined && pause.until.getTime() > Date.now() + pace.patience) return this.#endPaused(pause);
    const { database } = this.#context;
    if (await patiently(() => readSetting(database, "paused")))
      return this.#stop({ ended: "paused", reason: "The harvest was paused. `tikapi-fetch harvest resume` goes on." });
    const [left] = await patiently(() =>
      database.query<{ readonly busy: boolean; readonly next: Date | null }>(
        `SELECT EXISTS (SELECT FROM harvest.lists WHERE state = 'active' OR (state = 'queued' AND not_before <= now() + $1 * interval '1 millisecond')) AS busy,
         (SELECT min(not_before) FROM harvest.lists WHERE state = 'queued') AS next`,
        [pace.patience],
      ),
    );
    if (left === undefined || left.busy) return;
    if (left.next === null) return this.#stop({ ended: "done" });
    this.#stop({ ended: "paused", reason: "What is left is tried again later.", until: left.next });
  }

  #endPaused({ until, message }: KeyPaused): void {
    this.#stop({ ended: "paused", reason: message, until });
  }

  async #runLane(): Promise<void> {
    try {
      while (!this.#isStopping) {
        const list = await this.#takeNext();
        if (list === undefined) await this.#wait(this.#plan.pace.poll);
        // It can come when the work has ended meanwhile.
        else if (this.#isStopping) await patiently(() => this.#context.lists.giveBack(this.#id, list));
        else await this.#read(list);
      }
    } catch (error) {
      this.#fail(error);
    }
  }

  /** The next list, if there is one and it may be read. */
  async #takeNext(): Promise<ListRow | undefined> {
    const { database, lists } = this.#context;
    const pause = await this.#plan.quota.findPause();
    if (pause !== undefined || (await patiently(() => readSetting(database, "paused")))) return undefined;
    return patiently(() => lists.take(this.#id), this.#ending.signal);
  }

  async #read(list: ListRow): Promise<void> {
    const { lists } = this.#context;
    try {
      await readSlice(this.#context, list);
    } catch (error) {
      const verdict = judge(error, list.tries);
      switch (verdict.kind) {
        case "lost":
          return;
        case "paused":
          return patiently(() => lists.giveBack(this.#id, list));
        case "pause-key":
          await patiently(() => this.#plan.quota.pause(verdict.reason, verdict.seconds));
          return patiently(() => lists.giveBack(this.#id, list));
        case "pause-account":
          return patiently(() => this.#pauseAccount(list, verdict.reason));
        case "try-again":
          return patiently(() => lists.giveBack(this.#id, list, verdict.seconds, describeFailure(error)));
        case "fail":
          return patiently(() => lists.end(this.#id, list, describeFailure(error)));
        case "stop":
          // Without the database, others find out by themselves that the list is free.
          if (!(error instanceof HarvestError && error.problem === "database"))
            await lists.giveBack(this.#id, list).catch(() => {});
          throw error;
      }
    }
  }

  async #pauseAccount(list: ListRow, reason: string): Promise<void> {
    const { database, lists } = this.#context;
    if (list.account !== null)
      await database.query(
        "INSERT INTO harvest.accounts (name, reason) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET reason = excluded.reason",
        [list.account, reason],
      );
    await lists.park(this.#id, list);
  }

  async #wait(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#ending.signal }).catch(() => {});
  }
}
