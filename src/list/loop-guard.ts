import type { ParameterValues } from "../call/parameters.js";
import type { Paging } from "../spec/api-table.js";
import { type Fingerprint, isSame, takeFingerprint } from "./fingerprint.js";
import { identifyItem } from "./identity.js";
import { Memory } from "./memory.js";
import { describePlace } from "./plan-next.js";

/**
 * What is known of the pages before a page. All but the memory goes into a checkpoint, so it stays small however long the list
 * is. The memory knows more: every page after this one adds to it, until another walk goes on from this page too.
 */
export interface Progress {
  readonly pages: number;
  readonly items: number;
  /** Number of empty pages since the last one with items. */
  readonly emptyRun: number;
  /** Number of pages with items, but without a new one, since the last one with a new item. */
  readonly staleRun: number;
  /** The last places, the newest last. */
  readonly places: readonly Fingerprint[];
  /** The place at a page whose number is a power of two: any circle leads back to one, however large it is. */
  readonly mark: Fingerprint | undefined;
  /** The smallest hashes of items: a fair sample, which changes ever more rarely, but never stops while items are new. */
  readonly sample: readonly number[];
  /** The number of items when the sample last changed. */
  readonly sampledAt: number;
  readonly memory?: PageMemory;
}

interface PageMemory {
  /** The page whose progress this is. */
  pages: number;
  readonly places: Memory;
  readonly items: Memory;
  /** Whether it has known the list from its start. */
  readonly fromStart: boolean;
}

/** How many pages in vain a walk may meet. */
export interface LoopLimits {
  readonly maxEmptyPages: number;
  readonly maxStalePages: number;
}

/** The step from a page to the next one. */
export interface Step {
  readonly paging: Paging;
  readonly params: ParameterValues;
  readonly items: readonly unknown[];
  readonly next: ParameterValues;
}

const placesToKeep = 16;
const sampleSize = 64;

export const startProgress = (): Progress => ({
  pages: 0,
  items: 0,
  emptyRun: 0,
  staleRun: 0,
  places: [],
  mark: undefined,
  sample: [],
  sampledAt: 0,
});

function createMemory(pages: number): PageMemory {
  const size = { generations: 2 };
  return { pages, places: new Memory(size), items: new Memory(size), fromStart: pages === 0 };
}

/** The progress after a step. To be called once for each page. */
export function advance(step: Step, progress: Progress): Progress {
  const { paging, params, items } = step;
  const pages = progress.pages + 1;
  // A feed has no end, and its cursor may repeat.
  if (paging.feed !== undefined) return { ...progress, pages };
  const memory = recall(progress) ?? createMemory(progress.pages);
  memory.pages = pages;
  const place = takeFingerprint(describePlace(paging, params));
  memory.places.add(place);
  return {
    ...countItems(paging, items, progress, memory),
    pages,
    emptyRun: isEmptyStep(step) ? progress.emptyRun + 1 : 0,
    places: [...progress.places.slice(1 - placesToKeep), place],
    mark: (pages & (pages - 1)) === 0 ? place : progress.mark,
    memory,
  };
}

/** Whether a step leaves an empty page. One that leads to the start of the list only names its parameters, and does not count. */
export function isEmptyStep({ paging, items, next }: Pick<Step, "paging" | "items" | "next">): boolean {
  return items.length === 0 && Object.keys(paging.next).some((name) => Object.hasOwn(next, name));
}

/** The reason not to ask for a place: it would loop, or there were too many pages in vain. */
export function findLoop(
  paging: Paging,
  next: ParameterValues,
  progress: Progress,
  { maxEmptyPages, maxStalePages }: LoopLimits,
): string | undefined {
  if (paging.feed !== undefined) return undefined;
  const { places, mark, emptyRun, staleRun } = progress;
  const place = takeFingerprint(describePlace(paging, next));
  const known = mark === undefined ? places : [...places, mark];
  if (known.some((one) => isSame(one, place)) || recall(progress)?.places.has(place))
    return "repeated a cursor; continuing would loop";
  if (emptyRun > maxEmptyPages) return `returned ${emptyRun} empty pages in a row; raise maxEmptyPages to allow more`;
  if (staleRun > 0 && staleRun >= maxStalePages)
    return `returned ${staleRun} pages in a row without a new item; raise maxStalePages to allow more`;
  return undefined;
}

/** The memory, unless another walk has gone on with it. */
const recall = ({ memory, pages }: Progress): PageMemory | undefined => (memory?.pages === pages ? memory : undefined);

function countItems(paging: Paging, page: readonly unknown[], progress: Progress, memory: PageMemory): Progress {
  let { items, sample, sampledAt, staleRun } = progress;
  let hasNew = false;
  for (const item of page) {
    items++;
    const identity = identifyItem(item, paging);
    const isNew = identity === undefined || (memory.items.add(identity) && !progress.sample.includes(identity.high));
    hasNew ||= isNew;
    if (!isNew || identity === undefined) continue;
    const larger = addToSample(sample, identity.high);
    if (larger === sample) continue;
    sample = larger;
    sampledAt = items;
  }
  // Where it cannot know, new to the memory is not new: as many items as ever before, and all of them in vain for the sample.
  const knowsAll = memory.fromStart && memory.items.isWhole;
  const isOld = !knowsAll && sample.length === sampleSize && items >= 2 * sampledAt;
  if (page.length > 0) staleRun = hasNew && !isOld ? 0 : staleRun + 1;
  return { ...progress, items, sample, sampledAt, staleRun };
}

function addToSample(sample: readonly number[], one: number): readonly number[] {
  const isFull = sample.length === sampleSize;
  if ((isFull && one > (sample.at(-1) ?? 0)) || sample.includes(one)) return sample;
  return [...sample, one].sort((a, b) => a - b).slice(0, sampleSize);
}
