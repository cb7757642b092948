import type { Spread } from "./figure.ts";

interface Rounds {
  /** Rounds that do not count. */
  readonly warmup: number;
  readonly measured: number;
}

/**
 * Runs every participant once per round, so that other work on the machine affects all of them alike. Each round starts
 * with another participant. Returns the results of each in the order of the rounds.
 */
export async function interleave<Name extends string, Result = number>(
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

/** Compares two participants round by round, since whatever slows a round down slows both. */
export function compareRounds(
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
  const pick = (share: number) => sorted[Math.round((sorted.length - 1) * share)] ?? Number.NaN;
  return { median: pick(0.5), low: pick(0.25), high: pick(0.75) };
}

/** Returns how many milliseconds some work takes. */
export async function time(work: () => unknown): Promise<number> {
  const startedAt = performance.now();
  await work();
  return performance.now() - startedAt;
}

/**
 * Frees the next run from the garbage of the last. Only young garbage: after several full collections in a row, V8 drops
 * compiled code that did not run in between, and then compiling would be measured.
 */
export function collectYoungGarbage(): void {
  globalThis.gc?.({ type: "minor" });
}
