/** Runs one participant in a process of its own. It makes calls and times them on request. */
import { deepStrictEqual } from "node:assert";
import { findParticipant, type Setup } from "./participants.ts";
import { collectYoungGarbage, time } from "./rounds.ts";
import { readInput, serve } from "./start-process.ts";

/** How many calls to make, and how many at a time. */
export interface Run {
  readonly count: number;
  readonly inFlight: number;
}

/** What some calls took. */
export interface Effort {
  readonly perSecond: number;
  /** Microseconds of the process's own time, for each call. */
  readonly cpu: number;
  /** The most memory that the process had so far, in MB. */
  readonly peakMemory: number;
}

const { name, ...setup } = readInput<Setup & { readonly name: string }>();
const call = await findParticipant(name)(setup);
const plain = await findParticipant("fetch")(setup);
deepStrictEqual(await call(), await plain(), `${name} did not get what fetch gets.`);
serve("ready", makeCalls);

async function makeCalls({ count, inFlight }: Run): Promise<Effort> {
  collectYoungGarbage();
  let left = count;
  const work = async () => {
    while (left-- > 0) await call();
  };
  const before = process.cpuUsage();
  const duration = await time(() => Promise.all(Array.from({ length: inFlight }, work)));
  const { user, system } = process.cpuUsage(before);
  const peakMemory = process.resourceUsage().maxRSS / 1e3;
  return { perSecond: (count * 1000) / duration, cpu: (user + system) / count, peakMemory };
}
