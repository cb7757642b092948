import type { Figure, Setup } from "./figure.ts";
import type { Run } from "./participant.ts";
import { listParticipants } from "./participants.ts";
import { compareRounds, interleave, ratio, summarize } from "./rounds.ts";
import { startProcess, withServer } from "./start-process.ts";

/** The participants to compare with, and the targets. */
const comparisons: Readonly<Record<string, { readonly atLeast?: number }>> = {
  fetch: { atLeast: 0.95 },
  "fetch + timeout": {},
  tikapi: { atLeast: 1.15 },
  "other build": {},
};

type Ask = (run: Run) => Promise<number>;

/**
 * Counts calls per second to a server on loopback, with 35 KB of JSON in each response. Each participant has a process of
 * its own: in a shared one, it would pay for the garbage of the others, and for code that V8 dropped during their turns.
 */
export function measureCalls({ quick, against }: Setup): Promise<Figure[]> {
  return withServer(async (url) => {
    const participants = await Promise.all(
      listParticipants(against).map(async (name) => {
        const input = { name, baseUrl: `${url}/page`, against };
        return [name, await startProcess<string>("participant", input)] as const;
      }),
    );
    const asks = participants.map(([name, { ask }]): [string, Ask] => [name, ask]);
    const figures = [...(await measure(asks, 1, quick)), ...(await measure(asks, 16, quick))];
    for (const [, participant] of participants) participant.stop();
    return figures;
  });
}

async function measure(asks: readonly [string, Ask][], inFlight: number, quick: boolean): Promise<Figure[]> {
  const run = { count: quick ? 100 : 400, inFlight };
  const runs = Object.fromEntries(asks.map(([name, ask]) => [name, () => ask(run)]));
  const perSecond = await interleave(runs, quick ? { warmup: 4, measured: 9 } : { warmup: 6, measured: 31 });
  const ours = perSecond["tikapi-fetch"] ?? [];
  const what = `calls per second, ${inFlight} in flight`;
  return [
    ...Object.entries(perSecond).map(([name, values]) => ({
      what: `${what}: ${name}`,
      unit: "/s",
      ...summarize(values),
    })),
    ...Object.entries(comparisons).flatMap(([name, target]) => {
      const theirs = perSecond[name];
      if (theirs === undefined) return [];
      return [{ what: `${what}, against ${name}`, unit: "x", ...compareRounds(ours, theirs, ratio), ...target }];
    }),
  ];
}
