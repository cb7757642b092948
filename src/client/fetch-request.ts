import type { Answer, Timing } from "../call/call.js";
import { copyHeaders } from "../call/copy-headers.js";
import { judgeCall, pathBelow } from "../call/judge-call.js";
import { makeResponse } from "../call/make-response.js";
import { quoteLongIntegers } from "../call/parse-json.js";
import { redactFor } from "../call/redact.js";
import { addKeys, readRequest } from "../call/request.js";
import { sendCall, startTiming } from "../call/send-call.js";
import { decodeText, encodeText } from "../call/utf8.js";
import { type Settings, withOptionalAccount } from "../settings/settings.js";
import { ConfigurationError, isResponseError } from "../spec/errors.js";
import { rememberError, rememberSuccess } from "./error-of-result.js";

export interface FetchedCall {
  readonly isJson: boolean;
  readonly signal: AbortSignal | undefined;
  readonly params: object;
  /** Of a page, whose list has a time limit for all. @default that of a call of its own */
  readonly timing?: Timing | undefined;
}

/** Sends a request like every call, but returns HTTP errors as responses. */
export async function fetchRequest(
  client: Settings,
  isAccountClient: boolean,
  request: Request,
  { isJson, signal, params, timing = startTiming(client) }: FetchedCall,
): Promise<Response> {
  const { origin } = new URL(client.baseUrl);
  const { method } = request;
  const target = new URL(request.url).origin;
  if (target !== origin) {
    const what = redactFor(client)(`${method} ${target}`);
    throw new ConfigurationError(`${what} was not sent: keys are only sent to ${origin}.`);
  }
  const { operations, keyHeaders } = client.table;
  const pathname = pathBelow(client.baseUrl, request.url);
  const { operation, account, changesState } = judgeCall(operations, method, pathname, isAccountClient);
  const accountKey = operation?.optionalAccount ? request.headers.get(keyHeaders.accountKey) : null;
  const settings = accountKey === null ? client : withOptionalAccount(client, accountKey);
  const planned = await readRequest(request);
  const headers = { ...planned.headers };
  addKeys(headers, settings, account || settings.sendsAccountKey === true);
  try {
    const answer = await sendCall({
      operationId: operation?.id ?? redactFor(settings)(`${method} ${pathname}`),
      request: { ...planned, headers },
      params,
      settings,
      changesState,
      alsoTakes: isJson ? "nothing" : "anything",
      // Middleware of openapi-fetch can give the request a signal of its own.
      timing: { ...timing, signals: [...timing.signals, signal, request.signal] },
    });
    const response = toResponse(answer, isJson);
    rememberSuccess(response);
    return response;
  } catch (error) {
    // An error inside a success would be taken for what was asked for.
    if (!isResponseError(error) || error.status <= 299) throw error;
    const response = toResponse({ ...error, body: encodeText(error.text), url: request.url }, isJson);
    rememberError(response, () => error);
    return response;
  }
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
