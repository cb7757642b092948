import type { ParameterValues } from "../call/parameters.js";
import type { Paging } from "../spec/api-table.js";
import { describePlace } from "./plan-next.js";

/** The progress of a walk through a list. */
export interface WalkProgress {
  /** Visited places, with their page number; all pages of the walk share it. */
  readonly visited: Map<string, number>;
  /** Number of pages so far. */
  readonly position: number;
  /** Number of empty pages since the last one with items. */
  readonly emptyRun: number;
  readonly maxEmptyPages: number;
}

/** The step from a page to the next one. */
export interface Step {
  readonly paging: Paging;
  readonly params: ParameterValues;
  readonly itemCount: number;
  readonly next: ParameterValues;
}

export function advance({ paging, itemCount, next }: Step, progress: WalkProgress): WalkProgress {
  // A page that leads to the start of the list only names its parameters, and does not count as empty.
  const leadsToStart = Object.keys(paging.next).every((name) => !Object.hasOwn(next, name));
  const isEmpty = itemCount === 0 && !leadsToStart;
  return { ...progress, position: progress.position + 1, emptyRun: isEmpty ? progress.emptyRun + 1 : 0 };
}

/** The reason not to take a step: it would loop, or there were too many empty pages. */
export function findLoop({ paging, params, next }: Step, progress: WalkProgress): string | undefined {
  const { visited, position, emptyRun, maxEmptyPages } = progress;
  visited.set(describePlace(paging, params), position - 1);
  const earlier = visited.get(describePlace(paging, next));
  if (earlier !== undefined && earlier < position) return "repeated a cursor; continuing would loop";
  return emptyRun > maxEmptyPages
    ? `returned ${emptyRun} empty pages in a row; raise maxEmptyPages to allow more`
    : undefined;
}
