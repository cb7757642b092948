import { execFile } from "node:child_process";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";
import type { Report, Setup } from "./figure.ts";
import { ourEntry } from "./places.ts";
import { collectGarbage, interleave, pairUp, ratio, summarize } from "./rounds.ts";
import { withServer } from "./start-server.ts";

const run = promisify(execFile);

/** What the client is used by here; not every version has it. */
interface Downloader {
  download?(link: string, path: string): Promise<unknown>;
}

/** A large file, against curl: speed, and whether memory stays flat. */
export async function measureDownload({ quick }: Setup): Promise<Report> {
  const { default: TikAPI } = (await import(ourEntry().href)) as { default: (key: string) => Downloader };
  const api = TikAPI("inventedKey0123456789");
  if (api.download === undefined) return { figures: [], skipped: "this build has no api.download" };
  if (!(await hasCurl())) return { figures: [], skipped: "there is no curl here to compare with" };

  const size = quick ? 100_000_000 : 1_000_000_000;
  const folder = await mkdtemp(join(tmpdir(), "bench-download-"));
  const file = join(folder, "video.mp4");
  const growths: number[] = [];
  try {
    const speeds = await withServer(async (url) => {
      // What the first download of a process allocates and compiles is not growth.
      await api.download?.(`${url}/bytes/16000000`, file);
      const link = `${url}/bytes/${size}`;
      const measured = async (save: () => Promise<unknown>) => {
        await rm(file, { force: true });
        const startedAt = performance.now();
        await save();
        const seconds = (performance.now() - startedAt) / 1000;
        if ((await stat(file)).size !== size) throw new Error("The file is not whole.");
        return size / seconds / 1e6;
      };
      const runs = {
        ours: () => measured(async () => growths.push(await watchMemory(async () => api.download?.(link, file)))),
        curl: () => measured(() => run("curl", ["--silent", "--fail", "--output", file, link])),
      };
      return interleave(runs, { warmup: 0, measured: quick ? 3 : 11 });
    });
    const ours = summarize(speeds.ours).median.toFixed(0);
    const curl = summarize(speeds.curl).median.toFixed(0);
    return {
      figures: [
        { what: `peak memory growth over ${size / 1e6} MB downloaded`, unit: "MB", ...summarize(growths), atMost: 40 },
        {
          what: `download speed, against curl`,
          unit: "x",
          ...pairUp(speeds.ours, speeds.curl, ratio),
          atLeast: 0.8,
          details: `${ours} MB/s, curl ${curl} MB/s`,
        },
      ],
    };
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** How far the process's memory rises above where it was, in MB. */
async function watchMemory(work: () => Promise<unknown>): Promise<number> {
  collectGarbage();
  const before = process.memoryUsage.rss();
  let peak = before;
  const look = () => {
    peak = Math.max(peak, process.memoryUsage.rss());
  };
  const timer = setInterval(look, 10);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  look();
  return (peak - before) / 1024 / 1024;
}

const hasCurl = (): Promise<boolean> =>
  run("curl", ["--version"]).then(
    () => true,
    () => false,
  );
