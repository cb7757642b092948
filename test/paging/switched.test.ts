import { describe, expect, it } from "vitest";
import { plays } from "../support/list-plays.js";
import { serveList } from "../support/list-server.js";
import { flag, items, meetTrap, say, type Trap } from "../support/list-traps.js";
import { walkToEnd } from "../support/list-walks.js";

const lists = plays.filter(({ switched }) => switched);
const pages = [[], ["1", "2"], ["3"], ["4"]];
const withItems = [["0"], ...pages.slice(1)];

const answers: Readonly<Record<string, Trap>> = {
  "only tells the other parameter": { pages },
  "says that there is no more": { pages, change: say(flag, false, 0) },
  "has neither array nor flag": { pages, change: say((play) => [...items(play), ...flag(play)], undefined, 0) },
  "already has items and a cursor": { pages: withItems },
  "already has all items": { pages: withItems, change: say(flag, false, 0), gives: [0] },
  "does not tell the other parameter": {
    pages,
    change: say((play) => [...flag(play), play.paging.switch?.value], undefined, 0),
    gives: [0],
  },
};

describe("a list that is asked for by one parameter first and by another one then", () => {
  it.each(Object.entries(answers))("is walked in full when the first answer %s", async (_, answer) => {
    await meetTrap(answer, lists);
  });

  it("is walked in full when the caller leaves the other parameter undefined", async () => {
    for (const play of lists) {
      const list = await serveList({ ...play, pages });
      const params = { ...play.params, [play.paging.switch?.to ?? ""]: undefined };
      expect(await walkToEnd(list.open(params))).toEqual({ ids: list.ids });
    }
  });

  it("does not count the first answer as an empty page of the list", async () => {
    for (const play of lists) {
      const list = await serveList({ ...play, pages });
      expect(await walkToEnd(list.open(undefined, { maxEmptyPages: 0 }))).toEqual({ ids: list.ids });
    }
  });
});
