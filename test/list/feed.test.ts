import { expect, it } from "vitest";
import { createEventFilter } from "../../src/list/feed.js";
import { feed, makeEvent } from "../support/feed-server.js";

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

it("two watches know nothing of each other", () => {
  const [one, other] = [createEventFilter(feed), createEventFilter(feed)];
  expect([one(makeEvent("1")), other(makeEvent("1")), one(makeEvent("1"))]).toEqual([true, true, false]);
});
