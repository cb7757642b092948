import type { Report, Setup } from "./figure.ts";
import { type Answer, askForPage, type Run } from "./participants.ts";
import { interleave, pairUp, type Rounds, ratio, summarize } from "./rounds.ts";
import { withParticipants } from "./start-participants.ts";
import { withServer } from "./start-server.ts";
import { type Part, partNames } from "./sum-profile.ts";

const names = ["fetch", "fetch + timeout", "tikapi", "tikapi-fetch"] as const;
type Name = (typeof names)[number];
type Answers = Readonly<Record<Name, readonly Answer[]>>;

/** Where the CPU time of a call goes, for those that `calls` holds against each other. */
export async function measureProfile({ quick }: Setup): Promise<Report> {
  const { timed, profiled } = await withServer((url) => {
    return withParticipants(askForPage(names, url), async (participants) => {
      const takeTurns = (run: Run, rounds: Rounds): Promise<Answers> => {
        const runs = names.map((name) => [name, () => participants[name](run)]);
        return interleave(Object.fromEntries(runs) as Record<Name, () => Promise<Answer>>, rounds);
      };
      const run = { count: 500, inFlight: 16 };
      return {
        // The profiler has a price of its own, and is no part of the time.
        timed: await takeTurns(run, quick ? { warmup: 6, measured: 9 } : { warmup: 8, measured: 21 }),
        profiled: await takeTurns({ ...run, profiled: true }, { warmup: 1, measured: quick ? 5 : 10 }),
      };
    });
  });
  const shares = names.map((name) => shareOut(timeOf(name, timed), profiled[name]));
  const rows = partNames.map((part) => ({ name: part, values: shares.map((parts) => parts[part]) }));
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
        rows: [...rows, { name: "sum", values: shares.map((parts) => addUp(Object.values(parts))) }],
      },
    ],
  };
}

/** As a multiple of a bare fetch in the same rounds, so that the columns can be compared. */
function timeOf(name: Name, answers: Answers): number {
  const [ours, bare] = [answers[name], answers.fetch].map((list) => list.map(({ mainThread }) => mainThread));
  return pairUp(ours ?? [], bare ?? [], ratio).median * summarize(bare ?? []).median;
}

/** Whole microseconds, so that they add up to the sum below them. */
function shareOut(time: number, answers: readonly Answer[]): Record<Part, number> {
  const counts = partNames.map((part) => addUp(answers.map(({ samples }) => samples?.[part] ?? 0)));
  const parts = counts.map((count, index) => [partNames[index], Math.round((count / addUp(counts)) * time)]);
  return Object.fromEntries(parts) as Record<Part, number>;
}

const addUp = (values: readonly number[]): number => values.reduce((sum, value) => sum + value, 0);
