import { setTimeout as sleep } from "node:timers/promises";
import type { Limiter, Rate } from "../settings/options.js";
import { type Database, patiently } from "./database.js";

/** Limits that hold over all workers. */
export interface SharedLimits {
  readonly rate?: Rate | undefined;
  /** Requests a day, which begins at midnight UTC. */
  readonly budget?: number | undefined;
}

/** The key may not be used before a time. Nothing was sent. */
export class KeyPaused extends Error {
  override readonly name = "KeyPaused";

  constructor(
    readonly until: Date,
    reason: string,
  ) {
    super(`${reason} Nothing is asked for until ${until.toISOString()}.`);
  }
}

/** What all workers of a key share. */
export class Quota {
  readonly #database: Database;
  readonly #hash: string;
  readonly #limits: SharedLimits;

  constructor(database: Database, hash: string, limits: SharedLimits) {
    this.#database = database;
    this.#hash = hash;
    this.#limits = limits;
  }

  async open(): Promise<void> {
    await this.#database.query("INSERT INTO harvest.keys (hash) VALUES ($1) ON CONFLICT DO NOTHING", [this.#hash]);
  }

  /** For the client: every attempt asks the database. */
  get limiter(): Limiter {
    return { acquire: ({ signal }) => this.#acquire(signal) };
  }

  async #acquire(signal: AbortSignal): Promise<void> {
    const { rate, budget = null } = this.#limits;
    const gap = rate === undefined ? 0 : rate.per / rate.requests;
    const [row] = await patiently(
      () => this.#database.query<{ readonly wait: number }>(acquireSql, [this.#hash, gap, budget]),
      signal,
    );
    if (row === undefined) throw await this.#explain();
    if (row.wait < 1) return;
    await sleep(row.wait, undefined, { signal });
    // Somebody else may have met the end of the quota meanwhile.
    const pause = await this.findPause();
    if (pause !== undefined) throw pause;
  }

  /** Why nothing may be asked for now, if so. */
  async findPause(): Promise<KeyPaused | undefined> {
    const [row] = await patiently(() =>
      this.#database.query<{ readonly paused_until: Date; readonly reason: string }>(
        "SELECT paused_until, reason FROM harvest.keys WHERE hash = $1 AND paused_until > clock_timestamp()",
        [this.#hash],
      ),
    );
    return row && new KeyPaused(row.paused_until, row.reason);
  }

  /** Pauses the key for all workers: as long as the server said, or else longer each time. */
  async pause(reason: string, seconds: number | undefined): Promise<void> {
    await this.#database.query(pauseSql, [this.#hash, reason, seconds ?? null]);
  }

  /** A pause, or the end of the day's budget, which becomes one. */
  async #explain(): Promise<KeyPaused> {
    const pause = await this.findPause();
    if (pause !== undefined) return pause;
    const reason = `The budget of ${this.#limits.budget} requests a day is used up.`;
    await this.#database.query(
      `UPDATE harvest.keys SET reason = $2, paused_until = (${today} + 1)::timestamp AT TIME ZONE 'UTC' WHERE hash = $1`,
      [this.#hash, reason],
    );
    return (await this.findPause()) ?? new KeyPaused(new Date(), reason);
  }
}

const today = "(clock_timestamp() AT TIME ZONE 'UTC')::date";

const acquireSql = `
  UPDATE harvest.keys SET day = ${today}, used = CASE WHEN day = ${today} THEN used ELSE 0 END + 1,
    next_start = greatest(next_start, clock_timestamp()) + $2 * interval '1 millisecond'
  WHERE hash = $1 AND (paused_until IS NULL OR paused_until <= clock_timestamp())
    AND ($3::int IS NULL OR day <> ${today} OR used < $3)
  RETURNING greatest(0, extract(epoch FROM next_start - clock_timestamp()) * 1000 - $2)::float8 AS wait`;

/** Several workers meet the same end of a quota: that is one refusal. */
const pauseSql = `
  UPDATE harvest.keys SET reason = $2,
    refusals = CASE WHEN paused_until > clock_timestamp() THEN refusals
      WHEN paused_until > clock_timestamp() - interval '10 minutes' THEN refusals + 1 ELSE 1 END,
    paused_until = CASE WHEN paused_until > clock_timestamp() AND $3::float8 IS NULL THEN paused_until
      ELSE greatest(paused_until, clock_timestamp() + interval '1 second' * coalesce($3::float8, least(3600, 60 * power(2,
        CASE WHEN paused_until > clock_timestamp() - interval '10 minutes' THEN least(refusals, 10) ELSE 0 END)))) END
  WHERE hash = $1`;
