import { spawn } from "node:child_process";
import { readdir, rm, utimes, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { beforeEach, describe, expect, test } from "vitest";
import { type Lease, type Lock, Locked, LockLost, takeLock } from "../../cli/lock.js";
import { thisRun } from "../../cli/run-identity.js";
import { catchError } from "../support/catch-error.js";
import { scaleTime } from "../support/scale-time.js";
import { makeTemporaryFolder } from "../support/temporary-folder.js";

const lease: Lease = { refresh: 1_000, stale: scaleTime(20_000), patience: scaleTime(3_000) };

let folder: string;
let path: string;
beforeEach(async () => {
  folder = await makeTemporaryFolder();
  path = join(folder, "posts.jsonl");
});

/** A lock of another machine, last refreshed some time ago. */
async function leaveLock(name: string, age: number, run?: object): Promise<string> {
  const claim = `${path}.lock.${name.padEnd(16, "0")}`;
  const elsewhere = { pid: 1, host: "gone.example", machine: "gone", started: null };
  await writeFile(claim, `${JSON.stringify({ ...elsewhere, ...run })}\n`);
  const time = new Date(Date.now() - age);
  await utimes(claim, time, time);
  return claim;
}

/** Several runs that begin at once: those that got the lock. */
async function takeTogether(takers: number): Promise<Lock[]> {
  const taken = await Promise.allSettled(Array.from({ length: takers }, () => takeLock(path, lease)));
  const refused = taken.filter((result) => result.status === "rejected");
  for (const { reason } of refused) expect(reason).toBeInstanceOf(Locked);
  return taken.flatMap((result) => (result.status === "fulfilled" ? [result.value] : []));
}

describe("a lock", () => {
  test("has one holder of many that begin at once, round after round, whatever stale locks they find", async () => {
    for (let round = 0; round < 100; round++) {
      for (let index = 0; index < round % 4; index++) await leaveLock(String(index), lease.stale * 2);
      const holders = await takeTogether(2 + (round % 7));
      expect(holders).toHaveLength(1);
      await holders[0]?.confirm();
      await holders[0]?.release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test("has one holder among processes that are killed at any moment", { timeout: scaleTime(120_000) }, async () => {
    const script = fileURLToPath(new URL("../support/lock-taker.ts", import.meta.url));
    const quick = { ...lease, patience: 200 };
    let held = 0;
    const output: string[] = [];
    const run = () => {
      const child = spawn(process.execPath, ["--import", "tsx", script, path, JSON.stringify(quick)]);
      child.stderr.on("data", (data) => output.push(String(data)));
      child.stdout.on("data", (data) => {
        output.push(
          ...String(data)
            .split("\n")
            .filter((line) => line !== "" && line !== "held"),
        );
        held += String(data).split("held").length - 1;
      });
      return child;
    };
    const ended = (child: ReturnType<typeof run>) => new Promise((resolve) => child.once("close", resolve));
    const children = [run(), run(), run()];
    for (let kills = 0; kills < 6; kills++) {
      const before = held;
      await expect.poll(() => held, { timeout: scaleTime(30_000) }).toBeGreaterThan(before + 20);
      const victim = children.shift() as ReturnType<typeof run>;
      victim.kill("SIGKILL");
      await ended(victim);
      // The mark of a holder that was killed; no other can hold the lock as long as its own is there.
      await rm(`${path}.holder`, { force: true });
      children.push(run());
    }
    for (const child of children) child.kill("SIGKILL");
    await Promise.all(children.map(ended));
    expect(output).toEqual([]);
    await rm(`${path}.holder`, { force: true });
    // What the killed left, the next run clears away.
    await sleep(1);
    await (await takeLock(path, { ...lease, stale: 0.001 })).release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("says who holds it, and since when it would be free", async () => {
    const lock = await takeLock(path);
    const { message } = await catchError(takeLock(path), Locked);
    expect(message).toContain(`posts.jsonl is being written by process ${process.pid} on `);
    expect(message).toContain("the file is free again after 30 seconds");
    await lock.release();
    await (await takeLock(path)).release();
  });

  test("of a machine that shows signs of life is left alone; without them for too long it is taken over", async () => {
    await leaveLock("a", lease.stale / 4);
    expect((await catchError(takeLock(path, lease), Locked)).message).toContain("process 1 on gone.example");
    for (const age of [lease.stale * 2, -lease.stale * 2]) {
      await leaveLock("a", age);
      await (await takeLock(path, lease)).release();
      expect(await readdir(folder)).toEqual([]);
    }
  });

  test("of a process that has ended is taken over at once, even if another has its id now", async () => {
    const me = await thisRun();
    await leaveLock("a", 0, { ...me, started: "long ago" });
    await leaveLock("b", 0, { ...me, pid: 2 ** 22 + 1, started: null });
    await (await takeLock(path)).release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("shows signs of life as long as it is held", async () => {
    const short = { refresh: 10, stale: scaleTime(1_000), patience: 50 };
    const lock = await takeLock(path, short);
    await sleep(short.stale * 1.5);
    await catchError(takeLock(path, short), Locked);
    await lock.confirm();
    await lock.release();
  });

  test("is known to be lost by a run that was suspended for too long", async () => {
    const asleep = { refresh: 2 ** 30, stale: 40, patience: 10 };
    const lock = await takeLock(path, asleep);
    await sleep(asleep.stale * 2);
    const next = await takeLock(path, { ...asleep, stale: 40 });
    const { message } = await catchError(lock.confirm(), LockLost);
    expect(message).toContain("Another run has taken over");
    await lock.release();
    await next.confirm();
    await next.release();
    expect(await readdir(folder)).toEqual([]);
  });

  test("that nobody took over is still held after a suspension", async () => {
    const lock = await takeLock(path, { refresh: 2 ** 30, stale: 40, patience: 10 });
    await sleep(80);
    await lock.confirm();
    await lock.release();
  });

  test("leaves files alone whose names only look alike", async () => {
    const names = ["posts.jsonl.lock", "posts.jsonl.lock.old", "posts.jsonl.lock.0123456789abcdef.bak"];
    for (const name of names) {
      await writeFile(join(folder, name), "precious");
      await utimes(join(folder, name), 0, 0);
    }
    await (await takeLock(path)).release();
    expect((await readdir(folder)).sort()).toEqual(names.sort());
  });
});
