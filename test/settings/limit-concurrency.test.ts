import { getEventListeners } from "node:events";
import { describe, expect, test } from "vitest";
import { takeTurn } from "../../src/call/take-turn.js";
import { limitConcurrency } from "../../src/settings/limit-concurrency.js";

function createLimiter(concurrency: number) {
  const gates = [limitConcurrency(concurrency)];
  return {
    run: <T>(work: () => Promise<T>, signal: AbortSignal | undefined) =>
      takeTurn({ gates, operationId: "key", signal }, work),
  };
}

/** Work that is under way until it is told to end. */
function openWork(log: string[], name: string) {
  let end: (result: string) => void = () => {};
  let fail: (error: Error) => void = () => {};
  const ended = new Promise<string>((resolve, reject) => {
    end = resolve;
    fail = reject;
  });
  const run = () => {
    log.push(name);
    return ended;
  };
  return { run, end: () => end(name), fail: () => fail(new Error(name)) };
}

const settle = () => new Promise((resolve) => setImmediate(resolve));

describe("a limiter of two", () => {
  test("starts two at once, and the others in the order they came as places become free", async () => {
    const limiter = createLimiter(2);
    const log: string[] = [];
    const works = ["a", "b", "c", "d"].map((name) => openWork(log, name));
    const results = works.map((work) => limiter.run(work.run, undefined));
    await settle();
    expect(log).toEqual(["a", "b"]);
    works[1]?.end();
    await settle();
    expect(log).toEqual(["a", "b", "c"]);
    works[0]?.end();
    works[2]?.end();
    works[3]?.end();
    expect(await Promise.all(results)).toEqual(["a", "b", "c", "d"]);
  });

  test("gives a place back when work fails, and when all is done", async () => {
    const limiter = createLimiter(1);
    const log: string[] = [];
    const [first, second] = [openWork(log, "first"), openWork(log, "second")];
    const failed = limiter.run(first.run, undefined);
    const next = limiter.run(second.run, undefined);
    first.fail();
    await expect(failed).rejects.toThrow("first");
    second.end();
    await next;
    const third = openWork(log, "third");
    third.end();
    expect(await limiter.run(third.run, undefined)).toBe("third");
  });
});

describe("whoever waits", () => {
  test("gives up at once when the signal aborts, and leaves the place in line to the next", async () => {
    const limiter = createLimiter(1);
    const log: string[] = [];
    const [busy, late] = [openWork(log, "busy"), openWork(log, "late")];
    const first = limiter.run(busy.run, undefined);
    const controller = new AbortController();
    const given = limiter.run(openWork(log, "never").run, controller.signal);
    const last = limiter.run(late.run, undefined);
    controller.abort("enough");
    await expect(given).rejects.toBe("enough");
    busy.end();
    late.end();
    await Promise.all([first, last]);
    expect(log).toEqual(["busy", "late"]);
  });

  test("does not wait at all with a signal that has aborted before", async () => {
    const limiter = createLimiter(1);
    const log: string[] = [];
    const busy = openWork(log, "busy");
    const first = limiter.run(busy.run, undefined);
    await expect(limiter.run(openWork(log, "never").run, AbortSignal.abort("early"))).rejects.toBe("early");
    busy.end();
    await first;
    expect(log).toEqual(["busy"]);
  });

  test("leaves no listener on the signal once it is their turn", async () => {
    const limiter = createLimiter(1);
    const log: string[] = [];
    const { signal } = new AbortController();
    const [busy, next] = [openWork(log, "busy"), openWork(log, "next")];
    const first = limiter.run(busy.run, undefined);
    const second = limiter.run(next.run, signal);
    expect(getEventListeners(signal, "abort")).not.toHaveLength(0);
    busy.end();
    await settle();
    expect(getEventListeners(signal, "abort")).toHaveLength(0);
    next.end();
    await Promise.all([first, second]);
  });
});
