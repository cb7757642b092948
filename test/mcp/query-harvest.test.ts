import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { hostname } from "node:os";
import { join } from "node:path";
import pg from "pg";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { openDatabase } from "../../cli/mcp/open-database.js";
import { openServer } from "../../cli/mcp/query-server.js";
import type { ReadOnlyDatabase, RunQuery } from "../../cli/mcp/read-only-database.js";
import { openHarvest } from "../../src/harvest.js";
import TikAPI from "../../src/index.js";
import { mockTikAPI } from "../../src/testing.js";
import { type Postgres, startPostgres } from "../support/postgres.js";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import { type Connected, connectInMemory } from "./connect.js";

/** Its own types need those of a compiler that nobody has. */
const { PGlite }: { PGlite: { create(folder: string): Promise<Lite> } } = createRequire(import.meta.url)(
  "@electric-sql/pglite",
);

interface Lite {
  exec(sql: string): Promise<unknown>;
  query(sql: string): Promise<{ readonly rows: readonly { readonly count: number }[] }>;
  close(): Promise<void>;
}

const setup = `
  CREATE SCHEMA harvest;
  SET search_path = harvest;
  CREATE TABLE posts (id text PRIMARY KEY, plays bigint, caption text, body jsonb);
  INSERT INTO posts SELECT n::text, n * 9007199254740993, 'a pier' || chr(8238), '{"a":1}' FROM generate_series(1, 1000) n;
  CREATE SEQUENCE numbers;
`;

let postgres: Postgres;
let serverAddress: string;

interface Place {
  readonly make: () => Promise<ReadOnlyDatabase>;
  readonly count: () => Promise<number>;
}

let folder: string;

const embedded: Place = {
  async make() {
    folder = join(await makeTemporaryFolder(), "harvest");
    await mkdir(folder);
    const lite = await PGlite.create(join(folder, "data"));
    await lite.exec(setup);
    await lite.close();
    return openDatabase(folder);
  },
  async count() {
    const lite = await PGlite.create(join(folder, "data"));
    const { rows } = await lite.query("SELECT count(*)::int AS count FROM harvest.posts");
    await lite.close();
    return rows[0]?.count ?? 0;
  },
};

async function onServer<T>(work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: serverAddress });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

const server: Place = {
  async make() {
    const reader = `
      CREATE ROLE reader LOGIN PASSWORD 'reader'; GRANT USAGE ON SCHEMA harvest TO reader;
      GRANT SELECT ON posts TO reader; GRANT ALL ON SEQUENCE numbers TO reader;`;
    postgres = await startPostgres();
    serverAddress = await postgres.createDatabase("harvest_of_others");
    await onServer((client) => client.query(`${setup} ${reader}`));
    await expect(openServer(serverAddress)).rejects.toThrow("may do everything");
    const address = new URL(serverAddress);
    return openServer(Object.assign(address, { username: "reader", password: "reader" }).href);
  },
  count: () =>
    onServer(async (client) => (await client.query("SELECT count(*)::int AS count FROM harvest.posts")).rows[0].count),
};

const places: readonly (readonly [string, Place])[] = [
  ["an embedded database", embedded],
  ["a server", server],
];
afterAll(() => postgres?.stop());

it("reads the tables of a harvest without their schema", async () => {
  const place = join(await makeTemporaryFolder(), "harvest");
  const api = TikAPI({ apiKey: "any-api-key", fetch: mockTikAPI().fetch });
  const harvest = await openHarvest({ api, database: place });
  await harvest.close();
  const database = await openDatabase(place);
  const limits = { timeout: scaleTime(10_000), rows: 10 };
  expect(await database.query("SELECT count(*)::int AS count FROM posts", limits)).toEqual([{ count: 0 }]);
  await database.close();
});

