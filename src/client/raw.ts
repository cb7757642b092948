import createClient, { type Client, defaultPathSerializer } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import { decodeText, encodeText, quoteLongIntegers } from "../call/body.js";
import type { Answer } from "../call/call.js";
import { findUnsendable } from "../call/parameters.js";
import { redactFor, redactProblems } from "../call/redact.js";
import { addKeys, judgeCall, readRequest, serializeQuery } from "../call/request.js";
import { sendCall, startTiming } from "../call/send-call.js";
import type { Settings } from "../settings/settings.js";
import { ConfigurationError, isResponseError, ValidationError } from "../spec/errors.js";
import { findOperation } from "../spec/find-operation.js";

/** An openapi-fetch client: `{ data, error, response }` by path, with the keys, retries and timeouts of its client. */
export type RawClient = Client<paths>;

export function createRawClient(settings: Settings, isAccountClient: boolean): RawClient {
  return createClient<paths>({
    baseUrl: settings.baseUrl,
    headers: { ...settings.headers },
    pathSerializer: (template, values) => redactProblems(settings, () => serializePath(template, values)),
    querySerializer: (query) => redactProblems(settings, () => serializeQuery(query)),
    fetch: (request) => fetchRaw(settings, isAccountClient, request),
  });
}

/** A fetch that works like every call, but returns HTTP errors as responses. */
async function fetchRaw(settings: Settings, isAccountClient: boolean, request: Request): Promise<Response> {
  const { origin } = new URL(settings.baseUrl);
  const { method } = request;
  const target = new URL(request.url).origin;
  if (target !== origin) {
    const what = redactFor(settings)(`${method} ${target}`);
    throw new ConfigurationError(`${what} was not sent: keys are only sent to ${origin}.`);
  }
  const pathname = pathBelow(settings.baseUrl, request.url);
  const operation = findOperation(settings.table.operations, method, pathname);
  const { account, changesState } = judgeCall(operation, method, isAccountClient);
  const planned = await readRequest(request);
  const headers = { ...planned.headers };
  addKeys(headers, settings, account);
  try {
    const answer = await sendCall({
      operationId: operation?.id ?? redactFor(settings)(`${method} ${pathname}`),
      request: { ...planned, headers },
      settings,
      changesState,
      timing: startTiming(settings, request.signal),
    });
    return toResponse(answer);
  } catch (error) {
    if (isResponseError(error)) return toResponse({ ...error, body: encodeText(error.text), url: request.url });
    throw error;
  }
}

/** Fills `{name}` in a path; refuses values that would change the path. */
export function serializePath(template: string, values: Readonly<Record<string, unknown>>): string {
  for (const [, name = ""] of template.matchAll(/\{([^{}]+)\}/g)) {
    const problem = findUnsendable({ in: "path" }, values[name] ?? undefined);
    if (problem !== undefined) throw new ValidationError({ [name]: problem }, { operationId: template });
  }
  return defaultPathSerializer(template, values);
}

/** The path of a URL below the base URL. */
export function pathBelow(baseUrl: string, url: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  const { pathname } = new URL(url);
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
}

function toResponse({ status, headers, body, url }: Answer): Response {
  const copy = new Headers(headers);
  // They describe the encoded bytes; the text is decoded.
  copy.delete("content-length");
  copy.delete("content-encoding");
  const hasBody = ![204, 205, 304].includes(status);
  // `Response` refuses statuses such as 999, which servers do send.
  const response = new Response(hasBody ? decodeText(quoteLongIntegers(body)) : null, {
    status: Math.min(status, 599),
    headers: copy,
  });
  return Object.defineProperties(response, { url: { value: url }, status: { value: status } });
}
