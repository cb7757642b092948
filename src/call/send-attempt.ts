import type { FetchLike } from "../settings/options.js";
import { ParseError } from "../spec/errors.js";
import { adaptResponse, findMistake, type Reply } from "./adapt-response.js";
import { type Answer, type Attempt, type Call, describeCall, type PlannedRequest, type Sent } from "./call.js";
import { followRedirects } from "./follow-redirects.js";
import { urlChangesState } from "./judge-call.js";
import { toResponse } from "./make-response.js";
import { createConnectionError } from "./network-failure.js";
import { pickFetch } from "./pick-fetch.js";
import { BodyTooLarge, readBody } from "./read-body.js";
import { redactContentType, redactFor } from "./redact.js";
import { readRequest } from "./request.js";
import { runFetch } from "./run-fetch.js";
import { holdRequest, joinSignals } from "./time-limit.js";

/** Sends one attempt through the middleware, and reads the whole body. */
export async function sendAttempt(
  call: Call,
  signal: AbortSignal,
  attempt: Attempt = { number: 1, sent: { requests: 0, changes: 0, attempts: 1 }, onRequest() {} },
): Promise<Answer> {
  const { request, settings } = call;
  const response =
    settings.middleware.length === 0
      ? await send(call, request, signal, attempt)
      : await runMiddleware(call, signal, attempt);
  const body = await readAll(call, response, signal);
  return { status: response.status, headers: response.headers, url: response.url || request.url, body };
}

type Next = (request: Request, signal: AbortSignal) => Promise<Response>;

function runMiddleware(call: Call, signal: AbortSignal, attempt: Attempt): Promise<Response> {
  const { operationId, changesState, params } = call;
  const context = { operationId, attempt: attempt.number, changesState, params: { ...params } };
  const describe = () => describeCall(call);
  const first = call.settings.middleware.reduceRight<Next>(
    (next, middleware) => async (request, ending) => {
      const pass = (passed: Request) => next(passed, passed === request ? ending : joinSignals(ending, passed));
      return toResponse(adaptResponse(await middleware(request, pass, context), "middleware", describe), ending);
    },
    async (request, ending) => toResponse(await send(call, await readRequest(request), ending, attempt), ending),
  );
  const { method, url, headers, body } = call.request;
  const request = new Request(url, { method, headers, body, signal });
  holdRequest(signal, request);
  return first(request, signal);
}

/** Follows only redirects of reads within the origin: fetch itself would send the key headers to any host. */
function send(call: Call, request: PlannedRequest, signal: AbortSignal, attempt: Attempt): Promise<Reply> {
  const { settings } = call;
  // Middleware can go on after its attempt has ended.
  signal.throwIfAborted();
  attempt.onRequest();
  const { method } = request;
  const changesState =
    call.changesState || (isOther(request, call.request) && urlChangesState(settings, method, request.url));
  const canFollow = !changesState && (method === "GET" || method === "HEAD");
  const fetch = pickFetch(settings, changesState);
  const sending = { call, request, fetch, signal, sent: changesState ? attempt.sent : { changes: 0 } };
  return followRedirects(request.url, {
    send: (url) => fetchOnce(sending, url),
    findRisk: (from, to) => {
      if (to.origin !== from.origin) return `keys are only sent to ${from.origin}`;
      if (!canFollow) return "following it could repeat the change";
      if (to.username || to.password) return "it contains a user name or password";
      return urlChangesState(settings, method, to.href) ? "following it could change something" : undefined;
    },
    redact: (text) => redactFor(settings)(text),
    describe: () => describeCall(call),
  });
}

interface Sending {
  readonly call: Call;
  readonly request: PlannedRequest;
  readonly fetch: FetchLike;
  readonly signal: AbortSignal;
  readonly sent: Pick<Sent, "changes">;
}

/** Whether middleware changed where a request goes. */
const isOther = (request: PlannedRequest, planned: PlannedRequest): boolean =>
  request.url !== planned.url || request.method !== planned.method;

async function fetchOnce({ call, request, fetch, signal, sent }: Sending, url: string): Promise<Reply> {
  const { method, headers, body } = request;
  const describe = () => describeCall(call);
  const redact = (text: string) => redactFor(call.settings)(text);
  const fail = (cause: unknown) => {
    const what = `no answer from ${new URL(url).origin}`;
    const failure = createConnectionError(what, describe(), redact, cause);
    if (failure.reason === "unreachable") sent.changes--;
    return failure;
  };
  sent.changes++;
  const init = { method, headers, body, signal, redirect: "manual" } as const;
  const reply = await runFetch({ fetch, takesText: true, fail, redact, describe }, url, init);
  // The server refused it.
  if (reply.status === 429) sent.changes--;
  return reply;
}

async function readAll(call: Call, response: Reply, signal: AbortSignal): Promise<Uint8Array> {
  const { maxResponseBytes } = call.settings;
  try {
    return await readBody(response, maxResponseBytes, signal);
  } catch (error) {
    signal.throwIfAborted();
    const what = `the body of a ${response.status}`;
    const context = describeCall(call);
    const redact = redactFor(call.settings);
    if (!(error instanceof BodyTooLarge)) {
      const mistake = findMistake(error, context);
      throw mistake ?? createConnectionError(`${what} broke off`, context, redact, error, "interrupted");
    }
    const contentType = redactContentType(response.headers, redact);
    const message = `${context.operationId}: ${what} is larger than ${maxResponseBytes} bytes (maxResponseBytes)`;
    throw new ParseError(message, response.status, contentType, "", context);
  }
}
