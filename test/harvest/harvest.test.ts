import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from "vitest";
import type { Harvest } from "../../src/harvest/harvest.js";
import { HarvestError } from "../../src/harvest/harvest-error.js";
import { type Postgres, startPostgres } from "../support/postgres.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";
import {
  accountId,
  createListApi,
  followingId,
  type ListApi,
  lookup,
  newestId,
  refuse,
  singleId,
  userOf,
} from "./list-api.js";
import { openTestHarvest } from "./open-test-harvest.js";

let postgres: Postgres;
beforeAll(async () => {
  postgres = await startPostgres();
});
afterAll(() => postgres?.stop());

let databases = 0;
const places = {
  "on the embedded database": async () => join(await makeTemporaryFolder(), "harvest"),
  "on a Postgres server": () => postgres.createDatabase(`harvest_${++databases}`),
};

describe.each(Object.entries(places))("a harvest %s", (_, createPlace) => {
  /** One harvest for all tests of this kind, since making a database takes a while: each test empties it, and has an API of its own. */
  let place: string;
  let harvest: Harvest;
  let current: { readonly list: ListApi; readonly accountKey?: (name: string) => string | undefined };
  const openIt = () =>
    openTestHarvest({
      get api() {
        return current.list.api;
      },
      database: place,
      accountKey: (name) => current.accountKey?.(name),
    });
  beforeAll(async () => {
    place = await createPlace();
    harvest = await openIt();
  });
  afterAll(() => harvest?.close());

  async function start(list: ListApi, accountKey?: (name: string) => string | undefined): Promise<void> {
    current = { list, ...(accountKey && { accountKey }) };
    const tables = ["lists", "items", "list_items", "versions", "keys", "accounts", "speed", "workers"];
    await harvest.query(`TRUNCATE ${tables.map((name) => `harvest.${name}`).join(", ")}, harvest_queue.job`);
    await harvest.resume();
  }

  const usersOf = (count: number) => Array.from({ length: count }, (_, index) => ({ secUid: userOf(index) }));

  async function collect<T>(items: AsyncIterable<T>): Promise<T[]> {
    const all: T[] = [];
    for await (const item of items) all.push(item);
    return all;
  }

  const collectIds = async (harvest: Harvest) => (await collect(harvest.items(newestId))).map(({ id }) => id).sort();

  it("has every item of every list once, and asks for each page once", async () => {
    const list = createListApi(4);
    await start(list);
    expect(await harvest.add(newestId, usersOf(5))).toBe(5);
    expect(await harvest.add(newestId, usersOf(6))).toBe(1);
    expect(list.asked).toEqual([]);
    expect(await harvest.work({ concurrency: 3 })).toMatchObject({ ended: "done", pages: 24, items: 72 });
    expect(await collectIds(harvest)).toEqual(
      usersOf(6)
        .flatMap(({ secUid }) => list.idsOf(secUid))
        .sort(),
    );
    expect(list.asked).toHaveLength(24);
    const { operations, workers, keys, failures, speed, secondsLeft } = await harvest.status();
    expect(operations).toEqual([
      { operation: newestId, queued: 0, active: 0, parked: 0, done: 6, failed: 0, items: 72 },
    ]);
    expect({ workers, failures, secondsLeft }).toEqual({ workers: 0, failures: [], secondsLeft: 0 });
    expect(keys).toMatchObject([{ requestsToday: 24, pausedUntil: undefined }]);
    expect(speed.pages).toBeGreaterThan(0);
  });

  it("stops at the end of a page when it is told to, and goes on there", async () => {
    const list = createListApi(6);
    await start(list);
    await harvest.add(newestId, usersOf(1));
    const stopping = new AbortController();
    list.intervene = () => {
      if (list.asked.length === 2) stopping.abort();
      return undefined;
    };
    expect(await harvest.work({ signal: stopping.signal })).toEqual({ ended: "stopped", pages: 2, items: 6 });
    expect(await harvest.work()).toEqual({ ended: "done", pages: 4, items: 12 });
    expect(list.asked).toHaveLength(6);
  });

  it("reads only what is new when a list begins again, even after a run that failed in between", async () => {
    const list = createListApi(5);
    await start(list);
    await harvest.add(newestId, usersOf(1), { every: "* * * * *" });
    await harvest.work();
    const again = async () => {
      await harvest.query("UPDATE harvest.lists SET next_run = now()");
      return harvest.work();
    };
    list.grown = 7;
    // The third page of the new ones is refused: the two before are stored, the rest is not.
    const before = list.asked.length;
    list.intervene = () => (list.asked.length === before + 3 ? refuse(403) : undefined);
    await again();
    expect((await harvest.status()).failures).toMatchObject([{ lists: 1, name: "ForbiddenError" }]);
    list.intervene = undefined;
    await again();
    expect(await collectIds(harvest)).toEqual(list.idsOf(userOf(0)).sort());
    const quiet = list.asked.length;
    await again();
    expect(list.asked.length - quiet).toBe(1);
  });

  it("pauses the key for all workers when the quota is used up", async () => {
    const list = createListApi(3);
    await start(list);
    await harvest.add(newestId, usersOf(8));
    let refused = 0;
    list.intervene = () => (list.asked.length > 4 && refused++ < 4 ? refuse(429, { "retry-after": "1" }) : undefined);
    const [one, other] = await Promise.all([harvest.work({ concurrency: 2 }), harvest.work({ concurrency: 2 })]);
    expect([one.ended, other.ended]).toEqual(["done", "done"]);
    expect(one.items + other.items).toBe(72);
    expect(list.asked.length).toBeLessThanOrEqual(24 + 4);
  });

  it("ends when it would have to wait for long, and says until when", async () => {
    const list = createListApi(3);
    await start(list);
    await harvest.add(newestId, usersOf(2));
    list.intervene = () => refuse(401);
    const { ended, reason, until } = await harvest.work({ concurrency: 1 });
    expect({ ended, asked: list.asked.length }).toEqual({ ended: "paused", asked: 1 });
    expect(reason).toMatch(/refuses the key \(401\).*Nothing is asked for until/);
    expect(until?.getTime()).toBeGreaterThan(Date.now());
    list.intervene = undefined;
    expect((await harvest.work()).ended).toBe("paused");
    expect((await harvest.status()).keys[0]?.reason).toMatch(/401/);
    await harvest.resume();
    expect(await harvest.work()).toMatchObject({ ended: "done", items: 18 });
  });

  it("goes on at once with another key", async () => {
    const list = createListApi(1);
    await start(list);
    await harvest.add(newestId, usersOf(1));
    list.intervene = (_, headers) => (headers.get("x-api-key") === "invented-harvest-key" ? refuse(401) : undefined);
    expect((await harvest.work()).ended).toBe("paused");
    list.api.set({ apiKey: "another-invented-key" });
    expect((await harvest.work()).ended).toBe("done");
  });

  it("keeps to a budget a day over all calls, and stores no key", async () => {
    const list = createListApi(3);
    await start(list);
    await harvest.add(newestId, usersOf(4));
    const budget = { requests: 5 };
    const [first, second] = await Promise.all([harvest.work({ budget }), harvest.work({ budget })]);
    expect(list.asked).toHaveLength(5);
    expect(first).toMatchObject({ ended: "paused", reason: expect.stringMatching(/budget of 5 requests a day/) });
    expect(second.ended).toBe("paused");
    const { until } = first;
    expect(until?.toISOString()).toMatch(/T00:00:00.000Z$/);
    const everything = JSON.stringify([
      await harvest.query("SELECT * FROM harvest.keys"),
      await harvest.query("SELECT * FROM harvest.lists"),
      await harvest.query("SELECT * FROM harvest.items"),
    ]);
    expect(everything).not.toContain("invented-harvest-key");
  });

  it("spaces requests over all workers", async () => {
    const list = createListApi(3);
    const times: number[] = [];
    await start(list);
    await harvest.add(newestId, usersOf(4));
    list.intervene = () => {
      times.push(performance.now());
      return undefined;
    };
    const rate = { requests: 1, per: 40 };
    await Promise.all([harvest.work({ rate, concurrency: 3 }), harvest.work({ rate, concurrency: 3 })]);
    expect(times).toHaveLength(12);
    // A timer may be late, and the next one in time.
    expect((times.at(-1) ?? 0) - (times[0] ?? 0)).toBeGreaterThan(11 * 40 - 40);
  });

  it("sets lists of an account aside when its session ends, and no others", async () => {
    const list = createListApi(2);
    const keys: (string | null)[] = [];
    await start(list, (name) => (name === "unknown" ? undefined : `key-of-${name}`));
    await harvest.add(accountId, [{}], { account: "ada" });
    await harvest.add(accountId, [{}], { account: "ben" });
    await harvest.add(accountId, [{}], { account: "unknown" });
    list.intervene = (_, headers) => {
      keys.push(headers.get("x-account-key"));
      return headers.get("x-account-key") === "key-of-ada" ? refuse(428) : undefined;
    };
    expect((await harvest.work()).ended).toBe("done");
    expect(keys.sort()).toEqual(["key-of-ada", "key-of-ben", "key-of-ben"]);
    const { accounts, operations } = await harvest.status();
    expect(operations).toMatchObject([{ parked: 2, done: 1 }]);
    expect(accounts).toMatchObject([
      { name: "ada" },
      { name: "unknown", reason: expect.stringMatching(/Nobody knows/) },
    ]);
    list.intervene = undefined;
    await harvest.resume();
    await harvest.work();
    expect((await harvest.status()).operations).toMatchObject([{ parked: 1, done: 2 }]);
  });

  it("looks up what is missing, once, and knows two names of the same list", async () => {
    const list = createListApi(1);
    await start(list);
    const named = (name: string) => ({
      params: {},
      missing: {
        parameter: lookup.missing,
        operation: lookup.operation,
        params: { [lookup.parameter]: name },
        value: lookup.value,
      },
    });
    expect(await harvest.addIncomplete(newestId, ["user1", "user2", "other.1"].map(named))).toBe(3);
    expect(await harvest.addIncomplete(newestId, [named("user1")])).toBe(0);
    await harvest.work({ concurrency: 1 });
    // Three lookups and two lists.
    expect(list.asked).toHaveLength(5);
    expect((await harvest.status()).operations).toMatchObject([{ done: 3, items: 6 }]);
    expect(await harvest.add(newestId, [{ secUid: userOf(2) }])).toBe(0);
  });

  it("follows items to more lists, and loops do no harm", async () => {
    const list = createListApi(2);
    await start(list);
    await harvest.add(newestId, usersOf(2));
    const found: string[] = [];
    await harvest.work({
      onItem: ({ operation, params }) => found.push(`${operation} ${Object.keys(params).join()}`),
      expand: {
        [newestId]: (post: { id?: string }) => [
          { operation: followingId, params: { media_id: String(post.id).replace(/\D/g, "") } },
          { operation: newestId, params: { secUid: userOf(0) } },
          { operation: followingId, params: { media_id: undefined } },
        ],
        [followingId]: async () => [{ operation: newestId, params: { secUid: userOf(1) } }],
      },
    });
    expect((await harvest.status()).operations).toMatchObject([
      { operation: followingId, done: 12, items: 24 },
      { operation: newestId, done: 2, items: 12 },
    ]);
    expect(found).toHaveLength(36);
    expect(list.asked).toHaveLength(4 + 12);
  });

  it("ends with the mistake of whoever looks at an item, and stores that item later", async () => {
    const list = createListApi(1);
    await start(list);
    await harvest.add(newestId, usersOf(1));
    const mistake = new TypeError("a mistake of the test");
    const onItem = () => {
      throw mistake;
    };
    await expect(harvest.work({ onItem })).rejects.toBe(mistake);
    expect(await harvest.work()).toMatchObject({ ended: "done", items: 3 });
  });

  it("tries again what may pass, and gives up what does not", async () => {
    const list = createListApi(1);
    await start(list);
    await harvest.add(newestId, usersOf(2));
    list.intervene = ({ searchParams }) => (searchParams.get("secUid") === userOf(1) ? refuse(403) : refuse(503));
    expect(await harvest.work()).toMatchObject({ ended: "paused", reason: "What is left is tried again later." });
    const { failures, operations } = await harvest.status();
    expect(operations).toMatchObject([{ queued: 1, failed: 1 }]);
    expect(failures).toMatchObject([
      { operation: newestId, name: "ForbiddenError", lists: 1, example: { secUid: userOf(1) } },
    ]);
    list.intervene = undefined;
    expect(await harvest.retry("public.check")).toBe(0);
    expect(await harvest.retry()).toBe(1);
    await harvest.query("UPDATE harvest_queue.job SET start_after = now()");
    await harvest.query("UPDATE harvest.lists SET not_before = now()");
    expect(await harvest.work()).toMatchObject({ ended: "done", items: 6 });
  });

  it("keeps versions of single calls, and the last as the item", async () => {
    const list = createListApi(1);
    await start(list);
    await harvest.add(singleId, [{ username: "user7" }], { every: "* * * * *", history: true });
    for (let time = 0; time < 3; time++) {
      await harvest.query("UPDATE harvest.lists SET next_run = now() WHERE state = 'done'");
      await harvest.work();
    }
    const rows = await harvest.query("SELECT body FROM harvest.versions ORDER BY seen_at");
    expect(rows).toHaveLength(3);
    const [last, ...others] = await collect(harvest.items(singleId));
    expect(others).toEqual([]);
    expect(last).toEqual(rows.at(-1)?.["body"]);
    expect(await harvest.query("SELECT id, username, followers::int FROM harvest.users")).toEqual([
      { id: "user7", username: null, followers: 3 },
    ]);
  });

  it("shows posts with real columns, and exports them", async () => {
    const list = createListApi(2);
    await start(list);
    const before = new Date();
    await harvest.add(newestId, usersOf(1));
    await harvest.work();
    const rows = await harvest.query(
      "SELECT id, created_at, plays::text, description FROM harvest.posts ORDER BY created_at DESC",
    );
    expect(rows).toHaveLength(6);
    expect(rows[0]).toEqual({
      id: `${userOf(0)}.5`,
      created_at: new Date(1_700_000_005_000),
      plays: "12345678901",
      description: "😀 \ufffd \ufffd",
    });
    const lines = (await collect(harvest.export(newestId))).join("").trimEnd().split("\n");
    expect(lines.map((line) => JSON.parse(line).id).sort()).toEqual(list.idsOf(userOf(0)).sort());
    const csv = (await collect(harvest.export(newestId, { format: "csv" }))).join("").trimEnd().split("\n");
    expect(csv[0]).toMatch(/^id,created_at,author_id,author,/);
    expect(csv).toHaveLength(7);
    expect(csv[1]).toMatch(/,2023-11-14T22:13:2\d.000Z,,'=quiet,😀 .*,12345678901,/);
    expect(await collect(harvest.items(newestId, { since: before }))).toHaveLength(6);
    expect(await collect(harvest.items(newestId, { since: new Date(Date.now() + 60_000) }))).toEqual([]);
  });

  it("gives more items than it reads at a time, each once", async () => {
    const list = createListApi(170);
    await start(list);
    await harvest.add(newestId, usersOf(1));
    await harvest.work();
    const ids = list.idsOf(userOf(0)).sort();
    expect(await collectIds(harvest)).toEqual(ids);
    const since = await collect(harvest.items(newestId, { since: new Date(0) }));
    expect(since.map(({ id }) => id).sort()).toEqual(ids);
  });

  it("takes the list of a worker that died to another, and what that one stores no longer counts", async () => {
    const list = createListApi(3);
    await start(list);
    await harvest.add(newestId, usersOf(1));
    await harvest.query("UPDATE harvest.lists SET state = 'active', worker = gen_random_uuid()");
    await harvest.query("UPDATE harvest_queue.job SET state = 'active', started_on = now()");
    expect(await harvest.work()).toMatchObject({ ended: "done", pages: 3, items: 9 });
  });

  it("waits while it is paused by hand", async () => {
    const list = createListApi(1);
    await start(list);
    await harvest.add(newestId, usersOf(1));
    await harvest.pause();
    expect(await harvest.work()).toMatchObject({ ended: "paused", items: 0 });
    expect((await harvest.status()).paused).toBe(true);
    await harvest.resume();
    expect(await harvest.work()).toMatchObject({ ended: "done", items: 3 });
  });

  it("waits for what comes, if it works forever", async () => {
    const list = createListApi(1);
    await start(list);
    const stopping = new AbortController();
    const working = harvest.work({ forever: true, signal: stopping.signal, onItem: () => found++ });
    let found = 0;
    await harvest.add(newestId, usersOf(2));
    await expect.poll(() => found).toBe(6);
    stopping.abort();
    expect((await working).ended).toBe("stopped");
  });

  it("refuses a database of a newer version", async () => {
    await harvest.query("UPDATE harvest.settings SET value = '99' WHERE name = 'version'");
    await harvest.close();
    const refused = openIt();
    await expect(refused).rejects.toThrow(
      /was made by a newer version of tikapi-fetch .*npm install tikapi-fetch@latest/,
    );
    await expect(refused).rejects.toBeInstanceOf(HarvestError);
  });
});

describe("an embedded harvest", () => {
  it("moves to a server with everything, and goes on there", async () => {
    const list = createListApi(4);
    const folder = join(await makeTemporaryFolder(), "harvest");
    const address = await postgres.createDatabase("moved");
    const harvest = await openTestHarvest({ api: list.api, database: folder });
    await harvest.add(newestId, [{ secUid: userOf(1) }, { secUid: userOf(2) }]);
    await harvest.add(singleId, [{ username: "user7" }], { history: true });
    const stopping = new AbortController();
    await harvest.work({ concurrency: 1, signal: stopping.signal, onItem: () => stopping.abort() });
    expect(await harvest.moveTo(address)).toBe(3);
    await expect(harvest.moveTo(address)).rejects.toThrow(/Nothing was moved: .* has a harvest already/);
    await harvest.close();
    const moved = await openTestHarvest({ api: list.api, database: address });
    onTestFinished(() => moved.close());
    expect(await moved.work()).toMatchObject({ ended: "done", items: 22 });
    expect(await moved.add(newestId, [{ secUid: userOf(3) }])).toBe(1);
    expect(list.asked).toHaveLength(9);
  });
});
