import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { Figure, Setup } from "./figure.ts";
import { findEntry, ourFolder } from "./find-entry.ts";
import { compareRounds, difference, interleave, ratio, time } from "./rounds.ts";

const run = promisify(execFile);

/** Measures how much longer a fresh process takes with an import than without. */
export async function measureImport({ quick, against }: Setup): Promise<Figure[]> {
  const others = ["openapi-fetch", "ky", "axios", "tikapi"].map((name): [string, string] => [name, name]);
  const modules: [string, string][] = [...others, ["tikapi-fetch", findEntry(ourFolder)]];
  if (against !== undefined) modules.push(["other build", findEntry(against)]);
  const runs = {
    nothing: () => timeProcess(""),
    ...Object.fromEntries(
      modules.map(([name, specifier]) => [name, () => timeProcess(`import ${JSON.stringify(specifier)};`)]),
    ),
  };
  const times: Record<string, number[]> = await interleave(
    runs,
    quick ? { warmup: 1, measured: 7 } : { warmup: 3, measured: 31 },
  );
  const { nothing = [] } = times;
  const figures = modules.map(([name]) => ({
    what: `import in a fresh process: ${name}`,
    unit: "ms",
    ...compareRounds(times[name] ?? [], nothing, difference),
    ...(name === "tikapi-fetch" && { atMost: 12 }),
  }));
  if (against === undefined) return figures;
  const added = (name: string) => (times[name] ?? []).map((value, round) => value - (nothing[round] ?? 0));
  const compared = compareRounds(added("tikapi-fetch"), added("other build"), ratio);
  return [...figures, { what: "import in a fresh process, against other build", unit: "x", ...compared }];
}

/** Runs in bench/, where the other participants are installed. */
const timeProcess = (code: string): Promise<number> =>
  time(() => run(process.execPath, ["--input-type=module", "--eval", code], { cwd: "bench" }));
