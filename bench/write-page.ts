import type { describeMachine } from "./describe-machine.ts";
import type { Figure, Report, Table } from "./figure.ts";
import { describeFigure, describeTable } from "./print-table.ts";

type Results = ReturnType<typeof describeMachine> & { readonly measurements: Readonly<Record<string, Report>> };

/** The figures of a complete run as a page to read, with the chart. */
export function writePage({ date, node, machine, measurements }: Results): string {
  const reports = Object.values(measurements);
  const figures = reports.flatMap((report) => report.figures);
  const tables = reports.flatMap((report) => report.tables ?? []);
  return `# Measured

\`npm run bench\` on ${date}: Node ${node}, ${machine.cpu}, ${machine.cores} cores. Medians of interleaved rounds; half of the rounds lie
between the figures in brackets. Machines differ, and so do their hours: compare within a run only. [results.json](results.json) has all,
and the [change log](../CHANGELOG.md#speed) says why a target is missed.

| | what | measured | target |
| --- | --- | --- | --- |
${figures.map(writeRow).join("\n")}

${tables.map(writeTable).join("")}![tikapi-fetch beside other clients](chart.svg)
`;
}

function writeRow(figure: Figure): string {
  const [verdict = "", what = "", median = "", spread = "", unit = "", target = ""] = describeFigure(figure);
  return `| ${verdict} | ${what} | ${[median, unit, spread].filter(Boolean).join(" ")} | ${target} |`;
}

function writeTable(table: Table): string {
  const [head = [], ...rows] = describeTable(table);
  const lines = [head, head.map((_, column) => (column === 0 ? "---" : "---:")), ...rows];
  return `## ${table.what}, in ${table.unit}

${table.reading}

${lines.map((cells) => `| ${cells.join(" | ")} |`).join("\n")}

`;
}
