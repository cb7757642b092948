import type { Budget } from "../settings/budget.js";
import type { Settings } from "../settings/settings.js";
import { type AttemptSummary, BudgetError, type ErrorContext, TimeoutError } from "../spec/errors.js";
import { type Keys, redactFor } from "./redact.js";

/** A request as plain data, which every attempt can send again. */
export interface PlannedRequest {
  readonly method: string;
  readonly url: string;
  /** By lower-case name. */
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
}

/** A request with everything needed to send it. */
export interface Call {
  readonly operationId: string;
  readonly request: PlannedRequest;
  /** The parameters as they were given. */
  readonly params?: object | undefined;
  readonly settings: Settings;
  readonly changesState: boolean;
  /** What a success may hold besides JSON: nothing, if its status says so, or anything. A typed read promises JSON. */
  readonly alsoTakes?: "nothing" | "anything";
  readonly timing: Timing;
}

/** The end of a call; all pages of one iteration share it. */
export interface Timing {
  /** In milliseconds of `performance.now()`. */
  readonly endsAt: number;
  readonly signals: readonly (AbortSignal | undefined)[];
}

/** What the attempts of a call sent. */
export interface Sent {
  requests: number;
  /** The requests that may have changed something on the server. */
  changes: number;
  /** The attempts so far. */
  attempts: number;
}

/** One attempt of a call. */
export interface Attempt {
  /** From 1 on. */
  readonly number: number;
  readonly sent: Sent;
  /** Called before every request, which it may refuse by an error. Redirects are part of a request. */
  readonly onRequest: () => void;
}

/** A complete response. */
export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly url: string;
  readonly body: Uint8Array;
}

/** What errors say of a call, as far as it is known. */
export interface DescribedCall {
  readonly operationId: string | undefined;
  readonly request: Omit<PlannedRequest, "body"> | undefined;
  readonly settings: Keys;
}

/** Describes a call for its errors, without keys. */
export function describeCall({ operationId, request, settings }: DescribedCall): ErrorContext {
  const redact = redactFor(settings);
  return {
    operationId: operationId && redact(operationId),
    request: request && { method: redact(request.method), url: redact(request.url) },
  };
}

export function createTimeout(
  limit: "timeout" | "deadline",
  milliseconds: number,
  context: ErrorContext,
  attempts: readonly AttemptSummary[] = [],
): TimeoutError {
  const what = limit === "timeout" ? "one attempt" : "the whole call";
  const message = `${context.operationId}: ${what} took longer than ${milliseconds} ms (${limit})`;
  const error = new TimeoutError(message, limit, milliseconds, context);
  error.attempts = attempts;
  return error;
}

export function createBudgetError(call: Call, { requests }: Budget, attempts: readonly AttemptSummary[]): BudgetError {
  const error = new BudgetError(requests, describeCall(call));
  error.attempts = attempts;
  return error;
}
