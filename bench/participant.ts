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

const { name, ...setup } = readInput<Setup & { readonly name: string }>();
const call = await findParticipant(name)(setup);
const plain = await findParticipant("fetch")(setup);
deepStrictEqual(await call(), await plain(), `${name} did not get what fetch gets.`);
serve("ready", countPerSecond);

async function countPerSecond({ count, inFlight }: Run): Promise<number> {
  collectYoungGarbage();
  let left = count;
  const work = async () => {
    while (left-- > 0) await call();
  };
  return (count * 1000) / (await time(() => Promise.all(Array.from({ length: inFlight }, work))));
}
