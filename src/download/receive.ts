import { withTimeLimit } from "../call/time-limit.js";
import type { DownloadProgress } from "../settings/download-options.js";
import { TimeoutError } from "../spec/errors.js";
import { createInterruption, type FilePart, type KnownFile, type Link, openLink } from "./link.js";
import type { Target } from "./target.js";

/** The inputs of every attempt of a download. */
export interface Attempt {
  readonly link: Link;
  /** Milliseconds without a new byte. */
  readonly timeout: number;
  readonly caller: AbortSignal | undefined;
  readonly onProgress: (progress: DownloadProgress) => void;
}

/** Makes one attempt: requests and writes the missing bytes. Updates `known`. */
export async function receive(attempt: Attempt, target: Target, known: KnownFile): Promise<void> {
  const { link, timeout, caller } = attempt;
  const stall = new AbortController();
  const message = `download: ${link.host} sent nothing for ${timeout} ms (timeout)`;
  const watch = createWatch(timeout, () => stall.abort(new TimeoutError(message, "timeout", timeout, link.context)));
  // A download may take any time, as long as bytes arrive.
  const limit = {
    milliseconds: Number.POSITIVE_INFINITY,
    parents: [caller, stall.signal],
    makeError: () => new Error(),
  };
  try {
    await withTimeLimit(limit, async (signal) => {
      watch.start();
      const part = await openLink(link, target.size, known, signal);
      watch.stop();
      signal.throwIfAborted();
      const isSame = part.mark !== undefined && part.mark === known.mark;
      Object.assign(known, { total: part.total, mark: part.mark, canResume: part.canResume });
      // A stream cannot be rewound: if the same file starts over, skip the bytes it already has.
      const skip = part.start < target.size ? await target.restart(isSame) : 0;
      await writePart(part, skip, attempt, target, watch, signal);
    });
  } finally {
    watch.stop();
  }
}

async function writePart(
  { body, start, total }: FilePart,
  skip: number,
  { link, onProgress }: Attempt,
  target: Target,
  watch: ReturnType<typeof createWatch>,
  signal: AbortSignal,
): Promise<void> {
  const reader = body.getReader();
  let arrived = start;
  try {
    for (;;) {
      watch.start();
      const { done, value } = await reader.read().catch((error: unknown) => {
        signal.throwIfAborted();
        throw createInterruption(link, `broke off after ${arrived} of ${total ?? "unknown"} bytes`, error);
      });
      watch.stop();
      signal.throwIfAborted();
      if (done) break;
      const fresh = value.subarray(Math.max(0, skip - arrived));
      arrived += value.byteLength;
      if (fresh.byteLength === 0) continue;
      await target.write(fresh);
      signal.throwIfAborted();
      onProgress({ bytes: target.size, total });
    }
  } finally {
    // Closes the connection if the body has not ended.
    await reader.cancel().catch(() => {});
  }
  if (arrived === 0) throw createInterruption(link, "sent an empty file");
  if (total !== undefined && arrived !== total)
    throw createInterruption(link, `ended after ${arrived} of ${total} bytes`);
}

/** Calls `report` if `stop` does not follow `start` in time. */
function createWatch(milliseconds: number, report: () => void) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    start() {
      timer = setTimeout(report, Math.min(milliseconds, 2 ** 31 - 1));
    },
    stop: () => clearTimeout(timer),
  };
}
