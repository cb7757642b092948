import { scaleTime } from "../../support/scale-time.js";
import type { Bench, Broken, Part } from "../part.js";
import { watchProcess } from "../watch-process.js";
import { type FuzzServer, startFuzzServer } from "./fuzz-server.js";
import { judgeClient } from "./judge.js";
import { playClient } from "./play-client.js";
import { type Scenario, scenarios } from "./scenario.js";

/** Random servers × options × callers; a model that knows the truth judges what callers get and servers see. */
export const fuzz: Part<Scenario> = {
  name: "fuzz",
  cases: scenarios,
  rounds: { short: 12, turn: 25 },
  async open(bench) {
    const server = await startFuzzServer(bench.tally);
    return { play: (scenario) => playScenario(scenario, server, bench), close: server.close };
  },
};

async function playScenario({ clients }: Scenario, server: FuzzServer, bench: Bench): Promise<readonly Broken[]> {
  const watch = watchProcess();
  const played = await Promise.all(clients.map((plan) => playClient(plan, server, bench)));
  const open = await waitForQuiet(() => server.underWay() + played.reduce((sum, one) => sum + one.listeners(), 0));
  server.calls.clear();
  // Whatever is still to come now comes without being asked.
  await new Promise((resolve) => setTimeout(resolve, 5));
  const broken = played.flatMap(judgeClient);
  if (open > 0) {
    const listeners = played.reduce((sum, one) => sum + one.listeners(), 0);
    const what = `${server.underWay()} exchanges and ${listeners} listeners were left`;
    broken.push({ rule: "nothing is left open", what });
  }
  broken.push(
    ...server.strays.splice(0).map((what) => ({ rule: "no request goes where or when none may", what })),
    ...watch.stop(scaleTime),
  );
  return broken;
}

/** Counts what is open, until nothing is or it takes too long. */
async function waitForQuiet(count: () => number): Promise<number> {
  const until = performance.now() + scaleTime(3_000);
  while (count() > 0 && performance.now() < until) await new Promise((resolve) => setTimeout(resolve, 5));
  return count();
}
