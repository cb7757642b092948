import { describe, expect, it } from "vitest";
import { givePages, onePlayEach, plays } from "../support/list-plays.js";
import { serveList } from "../support/list-server.js";
import { readIds, walks } from "../support/list-walks.js";
import { pagedFacts } from "../support/operation-facts.js";
import { describeOperations, readSpec } from "../support/spec-operations.js";

const countTo = (length: number): number[] => Array.from({ length }, (_, index) => index);

describe("a list over many pages", () => {
  it("is what every operation gives that takes a place to start at, but for the feeds", () => {
    const feeds = describeOperations(readSpec()).filter(({ paging }) => paging?.feed !== undefined);
    const ids = [...onePlayEach.map(({ operation }) => operation.id), ...feeds.map(({ id }) => id)];
    expect(ids).toEqual(expect.arrayContaining(pagedFacts.map(({ operationId }) => operationId)));
    expect(feeds.length).toBeLessThan(onePlayEach.length);
  });

  it.each(onePlayEach.map(({ operation }) => operation.id))(
    "gives every item of %s once and in order, whichever way it is walked",
    async (id) => {
      for (const play of plays.filter(({ operation }) => operation.id === id)) {
        const list = await serveList(givePages(play, [["1", "2"], ["3"], ["4", "5", "6"], ["7", "8"]]));
        const expected = { ids: list.ids, asked: countTo(list.length) };
        for (const [way, walk] of Object.entries(walks)) {
          const walked = { ids: await walk(list.open()), asked: list.asked.splice(0) };
          expect(walked, `${play.name}: ${way}`).toEqual(expected);
          const byPath = { ids: await walk(list.paginate()), asked: list.asked.splice(0) };
          expect(byPath, `${play.name}, by its path: ${way}`).toEqual(expected);
        }
        const around = { ids: readIds(await list.paginateAround().toArray()), asked: list.asked.splice(0) };
        expect(around, `${play.name}, by its path, with middleware`).toEqual(expected);
      }
    },
  );

  it.each(plays.map((play) => [play.name, play] as const))(
    "can be left at any page and gone on with by another client: %s",
    async (_, play) => {
      const list = await serveList(givePages(play, [["1", "2"], ["3"], ["4", "5"]]));
      let saved: string | undefined;
      for (let index = 0; index < list.length; index++) {
        const page = await list.open(saved === undefined ? undefined : JSON.parse(saved));
        expect(page.next).toEqual(index === list.length - 1 ? null : list.paramsOf(index + 1));
        saved = JSON.stringify(page.next);
      }
      expect(list.asked).toEqual(countTo(list.length));
    },
  );
});
