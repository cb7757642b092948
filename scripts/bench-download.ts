/** Measures a download of 1 GB that is cut three times, against curl's of the same without cuts: `npm run bench:download`. */
import { execFile, fork } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { createReadStream } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import TikAPI from "../src/index.ts";

const size = 1024 ** 3;
const budget = { memory: 40, speed: 0.8 };

const folder = await mkdtemp(join(tmpdir(), "tikapi-fetch-bench-"));
const server = fork(resolve(import.meta.dirname, "bench-download-server.ts"), { execArgv: ["--import", "tsx"] });
const [port] = (await once(server, "message")) as [number];
const url = `http://127.0.0.1:${port}`;
const [ours, theirs] = [join(folder, "ours.mp4"), join(folder, "curl.mp4")];
try {
  const api = TikAPI({ apiKey: "bench-key", baseUrl: url });
  await api.download(`${url}/${16 * 1024 ** 2}`, ours);
  // Whatever else the machine does only makes a run longer.
  let [growth, seconds, curlSeconds] = [0, Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY];
  for (let run = 0; run < 3; run++) {
    const own = await measure(() => api.download(`${url}/cut/${size}`, ours));
    const curl = await measure(() => promisify(execFile)("curl", ["-s", "-o", theirs, `${url}/${size}`]));
    growth = Math.max(growth, own.growth);
    seconds = Math.min(seconds, own.seconds);
    curlSeconds = Math.min(curlSeconds, curl.seconds);
  }
  const isWhole = (await hash(ours)) === (await hash(theirs));
  const speed = curlSeconds / seconds;
  console.log(`checksum     ${isWhole ? "ok" : "DIFFERENT"}`);
  console.log(`memory       +${growth.toFixed(1)} MB at its peak (at most ${budget.memory} MB)`);
  console.log(`speed        ${speed.toFixed(2)} of curl's (at least ${budget.speed})`);
  console.log(
    `             ${seconds.toFixed(2)} s with three cuts, curl ${curlSeconds.toFixed(2)} s without; the best of three`,
  );
  if (!isWhole || growth > budget.memory || speed < budget.speed) process.exitCode = 1;
} finally {
  server.disconnect();
  await rm(folder, { recursive: true, force: true });
}

/** How long it takes, and by how many MB the process grows meanwhile. */
async function measure(run: () => Promise<unknown>): Promise<{ growth: number; seconds: number }> {
  const before = process.memoryUsage.rss();
  let peak = before;
  const sampler = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  const startedAt = performance.now();
  await run();
  const seconds = (performance.now() - startedAt) / 1000;
  clearInterval(sampler);
  return { growth: (peak - before) / 1024 ** 2, seconds };
}

async function hash(file: string): Promise<string> {
  const sum = createHash("sha1");
  for await (const chunk of createReadStream(file)) sum.update(chunk);
  return sum.digest("hex");
}
