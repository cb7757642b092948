import { expect, test } from "vitest";
import { exactCounts } from "../../src/index.js";
import { knownModels } from "../support/response-facts.js";

const stats = { playCount: 91300, diggCount: 8400, commentCount: 133, shareCount: 219 };
const statsV2 = { playCount: "91284", diggCount: "8412", commentCount: "133", shareCount: "219", collectCount: "604" };

test("exact counts are numbers, and win over rounded ones", () => {
  const counts = { playCount: 91284, diggCount: 8412, commentCount: 133, shareCount: 219, collectCount: 604 };
  expect(exactCounts({ stats, statsV2 })).toEqual(counts);
  expect(exactCounts({ statsV2 })).toEqual(counts);
});

test("rounded counts stand in where there are no exact ones, one by one", () => {
  expect(exactCounts({ stats })).toEqual(stats);
  expect(exactCounts({ stats: { ...stats, collectCount: 600 }, statsV2: { playCount: "91284" } })).toEqual({
    ...stats,
    playCount: 91284,
    collectCount: 600,
  });
});

test("a count that a number cannot hold keeps its digits", () => {
  expect(exactCounts({ statsV2: { playCount: "9007199254740991", diggCount: "9007199254740993" } })).toEqual({
    playCount: 9007199254740991,
    diggCount: "9007199254740993",
  });
});

test("rounded counts that are digits, as in single-post bodies, are numbers too", () => {
  expect(exactCounts({ stats: { playCount: "91300", collectCount: "604" } })).toEqual({
    playCount: 91300,
    collectCount: 604,
  });
});

test("what is no count is left out, and does not hide one that is", () => {
  const odd: object = { playCount: "", diggCount: null, commentCount: "1.2M", shareCount: {}, heart: "1e3" };
  expect(exactCounts({ statsV2: odd })).toEqual({});
  expect(exactCounts({ stats, statsV2: odd })).toEqual(stats);
  for (const nothing of [{}, { stats: undefined }, { stats: null }, { statsV2: "text" }])
    expect(exactCounts(nothing as { stats?: object })).toEqual({});
});

test.each(["Video", "UserInfo", "UserListItem", "ChallengeInfo"])("a %s of the facts has such counts", (name) => {
  const [form] = knownModels.get(name)?.shape ?? [];
  const fields = form?.kind === "object" ? form.fields.map((field) => field.name) : [];
  expect(fields).toEqual(expect.arrayContaining(["stats", "statsV2"]));
});
