import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Figure, Setup } from "./figure.ts";
import { importClient } from "./find-entry.ts";
import { compareRounds, interleave, ratio, summarize, time } from "./rounds.ts";
import { withServer } from "./start-process.ts";

const run = promisify(execFile);

/** Downloads a large file, against curl: how fast, and whether memory stays flat. */
export async function measureDownload({ quick }: Setup): Promise<Figure[]> {
  const { default: TikAPI } = await importClient();
  const api = TikAPI("inventedKey0123456789");
  const size = quick ? 100_000_000 : 1_000_000_000;
  const folder = await mkdtemp(join(tmpdir(), "bench-download-"));
  const file = join(folder, "video.mp4");
  const growths: number[] = [];
  try {
    const speeds = await withServer(async (url) => {
      // The first download of a process allocates and compiles what all need. That is not growth.
      await api.download(`${url}/bytes/16000000`, file);
      const link = `${url}/bytes/${size}`;
      const measured = async (save: () => Promise<unknown>) => {
        await rm(file, { force: true });
        const duration = await time(save);
        if ((await stat(file)).size !== size) throw new Error("The file is not complete.");
        return size / duration / 1000;
      };
      const runs = {
        ours: () => measured(async () => growths.push(await watchMemory(() => api.download(link, file)))),
        curl: () => measured(() => run("curl", ["--silent", "--fail", "--output", file, link])),
      };
      return interleave(runs, { warmup: 0, measured: quick ? 3 : 11 });
    });
    return [
      { what: `peak memory growth over ${size / 1e6} MB downloaded`, unit: "MB", ...summarize(growths), atMost: 40 },
      { what: "download speed: tikapi-fetch", unit: "MB/s", ...summarize(speeds.ours) },
      { what: "download speed: curl", unit: "MB/s", ...summarize(speeds.curl) },
      {
        what: "download speed, against curl",
        unit: "x",
        ...compareRounds(speeds.ours, speeds.curl, ratio),
        atLeast: 0.8,
      },
    ];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** The peak growth of the process's memory during some work, in MB. */
async function watchMemory(work: () => Promise<unknown>): Promise<number> {
  globalThis.gc?.();
  const before = process.memoryUsage.rss();
  let peak = before;
  const timer = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss());
  }, 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return (peak - before) / 1e6;
}
