import { fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import type { Report } from "./figure.ts";
import { compiledFolder } from "./places.ts";

/** One measurement in a process of its own: what one leaves in memory, the next does not pay for. */
export async function runWorker(name: string, quick: boolean): Promise<Report> {
  const worker = fork(resolve(compiledFolder, "worker.mjs"), [name, quick ? "quick" : "full"], {
    execArgv: ["--expose-gc"],
  });
  const report = once(worker, "message") as Promise<[Report]>;
  const end = once(worker, "exit").then(([code]) => {
    throw new Error(`Measuring ${name} ended with exit code ${code}.`);
  });
  const [result] = await Promise.race([report, end]);
  await end.catch(() => {});
  return result;
}
