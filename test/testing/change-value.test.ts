import { describe, expect, it } from "vitest";
import { changeValue, putValue } from "../../src/testing/change-value.js";

describe("a changed copy", () => {
  it("has the changes at their depth, and all else as it was", () => {
    const value = { user: { id: "1", name: "calm" }, list: [1, 2], note: "kept" };
    expect(changeValue(value, { user: { name: "quiet" } })).toEqual({ ...value, user: { id: "1", name: "quiet" } });
    expect(value.user.name).toBe("calm");
  });

  it.each([
    ["a list", { list: [1, 2] }, { list: [3] }],
    ["a text", { list: "none" }, { list: { a: 1 } }],
    ["null", { list: null }, { list: { a: 1 } }],
    ["nothing", {}, { list: { a: 1 } }],
  ])("has a new value in place of %s", (_, value, change) => {
    expect(changeValue(value, change)).toEqual(change);
  });

  it("can have a list, null or nothing in place of an object", () => {
    for (const change of [[1], null, undefined, "text"]) {
      expect(changeValue({ user: { id: "1" } }, { user: change })).toEqual({ user: change });
    }
  });

  it("takes nothing that an object inherits for a member", () => {
    expect(changeValue({}, { toString: { a: 1 } })).toEqual({ toString: { a: 1 } });
  });
});

describe("a copy with a value put in place", () => {
  it.each([
    ["", { a: 1 }, "new"],
    ["/a", { a: 1, b: 2 }, { a: "new", b: 2 }],
    ["/a/b", { a: { b: 1, c: 2 } }, { a: { b: "new", c: 2 } }],
    ["/a/b", {}, { a: { b: "new" } }],
    ["/a/b", { a: "text" }, { a: { b: "new" } }],
    ["/a/1/b", { a: [{ b: 1 }, { b: 2 }] }, { a: [{ b: 1 }, { b: "new" }] }],
    ["/*", { total: 2, list: [1], other: [2] }, { total: 2, list: "new", other: [2] }],
    ["/*", { total: 2 }, { total: 2, items: "new" }],
  ])("has it at %j", (pointer, value, expected) => {
    expect(putValue(value, pointer, "new")).toEqual(expected);
  });
});
