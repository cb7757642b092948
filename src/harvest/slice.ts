import { readId } from "../list/identity.js";
import { planNews } from "../list/news.js";
import type { Page } from "../list/page.js";
import type { PagedCall } from "../list/paged-call.js";
import type { Operation } from "../spec/api-table.js";
import type { Checkpoint } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";
import { nextTime } from "./cron.js";
import { patiently } from "./database.js";
import { digest, toStableJson } from "./digest.js";
import type { ListRow } from "./list-row.js";
import { findSeen, type Identified, storePage, toStorable } from "./store.js";
import type { WorkContext } from "./work-context.js";

/** The most that a slice reads before its list goes to the end of the queue: the death of a worker costs no more. */
const slice = { pages: 50, milliseconds: 60_000 };

/** Reads on in a list for a while. Whatever is not stored yet when it fails is asked for again by whoever has the list next. */
export async function readSlice(context: WorkContext, list: ListRow): Promise<void> {
  const operation = context.findOperation(list.operation);
  const api = context.clientOf(list.account);
  if (list.missing !== null) {
    const completed = await completeParameters(context, list);
    return completed === undefined ? undefined : readSlice(context, completed);
  }
  if (operation.paging === undefined) {
    const { json } = await api.call(list.operation, list.params, {});
    const items = [{ id: list.target ?? list.key, body: json }];
    return storeAll(context, list, { items, fresh: items, checkpoint: null, isLast: true });
  }
  const pages = (
    list.checkpoint === null
      ? // Operations with pages return lists.
        (api.call(list.operation, list.params, {}) as unknown as PagedCall<unknown, unknown, object>)
      : api.resume(list.checkpoint, {})
  ).pages();
  const until = performance.now() + slice.milliseconds;
  let stored = list.pages;
  for await (const page of pages) {
    const isLast = await storeNext(context, { ...list, pages: stored }, operation, page);
    stored++;
    if (isLast) return;
    const isOver = stored - list.pages >= slice.pages || performance.now() > until;
    if (isOver || context.isStopping()) return patiently(() => context.lists.giveBack(context.worker, list));
  }
  await patiently(() => context.lists.end(context.worker, list));
}

/** Stores a page. Returns whether the list ends with it. */
async function storeNext(
  context: WorkContext,
  list: ListRow,
  { paging }: Operation,
  page: Pick<Page<unknown, unknown, object>, "items" | "hasNext" | "checkpoint">,
): Promise<boolean> {
  const items = page.items.map((body) => identify(body, paging?.id ?? []));
  const seen = await patiently(() =>
    findSeen(
      context.database,
      list.id,
      items.map(({ id }) => id),
    ),
  );
  let isLast = !page.hasNext;
  if (paging?.order === "newest-first" && list.completed_run > 0) {
    // What an unfinished run had seen does not count: what comes after it was not seen.
    const known = (id: string) => (seen.get(toStorable(id)) ?? Number.POSITIVE_INFINITY) <= list.completed_run;
    const selection = await planNews(paging, { known })?.(page.items);
    isLast ||= selection?.isLast ?? false;
  }
  const fresh = items.filter(({ id }) => !seen.has(id));
  await storeAll(context, list, { items, fresh, checkpoint: isLast ? null : page.checkpoint, isLast });
  return isLast;
}

/** What a page gave. */
interface Found {
  readonly items: readonly Identified[];
  /** Those that the list did not have before. */
  readonly fresh: readonly Identified[];
  readonly checkpoint: Checkpoint | null;
  readonly isLast: boolean;
}

/** Stores items, and what follows from the new ones. */
async function storeAll(context: WorkContext, list: ListRow, found: Found): Promise<void> {
  const { items, fresh, checkpoint, isLast } = found;
  const bodies = [...new Map(fresh.map((item) => [item.id, item])).values()].map(({ body }) => body);
  for (const body of bodies) await context.onItem(list, body);
  const more = await context.expand(list, bodies);
  const nextRun = list.every === null ? null : nextTime(list.every, new Date());
  const page = { worker: context.worker, list, pages: list.pages, items, checkpoint, isLast, nextRun };
  await patiently(() =>
    more.length === 0
      ? storePage(context.database, page)
      : context.database.transaction(async (tx) => {
          await storePage(tx, page);
          await context.lists.add(tx, more);
        }),
  );
  context.count(items.length);
  if (isLast) await patiently(() => context.dropJob(list.job));
}

/** An item without an id of its own is known by all that it is. */
function identify(body: unknown, places: readonly string[]): Identified {
  const id = readId(body, places);
  return { id: id === undefined ? digest(toStableJson(body)) : toStorable(String(id)), body };
}

/** Asks for a parameter that is missing. Returns the list with it, or nothing if that is another list already. */
async function completeParameters(context: WorkContext, list: ListRow): Promise<ListRow | undefined> {
  const { missing } = list;
  if (missing === null) return list;
  const { json } = await context.clientOf(null).call(missing.operation, missing.params, {});
  const value = readPointer(json, missing.value);
  if (typeof value !== "string" && typeof value !== "number") {
    const message = `${missing.operation} answered for ${JSON.stringify(missing.params)}, but without ${missing.parameter} at ${missing.value}.`;
    await context.lists.end(context.worker, list, { name: "LookupError", message });
    return undefined;
  }
  const params = { ...list.params, [missing.parameter]: value };
  const target = context.targetOf(list, params);
  const isNew = await patiently(() => context.lists.complete(context.worker, list, params, target));
  if (isNew) return { ...list, params, target, missing: null };
  await patiently(() => context.lists.end(context.worker, list));
  return undefined;
}
