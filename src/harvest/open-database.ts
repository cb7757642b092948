import { mkdirSync } from "node:fs";
import { resolve } from "node:path";
import { createSession, type Database, explainFailure, type Session } from "./database.js";
import { lockFolder } from "./folder-lock.js";
import { HarvestError } from "./harvest-error.js";
import { type Lite, loadLite, loadPg, type PgClient, type PgPool } from "./load-peers.js";

/** The folder of the embedded database, where nothing else is said. */
export const usualFolder = ".harvest";

/** Opens a database: a server, given an address that begins with `postgres:`, or else the embedded one in a folder. */
export async function openDatabase(address: string, connections: number): Promise<Database> {
  const isServer = /^postgres(ql)?:/.test(address);
  const place = isServer ? describeAddress(address) : resolve(address);
  try {
    const database = await (isServer ? openServer(address, place, connections) : openFolder(place));
    let closing: Promise<void> | undefined;
    return { ...database, close: () => (closing ??= database.close()) };
  } catch (error) {
    throw explainFailure(error, place);
  }
}

async function openServer(address: string, place: string, connections: number): Promise<Database> {
  const { Pool } = loadPg();
  const pool = new Pool({
    connectionString: address,
    max: connections,
    application_name: "tikapi-fetch",
    connectionTimeoutMillis: 15_000,
  });
  // A connection that nobody uses may break; the next one is made anew.
  pool.on("error", () => {});
  try {
    const [row] = await sessionOf(pool).query<{ readonly version: number }>(
      "SELECT current_setting('server_version_num')::int AS version",
    );
    if ((row?.version ?? 0) < 130_000)
      throw new HarvestError("database", `The database ${place} is too old: a harvest needs Postgres 13 or newer.`);
  } catch (error) {
    await pool.end();
    throw error;
  }
  return {
    ...sessionOf(pool),
    // Several statements at once can hold a transaction of their own.
    executeSql: async (text, values = []) => ({
      rows: values?.length > 0 ? [...(await sessionOf(pool).query(text, values))] : await runAlone(pool, text),
    }),
    isEmbedded: false,
    place,
    transaction: (work) => runTransaction(pool, work),
    close: () => pool.end(),
  };
}

const sessionOf = (client: Pick<PgClient, "query">): Session =>
  createSession(async (text, values) => {
    const result = await (values.length > 0 ? client.query(text, values) : client.query(text));
    // Several statements at once have several results.
    return (Array.isArray(result) ? result.at(-1) : result)?.rows ?? [];
  });

async function runTransaction<T>(pool: PgPool, work: (tx: Session) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // Without a listener, a connection that breaks between two statements ends the process.
  client.on("error", () => {});
  let isBroken = true;
  try {
    await client.query("BEGIN");
    try {
      const result = await work(sessionOf(client));
      await client.query("COMMIT");
      isBroken = false;
      return result;
    } catch (error) {
      await client.query("ROLLBACK").then(
        () => {
          isBroken = false;
        },
        () => {},
      );
      throw error;
    }
  } finally {
    client.removeAllListeners("error");
    client.on("error", () => {});
    client.release(isBroken);
  }
}

/** One that fails must not stay in a connection that others get. */
async function runAlone(pool: PgPool, text: string): Promise<unknown[]> {
  const client = await pool.connect();
  client.on("error", () => {});
  let isBroken = true;
  try {
    const rows = await sessionOf(client).query(text);
    isBroken = false;
    return [...rows];
  } finally {
    client.removeAllListeners("error");
    client.on("error", () => {});
    client.release(isBroken);
  }
}

async function openFolder(folder: string): Promise<Database> {
  const { PGlite } = loadLite();
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    const lite = await PGlite.create(resolve(folder, "data"));
    return {
      ...sessionOfLite(lite),
      executeSql: async (text, values = []) => {
        try {
          return await sessionOfLite(lite).executeSql(text, values);
        } catch (error) {
          if (!(values?.length > 0)) await lite.exec("ROLLBACK");
          throw error;
        }
      },
      isEmbedded: true,
      place: folder,
      transaction: (work) => lite.transaction((tx) => work(sessionOfLite(tx))),
      async close() {
        await lite.close();
        unlock();
      },
    };
  } catch (error) {
    unlock();
    throw error;
  }
}

const sessionOfLite = (lite: Pick<Lite, "query" | "exec">): Session =>
  createSession(async (text, values) => {
    if (values.length > 0) return (await lite.query(text, values)).rows;
    return (await lite.exec(text)).at(-1)?.rows ?? [];
  });

/** An address without user and password. */
function describeAddress(address: string): string {
  if (!URL.canParse(address)) return "postgres://…";
  const { protocol, host, pathname } = new URL(address);
  return `${protocol}//${host}${pathname}`;
}
