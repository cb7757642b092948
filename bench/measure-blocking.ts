import { parseJson } from "../src/call/parse-json.ts";
import { createRedact } from "../src/call/redact.ts";
import { encodeText } from "../src/call/utf8.ts";
import type { Delays } from "./delays.ts";
import type { Figure, Setup } from "./figure.ts";
import { compareRounds, interleave, ratio, summarize, time } from "./rounds.ts";
import { startProcess, withServer } from "./start-process.ts";

/** Measures for how long the client keeps everything else in its process waiting. */
export async function measureBlocking({ quick }: Setup): Promise<Figure[]> {
  return [...(await measureDelays(quick)), ...(await measureIntegers(quick)), ...(await measureRedaction(quick))];
}

/** The delay of the event loop under many calls, and under one whose body is as long as the client allows. */
function measureDelays(quick: boolean): Promise<Figure[]> {
  const count = quick ? 1_000 : 10_000;
  const loads = [
    { what: `${count} calls, 64 in flight`, path: "page/35000", run: { count, inFlight: 64 } },
    { what: "a body of 64 MiB", path: "huge", run: { count: 1, inFlight: 1 } },
  ];
  return withServer(async (url) => {
    const figures: Figure[] = [];
    for (const { what, path, run } of loads) {
      for (const name of ["fetch", "tikapi-fetch"]) {
        const process = await startProcess<Delays>("delays", { name, baseUrl: `${url}/${path}`, ...run });
        process.stop();
        for (const [label, delay] of Object.entries(process.message)) {
          figures.push({
            what: `delay of the event loop, ${what}, ${label}: ${name}`,
            unit: "ms",
            ...summarize([delay]),
          });
        }
      }
    }
    return figures;
  });
}

async function measureIntegers(quick: boolean): Promise<Figure[]> {
  const text = `[${"7324518890236145966, ".repeat(300_000)}1]`;
  const body = encodeText(text);
  const runs = { ours: () => time(() => parseJson(body)), plain: () => time(() => JSON.parse(text)) };
  const { ours, plain } = await interleave(runs, { warmup: 3, measured: quick ? 5 : 20 });
  return [
    { what: "parsing 300,000 long integers", unit: "ms", ...summarize(ours) },
    {
      what: "parsing 300,000 long integers, against JSON.parse",
      unit: "x",
      ...compareRounds(ours, plain, ratio),
      atMost: 5,
    },
  ];
}

/** Keys and texts that a search can be slow on, each with its worst partner. */
const hardCases: Readonly<Record<string, readonly [key: string, piece: string]>> = {
  "an ordinary key in an ordinary text": [
    "inventedKey0123456789abcdefghijk",
    '{\\"message\\":\\"An invented text.\\"} ',
  ],
  "a key of backslashes": ["\\".repeat(64), "\\"],
  "a key of backslashes and a letter": [`${"\\".repeat(17)}Z`, "\\"],
  "a key of one letter": ["a".repeat(1000), "a"],
  "a key of 10,000 characters": ["a".repeat(10_000), `${"a".repeat(13)}b`],
  "a key of escapes": ["%25".repeat(50), "%25"],
  "escapes within escapes": ["inventedKey0123456789abcdefghijk", `%${"25".repeat(500_000)}`],
  "a key of three kinds of escapes": ["\\\\%25&amp;x".repeat(8), "\\\\%25&amp;x"],
  "a key of two, in each other": ["%5c&#37;".repeat(9), "%5c&#37;25\\u0025"],
  "a key of entities": ["&amp;".repeat(20), "&amp;"],
};

async function measureRedaction(quick: boolean): Promise<Figure[]> {
  const runs = Object.fromEntries(
    Object.entries(hardCases).map(([name, [key, piece]]) => {
      const redact = createRedact([key]);
      const text = piece.repeat(Math.ceil(1_000_000 / piece.length));
      return [name, () => time(() => redact(text))];
    }),
  );
  const times = await interleave(runs, { warmup: 2, measured: quick ? 5 : 20 });
  return Object.entries(times).map(([name, values]) => ({
    what: `redacting 1 MB: ${name}`,
    unit: "ms",
    ...summarize(values),
    atMost: 50,
  }));
}
