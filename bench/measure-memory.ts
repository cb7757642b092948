import type { Figure, Setup } from "./figure.ts";
import type { Effort } from "./participant.ts";
import { compareRounds, interleave, ratio, summarize } from "./rounds.ts";
import { startProcess, withServer } from "./start-process.ts";

const bar = "fetch + timeout";
const names = [bar, "tikapi", "tikapi-fetch", "tikapi-fetch + dispatcher"] as const;

/** The most memory that a process takes which has 64 pages of 300 KB in flight. Each round has processes of its own. */
export function measureMemory({ quick }: Setup): Promise<Figure[]> {
  return withServer(async (url) => {
    const peak = async (name: string) => {
      const participant = await startProcess<string>("participant", { name, baseUrl: `${url}/page/300000` });
      const { peakMemory } = await participant.ask<Effort>({ count: 640, inFlight: 64 });
      participant.stop();
      return peakMemory;
    };
    const runs = Object.fromEntries(names.map((name) => [name, () => peak(name)]));
    const peaks = await interleave(runs, { warmup: 0, measured: quick ? 3 : 9 });
    const what = "peak memory, 300 KB plain, 64 in flight";
    return names.flatMap((name): Figure[] => {
      const figure = { what: `${what}: ${name}`, unit: "MB", ...summarize(peaks[name] ?? []) };
      if (!name.startsWith("tikapi-fetch")) return [figure];
      const comparison = compareRounds(peaks[name] ?? [], peaks[bar] ?? [], ratio);
      return [figure, { what: `${what}: ${name} against ${bar}`, unit: "x", ...comparison, atMost: 1.1 }];
    });
  });
}
