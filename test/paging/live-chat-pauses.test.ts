import { describe, expect, it } from "vitest";
import { ConfigurationError, type FeedOptions, TimeoutError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { feeds, makeLastEvent, readEventId, serveFeed } from "../support/feed-server.js";
import { scaleTime } from "../support/scale-time.js";

const end = { events: [makeLastEvent("end")] };

describe("between two polls of a live chat", () => {
  const forLong = { pollInterval: 1_000_000 };

  it("as much time passes as the caller says", async () => {
    const room = await serveFeed({ events: [] }, { events: [] }, end);
    const startedAt = performance.now();
    await room.open({ pollInterval: 60 }).toArray();
    expect(performance.now() - startedAt).toBeGreaterThan(115);
  });

  it.each([-1, Number.NaN])("%d milliseconds are refused", async (pollInterval) => {
    const room = await serveFeed();
    const error = await catchError(room.open({ pollInterval }).toArray(), ConfigurationError);
    expect(error.message).toContain("pollInterval");
    expect(room.cursors).toEqual([]);
  });

  it.each([
    ["the pause", [{ events: ["1"] }], forLong],
    ["a poll", [{ events: ["1"] }, "silence"], {}],
  ] as const)("the caller's abort ends %s", async (_, polls, options: FeedOptions) => {
    const room = await serveFeed(...polls);
    const stop = new AbortController();
    const events = room.open({ ...options, signal: stop.signal })[Symbol.asyncIterator]();
    expect(readEventId((await events.next()).value)).toBe("1");
    const waiting = catchError(events.next(), Error);
    await expect.poll(() => room.cursors).toHaveLength(polls.length);
    const reason = new Error("The user left.");
    stop.abort(reason);
    expect(await waiting).toBe(reason);
    expect(await events.next()).toEqual({ done: true, value: undefined });
  });

  it.each([
    ["the pause", [{ events: ["1"] }], forLong],
    ["a poll", [{ events: ["1"] }, "silence"], {}],
  ] as const)("the deadline ends %s, with a checkpoint", async (_, polls, options: FeedOptions) => {
    const room = await serveFeed(...polls);
    const error = await catchError(room.open({ ...options, deadline: scaleTime(500) }).toArray(), TimeoutError);
    expect(error).toMatchObject({ limit: "deadline", checkpoint: { params: { nextCursor: "+/1==" } } });
    expect(error).toMatchObject({ operationId: feeds[0]?.id, message: expect.stringContaining(`${feeds[0]?.id}`) });
  });

  it("leaving the iterator ends the pause", async () => {
    const room = await serveFeed({ events: ["1"] });
    const events = room.open(forLong)[Symbol.asyncIterator]();
    await events.next();
    const waiting = events.next();
    await events.return();
    expect(await waiting).toEqual({ done: true, value: undefined });
  });
});

describe("a live chat that falls silent", () => {
  const quiet = Array.from({ length: 40 }, () => ({ events: ["1"], cursor: "here" }));

  it("ends after as much time without a new event as the caller says, with a last poll", async () => {
    const room = await serveFeed({ events: ["1"], cursor: "here" }, ...quiet);
    const startedAt = performance.now();
    const events = await room.open({ pollInterval: 1_000_000, quietAfter: 60 }).toArray();
    expect(events.map(readEventId)).toEqual(["1"]);
    expect(performance.now() - startedAt).toBeGreaterThan(58);
    expect(room.cursors).toEqual([null, "here"]);
  });

  it("goes on while there are events", async () => {
    const busy = Array.from({ length: 6 }, (_, index) => ({ events: [`${index}`] }));
    const room = await serveFeed(...busy, end);
    const events = await room.open({ pollInterval: 20, quietAfter: scaleTime(2_000) }).toArray();
    expect(events).toHaveLength(7);
  });

  it("is asked once more after the caller took long over an event", async () => {
    const room = await serveFeed({ events: ["1"] }, { events: ["2"] }, end);
    const ids: unknown[] = [];
    for await (const event of room.open({ quietAfter: 30 })) {
      ids.push(readEventId(event));
      await new Promise((resolve) => setTimeout(resolve, ids.length === 1 ? 50 : 0));
    }
    expect(ids).toEqual(["1", "2", "end"]);
  });

  it("is never given up unless the caller says so, and not for nonsense", async () => {
    const room = await serveFeed();
    const error = await catchError(room.open({ quietAfter: -1 }).toArray(), ConfigurationError);
    expect(error.message).toContain("quietAfter");
    expect(room.cursors).toEqual([]);
  });
});
