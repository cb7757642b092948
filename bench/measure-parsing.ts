import { parseJson } from "../src/parse-json.ts";
import type { Figure, Report, Setup } from "./figure.ts";
import { makePage } from "./make-page.ts";
import { interleave, pairUp, ratio } from "./rounds.ts";

/** What it costs to keep long integers whole. */
export async function measureParsing({ quick }: Setup): Promise<Report> {
  return {
    figures: [
      await measure("1 MB without long integers", 0, 1.1, quick),
      await measure("1 MB with 200 long integers", 200, 2.5, quick),
    ],
  };
}

async function measure(what: string, oversized: number, atMost: number, quick: boolean): Promise<Figure> {
  const text = makePage({ bytes: 1_000_000, oversized });
  const runs = { ours: () => time(() => parseJson(text)), plain: () => time(() => JSON.parse(text)) };
  const times = await interleave(runs, { warmup: 10, measured: quick ? 20 : 100 });
  return { what: `parsing ${what}, against JSON.parse`, unit: "x", ...pairUp(times.ours, times.plain, ratio), atMost };
}

function time(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
