import { afterAll, beforeAll, describe, expect, test } from "vitest";
import TikAPI, { TikAPIError } from "../../src/index.js";
import { allFaults, timeoutOf } from "../support/all-faults.js";
import { echoes } from "../support/echo-faults.js";
import { expose } from "../support/expose.js";
import { type FaultServer, startFaultServer } from "../support/fault-server.js";
import { findKeys, spellKey } from "../support/find-keys.js";
import { mapBounded } from "../support/map-bounded.js";
import { callKinds, runFault } from "../support/run-fault.js";
import { scriptFetch, success } from "../support/scripted-fetch.js";

const faults = { ...allFaults, ...echoes };

/** Keys of letters and digits, and keys that every encoding changes. */
const keyPairs = [
  { apiKey: "Qz7vTgplain0Mc3wRkYbN5xHd8sLfJ2e", accountKey: "uP4tWiplain9Xo1aVnGqZ6rKy3hBmEc7" },
  { apiKey: "sk+/=~Zq%7v&T\"g<'0>M|c3~w$Rk^Yb", accountKey: "=ac+(uP4t/W+i%20)9X;o1@a:V,n!G*q" },
];

interface Exposure {
  readonly where: string;
  readonly text: string;
  readonly error: unknown;
}

let server: FaultServer;

beforeAll(async () => {
  server = await startFaultServer();
});

afterAll(() => server.close());

describe.each(keyPairs)("with the keys $apiKey and $accountKey", (keys) => {
  const given = Object.values(keys);
  const exposures: Exposure[] = [];

  beforeAll(async () => {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const options = { ...keys, logger: { debug: log, info: log, warn: log, error: log }, logLevel: "debug" } as const;
    const combinations = Object.entries(faults).flatMap(([name, fault]) =>
      callKinds.map((kind) => ({ name, fault, kind })),
    );
    await mapBounded(combinations, 30, async ({ name, fault, kind }) => {
      const timeout = timeoutOf(name);
      const run = await runFault(server, fault, kind, { ...options, retries: 1, timeout, maxResponseBytes: 1e5 });
      exposures.push({ where: `the error of ${name}, ${kind}`, text: expose(run.error), error: run.error });
      exposures.push({ where: `the client of ${name}, ${kind}`, text: expose(run.api), error: undefined });
    });
    exposures.push({ where: "the log", text: lines.join("\n"), error: undefined });
  });

  test("the whole run gives nothing of them away, in any error, log line or client", () => {
    expect(exposures.filter(({ text }) => findKeys(text, given).length > 0).map(({ where }) => where)).toEqual([]);
  });

  test("the run was worth looking at: errors of every class, which had keys to lose, and a log", () => {
    const errors = exposures.flatMap(({ error }) => error ?? []);
    expect(errors.length).toBeGreaterThan(300);
    expect(errors.filter((error) => !(error instanceof TikAPIError))).toEqual([]);
    expect(new Set(errors.map((error) => (error as Error).name)).size).toBe(11);
    const lost = exposures.filter(({ where, text }) => where.includes("repeats the keys") && text.includes("[key]"));
    expect(lost.length).toBeGreaterThan(60);
    const log = exposures.at(-1)?.text ?? "";
    expect(log).toContain("answered 503");
    expect(log).toContain("[key]");
  });

  test("requests that carry them in their own path and query give nothing of them away either", async () => {
    const lines: string[] = [];
    const log = (line: string) => lines.push(line);
    const { apiKey, accountKey } = keys;
    const { baseUrl } = server.open(allFaults["status 503, wait 0"]);
    const logger = { debug: log, info: log, warn: log, error: log };
    const account = TikAPI({ ...keys, baseUrl, logger, logLevel: "debug", retries: 1 }).user();
    const path = `/user/${encodeURIComponent(apiKey)}`;
    const error = await account.request("GET", path, { query: { accountKey } }).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(TikAPIError);
    expect(lines).toHaveLength(3);
    expect(findKeys([expose(error), ...lines].join("\n"), given)).toEqual([]);
  });

  test("calls, pages, answers and clients give nothing of them away", async () => {
    const posts = success({ itemList: [{ id: "1" }], hasMore: true, cursor: "1" });
    const api = TikAPI({ ...keys, fetch: scriptFetch(success(), posts, posts.clone(), success()) });
    const call = api.user().info();
    const list = api.public.posts({ secUid: "x".repeat(40) });
    const pending = expose([call, list]);
    const values = [await call, await list, await list.pages().next(), call, list, await api.raw.GET("/key/info")];
    const clients = [api, api.user(), api.withOptions({ timeout: 1 }), api.raw, api.usage, api.public];
    expect(findKeys([pending, ...[...values, ...clients].map(expose)].join("\n"), given)).toEqual([]);
  });

  test.each(given.flatMap(spellKey))("they would have been found as %s", (spelling) => {
    expect(findKeys(`<p>${spelling}</p>`, given)).toHaveLength(1);
  });
});
