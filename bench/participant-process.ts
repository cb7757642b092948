/** One participant in a process of its own, which makes calls and times them when it is told to. */
import { type Cost, makeCall, type Question, type Run } from "./participants.ts";

const question = JSON.parse(process.argv[2] ?? "") as Question;
const call = await makeCall(question);

process.on("message", async (run: Run) => process.send?.(await timeCalls(run)));
// The end of whoever started it is its end too.
process.on("disconnect", () => process.exit());
process.send?.("ready");

async function timeCalls({ count, inFlight }: Run): Promise<Cost> {
  globalThis.gc?.({ type: "minor" });
  let left = count;
  const work = async () => {
    while (left-- > 0) await call();
  };
  const startedAt = performance.now();
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: inFlight }, work));
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / count, wall: ((performance.now() - startedAt) * 1000) / count };
}
