import { type LogLevel, logLevels } from "../settings/options.js";
import type { Settings } from "../settings/settings.js";
import type { AttemptSummary } from "../spec/errors.js";
import { type Call, createTimeout, describeCall, type Sent, type Timing } from "./call.js";
import { redactFor } from "./redact.js";
import { type ParsedAnswer, readAnswer } from "./response.js";
import { planRetry, retry } from "./retry.js";
import { sendAttempt } from "./send-attempt.js";
import { delay, withTimeLimit } from "./time-limit.js";

/** Sends a call with retries, within its deadline. */
export async function sendCall(call: Call): Promise<ParsedAnswer> {
  const { settings, timing } = call;
  const attempts: AttemptSummary[] = [];
  const parents = timing.signals.filter((signal) => signal !== undefined);
  if (timing.endsAt === Number.POSITIVE_INFINITY && parents.length === 0) return attemptUntilDone(call, attempts);
  const limit = {
    milliseconds: timing.endsAt - performance.now(),
    parents,
    makeError: () => createTimeout("deadline", settings.deadline, describeCall(call), attempts),
  };
  return withTimeLimit(limit, (signal) => attemptUntilDone(call, attempts, signal));
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

function attemptUntilDone(call: Call, attempts: AttemptSummary[], signal?: AbortSignal): Promise<ParsedAnswer> {
  const { settings, changesState, timing } = call;
  const sent: Sent = { changes: 0 };
  // A turn is outside the attempt's time limit.
  const attemptInTurn = (number: number) => {
    const attempt = () => attemptOnce(call, number, signal, sent);
    return settings.limiter === undefined ? attempt() : settings.limiter.run(attempt, signal);
  };
  return retry(attemptInTurn, {
    retries: settings.retries,
    signal,
    attempts,
    planWait: (error, number) =>
      sent.changes > 0 ? undefined : planRetry(error, number, { changesState, endsAt: timing.endsAt }),
    onRetry: ({ message }, number, wait) => {
      const next = Math.round(wait);
      log(settings, "warn", () => `${call.operationId}: attempt ${number} failed (${message}); retry in ${next} ms`);
    },
  });
}

function attemptOnce(call: Call, number: number, parent: AbortSignal | undefined, sent: Sent): Promise<ParsedAnswer> {
  const { timeout, usage } = call.settings;
  const limit = {
    milliseconds: timeout,
    parents: [parent],
    makeError: () => createTimeout("timeout", timeout, describeCall(call)),
  };
  return withTimeLimit(limit, async (signal) => {
    usage.countAttempt(call.operationId, number > 1);
    const startedAt = performance.now();
    const answer = await sendAttempt(call, signal, sent).catch((error: unknown) => {
      logAttempt(call, number, startedAt, "failed");
      throw error;
    });
    usage.countBytes(call.operationId, answer.body.byteLength);
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
