import type { ParameterValues } from "../call/parameters.js";
import type { Operation } from "../spec/api-table.js";
import { createCheckpoint, withCheckpoint } from "./checkpoint.js";
import { findLoop, type Progress } from "./loop-guard.js";
import { checkNews, planNews } from "./news.js";
import { type LoadPage, type Page, refuse } from "./page.js";
import { type ListOptions, PagedCall } from "./paged-call.js";
import { readLimit, type Walk } from "./walk.js";

export interface ListSource {
  readonly operation: Operation;
  readonly params: object;
  /** What is known of the pages before the first one. */
  readonly start: Progress;
  readonly load: LoadPage;
  readonly walk: Walk;
}

/** Opens a list. Its options are checked with its first page. */
export function openPages(source: ListSource, options: ListOptions): PagedCall<unknown, unknown, object> {
  return new PagedCall(source.walk, (signal) => loadFirst(source, options, signal));
}

/** A list that cannot be opened: it fails when it is used, as lists do. */
export function failList(error: Error): PagedCall<unknown, unknown, object> {
  const tools: WalkTools = { paging: { items: [], next: {} }, pause: async () => {}, redact: (text: string) => text };
  return new PagedCall(planWalk({}, tools), () => Promise.reject(error));
}

/** What a walk needs besides the options of its list. */
type WalkTools = Pick<Walk, "paging" | "pause" | "caller" | "redact">;

/** Plans the walks through a list from its options, which the first page checks. */
export function planWalk(options: ListOptions, tools: WalkTools): Walk {
  const { limit, maxPages, maxEmptyPages = 5, maxStalePages = 3, unique = false } = options;
  const { prefetch = 0, pollInterval = 1_000, quietAfter = Number.POSITIVE_INFINITY } = options;
  return {
    ...tools,
    limit,
    maxPages,
    maxEmptyPages,
    maxStalePages,
    unique,
    prefetch: prefetch === 1,
    pollInterval,
    quietAfter,
    select: planNews(tools.paging, options),
  };
}

function loadFirst(
  { operation, params, start, load, walk }: ListSource,
  options: ListOptions,
  signal: AbortSignal | undefined,
): Promise<Page<unknown, unknown, object>> {
  const checkpoint = () => createCheckpoint(operation.id, params, start, walk.redact);
  return withCheckpoint(checkpoint, async () => {
    for (const name of listLimits) readLimit(name, options[name]);
    checkNews(operation.id, walk.paging, options);
    // A place that was handed on may close a circle.
    const problem = start.pages === 0 ? undefined : findLoop(walk.paging, params as ParameterValues, start, walk);
    if (problem !== undefined) throw refuse(operation.id, problem, checkpoint());
    return load(params, start, signal);
  });
}

const listLimits = ["limit", "maxPages", "maxEmptyPages", "maxStalePages", "pollInterval", "quietAfter"] as const;
