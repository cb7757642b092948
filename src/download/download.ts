import { nameCaller, rememberCaller } from "../call/caller.js";
import { pickFetch } from "../call/pick-fetch.js";
import { redactFor } from "../call/redact.js";
import { planRetry, retry } from "../call/retry.js";
import { checkChoice, checkCount, checkDuration, checkFunction, checkHeaders, isGiven } from "../settings/checks.js";
import type { Download, DownloadOptions, DownloadTarget } from "../settings/download-options.js";
import { optionRules } from "../settings/option-rules.js";
import { findReplaced, type Settings } from "../settings/settings.js";
import type { VideoPlaces } from "../spec/api-table.js";
import { type AttemptSummary, ConfigurationError, ConnectionError, ParseError, ResponseError } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";
import type { KnownFile } from "./file-part.js";
import { findLinks } from "./find-links.js";
import { openTarget } from "./open-target.js";
import { type Attempt, receive } from "./receive.js";
import type { Target } from "./target.js";

/** The settings of a download. The keys are only redacted from errors, and never sent to links. */
export type DownloadSettings = Pick<
  Settings,
  "timeout" | "retries" | "fetch" | "dispatcher" | "apiKey" | "accountKey" | "table"
>;

/** Downloads a link, or the best link of a post. You get a complete file or none. */
export async function download(
  settings: DownloadSettings,
  source: string | URL | object,
  to: DownloadTarget,
  options: DownloadOptions = {},
): Promise<Download> {
  const attempts = planAttempts(settings, source, options);
  const retries = checkCount("retries", options.retries ?? settings.retries);
  options.signal?.throwIfAborted();
  return nameCaller(rememberCaller(), async () => {
    const target = await openTarget(to, options.signal);
    try {
      await receiveAny(attempts, target, retries);
      await target.finish();
    } catch (error) {
      await target.discard(error);
      throw error;
    }
    return { bytes: target.size };
  });
}

/** Downloads a link in a body, with the headers that the body gives for its links. */
export async function saveVideo(
  settings: DownloadSettings,
  body: unknown,
  link: string | URL | object,
  to: DownloadTarget,
  options: DownloadOptions = {},
): Promise<Download> {
  const ofBody = checkHeaders("headers", readLinkHeaders(body, settings.table.video));
  const headers = { ...ofBody, ...checkHeaders("headers", options.headers ?? {}) };
  return download(settings, link, to, { ...options, headers });
}

function readLinkHeaders(body: unknown, places: VideoPlaces): Record<string, string> {
  const headers = Object.entries(readPointer(body, places.headers) ?? {});
  return Object.fromEntries(headers.filter((header): header is [string, string] => typeof header[1] === "string"));
}

/** The attempts at each link, best first. */
function planAttempts(settings: DownloadSettings, source: string | URL | object, options: DownloadOptions): Attempt[] {
  const first = checkChoice("source", options.source ?? "play", ["play", "download"]);
  const { links, isText } = findLinks(source, settings.table.video, first);
  return links.map((url) => planAttempt(settings, url, isText, options));
}

function planAttempt(settings: DownloadSettings, url: URL, isText: boolean, options: DownloadOptions): Attempt {
  const { keyHeaders, video } = settings.table;
  const keyNames = Object.values(keyHeaders);
  const redact = redactFor(settings);
  return {
    link: {
      url,
      host: redact(url.host),
      headers: planHeaders(options.headers ?? {}, video.userAgent, keyNames),
      keyHeaders: keyNames,
      isText,
      fetch: pickFetch(planTransport(settings, options), false),
      redact,
      // Without the query, which holds the signature.
      context: { operationId: "download", request: { method: "GET", url: redact(url.origin + url.pathname) } },
    },
    timeout: checkDuration("timeout", options.timeout ?? settings.timeout),
    caller: options.signal,
    onProgress: checkFunction("onProgress", options.onProgress ?? (() => {})),
  };
}

function planTransport(settings: DownloadSettings, options: DownloadOptions): Pick<Settings, "fetch" | "dispatcher"> {
  const { fetch, dispatcher } = { ...settings, ...findReplaced(options) };
  return {
    fetch: isGiven(options.fetch) ? optionRules.fetch.check("fetch", options.fetch) : fetch,
    dispatcher: isGiven(options.dispatcher)
      ? optionRules.dispatcher.check("dispatcher", options.dispatcher)
      : dispatcher,
  };
}

function planHeaders(
  given: Readonly<Record<string, string>>,
  userAgent: string,
  keyNames: readonly string[],
): Record<string, string> {
  const headers = new Headers({ "user-agent": userAgent });
  for (const [name, value] of Object.entries(checkHeaders("headers", given))) headers.set(name, value);
  for (const name of keyNames) {
    if (headers.has(name))
      throw new ConfigurationError(`headers must not contain ${name}: keys are only sent to the API.`);
  }
  // Each attempt sets its own range. Ranges of a compressed file are not ranges of the file.
  for (const name of ["range", "if-range"]) headers.delete(name);
  headers.set("accept-encoding", "identity");
  return Object.fromEntries(headers);
}

/** After an attempt that received this many bytes, the next one starts at once. */
const worthGoingOn = 64 * 1024;

/** Tries the next link where one fails for good. The last failure lists the attempts at all of them. */
async function receiveAny(attempts: readonly Attempt[], target: Target, retries: number): Promise<void> {
  const failed: AttemptSummary[] = [];
  for (const [index, attempt] of attempts.entries()) {
    try {
      await receiveAll(attempt, target, retries, failed);
      return;
    } catch (error) {
      if (index === attempts.length - 1 || !isLinkFailure(error)) throw error;
      // Another link can be another file, and a stream cannot start over.
      if (target.size > 0) await target.restart(false).catch(() => Promise.reject(error));
    }
  }
}

/** The failure of a link or its host, but not of the caller, the disk or a stream. */
const isLinkFailure = (error: unknown): boolean =>
  error instanceof ResponseError || error instanceof ConnectionError || error instanceof ParseError;

/** Attempts until the file is complete. Only attempts in a row without a new byte count as retries, and those that start over. */
function receiveAll(attempt: Attempt, target: Target, retries: number, failed: AttemptSummary[]): Promise<void> {
  const known: KnownFile = {};
  let most = 0;
  let spent = 0;
  return retry(() => receive(attempt, target, known), {
    signal: attempt.caller,
    attempts: failed,
    planWait: (error) => {
      const gain = known.mark === undefined ? 0 : target.size - most;
      most = Math.max(most, target.size);
      spent = gain > 0 ? 1 : spent + 1;
      // No local failure, such as a full disk, is worth a retry.
      const wait = planRetry(error, spent);
      if (wait === undefined || spent > retries) return undefined;
      return gain < worthGoingOn ? wait : 0;
    },
  });
}
