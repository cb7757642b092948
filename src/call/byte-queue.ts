/** Where bytes come from. */
export interface Source {
  /** Goes on after a pause. */
  resume(): void;
  /** Stops for good. */
  cancel(): void;
}

/** Where bytes go. */
export interface Sink {
  /** Set before the first bytes. */
  source: Source | undefined;
  /** Takes bytes; `false` asks for a pause, until the sink resumes its source. */
  push(chunk: Uint8Array): boolean;
  end(): void;
  fail(error: unknown): void;
}

/** Bytes that wait for a reader: a body without a stream. */
export class ByteQueue implements Sink, AsyncIterable<Uint8Array> {
  source: Source | undefined;
  readonly #chunks: Uint8Array[] = [];
  #bytes = 0;
  #reader: Reader | undefined;
  #end: { readonly error?: unknown } | undefined;

  push(chunk: Uint8Array): boolean {
    if (this.#end !== undefined) return true;
    const reader = this.#takeReader();
    if (reader !== undefined) {
      reader.resolve({ done: false, value: chunk });
      return true;
    }
    this.#chunks.push(chunk);
    this.#bytes += chunk.byteLength;
    return this.#bytes < mostWaiting;
  }

  end(): void {
    this.#end ??= {};
    this.#takeReader()?.resolve(ended);
  }

  fail(error: unknown): void {
    this.#end ??= { error };
    this.#takeReader()?.reject(error);
  }

  [Symbol.asyncIterator](): AsyncIterator<Uint8Array> {
    return { next: () => this.#next() };
  }

  /** Ends the body for its reader, and stops its source. */
  destroy(): void {
    this.#chunks.length = 0;
    this.end();
    this.source?.cancel();
  }

  #next(): Promise<IteratorResult<Uint8Array>> {
    const chunk = this.#chunks.shift();
    if (chunk !== undefined) {
      const wasFull = this.#bytes >= mostWaiting;
      this.#bytes -= chunk.byteLength;
      if (wasFull && this.#bytes < mostWaiting) this.source?.resume();
      return Promise.resolve({ done: false, value: chunk });
    }
    return new Promise((resolve, reject) => {
      if (this.#end === undefined) this.#reader = { resolve, reject };
      else if ("error" in this.#end) reject(this.#end.error);
      else resolve(ended);
    });
  }

  #takeReader(): Reader | undefined {
    const reader = this.#reader;
    this.#reader = undefined;
    return reader;
  }
}

/** Bytes that may wait before the source is paused. */
const mostWaiting = 128 * 1024;

const ended: IteratorResult<Uint8Array> = { done: true, value: undefined };

interface Reader {
  resolve(result: IteratorResult<Uint8Array>): void;
  reject(error: unknown): void;
}
