import type { Paging } from "../src/spec/api-table.js";
import { readPlace } from "./resolve-inputs.js";

/** The newest items of a list: what a later run is to leave out. */
export interface Mark {
  /** Unix seconds. */
  readonly time: number;
  /** The ids of the items of this time. */
  readonly ids: readonly string[];
}

/** The mark after more items. */
export function raiseMark(mark: Mark | null, items: readonly unknown[], paging: Paging): Mark | null {
  let raised = mark;
  for (const item of items) {
    const time = readTime(item, paging);
    if (time === undefined || (raised !== null && time < raised.time)) continue;
    const id = readId(item, paging);
    const ids = id === undefined ? [] : [id];
    raised = { time, ids: raised?.time === time ? [...new Set([...raised.ids, ...ids])] : ids };
  }
  return raised;
}

/** What a list is to leave out: the options that end it early, and a test for the items of its pages, which come whole. */
export interface News {
  readonly options: { readonly since?: number; readonly known?: (id: string) => boolean };
  readonly isNew: (item: unknown) => boolean;
}

/** Leaves out what is older than a time, or has been listed up to a mark. */
export function planNews(mark: Mark | null, since: number | undefined, paging: Paging): News {
  if (mark === null && since === undefined) return { options: {}, isNew: () => true };
  // Others can have come in the same second as the newest.
  const after = Math.max(mark === null ? Number.NEGATIVE_INFINITY : mark.time - 1, since ?? Number.NEGATIVE_INFINITY);
  const known = (id: string) => mark?.ids.includes(id) === true;
  return {
    options: { since: after, known },
    isNew(item) {
      const time = readTime(item, paging);
      const id = readId(item, paging);
      return (time === undefined || time > after) && (id === undefined || !known(id));
    },
  };
}

function readTime(item: unknown, { time }: Paging): number | undefined {
  const seconds = time === undefined ? Number.NaN : Number(readPlace(item, time) ?? Number.NaN);
  return Number.isFinite(seconds) ? seconds : undefined;
}

function readId(item: unknown, { id = [] }: Paging): string | undefined {
  const found = id.map((place) => readPlace(item, place)).find((value) => value !== undefined && value !== null);
  return found === undefined ? undefined : String(found);
}
