import type { FeedOptions } from "../../../src/index.js";
import type { AnyList, AnyPage } from "../../support/list-server.js";
import { readId, readIds } from "../../support/list-walks.js";
import type { ListUse, Stop } from "./scenario.js";

/** Asks for a list, or for a later page of it. */
export type OpenList = (params: object) => AnyList;

export interface Consumption {
  readonly open: OpenList;
  readonly params: object;
  readonly use: ListUse["use"];
  readonly stop: Stop | null;
  /** What the caller throws inside a loop. */
  readonly thrown: unknown;
  /** Receives the ids as they come. */
  readonly ids: string[];
}

/** Whether the caller stopped before the end. */
export type Ending = "end" | "stopped";

/** Uses a list as its callers do. */
export async function consumeList(consumption: Consumption): Promise<Ending> {
  const { open, params, use, ids } = consumption;
  if (use === "first") ids.push(...readIds((await open(params)).items));
  else if (use === "toArray") ids.push(...readIds(await open(params).toArray()));
  else if (use === "items") return loop(open(params)[Symbol.asyncIterator](), (item) => [readId(item)], consumption);
  else if (use === "pages") return loop(open(params).pages(), ({ items }) => readIds(items), consumption);
  else return followPages(consumption);
  return "end";
}

async function loop<T>(
  values: AsyncGenerator<T>,
  read: (value: T) => string[],
  { stop, thrown, ids }: Consumption,
): Promise<Ending> {
  let left = false;
  const leave = () => {
    left = true;
    return values.return(undefined);
  };
  const timer = stop?.by === "leave" ? setTimeout(leave, stop.after) : undefined;
  try {
    let count = 0;
    for await (const value of values) {
      if (shouldStop(stop, count++, thrown)) return "stopped";
      ids.push(...read(value));
    }
    return left ? "stopped" : "end";
  } finally {
    clearTimeout(timer);
  }
}

async function followPages({ open, params, use, stop, thrown, ids }: Consumption): Promise<Ending> {
  let page: AnyPage | null = await open(params);
  for (let count = 0; page !== null; count++) {
    if (shouldStop(stop, count, thrown)) return "stopped";
    ids.push(...readIds(page.items));
    // From a queue, the parameters come back as JSON.
    if (use === "resume") page = page.hasNext ? await open(JSON.parse(JSON.stringify(page.next))) : null;
    else page = await page.nextItems();
  }
  return "end";
}

function shouldStop(stop: Stop | null, count: number, thrown: unknown): boolean {
  if (stop === null || count < stop.after) return false;
  if (stop.by === "throw") throw thrown;
  return stop.by === "break";
}

/** The options of a list that are not those of any call. */
export function listOptions({ limit, maxPages, prefetch }: ListUse): FeedOptions {
  return { prefetch, ...(limit !== null && { limit }), ...(maxPages !== null && { maxPages }) };
}

/** The ids that a caller gets who does not stop. */
export function expectIds(truth: readonly (readonly string[])[], { use, limit, maxPages }: ListUse): readonly string[] {
  if (use === "first") return truth[0] ?? [];
  if (use === "nextItems" || use === "resume") return truth.flat();
  const ids = truth.slice(0, maxPages ?? truth.length).flat();
  return use === "pages" ? ids : ids.slice(0, limit ?? ids.length);
}
