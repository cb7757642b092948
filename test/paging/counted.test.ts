import { describe, expect, it } from "vitest";
import { families, type Play } from "../support/list-plays.js";
import { serveList } from "../support/list-server.js";
import { alwaysSay, flag, hasFlag, items, meetTrap, say, type Trap } from "../support/list-traps.js";
import { walkToEnd } from "../support/list-walks.js";

const pages = [["1", "2"], ["3"], ["4", "5"], ["6"]];
const lists = families.filter(({ counted }) => counted);
const hasNoFlag = (play: Play) => !hasFlag(play);

const traps: Readonly<Record<string, Trap>> = {
  "ends at an empty page where bodies have no flag": {
    fits: hasNoFlag,
    pages,
    gives: [0, 1, 2, 3],
    asks: [0, 1, 2, 3, 4],
  },
  "ends at a page without its array where bodies have no flag": {
    fits: hasNoFlag,
    change: say(items, undefined, 2),
    gives: [0, 1],
    asks: [0, 1, 2],
  },
  "ends at a null for an array where bodies have no flag": {
    fits: hasNoFlag,
    change: say(items, null, 2),
    gives: [0, 1],
    asks: [0, 1, 2],
  },
  "ends where the flag says so": {
    fits: hasFlag,
    change: say(flag, false, 2),
    gives: [0, 1, 2],
  },
  "ends at an empty page when the flag is missing": {
    fits: hasFlag,
    change: alwaysSay(flag, undefined),
    pages: [...pages, []],
  },
  "refuses to ask for a place again when a page is empty though more is promised": {
    fits: hasFlag,
    change: say(items, undefined, 2),
    gives: [0, 1],
    asks: [0, 1, 2],
    error: /repeated a cursor/,
    checkpoint: 2,
  },
  "notices a server that ignores the count, before an item comes twice": {
    stuckAt: 0,
    gives: [0],
    asks: [0, 0],
    error: /returned the same page twice/,
    checkpoint: 1,
  },
};

describe("a list whose pages the caller counts", () => {
  it("is given by two operations", () => {
    expect(lists).toHaveLength(2);
  });

  it.each(Object.entries(traps))("%s", async (_, trap) => {
    await meetTrap(trap, lists);
  });

  it("goes on from where the caller begins, be it a number or a text", async () => {
    for (const play of lists.filter(hasNoFlag)) {
      const list = await serveList({ ...play, pages });
      const begun = Object.entries(list.paramsOf(2));
      for (const params of [begun, begun.map(([name, value]) => [name, String(value)] as const)]) {
        expect(await walkToEnd(list.open(Object.fromEntries(params)))).toEqual({ ids: ["4", "5", "6"] });
      }
    }
  });
});
