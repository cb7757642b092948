import { describe, expect, it } from "vitest";
import { createEventFilter, endsFeed, isEndOfFeed } from "../../src/list/feed.js";
import type { Feed } from "../../src/spec/api-table.js";
import { feed, makeEvent } from "../support/feed-server.js";
import { readError } from "../support/read-error.js";

const ids = (from: number, to: number): string[] =>
  Array.from({ length: to - from }, (_, index) => String(from + index));

it("an event is known for at least 5,000 events after it", () => {
  const isNew = createEventFilter(feed);
  const first = ids(0, 5_000);
  expect(first.map((id) => isNew(makeEvent(id)))).not.toContain(false);
  expect(ids(5_000, 9_999).map((id) => isNew(makeEvent(id)))).not.toContain(false);
  expect(first.map((id) => isNew(makeEvent(id)))).not.toContain(true);
});

it("an event is forgotten in the end, so that a long watch does not fill the memory", () => {
  const isNew = createEventFilter(feed);
  isNew(makeEvent("old"));
  for (const id of ids(0, 15_000)) isNew(makeEvent(id));
  expect(isNew(makeEvent("old"))).toBe(true);
});

it.each([undefined, null, ""])("an event whose id is %j passes as often as it comes", (id) => {
  const isNew = createEventFilter({ id: "/id", end: {}, endCodes: [] });
  expect([isNew({ id }), isNew({ id })]).toEqual([true, true]);
});

it("two watches know nothing of each other", () => {
  const [one, other] = [createEventFilter(feed), createEventFilter(feed)];
  expect([one(makeEvent("1")), other(makeEvent("1")), one(makeEvent("1"))]).toEqual([true, true, false]);
});

const marked: Feed = { id: "/id", end: { "/type": "control", "/data/action": "3" }, endCodes: [10_101] };

describe("a feed ends with an event", () => {
  it("that holds all of its marks, as text or as a number", () => {
    expect(endsFeed(marked, { type: "control", data: { action: "3" } })).toBe(true);
    expect(endsFeed(marked, { type: "control", data: { action: 3 } })).toBe(true);
  });

  it.each([{}, { type: "control" }, { data: { action: 3 } }, { type: "control", data: { action: 4 } }, null, "end"])(
    "and not with %j",
    (event) => {
      expect(endsFeed(marked, event)).toBe(false);
    },
  );

  it("and with none where the spec names no mark", () => {
    expect(endsFeed({ ...marked, end: {} }, { type: "control" })).toBe(false);
  });
});

describe("a feed is over when a poll fails", () => {
  it.each([403, 503, 200])("with one of its codes in a %i", (status) => {
    expect(isEndOfFeed(marked, readError(status, { statusCode: 10_101 }))).toBe(true);
  });

  it.each([
    ["another code", () => readError(403, { statusCode: 10_202 })],
    ["no code", () => readError(503, {})],
    ["the code in an error of another kind", () => Object.assign(new Error("other"), { tiktokCode: 10_101 })],
    ["nothing that is an error", () => undefined],
  ])("and not with %s", (_, makeError) => {
    expect(isEndOfFeed(marked, makeError())).toBe(false);
  });
});
