import createClient, { type Client, defaultPathSerializer } from "openapi-fetch";
import type { paths } from "../generated/types.js";
import { decodeText, encodeText } from "./bytes.js";
import { sendCall, startTiming } from "./call.js";
import { ConfigurationError, isResponseError, ValidationError } from "./errors.js";
import { findOperation } from "./operation.js";
import type { Settings } from "./options.js";
import { findUnsendable } from "./parameters.js";
import { quoteLongIntegers } from "./parse-json.js";
import { addKeys, readRequest, serializeQuery } from "./request.js";
import type { Answer } from "./send.js";

/** The plain openapi-fetch client, sending as every call is sent. */
export function createRawClient(settings: Settings, isAccount: boolean): Client<paths> {
  return createClient<paths>({
    baseUrl: settings.baseUrl,
    headers: { ...settings.headers },
    pathSerializer: serializePath,
    querySerializer: serializeQuery,
    fetch: (request) => fetchRaw(settings, isAccount, request),
  });
}

/** A fetch that goes the way of every call, and gives an HTTP error back as the response that it was. */
async function fetchRaw(settings: Settings, isAccount: boolean, request: Request): Promise<Response> {
  const { origin } = new URL(settings.baseUrl);
  if (new URL(request.url).origin !== origin) throw new ConfigurationError(`Keys are only sent to ${origin}.`);
  const pathname = pathBelow(settings.baseUrl, request.url);
  const operation = findOperation(request.method, pathname);
  const account = operation === undefined ? isAccount : operation.account === true;
  const planned = await readRequest(request);
  const headers = { ...planned.headers };
  addKeys(headers, settings, account);
  try {
    const answer = await sendCall({
      operationId: operation?.id ?? `${request.method} ${pathname}`,
      request: { ...planned, headers },
      settings,
      changesState: operation?.changesState ?? request.method !== "GET",
      timing: startTiming(settings, request.signal),
    });
    return toResponse(answer);
  } catch (error) {
    if (isResponseError(error)) return toResponse({ ...error, body: encodeText(error.text), url: request.url });
    throw error;
  }
}

/** Fills `{name}` in a path; refuses values that would leave the place they stand in. */
export function serializePath(template: string, values: Readonly<Record<string, unknown>>): string {
  for (const [, name = ""] of template.matchAll(/\{([^{}]+)\}/g)) {
    const problem = findUnsendable({ in: "path" }, values[name] ?? undefined);
    if (problem !== undefined) throw new ValidationError({ [name]: problem }, { operationId: template });
  }
  return defaultPathSerializer(template, values);
}

/** The path of a URL without the path that the base URL has. */
export function pathBelow(baseUrl: string, url: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  const { pathname } = new URL(url);
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
}

function toResponse({ status, headers, body, url }: Answer): Response {
  const copy = new Headers(headers);
  // They told of the bytes that came; the text here is decoded.
  copy.delete("content-length");
  copy.delete("content-encoding");
  const hasBody = ![204, 205, 304].includes(status);
  // Servers send statuses that a made response may not have, such as 999.
  const response = new Response(hasBody ? decodeText(quoteLongIntegers(body)) : null, {
    status: Math.min(status, 599),
    headers: copy,
  });
  return Object.defineProperties(response, { url: { value: url }, status: { value: status } });
}
