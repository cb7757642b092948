import { expect, test } from "vitest";
import TikAPI, { type Logger, type LogLevel } from "../../src/index.js";
import { failure, networkError, type Reply, scriptFetch, success } from "../support/scripted-fetch.js";

const atOnce = { "retry-after": "0" };

function makeLogger() {
  const lines: string[] = [];
  const note = (level: string) => (line: string) => lines.push(`${level} ${line}`);
  return { lines, debug: note("debug"), info: note("info"), warn: note("warn"), error: note("error") };
}

async function logCall(logLevel: LogLevel | undefined, ...replies: Reply[]): Promise<string[]> {
  const logger = makeLogger();
  const api = TikAPI({ apiKey: "invented-key", fetch: scriptFetch(...replies), logger, logLevel });
  await api.public.check({ username: "quiet.harbor" }).catch(() => {});
  return logger.lines;
}

const answered = (status: number, attempt: number) =>
  new RegExp(
    `^debug public\\.check: GET https://api\\.tikapi\\.io/public/check\\?username=quiet\\.harbor answered ${status} in \\d+ ms \\(attempt ${attempt}\\)$`,
  );

test("debug shows method, URL, status, duration and number of every attempt, and the retries between them", async () => {
  expect(await logCall("debug", failure(503, {}, atOnce), success())).toEqual([
    expect.stringMatching(answered(503, 1)),
    "warn public.check: attempt 1 failed (503 from public.check: Refused.); retry in 0 ms",
    expect.stringMatching(answered(200, 2)),
  ]);
});

test("the duration is that of the attempt", async () => {
  const startedAt = performance.now();
  const [line] = await logCall("debug", success());
  const elapsed = Math.ceil(performance.now() - startedAt);
  expect(Number(/ in (\d+) ms/.exec(line ?? "")?.[1])).toBeLessThanOrEqual(elapsed);
});

test("debug shows attempts without an answer too", async () => {
  const [attempt] = await logCall("debug", networkError("ECONNREFUSED"), success());
  expect(attempt).toMatch(/^debug public\.check: GET https:\S+ failed in \d+ ms \(attempt 1\)$/);
});

test.each(["info", "warn", undefined] as const)("from level %s on only retries are shown", async (logLevel) => {
  expect(await logCall(logLevel, failure(503, {}, atOnce), success())).toEqual([
    "warn public.check: attempt 1 failed (503 from public.check: Refused.); retry in 0 ms",
  ]);
});

test.each(["error", "off"] as const)("from level %s on nothing is shown", async (logLevel) => {
  expect(await logCall(logLevel, failure(503, {}, atOnce), failure(403))).toEqual([]);
});

test("a failure that is final is the caller's to log", async () => {
  expect(await logCall("warn", failure(403))).toEqual([]);
  expect(await logCall("warn", failure(503, {}, atOnce), failure(503, {}, atOnce), failure(503))).toHaveLength(2);
});

test("no body reaches the log, at any level", async () => {
  const lines = await logCall("debug", success({ bio: "a body" }));
  expect(lines).toHaveLength(1);
  expect(lines.join()).not.toContain("a body");
});

test("a logger whose methods need their object works, as pino's and winston's do", async () => {
  class OwnLogger implements Logger {
    readonly lines: string[] = [];
    debug(message: string) {
      this.lines.push(message);
    }
    info(message: string) {
      this.debug(message);
    }
    warn(message: string) {
      this.debug(message);
    }
    error(message: string) {
      this.debug(message);
    }
  }
  const logger = new OwnLogger();
  await TikAPI({ apiKey: "invented-key", fetch: scriptFetch(success()), logger, logLevel: "debug" }).key();
  expect(logger.lines).toHaveLength(1);
});
