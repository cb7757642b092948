import createClient, { type Client } from "openapi-fetch";
import type { paths } from "../generated/types.js";
import { sendCall, startTiming } from "./call.js";
import { isResponseError } from "./errors.js";
import { findOperation } from "./operation.js";
import type { Settings } from "./options.js";
import { quoteLongIntegers } from "./parse-json.js";
import { keysFor, serializePath, serializeQuery } from "./request.js";
import type { Answer } from "./send.js";

/** The plain openapi-fetch client: `{ data, error, response }` by path, with this client's keys, retries and timeouts. */
export type RawClient = Client<paths>;

export function createRawClient(settings: Settings, isAccount: boolean): RawClient {
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
  const pathname = pathBelow(settings.baseUrl, request.url);
  const operation = findOperation(request.method, pathname);
  const headers = new Headers(request.headers);
  for (const [name, key] of Object.entries(keysFor(settings, operation?.account ?? isAccount))) headers.set(name, key);
  try {
    const answer = await sendCall({
      operationId: operation?.id ?? `${request.method} ${pathname}`,
      request: new Request(request, { headers }),
      settings,
      changesState: operation?.changesState ?? request.method !== "GET",
      timing: startTiming(settings, request.signal),
    });
    return toResponse(answer);
  } catch (error) {
    if (isResponseError(error)) return toResponse({ ...error, url: request.url });
    throw error;
  }
}

/** The path of a URL without the path that the base URL has. */
export function pathBelow(baseUrl: string, url: string): string {
  const base = new URL(baseUrl).pathname.replace(/\/$/, "");
  const { pathname } = new URL(url);
  return pathname.startsWith(base) ? pathname.slice(base.length) : pathname;
}

function toResponse({ status, headers, text, url }: Omit<Answer, "bytes">): Response {
  const copy = new Headers(headers);
  // They told of the bytes that came; the text here is decoded.
  copy.delete("content-length");
  copy.delete("content-encoding");
  const hasBody = ![204, 205, 304].includes(status);
  const response = new Response(hasBody ? quoteLongIntegers(text) : null, { status, headers: copy });
  return Object.defineProperty(response, "url", { value: url });
}
