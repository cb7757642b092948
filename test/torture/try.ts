import { startTally } from "./part.js";
import { nameRule, runPart } from "./run-part.js";
import { parts } from "./parts.js";
const [name, from, count, rounds, shrink] = process.argv.slice(2);
const tally = startTally();
const part = parts.find((p) => p.name === name)!;
const known = new Set<string>();
const t = performance.now();
let last = t;
for (let seed = Number(from); seed < Number(from) + Number(count); seed++) {
  const f = await runPart(part, { tally, plant: {} }, { seed, rounds: Number(rounds), shrinkTime: Number(shrink), known, goOn: () => { const d = performance.now() - last; last = performance.now(); if (d > 3000) console.log("slow round before", tally.rounds, Math.round(d)); return true; } });
  if (f) { console.log("SEED", seed, JSON.stringify(f.case)); for (const b of f.broken) { console.log("  RULE", b.rule, "\n  ", b.what.slice(0, 700)); known.add(nameRule(part, b.rule)); } }
}
console.log(tally, performance.now() - t);
process.exit();
