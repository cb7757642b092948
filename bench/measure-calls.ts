import type { Figure, Report, Setup } from "./figure.ts";
import { type Call, makeCalls, participantNames } from "./participants.ts";
import { interleave, pairUp, ratio, summarize } from "./rounds.ts";
import { withServer } from "./start-server.ts";

/** How many calls per second come back from a server on loopback, 35 KB each, parsed. */
export async function measureCalls({ quick }: Setup): Promise<Report> {
  const reports = await withServer(async (url) => {
    const calls = await makeCalls(participantNames, {
      baseUrl: `${url}/page`,
      method: "posts",
      query: { secUid: "invented-user".padEnd(40, "-"), count: 30 },
    });
    return [await measure(calls, 1, quick), await measure(calls, 16, quick)];
  });
  return {
    figures: reports.flatMap(({ figures }) => figures),
    comparisons: reports.flatMap(({ comparisons }) => comparisons ?? []),
  };
}

async function measure(
  calls: Awaited<ReturnType<typeof makeCalls>>,
  inFlight: number,
  quick: boolean,
): Promise<Report> {
  const count = quick ? 100 : 400;
  const runs = Object.fromEntries(
    Object.entries(calls).map(([name, call]) => [name, () => countPerSecond(call, count, inFlight)]),
  ) as Record<keyof typeof calls, () => Promise<number>>;
  const perSecond = await interleave(runs, quick ? { warmup: 2, measured: 7 } : { warmup: 5, measured: 25 });
  const against = (name: "fetch" | "fetch + timeout" | "tikapi", atLeast?: number): Figure => ({
    what: `calls per second, ${inFlight} in flight, against ${name}`,
    unit: "x",
    ...pairUp(perSecond["tikapi-fetch"], perSecond[name], ratio),
    ...(atLeast !== undefined && { atLeast }),
  });
  return {
    figures: [against("fetch", 0.95), against("fetch + timeout"), against("tikapi", 1.15)],
    comparisons: [
      {
        what: `Calls per second, ${inFlight} in flight`,
        unit: "/s",
        better: "more",
        participants: Object.fromEntries(Object.entries(perSecond).map(([name, values]) => [name, summarize(values)])),
      },
    ],
  };
}

async function countPerSecond(call: Call, count: number, inFlight: number): Promise<number> {
  let left = count;
  const startedAt = performance.now();
  const work = async () => {
    while (left-- > 0) await call();
  };
  await Promise.all(Array.from({ length: inFlight }, work));
  return count / ((performance.now() - startedAt) / 1000);
}
