import { parseJson, quoteLongIntegers } from "../src/call/parse-json.ts";
import type { Figure, Setup } from "./figure.ts";
import { makePage } from "./make-page.ts";
import { compareRounds, interleave, ratio, time } from "./rounds.ts";

/** Measures what it costs to keep every digit of long integers. */
export async function measureParsing({ quick }: Setup): Promise<Figure[]> {
  return [
    ...(await measure("1 MB without long integers", 0, 1.1, quick)),
    ...(await measure("1 MB with 200 long integers", 200, 2.5, quick)),
  ];
}

/** Parses the bytes of a body, as every client must, and also text that is already decoded. */
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
  const total = compareRounds(times.ours, times.plain, ratio);
  const decoded = compareRounds(times.oursDecoded, times.plainDecoded, ratio);
  return [
    { what: `parsing ${what}, against decoding and JSON.parse`, unit: "x", ...total, atMost },
    { what: `parsing ${what}, against JSON.parse alone`, unit: "x", ...decoded },
  ];
}
