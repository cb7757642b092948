import { describe, expect, it } from "vitest";
import { TikTokError } from "../../src/index.js";
import { catchError } from "../support/catch-error.js";
import { feed, feeds, makeEvent, makeLastEvent, readEventId, serveFeed } from "../support/feed-server.js";
import { refuse } from "../support/list-script.js";
import type { AnyList } from "../support/list-server.js";

const collect = async (list: AnyList): Promise<unknown[]> => (await list.toArray()).map(readEventId);
const end = { events: [makeLastEvent("end")] };

it("live chat is the one feed of the spec", () => {
  expect(feeds.map(({ id }) => id)).toEqual(["user.live.chat"]);
});

describe("a live chat", () => {
  it.each([0, 1] as const)(
    "gives events as they come, each once, until the live video ends (prefetch %i)",
    async (prefetch) => {
      const room = await serveFeed({ events: ["1", "2"] }, { events: ["2", "3"] }, { events: ["1", "3", "4"] }, end);
      expect(await collect(room.open({ prefetch }))).toEqual(["1", "2", "3", "4", "end"]);
      expect(room.cursors).toEqual([null, "+/1==", "+/2==", "+/3=="]);
    },
  );

  it("is polled on while the room is quiet, wherever its cursor points", async () => {
    const quiet = Array.from({ length: 12 }, () => ({ events: [], cursor: "here" }));
    const room = await serveFeed({ events: ["1"], cursor: "here" }, ...quiet, { events: null, cursor: "here" }, end);
    expect(await collect(room.open())).toEqual(["1", "end"]);
    expect(room.cursors).toEqual([null, ...Array.from({ length: 14 }, () => "here")]);
  });

  it("gives what came with its last event, and is not polled again", async () => {
    const room = await serveFeed({ events: ["1", makeLastEvent("end"), "late"] }, { events: ["never"] });
    expect(await collect(room.open({ prefetch: 1 }))).toEqual(["1", "end", "late"]);
    expect(room.cursors).toEqual([null]);
  });

  it("does not end with an event that only looks like the last one", async () => {
    const marks = Object.entries(feed.end).map(([pointer, values]) => [pointer.slice(1), [values].flat()[0]] as const);
    const alike = marks.map(([name, value]) => makeEvent(name, { [name]: value }));
    const room = await serveFeed({ events: alike }, { events: [makeEvent("2", Object.fromEntries(marks))] }, end);
    expect(marks.length).toBeGreaterThan(1);
    expect(await collect(room.open())).toEqual([...marks.map(([name]) => name), "2"]);
  });

  it("ends when a later poll says that the room is gone, and when there is nowhere to go on", async () => {
    for (const status of [403, 503]) {
      const gone = refuse(status, { statusCode: feed.endCodes[0] });
      const closed = await serveFeed({ events: ["1"] }, { events: ["2"] }, gone);
      expect(await collect(closed.open())).toEqual(["1", "2"]);
    }
    const aimless = await serveFeed({ events: ["1"] }, { events: ["2"], cursor: "" });
    expect(await collect(aimless.open())).toEqual(["1", "2"]);
  });

  it("of a room that is gone from the start is an error, and so is any other code later", async () => {
    const gone = await serveFeed(refuse(403, { statusCode: feed.endCodes[0] }));
    expect(await catchError(collect(gone.open()), TikTokError)).toMatchObject({ tiktokCode: feed.endCodes[0] });
    const refused = await serveFeed({ events: ["1"] }, refuse(403, { statusCode: 10102 }), { events: ["2"] }, end);
    const error = await catchError(collect(refused.open()), TikTokError);
    expect(error.checkpoint?.params).toMatchObject({ nextCursor: "+/1==" });
    expect(await collect(refused.open({}, error.checkpoint?.params))).toEqual(["2", "end"]);
  });

  it("ends whether its host or a moderator ends the room", async () => {
    const ways = Math.max(...Object.values(feed.end).map((values) => [values].flat().length));
    expect(ways).toBe(2);
    for (let way = 0; way < ways; way++) {
      const room = await serveFeed({ events: ["1"] }, { events: [makeLastEvent("end", way)] }, { events: ["never"] });
      expect(await collect(room.open())).toEqual(["1", "end"]);
    }
  });

  it("is polled again from where it was when a poll does not say where it is", async () => {
    const lost = { events: ["2"], cursor: null };
    const room = await serveFeed({ events: ["1"], cursor: "a" }, lost, { events: ["2", "3"], cursor: "b" }, lost, end);
    expect(await collect(room.open())).toEqual(["1", "2", "3", "end"]);
    expect(room.cursors).toEqual([null, "a", "a", "b", "b"]);
    const early = await serveFeed({ events: ["1"], cursor: null }, end);
    expect(await collect(early.open())).toEqual(["1", "end"]);
    expect(early.cursors).toEqual([null, null]);
  });

  it("loses no event to an error that passes", async () => {
    const room = await serveFeed({ events: ["1"] }, refuse(503), { events: ["2"] }, refuse(429), end);
    expect(await collect(room.open())).toEqual(["1", "2", "end"]);
    expect(room.cursors).toEqual([null, "+/1==", "+/1==", "+/3==", "+/3=="]);
  });

  it("is limited by events that are new, and by pages", async () => {
    const polls = [{ events: ["1", "2"] }, { events: ["1", "2"] }, { events: ["2", "3", "4"] }];
    expect(await collect((await serveFeed(...polls)).open({ limit: 3 }))).toEqual(["1", "2", "3"]);
    expect(await collect((await serveFeed(...polls)).open({ maxPages: 2 }))).toEqual(["1", "2"]);
  });

  it("gives pages as they are", async () => {
    const room = await serveFeed({ events: ["1", "2"] }, { events: ["2"] }, end);
    const pages: unknown[] = [];
    for await (const page of room.open().pages()) pages.push(page.items.map(readEventId));
    expect(pages).toEqual([["1", "2"], ["2"], ["end"]]);
  });

  it("gives every event that has no id", async () => {
    const room = await serveFeed({ events: [{}, {}] }, { events: [{}] }, end);
    expect(await room.open().toArray()).toHaveLength(4);
  });
});
