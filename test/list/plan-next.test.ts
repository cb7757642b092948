import { describe, expect, test } from "vitest";
import { describePlace, findMissingList, isCounted, planNext, readItems } from "../../src/list/plan-next.js";
import type { Paging } from "../../src/spec/api-table.js";

const cursor: Paging = { items: ["/list"], more: "/hasMore", next: { cursor: "/cursor" } };
const twoCursors: Paging = {
  items: ["/lists/0/list"],
  more: "/lists/0/has_more",
  next: { max_time: "/lists/0/max_time", min_time: "/lists/0/min_time" },
};
const pageNumber: Paging = { items: ["/data/*"], next: { page: { add: 1, start: 1 } } };
const offset: Paging = { items: ["/data/list"], more: "/data/more", next: { offset: { add: "items", start: 0 } } };
const feed: Paging = {
  items: ["/messages"],
  next: { nextCursor: "/nextCursor" },
  feed: { id: "/id", end: {}, endCodes: [] },
};
const switching: Paging = { ...cursor, switch: { from: "name", to: "id", value: "/tag/id" } };

const end = { more: false, params: null };

describe("more is read from the flag", () => {
  test.each([true, 1, "1"])("%j means that there is more", (hasMore) => {
    expect(planNext({ hasMore, cursor: "30" }, cursor, {}, 5)).toEqual({ more: true, params: { cursor: "30" } });
  });

  test.each([false, 0, "0"])("%j is the end, even beside a cursor", (hasMore) => {
    expect(planNext({ hasMore, cursor: "30" }, cursor, {}, 5)).toEqual(end);
  });

  test.each([undefined, null])("%s leaves it to the cursor", (hasMore) => {
    expect(planNext({ hasMore, cursor: "30" }, cursor, {}, 5)).toEqual({ more: true, params: { cursor: "30" } });
    expect(planNext({ hasMore }, cursor, {}, 5)).toEqual(end);
  });

  test.each([undefined, null, "", true, {}, []])(
    "that promises more beside the cursor %j says so, without parameters",
    (bad) => {
      expect(planNext({ hasMore: true, cursor: bad }, cursor, {}, 5)).toEqual({ more: true, params: null });
    },
  );
});

test.each([0, "0", 30, "30", "1700000000000", "bGl2ZQ==", "7324518890236145966"])(
  "%j is a cursor like any other",
  (value) => {
    expect(planNext({ hasMore: true, cursor: value }, cursor, { count: 5, cursor: "1" }, 5)).toEqual({
      more: true,
      params: { count: 5, cursor: value },
    });
  },
);

test("an empty page with a new cursor goes on", () => {
  expect(planNext({ hasMore: true, cursor: "30", list: [] }, cursor, {}, 0)).toMatchObject({ more: true });
});

describe("two cursors inside the first list", () => {
  const body = (more: object) => ({ lists: [{ max_time: 200, min_time: 100, ...more }] });

  test("are both handed on", () => {
    expect(planNext(body({ has_more: 1 }), twoCursors, { filter: "all" }, 1)).toEqual({
      more: true,
      params: { filter: "all", max_time: 200, min_time: 100 },
    });
  });

  test("end with their own flag", () => {
    expect(planNext(body({ has_more: 0 }), twoCursors, {}, 1)).toEqual(end);
  });

  test("lead nowhere when one is missing", () => {
    expect(planNext(body({ has_more: 1, min_time: null }), twoCursors, {}, 1)).toEqual({ more: true, params: null });
  });
});

describe("pages that the caller counts", () => {
  test.each([
    [undefined, 2],
    [1, 2],
    [2, 3],
    ["2", 3],
    [0, 1],
  ])("after page %j comes page %i", (page, next) => {
    expect(planNext({}, pageNumber, { page }, 5)).toEqual({ more: true, params: { page: next } });
  });

  test("end with an empty page, as no flag says more", () => {
    expect(planNext({}, pageNumber, { page: 3 }, 0)).toEqual(end);
  });
});

describe("an offset that the caller counts", () => {
  test("grows by the items received", () => {
    expect(planNext({ data: { more: true } }, offset, {}, 7)).toEqual({ more: true, params: { offset: 7 } });
    expect(planNext({ data: { more: 1 } }, offset, { offset: 7 }, 3)).toEqual({ more: true, params: { offset: 10 } });
  });

  test("ends with the flag", () => {
    expect(planNext({ data: { more: false } }, offset, { offset: 7 }, 3)).toEqual(end);
  });
});

