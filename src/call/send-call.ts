import { type LogLevel, logLevels } from "../settings/options.js";
import type { Settings } from "../settings/settings.js";
import { type AttemptSummary, RateLimitError } from "../spec/errors.js";
import {
  type Attempt,
  type Call,
  createBudgetError,
  createTimeout,
  describeCall,
  type Sent,
  type Timing,
} from "./call.js";
import { openPurse } from "./purse.js";
import { redactFor } from "./redact.js";
import { type ParsedAnswer, readAnswer } from "./response.js";
import { mayHaveWorked, planRetry, planSlowdown, retry } from "./retry.js";
import { sendAttempt } from "./send-attempt.js";
import { takeTurn } from "./take-turn.js";
import { delay, withTimeLimit } from "./time-limit.js";

/** Sends a call with retries, within its deadline. */
export async function sendCall(call: Call): Promise<ParsedAnswer> {
  const { settings, changesState, timing } = call;
  const attempts: AttemptSummary[] = [];
  const sent: Sent = { requests: 0, changes: 0, attempts: 0 };
  const parents = timing.signals.filter((signal) => signal !== undefined);
  if (timing.endsAt === Number.POSITIVE_INFINITY && parents.length === 0) return attemptUntilDone(call, attempts, sent);
  const limit = {
    milliseconds: timing.endsAt - performance.now(),
    parents,
    makeError: () => {
      const error = createTimeout("deadline", settings.deadline, describeCall(call), attempts);
      const isUnderWay = sent.attempts > attempts.length;
      if (sent.changes > 0 || (changesState && isUnderWay)) error.retryable = false;
      return error;
    },
  };
  return withTimeLimit(limit, (signal) => attemptUntilDone(call, attempts, sent, signal));
}

export function startTiming({ deadline }: Settings, ...signals: (AbortSignal | undefined)[]): Timing {
  return { endsAt: performance.now() + deadline, signals };
}

/** Waits, within the deadline of the call. */
export async function pauseCall(
  { operationId, settings, timing }: Pick<Call, "operationId" | "settings" | "timing">,
  milliseconds: number,
  signal: AbortSignal | undefined,
): Promise<void> {
  const limit = {
    milliseconds: timing.endsAt - performance.now(),
    parents: [...timing.signals, signal],
    makeError: () => createTimeout("deadline", settings.deadline, { operationId }),
  };
  await withTimeLimit(limit, (ending) => delay(milliseconds, ending));
}

function attemptUntilDone(
  call: Call,
  attempts: AttemptSummary[],
  sent: Sent,
  signal?: AbortSignal,
): Promise<ParsedAnswer> {
  const { operationId, settings, changesState, timing } = call;
  const { gates, budget, usage } = settings;
  const purse = budget && openPurse(budget, () => createBudgetError(call, budget, attempts));
  const takeTurnInBudget = <T>(attempt: () => Promise<T>) => {
    const inTurn = () => takeTurn({ gates, operationId, signal }, attempt);
    return purse === undefined ? inTurn() : purse.reserve(inTurn);
  };
  const attemptOnce = (number: number) => {
    const onRequest = () => {
      purse?.spend();
      sent.requests++;
      usage.countRequest(operationId, number > 1);
    };
    return sendOnce(call, { number, sent, onRequest }, signal);
  };
  return retry(attemptOnce, {
    signal,
    attempts,
    // Outside the attempt's time limit.
    inTurn: gates.length === 0 && purse === undefined ? undefined : takeTurnInBudget,
    couldRepeat: (error) => sent.changes > 0 || (changesState && mayHaveWorked(error)),
    planWait: createRetryPlan(settings, timing),
    onRetry: ({ message }, number, wait) => {
      const next = Math.round(wait);
      log(settings, "warn", () => `${operationId}: attempt ${number} failed (${message}); retry in ${next} ms`);
    },
  });
}

/** Plans the wait after each failure of a call; `undefined` gives up. */
function createRetryPlan({ retries, retryRateLimit }: Settings, { endsAt }: Timing) {
  let failures = 0;
  let refusals = 0;
  let waited = 0;
  return (error: unknown): number | undefined => {
    if (!retryRateLimit || !(error instanceof RateLimitError) || !error.retryable) {
      return failures++ < retries ? planRetry(error, failures, endsAt) : undefined;
    }
    const left = Math.min(retryRateLimit.maxWait - waited, endsAt - performance.now());
    const wait = planSlowdown(error, ++refusals, left);
    waited += wait ?? 0;
    return wait;
  };
}

function sendOnce(call: Call, attempt: Attempt, parent: AbortSignal | undefined): Promise<ParsedAnswer> {
  const { operationId, settings } = call;
  const { timeout, usage } = settings;
  const { number, sent } = attempt;
  sent.attempts++;
  const limit = {
    milliseconds: timeout,
    parents: [parent],
    makeError: () => createTimeout("timeout", timeout, describeCall(call)),
  };
  return withTimeLimit(limit, async (signal) => {
    const startedAt = performance.now();
    const before = sent.requests;
    const answer = await sendAttempt(call, signal, attempt).catch((error: unknown) => {
      logAttempt(call, number, startedAt, "failed");
      throw error;
    });
    if (sent.requests === before) usage.countCached(operationId);
    else usage.countBytes(operationId, answer.body.byteLength);
    logAttempt(call, number, startedAt, `answered ${answer.status}`);
    return readAnswer(answer, call);
  });
}

function logAttempt({ operationId, request, settings }: Call, number: number, startedAt: number, end: string): void {
  log(settings, "debug", () => {
    const duration = Math.round(performance.now() - startedAt);
    return `${operationId}: ${request.method} ${request.url} ${end} in ${duration} ms (attempt ${number})`;
  });
}

/** Logs one line without keys; makes the line only if its level is logged. */
export function log(settings: Settings, level: Exclude<LogLevel, "off">, makeLine: () => string): void {
  const { logger, logLevel } = settings;
  if (logger === undefined || logLevels.indexOf(level) < logLevels.indexOf(logLevel)) return;
  logger[level](redactFor(settings)(makeLine()));
}
