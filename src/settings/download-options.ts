import type { DispatcherLike, FetchLike } from "./options.js";

/** The part of a Node writable stream that a download uses. */
export interface NodeWritable {
  readonly writable: boolean;
  write(chunk: Uint8Array): boolean;
  destroy(error?: Error): unknown;
}

/** A path, a `file:` URL or a stream. A stream is closed at the end, and destroyed if the download fails. */
export type DownloadTarget = string | URL | WritableStream<Uint8Array> | NodeWritable;

export interface DownloadProgress {
  /** Bytes so far; fewer than before if the download had to start over. */
  readonly bytes: number;
  /** Bytes in total, if the server says so. */
  readonly total: number | undefined;
}

export interface DownloadOptions {
  /**
   * Of a post's links: `play` takes the video as it is played, `download` the file that TikTok's own button saves, with its watermark.
   * The other one is tried if it fails. @default "play"
   */
  source?: "play" | "download" | undefined;
  /** Headers for the link, from the response that contains the link. Key headers are refused. @default {} */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Called whenever new bytes arrive. @default none */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Aborts the download: its reason is rethrown as it is, and no file remains. @default none */
  signal?: AbortSignal | undefined;
  /** Maximum number of milliseconds without a new byte, per attempt. @default the client's, 60000 */
  timeout?: number | undefined;
  /** Maximum number of retries in a row without a new byte; 0 never resumes. @default the client's, 2 */
  retries?: number | undefined;
  /** Your own fetch. @default the client's */
  fetch?: FetchLike | undefined;
  /** An undici dispatcher in place of a fetch. @default the client's */
  dispatcher?: DispatcherLike | undefined;
}

export interface Download {
  /** Size of the file. */
  readonly bytes: number;
}