describe("a feed without an end flag", () => {
  test("goes on with its cursor, empty or not", () => {
    expect(planNext({ nextCursor: "a" }, feed, {}, 0)).toEqual({ more: true, params: { nextCursor: "a" } });
  });

  test("ends with an empty cursor", () => {
    expect(planNext({ nextCursor: "" }, feed, {}, 3)).toEqual(end);
  });

  test.each([{}, { nextCursor: null }])("goes on from where it was when a poll has no cursor: %j", (body) => {
    expect(planNext(body, feed, { nextCursor: "a" }, 3)).toEqual({ more: true, params: { nextCursor: "a" } });
  });
});

test.each([undefined, null, "text", 5, []])("a body that is %j is the end", (body) => {
  expect(planNext(body, cursor, {}, 0)).toEqual(end);
  expect(readItems(body, cursor)).toEqual([]);
});

test("items are read from the first place that holds any", () => {
  const places = { ...cursor, items: ["/data", "/list"] };
  expect(readItems({ data: null, list: ["b"] }, places)).toEqual(["b"]);
  expect(readItems({ data: [], list: ["b"] }, places)).toEqual(["b"]);
  expect(readItems({ data: { list: ["no"] } }, places)).toEqual([]);
});

test("a place is the same for 30 and for the text 30, and another for every cursor, name and id", () => {
  const place = (params: object) => describePlace(switching, { count: 5, ...params });
  expect(place({ cursor: 30 })).toBe(place({ cursor: "30", count: 9 }));
  const others = [{}, { cursor: 0 }, { cursor: "" }, { cursor: "30" }, { id: "30" }, { name: "30" }].map(place);
  expect(new Set(others).size).toBe(others.length);
});

test("only lists whose every cursor is counted by the caller are counted", () => {
  expect([cursor, twoCursors, pageNumber, offset, feed].map(isCounted)).toEqual([false, false, true, true, false]);
  expect(isCounted({ items: [], next: { ...cursor.next, ...pageNumber.next } })).toBe(false);
});

describe("a list whose body has two forms", () => {
  const twoForms: Paging = { ...cursor, roots: ["", "/inner"] };
  const part = { list: [1], hasMore: true, cursor: "30" };

  test.each([
    ["at the top", part],
    ["one level down", { inner: part }],
    ["one level down, beside an end at the top", { hasMore: false, cursor: "0", inner: part }],
  ])("is read %s", (_, body) => {
    expect(readItems(body, twoForms)).toEqual([1]);
    expect(planNext(body, twoForms, {}, 1)).toEqual({ more: true, params: { cursor: "30" } });
  });

  test("goes on from an empty page of either form", () => {
    const empty = { hasMore: 1, cursor: "60" };
    for (const body of [empty, { inner: empty }, { inner: { ...empty, list: null } }]) {
      expect(readItems(body, twoForms)).toEqual([]);
      expect(planNext(body, twoForms, {}, 0)).toEqual({ more: true, params: { cursor: "60" } });
    }
  });

  test("never takes the flag of one form and the cursor of the other", () => {
    const body = { hasMore: true, inner: { list: [1], cursor: "90" } };
    expect(planNext(body, twoForms, {}, 1)).toEqual({ more: true, params: { cursor: "90" } });
    expect(planNext({ ...body, inner: { list: [1] } }, twoForms, {}, 1)).toEqual(end);
  });
});

describe("a body without the list", () => {
  test("is told by what it lacks", () => {
    expect(findMissingList({ status: "success" }, cursor)).toBe("has no list: nothing is at /list, /hasMore, /cursor");
    expect(findMissingList({}, { ...cursor, roots: ["", "/inner"] })).toContain("/inner/list, /inner/hasMore");
  });

  test.each([[{ list: null }], [{ list: [] }], [{ hasMore: false }], [{ cursor: "0" }]])(
    "is not one that has any of its places: %j",
    (body) => {
      expect(findMissingList(body, cursor)).toBeUndefined();
    },
  );

  test("is not one that only says how the list goes on", () => {
    expect(findMissingList({ tag: { id: "5" } }, switching)).toBeUndefined();
  });

  test("is not a poll of a feed that brought nothing", () => {
    expect(findMissingList({}, feed)).toBeUndefined();
  });

  test("is not a list without a documented name that is missing in its place", () => {
    expect(findMissingList({ data: {} }, pageNumber)).toBeUndefined();
    expect(findMissingList({ other: [] }, pageNumber)).toBeDefined();
  });
});
