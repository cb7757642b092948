import type { Session } from "./database.js";
import { digest } from "./digest.js";
import { readSetting, writeSetting } from "./settings-table.js";
import type { Column, Table } from "./table.js";

/** Creates the views, if they are not those of this version yet. */
export async function createViews(tx: Session, tables: readonly Table[]): Promise<void> {
  const statements = tables.map(describeView);
  const version = digest(statements.join("\n"));
  if ((await readSetting(tx, "views")) === version) return;
  for (const { name } of tables) await tx.query(`DROP VIEW IF EXISTS harvest.${name}`);
  for (const statement of statements) await tx.query(statement);
  await writeSetting(tx, "views", version);
}

/** A row for everything of its kind, as it was seen last, whichever operations gave it. */
function describeView({ name, columns, sources }: Table): string {
  const rows = listPlaces(sources).map(
    ({ at, operations }) =>
      `SELECT operation, ${at === "" ? "body" : `body #> '${toPath(at)}'`} AS row, first_seen, last_seen ` +
      `FROM harvest.items WHERE operation IN (${operations.map((id) => `'${id}'`).join(", ")})`,
  );
  const first = columns[0]?.name ?? "id";
  return (
    `CREATE VIEW harvest.${name} AS SELECT DISTINCT ON (${first}) * FROM (SELECT ` +
    [
      ...columns.map((column) => `${toExpression(column, "row")} AS ${column.name}`),
      "operation",
      "first_seen",
      "last_seen",
    ].join(", ") +
    ` FROM (${rows.join(" UNION ALL ")}) AS places) AS rows WHERE ${first} IS NOT NULL ORDER BY ${first}, last_seen DESC`
  );
}

/** What gives the columns of a table for the items of one operation; `undefined` if they are no rows of any. */
export function selectColumns(
  tables: readonly Table[],
  operation: string,
): { readonly names: readonly string[]; readonly sql: string } | undefined {
  for (const { columns, sources } of tables) {
    const [source, another] = sources.filter((candidate) => candidate.operation === operation && candidate.at === "");
    if (source === undefined || another !== undefined) continue;
    const sql = columns.map((column) => `${toExpression(column, "body")} AS ${column.name}`).join(", ");
    return { names: columns.map(({ name }) => name), sql };
  }
  return undefined;
}

function listPlaces(sources: Table["sources"]) {
  const places = [...new Set(sources.map(({ at }) => at))];
  return places.map((at) => ({
    at,
    operations: sources.filter((source) => source.at === at).map(({ operation }) => operation),
  }));
}

function toExpression({ type, at }: Column, row: string): string {
  const values = at.map((pointer) => {
    const text = `${row} #>> '${toPath(pointer)}'`;
    return type === "text" ? text : `harvest.to_${type}(${text})`;
  });
  return values.length === 1 ? (values[0] ?? "NULL") : `coalesce(${values.join(", ")})`;
}

/** A JSON pointer as Postgres writes it. The spec's have names without signs in them. */
const toPath = (pointer: string): string => `{${pointer.split("/").slice(1).join(",")}}`;
