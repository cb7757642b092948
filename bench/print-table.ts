import { type Comparison, type Figure, meetsTarget, type Report, type Spread, type Table } from "./figure.ts";

/** Every figure with its target, then who did how well. */
export function printTable(reports: Readonly<Record<string, Report>>): void {
  const figures = Object.values(reports).flatMap((report) => report.figures);
  printColumns(figures.map(describeFigure));
  for (const { what, unit, better, participants } of Object.values(reports).flatMap(
    ({ comparisons }) => comparisons ?? [],
  )) {
    console.log(`\n${what} (${unit}, ${better} is better)`);
    printColumns(rank(participants, better).map(([name, spread]) => [`  ${name}`, ...describeSpread(spread)]));
  }
  for (const table of Object.values(reports).flatMap(({ tables }) => tables ?? [])) {
    console.log(`\n${table.what} (${table.unit}). ${table.reading}`);
    printColumns(describeTable(table).map((row) => [`  ${row[0]}`, ...row.slice(1)]));
  }
  for (const [name, { skipped }] of Object.entries(reports)) {
    if (skipped !== undefined) console.log(`\nskipped ${name}: ${skipped}`);
  }
}

/** The best first. */
export function rank(participants: Comparison["participants"], better: Comparison["better"]): [string, Spread][] {
  const sign = better === "more" ? -1 : 1;
  return Object.entries(participants).sort(([, a], [, b]) => sign * (a.median - b.median));
}

/** Verdict, what it is, median, spread, unit, target, details. */
export function describeFigure(figure: Figure): string[] {
  const { what, unit, atMost, atLeast, details = "" } = figure;
  const target = atMost === undefined ? atLeast : atMost;
  const verdict = target === undefined ? "" : meetsTarget(figure) ? "ok" : "MISSED";
  const bound = target === undefined ? "" : `${atMost === undefined ? "at least" : "at most"} ${target} ${unit}`;
  return [verdict, what, ...describeSpread(figure), unit, bound, details];
}

/** The heads of the columns, then the rows. */
export function describeTable({ columns, rows }: Table): string[][] {
  return [["", ...columns], ...rows.map(({ name, values }) => [name, ...values.map(String)])];
}

const describeSpread = ({ median, low, high }: Spread): string[] => [
  format(median),
  low === high ? "" : `(${format(low)} … ${format(high)})`,
];

export function format(value: number): string {
  return Math.abs(value) >= 100 ? value.toFixed(0) : value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}

function printColumns(rows: readonly (readonly string[])[]): void {
  const widths: number[] = [];
  for (const row of rows) {
    for (const [column, cell] of row.entries()) widths[column] = Math.max(widths[column] ?? 0, cell.length);
  }
  for (const row of rows) {
    const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
    console.log(cells.join("  ").trimEnd());
  }
}
