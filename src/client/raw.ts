import createClient, { type Client, defaultPathSerializer } from "openapi-fetch";
import type { paths } from "../../generated/types.js";
import type { Answer } from "../call/call.js";
import { nameCaller, rememberCaller } from "../call/caller.js";
import { copyHeaders } from "../call/copy-headers.js";
import { judgeCall, pathBelow } from "../call/judge-call.js";
import { makeResponse } from "../call/make-response.js";
import { findUnsendable } from "../call/parameters.js";
import { quoteLongIntegers } from "../call/parse-json.js";
import { redactFor, redactProblems } from "../call/redact.js";
import { addKeys, readRequest, serializeQuery, writeJson } from "../call/request.js";
import { sendCall, startTiming } from "../call/send-call.js";
import { decodeText, encodeText } from "../call/utf8.js";
import type { Settings } from "../settings/settings.js";
import { ConfigurationError, isResponseError, ValidationError } from "../spec/errors.js";
import { prepareRawCall, type RawOptions } from "./raw-options.js";

/** An openapi-fetch client: `{ data, error, response }` by path, with the keys, retries and timeouts of its client. */
export type RawClient = Client<paths>;

export function createRawClient(settings: Settings, isAccountClient: boolean): RawClient {
  const client = createClient<paths>({
    baseUrl: settings.baseUrl,
    headers: { ...settings.headers },
    querySerializer: (query) => redactProblems(settings, () => serializeQuery(query)),
    bodySerializer: (body) => writeJson(body),
    Request: makeRequest as unknown as typeof Request,
  });
  const send = async (method: string, path: string, options?: RawOptions) => {
    const prepare = () => prepareRawCall(settings, path, options, serializePath);
    const { init, signal, callSettings, given } = redactProblems(settings, prepare);
    const isJson = (init.parseAs ?? "json") === "json";
    const fetch = (request: Request) =>
      fetchRaw(callSettings, isAccountClient, request, { isJson, signal, params: given });
    // The types of openapi-fetch follow the path, which is any text here.
    const ask = () => client.request(String(method) as "get", path as never, { ...init, fetch } as never);
    return nameCaller(rememberCaller(), ask);
  };
  const methods = Object.keys(client).filter((name) => name === name.toUpperCase());
  const calls = methods.map((method) => [method, (path: string, init?: RawOptions) => send(method, path, init)]);
  // The same members with the same types: each only prepares its options first.
  return { ...client, ...Object.fromEntries(calls), request: send } as RawClient;
}

/** `Request` with an error of this package for what it refuses. */
function makeRequest(url: string, init: RequestInit): Request {
  try {
    return new Request(url, init);
  } catch (cause) {
    throw new ConfigurationError(`${init.method} was not sent: the options or the path are invalid.`, { cause });
  }
}
// openapi-fetch asks of what middleware returns whether it is an instance.
makeRequest.prototype = Request.prototype;

interface RawCall {
  readonly isJson: boolean;
  readonly signal: AbortSignal | undefined;
  readonly params: object;
}

/** A fetch that works like every call, but returns HTTP errors as responses. */
async function fetchRaw(
  settings: Settings,
  isAccountClient: boolean,
  request: Request,
  { isJson, signal, params }: RawCall,
): Promise<Response> {
  const { origin } = new URL(settings.baseUrl);
  const { method } = request;
  const target = new URL(request.url).origin;
  if (target !== origin) {
    const what = redactFor(settings)(`${method} ${target}`);
    throw new ConfigurationError(`${what} was not sent: keys are only sent to ${origin}.`);
  }
  const pathname = pathBelow(settings.baseUrl, request.url);
  const { operation, account, changesState } = judgeCall(settings.table.operations, method, pathname, isAccountClient);
  const planned = await readRequest(request);
  const headers = { ...planned.headers };
  addKeys(headers, settings, account);
  try {
    const answer = await sendCall({
      operationId: operation?.id ?? redactFor(settings)(`${method} ${pathname}`),
      request: { ...planned, headers },
      params,
      settings,
      changesState,
      alsoTakes: isJson ? "nothing" : "anything",
      // Middleware of openapi-fetch can give the request a signal of its own.
      timing: startTiming(settings, signal, request.signal),
    });
    return toResponse(answer, isJson);
  } catch (error) {
    // Of a success that is too large to show, only a part is left, which is no JSON.
    if (isResponseError(error) && (error.status > 299 || error.json !== undefined))
      return toResponse({ ...error, body: encodeText(error.text), url: request.url }, isJson);
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

function toResponse({ status, headers, body, url }: Answer, isJson: boolean): Response {
  const copy = copyHeaders(headers);
  // They describe the encoded bytes; the text is decoded.
  copy.delete("content-length");
  copy.delete("content-encoding");
  const text = isJson ? decodeText(quoteLongIntegers(body)) : undefined;
  // openapi-fetch would parse white space. The type of bytes says less than it holds: they were made here.
  const content = text?.trim() === "" ? "" : (text ?? (body as Uint8Array<ArrayBuffer>));
  return makeResponse(content, { status, headers: copy, url });
}
