import { type ParsedAnswer, pauseCall, sendCall, startTiming, type Timing } from "./call.js";
import type { Operation, Paging } from "./operation.js";
import { type CallOptions, type Settings, withCallOptions } from "./options.js";
import { type LoadPage, Page } from "./page.js";
import { type FeedOptions, PagedCall } from "./paged-call.js";
import { checkParameters, type ParameterValues } from "./parameters.js";
import { planRequest } from "./request.js";
import { TikAPIResponse } from "./response.js";

/** Where every method leads: one call, or a list that goes on by the same road. */
export function runOperation(settings: Settings, operation: Operation, params: unknown = {}, options?: FeedOptions) {
  const { paging } = operation;
  return paging === undefined
    ? runOnce(settings, operation, params, options)
    : runList(settings, { ...operation, paging }, params, options);
}

async function runOnce(clientSettings: Settings, operation: Operation, params: unknown, options?: CallOptions) {
  const settings = withCallOptions(clientSettings, options);
  const answer = await callOperation(settings, operation, params, startTiming(settings, options?.signal));
  return new TikAPIResponse(answer, answer.json, settings);
}

function runList(
  clientSettings: Settings,
  operation: Operation & { readonly paging: Paging },
  params: unknown,
  options: FeedOptions = {},
) {
  const { id: operationId, paging } = operation;
  let whole: { readonly operationId: string; readonly settings: Settings; readonly timing: Timing } | undefined;
  /** Once for all pages, when the first is asked for: bad options then reject the call like any other mistake. */
  const prepare = () => {
    if (whole !== undefined) return whole;
    const settings = withCallOptions(clientSettings, options);
    whole = { operationId, settings, timing: startTiming(settings, options.signal) };
    return whole;
  };
  const load: LoadPage<unknown, unknown, ParameterValues> = async (pageParams, trail, signal) => {
    const { settings, timing } = prepare();
    const answer = await callOperation(settings, operation, pageParams, {
      ...timing,
      signals: [...timing.signals, signal],
    });
    return new Page(answer, { operation, paging, params: pageParams, settings }, load, trail);
  };
  const pause = (milliseconds: number, signal: AbortSignal) => pauseCall(prepare(), milliseconds, signal);
  // What they are is checked before anything is sent.
  return new PagedCall({ params: params as ParameterValues, load, pause, feed: paging.feed }, options);
}

/** Parameters → request → attempts → answer. */
async function callOperation(
  settings: Settings,
  operation: Operation,
  params: unknown,
  timing: Timing,
): Promise<ParsedAnswer> {
  const values = checkParameters(operation, params, settings.validate);
  const request = planRequest(settings, operation, values);
  return sendCall({
    operationId: operation.id,
    request,
    settings,
    changesState: operation.changesState ?? false,
    timing,
  });
}
