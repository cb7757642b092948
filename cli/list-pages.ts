import { type Checkpoint, type Client, isPaginationError } from "../src/index.js";
import type { Operation } from "../src/spec/api-table.js";
import { callList, chooseClient } from "./choose-client.js";
import type { ItemFormat } from "./item-format.js";
import { type Mark, type News, planNews, raiseMark } from "./mark.js";
import type { Output } from "./output.js";

/** One list, and how it is written. */
export interface PageList {
  readonly api: Client;
  readonly operation: Operation;
  readonly params: Readonly<Record<string, unknown>>;
  readonly limit: number;
  readonly since: number | undefined;
  /** What an earlier run has. */
  readonly last: Mark | null;
  readonly format: ItemFormat;
  readonly signal: AbortSignal;
  readonly onPage: (items: number) => void;
}

/** Appends the pages that an output lacks, which are all if it is new. */
export async function appendPages(list: PageList, output: Output): Promise<void> {
  const { operation, limit, format, signal, last, since } = list;
  const { paging = { items: [], next: {} } } = operation;
  const news = planNews(last, since, paging);
  const { base } = output.position;
  const end = (count: number) => format.end(count);
  if (limit === 0) return output.append(end(base), { next: null, done: true });
  for await (const page of openList(list, news, output.position.next).pages()) {
    const { items: before, seen } = output.position;
    const given = page.items.filter(news.isNew).slice(0, limit - (before - base));
    const items = before + given.length;
    // The page itself says whether it is the last. A list that should continue but cannot fails at the next page.
    const done = items - base >= limit || !page.hasNext;
    const stuck = done || page.checkpoint !== null ? null : "The list has more items but does not say how to get them.";
    const rows = given.map((item) => ({ text: JSON.stringify(item) }));
    const text = format.write(rows, before) + (done ? end(items) : "");
    await output.append(text, { items, next: page.checkpoint, done, stuck, seen: raiseMark(seen, given, paging) });
    list.onPage(items);
    if (done) return;
    signal.throwIfAborted();
  }
  await output.append(end(output.position.items), { done: true });
}

/** A list that repeats itself cannot be resumed: it would repeat itself again. */
export async function noteStuck(error: unknown, output: Output): Promise<boolean> {
  if (!isPaginationError(error) || !output.isBegun) return false;
  await output.append("", { stuck: error.message });
  return true;
}

/** The list from its start, or from where a run before has come to. */
function openList({ api, operation, params, signal }: PageList, news: News, next: Checkpoint | null) {
  const options = { signal, ...news.options };
  return next === null ? callList(api, operation, params, options) : chooseClient(api, operation).resume(next, options);
}
