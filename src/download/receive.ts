import { findMistake } from "../call/adapt-response.js";
import { openBody } from "../call/open-body.js";
import { endWith, withTimeLimit } from "../call/time-limit.js";
import type { DownloadProgress } from "../settings/download-options.js";
import { startTimer } from "../settings/start-timer.js";
import { TimeoutError } from "../spec/errors.js";
import { type FilePart, isSameFile, type KnownFile } from "./file-part.js";
import { createInterruption, type Link } from "./link.js";
import { openLink } from "./open-link.js";
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
  try {
    // A download may take any time, as long as bytes arrive.
    await withTimeLimit(endWith(caller, stall.signal), async (signal) => {
      // Without a mark, the rest could be that of another file.
      if (target.size > 0 && known.mark === undefined) await target.restart(false);
      const part = await watch.time(() => openLink(link, target.size, known, signal));
      signal.throwIfAborted();
      const isSame = isSameFile(known, part);
      known.total = part.total ?? (isSame ? known.total : undefined);
      known.mark = part.mark;
      // A stream cannot be rewound: if the same file starts over, skip the bytes it already has.
      const skip = part.start < target.size ? await target.restart(isSame) : 0;
      await writePart(part, skip, attempt, target, known, watch, signal);
    });
  } finally {
    watch.stop();
  }
}

async function writePart(
  { body, start, end }: FilePart,
  skip: number,
  { link, onProgress }: Attempt,
  target: Target,
  known: KnownFile,
  watch: Watch,
  signal: AbortSignal,
): Promise<void> {
  const reader = openBody(body, signal);
  const { total } = known;
  let arrived = start;
  try {
    for (;;) {
      const value = await watch
        .time(() => reader.read())
        .catch((error: unknown) => {
          signal.throwIfAborted();
          throw (
            findMistake(error, link.context) ??
            createInterruption(link, `broke off after ${arrived} of ${total ?? "unknown"} bytes`, error)
          );
        });
      signal.throwIfAborted();
      if (value === undefined) break;
      const fresh = value.subarray(Math.max(0, skip - arrived));
      arrived += value.byteLength;
      if (arrived > (end ?? arrived)) {
        // What its host says of the file is wrong.
        known.mark = undefined;
        throw createInterruption(link, `sent more than the ${end} bytes it announced`);
      }
      if (fresh.byteLength === 0) continue;
      await target.write(fresh);
      signal.throwIfAborted();
      onProgress({ bytes: target.size, total });
    }
  } finally {
    reader.cancel();
  }
  if (arrived === 0) throw createInterruption(link, "sent an empty file");
  const missing = total ?? skip;
  if (arrived < missing) throw createInterruption(link, `ended after ${arrived} of ${missing} bytes`);
}

interface Watch {
  time<T>(wait: () => Promise<T>): Promise<T>;
  stop(): void;
}

/** Calls `report` if something it times takes too long. Nothing else counts, such as what a target takes. */
function createWatch(milliseconds: number, report: () => void): Watch {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const stop = () => clearTimeout(timer);
  return {
    time(wait) {
      timer = startTimer(report, milliseconds);
      return wait().finally(stop);
    },
    stop,
  };
}
