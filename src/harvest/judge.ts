import {
  isBudgetError,
  isRateLimitError,
  isTikAPIError,
  isUnauthorizedError,
  type TikAPIError,
} from "../spec/errors.js";
import { HarvestError } from "./harvest-error.js";
import type { Failure } from "./list-row.js";
import { KeyPaused } from "./quota.js";
import { ListLost } from "./store.js";

/** What a failed slice means: for its list, for its account or key, or for this worker. */
export type Verdict =
  | { readonly kind: "lost" | "paused" }
  | { readonly kind: "pause-key"; readonly reason: string; readonly seconds?: number | undefined }
  | { readonly kind: "pause-account"; readonly reason: string }
  | { readonly kind: "try-again"; readonly seconds: number }
  | { readonly kind: "fail" }
  | { readonly kind: "stop" };

/** How often a list is tried again without getting on, before it counts as failed. */
const mostTries = 5;

export function judge(error: unknown, tries: number): Verdict {
  if (error instanceof ListLost) return { kind: "lost" };
  if (error instanceof KeyPaused) return { kind: "paused" };
  if (error instanceof HarvestError && error.problem === "account")
    return { kind: "pause-account", reason: error.message };
  // What follows from one odd item is no reason to stop all others.
  if (error instanceof HarvestError && error.problem === "arguments") return { kind: "fail" };
  if (!isTikAPIError(error)) return { kind: "stop" };
  if (isUnauthorizedError(error)) return { kind: "pause-key", reason: refusal, seconds: 3_600 };
  if (isRateLimitError(error))
    return {
      kind: "pause-key",
      reason: "The API says that the quota of the key is used up (429).",
      // A server that says at once would be asked again and again.
      seconds: error.retryAfter === undefined ? undefined : Math.max(1, error.retryAfter / 1_000),
    };
  const { scope, message, retryable } = error as TikAPIError;
  // The client's own budget: whoever set it decides.
  if (scope === "client" || isBudgetError(error)) return { kind: "stop" };
  if (scope === "account") return { kind: "pause-account", reason: message };
  if (scope === "key") return { kind: "pause-key", reason: message };
  if (!retryable || tries + 1 >= mostTries) return { kind: "fail" };
  return { kind: "try-again", seconds: Math.min(3_600, 15 * 2 ** tries) };
}

const refusal = "The API refuses the key (401). Check TIKAPI_API_KEY; with another one, the work goes on at once.";

export const describeFailure = (error: unknown): Failure => {
  const { name, message } = error as Error;
  return { name, message: message.slice(0, 500) };
};
