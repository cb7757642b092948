import { describe, expect, test, vi } from "vitest";
import { Channel } from "../../src/list/channel.js";
import { passTurns } from "../support/pass-turns.js";
import { collect } from "../support/post-pages.js";

describe("a channel", () => {
  test("gives what was pushed, in order, until it ends", async () => {
    const channel = new Channel<number>();
    await channel.push(1);
    await channel.push(2);
    channel.end();
    expect(await collect(channel)).toEqual([1, 2]);
  });

  test("gives what is pushed while somebody waits for it", async () => {
    const channel = new Channel<number>();
    const collected = collect(channel);
    await passTurns();
    await channel.push(1);
    await passTurns();
    await channel.push(2);
    channel.end();
    expect(await collected).toEqual([1, 2]);
  });

  test("gives what is pushed while an earlier value is looked at", async () => {
    const channel = new Channel<number>();
    await channel.push(1);
    const values: number[] = [];
    for await (const value of channel) {
      values.push(value);
      if (value === 3) channel.end();
      else await channel.push(value + 1);
    }
    expect(values).toEqual([1, 2, 3]);
  });

  test("that ends with an error gives what came before, and then throws it", async () => {
    const channel = new Channel<number>();
    const failure = new Error("own");
    await channel.push(1);
    channel.end(failure);
    const iterator = channel[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: 1 });
    await expect(iterator.next()).rejects.toBe(failure);
  });

  test("takes nothing after its end, and keeps the reason it ended with first", async () => {
    const channel = new Channel<number>();
    const failure = new Error("first");
    channel.end(failure);
    await channel.push(1);
    channel.end(new Error("second"));
    await expect(channel[Symbol.asyncIterator]().next()).rejects.toBe(failure);
  });

  test("without a capacity lets nobody wait", async () => {
    const channel = new Channel<number>();
    for (let value = 0; value < 5_000; value++) await channel.push(value);
    channel.end();
    expect(await collect(channel)).toHaveLength(5_000);
  });
});

describe("a channel of two", () => {
  /** A channel that is full, and a push that waits for room. */
  async function fill() {
    const channel = new Channel<number>(2);
    await channel.push(1);
    const pushed = vi.fn();
    const pushing = channel.push(2).then(pushed);
    await passTurns();
    return { channel, pushed, pushing };
  }

  test("lets who fills it wait until it is emptied", async () => {
    const { channel, pushed, pushing } = await fill();
    expect(pushed).not.toHaveBeenCalled();
    const iterator = channel[Symbol.asyncIterator]();
    expect(await iterator.next()).toEqual({ done: false, value: 1 });
    expect(await iterator.next()).toEqual({ done: false, value: 2 });
    const third = iterator.next();
    await pushing;
    await channel.push(3);
    expect(await third).toEqual({ done: false, value: 3 });
  });

  test("lets nobody wait any more when it ends", async () => {
    const { channel, pushing } = await fill();
    channel.end();
    await pushing;
    expect(await collect(channel)).toEqual([1, 2]);
  });
});
