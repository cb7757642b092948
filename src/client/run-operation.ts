import type { Call, Timing } from "../call/call.js";
import { checkParameters } from "../call/parameters.js";
import { judgeCall, planRequest } from "../call/request.js";
import { type ParsedAnswer, TikAPIResponse } from "../call/response.js";
import { pauseCall, sendCall, startTiming } from "../call/send-call.js";
import { saveVideo } from "../download/download.js";
import { type LoadPage, Page } from "../list/page.js";
import { type FeedOptions, PagedCall } from "../list/paged-call.js";
import type { CallOptions } from "../settings/options.js";
import { type Settings, withCallOptions } from "../settings/settings.js";
import type { Operation, Paging } from "../spec/api-table.js";

/** Where every method leads: one call, or a list that goes on by the same road. */
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
  /** What all pages share. */
  let shared: Pick<Call, "operationId" | "settings" | "timing"> | undefined;
  // When the first page is asked for: bad options then reject the call like any other mistake.
  const share = () => {
    if (shared !== undefined) return shared;
    const settings = options ? withCallOptions(client, options) : client;
    shared = { operationId: operation.id, settings, timing: startTiming(settings, options?.signal) };
    return shared;
  };
  const load: LoadPage = async (pageParams, progress, signal) => {
    const { settings, timing } = share();
    const answer = await callOperation(settings, operation, pageParams, {
      ...timing,
      signals: [...timing.signals, signal],
    });
    // What they are was checked before anything was sent.
    const page = { params: pageParams as Readonly<Record<string, unknown>>, operation, paging, progress };
    return new Page(answer, { ...page, load, save: saveVideo.bind(undefined, settings) });
  };
  const pause = (milliseconds: number, signal: AbortSignal) => pauseCall(share(), milliseconds, signal);
  return new PagedCall({ params: params as object, load, pause, feed: paging.feed }, options ?? {});
}

/** Parameters → request → attempts → answer. */
async function callOperation(
  settings: Settings,
  operation: Operation,
  params: unknown,
  timing: Timing,
): Promise<ParsedAnswer> {
  const values = checkParameters(operation, params, settings.validate);
  return sendCall({
    operationId: operation.id,
    request: planRequest(settings, operation, values),
    settings,
    changesState: judgeCall(operation, operation.method, false).changesState,
    timing,
  });
}
