import { checkCount, checkDuration, checkFunction, checkHeaders } from "./check-options.js";
import { type Attempt, receive } from "./download-attempt.js";
import type { KnownFile } from "./download-link.js";
import { type DownloadTarget, openTarget, type Target } from "./download-target.js";
import { type AttemptSummary, ConfigurationError, TikAPIError, ValidationError } from "./errors.js";
import { readPointer } from "./json-pointer.js";
import { keyHeaders, video } from "./operation.js";
import type { Settings } from "./options.js";
import { createRedact } from "./redact.js";
import { planRetry } from "./retry.js";
import { delay } from "./time-limit.js";

export type { DownloadTarget };

/** How far a download is. */
export interface DownloadProgress {
  /** Bytes so far; fewer than before when the file had to be begun again. */
  readonly bytes: number;
  /** Bytes in all, where the server says so. */
  readonly total: number | undefined;
}

export interface DownloadOptions {
  /** Headers for the link: those that the response with the link gives. Key headers are refused. @default {} */
  headers?: Readonly<Record<string, string>> | undefined;
  /** Told whenever bytes have arrived. */
  onProgress?: ((progress: DownloadProgress) => void) | undefined;
  /** Ends the download when it aborts; its reason is rethrown as it is, and no file is left. */
  signal?: AbortSignal | undefined;
  /** Milliseconds without a new byte, after which a connection is given up. @default the client's, 60000 */
  timeout?: number | undefined;
  /** Attempts in a row that may bring nothing new, after the first. 0 does not resume. @default the client's, 2 */
  retries?: number | undefined;
  /** Your own fetch. @default the client's */
  fetch?: typeof globalThis.fetch | undefined;
}

/** What a download takes from a client. The keys are there to be kept out of errors; no link is sent one. */
export type DownloadSettings = Pick<Settings, "timeout" | "retries" | "fetch" | "apiKey" | "accountKey">;

export interface Download {
  /** Size of what was written. */
  readonly bytes: number;
}

/** After an attempt that brought this much, the next one need not wait. */
const worthGoingOn = 64 * 1024;

/**
 * Saves what a link, or the best link of a post, leads to: link → attempts, each from where the last one broke off →
 * target. In the end the file is whole, or there is none.
 */
export async function download(
  settings: DownloadSettings,
  source: string | URL | object,
  to: DownloadTarget,
  options: DownloadOptions = {},
): Promise<Download> {
  const attempt = planAttempt(settings, source, options);
  const retries = checkCount("retries", options.retries ?? settings.retries);
  attempt.caller?.throwIfAborted();
  const target = await openTarget(to);
  try {
    await receiveAll(attempt, target, retries);
    await target.finish();
  } catch (error) {
    await target.discard(error);
    throw error;
  }
  return { bytes: target.size };
}

/** The headers that a body gives for the links in it. */
export function readLinkHeaders(body: unknown): Record<string, string> {
  const headers = Object.entries(readPointer(body, video.headers) ?? {});
  return Object.fromEntries(headers.filter((header): header is [string, string] => typeof header[1] === "string"));
}

function planAttempt(settings: DownloadSettings, source: string | URL | object, options: DownloadOptions): Attempt {
  const url = findLink(source);
  return {
    link: {
      url,
      headers: planHeaders(options.headers ?? {}),
      fetch: checkFunction("fetch", options.fetch) ?? settings.fetch ?? globalThis.fetch,
      redact: createRedact([settings.apiKey, settings.accountKey]),
      // Without its query: a signed link is worth something to others.
      context: { operationId: "download", request: { method: "GET", url: url.origin + url.pathname } },
    },
    timeout: checkDuration("timeout", options.timeout ?? settings.timeout),
    caller: options.signal,
    onProgress: checkFunction("onProgress", options.onProgress) ?? (() => {}),
  };
}

function planHeaders(given: Readonly<Record<string, string>>): Record<string, string> {
  const headers = new Headers({ "user-agent": video.userAgent });
  for (const [name, value] of Object.entries(checkHeaders(given))) headers.set(name, value);
  for (const name of Object.values(keyHeaders)) {
    if (headers.has(name)) throw new ConfigurationError(`headers must not hold ${name}: keys go to the API only.`);
  }
  // Which part is asked for is decided per attempt, and a part of a compressed file would be no part of the file.
  for (const name of ["range", "if-range"]) headers.delete(name);
  headers.set("accept-encoding", "identity");
  return Object.fromEntries(headers);
}

function findLink(source: string | URL | object): URL {
  const isLink = typeof source === "string" || source instanceof URL;
  // A post, or the body that holds just one.
  const places = [...video.links, ...video.links.map((place) => video.post + place)];
  const links = isLink ? [String(source)] : places.map((place) => readPointer(source, place));
  const link = links.find((candidate) => typeof candidate === "string" && candidate !== "");
  if (typeof link !== "string") throw refuse("is missing: a post of pictures has none");
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") throw refuse("must be an http(s) address");
  if (url.username || url.password) throw refuse("must not carry a user name or password");
  return url;
}

const refuse = (problem: string): ValidationError =>
  new ValidationError({ link: problem }, { operationId: "download" });

/** Attempts, with waits between those that bring nothing. */
async function receiveAll(attempt: Attempt, target: Target, retries: number): Promise<void> {
  const attempts: AttemptSummary[] = [];
  const known: KnownFile = {};
  let most = 0;
  let spent = 0;
  for (;;) {
    const startedAt = performance.now();
    try {
      await receive(attempt, target, known);
      return;
    } catch (error) {
      // What fails on this side, a full disk for one, does not get better by asking again.
      if (!(error instanceof TikAPIError) || attempt.caller?.aborted) throw error;
      attempts.push({ error: `${error.name}: ${error.message}`, duration: Math.round(performance.now() - startedAt) });
      error.attempts = attempts;
      const gain = target.size - most;
      most = Math.max(most, target.size);
      spent = gain > 0 ? 1 : spent + 1;
      const wait = planRetry(error, spent, { changesState: false, endsAt: Number.POSITIVE_INFINITY });
      if (wait === undefined || spent > retries) throw error;
      if (gain < worthGoingOn) await delay(wait, attempt.caller);
    }
  }
}
