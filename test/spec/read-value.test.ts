import { describe, expect, test } from "vitest";
import { readPointer } from "../../src/spec/read-value.js";

describe("a JSON pointer", () => {
  const body = {
    cursor: "30",
    notice_lists: [{ has_more: 1, "a/b": "slash", "m~n": "tilde" }],
    data: { total: 2, note: null, list: ["first"], others: ["second"] },
    empty: { "": "nameless" },
  };

  test.each([
    ["", body],
    ["/cursor", "30"],
    ["/notice_lists/0/has_more", 1],
    ["/notice_lists/0/a~1b", "slash"],
    ["/notice_lists/0/m~0n", "tilde"],
    ["/data/note", null],
    ["/empty/", "nameless"],
  ])("%s reads what stands there", (pointer, value) => {
    expect(readPointer(body, pointer)).toEqual(value);
  });

  test.each(["/missing", "/cursor/deeper", "/data/note/deeper", "/notice_lists/1/has_more", "/notice_lists/x"])(
    "%s leads nowhere and gives undefined",
    (pointer) => {
      expect(readPointer(body, pointer)).toBeUndefined();
    },
  );

  test.each(["/constructor", "/toString", "/__proto__", "/notice_lists/length/constructor"])(
    "%s does not reach what objects inherit",
    (pointer) => {
      expect(readPointer(body, pointer)).toBeUndefined();
    },
  );

  test("* stands for the first member that is an array", () => {
    expect(readPointer(body, "/data/*")).toEqual(["first"]);
  });

  test("* gives undefined where no member is an array", () => {
    expect(readPointer({ data: { total: 0 } }, "/data/*")).toBeUndefined();
    expect(readPointer({ data: null }, "/data/*")).toBeUndefined();
    expect(readPointer({}, "/data/*")).toBeUndefined();
  });

  test.each([undefined, null, "text", 5])("a body that is %s has nothing anywhere", (noObject) => {
    expect(readPointer(noObject, "/data")).toBeUndefined();
  });

  test("~01 is the name ~1, not a slash", () => {
    expect(readPointer({ "~1": "right", "/": "wrong" }, "/~01")).toBe("right");
  });
});
