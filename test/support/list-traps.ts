import { expect } from "vitest";
import { PaginationError } from "../../src/index.js";
import type { Play } from "./list-plays.js";
import { type ListPlan, put } from "./list-script.js";
import { serveList } from "./list-server.js";
import { walkToEnd } from "./list-walks.js";

/** What a server does to a list, and what is left for the caller. */
export interface Trap {
  /** The lists that it can be done to; all where nothing is said. */
  readonly fits?: (play: Play) => boolean;
  readonly pages?: readonly string[][];
  /** What pages say instead. */
  readonly change?: (play: Play) => ListPlan["change"];
  readonly cursor?: (play: Play) => ListPlan["cursor"];
  /** The page that is given whatever is asked for. */
  readonly stuckAt?: number;
  /** The pages whose items are given; all where nothing is said. */
  readonly gives?: readonly number[];
  /** The pages that are asked for, where it is not those. */
  readonly asks?: readonly number[];
  /** What the walk ends with, and the page that its checkpoint asks for. */
  readonly error?: RegExp;
  readonly checkpoint?: number;
}

type Places = (play: Play) => readonly (string | undefined)[];

export const flag: Places = ({ paging }) => [paging.more];
export const items: Places = ({ itemsAt }) => [itemsAt];
export const cursors: Places = ({ paging }) => Object.values(paging.next).filter((next) => typeof next === "string");

export const hasFlag = ({ paging }: Play): boolean => paging.more !== undefined;

/** Puts something at places of the pages from one to another; `undefined` takes away what is there. */
export const say =
  (places: Places, value: unknown, from: number, to = from): NonNullable<Trap["change"]> =>
  (play) =>
  (body, index) => {
    if (index < from || index > to) return;
    for (const place of places(play)) if (place !== undefined) put(body, place, value);
  };

/** The same on every page. */
export const alwaysSay = (places: Places, value: unknown) => say(places, value, 0, Number.POSITIVE_INFINITY);

const sixPages = [["1", "2"], ["3"], ["4", "5"], ["6", "7"], ["8"], ["9", "10"]];

/** Walks into a trap with every list that it can be done to. */
export async function meetTrap(trap: Trap, lists: readonly Play[]): Promise<void> {
  const fitting = lists.filter(trap.fits ?? (() => true));
  expect(fitting.length).toBeGreaterThan(0);
  await Promise.all(fitting.map((play) => meetTrapOnce(trap, play)));
}

async function meetTrapOnce(trap: Trap, play: Play): Promise<void> {
  const { pages = sixPages, stuckAt, gives = pages.map((_, index) => index), asks = gives, checkpoint } = trap;
  const cursor = trap.cursor?.(play) ?? play.cursor;
  const list = await serveList({ ...play, pages, stuckAt, change: trap.change?.(play), cursor });
  const { ids, error } = await walkToEnd(list.open());
  const at = checkpoint === undefined ? undefined : list.paramsOf(checkpoint);
  expect({ ids, asked: list.asked }, play.name).toEqual({ ids: gives.flatMap((index) => pages[index]), asked: asks });
  expect(error?.constructor, play.name).toBe(trap.error && PaginationError);
  expect({ message: error?.message, at: error?.checkpoint?.params }, play.name).toEqual({
    message: trap.error && expect.stringMatching(trap.error),
    at,
  });
}
