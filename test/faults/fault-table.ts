import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ClientOptions } from "../../src/index.js";
import { alignTable } from "../support/align-table.js";
import { allFaults, type FaultName, faultNames, timeoutOf } from "../support/all-faults.js";
import { redirects, softErrors, spoiltBodies } from "../support/answer-faults.js";
import { brokenConnections, stalls } from "../support/connection-faults.js";
import { expose } from "../support/expose.js";
import { type FaultServer, startFaultServer } from "../support/fault-server.js";
import { mapBounded } from "../support/map-bounded.js";
import { type CallKind, callKinds, type FaultRun, runFault, type Way, ways } from "../support/run-fault.js";
import { scaleTime } from "../support/scale-time.js";

const options = { apiKey: "invented-api-key", accountKey: "invented-account-key", retries: 1, maxResponseBytes: 1e5 };

/** Attempts and outcome: of a read, and of a call that changes state, whatever its method. */
const expected: Readonly<Record<FaultName, readonly [read: string, change: string]>> = {
  refuses: ["2 ConnectionError", "2 ConnectionError"],
  ...each(brokenConnections, "2 ConnectionError", "1 ConnectionError"),
  ...each(stalls, "2 TimeoutError", "1 TimeoutError"),
  ...each(spoiltBodies, "1 ParseError"),
  // What a change was to do is done.
  "an empty body": ["2 ParseError", "1 success"],
  "an empty body that may have been cut off": ["2 ParseError", "1 ParseError"],
  "a 204": ["1 ParseError", "1 success"],
  "white space": ["2 ParseError", "1 success"],
  "JSON in Latin-1": same("1 success"),
  "JSON after a byte order mark": same("1 success"),
  "JSON called a page": same("1 success"),
  "JSON without a content type": same("1 success"),
  "40,000 nested arrays": same("1 success"),
  ...each(softErrors, "1 TikTokError"),
  "status 200 with status error": same("1 ResponseError"),
  "status 200 with transient 10101": ["2 TikTokError", "1 TikTokError"],
  "status 200 with code 8": same("1 SessionExpiredError"),
  "status 400": same("1 BadRequestError"),
  "status 401": same("1 UnauthorizedError"),
  "status 403": same("1 ForbiddenError"),
  "status 403 with 10202": same("1 TikTokError"),
  "status 403 with transient 10000": ["2 TikTokError", "1 TikTokError"],
  "status 403 with an unknown code": same("1 TikTokError"),
  "status 404 as a page": same("1 ResponseError"),
  "status 408": ["2 ResponseError", "1 ResponseError"],
  "status 408, wait 0": ["2 ResponseError", "1 ResponseError"],
  "status 418": same("1 ResponseError"),
  "status 428": same("1 SessionExpiredError"),
  "status 429": same("1 RateLimitError"),
  "status 429, wait 0": same("2 RateLimitError"),
  "status 429, wait until a date": same("2 RateLimitError"),
  "status 429, wait until a date gone by": same("2 RateLimitError"),
  "status 429, wait 61": same("1 RateLimitError"),
  "status 429, wait an absurd time": same("1 RateLimitError"),
  "status 429, wait -1": same("1 RateLimitError"),
  "status 429, wait garbage": same("1 RateLimitError"),
  "status 500": ["2 ServerError", "1 ServerError"],
  "status 500 that is empty": ["2 ServerError", "1 ServerError"],
  "status 501": same("1 ServerError"),
  "status 502 as a page": ["2 ServerError", "1 ServerError"],
  "status 503": ["2 ServerError", "1 ServerError"],
  "status 503, wait 0": ["2 ServerError", "1 ServerError"],
  "status 503, wait until a date": ["2 ServerError", "1 ServerError"],
  "status 503, wait an absurd time": same("1 ServerError"),
  "status 503, wait -1": ["2 ServerError", "1 ServerError"],
  "status 503, wait garbage": ["2 ServerError", "1 ServerError"],
  "status 503 with transient 10101": ["2 ServerError", "1 ServerError"],
  "status 503 with 10202": same("1 ServerError"),
  "status 504 as a page": ["2 ServerError", "1 ServerError"],
  "status 999": same("1 ServerError"),
  ...each(redirects, "1 ConnectionError"),
  "status 302 within the origin": ["1 success", "1 ConnectionError"],
  "status 307 within the origin": ["1 success", "1 ConnectionError"],
  "status 302 to nowhere": same("1 ResponseError"),
  "status 302 without a target": same("1 ResponseError"),
  "status 304": same("1 ResponseError"),
};

