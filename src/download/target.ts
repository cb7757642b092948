import type { FileHandle } from "node:fs/promises";
import type { Writable } from "node:stream";
import type { DownloadTarget } from "../settings/download-options.js";
import { TikAPIError, ValidationError } from "../spec/errors.js";

/** Receives the bytes of a file, in order. */
export interface Target {
  /** Bytes so far. */
  readonly size: number;
  /** Resolves when there is room for more. */
  write(chunk: Uint8Array): Promise<void> | void;
  /** Starts over. Returns how many bytes to skip because the target already has them. */
  restart(isSame: boolean): Promise<number>;
  finish(): Promise<void>;
  discard(reason: unknown): Promise<void>;
}

export async function openTarget(to: DownloadTarget): Promise<Target> {
  if (typeof to === "string" || to instanceof URL) return openFile(to);
  if (to instanceof WritableStream) return openStream(to);
  if (typeof to === "object" && to !== null && typeof to.write === "function") {
    const { Writable } = process.getBuiltinModule("node:stream");
    // `NodeWritable` describes a part of it.
    return openStream(Writable.toWeb(to as Writable));
  }
  throw refuse("must be a path, a file: URL or a writable stream");
}

/** Bytes per write: system calls cost more than memory. */
const batchSize = 512 * 1024;
/** Writes under way at a time; with one, reading would wait for the disk. */
const maxUnderway = 2;

/** Writes to `<path>.part`, and renames it when it is complete. */
async function openFile(to: string | URL): Promise<Target> {
  const fs = process.getBuiltinModule("node:fs/promises");
  const path = to instanceof URL ? process.getBuiltinModule("node:url").fileURLToPath(to) : to;
  if (path === "") throw refuse("must not be empty");
  const existing = await fs.stat(path).catch(() => undefined);
  // Renaming would replace a device by a file.
  if (existing?.isFile() === false) throw refuse(`must be a file, but ${path} is not`);
  const partPath = `${path}.part`;
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
      await fs.rename(partPath, path);
    },
    async discard() {
      await Promise.allSettled(underway);
      await handle.close().catch(() => {});
      if (await isOurs()) await fs.rm(partPath, { force: true });
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

function openStream(stream: WritableStream<Uint8Array>): Target {
  const writer = stream.getWriter();
  // The next write reports a failure.
  writer.closed.catch(() => {});
  let size = 0;
  return {
    get size() {
      return size;
    },
    async write(chunk) {
      await writer.ready;
      size += chunk.byteLength;
      writer.write(chunk).catch(() => {});
      await writer.ready;
    },
    async restart(isSame) {
      if (isSame) return size;
      throw new TikAPIError(
        `download: the file changed after ${size} bytes were written to the stream. Start again with a new stream.`,
        { operationId: "download" },
      );
    },
    finish: () => writer.close(),
    discard: (reason) => writer.abort(reason).catch(() => {}),
  };
}

const refuse = (problem: string): ValidationError =>
  new ValidationError({ target: problem }, { operationId: "download" });
