import type { Pool as PgPool, PoolClient } from "pg";
import { describeCause, UsageError } from "../errors.js";
import { loadPeer } from "./load-peer.js";
import type { ReadOnlyDatabase } from "./read-only-database.js";
import { writeCursor } from "./write-cursor.js";

/** Queries a Postgres server. */
export async function openServer(connectionString: string): Promise<ReadOnlyDatabase> {
  const { default: pg } = await loadPeer("pg@8", () => import("pg"));
  const pool = new pg.Pool({
    connectionString,
    max: 4,
    connectionTimeoutMillis: 15_000,
    application_name: "tikapi-fetch mcp",
  });
  // A connection that nobody uses may break; the next one is made anew.
  pool.on("error", () => {});
  await refuseSuperuser(pool).catch(async (error: unknown) => {
    await pool.end();
    throw error instanceof UsageError
      ? error
      : new UsageError(`The database at DATABASE_URL does not answer: ${describeCause(error)}`);
  });
  return {
    query: (sql, { timeout, rows, signal }) => runQuery(pool, sql, timeout, rows, signal),
    close: async () => {
      if (!pool.ended) await pool.end();
    },
  };
}

/** A role that may do everything can read the server's files in a SELECT, and what a model asks for can come from a stranger's text. */
async function refuseSuperuser(pool: PgPool): Promise<void> {
  const sql = "SELECT current_user AS name FROM pg_roles WHERE rolname = current_user AND rolsuper";
  const [superuser] = (await pool.query<{ name: string }>(sql)).rows;
  if (superuser === undefined) return;
  throw new UsageError(
    `The role ${superuser.name} of DATABASE_URL may do everything, so models must not have it. Make one that only reads: ` +
      "CREATE ROLE reader LOGIN PASSWORD '…'; GRANT SELECT ON ALL TABLES IN SCHEMA public TO reader",
  );
}

async function runQuery(pool: PgPool, sql: string, timeout: number, rows: number, signal?: AbortSignal) {
  const client = await pool.connect();
  // A connection that is given back after a failure is closed: with it, the query ends.
  let isBroken = true;
  const breakOff = () => end(client);
  // Said by the query that fails with it.
  client.on("error", ignore);
  signal?.addEventListener("abort", breakOff);
  try {
    await client.query(
      `BEGIN READ ONLY; SET LOCAL statement_timeout = ${timeout}; SET LOCAL idle_in_transaction_session_timeout = ${timeout}`,
    );
    const { declare, fetch } = writeCursor(sql, rows);
    // The extended protocol takes one statement only.
    await client.query({ text: declare, queryMode: "extended" } as { text: string });
    const result = await client.query<Record<string, unknown>>(fetch);
    await client.query("ROLLBACK");
    isBroken = false;
    return result.rows;
  } finally {
    signal?.removeEventListener("abort", breakOff);
    client.off("error", ignore);
    client.release(isBroken);
  }
}

const ignore = () => {};

/** Ends the socket, not the protocol: the server is busy with the query. */
function end(client: PoolClient): void {
  (client as unknown as { connection: { stream: { destroy(): void } } }).connection.stream.destroy();
}
