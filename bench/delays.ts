/** Runs one participant in a process of its own, and measures how late its event loop is meanwhile. */
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import type { Run } from "./participant.ts";
import { findParticipant, type Setup } from "./participants.ts";
import { readInput, serve } from "./start-process.ts";

/** In milliseconds. */
export interface Delays {
  readonly p50: number;
  readonly p99: number;
  readonly max: number;
}

const { name, count, inFlight, ...setup } = readInput<Setup & Run & { readonly name: string }>();
const call = await findParticipant(name)(setup);
// The first call compiles, and the server makes its answer.
await call();

const resolution = 1;
const histogram = monitorEventLoopDelay({ resolution });
let left = count;
const work = async () => {
  while (left-- > 0) await call();
};
histogram.enable();
await wait(10);
await Promise.all(Array.from({ length: inFlight }, work));
// A block is only seen when it is over.
await wait(10);
histogram.disable();
const toDelay = (nanoseconds: number) => Math.max(0, nanoseconds / 1e6 - resolution);
const { max } = histogram;
serve({
  p50: toDelay(histogram.percentile(50)),
  p99: toDelay(histogram.percentile(99)),
  max: toDelay(max),
} satisfies Delays);
