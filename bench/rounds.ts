import type { Spread } from "./figure.ts";

export interface Rounds {
  /** Rounds that are thrown away. */
  readonly warmup: number;
  readonly measured: number;
}

/**
 * Runs every participant once per round, so that whatever else the machine does hits all alike. Who begins changes from
 * round to round. Gives each participant's results, one per round, in the order of the rounds.
 */
export async function interleave<Name extends string, Result>(
  runs: Readonly<Record<Name, () => Promise<Result> | Result>>,
  { warmup, measured }: Rounds,
): Promise<Record<Name, Result[]>> {
  const names = Object.keys(runs) as Name[];
  const results = Object.fromEntries(names.map((name): [Name, Result[]] => [name, []])) as Record<Name, Result[]>;
  for (let round = 0; round < warmup + measured; round++) {
    for (let turn = 0; turn < names.length; turn++) {
      const name = names[(round + turn) % names.length] as Name;
      collectYoungGarbage();
      const result = await runs[name]();
      if (round >= warmup) results[name].push(result);
    }
  }
  return results;
}

/** Compares two participants round by round: what slows a round down slows both. */
export function pairUp(
  ours: readonly number[],
  theirs: readonly number[],
  compare: (ours: number, theirs: number) => number,
): Spread {
  return summarize(ours.map((value, round) => compare(value, theirs[round] ?? Number.NaN)));
}

export const ratio = (ours: number, theirs: number): number => ours / theirs;
export const difference = (ours: number, theirs: number): number => ours - theirs;

export function summarize(values: readonly number[]): Spread {
  const sorted = values.toSorted((a, b) => a - b);
  return { median: pick(sorted, 0.5), low: pick(sorted, 0.25), high: pick(sorted, 0.75) };
}

/** All garbage, before memory is measured. Workers are started with `--expose-gc`. */
export function collectGarbage(): void {
  globalThis.gc?.();
}

/**
 * Garbage of one run is not to be paid for by the next. Not all of it: a few full collections in a row make V8 throw away
 * the compiled code of whoever did not run meanwhile, and then it would be compiling that is measured.
 */
function collectYoungGarbage(): void {
  globalThis.gc?.({ type: "minor" });
}

/** The value at a share of the way through, between two neighbours where it falls between them. */
function pick(sorted: readonly number[], share: number): number {
  const place = (sorted.length - 1) * share;
  const below = sorted[Math.floor(place)] ?? Number.NaN;
  const above = sorted[Math.ceil(place)] ?? Number.NaN;
  return below + (above - below) * (place % 1);
}
