/** The median of some measured values; half of them lie between `low` and `high`. */
export interface Spread {
  readonly median: number;
  readonly low: number;
  readonly high: number;
}

/** What was measured, and its target if it has one. */
export interface Figure extends Spread {
  readonly what: string;
  readonly unit: string;
  readonly atMost?: number;
  readonly atLeast?: number;
}

/** How to measure. */
export interface Setup {
  /** Fewer and shorter rounds. */
  readonly quick: boolean;
  /** The folder of another build of this package, to compare with. */
  readonly against?: string;
  /** Only the calls whose load begins like this, such as `300 KB plain, 16`. */
  readonly load?: string;
}

/** A Markdown table that is readable on a terminal too. */
export function formatTable(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [figure.what, formatSpread(figure), formatTarget(figure)]);
  const table = [["what", "measured", "target"], ["---", "---", "---"], ...rows];
  const widths = [0, 1, 2].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
  return table
    .map((row) => `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join(" | ")} |`)
    .join("\n");
}

function formatSpread({ median, low, high, unit }: Figure): string {
  const range = low === high ? "" : ` (${formatNumber(low)} … ${formatNumber(high)})`;
  return `${formatNumber(median)} ${unit}${range}`;
}

function formatTarget({ median, unit, atMost, atLeast }: Figure): string {
  if (atMost !== undefined) return `at most ${atMost} ${unit}${median > atMost ? ": MISSED" : ""}`;
  if (atLeast !== undefined) return `at least ${atLeast} ${unit}${median < atLeast ? ": MISSED" : ""}`;
  return "";
}

function formatNumber(value: number): string {
  const size = Math.abs(value);
  return value.toFixed(size >= 100 ? 0 : size >= 10 ? 1 : 2);
}
