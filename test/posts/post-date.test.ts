import { expect, test } from "vitest";
import { type Post, postDate } from "../../src/index.js";

const dated = (createTime: unknown) => postDate({ createTime } as Post)?.toISOString();

test("a date is read from seconds, as a number or as digits", () => {
  expect(dated(1705218600)).toBe("2024-01-14T07:50:00.000Z");
  expect(dated("1705218600")).toBe("2024-01-14T07:50:00.000Z");
  expect(dated(0)).toBe("1970-01-01T00:00:00.000Z");
});

test("what is no time is no date", () => {
  for (const nothing of [
    undefined,
    null,
    "",
    " ",
    "soon",
    "-5",
    "1.5",
    {},
    [1705218600],
    Number.NaN,
    "9".repeat(30),
    true,
  ])
    expect(dated(nothing)).toBeUndefined();
  expect(postDate({})).toBeUndefined();
});
