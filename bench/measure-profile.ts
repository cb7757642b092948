import type { Report, Setup } from "./figure.ts";
import type { Answer, Question, Run } from "./participants.ts";
import { interleave, summarize } from "./rounds.ts";
import { type Measure, withParticipants } from "./start-participants.ts";
import { withServer } from "./start-server.ts";
import { type Part, partNames } from "./sum-profile.ts";

const names = ["fetch", "fetch + timeout", "tikapi", "tikapi-fetch"] as const;
type Name = (typeof names)[number];

/** Where the CPU time of a call goes, for those that `calls` holds against each other. */
export async function measureProfile({ quick }: Setup): Promise<Report> {
  const query = { secUid: "invented-user".padEnd(40, "-"), count: 30 };
  const run = { count: quick ? 250 : 500, inFlight: 16 };
  const costs = await withServer((url) => {
    const ask = (participant: Name): [Name, Question] => [
      participant,
      { participant, baseUrl: `${url}/page`, method: "posts", query },
    ];
    return withParticipants(Object.fromEntries(names.map(ask)) as Record<Name, Question>, (participants) => {
      const runs = Object.fromEntries(
        names.map((name) => [name, () => measureTwice(participants[name], run)]),
      ) as Record<Name, () => Promise<Answer>>;
      return interleave(runs, quick ? { warmup: 6, measured: 8 } : { warmup: 6, measured: 12 });
    });
  });
  const shared = names.map((name) => shareOut(costs[name]));
  const rows = partNames.map((part) => ({ name: part, values: shared.map((parts) => parts[part]) }));
  return {
    figures: [],
    tables: [
      {
        what: "Where the CPU time of a call goes, 16 in flight",
        unit: "µs",
        reading:
          "The main thread's CPU time is what bounds the calls per second. It is measured without the profiler, and shared out" +
          " as the samples of a profile fall; a helper of Node, such as an event emitter, counts as the part that calls it.",
        columns: names,
        rows: [...rows, { name: "sum", values: shared.map((parts) => addUp(Object.values(parts))) }],
      },
    ],
  };
}

/** The time is taken without the profiler, which has a price of its own. */
async function measureTwice(measure: Measure, run: Run): Promise<Answer> {
  const { samples } = await measure({ ...run, profiled: true });
  return { ...(await measure(run)), ...(samples && { samples }) };
}

/** Whole microseconds, so that they add up to the sum below them. */
function shareOut(costs: readonly Answer[]): Record<Part, number> {
  const { median } = summarize(costs.map(({ mainThread }) => mainThread));
  const counts = partNames.map((part) => addUp(costs.map(({ samples }) => samples?.[part] ?? 0)));
  const all = addUp(counts);
  return Object.fromEntries(
    partNames.map((part, index) => [part, Math.round(((counts[index] ?? 0) / all) * median)]),
  ) as Record<Part, number>;
}

const addUp = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
