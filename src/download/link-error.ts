import type { Reply } from "../call/adapt-response.js";
import { classifyFailure, readRetryAfter } from "../call/classify-failure.js";
import { openBody } from "../call/open-body.js";
import { redactHeaders } from "../call/redact.js";
import { endWith, withTimeLimit } from "../call/time-limit.js";
import type { ResponseError } from "../spec/errors.js";
import type { Link } from "./link.js";

/** The error for a link that is answered with anything but a file. */
export async function createLinkError(link: Link, response: Reply, signal: AbortSignal): Promise<ResponseError> {
  const { status } = response;
  const headers = redactHeaders(response.headers, link.keyHeaders, link.redact);
  const text = await readExcerpt(link, response, signal);
  // It is the host of the link that refuses, whatever its status means in the API.
  const scope = "call" as const;
  const context = {
    ...link.context,
    scope,
    status,
    headers,
    text,
    json: undefined,
    retryAfter: readRetryAfter(headers),
  };
  const advice = status === 429 || status >= 500 ? "" : ` ${renew}`;
  return classifyFailure(`download: ${link.host} answered ${status}.${advice}`, context);
}

export const renew = "Links expire and need the headers of their response: ask for the post again.";

/** Characters of a body that are read, of which the first are shown. */
const longestExcerpt = 2_000;
/** Milliseconds to wait for them: the status says more. */
const excerptTime = 250;

/** Reads the start of a body, or what comes of it in time. */
export async function readExcerpt({ redact }: Link, { body }: Reply, signal: AbortSignal): Promise<string> {
  const reader = body === null ? undefined : openBody(body);
  const decoder = new TextDecoder();
  let text = "";
  const readStart = async () => {
    while (reader && text.length < longestExcerpt) {
      const value = await reader.read();
      if (value === undefined) return;
      text += decoder.decode(value.subarray(0, longestExcerpt), { stream: true });
    }
  };
  try {
    await withTimeLimit({ ...endWith(signal), milliseconds: excerptTime }, readStart);
  } catch {
    signal.throwIfAborted();
    // A part is enough.
  }
  reader?.cancel();
  return redact(text).trim().slice(0, 200);
}
