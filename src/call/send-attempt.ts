import type { FetchLike } from "../settings/options.js";
import { ParseError } from "../spec/errors.js";
import { BodyTooLarge, readBody } from "./body.js";
import { type Answer, type Call, describeCall, type PlannedRequest } from "./call.js";
import { followRedirects } from "./follow-redirects.js";
import { createConnectionError, isMistake } from "./network-failure.js";
import { redactFor } from "./redact.js";
import { readRequest } from "./request.js";

/** Sends one attempt through the middleware, and reads the whole body. */
export async function sendAttempt(call: Call, signal: AbortSignal): Promise<Answer> {
  const { request, settings } = call;
  const response =
    settings.middleware.length === 0 ? await send(call, request, signal) : await runMiddleware(call, signal);
  const body = await readAll(call, response, signal);
  return { status: response.status, headers: response.headers, url: response.url || request.url, body };
}

function runMiddleware(call: Call, signal: AbortSignal): Promise<Response> {
  const next = call.settings.middleware.reduceRight<(request: Request) => Promise<Response>>(
    (next, middleware) => async (request) => middleware(request, next),
    async (request) => send(call, await readRequest(request), request.signal),
  );
  const { method, url, headers, body } = call.request;
  return next(new Request(url, { method, headers, body, signal }));
}

/** Follows only redirects of reads within the origin: fetch itself would send the key headers to any host. */
function send(call: Call, request: PlannedRequest, signal: AbortSignal): Promise<Response> {
  const canFollow = !call.changesState && call.request.method === "GET";
  return followRedirects(request.url, {
    send: (url) => fetchOnce(call, request, url, signal),
    findRisk: (from, to) => {
      if (to.origin !== from.origin) return `keys are only sent to ${from.origin}`;
      if (!canFollow) return "following it could repeat the change";
      return to.username || to.password ? "it contains a user name or password" : undefined;
    },
    redact: (text) => redactFor(call.settings)(text),
    describe: () => describeCall(call),
  });
}

async function fetchOnce(
  call: Call,
  { method, headers, body }: PlannedRequest,
  url: string,
  signal: AbortSignal,
): Promise<Response> {
  const fetch: FetchLike = call.settings.fetch ?? globalThis.fetch;
  try {
    // All that is read below is in `ResponseLike`.
    return (await fetch(url, { method, headers, body, signal, redirect: "manual" })) as Response;
  } catch (error) {
    signal.throwIfAborted();
    // A bug in the caller's own fetch reaches the caller as it is, without a retry.
    if (fetch !== globalThis.fetch && isMistake(error)) throw error;
    const what = `no answer from ${new URL(url).origin}`;
    throw createConnectionError(what, describeCall(call), redactFor(call.settings), error);
  }
}

async function readAll(call: Call, response: Response, signal: AbortSignal): Promise<Uint8Array> {
  const { maxResponseBytes } = call.settings;
  try {
    return await readBody(response, maxResponseBytes);
  } catch (error) {
    signal.throwIfAborted();
    const what = `the body of a ${response.status}`;
    const context = describeCall(call);
    const redact = redactFor(call.settings);
    if (!(error instanceof BodyTooLarge)) {
      throw createConnectionError(`${what} broke off`, context, redact, error, "interrupted");
    }
    const contentType = redact(response.headers.get("content-type") ?? "") || undefined;
    const message = `${context.operationId}: ${what} is larger than ${maxResponseBytes} bytes (maxResponseBytes)`;
    throw new ParseError(message, response.status, contentType, "", context);
  }
}
