import type { FileHandle } from "node:fs/promises";
import { TikAPIError } from "../spec/errors.js";
import { refuseTarget, type Target } from "./target.js";

/** Bytes per write: system calls cost more than memory. */
const batchSize = 512 * 1024;
/** Writes under way at a time; with one, reading would wait for the disk. */
const maxUnderway = 2;

/** Writes to `<path>.part`, and renames it when it is complete. */
export async function openFile(to: string | URL, signal?: AbortSignal): Promise<Target> {
  const fs = process.getBuiltinModule("node:fs/promises");
  const path = to instanceof URL ? process.getBuiltinModule("node:url").fileURLToPath(to) : to;
  if (path === "") throw refuseTarget("must not be empty");
  const existing = await fs.stat(path).catch(() => undefined);
  // Renaming would replace a device by a file.
  if (existing?.isFile() === false) throw refuseTarget(`must be a file, but ${path} is not`);
  const partPath = `${path}.part`;
  const release = claim(process.getBuiltinModule("node:path").resolve(path));
  return openPart(path, partPath, signal, release).catch((error: unknown) => {
    release();
    throw error;
  });
}

/** The files that downloads of this process are about to write. */
const claimed = new Set<string>();

function claim(path: string): () => void {
  if (claimed.has(path)) throw refuseTarget(`must be another file: a download to ${path} is under way`);
  claimed.add(path);
  return () => claimed.delete(path);
}

async function openPart(
  path: string,
  partPath: string,
  signal: AbortSignal | undefined,
  release: () => void,
): Promise<Target> {
  const fs = process.getBuiltinModule("node:fs/promises");
  // Replaces the rest of an earlier run, since another process could still write to it.
  await fs.rm(partPath, { force: true });
  const handle = await fs.open(partPath, "wx");
  const { ino } = await handle.stat();
  const isOurs = async () => (await fs.stat(partPath).catch(() => undefined))?.ino === ino;

  let size = 0;
  let written = 0;
  let batch: Uint8Array[] = [];
  let batched = 0;
  const underway: Promise<void>[] = [];

  async function flush(): Promise<void> {
    if (underway.length === maxUnderway) {
      await underway[0];
      underway.shift();
    }
    const chunks = batch;
    const length = batched;
    const position = written;
    batch = [];
    batched = 0;
    written += length;
    const writing = writeAll(handle, chunks, length, position);
    // The next wait reports the failure.
    writing.catch(() => {});
    underway.push(writing);
  }

  return {
    get size() {
      return size;
    },
    write(chunk) {
      batch.push(chunk);
      batched += chunk.byteLength;
      size += chunk.byteLength;
      return batched < batchSize ? undefined : flush();
    },
    async restart() {
      await Promise.all(underway);
      batch = [];
      underway.length = 0;
      size = written = batched = 0;
      await handle.truncate(0);
      return 0;
    },
    async finish() {
      await flush();
      await Promise.all(underway);
      await handle.close();
      if (!(await isOurs()))
        throw new TikAPIError(`download: ${partPath} was replaced, perhaps by a second download. Download again.`);
      // The last moment to stop: from here on, the file is there.
      signal?.throwIfAborted();
      await fs.rename(partPath, path);
      release();
    },
    async discard() {
      await Promise.allSettled(underway);
      await handle.close().catch(() => {});
      // The reason for giving up matters more than a failure to tidy up.
      if (await isOurs()) await fs.rm(partPath, { force: true }).catch(() => {});
      release();
    },
  };
}

/** Repeats short writes: the system may write less than requested. */
async function writeAll(handle: FileHandle, chunks: Uint8Array[], length: number, start: number): Promise<void> {
  if (length === 0) return;
  let { bytesWritten: done } = await handle.writev(chunks, start);
  if (done === length) return;
  const all = Buffer.concat(chunks);
  while (done < length) done += (await handle.write(all, done, length - done, start + done)).bytesWritten;
}
