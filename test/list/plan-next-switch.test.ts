import { describe, expect, test } from "vitest";
import { planNext } from "../../src/list/plan-next.js";
import type { Paging } from "../../src/spec/api-table.js";

const switching: Paging = {
  items: ["/list"],
  more: "/hasMore",
  next: { cursor: "/cursor" },
  switch: { from: "name", to: "id", value: "/tag/id" },
};
const end = { more: false, params: null };

describe("a list asked for by name goes on by the id that its body tells", () => {
  const body = { tag: { id: "77" } };

  test("from the start when the body has no items of its own, whatever its flag says", () => {
    expect(planNext({ ...body, hasMore: false }, switching, { name: "tea", count: 5 }, 0)).toEqual({
      more: true,
      params: { count: 5, id: "77" },
    });
  });

  test("from its cursor when the body has items", () => {
    expect(planNext({ ...body, hasMore: true, cursor: "5" }, switching, { name: "tea" }, 5)).toEqual({
      more: true,
      params: { id: "77", cursor: "5" },
    });
  });

  test.each([{ id: undefined }, { id: null }])(
    "also when the id is given as %j, which counts as left out",
    (absent) => {
      expect(planNext(body, switching, { name: "tea", ...absent }, 0)).toEqual({ more: true, params: { id: "77" } });
    },
  );

  test.each([{ name: undefined }, { name: null }])("but not when the name is %j", (absent) => {
    expect(planNext({ ...body, hasMore: false }, switching, { ...absent, id: "5" }, 0)).toEqual(end);
    expect(planNext(body, switching, { ...absent }, 0)).toEqual(end);
  });

  test("but not when the caller gave the id as well", () => {
    expect(planNext({ ...body, hasMore: true, cursor: "5" }, switching, { name: "tea", id: "5" }, 5)).toEqual({
      more: true,
      params: { name: "tea", id: "5", cursor: "5" },
    });
  });

  test("and ends when the body tells no id", () => {
    expect(planNext({}, switching, { name: "tea" }, 0)).toEqual(end);
  });
});

test("the parameters given are left as they were", () => {
  const params = Object.freeze({ name: "tea", cursor: "1" });
  planNext({ tag: { id: "77" }, hasMore: true, cursor: "5" }, switching, params, 5);
  expect(params).toEqual({ name: "tea", cursor: "1" });
});
