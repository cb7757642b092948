import { getEventListeners } from "node:events";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { delay, withTimeLimit } from "../../src/call/time-limit.js";

const unlimited = { milliseconds: Number.POSITIVE_INFINITY, parents: [], makeError: () => new Error("time is up") };
const forever = () => new Promise<never>(() => {});
const countListeners = (signal: AbortSignal) => getEventListeners(signal, "abort").length;

describe("work under a time limit", () => {
  test("gives its result", async () => {
    await expect(withTimeLimit({ ...unlimited, milliseconds: 5000 }, async () => "done")).resolves.toBe("done");
  });

  test("gives its own failure", async () => {
    const failure = new Error("own");
    await expect(withTimeLimit(unlimited, () => Promise.reject(failure))).rejects.toBe(failure);
  });

  test("ends with the error of the limit when the time is up, even when it ignores the signal", async () => {
    await expect(withTimeLimit({ ...unlimited, milliseconds: 1 }, forever)).rejects.toThrow("time is up");
  });

  test("sees the signal abort when the time is up", async () => {
    let seen: AbortSignal | undefined;
    const work = (signal: AbortSignal) => {
      seen = signal;
      return forever();
    };
    await withTimeLimit({ ...unlimited, milliseconds: 1 }, work).catch(() => {});
    expect(seen?.reason).toEqual(new Error("time is up"));
  });

  test.each([[new Error("an error")], ["a text"], [{ an: "object" }]])(
    "ends with a parent's reason as it is: %s",
    async (reason) => {
      const parent = new AbortController();
      const ended = withTimeLimit({ ...unlimited, parents: [undefined, parent.signal] }, forever);
      parent.abort(reason);
      await expect(ended).rejects.toBe(reason);
    },
  );

  test("does not begin when a parent has aborted before", async () => {
    const work = vi.fn(forever);
    await expect(withTimeLimit({ ...unlimited, parents: [AbortSignal.abort("early")] }, work)).rejects.toBe("early");
    expect(work).not.toHaveBeenCalled();
  });

  test("does not begin when there is no time at all", async () => {
    const work = vi.fn(forever);
    await expect(withTimeLimit({ ...unlimited, milliseconds: 0 }, work)).rejects.toThrow("time is up");
    expect(work).not.toHaveBeenCalled();
  });

  test("still ends with a parent after other work with the same parent has ended", async () => {
    const parent = new AbortController();
    const limit = { ...unlimited, parents: [parent.signal] };
    const staying = withTimeLimit(limit, forever);
    await withTimeLimit(limit, async () => "done");
    parent.abort("enough");
    await expect(staying).rejects.toBe("enough");
  });

  test("leaves no listener on its parents, however it ends", async () => {
    const { signal } = new AbortController();
    const ends = [async () => "done", () => Promise.reject(new Error("own")), forever];
    for (const work of ends) {
      await withTimeLimit({ ...unlimited, milliseconds: 1, parents: [signal] }, work).catch(() => {});
    }
    await withTimeLimit({ ...unlimited, parents: [signal, AbortSignal.abort("early")] }, forever).catch(() => {});
    expect(countListeners(signal)).toBe(0);
  });
});

describe("the clock", () => {
  beforeEach(() => {
    vi.useFakeTimers({ toFake: ["setTimeout", "clearTimeout"] });
  });
  afterEach(() => {
    vi.useRealTimers();
  });

  test("is stopped when the work is done", async () => {
    await withTimeLimit({ ...unlimited, milliseconds: 60_000 }, async () => "done");
    expect(vi.getTimerCount()).toBe(0);
  });

  test("is not started without a limit", async () => {
    const ended = withTimeLimit(unlimited, async () => vi.getTimerCount());
    await expect(ended).resolves.toBe(0);
  });

  test.each([2 ** 31, 1e15])(
    "is not wound beyond what timers take (%d ms), which would go off at once",
    async (milliseconds) => {
      const parent = new AbortController();
      const ended = withTimeLimit({ ...unlimited, milliseconds, parents: [parent.signal] }, forever);
      await vi.advanceTimersByTimeAsync(2 ** 31 - 2);
      parent.abort("still running");
      await expect(ended).rejects.toBe("still running");
    },
  );

  test("holds a delay up for as long as asked, and then lets go of the signal", async () => {
    const { signal } = new AbortController();
    const ended = vi.fn();
    const waiting = delay(1000, signal).then(ended);
    await vi.advanceTimersByTimeAsync(999);
    expect(ended).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(1);
    await waiting;
    expect(ended).toHaveBeenCalledOnce();
    expect(countListeners(signal)).toBe(0);
  });

  test("is stopped when a delay is aborted, which ends at once with the signal's reason", async () => {
    const controller = new AbortController();
    const waiting = delay(1e15, controller.signal);
    controller.abort("enough");
    await expect(waiting).rejects.toBe("enough");
    expect(vi.getTimerCount()).toBe(0);
    expect(countListeners(controller.signal)).toBe(0);
  });

  test("is not started for a delay whose signal has aborted before", async () => {
    await expect(delay(1000, AbortSignal.abort("early"))).rejects.toBe("early");
    expect(vi.getTimerCount()).toBe(0);
  });
});
