import { readFileSync } from "node:fs";
import type { Profiler } from "node:inspector";

/** What a profile's samples are counted as, from what is the network's to what is nobody's. */
export const partNames = [
  "undici and web streams",
  "node-fetch",
  "sockets, streams and http of Node",
  "signals and timers",
  "decoding UTF-8",
  "JSON.parse",
  "the client's own code",
  "garbage collection",
  "native code and the rest",
] as const;

export type Part = (typeof partNames)[number];

type Frame = Profiler.ProfileNode["callFrame"];

/** The first that fits. What fits none, such as a helper of Node or a native function, is its caller's. */
const rules: readonly [Part | "left out", (frame: Frame) => boolean][] = [
  ["left out", ({ url, functionName }) => functionName === "(idle)" || url.startsWith("node:inspector")],
  ["garbage collection", ({ functionName }) => functionName === "(garbage collector)"],
  ["native code and the rest", ({ url }) => url.startsWith("node:internal/process/")],
  ["native code and the rest", ({ functionName }) => ["(program)", "processImmediate"].includes(functionName)],
  ["undici and web streams", ({ url }) => /^(node:internal\/(deps\/undici|webstreams)\/|wasm:)/.test(url)],
  ["signals and timers", ({ functionName }) => functionName.endsWith("setMaxListeners")],
  ["signals and timers", ({ url }) => /^node:(internal\/(abort_controller|event_target|timers)|timers)$/.test(url)],
  ["sockets, streams and http of Node", ({ url }) => /^node:(internal\/)?(net|stream|_?http|_stream)/.test(url)],
  ["decoding UTF-8", ({ url }) => url === "node:internal/encoding"],
  ["decoding UTF-8", ({ url, functionName }) => url === "node:buffer" && functionName === "toString"],
  ["node-fetch", ({ url }) => /\/node_modules\/node-fetch\//.test(url)],
  ["the client's own code", ({ url }) => url.startsWith("file:")],
];

/** How many samples fell on each part. */
export function countSamples({ nodes }: Profiler.Profile): Record<Part, number> {
  const counts = Object.fromEntries(partNames.map((name) => [name, 0])) as Record<Part, number>;
  const byId = new Map(nodes.map((node) => [node.id, node]));
  const walk = (node: Profiler.ProfileNode, caller: Part | "left out"): void => {
    const part = rules.find(([, fits]) => fits(node.callFrame))?.[0] ?? caller;
    const parsing = countParsing(node);
    counts["JSON.parse"] += parsing;
    if (part !== "left out") counts[part] += (node.hitCount ?? 0) - parsing;
    for (const id of node.children ?? []) walk(byId.get(id) as Profiler.ProfileNode, part);
  };
  const [root] = nodes;
  if (root !== undefined) walk(root, "native code and the rest");
  return counts;
}

/** V8 counts JSON.parse as its caller, but tells the line: what such a line calls besides has frames of its own. */
function countParsing({ callFrame, positionTicks = [] }: Profiler.ProfileNode): number {
  if (!callFrame.url.startsWith("file:")) return 0;
  const parses = ({ line }: Profiler.PositionTickInfo) => readLines(callFrame.url)[line - 1]?.includes("JSON.parse(");
  return positionTicks.filter(parses).reduce((sum, { ticks }) => sum + ticks, 0);
}

const sources = new Map<string, string[]>();

function readLines(url: string): string[] {
  const lines = sources.get(url) ?? readFileSync(new URL(url), "utf8").split("\n");
  sources.set(url, lines);
  return lines;
}
