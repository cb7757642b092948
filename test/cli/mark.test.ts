import { expect, test } from "vitest";
import { type Mark, planNews, raiseMark } from "../../cli/mark.js";

const paging = { items: ["/list"], next: {}, id: ["/id"], time: "/at" } as const;
const item = (id: string, at: unknown) => ({ id, at });

test("the mark is the newest time, with every item of it", () => {
  const first = raiseMark(null, [item("b", 5), item("c", "5"), item("a", 3), item("d", "soon"), {}], paging);
  expect(first).toEqual({ time: 5, ids: ["b", "c"] });
  expect(raiseMark(first, [item("e", 5), item("b", 5), item("f", 4)], paging)).toEqual({
    time: 5,
    ids: ["b", "c", "e"],
  });
  expect(raiseMark(first, [item("g", 6)], paging)).toEqual({ time: 6, ids: ["g"] });
  expect(raiseMark(first, [], paging)).toBe(first);
  expect(raiseMark(null, [item("a", 1)], { items: [], next: {} })).toBeNull();
});

test("what is new is newer than the mark, or of its second but not in it", () => {
  const mark: Mark = { time: 5, ids: ["b"] };
  const { options, isNew } = planNews(mark, undefined, paging);
  const items = [item("a", 4), item("b", 5), item("c", 5), item("d", 6)];
  expect(items.filter(isNew).map(({ id }) => id)).toEqual(["c", "d"]);
  expect([options.since, options.known?.("b"), options.known?.("c")]).toEqual([4, true, false]);
  expect(items.filter(planNews(mark, 5, paging).isNew).map(({ id }) => id)).toEqual(["d"]);
  expect(items.filter(planNews(null, 5, paging).isNew).map(({ id }) => id)).toEqual(["d"]);
  expect(planNews(null, undefined, paging).options).toEqual({});
});
