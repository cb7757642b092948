import type { Session } from "./database.js";
import type { Failure } from "./list-row.js";
import { readSetting } from "./settings-table.js";

/** How far a harvest is. */
export interface HarvestStatus {
  readonly operations: readonly OperationStatus[];
  /** Whether somebody has paused it. */
  readonly paused: boolean;
  readonly keys: readonly KeyStatus[];
  /** The accounts that must log in again, and why. */
  readonly accounts: readonly { readonly name: string; readonly reason: string }[];
  readonly workers: number;
  /** Per second, in the last five minutes. */
  readonly speed: { readonly pages: number; readonly items: number };
  /** How long the rest will take at this speed; `undefined` where nothing is known yet. A guess: lists do not say how long they are. */
  readonly secondsLeft: number | undefined;
  /** When the next list begins again. */
  readonly nextRun: Date | undefined;
  /** Why lists failed, the most frequent reason first. */
  readonly failures: readonly FailureStatus[];
}

export interface OperationStatus {
  readonly operation: string;
  readonly queued: number;
  readonly active: number;
  /** Those that wait for their account. */
  readonly parked: number;
  readonly done: number;
  readonly failed: number;
  readonly items: number;
}

export interface KeyStatus {
  /** The first letters of the hash of a key. */
  readonly key: string;
  readonly requestsToday: number;
  readonly pausedUntil: Date | undefined;
  readonly reason: string | undefined;
}

export interface FailureStatus extends Failure {
  readonly operation: string;
  readonly lists: number;
  /** The parameters of one of them. */
  readonly example: Readonly<Record<string, unknown>>;
}

export async function readStatus(session: Session): Promise<HarvestStatus> {
  const operations = await session.query<OperationStatus>(operationsSql);
  const [totals] = await session.query<Totals>(totalsSql);
  const keys = await session.query<{ hash: string; used: number; paused_until: Date | null; reason: string | null }>(
    `SELECT hash, CASE WHEN day = (now() AT TIME ZONE 'UTC')::date THEN used ELSE 0 END AS used, reason,
     CASE WHEN paused_until > now() THEN paused_until END AS paused_until FROM harvest.keys ORDER BY hash`,
  );
  const { workers = 0, pages = 0, items = 0, left = 0, per_list = 0, next_run = null } = totals ?? {};
  return {
    operations,
    paused: (await readSetting(session, "paused")) === true,
    keys: keys.map(({ hash, used, paused_until, reason }) => ({
      key: hash.slice(0, 8),
      requestsToday: used,
      pausedUntil: paused_until ?? undefined,
      reason: paused_until === null ? undefined : (reason ?? undefined),
    })),
    accounts: await session.query("SELECT name, reason FROM harvest.accounts ORDER BY name"),
    workers,
    speed: { pages, items },
    secondsLeft: pages > 0 ? Math.round((left * Math.max(1, per_list)) / pages) : undefined,
    nextRun: next_run ?? undefined,
    failures: await session.query<FailureStatus>(failuresSql),
  };
}

interface Totals {
  readonly workers: number;
  readonly pages: number;
  readonly items: number;
  readonly left: number;
  readonly per_list: number;
  readonly next_run: Date | null;
}

const countState = (state: string): string => `count(*) FILTER (WHERE state = '${state}')::int AS ${state}`;

const operationsSql = `
  SELECT operation, ${["queued", "active", "parked", "done", "failed"].map(countState).join(", ")},
    (SELECT count(*)::float8 FROM harvest.items WHERE items.operation = lists.operation) AS items
  FROM harvest.lists GROUP BY operation ORDER BY operation`;

const totalsSql = `
  SELECT (SELECT count(*)::int FROM harvest.workers WHERE seen_at > now() - interval '1 minute') AS workers,
    coalesce(sum(pages), 0)::float8 / 300 AS pages, coalesce(sum(items), 0)::float8 / 300 AS items,
    (SELECT count(*)::float8 FROM harvest.lists WHERE state IN ('queued', 'active')) AS left,
    (SELECT coalesce(avg(pages::float8 / completed_run), 1)::float8 FROM harvest.lists WHERE state = 'done' AND completed_run > 0) AS per_list,
    (SELECT min(next_run) FROM harvest.lists) AS next_run
  FROM harvest.speed WHERE minute > now() - interval '5 minutes'`;

const failuresSql = `
  SELECT operation, error->>'name' AS name, error->>'message' AS message, count(*)::int AS lists,
    (array_agg(coalesce(missing->'params', params)))[1] AS example
  FROM harvest.lists WHERE state = 'failed' GROUP BY 1, 2, 3 ORDER BY lists DESC, 1, 2, 3 LIMIT 20`;
