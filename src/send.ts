import { ConnectionError, type ErrorContext, ParseError } from "./errors.js";
import type { Log } from "./log.js";
import { explainFailure, isMistake, wasUnreachable } from "./network-failure.js";
import type { Settings } from "./options.js";
import { BodyTooLarge, readBody } from "./read-body.js";
import { type Redact, redactCause } from "./redact.js";
import { findRedirect, maxRedirects } from "./redirect.js";
import { type PlannedRequest, readRequest } from "./request.js";

/** What came back from one attempt, read to the end. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly body: Uint8Array;
}

/** How one attempt is sent; the same for every attempt of a call. */
export interface Sending {
  readonly settings: Settings;
  /** Follow redirects within the origin; a call that changes state never does. */
  readonly followRedirects: boolean;
  readonly log: Log;
  readonly redact: Redact;
  /** For errors only, so it is put together when there is one. */
  readonly describe: () => ErrorContext;
}

/** One attempt: middleware around fetch, redirects by hand, the whole body. */
export async function sendAttempt(planned: PlannedRequest, sending: Sending, signal: AbortSignal): Promise<Answer> {
  const response =
    sending.settings.middleware.length === 0
      ? await fetchWithinOrigin(planned, sending, signal)
      : await runMiddleware(planned, sending, signal);
  const body = await readAll(response, sending, signal);
  return { status: response.status, headers: response.headers, url: response.url || planned.url, body };
}

function runMiddleware(planned: PlannedRequest, sending: Sending, signal: AbortSignal): Promise<Response> {
  const send = sending.settings.middleware.reduceRight<(request: Request) => Promise<Response>>(
    (next, middleware) => async (request) => middleware(request, next),
    async (request) => fetchWithinOrigin(await readRequest(request), sending, request.signal),
  );
  const { method, url, headers, body } = planned;
  return send(new Request(url, { method, headers, body, signal }));
}

/**
 * Follows redirects of reads within the origin and no others: fetch would hand the key headers to any host it is sent to.
 */
async function fetchWithinOrigin(planned: PlannedRequest, sending: Sending, signal: AbortSignal): Promise<Response> {
  let { url } = planned;
  for (let redirects = 0; ; redirects++) {
    const response = await fetchOnce(planned, url, sending, signal);
    const target = findRedirect(response, url);
    if (target === undefined) return response;
    await response.body?.cancel().catch(() => {});
    if (target === "hidden") throw refuseRedirect("to a place this runtime hides", sending);
    const where =
      target.origin === "null" ? `to a ${target.protocol} address` : `to ${target.origin}${target.pathname}`;
    const { origin } = new URL(url);
    if (target.origin !== origin) throw refuseRedirect(`${where}: keys are only sent to ${origin}`, sending);
    if (!sending.followRedirects) throw refuseRedirect(`${where}: following could do it twice`, sending);
    if (target.username || target.password) throw refuseRedirect(`${where}: with a user name`, sending);
    if (redirects === maxRedirects) throw refuseRedirect(`${where}: more than ${maxRedirects} in a row`, sending);
    url = target.href;
  }
}

async function fetchOnce(
  { method, headers, body }: PlannedRequest,
  url: string,
  { settings, redact, describe }: Sending,
  signal: AbortSignal,
): Promise<Response> {
  const { fetch = globalThis.fetch } = settings;
  try {
    return await fetch(url, { method, headers, body, signal, redirect: "manual" });
  } catch (error) {
    signal.throwIfAborted();
    // A bug in a fetch of the caller's own is theirs to see, and no better the second time.
    if (fetch !== globalThis.fetch && isMistake(error)) throw error;
    const reason = wasUnreachable(error) ? "unreachable" : "interrupted";
    const context = describe();
    throw new ConnectionError(
      `${context.operationId}: no answer from ${new URL(url).origin}: ${redact(explainFailure(error))}`,
      reason,
      { ...context, cause: redactCause(error, redact) },
    );
  }
}

async function readAll(response: Response, sending: Sending, signal: AbortSignal): Promise<Uint8Array> {
  const { settings, redact, describe } = sending;
  const { maxResponseBytes } = settings;
  try {
    return await readBody(response, maxResponseBytes);
  } catch (error) {
    signal.throwIfAborted();
    const context = describe();
    const what = `${context.operationId}: the body of a ${response.status}`;
    if (error instanceof BodyTooLarge) {
      const contentType = redact(response.headers.get("content-type") ?? "") || undefined;
      const message = `${what} is larger than ${maxResponseBytes} bytes (maxResponseBytes)`;
      throw new ParseError(message, response.status, contentType, "", context);
    }
    const message = `${what} broke off while it was read: ${redact(explainFailure(error))}`;
    throw new ConnectionError(message, "interrupted", { ...context, cause: redactCause(error, redact) });
  }
}

function refuseRedirect(why: string, { redact, describe }: Sending): ConnectionError {
  const context = describe();
  return new ConnectionError(`${context.operationId}: not following a redirect ${redact(why)}`, "redirected", context);
}
