import { describe, expect, test } from "vitest";
import { endsFeed, isEndOfFeed } from "../../src/list/feed.js";
import type { Feed } from "../../src/spec/api-table.js";
import { readError } from "../support/read-error.js";

const feed: Feed = { id: "/id", end: { "/type": "control", "/data/action": "3" }, endCodes: [10_101] };

describe("a feed ends with an event", () => {
  test("that holds all of its marks, as text or as a number", () => {
    expect(endsFeed(feed, { type: "control", data: { action: "3" } })).toBe(true);
    expect(endsFeed(feed, { type: "control", data: { action: 3 } })).toBe(true);
  });

  test.each([{}, { type: "control" }, { data: { action: 3 } }, { type: "control", data: { action: 4 } }, null, "end"])(
    "and not with %j",
    (event) => {
      expect(endsFeed(feed, event)).toBe(false);
    },
  );

  test("and with none where the spec names no mark", () => {
    expect(endsFeed({ ...feed, end: {} }, { type: "control" })).toBe(false);
  });
});

describe("a feed is over when a poll fails", () => {
  test.each([403, 503, 200])("with one of its codes in a %i", (status) => {
    expect(isEndOfFeed(feed, readError(status, { statusCode: 10_101 }))).toBe(true);
  });

  test.each([
    ["another code", () => readError(403, { statusCode: 10_202 })],
    ["no code", () => readError(503, {})],
    ["the code in an error of another kind", () => Object.assign(new Error("other"), { tiktokCode: 10_101 })],
    ["nothing that is an error", () => undefined],
  ])("and not with %s", (_, makeError) => {
    expect(isEndOfFeed(feed, makeError())).toBe(false);
  });
});
