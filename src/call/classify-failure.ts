import {
  BadRequestError,
  ForbiddenError,
  RateLimitError,
  ResponseError,
  type ResponseErrorContext,
  ServerError,
  SessionExpiredError,
  type TikTokCode,
  TikTokError,
  UnauthorizedError,
} from "../spec/errors.js";

/** Details of a failure besides its status. */
interface FailureDetails {
  readonly tiktok?: TikTokCode | undefined;
  /** The server's complaint per parameter. */
  readonly fields?: Readonly<Record<string, unknown>>;
  readonly sessionExpired?: boolean;
}

/** Creates the error that fits a status. */
export function classifyFailure(message: string, context: ResponseErrorContext, details: FailureDetails = {}) {
  const { status } = context;
  const { tiktok, fields = {}, sessionExpired = false } = details;
  if (status === 400) return new BadRequestError(message, fields, context);
  if (status === 401) return new UnauthorizedError(message, context);
  if (status === 428 || sessionExpired) return new SessionExpiredError(message, context);
  if (status === 429) return new RateLimitError(message, context);
  if (status >= 500) return new ServerError(message, tiktok, context);
  if (tiktok !== undefined && (status === 403 || status < 300)) return new TikTokError(message, tiktok, context);
  return status === 403 ? new ForbiddenError(message, context) : new ResponseError(message, context);
}

/** Reads the milliseconds of a `Retry-After` header, which holds seconds or a date. */
export function readRetryAfter(headers: Headers): number | undefined {
  const value = headers.get("retry-after");
  if (!value) return undefined;
  if (/^\d+(\.\d+)?$/.test(value)) return Number(value) * 1000;
  const date = /^[A-Za-z]/.test(value) ? Date.parse(value) : Number.NaN;
  return Number.isNaN(date) ? undefined : Math.max(0, date - Date.now());
}
