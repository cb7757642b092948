import type { Figure, Report, Setup } from "./figure.ts";
import { askForPage, type ParticipantName, participantNames } from "./participants.ts";
import { interleave, pairUp, ratio, summarize } from "./rounds.ts";
import { type Measure, withParticipants } from "./start-participants.ts";
import { withServer } from "./start-server.ts";

/** How many calls per second come back from a server on loopback, 35 KB each, parsed. */
export async function measureCalls({ quick }: Setup): Promise<Report> {
  const reports = await withServer((url) =>
    withParticipants(askForPage(participantNames, url), async (participants) => [
      await measure(participants, 1, quick),
      await measure(participants, 16, quick),
    ]),
  );
  return {
    figures: reports.flatMap(({ figures }) => figures),
    comparisons: reports.flatMap(({ comparisons }) => comparisons ?? []),
  };
}

async function measure(
  participants: Record<ParticipantName, Measure>,
  inFlight: number,
  quick: boolean,
): Promise<Report> {
  const count = quick ? 100 : 400;
  const runs = Object.fromEntries(
    Object.entries(participants).map(([name, time]) => [
      name,
      async () => 1e6 / (await time({ count, inFlight })).wall,
    ]),
  ) as Record<ParticipantName, () => Promise<number>>;
  const perSecond = await interleave(runs, quick ? { warmup: 4, measured: 9 } : { warmup: 6, measured: 31 });
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
