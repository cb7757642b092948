import type { Socket } from "node:net";
import type { Pool as PgPool, PoolClient } from "pg";
import { describeCause, UsageError } from "../errors.js";
import { loadPeer } from "./load-peer.js";
import {
  largestAnswer,
  type QueryLimits,
  type ReadOnlyDatabase,
  setSearchPath,
  tooLarge,
} from "./read-only-database.js";
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
    query: (sql, limits) => runQuery(pool, sql, limits),
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
      "CREATE ROLE reader LOGIN PASSWORD '…'; GRANT USAGE ON SCHEMA harvest TO reader; GRANT SELECT ON ALL TABLES IN SCHEMA harvest TO reader",
  );
}

async function runQuery(pool: PgPool, sql: string, { timeout, rows, signal }: QueryLimits) {
  const client = await pool.connect();
  const socket = findSocket(client);
  const bytesBefore = socket.bytesRead;
  const isTooLarge = () => socket.bytesRead - bytesBefore > largestAnswer;
  // Not by the protocol: the server is busy with the query.
  const breakOff = () => void socket.destroy();
  const checkSize = () => void (isTooLarge() && socket.destroy());
  // Said by the query that fails with it.
  client.on("error", ignore);
  socket.on("data", checkSize);
  signal?.addEventListener("abort", breakOff);
  // A connection that is given back after a failure is closed.
  let isBroken = true;
  try {
    signal?.throwIfAborted();
    const found = await readRows(client, sql, timeout, rows);
    isBroken = false;
    return found;
  } catch (error) {
    throw isTooLarge() ? new Error(tooLarge) : error;
  } finally {
    signal?.removeEventListener("abort", breakOff);
    socket.off("data", checkSize);
    client.off("error", ignore);
    client.release(isBroken);
  }
}

async function readRows(client: PoolClient, sql: string, timeout: number, rows: number) {
  const limits = ["statement_timeout", "idle_in_transaction_session_timeout"];
  const settings = [...limits.map((name) => `SET LOCAL ${name} = ${timeout}`), setSearchPath];
  await client.query(["BEGIN READ ONLY", ...settings].join("; "));
  const { declare, fetch } = writeCursor(sql, rows);
  // The extended protocol takes one statement only. Its types lack the option.
  await client.query({ text: declare, queryMode: "extended" } as { text: string });
  const result = await client.query<Record<string, unknown>>(fetch);
  await client.query("ROLLBACK");
  return result.rows;
}

const ignore = () => {};

/** Its types lack the connection. */
const findSocket = (client: PoolClient): Socket =>
  (client as unknown as { readonly connection: { readonly stream: Socket } }).connection.stream;
