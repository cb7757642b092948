import type { Checkpoint } from "../spec/errors.js";
import type { Session } from "./database.js";
import type { ListRow } from "./list-row.js";

/** An item with what tells it from all others of its operation. */
export interface Identified {
  readonly id: string;
  readonly body: unknown;
}

/** A page to store. */
export interface PageToStore {
  readonly worker: string;
  readonly list: ListRow;
  /** How many pages of the list were stored before. */
  readonly pages: number;
  readonly items: readonly Identified[];
  /** The place of the next page. */
  readonly checkpoint: Checkpoint | null;
  readonly isLast: boolean;
  /** When the list begins again. */
  readonly nextRun: Date | null;
}

/** Another worker has the list, because this one showed no sign of life for too long. What it knows is not stored. */
export class ListLost extends Error {
  override readonly name = "ListLost";
}

/**
 * Stores the items of a page and the place of the next one, in one statement: both or neither. May be repeated after a connection
 * that broke.
 *
 * @throws ListLost if another worker has the list now.
 */
export async function storePage(session: Session, page: PageToStore): Promise<void> {
  const { worker, list, pages, items, checkpoint, isLast, nextRun } = page;
  // An item that comes twice is stored as it came last.
  const unique = [...new Map(items.map((item) => [item.id, item])).values()];
  const [row] = await session.query<{ readonly stored: number }>(storeSql, [
    list.id,
    worker,
    pages,
    checkpoint === null ? null : toJson(checkpoint),
    isLast,
    nextRun,
    toJson(unique),
  ]);
  if (row?.stored === 1) return;
  // The answer to an earlier try may have been lost.
  const [now] = await session.query<{ readonly pages: number; readonly worker: string | null; readonly state: string }>(
    "SELECT pages, worker, state FROM harvest.lists WHERE id = $1",
    [list.id],
  );
  const isMine = now?.worker === worker || (isLast && now?.state === "done");
  if (!isMine || now?.pages !== pages + 1) throw new ListLost(`List ${list.id} belongs to another worker now.`);
}

/** Which of some items a list has had before, and in which run first. */
export async function findSeen(session: Session, list: string, ids: readonly string[]): Promise<Map<string, number>> {
  if (ids.length === 0) return new Map();
  const rows = await session.query<{ readonly item: string; readonly run: number }>(
    "SELECT item, run FROM harvest.list_items WHERE list = $1 AND item IN (SELECT jsonb_array_elements_text($2::jsonb))",
    [list, toJson(ids)],
  );
  return new Map(rows.map(({ item, run }) => [item, run]));
}

/** A text as Postgres can store it: it takes neither the character 0 nor halves of characters. */
export const toStorable = (text: string): string => text.replace(/\0|\p{Surrogate}/gu, "\ufffd");

/** JSON that Postgres can store. */
export function toJson(value: unknown): string {
  const text = JSON.stringify(value);
  if (!/\\u(0000|d[89a-f])/i.test(text)) return text;
  return JSON.stringify(value, (_, member) => {
    if (typeof member === "string") return toStorable(member);
    if (typeof member !== "object" || member === null || Array.isArray(member)) return member;
    return Object.fromEntries(Object.entries(member).map(([name, inner]) => [toStorable(name), inner]));
  });
}

const storeSql = `
  WITH fence AS (
    UPDATE harvest.lists SET checkpoint = $4::jsonb, pages = pages + 1, tries = 0, error = NULL,
      state = CASE WHEN $5 THEN 'done' ELSE state END, worker = CASE WHEN $5 THEN NULL ELSE worker END,
      completed_run = CASE WHEN $5 THEN run ELSE completed_run END,
      finished_at = CASE WHEN $5 THEN now() ELSE finished_at END, next_run = CASE WHEN $5 THEN $6::timestamptz END
    WHERE id = $1 AND worker = $2 AND pages = $3 RETURNING id, operation, run, history
  ), given AS (
    SELECT value->>'id' AS id, value->'body' AS body FROM jsonb_array_elements($7::jsonb)
  ), stored AS (
    INSERT INTO harvest.items (operation, id, body)
    SELECT fence.operation, given.id, given.body FROM given, fence ORDER BY given.id
    ON CONFLICT (operation, id) DO UPDATE SET body = excluded.body, last_seen = excluded.last_seen
  ), kept AS (
    INSERT INTO harvest.versions (operation, id, body)
    SELECT fence.operation, given.id, given.body FROM given, fence WHERE fence.history ON CONFLICT DO NOTHING
  ), seen AS (
    INSERT INTO harvest.list_items (list, item, run)
    SELECT fence.id, given.id, fence.run FROM given, fence ON CONFLICT DO NOTHING
  ), counted AS (
    INSERT INTO harvest.speed (worker, minute, pages, items)
    SELECT $2, date_trunc('minute', now()), 1, (SELECT count(*) FROM given) FROM fence
    ON CONFLICT (worker, minute) DO UPDATE SET pages = speed.pages + 1, items = speed.items + excluded.items
  )
  SELECT count(*)::int AS stored FROM fence`;