/** The server says that it did nothing, and when to come back: sending again does nothing twice. */
const refusedForNow = faultNames.filter((name) => name.startsWith("status 429"));

/** What `raw` gives for it: errors of the API are answers, and an error inside a 200 is data. */
function expectRaw(name: FaultName, run: string): string {
  const [attempts, outcome = ""] = run.split(" ");
  if (name === "a 204") return `${attempts} success`;
  if (["success", "ConnectionError", "TimeoutError", "ParseError"].includes(outcome)) return run;
  // Inside a success, an error would be taken for what was asked for.
  return name.startsWith("status 200") ? run : `${attempts} an answer`;
}

/** Runs every fault × (read, change) × way through one transport, and prints what came of it. */
export function describeFaults(transport: Pick<ClientOptions, "dispatcher">): void {
  const runs = new Map<string, FaultRun>();
  let server: FaultServer;

  beforeAll(async () => {
    server = await startFaultServer();
    const all = faultNames.flatMap((name) => ways.flatMap((way) => callKinds.map((kind) => ({ name, way, kind }))));
    await mapBounded(all, 40, async ({ name, way, kind }) => {
      const run = await runFault(
        server,
        allFaults[name],
        kind,
        { ...options, ...transport, timeout: timeoutOf(name) },
        way,
      );
      runs.set(`${name} ${way} ${kind}`, run);
    });
  });

  afterAll(async () => {
    const cell = ({ attempts, arrivals, outcome }: FaultRun) => `${attempts} made, ${arrivals} arrived: ${outcome}`;
    for (const way of ways) {
      const rows = faultNames.map((name) => [name, ...callKinds.map((kind) => cell(see(name, way, kind)))]);
      console.log(`By ${way}:\n${alignTable([["The server …", ...callKinds], ...rows])}`);
    }
    await server.close();
  });

  test("every fault has its row", () => {
    expect(Object.keys(expected).sort()).toEqual(faultNames.toSorted());
  });

  describe.each(ways)("by %s", (way) => {
    describe.each(faultNames)("%s", (name) => {
      test.each(callKinds)("%s", (kind) => {
        const { attempts, outcome, arrivals, duration } = see(name, way, kind);
        const run = expected[name][kind === "read" ? 0 : 1];
        expect(`${attempts} ${outcome}`).toBe(way === "raw" ? expectRaw(name, run) : run);
        // A busy machine can use up the time of an attempt before it is under way.
        if (name in stalls) expect(arrivals).toBeLessThanOrEqual(attempts);
        else expect(arrivals).toBe(name === "refuses" ? 0 : attempts);
        // Two attempts, the longest wait between them, and as much again for a busy machine.
        expect(duration).toBeLessThan(2 * (2 * timeoutOf(name) + scaleTime(1000)));
      });
    });

    test("no call that changes state arrives twice, unless the server itself asked for it", () => {
      const twice = faultNames.filter((name) =>
        (["change by POST", "change by GET"] as const).some((kind) => see(name, way, kind).arrivals > 1),
      );
      expect(twice.filter((name) => !refusedForNow.includes(name))).toEqual([]);
      // Otherwise the line above would say nothing.
      expect(faultNames.filter((name) => see(name, way, "read").arrivals > 1).length).toBeGreaterThan(20);
    });
  });

  test("no error shows a key", () => {
    const errors = [...runs.values()].flatMap(({ error }) => error ?? []);
    expect(errors.length).toBeGreaterThan(300);
    expect(
      errors.map(expose).filter((text) => text.includes("invented-api") || text.includes("invented-account")),
    ).toEqual([]);
  });

  test("nothing arrives at another origin", () => {
    expect(server.strays()).toBe(0);
  });

  test("what the client gave up has ended for the server, too", async () => {
    await server.idle();
    expect(runs.size).toBe(faultNames.length * ways.length * callKinds.length);
  });

  function see(name: FaultName, way: Way, kind: CallKind): FaultRun {
    const run = runs.get(`${name} ${way} ${kind}`);
    if (run === undefined) throw new Error(`${name} was not run.`);
    return run;
  }
}

function same(outcome: string): readonly [string, string] {
  return [outcome, outcome];
}

function each<Name extends string>(group: Record<Name, unknown>, read: string, change = read) {
  return Object.fromEntries(Object.keys(group).map((name) => [name, [read, change]])) as Record<Name, [string, string]>;
}
