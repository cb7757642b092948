import type { Session } from "./database.js";

/** How many rows are read at a time: so much is in memory. */
const step = 500;

/** Options of reading what a harvest has. */
export interface ItemsOptions {
  /** Only items that were first stored at this time or later. @default all */
  since?: Date | undefined;
}

/** Reads what was stored of an operation, a few rows at a time: by id, or with `since` in the order in which it came. */
export async function* readRows(
  session: Session,
  operation: string,
  columns: string,
  { since }: ItemsOptions = {},
): AsyncGenerator<readonly Readonly<Record<string, unknown>>[], void, undefined> {
  let last: { readonly harvest_id: string; readonly harvest_seen: string } | undefined;
  const order = since === undefined ? "id" : "first_seen, id";
  for (;;) {
    const after =
      last === undefined ? "TRUE" : since === undefined ? "id > $2" : "(first_seen, id) > ($2::timestamptz, $3)";
    const values: unknown[] = [operation];
    if (last !== undefined)
      values.push(...(since === undefined ? [last.harvest_id] : [last.harvest_seen, last.harvest_id]));
    else if (since !== undefined) values.push(since.toISOString());
    const from = since !== undefined && last === undefined ? "first_seen >= $2::timestamptz" : "TRUE";
    const rows = await session.query<Readonly<Record<string, unknown>> & NonNullable<typeof last>>(
      `SELECT ${columns}, id AS harvest_id, first_seen::text AS harvest_seen FROM harvest.items
       WHERE operation = $1 AND ${after} AND ${from} ORDER BY ${order} LIMIT ${step}`,
      values,
    );
    if (rows.length > 0) yield rows;
    if (rows.length < step) return;
    last = rows.at(-1);
  }
}
