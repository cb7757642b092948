/** A writable stream of Node, by what is used of it. */
export interface NodeWritable {
  readonly writable: boolean;
  write(chunk: Uint8Array): boolean;
  destroy(error?: Error): unknown;
}

/** A file's path or `file:` URL, or a stream. A stream is closed at the end, and destroyed when the download fails. */
export type DownloadTarget = string | URL | WritableStream<Uint8Array> | NodeWritable;

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes so far; fewer than before when the file had to start over. */
  readonly bytes: number;
  /** Bytes in all, where the server says so. */
  readonly total: number | undefined;
}

export interface DownloadOptions {
  /** Headers for the link: those that the response with the link gives. Key headers are refused. @default {} */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Called whenever bytes have arrived. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Ends the download when it aborts; its reason is rethrown as it is, and no file is left. */
  signal?: AbortSignal | undefined;
  /** Milliseconds without a new byte, after which an attempt is given up. @default the client's, 60000 */
  timeout?: number | undefined;
  /** Attempts in a row that may bring nothing new, after the first. 0 does not resume. @default the client's, 2 */
  retries?: number | undefined;
  /** Your own fetch. @default the client's */
  fetch?: typeof globalThis.fetch | undefined;
}

export interface Download {
  /** Size of what was written. */
  readonly bytes: number;
}
