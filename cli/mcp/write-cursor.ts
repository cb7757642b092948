/**
 * The statements that read so many rows of a query. A cursor can be declared for what reads only, and the database does not compute
 * rows that nobody fetches.
 */
export const writeCursor = (sql: string, rows: number) => ({
  declare: `DECLARE rows NO SCROLL CURSOR FOR ${sql.trim().replace(/;$/, "")}`,
  fetch: `FETCH ${rows} FROM rows`,
});
