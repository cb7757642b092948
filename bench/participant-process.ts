/** One participant in a process of its own, which makes calls and times or profiles them when it is told to. */
import { readFileSync } from "node:fs";
import { Session } from "node:inspector/promises";
import { type Answer, type Cost, makeCall, type Question, type Run } from "./participants.ts";
import { countSamples } from "./sum-profile.ts";

const question = JSON.parse(process.argv[2] ?? "") as Question;
const call = await makeCall(question);

process.on("message", async (run: Run) => process.send?.(await (run.profiled ? profileCalls(run) : timeCalls(run))));
// The end of whoever started it is its end too.
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function profileCalls(run: Run): Promise<Answer> {
  const session = new Session();
  session.connect();
  await session.post("Profiler.enable");
  await session.post("Profiler.setSamplingInterval", { interval: 250 });
  await session.post("Profiler.start");
  const cost = await timeCalls(run);
  const { profile } = await session.post("Profiler.stop");
  session.disconnect();
  return { ...cost, samples: countSamples(profile) };
}

async function timeCalls({ count, inFlight }: Run): Promise<Cost> {
  globalThis.gc?.({ type: "minor" });
  let left = count;
  const work = async () => {
    while (left-- > 0) await call();
  };
  const mainThreadBefore = readMainThreadTime();
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: inFlight }, work));
  const { user, system } = process.cpuUsage(before);
  const wall = (performance.now() - startedAt) * 1000;
  const mainThread = readMainThreadTime() - mainThreadBefore;
  return { cpu: (user + system) / count, mainThread: mainThread / count, wall: wall / count };
}

/** Microseconds. Only Linux tells them; elsewhere they are those of all threads. */
function readMainThreadTime(): number {
  try {
    const [nanoseconds] = readFileSync(`/proc/self/task/${process.pid}/schedstat`, "utf8").split(" ");
    return Number(nanoseconds) / 1000;
  } catch {
    const { user, system } = process.cpuUsage();
    return user + system;
  }
}
