import { describe, expect, it } from "vitest";
import { families, givePages } from "../support/list-plays.js";
import { type AnyPage, fetchList } from "../support/list-server.js";
import { readIds, walks } from "../support/list-walks.js";

const pages = [["1", "2"], ["3"], ["4", "5"], ["6"]];

describe("walks side by side", () => {
  it("from one page give the same items, and are no loop", async () => {
    for (const play of families) {
      const list = fetchList(givePages(play, pages));
      const page = await list.open();
      const walk = async () => {
        const ids = readIds(page.items);
        let next: AnyPage | null = page;
        while (next) {
          next = await next.nextItems();
          ids.push(...readIds(next?.items ?? []));
        }
        return ids;
      };
      const walked = await Promise.all([walk(), walk(), walk()]);
      expect(walked, play.name).toEqual([list.ids, list.ids, list.ids]);
    }
  });

  it("through one call, in every way at once, give the same items", async () => {
    for (const play of families) {
      const list = fetchList(givePages(play, pages));
      const call = list.open();
      const everyWay = Object.values(walks);
      expect(await Promise.all(everyWay.map((walk) => walk(call))), play.name).toEqual(everyWay.map(() => list.ids));
      expect(list.asked.filter((index) => index === 0)).toEqual([0]);
    }
  });

  it("one after the other through one call give the same items", async () => {
    for (const play of families) {
      const list = fetchList(givePages(play, pages));
      const call = list.open();
      for (const walk of Object.values(walks)) expect(await walk(call), play.name).toEqual(list.ids);
    }
  });
});
