import type { Sink, Source } from "./byte-queue.js";

/** The codings that a request asks for. */
export function listCodings(): string {
  return "createZstdDecompress" in loadZlib() ? "gzip, deflate, br, zstd" : "gzip, deflate, br";
}

/**
 * Reads the codings of a body, in the order in which they are undone. As with a fetch, none are undone if one is unknown, and too many are
 * an error: each can make its input a thousand times as long.
 */
export function readCodings(header: string | null): readonly Coding[] {
  const names = header === null ? [] : header.toLowerCase().split(",");
  if (names.length > mostCodings) throw new Error(`${names.length} content-encodings, of at most ${mostCodings}`);
  const codings = names.map((name) => findCoding(name.trim())).reverse();
  return codings.every((coding) => coding !== undefined) ? codings : [];
}

const mostCodings = 5;

/** Makes the stream that undoes a coding, which may depend on how the bytes begin. */
export type Coding = (first: Uint8Array) => Decoder;

/** The part of a stream of zlib that is used. */
interface Decoder {
  write(chunk: Uint8Array): boolean;
  end(): unknown;
  pause(): unknown;
  resume(): unknown;
  destroy(): unknown;
  on(event: "data", listen: (chunk: Uint8Array) => void): unknown;
  on(event: "end" | "drain", listen: () => void): unknown;
  on(event: "error", listen: (error: Error) => void): unknown;
}

function findCoding(name: string): Coding | undefined {
  const zlib = loadZlib();
  const { Z_SYNC_FLUSH, BROTLI_OPERATION_FLUSH } = zlib.constants;
  // A flush gives out what there is, and takes a body without its end: its reader knows better whether that is missing.
  const options = { flush: Z_SYNC_FLUSH, finishFlush: Z_SYNC_FLUSH, chunkSize };
  if (name === "gzip" || name === "x-gzip") return () => zlib.createGunzip(options);
  if (name === "br") {
    const flush = BROTLI_OPERATION_FLUSH;
    return () => zlib.createBrotliDecompress({ flush, finishFlush: flush, chunkSize });
  }
  // Some servers leave out the header of zlib.
  if (name === "deflate")
    return ([byte = 0]) => ((byte & 15) === 8 ? zlib.createInflate(options) : zlib.createInflateRaw(options));
  if (name === "zstd" && "createZstdDecompress" in zlib) {
    // Newer than the types of the oldest Node that is supported.
    const { createZstdDecompress, constants } = zlib as unknown as Zstd;
    const flush = constants.ZSTD_e_flush;
    return () => createZstdDecompress({ flush, finishFlush: flush, chunkSize });
  }
  return undefined;
}

/** Bytes that a decoder makes at a time. */
const chunkSize = 64 * 1024;

interface Zstd {
  readonly createZstdDecompress: (options: object) => Decoder;
  readonly constants: { readonly ZSTD_e_flush: number };
}

/** Only Node has dispatchers. Asked for at the first one, so that nothing else has to load it. */
const loadZlib = () => process.getBuiltinModule("node:zlib");

/** A step that undoes one coding. It makes no more than its sink has asked for. */
export class Decoding implements Sink, Source {
  readonly #coding: Coding;
  readonly #sink: Sink;
  source: Source | undefined;
  #decoder: Decoder | undefined;

  constructor(coding: Coding, sink: Sink) {
    this.#coding = coding;
    this.#sink = sink;
    sink.source = this;
  }

  push(chunk: Uint8Array): boolean {
    this.#decoder ??= this.#open(chunk);
    return this.#decoder.write(chunk);
  }

  end(): void {
    if (this.#decoder === undefined) this.#sink.end();
    else this.#decoder.end();
  }

  fail(error: unknown): void {
    this.#decoder?.destroy();
    this.#sink.fail(error);
  }

  resume(): void {
    this.#decoder?.resume();
  }

  cancel(): void {
    this.#decoder?.destroy();
    this.source?.cancel();
  }

  #open(first: Uint8Array): Decoder {
    const decoder = this.#coding(first);
    decoder.on("data", (chunk) => {
      if (!this.#sink.push(chunk)) decoder.pause();
    });
    decoder.on("drain", () => this.source?.resume());
    decoder.on("end", () => this.#sink.end());
    decoder.on("error", (error) => {
      this.#sink.fail(error);
      this.source?.cancel();
    });
    return decoder;
  }
}
