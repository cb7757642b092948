import { createRequire } from "node:module";
import { HarvestError } from "./harvest-error.js";

/** The part of pg-boss that is used here. Types of its own, so that nobody needs its types to compile. */
export interface Boss {
  on(event: "error", listener: (error: unknown) => void): unknown;
  start(): Promise<unknown>;
  stop(options: { readonly graceful: boolean; readonly close: boolean; readonly wait: boolean }): Promise<void>;
  createQueue(name: string, options: object): Promise<void>;
  insert(jobs: readonly object[], options?: { readonly db: BossSession }): Promise<unknown>;
  fetch(
    name: string,
    options: { readonly batchSize: number; readonly db: BossSession },
  ): Promise<readonly { readonly id: string; readonly data: { readonly list: string } }[]>;
  deleteJob(name: string, ids: readonly string[], options?: { readonly db: BossSession }): Promise<unknown>;
  fail(name: string, ids: readonly string[]): Promise<unknown>;
}

export interface BossSession {
  executeSql(text: string, values?: readonly unknown[]): Promise<{ readonly rows: unknown[] }>;
}

/** The part of a client of `pg`, and of its pool. */
export interface PgClient {
  query(
    text: string,
    values?: readonly unknown[],
  ): Promise<{ readonly rows: unknown[] } | { readonly rows: unknown[] }[]>;
  release(error?: boolean): void;
  on(event: "error", listener: (error: unknown) => void): unknown;
  removeAllListeners(event: "error"): unknown;
}

export interface PgPool extends Pick<PgClient, "query" | "on"> {
  connect(): Promise<PgClient>;
  end(): Promise<void>;
}

/** The part of PGlite. */
export interface Lite {
  query(text: string, values?: readonly unknown[]): Promise<{ readonly rows: unknown[] }>;
  exec(text: string): Promise<{ readonly rows: unknown[] }[]>;
  transaction<T>(work: (tx: Pick<Lite, "query" | "exec">) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

const require = createRequire(import.meta.url);

export const loadBoss = (): (new (options: object) => Boss) => load("pg-boss", "pg-boss@10", () => require("pg-boss"));

export const loadPg = (): { readonly Pool: new (options: object) => PgPool } =>
  load("pg", "pg-boss@10 pg@8", () => require("pg"));

export const loadLite = (): { readonly PGlite: { create(folder: string, options?: object): Promise<Lite> } } =>
  load("@electric-sql/pglite", "pg-boss@10 @electric-sql/pglite", () => require("@electric-sql/pglite"));

/** The part of cron-parser that is used here. */
export interface CronParser {
  parseExpression(
    schedule: string,
    options: { readonly currentDate: Date; readonly tz: string },
  ): { next(): { toDate(): Date } };
}

/** The reader of schedules that pg-boss brings along. */
export function loadCron(): CronParser {
  loadBoss();
  return createRequire(require.resolve("pg-boss"))("cron-parser");
}

/** Loads a package that only those install who harvest. Not with an import, which would be needed by all. */
function load<T>(name: string, install: string, requireIt: () => T): T {
  try {
    return requireIt();
  } catch (cause) {
    if ((cause as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw cause;
    throw new HarvestError("missing", `A harvest needs ${name}. Install it: npm install ${install}`, cause);
  }
}
