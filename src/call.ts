import { type AttemptSummary, type ErrorContext, type TikAPIError, TimeoutError } from "./errors.js";
import { createLog } from "./log.js";
import type { Settings } from "./options.js";
import { readAnswer } from "./read-answer.js";
import { createRedact } from "./redact.js";
import type { PlannedRequest } from "./request.js";
import { type Answer, type Sending, sendAttempt } from "./send.js";
import { delay, withTimeLimit } from "./time-limit.js";

/** A request that is ready to go, and what must be known to send it well. */
export interface Call {
  readonly operationId: string;
  readonly request: PlannedRequest;
  readonly settings: Settings;
  readonly changesState: boolean;
  readonly timing: Timing;
}

/** When a call must end; the pages of one iteration share it. */
export interface Timing {
  /** In milliseconds of `performance.now()`. */
  readonly endsAt: number;
  readonly signals: readonly (AbortSignal | undefined)[];
}

export interface ParsedAnswer extends Answer {
  readonly json: unknown;
}

export function startTiming({ deadline }: Settings, ...signals: (AbortSignal | undefined)[]): Timing {
  return { endsAt: performance.now() + deadline, signals };
}

/** Sends a call until it is answered, or fails for good: attempts with waits between them, all before the deadline. */
export async function sendCall(call: Call): Promise<ParsedAnswer> {
  const { settings, timing } = call;
  const sending = planSending(call);
  const attempts: AttemptSummary[] = [];
  const parents = timing.signals.filter((signal) => signal !== undefined);
  if (timing.endsAt === Number.POSITIVE_INFINITY && parents.length === 0) return tryAll(call, sending, attempts);
  const wholeCall = {
    milliseconds: timing.endsAt - performance.now(),
    parents,
    makeError: () => makeTimeout("deadline", settings.deadline, sending.describe(), attempts),
  };
  return withTimeLimit(wholeCall, (signal) => tryAll(call, sending, attempts, signal));
}

async function tryAll(
  call: Call,
  sending: Sending,
  attempts: AttemptSummary[],
  signal?: AbortSignal,
): Promise<ParsedAnswer> {
  const { settings, changesState, timing } = call;
  const startedAt = performance.now();
  try {
    return await attemptOnce(call, sending, signal, 1);
  } catch (error) {
    // Most calls need nothing of what it takes to try again. Where it cannot be loaded, as when a process has no files left
    // to open, the failure itself is what counts.
    const { retry } = await import("./retry.js").catch(() => {
      throw error;
    });
    const policy = {
      retries: settings.retries,
      changesState,
      endsAt: timing.endsAt,
      signal,
      attempts,
      onRetry: logRetry(sending.log),
    };
    return retry({ error, startedAt }, policy, (number) => attemptOnce(call, sending, signal, number));
  }
}

async function attemptOnce(
  { operationId, request, settings }: Call,
  sending: Sending,
  parent: AbortSignal | undefined,
  number: number,
): Promise<ParsedAnswer> {
  const { describe, redact, log } = sending;
  const limit = {
    milliseconds: settings.timeout,
    parents: [parent],
    makeError: () => makeTimeout("timeout", settings.timeout, describe(), []),
  };
  const attempt = () =>
    withTimeLimit(limit, async (signal) => {
      settings.usage.countAttempt(operationId, number > 1);
      const startedAt = performance.now();
      const logEnd = (end: string) =>
        log("debug", () => {
          const duration = Math.round(performance.now() - startedAt);
          return `${operationId}: ${request.method} ${request.url} ${end} in ${duration} ms (attempt ${number})`;
        });
      const answer = await sendAttempt(request, sending, signal).catch((error: unknown) => {
        logEnd("failed");
        throw error;
      });
      settings.usage.countBytes(operationId, answer.body.byteLength);
      logEnd(`answered ${answer.status}`);
      return { ...answer, json: readAnswer(answer, describe, redact) };
    });
  // A turn is waited for outside the attempt's time limit, and given up between attempts.
  return settings.limiter === undefined ? attempt() : settings.limiter.run(attempt, parent);
}

/** Waits for as long as the call may still take, and no longer. */
export async function pauseCall(
  call: Pick<Call, "operationId" | "settings" | "timing">,
  milliseconds: number,
  signal: AbortSignal,
): Promise<void> {
  const { operationId, settings, timing } = call;
  const limit = {
    milliseconds: timing.endsAt - performance.now(),
    parents: [...timing.signals, signal],
    makeError: () => makeTimeout("deadline", settings.deadline, { operationId }, []),
  };
  await withTimeLimit(limit, (ending) => delay(milliseconds, ending));
}

function planSending({ operationId, settings, request: { method, url }, changesState }: Call): Sending {
  const redact = createRedact([settings.apiKey, settings.accountKey]);
  return {
    settings,
    followRedirects: !changesState && method === "GET",
    log: createLog(settings.logger, settings.logLevel, redact),
    redact,
    // The id of a call that the spec does not know is its path.
    describe: () => ({ operationId: redact(operationId), request: { method, url: redact(url) } }),
  };
}

function makeTimeout(
  limit: "timeout" | "deadline",
  milliseconds: number,
  context: ErrorContext,
  attempts: readonly AttemptSummary[],
): TimeoutError {
  const what = limit === "timeout" ? "one attempt" : "the whole call";
  const message = `${context.operationId}: ${what} took longer than ${milliseconds} ms (${limit})`;
  const error = new TimeoutError(message, limit, milliseconds, context);
  error.attempts = attempts;
  return error;
}

function logRetry(log: Sending["log"]): (error: TikAPIError, attempt: number, wait: number) => void {
  return (error, attempt, wait) => {
    log(
      "warn",
      () => `${error.operationId}: attempt ${attempt} failed (${error.message}); next in ${Math.round(wait)} ms`,
    );
  };
}
