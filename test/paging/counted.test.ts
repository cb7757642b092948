import { describe, expect, it } from "vitest";
import { PaginationError } from "../../src/index.js";
import { families, type Play } from "../support/list-plays.js";
import { type ListPlan, put } from "../support/list-script.js";
import { serveList } from "../support/list-server.js";
import { walkToEnd } from "../support/list-walks.js";

const pages = [["1", "2"], ["3"], ["4", "5"], ["6"]];
const counted = families.filter((play) => play.counted);
const flagged = counted.filter(({ paging }) => paging.more !== undefined);
const unflagged = counted.filter(({ paging }) => paging.more === undefined);

/** On the third page. */
const say =
  (pointerOf: (play: Play) => string | undefined, value: unknown) =>
  (play: Play): ListPlan["change"] =>
  (body, index) =>
    index === 2 && put(body, pointerOf(play) ?? "", value);

const always =
  (pointerOf: (play: Play) => string | undefined, value: unknown) =>
  (play: Play): ListPlan["change"] =>
  (body) =>
    put(body, pointerOf(play) ?? "", value);

interface Trap {
  readonly fits: readonly Play[];
  readonly change?: (play: Play) => ListPlan["change"];
  readonly pages?: readonly string[][];
  readonly stuckAt?: number;
  readonly ids: readonly string[];
  readonly asked: readonly number[];
  readonly error?: RegExp;
  readonly checkpoint?: number;
}

const items = ({ itemsAt }: Play) => itemsAt;
const flag = ({ paging }: Play) => paging.more;

const traps: Readonly<Record<string, Trap>> = {
  "ends at an empty page where bodies have no flag": {
    fits: unflagged,
    ids: pages.flat(),
    asked: [0, 1, 2, 3, 4],
  },
  "ends at a page without its array where bodies have no flag": {
    fits: unflagged,
    change: say(items, undefined),
    ids: ["1", "2", "3"],
    asked: [0, 1, 2],
  },
  "ends at a null for an array where bodies have no flag": {
    fits: unflagged,
    change: say(items, null),
    ids: ["1", "2", "3"],
    asked: [0, 1, 2],
  },
  "ends where the flag says so": {
    fits: flagged,
    change: say(flag, false),
    ids: ["1", "2", "3", "4", "5"],
    asked: [0, 1, 2],
  },
  "ends at an empty page when the flag is missing": {
    fits: flagged,
    change: always(flag, undefined),
    pages: [...pages, []],
    ids: pages.flat(),
    asked: [0, 1, 2, 3, 4],
  },
  "refuses to ask for a place again when a page is empty though more is promised": {
    fits: flagged,
    change: say(items, undefined),
    ids: ["1", "2", "3"],
    asked: [0, 1, 2],
    error: /a cursor for the second time/,
    checkpoint: 2,
  },
  "notices a server that ignores the count, before an item comes twice": {
    fits: counted,
    stuckAt: 0,
    ids: ["1", "2"],
    asked: [0, 0],
    error: /gave the same page twice/,
    checkpoint: 1,
  },
};

describe("a list whose pages the caller counts", () => {
  it("is given by two operations", () => {
    expect(counted).toHaveLength(2);
  });

  it.each(Object.entries(traps))("%s", async (_, trap) => {
    expect(trap.fits.length).toBeGreaterThan(0);
    for (const play of trap.fits) {
      const { stuckAt } = trap;
      const list = await serveList({ ...play, pages: trap.pages ?? pages, stuckAt, change: trap.change?.(play) });
      const { ids, error } = await walkToEnd(list.open());
      expect({ ids, asked: list.asked }).toEqual({ ids: trap.ids, asked: trap.asked });
      expect(error).toEqual(trap.error && expect.any(PaginationError));
      expect(error?.message).toEqual(trap.error && expect.stringMatching(trap.error));
      expect(error?.checkpoint).toEqual(trap.checkpoint === undefined ? undefined : list.paramsOf(trap.checkpoint));
    }
  });

  it("goes on from where the caller begins, be it a number or a text", async () => {
    for (const play of unflagged) {
      const list = await serveList({ ...play, pages });
      const begun = Object.entries(list.paramsOf(2));
      for (const params of [begun, begun.map(([name, value]) => [name, String(value)] as const)]) {
        const { ids } = await walkToEnd(list.open(Object.fromEntries(params)));
        expect(ids).toEqual(["4", "5", "6"]);
      }
    }
  });
});
