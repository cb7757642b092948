import type { Reply } from "../call/adapt-response.js";
import type { Body } from "../call/open-body.js";

/** The file as earlier answers described it. */
export interface KnownFile {
  /** Bytes in total. */
  total?: number | undefined;
  /** The strong validator of this version: two answers with the same one are parts of the same bytes. */
  mark?: string | undefined;
}

/** Bytes of a file from `start` on. */
export interface FilePart extends KnownFile {
  readonly start: number;
  /** Where the bytes end, if the server says so. */
  readonly end: number | undefined;
  readonly body: Body;
}

/** Whether two descriptions are of the same version; without a mark, nothing proves it. */
export function isSameFile(known: KnownFile, other: KnownFile): boolean {
  if (known.mark === undefined || known.mark !== other.mark) return false;
  return known.total === undefined || other.total === undefined || known.total === other.total;
}

/** Reads a 206: the known file from a byte on. Returns `undefined` unless everything it says fits together. */
export function readPart({ headers, body }: Reply, from: number, known: KnownFile): FilePart | undefined {
  const range = /^bytes (\d+)-(\d+)\/(\d+|\*)$/i.exec(headers.get("content-range") ?? "");
  if (range === null || body === null || isCoded(headers)) return undefined;
  // Holds several parts, each with headers of its own.
  if (/^multipart\//i.test(headers.get("content-type") ?? "")) return undefined;
  const [start, last, size] = range.slice(1).map(readCount);
  const total = size ?? known.total;
  if (start !== from || last === undefined || total === undefined || last < start || last >= total) return undefined;
  const length = headers.get("content-length");
  if (length !== null && readCount(length) !== last - start + 1) return undefined;
  const part = { start, end: last + 1, total, mark: readMark(headers), body };
  return isSameFile(known, part) ? part : undefined;
}

/** Whether the bytes are those of the file in another coding, such as gzip. */
export const isCoded = (headers: Headers): boolean => !/^(?:identity)?$/i.test(headers.get("content-encoding") ?? "");

/** Reads a number of bytes; `undefined` if it is none, or too large to count with. */
export function readCount(text: string): number | undefined {
  const count = /^\d+$/.test(text) ? Number(text) : undefined;
  return Number.isSafeInteger(count) ? count : undefined;
}

/** Reads the strong validator: a strong ETag or, without any ETag, a date that is strong. */
export function readMark(headers: Headers): string | undefined {
  const etag = headers.get("etag");
  if (etag !== null) return /^"[^"\s]*"$/.test(etag) ? etag : undefined;
  const changedAt = headers.get("last-modified");
  const age = Date.parse(headers.get("date") ?? "") - Date.parse(changedAt ?? "");
  return changedAt !== null && age >= settled ? changedAt : undefined;
}

/**
 * Milliseconds after which a file can no longer change within the second of its date (RFC 9110, 8.8.2.2). One second is enough
 * for one clock; the rest allows for two that differ.
 */
const settled = 60_000;
