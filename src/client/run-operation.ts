import type { Call, Timing } from "../call/call.js";
import { type Caller, nameCaller, rememberCaller } from "../call/caller.js";
import { judgeOperation } from "../call/judge-call.js";
import { checkParameters, type ParameterValues } from "../call/parameters.js";
import { type Redact, redactFor, redactProblems } from "../call/redact.js";
import { planRequest } from "../call/request.js";
import { type ParsedAnswer, TikAPIResponse } from "../call/response.js";
import { createUnexpectedBodyError } from "../call/response-error.js";
import { log, pauseCall, sendCall, startTiming } from "../call/send-call.js";
import { saveVideo } from "../download/download.js";
import { isEmptyStep, type Progress, startProgress } from "../list/loop-guard.js";
import { openPages, planWalk } from "../list/open-pages.js";
import { type LoadPage, Page } from "../list/page.js";
import type { ListOptions } from "../list/paged-call.js";
import { findMissingList } from "../list/plan-next.js";
import { isGiven } from "../settings/checks.js";
import type { AccountOption, CallOptions } from "../settings/options.js";
import { type Settings, withCallOptions, withOptionalAccount } from "../settings/settings.js";
import type { Operation, Paging } from "../spec/api-table.js";
import { ConfigurationError } from "../spec/errors.js";
import { isRecord } from "../spec/read-value.js";

/** Sends a page of a list. */
export type SendPage = (call: Call, operation: Operation) => Promise<ParsedAnswer>;

/** The client of a list. */
interface ListSource {
  readonly settings: Settings;
  /** @default as every call */
  readonly send?: SendPage | undefined;
}

/** Runs an operation: a single call, or a list. */
export function runOperation(
  { settings }: { readonly settings: Settings },
  operation: Operation,
  params: unknown = {},
  options?: ListOptions,
) {
  return operation.paging === undefined
    ? callOnce(settings, operation, params, options)
    : openList({ settings }, operation, operation.paging, params, options);
}

/** The options of lists; TypeScript refuses this object if one is missing. */
const isListOption: Readonly<Record<Exclude<keyof ListOptions, keyof CallOptions>, true>> = {
  limit: true,
  maxPages: true,
  maxEmptyPages: true,
  maxStalePages: true,
  unique: true,
  prefetch: true,
  since: true,
  known: true,
  pollInterval: true,
  quietAfter: true,
};
const listOptions = /* @__PURE__ */ Object.keys(isListOption);

async function callOnce(client: Settings, operation: Operation, params: unknown, options?: CallOptions) {
  const settings = options === undefined ? client : readOptions(client, operation, options);
  const answer = await callOperation(settings, operation, params, startTiming(settings, options?.signal));
  return new TikAPIResponse(answer, saveVideo.bind(undefined, settings));
}

/** The settings of a call, by its options and by whether its operation may be for an account. */
function readOptions(
  client: Settings,
  { id, account, optionalAccount }: Operation,
  options: CallOptions & AccountOption,
  more: readonly string[] = [],
): Settings {
  // JavaScript may pass null, which is refused below as any other mistake.
  const accountKey = options?.accountKey;
  if (!isGiven(accountKey)) return withCallOptions(client, options, more);
  if (optionalAccount)
    return withOptionalAccount(withCallOptions(client, options, [...more, "accountKey"]), accountKey);
  const instead = account ? "Call it on a client of the account: api.user({ accountKey })." : "It is for no account.";
  throw new ConfigurationError(`${id} was not called: accountKey is not an option of it. ${instead}`, {
    operationId: id,
  });
}

/** Opens a list, at its start or where a checkpoint says. */
export function openList(
  { settings: client, send = sendCall }: ListSource,
  operation: Operation,
  paging: Paging,
  given: unknown,
  givenOptions?: ListOptions,
  start: Progress = startProgress(),
) {
  const { readSettings, keys, params, options } = copyInput(client, operation, given, givenOptions);
  const caller = rememberCaller();
  /** Shared by all pages. */
  let shared: Pick<Call, "operationId" | "settings" | "timing"> | undefined;
  const share = () => {
    if (shared !== undefined) return shared;
    const settings = readSettings();
    shared = { operationId: operation.id, settings, timing: startTiming(settings, options.signal) };
    return shared;
  };
  const redact: Redact = (text) => redactFor(keys)(text);
  const load: LoadPage = async (pageParams, progress, signal) => {
    // A list whose first page was given up starts anew.
    if (progress === start) shared = undefined;
    const { settings, timing } = share();
    const pageTiming = { ...timing, signals: [...timing.signals, signal] };
    const answer = await callOperation(settings, operation, pageParams, pageTiming, { caller, send });
    // Checked before the request was sent.
    const source = { params: pageParams as ParameterValues, operation, paging, progress };
    const page = new Page(answer, { ...source, load, walk, save: saveVideo.bind(undefined, settings) });
    if (isInVain(paging, page))
      log(settings, "warn", () => `${operation.id}: a page without items says there is more after it`);
    return page;
  };
  const pause = (milliseconds: number, signal: AbortSignal | undefined) => pauseCall(share(), milliseconds, signal);
  const walk = planWalk(options, { paging, pause, caller, redact });
  // Checked with the first page.
  return openPages({ operation, params: params as object, start, load, walk }, options);
}

/** Whether a page is empty, and not the last. Between two events, that is how a feed is. */
const isInVain = (paging: Paging, { items, next, hasNext }: Page<unknown, unknown, object>): boolean =>
  paging.feed === undefined && hasNext && next !== null && isEmptyStep({ paging, items, next: { ...next } });

/** Copies what a list is given, since the caller may change it before the list is used. What is wrong with it is thrown then. */
function copyInput(client: Settings, operation: Operation, params: unknown, options: ListOptions | undefined) {
  try {
    const settings = options === undefined ? client : readOptions(client, operation, options, listOptions);
    const copy = isRecord(params) && !Array.isArray(params) ? { ...params } : params;
    return { readSettings: () => settings, keys: settings, params: copy, options: { ...options } };
  } catch (error) {
    const readSettings = () => {
      throw error;
    };
    return { readSettings, keys: client, params, options: {} };
  }
}

/** Of a call that is a page. */
interface PageCall {
  readonly caller?: Caller | undefined;
  readonly send?: SendPage;
}

/** Parameters → request → attempts → answer. */
function callOperation(
  settings: Settings,
  operation: Operation,
  params: unknown,
  timing: Timing,
  { caller, send = sendCall }: PageCall = {},
) {
  return nameCaller(caller, async () => {
    const values = redactProblems(settings, () => checkParameters(operation, params, settings.validate));
    const call = {
      operationId: operation.id,
      request: planRequest(settings, operation, values),
      // Checked above.
      params: params as object,
      settings,
      changesState: judgeOperation(operation),
      ...(operation.mayBeEmpty && { alsoTakes: "nothing" as const }),
      timing,
    };
    const answer = await send(call, operation);
    const problem = operation.paging && findMissingList(answer.json, operation.paging);
    if (problem !== undefined) throw createUnexpectedBodyError(answer, answer.json, problem, call);
    return answer;
  });
}
