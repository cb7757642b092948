import type { Paging } from "../spec/api-table.js";
import { describePlace } from "./plan-next.js";

type Params = Readonly<Record<string, unknown>>;

/** How far a walk through a list has come. */
export interface WalkProgress {
  /** The places that the walk left behind, with the number of their page; shared by all pages of the walk. */
  readonly visited: Map<string, number>;
  /** How many pages lie behind. */
  readonly position: number;
  /** How many of them, last in a row, were empty. */
  readonly emptyRun: number;
  /** How many may be. */
  readonly maxEmptyPages: number;
}

/** A page that the walk is about to leave, and the parameters of the one after it. */
export interface Step {
  readonly paging: Paging;
  readonly params: Params;
  readonly itemCount: number;
  readonly next: Params;
}

export function advance({ paging, itemCount, next }: Step, progress: WalkProgress): WalkProgress {
  // A page that leads to the start of a list only told what to ask for it with, and is no empty page of it.
  const leadsToStart = Object.keys(paging.next).every((name) => !Object.hasOwn(next, name));
  const isEmpty = itemCount === 0 && !leadsToStart;
  return { ...progress, position: progress.position + 1, emptyRun: isEmpty ? progress.emptyRun + 1 : 0 };
}

/** Why a walk must not take this step: it would go round in circles, or through one empty page after the other. */
export function findLoop({ paging, params, next }: Step, progress: WalkProgress): string | undefined {
  const { visited, position, emptyRun, maxEmptyPages } = progress;
  visited.set(describePlace(paging, params), position - 1);
  const earlier = visited.get(describePlace(paging, next));
  if (earlier !== undefined && earlier < position) return "gave a cursor for the second time; going on would loop";
  if (emptyRun > maxEmptyPages) return `gave ${emptyRun} empty pages in a row; maxEmptyPages allows more`;
  return undefined;
}
