import type { OperationId } from "../../generated/models.js";
import type { Client } from "../client/client.js";
import { createCsv } from "../csv.js";
import type { Operation } from "../spec/api-table.js";
import { checkWorkOptions } from "./check-work.js";
import { createContext } from "./create-context.js";
import { type Database, explainFailure, patiently } from "./database.js";
import { digest } from "./digest.js";
import { HarvestError } from "./harvest-error.js";
import { Lists } from "./lists.js";
import { migrate } from "./migrations.js";
import { copyTo } from "./move.js";
import { openDatabase, usualFolder } from "./open-database.js";
import { findHarvestable, prepareLists } from "./prepare.js";
import { Queue } from "./queue.js";
import { Quota } from "./quota.js";
import { type ItemsOptions, readRows } from "./read-items.js";
import { readKey } from "./read-key.js";
import { writeSetting } from "./settings-table.js";
import { type HarvestStatus, readStatus } from "./status.js";
import type { Table } from "./table.js";
import type { AddOptions, HarvestItem, IncompleteList, ParamsOf, WorkOptions, WorkResult } from "./types.js";
import { selectColumns } from "./views.js";
import { usualPace, type WorkPace, work } from "./work.js";

/** Options of a harvest. */
export interface HarvestOptions {
  /** The client, which only `work` needs. @default none */
  api?: Client | undefined;
  /**
   * The database: the address of a Postgres server (13 or newer), or a folder for the embedded one, which is for one process at a time.
   * @default the environment's DATABASE_URL, else the folder `.harvest`
   */
  database?: string | undefined;
  /** Gives the key of an account by its name. Keys are never stored. @default no account is known */
  accountKey?: ((name: string) => string | undefined) | undefined;
}

/** What a harvest knows of the API. */
export interface HarvestFacts {
  readonly operations: readonly Operation[];
  readonly keyHeader: string;
  readonly tables: readonly Table[];
}

/** Options of an export. */
export interface ExportOptions extends ItemsOptions {
  /** A JSON value per line, or a table. @default "jsonl" */
  format?: "jsonl" | "csv" | undefined;
}

/** Opens a harvest. */
export async function createHarvest(
  facts: HarvestFacts,
  options: HarvestOptions,
  pace: WorkPace = usualPace,
): Promise<Harvest> {
  const address = options.database ?? (process.env["DATABASE_URL"] || usualFolder);
  const database = await openDatabase(address, connections);
  try {
    await migrate(database, facts.tables);
    // Nobody else has it, so that those who had are dead.
    if (database.isEmbedded) await database.query("DELETE FROM harvest.workers");
    const queue = await Queue.open(database);
    return new Harvest(facts, options, database, queue, pace);
  } catch (error) {
    await database.close();
    throw explainFailure(error, database.place);
  }
}

/** Statements are short: many lists share a connection. */
const connections = 8;

/** Lists to read, what was read, and how far that is: in a database. Made by `openHarvest`. */
export class Harvest {
  readonly #facts: HarvestFacts;
  readonly #options: HarvestOptions;
  readonly #database: Database;
  readonly #queue: Queue;
  readonly #lists: Lists;
  readonly #pace: WorkPace;

  constructor(facts: HarvestFacts, options: HarvestOptions, database: Database, queue: Queue, pace: WorkPace) {
    this.#facts = facts;
    this.#options = options;
    this.#database = database;
    this.#queue = queue;
    this.#lists = new Lists(database, queue);
    this.#pace = pace;
  }

  /**
   * Adds lists to read, or single calls, which are lists of one. All of them or none; what is there already is left as it is. Nothing
   * is sent yet. Returns how many are new.
   *
   * @throws HarvestError if an operation, a parameter or an option makes no sense, or the database fails.
   * @example
   * await harvest.add("public.posts", [params], { every: "0 3 * * *" });
   */
  async add<Id extends OperationId>(
    operation: Id,
    params: readonly ParamsOf<Id>[],
    options: AddOptions = {},
  ): Promise<number> {
    return this.addIncomplete(
      operation,
      params.map((one) => ({ params: one as Readonly<Record<string, unknown>> })),
      options,
    );
  }

