import type { Call, Timing } from "../call/call.js";
import { checkParameters, type ParameterValues } from "../call/parameters.js";
import { type Redact, redactFor, redactProblems } from "../call/redact.js";
import { judgeCall, planRequest } from "../call/request.js";
import { TikAPIResponse } from "../call/response.js";
import { pauseCall, sendCall, startTiming } from "../call/send-call.js";
import { saveVideo } from "../download/download.js";
import { type LoadPage, Page } from "../list/page.js";
import { type FeedOptions, PagedCall } from "../list/paged-call.js";
import type { CallOptions } from "../settings/options.js";
import { type Settings, withCallOptions } from "../settings/settings.js";
import type { Operation, Paging } from "../spec/api-table.js";

/** Runs an operation: a single call, or a list. */
export function runOperation(
  { settings: client }: { readonly settings: Settings },
  operation: Operation,
  params: unknown = {},
  options?: FeedOptions,
) {
  return operation.paging === undefined
    ? callOnce(client, operation, params, options)
    : openList(client, operation, operation.paging, params, options);
}

async function callOnce(client: Settings, operation: Operation, params: unknown, options?: CallOptions) {
  const settings = options ? withCallOptions(client, options) : client;
  const answer = await callOperation(settings, operation, params, startTiming(settings, options?.signal));
  return new TikAPIResponse(answer, saveVideo.bind(undefined, settings));
}

function openList(client: Settings, operation: Operation, paging: Paging, params: unknown, options?: FeedOptions) {
  /** Shared by all pages. */
  let shared: Pick<Call, "operationId" | "settings" | "timing"> | undefined;
  // Called with the first page, so that invalid options reject the call.
  const share = () => {
    if (shared !== undefined) return shared;
    const settings = options ? withCallOptions(client, options) : client;
    shared = { operationId: operation.id, settings, timing: startTiming(settings, options?.signal) };
    return shared;
  };
  const redact: Redact = (text) => redactFor(client)(text);
  const load: LoadPage = async (pageParams, progress, signal) => {
    const { settings, timing } = share();
    const pageTiming = { ...timing, signals: [...timing.signals, signal] };
    const answer = await callOperation(settings, operation, pageParams, pageTiming);
    // Checked before the request was sent.
    const page = { params: pageParams as ParameterValues, operation, paging, progress };
    return new Page(answer, { ...page, load, save: saveVideo.bind(undefined, settings), redact });
  };
  const pause = (milliseconds: number, signal: AbortSignal) => pauseCall(share(), milliseconds, signal);
  // Checked with the first page.
  return new PagedCall({ params: params as object, load, pause, feed: paging.feed, redact }, options ?? {});
}

/** Parameters → request → attempts → answer. */
async function callOperation(settings: Settings, operation: Operation, params: unknown, timing: Timing) {
  const values = redactProblems(settings, () => checkParameters(operation, params, settings.validate));
  return sendCall({
    operationId: operation.id,
    request: planRequest(settings, operation, values),
    settings,
    changesState: judgeCall(operation, operation.method, false).changesState,
    timing,
  });
}
