import { describe, expect, it } from "vitest";
import { PaginationError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { families, givePages } from "../support/list-plays.js";
import { type AnyList, type AnyPage, fetchList } from "../support/list-server.js";
import { readIds, walks } from "../support/list-walks.js";
import { listPosts, postPage, sentCursors } from "../support/post-pages.js";

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

  it.each(Object.entries(walks))("meet other cursors than the walk before, and are no loop: %s", async (_, walk) => {
    const { list } = listPlaces("1", "2", "3", undefined, "3", "2", undefined);
    expect(await walk(list)).toEqual(["1", "2", "3", "9"]);
    expect(await walk(list)).toEqual(["1", "3", "2", "9"]);
  });

  it("meet other cursors at the same time, and are no loop", async () => {
    const { list } = listPlaces("1", "2", "3", "3", "2", undefined, undefined);
    const walks = [list.pages(), list.pages()];
    const seen = [];
    for (const walk of [...walks, ...walks, ...walks, ...walks]) seen.push((await walk.next()).value?.items);
    expect(seen.flatMap((items) => readIds(items ?? []))).toEqual(["1", "1", "2", "3", "3", "2", "9", "9"]);
  });

  it("end where they lead back to a place of their own", async () => {
    const { list } = listPlaces("1", "2", "3", undefined, "3", "2", "3");
    expect(await list.toArray()).toHaveLength(4);
    const error = await catchError(list.toArray(), PaginationError);
    expect(error.message).toContain("repeated a cursor");
  });
});

describe("a page asked for its next one again", () => {
  it("takes another way without remembering the first", async () => {
    const { list, requests } = listPlaces("1", "2", "3", "3", "2", undefined, undefined);
    const page = await list;
    const [one, other] = [await page.nextItems(), await page.nextItems()];
    const [oneNext, otherNext] = [await one?.nextItems(), await other?.nextItems()];
    expect([await oneNext?.nextItems(), await otherNext?.nextItems()]).toMatchObject([
      { hasNext: false },
      { hasNext: false },
    ]);
    expect(sentCursors(requests)).toEqual([null, "1", "1", "2", "3", "3", "2"]);
  });
});

/** A list whose answers lead to these places, one after the other; `undefined` ends a walk. */
function listPlaces(...places: readonly (string | undefined)[]) {
  const replies = places.map((place) =>
    postPage([place ?? "9"], place === undefined ? undefined : { hasMore: true, cursor: place }),
  );
  const { call, requests } = listPosts({}, replies);
  return { list: call as AnyList, requests };
}
