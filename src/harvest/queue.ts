import type { Database, Session } from "./database.js";
import { type Boss, loadBoss } from "./load-peers.js";

/** A list that is to be read on. */
export interface Wake {
  readonly id: string;
  readonly priority: number;
  /** Not before so many seconds. @default 0 */
  readonly after?: number;
}

/** A list to read on, and the job that said so. */
export interface Taken {
  readonly list: string;
  readonly job: string;
}

const name = "slices";

/**
 * The queue of lists that can be read on, the most important first. A job says only that: what there is to know of a list stands in its
 * row, so that a job too many, or twice, does no harm.
 */
export class Queue {
  readonly #boss: Boss;

  private constructor(boss: Boss) {
    this.#boss = boss;
  }

  static async open(database: Database): Promise<Queue> {
    const BossClass = loadBoss();
    const boss = new BossClass({
      db: { executeSql: (text: string, values?: readonly unknown[]) => database.executeSql(text, values) },
      schema: "harvest_queue",
      schedule: false,
      // A list can wait for a quota as long as it takes.
      retentionDays: 3_650,
      archiveFailedAfterSeconds: 86_400,
    });
    // It looks after its tables now and then, and tries again if it fails. What matters is thrown.
    boss.on("error", () => {});
    await boss.start();
    await boss.createQueue(name, { expireInSeconds: 900, retryLimit: 1_000_000, retryDelay: 0 });
    return new Queue(boss);
  }

  async send(session: Session, lists: readonly Wake[]): Promise<void> {
    if (lists.length === 0) return;
    const jobs = lists.map(({ id, priority, after = 0 }) => ({
      name,
      data: { list: id },
      priority,
      startAfter: `${Math.ceil(after)} seconds`,
    }));
    await this.#boss.insert(jobs, { db: session });
  }

  /** Takes the next one, within a transaction: if that fails, it was not taken. */
  async take(tx: Session): Promise<Taken | undefined> {
    const [job] = await this.#boss.fetch(name, { batchSize: 1, db: tx });
    return job && { job: job.id, list: job.data.list };
  }

  async drop(session: Session, jobs: readonly string[]): Promise<void> {
    if (jobs.length > 0) await this.#boss.deleteJob(name, jobs, { db: session });
  }

  async close(): Promise<void> {
    await this.#boss.stop({ graceful: false, close: false, wait: true });
  }
}