describe.each(places)("query_harvest on %s", (_, { make, count }) => {
  let database: ReadOnlyDatabase;
  let connected: Connected;
  let onQuery = () => {};
  beforeAll(async () => {
    database = await make();
    // Ten seconds are too long for a test.
    const query: RunQuery = (sql, limits) => {
      onQuery();
      return database.query(sql, { ...limits, timeout: scaleTime(1_000) });
    };
    connected = await connectInMemory({ fetch: mockTikAPI().fetch }, { query });
  });
  afterAll(() => database.close());

  const query = (sql: string) => connected.call("query_harvest", { sql });

  it("is offered as a fourth tool, which only reads; the list of tools stays short", async () => {
    const tools = await connected.client.listTools();
    expect(tools.tools.at(-1)).toMatchObject({ name: "query_harvest", annotations: { readOnlyHint: true } });
    expect(Buffer.byteLength(JSON.stringify(tools))).toBeLessThan(4_000);
  });

  it("gives rows, with every digit, and texts that hide nothing", async () => {
    const { value, text } = await query("SELECT id, plays, caption, body FROM posts WHERE id = '1'; ");
    expect(value.rows).toEqual([{ id: "1", plays: "9007199254740993", caption: "a pier\u202e", body: { a: 1 } }]);
    expect(text).toContain("a pier\\u202e");
  });

  it("takes the clauses that questions need", async () => {
    const { value } = await query(
      "WITH best AS (SELECT * FROM posts ORDER BY plays DESC LIMIT 3) SELECT count(*) FILTER (WHERE id > '0') AS n FROM best -- three",
    );
    expect(value.rows.map(({ n }: { n: unknown }) => Number(n))).toEqual([3]);
  });

  it("gives as many rows as fit, and says that there are more", async () => {
    const { value, text } = await query("SELECT *, repeat('x', 1000) AS long FROM posts");
    expect(value).toMatchObject({ more: true, advice: expect.stringContaining("LIMIT") });
    expect(value.count).toBeLessThanOrEqual(200);
    expect(text.length).toBeLessThan(20_000);
  });

  it.each([
    ["two statements", "SELECT 1; DROP TABLE posts", /multiple commands/],
    ["two statements behind a comment", "SELECT 1 --\n; DELETE FROM posts", /multiple commands/],
    ["the end of the transaction", "SELECT 1; COMMIT; DELETE FROM posts", /multiple commands/],
    ["a deletion", "DELETE FROM posts", /syntax error/],
    [
      "a deletion that returns rows",
      "WITH gone AS (DELETE FROM posts RETURNING *) SELECT * FROM gone",
      /must not contain data-modifying/,
    ],
    ["a new table", "SELECT * INTO copied FROM posts", /SELECT INTO|not allowed|INTO/],
    ["a lock of rows", "SELECT * FROM posts FOR UPDATE", /read-only transaction|permission denied/],
    ["a sequence", "SELECT nextval('numbers')", /read-only transaction/],
    ["a setting that lets it write", "SELECT set_config('transaction_read_only', 'off', false)", /read-write mode/],
    ["a program", "COPY posts TO PROGRAM 'cat'", /syntax error/],
    [
      "more than fits into memory",
      "SELECT repeat('x', 100000000) FROM generate_series(1, 5)",
      /more than 32 MB|canceling statement|memory|length/,
    ],
    ["a statement that takes too long", "SELECT count(*) FROM generate_series(1, 100000000000)", /canceling statement/],
    ["a file of the machine", "SELECT pg_read_file('/etc/passwd')", /No such file|could not open|permission denied/],
    ["a file to write", "SELECT lo_export(lo_from_bytea(0, 'x'), '/tmp/x')", /read-only transaction|permission denied/],
    ["nothing", " ", /syntax error/],
    ["a mistake", "SELECT nothing FROM posts", /column "nothing" does not exist/],
  ])("refuses %s", async (_, sql, says) => {
    const { isError, value } = await query(sql);
    expect(isError).toBe(true);
    expect(value.error).toMatchObject({ kind: "query", retryable: false, message: expect.stringMatching(says) });
  });

  it("ends a query that the client cancels", async () => {
    const cancelled = new AbortController();
    const sql = "SELECT count(*) FROM generate_series(1, 100000000000)";
    onQuery = () => queueMicrotask(() => cancelled.abort("enough"));
    const running = connected.call("query_harvest", { sql }, { signal: cancelled.signal });
    await expect(running).rejects.toThrow("enough");
    onQuery = () => {};
    expect((await query("SELECT 1 AS one")).value.rows).toEqual([{ one: 1 }]);
  });

  it("has changed nothing", async () => {
    await database.close();
    expect(await count()).toBe(1000);
  });
});

describe("an embedded database, which is for one process at a time,", () => {
  it("is refused while another process has it, and free again after each query", async () => {
    const { query, close } = await embedded.make();
    const lock = join(folder, "lock");
    const limits = { timeout: 5_000, rows: 1 };
    await writeFile(lock, JSON.stringify({ pid: process.ppid, host: hostname() }));
    await expect(query("SELECT 1", limits)).rejects.toThrow(
      `Process ${process.ppid} on ${hostname()} is using the database`,
    );
    const ended = spawn(process.execPath, ["-e", ""]);
    await once(ended, "exit");
    await writeFile(lock, JSON.stringify({ pid: ended.pid, host: hostname() }));
    expect(await query("SELECT 1 AS one", limits)).toEqual([{ one: 1 }]);
    expect(existsSync(lock)).toBe(false);
    const lite = await PGlite.create(join(folder, "data"));
    await lite.exec("DELETE FROM harvest.posts WHERE id <> '7'");
    await lite.close();
    expect(await query("SELECT id FROM posts", limits)).toEqual([{ id: "7" }]);
    await close();
  });
});

describe("--database", () => {
  it.each([
    ["postgres://user:secret@localhost/db", "Set it as DATABASE_URL"],
    ["DATABASE_URL", "needs the address in the environment"],
    ["no-such-folder", "there is no database of a harvest in this folder"],
  ])("%s", async (place, says) => {
    await expect(openDatabase(place)).rejects.toThrow(says);
  });
});
