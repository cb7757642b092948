import type { describeMachine } from "./describe-machine.ts";
import type { Comparison, Report, Spread } from "./figure.ts";
import { format, rank } from "./print-table.ts";

type Results = ReturnType<typeof describeMachine> & { readonly measurements: Readonly<Record<string, Report>> };

const width = 720;
const labelEnd = 118;
const barStart = 128;
/** Leaves room for a value beside the longest bar. */
const barRoom = 480;
const rowHeight = 26;
const headHeight = 44;

/** Bars of every comparison, one under the other, each with its value. Readable on light and on dark paper. */
export function drawChart({ measurements, machine, node, date }: Results): string {
  const comparisons = Object.values(measurements).flatMap(({ comparisons: some }) => some ?? []);
  let y = 0;
  const panels = comparisons.map((comparison) => {
    const panel = drawPanel(comparison, y);
    y += headHeight + Object.keys(comparison.participants).length * rowHeight + 14;
    return panel;
  });
  const height = y + 30;
  const source = `Medians; the thin line spans half of the rounds. ${node}, ${machine.cpu}, ${machine.cores} cores, ${date}.`;
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="-8 0 ${width} ${height}" width="${width}" height="${height}" role="img" aria-label="tikapi-fetch measured beside other clients">
<style>
text { font: 13px system-ui, -apple-system, "Segoe UI", Helvetica, Arial, sans-serif; fill: #1f2328 }
.head { font-weight: 600; font-size: 15px }
.quiet { fill: #59636e; font-size: 12px; font-weight: 400 }
.bar { fill: #9aa4af }
.ours { fill: #0969da }
.own { font-weight: 600 }
.spread { stroke: #1f2328; stroke-width: 1.5 }
@media (prefers-color-scheme: dark) {
  text { fill: #e6edf3 }
  .quiet { fill: #9198a1 }
  .bar { fill: #656d76 }
  .ours { fill: #4493f8 }
  .spread { stroke: #e6edf3 }
}
</style>
${panels.join("\n")}
<text class="quiet" x="0" y="${height - 8}">${escapeXml(source)}</text>
</svg>
`;
}

function drawPanel({ what, unit, better, participants }: Comparison, top: number): string {
  const longest = Math.max(...Object.values(participants).map(({ median, high }) => Math.max(median, high)));
  const rows = rank(participants, better).map(([name, spread], index) =>
    drawRow(name, spread, unit, barRoom / longest, top + headHeight + index * rowHeight),
  );
  const note = better === "more" ? "longer is better" : "shorter is better";
  return `<text class="head" x="0" y="${top + 28}">${escapeXml(what)} <tspan class="quiet">${note}</tspan></text>
${rows.join("\n")}`;
}

function drawRow(name: string, { median, low, high }: Spread, unit: string, scale: number, top: number): string {
  const isOurs = name === "tikapi-fetch";
  const place = (value: number) => (barStart + Math.max(0, value) * scale).toFixed(1);
  const middle = top + 9;
  const textY = top + 13.5;
  const value = unit.startsWith("/") ? `${format(median)}${unit}` : `${format(median)} ${unit}`;
  const style = isOurs ? ` class="own"` : "";
  return `<text${style} x="${labelEnd}" y="${textY}" text-anchor="end">${escapeXml(name)}</text>
<rect class="bar${isOurs ? " ours" : ""}" x="${barStart}" y="${top}" width="${Math.max(1, median * scale).toFixed(1)}" height="18" rx="2"/>
<line class="spread" x1="${place(low)}" y1="${middle}" x2="${place(high)}" y2="${middle}"/>
<text${style} x="${Number(place(Math.max(median, high))) + 8}" y="${textY}">${escapeXml(value)}</text>`;
}

const escapeXml = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;").replaceAll('"', "&quot;");
