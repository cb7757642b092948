import type { ParameterValues } from "../call/parameters.js";
import type { Paging } from "../spec/api-table.js";
import { describePlace } from "./plan-next.js";

/** The progress of a walk through a list. */
export interface WalkProgress {
  /** The places before this page, in order. The pages after it add theirs, until another walk goes on from this page too. */
  readonly visited: Set<string>;
  /** Number of pages before this one. */
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

/** The progress after a step. Each way on from a page has its own memory, so that walks do not disturb each other. */
export function advance({ paging, params, itemCount, next }: Step, progress: WalkProgress): WalkProgress {
  const { position, emptyRun } = progress;
  // A page that leads to the start of the list only names its parameters, and does not count as empty.
  const leadsToStart = Object.keys(paging.next).every((name) => !Object.hasOwn(next, name));
  const isEmpty = itemCount === 0 && !leadsToStart;
  const isFirstWayOn = progress.visited.size === position;
  const visited = isFirstWayOn ? progress.visited : new Set([...progress.visited].slice(0, position));
  // A feed has no end, and its cursor may repeat.
  if (paging.feed === undefined) visited.add(describePlace(paging, params));
  return { ...progress, visited, position: position + 1, emptyRun: isEmpty ? emptyRun + 1 : 0 };
}

/** The reason not to take a step: it would loop, or there were too many empty pages. */
export function findLoop(
  { paging, next }: Step,
  { visited, emptyRun, maxEmptyPages }: WalkProgress,
): string | undefined {
  if (paging.feed !== undefined) return undefined;
  if (visited.has(describePlace(paging, next))) return "repeated a cursor; continuing would loop";
  return emptyRun > maxEmptyPages
    ? `returned ${emptyRun} empty pages in a row; raise maxEmptyPages to allow more`
    : undefined;
}
