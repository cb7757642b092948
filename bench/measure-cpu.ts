import type { Figure, Report, Setup, Spread } from "./figure.ts";
import type { Cost, ParticipantName, Question } from "./participants.ts";
import { difference, interleave, pairUp } from "./rounds.ts";
import { withParticipants } from "./start-participants.ts";

const body = JSON.stringify({
  status: "success",
  userInfo: { user: { id: "1234567", uniqueId: "name" }, stats: { followerCount: 12 } },
});
const page = '{"status":"success","itemList":[{"id":"1","desc":"An invented post."}],"hasMore":false,"cursor":"30"}';

// tikapi is not among them: its fetch cannot be replaced.
const names = ["fetch", "fetch + timeout", "openapi-fetch", "ky", "axios", "tikapi-fetch"] as const;
type Name = (typeof names)[number] | "list";

/** What a call costs a process when the network costs nothing, over a bare fetch with the same stub. */
export async function measureCpu({ quick }: Setup): Promise<Report> {
  const questions = {
    ...Object.fromEntries(names.map((name) => [name, ask(name, "check", { username: "name" }, body)])),
    list: ask("tikapi-fetch", "posts", { secUid: "invented-user".padEnd(40, "-") }, page),
  } as Record<Name, Question>;
  const costs = await withParticipants(questions, (participants) => {
    const run = { count: quick ? 500 : 1000, inFlight: 1 };
    const runs = Object.fromEntries(
      Object.entries(participants).map(([name, time]) => [name, () => time(run)]),
    ) as Record<Name, () => Promise<Cost>>;
    return interleave(runs, quick ? { warmup: 6, measured: 12 } : { warmup: 8, measured: 30 });
  });
  const added = (name: Name, kind: keyof Cost): Spread =>
    pairUp(
      costs[name].map((cost) => cost[kind]),
      costs.fetch.map((cost) => cost[kind]),
      difference,
    );
  const figure = (what: string, name: "tikapi-fetch" | "list", kind: keyof Cost): Figure => ({
    what: `${what}, over a bare fetch`,
    unit: "µs",
    ...added(name, kind),
    atMost: 15,
  });
  const { atMost: _, ...ofList } = figure("CPU added per page of a list", "list", "cpu");
  return {
    figures: [
      figure("CPU added per call", "tikapi-fetch", "cpu"),
      figure("wall time added per call", "tikapi-fetch", "wall"),
      ofList,
    ],
    comparisons: [
      {
        what: "CPU added per call, over a bare fetch",
        unit: "µs",
        better: "less",
        participants: Object.fromEntries(names.slice(1).map((name) => [name, added(name, "cpu")])),
      },
    ],
  };
}

function ask(participant: ParticipantName, method: Question["method"], query: Question["query"], reply: string) {
  return { participant, baseUrl: "https://api.invalid", method, query, reply };
}
