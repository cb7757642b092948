import pRetry from "p-retry";
import {
  type AttemptSummary,
  ConnectionError,
  RateLimitError,
  ResponseError,
  ServerError,
  SessionExpiredError,
  TikAPIError,
  TikTokError,
} from "./errors.js";
import { delay } from "./time-limit.js";

export interface RetryPolicy {
  /** Attempts after the first. */
  readonly retries: number;
  readonly changesState: boolean;
  /** When the whole call must be over, in milliseconds of `performance.now()`. */
  readonly endsAt: number;
  readonly signal: AbortSignal | undefined;
  /** Where failed attempts are noted, oldest first. */
  readonly attempts: AttemptSummary[];
  /** Told before every wait. */
  readonly onRetry: (error: TikAPIError, attempt: number, wait: number) => void;
}

const firstBackoff = 500;
const longestBackoff = 8_000;
const longestRetryAfter = 60_000;

/** The first attempt, which failed. */
export interface FirstFailure {
  readonly error: unknown;
  /** In milliseconds of `performance.now()`. */
  readonly startedAt: number;
}

/** Goes on trying until an attempt succeeds, fails for good, or the retries are used up; the final error lists every attempt. */
export async function retry<T>(
  first: FirstFailure,
  policy: RetryPolicy,
  attempt: (number: number) => Promise<T>,
): Promise<T> {
  const { attempts } = policy;
  let { startedAt } = first;
  return pRetry(
    (number) => {
      if (number === 1) throw first.error;
      startedAt = performance.now();
      return attempt(number);
    },
    {
      retries: policy.retries,
      // The wait is ours, because p-retry cannot be told a delay per error.
      minTimeout: 0,
      ...(policy.signal && { signal: policy.signal }),
      onFailedAttempt: ({ error }) => {
        attempts.push(summarize(error, performance.now() - startedAt));
        if (error instanceof TikAPIError) error.attempts = attempts;
      },
      shouldRetry: async ({ error, attemptNumber }) => {
        const wait = planRetry(error, attemptNumber, policy);
        if (wait === undefined) return false;
        // Nothing else is worth a retry.
        policy.onRetry(error as TikAPIError, attemptNumber, wait);
        await delay(wait, policy.signal);
        return true;
      },
    },
  );
}

/** Milliseconds to wait before the next attempt, or `undefined` when there must be none. */
export function planRetry(
  error: unknown,
  attemptNumber: number,
  policy: Pick<RetryPolicy, "changesState" | "endsAt">,
): number | undefined {
  const budget = policy.endsAt - performance.now();
  if (error instanceof RateLimitError) {
    // The limit is a daily one: only a short wait that the server itself asks for can help.
    const { retryAfter } = error;
    return retryAfter !== undefined && retryAfter <= Math.min(longestRetryAfter, budget) ? retryAfter : undefined;
  }
  if (!isWorthRetrying(error, policy.changesState)) return undefined;
  const asked = error instanceof ResponseError ? error.retryAfter : undefined;
  if (asked !== undefined) return asked <= Math.min(longestRetryAfter, budget) ? asked : undefined;
  const wait = Math.random() * Math.min(firstBackoff * 2 ** (attemptNumber - 1), longestBackoff);
  return wait < budget ? wait : undefined;
}

const retriedStatuses = new Set([408, 500, 502, 503, 504]);

function isWorthRetrying(error: unknown, changesState: boolean): boolean {
  if (error instanceof ConnectionError) {
    if (error.reason === "unreachable") return true;
    return !changesState && error.reason !== "redirected";
  }
  if (changesState || !(error instanceof ResponseError) || error instanceof SessionExpiredError) return false;
  const code = error instanceof TikTokError || error instanceof ServerError ? error.tiktok : undefined;
  if (code !== undefined && code.kind !== "unknown") return code.kind === "transient";
  return retriedStatuses.has(error.status);
}

function summarize(error: Error, duration: number): AttemptSummary {
  const summary = { error: `${error.name}: ${error.message}`, duration: Math.round(duration) };
  return error instanceof ResponseError ? { status: error.status, ...summary } : summary;
}
