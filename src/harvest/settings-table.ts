import type { Session } from "./database.js";

/** Reads what applies to the whole database, such as its version. */
export async function readSetting(session: Session, name: string): Promise<unknown> {
  const [row] = await session.query<{ readonly value: unknown }>("SELECT value FROM harvest.settings WHERE name = $1", [
    name,
  ]);
  return row?.value;
}

export async function writeSetting(session: Session, name: string, value: unknown): Promise<void> {
  await session.query(
    "INSERT INTO harvest.settings VALUES ($1, $2::jsonb) ON CONFLICT (name) DO UPDATE SET value = excluded.value",
    [name, JSON.stringify(value)],
  );
}
