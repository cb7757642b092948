import pRetry from "p-retry";
import { type AttemptSummary, ConnectionError, RateLimitError, ResponseError, TikAPIError } from "../spec/errors.js";
import { describeThrown, isErrorLike } from "../spec/read-value.js";
import { delay } from "./time-limit.js";

export interface RetryPolicy {
  readonly signal: AbortSignal | undefined;
  /** Receives the failed attempts, oldest first. */
  readonly attempts: AttemptSummary[];
  /** Runs an attempt when it may start. A failure of the wait itself is final. */
  readonly inTurn?: (<T>(attempt: () => Promise<T>) => Promise<T>) | undefined;
  /** Milliseconds to wait before the next attempt, or `undefined` to give up. */
  readonly planWait: (error: unknown) => number | undefined;
  /** Whether trying again could repeat a change. */
  readonly couldRepeat?: (error: TikAPIError) => boolean;
  /** Called before every wait. */
  readonly onRetry?: (error: TikAPIError, attempt: number, wait: number) => void;
}

/** Tries until an attempt succeeds or none may follow; the final error lists all attempts. */
export async function retry<T>(attempt: (number: number) => Promise<T>, policy: RetryPolicy): Promise<T> {
  const { attempts, signal } = policy;
  let startedAt = 0;
  let failure: unknown;
  let isFinal = false;
  const note = (error: unknown): never => {
    signal?.throwIfAborted();
    attempts.push(summarize(error, performance.now() - startedAt));
    if (error instanceof TikAPIError) {
      error.attempts = attempts;
      if (policy.couldRepeat?.(error)) error.retryable = false;
    }
    failure = error;
    throw error;
  };
  const attemptNow = (number: number) => {
    startedAt = performance.now();
    return attempt(number).catch(note);
  };
  const endAll = (error: unknown): never => {
    isFinal = error !== failure;
    failure = error;
    throw error;
  };
  const { inTurn } = policy;
  const attemptInTurn = inTurn && ((number: number) => inTurn(() => attemptNow(number)).catch(endAll));
  const options = {
    // The policy counts them.
    retries: Number.POSITIVE_INFINITY,
    // `shouldRetry` waits, because p-retry takes no delay per error.
    minTimeout: 0,
    shouldRetry: async ({ error, attemptNumber }: { error: Error; attemptNumber: number }) => {
      const wait = isFinal ? undefined : policy.planWait(error);
      if (wait === undefined) return false;
      // Only errors of this class are retried.
      policy.onRetry?.(error as TikAPIError, attemptNumber, wait);
      await delay(wait, signal);
      return true;
    },
  };
  try {
    return await pRetry(attemptInTurn ?? attemptNow, options);
  } catch {
    signal?.throwIfAborted();
    // Not p-retry's error, which wraps a thrown value that is not an Error.
    throw failure;
  }
}

const firstBackoff = 500;
const longestBackoff = 8_000;
const longestRetryAfter = 60_000;

/** Milliseconds to wait before the next attempt, or `undefined` to give up. */
export function planRetry(error: unknown, attempt: number, endsAt = Number.POSITIVE_INFINITY): number | undefined {
  if (!(error instanceof TikAPIError) || !error.retryable) return undefined;
  const left = endsAt - performance.now();
  const asked = error instanceof ResponseError ? error.retryAfter : undefined;
  if (asked !== undefined) return asked <= Math.min(longestRetryAfter, left) ? asked : undefined;
  // Without `retryRateLimit`, it is worth a retry only after a short wait that the server itself names.
  if (error instanceof RateLimitError) return undefined;
  const wait = Math.random() * Math.min(firstBackoff * 2 ** (attempt - 1), longestBackoff);
  return wait < left ? wait : undefined;
}

const firstSlowdown = 1_000;
const longestSlowdown = 16_000;

/** Milliseconds to wait after a refusal for a rate limit, or `undefined` if that is more than is left. */
export function planSlowdown({ retryAfter = 0 }: RateLimitError, refusal: number, left: number): number | undefined {
  const longest = Math.min(firstSlowdown * 2 ** (refusal - 1), longestSlowdown);
  // Half of it is drawn: calls that were refused together should not come back together.
  const wait = Math.max(retryAfter, (longest * (1 + Math.random())) / 2);
  return wait <= left ? wait : undefined;
}

/** Whether a failure leaves open that the request took effect. */
export const mayHaveWorked = (error: TikAPIError): boolean =>
  !(error instanceof RateLimitError || (error instanceof ConnectionError && error.reason === "unreachable"));

function summarize(error: unknown, duration: number): AttemptSummary {
  const text = isErrorLike(error) ? `${error.name}: ${error.message}` : describeThrown(error);
  const summary = { error: text, duration: Math.round(duration) };
  return error instanceof ResponseError ? { status: error.status, ...summary } : summary;
}
