import { classifyFailure, readRetryAfter } from "../call/classify-failure.js";
import { followRedirects } from "../call/follow-redirects.js";
import { createConnectionError } from "../call/network-failure.js";
import { type Redact, redactHeaders } from "../call/redact.js";
import { isLoopback } from "../settings/base-url.js";
import { type ConnectionError, type ErrorContext, ParseError, type ResponseError } from "../spec/errors.js";

/** A link with everything needed to request it. */
export interface Link {
  readonly url: URL;
  /** As errors show it, without keys. */
  readonly host: string;
  /** By lower-case name, without keys. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fetch: typeof globalThis.fetch;
  readonly redact: Redact;
  /** Names of the headers that hold keys. */
  readonly keyHeaders: readonly string[];
  readonly context: ErrorContext;
}

/** The file as earlier answers described it. */
export interface KnownFile {
  total?: number | undefined;
  /** `ETag` or `Last-Modified`. */
  mark?: string | undefined;
  canResume?: boolean;
}

/** The file from byte `start` on. */
export interface FilePart extends KnownFile {
  readonly start: number;
  readonly body: ReadableStream<Uint8Array>;
}

/** Requests a file from a byte on; returns the whole file if the server has no ranges, or the file changed. */
export async function openLink(link: Link, from: number, known: KnownFile, signal: AbortSignal): Promise<FilePart> {
  const response = await followLink(link, known.canResume && from > 0 ? askFrom(from, known.mark) : {}, signal);
  if (response.status === 206 || response.status === 416) {
    const part = readPart(response, known);
    if (part?.start === from) return part;
    await response.body?.cancel().catch(() => {});
    if (from > 0) return openLink(link, 0, {}, signal);
    throw createInterruption(link, `answered ${response.status} when asked for the whole file`);
  }
  if (response.status !== 200) throw await createLinkError(link, response);
  return readWhole(link, response);
}

export function createInterruption({ host, redact, context }: Link, what: string, cause?: unknown): ConnectionError {
  return createConnectionError(`${host} ${what}`, context, redact, cause);
}

/** `If-Range` asks for the rest of the same file, or all of a new one. It does not accept a weak ETag. */
function askFrom(from: number, mark: string | undefined): Record<string, string> {
  const condition = mark === undefined || mark.startsWith("W/") ? {} : { "if-range": mark };
  return { range: `bytes=${from}-`, ...condition };
}

/** Reads a part of the known file; returns `undefined` if it is not one. */
function readPart({ status, headers, body }: Response, known: KnownFile): FilePart | undefined {
  const [, start, size] = /^bytes (\d+)-\d+\/(\d+|\*)$/.exec(headers.get("content-range") ?? "") ?? [];
  if (status !== 206 || body === null || size === undefined) return undefined;
  const total = size === "*" ? known.total : Number(size);
  const mark = readMark(headers) ?? known.mark;
  if (total !== (known.total ?? total) || mark !== (known.mark ?? mark)) return undefined;
  return { start: Number(start), total, mark, canResume: true, body };
}

async function readWhole(link: Link, response: Response): Promise<FilePart> {
  const { headers, body } = response;
  const contentType = headers.get("content-type") ?? undefined;
  const isFile =
    contentType === undefined || /^(video|audio|image)\/|^(application|binary)\/(octet-stream|mp4)/i.test(contentType);
  if (!isFile) {
    const what = link.redact(contentType);
    const message = `download: ${link.host} sent ${what} instead of a video. ${renew}`;
    throw new ParseError(message, response.status, what, await readExcerpt(link, response), link.context);
  }
  // The length of a compressed body is not that of the file.
  const isPacked = (headers.get("content-encoding") ?? "identity") !== "identity";
  const length = headers.get("content-length");
  return {
    start: 0,
    total: isPacked || length === null ? undefined : Number(length),
    mark: readMark(headers),
    canResume: !isPacked && headers.get("accept-ranges") !== "none",
    body: body ?? new Blob([]).stream(),
  };
}

function readMark(headers: Headers): string | undefined {
  const etag = headers.get("etag");
  const strong = etag?.startsWith("W/") ? undefined : etag;
  return strong ?? headers.get("last-modified") ?? etag ?? undefined;
}

/** Follows redirects, but not from https to plain http. */
function followLink(link: Link, range: Readonly<Record<string, string>>, signal: AbortSignal): Promise<Response> {
  // A plain function, since some runtimes refuse a `this`.
  const { url: start, fetch, redact, context } = link;
  const send = async (url: string) => {
    const headers = { ...pickHeaders(link, new URL(url)), ...range };
    try {
      return await fetch(url, { headers, signal, redirect: "manual" });
    } catch (error) {
      signal.throwIfAborted();
      throw createInterruption(link, "did not answer", error);
    }
  };
  return followRedirects(start.href, { send, findRisk, redact, describe: () => context });
}

function findRisk(from: URL, to: URL): string | undefined {
  if (to.protocol !== "https:" && to.protocol !== "http:") return "it is not http or https";
  if (to.username || to.password) return "it contains a user name or password";
  if (from.protocol === "https:" && to.protocol === "http:" && !isLoopback(to.hostname)) return "it is plain http";
  return undefined;
}

/** The link's headers; personal ones are only sent within the site. */
function pickHeaders({ url, headers }: Link, to: URL): Record<string, string> {
  const isSameSite = to.hostname === url.hostname || (!isAddress(url) && to.hostname.endsWith(`.${parentOf(url)}`));
  if (isSameSite) return { ...headers };
  return Object.fromEntries(Object.entries(headers).filter(([name]) => !personal.has(name)));
}

const personal = new Set(["authorization", "cookie", "proxy-authorization"]);
const isAddress = ({ hostname }: URL): boolean => /^[\d.]+$/.test(hostname);
/** `v16.video.example` → `video.example`; a name of two parts is already a site. */
const parentOf = ({ hostname }: URL): string => hostname.replace(/^[^.]+\.(?=[^.]+\.)/, "");

async function createLinkError(link: Link, response: Response): Promise<ResponseError> {
  const { status } = response;
  const headers = redactHeaders(response.headers, link.keyHeaders, link.redact);
  const text = await readExcerpt(link, response);
  const context = { ...link.context, status, headers, text, json: undefined, retryAfter: readRetryAfter(headers) };
  const advice = status === 429 || status >= 500 ? "" : ` ${renew}`;
  return classifyFailure(`download: ${link.host} answered ${status}.${advice}`, context);
}

const renew = "Links expire and need the headers of their response: ask for the post again.";

/** Reads the start of a body. */
async function readExcerpt({ redact }: Link, { body }: Response): Promise<string> {
  const reader = body?.getReader();
  let text = "";
  const decoder = new TextDecoder();
  try {
    for (let chunk = await reader?.read(); chunk && !chunk.done && text.length < 2_000; chunk = await reader?.read())
      text += decoder.decode(chunk.value, { stream: true });
  } catch {
    // A part is enough.
  }
  await reader?.cancel().catch(() => {});
  return redact(text).trim().slice(0, 200);
}
