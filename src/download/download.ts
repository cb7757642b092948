import { nameCaller, rememberCaller } from "../call/caller.js";
import { pickFetch } from "../call/pick-fetch.js";
import { redactFor } from "../call/redact.js";
import { planRetry, retry } from "../call/retry.js";
import { checkCount, checkDuration, checkFunction, checkHeaders, isGiven } from "../settings/checks.js";
import type { Download, DownloadOptions, DownloadTarget } from "../settings/download-options.js";
import { optionRules } from "../settings/option-rules.js";
import { findReplaced, type Settings } from "../settings/settings.js";
import type { VideoPlaces } from "../spec/api-table.js";
import { ConfigurationError, ValidationError } from "../spec/errors.js";
import { readPointer } from "../spec/read-value.js";
import type { KnownFile } from "./file-part.js";
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
  const attempt = planAttempt(settings, source, options);
  const retries = checkCount("retries", options.retries ?? settings.retries);
  attempt.caller?.throwIfAborted();
  return nameCaller(rememberCaller(), async () => {
    const target = await openTarget(to, attempt.caller);
    try {
      await receiveAll(attempt, target, retries);
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

function planAttempt(settings: DownloadSettings, source: string | URL | object, options: DownloadOptions): Attempt {
  const { keyHeaders, video } = settings.table;
  const url = findLink(source, video);
  const keyNames = Object.values(keyHeaders);
  const redact = redactFor(settings);
  return {
    link: {
      url,
      host: redact(url.host),
      headers: planHeaders(options.headers ?? {}, video.userAgent, keyNames),
      keyHeaders: keyNames,
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

function findLink(source: string | URL | object, video: VideoPlaces): URL {
  const isLink = typeof source === "string" || source instanceof URL;
  // In a post, or in a body that contains a single post.
  const places = [...video.links, ...video.links.map((place) => video.post + place)];
  const links = isLink ? [String(source)] : places.map((place) => readPointer(source, place));
  const link = links.find((candidate) => typeof candidate === "string" && candidate !== "");
  if (typeof link !== "string") throw refuse("is missing: a post of pictures has no video");
  const url = URL.canParse(link) ? new URL(link) : undefined;
  if (url?.protocol !== "https:" && url?.protocol !== "http:") throw refuse("must be an http(s) URL");
  if (url.username || url.password) throw refuse("must not contain a user name or password");
  return url;
}

const refuse = (problem: string): ValidationError =>
  new ValidationError({ link: problem }, { operationId: "download" });

/** After an attempt that received this many bytes, the next one starts at once. */
const worthGoingOn = 64 * 1024;

/** Attempts until the file is complete. Only attempts in a row without a new byte count as retries, and those that start over. */
function receiveAll(attempt: Attempt, target: Target, retries: number): Promise<void> {
  const known: KnownFile = {};
  let most = 0;
  let spent = 0;
  return retry(() => receive(attempt, target, known), {
    signal: attempt.caller,
    attempts: [],
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
