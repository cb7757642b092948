import {
  isBudgetError,
  isRateLimitError,
  isTikAPIError,
  isTikTokError,
  isValidationError,
  type TikAPIError,
  type TikTokErrorKind,
} from "../../src/index.js";
import { describeCause, UsageError } from "../errors.js";
import { ToolError } from "./tool-error.js";

/** What a model can do about a failure. No stack, no request. */
export interface Failure {
  readonly kind: string;
  readonly message: string;
  readonly advice: string;
  /** Whether the same call may succeed later. */
  readonly retryable: boolean;
  /** What it says of other calls. */
  readonly scope?: string;
  readonly status?: number;
  readonly tiktok?: { readonly code: number; readonly name: string; readonly kind: string };
  readonly fields?: unknown;
  readonly retry_after_seconds?: number;
}

export function describeFailure(error: unknown): Failure {
  if (isTikAPIError(error)) return describeCall(error);
  if (error instanceof ToolError)
    return {
      kind: error.kind,
      message: error.message,
      advice: error.advice,
      retryable: error.kind === "database-busy",
    };
  if (error instanceof UsageError)
    return { kind: "invalid-arguments", message: error.message, advice: "Correct the arguments.", retryable: false };
  const message = `The server failed: ${describeCause(error).slice(0, longest)}`;
  return { kind: "internal", message, advice: "Tell the user; this is a mistake in the server.", retryable: false };
}

const longest = 700;

function describeCall(error: TikAPIError): Failure {
  const { retryable, scope } = error;
  const kind = nameKind(error);
  const message = isBudgetError(error)
    ? `The budget of this server, ${error.requests} requests, is used up. Nothing was sent.`
    : error.message.slice(0, longest);
  return {
    kind,
    message,
    advice: isTikTokError(error) ? tiktokAdvice[error.tiktok.kind] : (advice[kind] ?? "Tell the user what happened."),
    retryable,
    scope,
    ...("status" in error && { status: Number(error.status) }),
    ...(isTikTokError(error) && {
      tiktok: { code: error.tiktok.code, name: error.tiktok.name, kind: error.tiktok.kind },
    }),
    ...(isValidationError(error) && { fields: error.fields }),
    ...(isRateLimitError(error) && error.retryAfter !== undefined && { retry_after_seconds: error.retryAfter / 1_000 }),
  };
}

/** `rate-limit` for a RateLimitError. */
const nameKind = ({ name }: TikAPIError): string =>
  name
    .replace(/Error$/, "")
    .replaceAll(/([a-z])([A-Z])/g, "$1-$2")
    .toLowerCase()
    .replace("tik-tok", "tiktok");

const restart = "Tell the user: only the person who starts the server can change this.";

const advice: Readonly<Record<string, string>> = {
  configuration: restart,
  validation: "Correct these params; describe_operation says what they take.",
  budget: `Make no further calls. Work with what you have. ${restart}`,
  connection: "Try once more; then tell the user that the API cannot be reached.",
  timeout: "Try once more, for fewer items; then tell the user that the API is slow.",
  parse: "The answer was not what the API documents. Try once more; then tell the user.",
  pagination: "The list cannot go on. Work with the items that you have.",
  "bad-request": "The API refuses a parameter. Correct it; describe_operation says what it takes.",
  unauthorized:
    "The API key or the account key of the server is missing or wrong. Make no further calls, and tell the user.",
  forbidden: "The API refuses this call, often because of the plan. Do not repeat it.",
  "session-expired": "The account's owner must authorise the app again. Make no further calls for this account.",
  "rate-limit": "Too many requests, or the day's quota is used up. Make no further calls for now, and tell the user.",
  server: "Try once more later; then tell the user that the API has a problem.",
};

const tiktokAdvice: Readonly<Record<TikTokErrorKind, string>> = {
  transient: "Try once more in a moment.",
  invalid: "Correct the parameter that TikTok refuses.",
  "not-found": "It does not exist. Check the name or id with the user.",
  private: "The account is private. Tell the user.",
  removed: "It was removed. Tell the user.",
  restricted: "TikTok does not show it, because of age, region or audience. Tell the user.",
  login: "It needs an account that is logged in. Look for an operation of an account.",
  blocked: "TikTok has blocked this. Do not repeat it.",
  limit: "A limit of TikTok was reached. Make no further calls of this kind for now.",
  unknown: "TikTok refuses for an unknown reason. Do not repeat it more than once.",
};
