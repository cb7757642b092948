import type { FileHandle } from "node:fs/promises";
import type { Writable } from "node:stream";
import type { DownloadTarget } from "../settings/download-options.js";
import { TikAPIError, ValidationError } from "../spec/errors.js";

/** Where the bytes go, in order. */
export interface Target {
  /** Bytes taken so far. */
  readonly size: number;
  /** Resolves when there is room for more. */
  write(chunk: Uint8Array): Promise<void> | void;
  /** The file comes again from its start. Gives how much of it is to be left out, because the target has it already. */
  restart(isSame: boolean): Promise<number>;
  finish(): Promise<void>;
  discard(reason: unknown): Promise<void>;
}

export async function openTarget(to: DownloadTarget): Promise<Target> {
  if (typeof to === "string" || to instanceof URL) return openFile(to);
  if (to instanceof WritableStream) return openStream(to);
  if (typeof to === "object" && to !== null && typeof to.write === "function") {
    const { Writable } = process.getBuiltinModule("node:stream");
    // It is what the interface describes a part of.
    return openStream(Writable.toWeb(to as Writable));
  }
  throw refuse("must be a path, a file: URL or a writable stream");
}

/** Bytes to gather before they are written: system calls cost more than memory. */
const batchSize = 512 * 1024;
/** Batches being written while the next one is gathered; with one, reading waits for the disk. */
const mostUnderway = 2;

/** A file that has another name until it is whole. */
async function openFile(to: string | URL): Promise<Target> {
  const fs = process.getBuiltinModule("node:fs/promises");
  const path = to instanceof URL ? process.getBuiltinModule("node:url").fileURLToPath(to) : to;
  if (path === "") throw refuse("must not be empty");
  const existing = await fs.stat(path).catch(() => undefined);
  // Renaming over it would replace a device by a file.
  if (existing?.isFile() === false) throw refuse(`must be a file, and ${path} is none`);
  const partPath = `${path}.part`;
  // What is left of an earlier run is taken away rather than written to: somebody could still be writing to it.
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
    if (underway.length === mostUnderway) {
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
    // Whoever waits for it next is told.
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
      if (!(await isOurs())) throw new TikAPIError(`download: ${partPath} was replaced, by a second download perhaps.`);
      await fs.rename(partPath, path);
    },
    async discard() {
      await Promise.allSettled(underway);
      await handle.close().catch(() => {});
      if (await isOurs()) await fs.rm(partPath, { force: true });
    },
  };
}

/** The system may write less than it is asked to. */
async function writeAll(handle: FileHandle, chunks: Uint8Array[], length: number, start: number): Promise<void> {
  if (length === 0) return;
  let { bytesWritten: done } = await handle.writev(chunks, start);
  if (done === length) return;
  const all = Buffer.concat(chunks);
  while (done < length) done += (await handle.write(all, done, length - done, start + done)).bytesWritten;
}

function openStream(stream: WritableStream<Uint8Array>): Target {
  const writer = stream.getWriter();
  // Failures are met where they matter: at the next write.
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
        `download: the file changed after ${size} bytes of it had gone to the stream. Begin again with another stream.`,
        { operationId: "download" },
      );
    },
    finish: () => writer.close(),
    discard: (reason) => writer.abort(reason).catch(() => {}),
  };
}

const refuse = (problem: string): ValidationError =>
  new ValidationError({ target: problem }, { operationId: "download" });
