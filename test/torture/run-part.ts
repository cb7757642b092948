import fc from "fast-check";
import type { Bench, Broken, Part } from "./part.js";

export interface Finding {
  readonly part: string;
  readonly seed: number;
  /** The smallest case that breaks the same rules, as plain data. */
  readonly case: unknown;
  readonly broken: readonly Broken[];
}

export interface RunOptions {
  readonly seed: number;
  readonly rounds: number;
  /** Called before every case of the search; `false` ends the run. @default never ends it */
  readonly goOn?: () => boolean;
  /** Milliseconds to look for a smaller case. */
  readonly shrinkTime: number;
  /** Rules that are known to be broken: they are not reported again. */
  readonly known: { has(rule: string): boolean };
}

/** Plays the cases of a seed; the first that breaks a rule is made as small as the time allows. */
export async function runPart<Case>(part: Part<Case>, bench: Bench, options: RunOptions): Promise<Finding | undefined> {
  const { seed, rounds, goOn = () => true, shrinkTime, known } = options;
  const open = await part.open(bench);
  let shrinkUntil = Number.POSITIVE_INFINITY;
  let found: Omit<Finding, "part" | "seed"> | undefined;
  const property = fc.asyncProperty(part.cases, async (drawn) => {
    // What is left out passes, so that fast-check ends; its own time limit would leave a case running behind its back.
    if (found === undefined ? !goOn() : performance.now() > shrinkUntil) return;
    bench.tally.rounds++;
    const broken = (await open.play(drawn)).filter(({ rule }) => !known.has(nameRule(part, rule)));
    if (broken.length === 0) return;
    if (found === undefined) shrinkUntil = performance.now() + shrinkTime;
    found = { case: drawn, broken };
    throw new Error(broken[0]?.rule);
  });
  try {
    await fc.check(property, { seed, numRuns: rounds });
  } finally {
    await open.close();
  }
  return found && { part: part.name, seed, ...found };
}

/** Tells a rule of one part from the same rule of another. */
export const nameRule = ({ name }: { readonly name: string }, rule: string): string => `${name}: ${rule}`;
