import type { Database, Session } from "./database.js";
import { HarvestError } from "./harvest-error.js";

/** The tables, what they refer to first, and by what their rows are told apart. */
const tables = [
  { name: "lists", key: "id" },
  { name: "items", key: "operation, id" },
  { name: "list_items", key: "list, item" },
  { name: "versions", key: "operation, id, seen_at" },
  { name: "keys", key: "hash" },
  { name: "accounts", key: "name" },
] as const;

const step = 500;

/** Copies everything into an empty database: all of it, or nothing. Returns the number of items. */
export async function copyTo(from: Database, to: Database): Promise<number> {
  return to.transaction(async (tx) => {
    const [found] = await tx.query("SELECT FROM harvest.lists LIMIT 1");
    if (found !== undefined)
      throw new HarvestError(
        "arguments",
        `Nothing was moved: ${to.place} has a harvest already. Choose an empty database.`,
      );
    let items = 0;
    for (const { name, key } of tables) {
      const rows = await copyTable(from, tx, name, key);
      if (name === "items") items = rows;
    }
    await tx.query("UPDATE harvest.lists SET state = 'queued', worker = NULL, job = NULL WHERE state = 'active'");
    await tx.query(
      "SELECT setval(pg_get_serial_sequence('harvest.lists', 'id'), coalesce((SELECT max(id) FROM harvest.lists), 0) + 1, false)",
    );
    return items;
  });
}

/** Row by row as JSON, so that neither side needs to know the columns. */
async function copyTable(from: Session, to: Session, name: string, key: string): Promise<number> {
  let copied = 0;
  for (let last: string | undefined; ; ) {
    const rows = await from.query<{ readonly row: string }>(
      `SELECT to_jsonb(t)::text AS row FROM harvest.${name} t
       ${last === undefined ? "" : `WHERE (${key}) > (SELECT ${key} FROM jsonb_populate_record(NULL::harvest.${name}, $1::jsonb))`}
       ORDER BY ${key} LIMIT ${step}`,
      last === undefined ? [] : [last],
    );
    if (rows.length > 0)
      await to.query(
        `INSERT INTO harvest.${name} SELECT * FROM jsonb_populate_recordset(NULL::harvest.${name}, $1::jsonb)`,
        [`[${rows.map(({ row }) => row).join(",")}]`],
      );
    copied += rows.length;
    if (rows.length < step) return copied;
    last = rows.at(-1)?.row;
  }
}
