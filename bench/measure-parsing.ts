import { parseJson, quoteLongIntegers } from "../src/call/body.ts";
import type { Figure, Report, Setup } from "./figure.ts";
import { makePage } from "./make-page.ts";
import { interleave, pairUp, ratio } from "./rounds.ts";

/** What it costs to keep long integers whole. */
export async function measureParsing({ quick }: Setup): Promise<Report> {
  const measured = [
    await measure("1 MB without long integers", 0, 1.1, quick),
    await measure("1 MB with 200 long integers", 200, 2.5, quick),
  ];
  return { figures: measured.flat() };
}

/** From the bytes that came, as every client has to; and without the time that decoding them takes, on both sides. */
async function measure(what: string, oversized: number, atMost: number, quick: boolean): Promise<Figure[]> {
  const body = new TextEncoder().encode(makePage({ bytes: 1_000_000, oversized }));
  const decoder = new TextDecoder();
  const text = decoder.decode(body);
  const quoted = decoder.decode(quoteLongIntegers(body));
  const runs = {
    ours: () => time(() => parseJson(body)),
    plain: () => time(() => JSON.parse(decoder.decode(body))),
    oursDecoded: () => time(() => [quoteLongIntegers(body), JSON.parse(quoted)]),
    plainDecoded: () => time(() => JSON.parse(text)),
  };
  const times = await interleave(runs, { warmup: 10, measured: quick ? 20 : 100 });
  return [
    {
      what: `parsing ${what}, against decoding and JSON.parse`,
      unit: "x",
      ...pairUp(times.ours, times.plain, ratio),
      atMost,
    },
    {
      what: `parsing ${what}, against JSON.parse alone`,
      unit: "x",
      ...pairUp(times.oursDecoded, times.plainDecoded, ratio),
    },
  ];
}

function time(work: () => unknown): number {
  const startedAt = performance.now();
  work();
  return performance.now() - startedAt;
}
