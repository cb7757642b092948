import { expect, test, vi } from "vitest";
import { ByteQueue } from "../../src/call/byte-queue.js";

function openQueue() {
  const queue = new ByteQueue();
  const source = { resume: vi.fn(), cancel: vi.fn() };
  queue.source = source;
  return { queue, source, reader: queue[Symbol.asyncIterator]() };
}

const chunk = new Uint8Array(100_000);

test("bytes are read in order, whether the reader or they come first", async () => {
  const { queue, reader } = openQueue();
  const first = reader.next();
  expect(queue.push(Uint8Array.of(1))).toBe(true);
  queue.push(Uint8Array.of(2));
  queue.push(Uint8Array.of(3));
  queue.end();
  expect([await first, await reader.next(), await reader.next()].map(({ value }) => value?.[0])).toEqual([1, 2, 3]);
  expect(await reader.next()).toEqual({ done: true, value: undefined });
});

test("it asks for a pause when too many wait, and once for more", async () => {
  const { queue, source, reader } = openQueue();
  expect([queue.push(chunk), queue.push(chunk), queue.push(chunk)]).toEqual([true, false, false]);
  await reader.next();
  expect(source.resume).not.toHaveBeenCalled();
  await reader.next();
  await reader.next();
  expect(source.resume).toHaveBeenCalledOnce();
});

test("a failure comes after the bytes before it, and stays", async () => {
  const { queue, reader } = openQueue();
  queue.push(Uint8Array.of(1));
  queue.fail("broken");
  queue.end();
  expect((await reader.next()).value).toEqual(Uint8Array.of(1));
  await expect(reader.next()).rejects.toBe("broken");
  await expect(reader.next()).rejects.toBe("broken");
});

test("a waiting reader hears of a failure", async () => {
  const { queue, reader } = openQueue();
  const waiting = expect(reader.next()).rejects.toBe("broken");
  queue.fail("broken");
  await waiting;
});

test("a destroyed one stops its source, drops what it has and ends", async () => {
  const { queue, source, reader } = openQueue();
  queue.push(chunk);
  queue.destroy();
  expect(source.cancel).toHaveBeenCalledOnce();
  expect(queue.push(chunk)).toBe(true);
  expect((await reader.next()).done).toBe(true);
});
