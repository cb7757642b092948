import type { Reply } from "../call/adapt-response.js";

import { dropBody, hidesCuts } from "../call/open-body.js";
import { ParseError } from "../spec/errors.js";
import { type FilePart, isCoded, type KnownFile, readCount, readMark, readPart } from "./file-part.js";
import { followLink } from "./follow-link.js";
import { createInterruption, type Link } from "./link.js";
import { createLinkError, readExcerpt, renew } from "./link-error.js";

/** Requests a file from a byte on; returns the whole file if nothing proves that the rest belongs to the same version. */
export async function openLink(link: Link, from: number, known: KnownFile, signal: AbortSignal): Promise<FilePart> {
  const { mark } = known;
  const isRest = from > 0 && mark !== undefined;
  // `If-Range` asks for the rest of the same file, or all of a new one.
  const range = isRest ? { range: `bytes=${from}-`, "if-range": mark } : undefined;
  const response = await followLink(link, range ?? {}, signal);
  if (response.status === 206 || response.status === 416) {
    const part = isRest && response.status === 206 ? readPart(response, from, known) : undefined;
    if (part) return part;
    dropBody(response.body);
    if (isRest) return openLink(link, 0, {}, signal);
    throw createInterruption(link, `answered ${response.status} when asked for the whole file`);
  }
  if (response.status !== 200) throw await createLinkError(link, response, signal);
  return readWhole(link, response, signal);
}

async function readWhole(link: Link, response: Reply, signal: AbortSignal): Promise<FilePart> {
  const { headers, body } = response;
  const contentType = headers.get("content-type") ?? undefined;
  const refuse = async (what: string, advice: string) => {
    const message = link.redact(`download: ${link.host} sent ${what}. ${advice}`);
    const excerpt = await readExcerpt(link, response, signal);
    const shownType = contentType && link.redact(contentType);
    return new ParseError(message, response.status, shownType, excerpt, link.context);
  };
  const isFile = contentType === undefined || ofFile.test(contentType) || (link.isText && !ofPage.test(contentType));
  if (!isFile) throw await refuse(`${contentType} instead of a file`, renew);
  // Its length is not that of the file, and runtimes take a cut one for whole.
  if (isCoded(headers)) {
    const advice = "Nothing would prove that it is complete. Does your own fetch ask for it?";
    throw await refuse(`a compressed file (${headers.get("content-encoding")})`, advice);
  }
  if (hidesCuts(headers)) throw await refuse("a file without its length", "Nothing would prove that it is complete.");
  const length = headers.get("content-length");
  const total = length === null ? undefined : readCount(length);
  if (length !== null && total === undefined) {
    dropBody(body);
    throw createInterruption(link, "sent a content-length that is not a number of bytes");
  }
  return { start: 0, end: total, total, mark: readMark(headers), body: body ?? new Blob([]).stream() };
}

/** Of what posts have; the page of an error is HTML, JSON or XML. */
const ofFile = /^(?:video|audio|image)\/|^(?:application|binary)\/(?:octet-stream|mp4|x-subrip)|^text\/(?:vtt|srt)/i;

/** Subtitles come as any text but this. */
const ofPage = /^(?:text\/html|application\/xhtml)/i;
