import { scaleTime } from "../../support/scale-time.js";
import type { Bench, Broken, Part } from "../part.js";
import { watchProcess } from "../watch-process.js";
import { type FuzzServer, startFuzzServer } from "./fuzz-server.js";
import { judgeClient } from "./judge.js";
import { type PlayedClient, playClient } from "./play-client.js";
import { type Scenario, scenarios } from "./scenario.js";

/** Random servers × options × callers; a model that knows the truth judges what callers get and servers see. */
export const fuzz: Part<Scenario> = {
  name: "fuzz",
  cases: scenarios,
  rounds: { short: 12, turn: 25 },
  async open(bench) {
    const server = await startFuzzServer(bench.tally);
    const watchUsage = createUsageWatch();
    return { play: (scenario) => playScenario(scenario, server, bench, watchUsage), close: server.close };
  },
};

async function playScenario(
  { clients }: Scenario,
  server: FuzzServer,
  bench: Bench,
  watchUsage: ReturnType<typeof createUsageWatch>,
): Promise<readonly Broken[]> {
  const watch = watchProcess();
  const played = await Promise.all(clients.map((plan) => playClient(plan, server, bench)));
  const late = watchUsage(played);
  const open = await waitForQuiet(() => server.underWay() + played.reduce((sum, one) => sum + one.listeners(), 0));
  const broken = played.flatMap(judgeClient);
  if (open > 0) {
    const listeners = played.reduce((sum, one) => sum + one.listeners(), 0);
    const what = `${server.underWay()} exchanges and ${listeners} listeners were left`;
    broken.push({ rule: "nothing is left open", what });
  }
  broken.push(
    ...late.map((what) => ({ rule: "no attempt is made after the end", what })),
    ...server.strays.splice(0).map((what) => ({ rule: "no request goes where none may", what })),
    ...watch.stop(scaleTime),
  );
  return broken;
}

/** How many clients of earlier scenarios are watched. */
const watched = 60;

/** Notices attempts that clients make when all of their calls have ended: at once, or after a wait. */
function createUsageWatch(): (played: readonly PlayedClient[]) => string[] {
  let past: { readonly client: PlayedClient; readonly requests: number }[] = [];
  return (played) => {
    const late = past.filter(({ client, requests }) => client.api.usage.requests > requests);
    past = [...past, ...played.map((client) => ({ client, requests: client.api.usage.requests }))].slice(-watched);
    return late.map(({ client, requests }) => `${client.api.usage.requests - requests}: ${client.log.at(-1)}`);
  };
}

/** Counts what is open, until nothing is or it takes too long. */
async function waitForQuiet(count: () => number): Promise<number> {
  const until = performance.now() + scaleTime(1_500);
  while (count() > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
  return count();
}
