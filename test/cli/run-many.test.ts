import { expect, test } from "vitest";
import { MergeQueue } from "../../cli/merge-queue.js";
import { runMany } from "../../cli/run-many.js";

test("works on so many at a time, and on each once", async () => {
  let underway = 0;
  let most = 0;
  const done: number[] = [];
  await runMany([10, 11, 12, 13, 14, 15, 16], 3, async (thing, index) => {
    most = Math.max(most, ++underway);
    await new Promise((resolve) => setImmediate(resolve));
    done.push(thing - index);
    underway--;
  });
  expect([most, done]).toEqual([3, Array(7).fill(10)]);
  await runMany([], 3, async () => expect.unreachable());
});

test("the first failure begins no more, and is thrown when those under way have ended", async () => {
  const ended: number[] = [];
  const run = runMany([0, 1, 2, 3, 4, 5], 2, async (thing) => {
    if (thing === 1) throw new Error("One failed.");
    await new Promise((resolve) => setTimeout(resolve, 5));
    ended.push(thing);
  });
  await expect(run).rejects.toThrow("One failed.");
  expect(ended).toEqual([0]);
});

test("a queue gives things in their order, whatever the order they get ready in, and ends at the first that never does", async () => {
  const queue = new MergeQueue<string>();
  const taken = (async () => {
    const all: (string | undefined)[] = [];
    for (let place = 0; place < 5; place++) {
      const thing = await queue.take(place);
      all.push(thing);
      if (thing === undefined) break;
    }
    return all;
  })();
  for (const place of [1, 0, 2, 4]) {
    await new Promise((resolve) => setImmediate(resolve));
    queue.add(place, `thing ${place}`);
  }
  queue.end();
  expect(await taken).toEqual(["thing 0", "thing 1", "thing 2", undefined]);
});
