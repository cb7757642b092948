/** Torments the client for some minutes: `npm run torture -- --minutes 10 --seed 1`. Exits with 1 if it broke a rule. */
import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import { parseArgs } from "node:util";
import { startTally } from "../test/torture/part.ts";
import { findPart, parts } from "../test/torture/parts.ts";
import { plantedFaults } from "../test/torture/plants.ts";
import { type Finding, nameRule, runPart } from "../test/torture/run-part.ts";
import { saveCase } from "../test/torture/saved-cases.ts";

const { values } = parseArgs({
  options: {
    minutes: { type: "string", default: "1" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    part: { type: "string", multiple: true, default: [] },
    workers: { type: "string", default: "1" },
    plant: { type: "string" },
    save: { type: "boolean", default: true },
  },
  allowNegative: true,
});

/** Seeds of one worker stay away from those of the next. */
const seedsPerWorker = 1_000_000;
const shrinkTime = 20_000;

const minutes = readNumber("minutes");
const firstSeed = readNumber("seed");
const workers = readNumber("workers");
if (workers > 1) await runWorkers();
else await run();

/** Each worker is a run of its own; this process only waits. */
async function runWorkers(): Promise<void> {
  const given = process.argv.slice(2);
  const isOurs = (arg = "") => /^--(workers|seed)$/.test(arg);
  const args = given.filter(
    (arg, index) => !isOurs(arg) && !isOurs(given[index - 1]) && !/^--(workers|seed)=/.test(arg),
  );
  const ends = Array.from({ length: workers }, (_, index) => {
    const own = [...args, "--workers", "1", "--seed", String(firstSeed + index * seedsPerWorker)];
    const child = spawn(process.execPath, ["--import", "tsx", fileURLToPath(import.meta.url), ...own], {
      stdio: "inherit",
    });
    return new Promise<number>((resolve) => child.on("close", (code) => resolve(code ?? 1)));
  });
  process.exitCode = Math.max(...(await Promise.all(ends)));
}

async function run(): Promise<void> {
  const chosen = values.part.length === 0 ? parts : values.part.map(findPart);
  const plant =
    values.plant === undefined ? {} : (plantedFaults[values.plant]?.plant ?? fail(`no fault "${values.plant}"`));
  console.log(`Seed ${firstSeed}, ${minutes} minutes: ${chosen.map(({ name }) => name).join(", ")}`);
  const tally = startTally();
  const startedAt = performance.now();
  const goOn = () => performance.now() - startedAt < minutes * 60_000;
  const known = new Set<string>();
  let findings = 0;
  for (let seed = firstSeed; goOn(); seed++) {
    for (const part of chosen) {
      if (!goOn()) break;
      const options = { seed, rounds: part.rounds.turn, goOn, shrinkTime, known };
      const finding = await runPart(part, { tally, plant }, options);
      if (finding === undefined) continue;
      findings++;
      for (const { rule } of finding.broken) known.add(nameRule(part, rule));
      report(finding);
    }
  }
  const seconds = Math.round((performance.now() - startedAt) / 1_000);
  const figures = Object.entries(tally).map(([name, count]) => `${count.toLocaleString("en-US")} ${name}`);
  console.log(`${figures.join(", ")}; ${seconds} seconds; ${findings} findings`);
  process.exitCode = findings > 0 ? 1 : 0;
}

/** A rule is reported once: with the smallest case that the time allowed, and the way to see it again. */
function report(finding: Finding): void {
  const { part, seed, broken } = finding;
  console.log(`\nFOUND by ${part}, seed ${seed}. To repeat: npm run torture -- --part ${part} --seed ${seed}`);
  for (const { rule, what } of broken) console.log(`  "${rule}" is broken: ${what.slice(0, 2_000)}`);
  console.log(`  The case: ${JSON.stringify(finding.case)}`);
  if (values.save && values.plant === undefined) console.log(`  Saved as a test: ${saveCase(finding)}`);
}

function readNumber(name: "minutes" | "seed" | "workers"): number {
  const value = Number(values[name]);
  return Number.isFinite(value) && value >= 0 ? value : fail(`--${name} must be a number`);
}

function fail(message: string): never {
  console.error(message);
  process.exit(2);
}
