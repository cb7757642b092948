import { describe, expect, it } from "vitest";
import { type Play, plays } from "../support/list-plays.js";
import { type Body, put } from "../support/list-script.js";
import { serveList } from "../support/list-server.js";
import { walkToEnd } from "../support/list-walks.js";

const pages = [[], ["1", "2"], ["3"], ["4"]];

interface Answer {
  /** What the answer to the first parameter is changed to. */
  readonly first?: (body: Body, play: Play) => void;
  readonly pages?: readonly string[][];
  readonly ids: readonly string[];
  readonly asked: readonly number[];
}

const answers: Readonly<Record<string, Answer>> = {
  "only tells the other parameter": { ids: ["1", "2", "3", "4"], asked: [0, 1, 2, 3] },
  "says that there is no more": {
    first: (body, { paging }) => put(body, paging.more ?? "", false),
    ids: ["1", "2", "3", "4"],
    asked: [0, 1, 2, 3],
  },
  "has neither array nor flag": {
    first: (body, { paging, itemsAt }) => {
      put(body, paging.more ?? "", undefined);
      put(body, itemsAt, undefined);
    },
    ids: ["1", "2", "3", "4"],
    asked: [0, 1, 2, 3],
  },
  "already has items and a cursor": {
    pages: [["0"], ...pages.slice(1)],
    ids: ["0", "1", "2", "3", "4"],
    asked: [0, 1, 2, 3],
  },
  "already has all items": {
    first: (body, { paging }) => put(body, paging.more ?? "", false),
    pages: [["0"], ...pages.slice(1)],
    ids: ["0"],
    asked: [0],
  },
  "does not tell the other parameter": {
    first: (body, { paging }) => {
      put(body, paging.more ?? "", undefined);
      put(body, paging.switch?.value ?? "", undefined);
    },
    ids: [],
    asked: [0],
  },
};

const switched = plays.filter(
  ({ paging, params }) => paging.switch !== undefined && params[paging.switch.from] !== undefined,
);

describe("a list that is asked for by one parameter first and by another one then", () => {
  it.each(Object.entries(answers))("is given in full when the first answer %s", async (_, answer) => {
    expect(switched).toHaveLength(2);
    for (const play of switched) {
      const change = (body: Body, index: number) => index === 0 && answer.first?.(body, play);
      const list = await serveList({ ...play, pages: answer.pages ?? pages, change });
      expect(await walkToEnd(list.open())).toEqual({ ids: answer.ids });
      expect(list.asked).toEqual(answer.asked);
    }
  });

  it("is given in full when the caller leaves the other parameter undefined", async () => {
    for (const play of switched) {
      const list = await serveList({ ...play, pages });
      const to = play.paging.switch?.to ?? "";
      expect(await walkToEnd(list.open({ [to]: undefined, ...play.params }))).toEqual({ ids: list.ids });
    }
  });

  it("does not count the first answer as an empty page of the list", async () => {
    for (const play of switched) {
      const list = await serveList({ ...play, pages });
      expect(await walkToEnd(list.open(undefined, { maxEmptyPages: 0 }))).toEqual({ ids: list.ids });
    }
  });
});