  /**
   * The same for lists of which a parameter is missing that another operation knows: the command line does so for usernames.
   *
   * @throws HarvestError as `add` does.
   */
  async addIncomplete(operation: string, lists: readonly IncompleteList[], options: AddOptions = {}): Promise<number> {
    const { operations } = this.#facts;
    const prepared = prepareLists(operations, findHarvestable(operations, operation), lists, options);
    return this.#run(() =>
      this.#database.transaction(async (tx) => {
        let added = 0;
        for (let start = 0; start < prepared.length; start += 1_000)
          added += await this.#lists.add(tx, prepared.slice(start, start + 1_000));
        return added;
      }),
    );
  }

  /**
   * Reads the lists until nothing is left to do, or has to wait. Many processes can work on one database.
   *
   * @throws HarvestError if the database fails; ConfigurationError if the client has no key; what `onItem` or `expand` throws. What
   * was stored stays stored.
   * @example
   * const { ended, items } = await harvest.work({ concurrency: 8, budget: { requests: 20_000 } });
   */
  async work(options: WorkOptions = {}): Promise<WorkResult> {
    const { concurrency = 4, signal, rate, budget, forever = false } = options;
    checkWorkOptions(options);
    return this.#run(async () => {
      const { api } = this.#options;
      if (api === undefined)
        throw new HarvestError("arguments", "To work, a harvest needs a client: openHarvest({ api }).");
      const hash = digest(`tikapi-fetch key ${await readKey(api, this.#facts.keyHeader)}`);
      const quota = new Quota(this.#database, hash, { rate, budget: budget?.requests });
      await patiently(() => quota.open());
      const context = createContext(
        { operations: this.#facts.operations, database: this.#database, queue: this.#queue, lists: this.#lists },
        api.withOptions({ limiter: quota.limiter }),
        { ...options, accountKey: this.#options.accountKey },
      );
      return work({ context, quota, concurrency, forever, pace: this.#pace, signal });
    });
  }

  /** How far it is. */
  async status(): Promise<HarvestStatus> {
    return this.#run(() => readStatus(this.#database));
  }

  /**
   * Iterates what was stored of an operation: each item once, as it was last.
   *
   * @example
   * for await (const post of harvest.items("public.posts", { since: yesterday })) console.log(post.desc);
   */
  async *items<Id extends OperationId>(
    operation: Id,
    options: ItemsOptions = {},
  ): AsyncGenerator<HarvestItem<Id>, void, undefined> {
    findHarvestable(this.#facts.operations, operation);
    // The spec describes the items.
    for await (const rows of readRows(this.#database, operation, "body", options))
      for (const { body } of rows) yield body as HarvestItem<Id>;
  }

  /**
   * Iterates the same as text, a few items at a time: for a file. As CSV it has the columns of the views where the spec knows any, or
   * else those of the first items.
   *
   * @example
   * await pipeline(harvest.export("public.posts", { format: "csv" }), createWriteStream("posts.csv"));
   */
  async *export(
    operation: OperationId,
    { format = "jsonl", since }: ExportOptions = {},
  ): AsyncGenerator<string, void, undefined> {
    findHarvestable(this.#facts.operations, operation);
    if (format !== "jsonl" && format !== "csv")
      throw new HarvestError("arguments", `format must be "jsonl" or "csv", not "${String(format)}".`);
    if (format === "jsonl") {
      for await (const rows of readRows(this.#database, operation, "body", { since }))
        yield rows.map(({ body }) => `${JSON.stringify(body)}\n`).join("");
      return;
    }
    const columns = selectColumns(this.#facts.tables, operation);
    const write = createCsv(columns?.names.map((name) => ({ name, at: `/${name}` })));
    yield write([]);
    for await (const rows of readRows(this.#database, operation, columns?.sql ?? "body", { since }))
      yield write(columns === undefined ? rows.map(({ body }) => body) : rows);
  }

  /**
   * Runs a statement of SQL, such as a question to the views `harvest.posts`, `harvest.comments`, `harvest.users` and `harvest.sounds`:
   * the embedded database can be asked in no other way.
   *
   * @example
   * const best = await harvest.query("SELECT id, plays FROM harvest.posts ORDER BY plays DESC LIMIT $1", [10]);
   */
  async query(sql: string, values: readonly unknown[] = []): Promise<readonly Readonly<Record<string, unknown>>[]> {
    return this.#run(() => this.#database.query(sql, values));
  }

  /** Gives lists that failed another try. Returns how many. */
  async retry(operation?: OperationId): Promise<number> {
    return this.#run(() => this.#lists.requeue("failed", operation));
  }

  /** Stops all workers at the end of their page, until `resume`. */
  async pause(): Promise<void> {
    await this.#run(() => writeSetting(this.#database, "paused", true));
  }

  /** Goes on after `pause`, after a key was refused, and after accounts have logged in again. */
  async resume(): Promise<void> {
    await this.#run(async () => {
      await writeSetting(this.#database, "paused", false);
      await this.#database.query("UPDATE harvest.keys SET paused_until = NULL, refusals = 0");
      await this.#database.query("DELETE FROM harvest.accounts");
      await this.#lists.requeue("parked");
    });
  }

  /**
   * Copies everything into another database, which must be empty. Returns the number of items. This one stays as it is.
   *
   * @throws HarvestError if the other one has a harvest already.
   */
  async moveTo(address: string): Promise<number> {
    const target = await createHarvest(this.#facts, { database: address });
    try {
      const items = await this.#run(() => copyTo(this.#database, target.#database));
      await target.#database.transaction(async (tx) => {
        const lists = await tx.query<{ readonly id: string; readonly priority: number; readonly after: number }>(
          `SELECT id::text, priority, greatest(0, extract(epoch FROM not_before - now()))::float8 AS after
           FROM harvest.lists WHERE state = 'queued'`,
        );
        for (let start = 0; start < lists.length; start += 1_000)
          await target.#queue.send(tx, lists.slice(start, start + 1_000));
      });
      return items;
    } finally {
      await target.close();
    }
  }

  /** Closes the database. To be called at the end: an open database keeps the process alive. */
  async close(): Promise<void> {
    await this.#queue.close().catch(() => {});
    await this.#database.close();
  }

  async [Symbol.asyncDispose](): Promise<void> {
    await this.close();
  }

  async #run<T>(task: () => Promise<T>): Promise<T> {
    try {
      return await task();
    } catch (error) {
      throw explainFailure(error, this.#database.place);
    }
  }
}
