/** The middle of some measured values, and how far they lie apart: half of them are between `low` and `high`. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** One measured value, and the target it is held against. */
export interface Figure extends Spread {
  readonly what: string;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
  readonly details?: string;
}

/** The same thing measured for every participant. */
export interface Comparison {
  readonly what: string;
  readonly unit: string;
  readonly better: "more" | "less";
  readonly participants: Readonly<Record<string, Spread>>;
}

/** Values of several participants side by side, and how they are to be read. */
export interface Table {
  readonly what: string;
  readonly unit: string;
  readonly reading: string;
  readonly columns: readonly string[];
  readonly rows: readonly { readonly name: string; readonly values: readonly number[] }[];
}

export interface Report {
  readonly figures: readonly Figure[];
  readonly comparisons?: readonly Comparison[];
  readonly tables?: readonly Table[];
  /** Why there is nothing to measure. */
  readonly skipped?: string;
}

/** What a measurement is told: whether rounds are to be short. */
export interface Setup {
  readonly quick: boolean;
}

export type Measure = (setup: Setup) => Promise<Report>;

export function meetsTarget({ median, atMost, atLeast }: Figure): boolean {
  return median <= (atMost ?? Number.POSITIVE_INFINITY) && median >= (atLeast ?? Number.NEGATIVE_INFINITY);
}
