/** The request an error is about, with every key removed. */
export interface RequestSummary {
  readonly method: string;
  readonly url: string;
}

/** One try of a call: what it ended with and how long it took. */
export interface AttemptSummary {
  /** HTTP status, when an answer arrived. */
  readonly status?: number;
  /** Name and message of the failure. */
  readonly error: string;
  /** Milliseconds from sending to the failure. */
  readonly duration: number;
}

/** What a TikTok status code stands for. The table lives in the spec. */
export interface TikTokCode {
  readonly code: number;
  /** Stable name, also the name of the mock's example, e.g. `userDoesNotExist`. */
  readonly name: string;
  readonly description: string;
  readonly kind: TikTokErrorKind;
}

/** What to do about a TikTok error: try again (`transient`), give up, log in, or slow down (`limit`). */
export type TikTokErrorKind =
  | "transient"
  | "not-found"
  | "private"
  | "removed"
  | "restricted"
  | "login"
  | "blocked"
  | "limit"
  | "unknown";

export interface ErrorContext {
  readonly operationId?: string | undefined;
  readonly request?: RequestSummary | undefined;
  readonly cause?: unknown;
}

const brand: unique symbol = Symbol.for("tikapi-fetch/error");

/**
 * Base of every error this package throws.
 *
 * The caller's own abort is not one of them: it is rethrown as it is.
 */
export class TikAPIError extends Error {
  static readonly errorName: string = "TikAPIError";

  /** The call that failed, e.g. `public.check`, or method and path of a `request()`. */
  readonly operationId: string | undefined;
  readonly request: RequestSummary | undefined;
  /** Every failed try of the call, oldest first; empty when nothing was sent. */
  attempts: readonly AttemptSummary[] = [];
  /** Parameters to call the same method with, to go on after an iteration broke off. */
  checkpoint?: Readonly<Record<string, unknown>>;

  constructor(message: string, context: ErrorContext = {}) {
    super(message, context.cause === undefined ? undefined : { cause: context.cause });
    this.name = new.target.errorName;
    this.operationId = context.operationId;
    this.request = context.request;
  }

  /** The names of this error's class and of the classes above it; lets guards work across two copies of the package. */
  get [brand](): readonly string[] {
    const names: string[] = [];
    // An error is made by its class, which is this one or extends it.
    let ancestor = this.constructor as typeof TikAPIError;
    while (ancestor.errorName !== undefined) {
      names.push(ancestor.errorName);
      ancestor = Object.getPrototypeOf(ancestor);
    }
    return names;
  }

  /** A plain object for logs and queues: no keys, no stack. */
  toJSON(): object {
    return { ...this, message: this.message };
  }
}

/** Thrown when the client is set up wrongly: a bad option, a missing key, an unsafe base URL, a browser. Nothing was sent. */
export class ConfigurationError extends TikAPIError {
  static override readonly errorName: string = "ConfigurationError";
}

/** Thrown when a user came back from the authorisation page without granting access. */
export class AuthorizationError extends TikAPIError {
  static override readonly errorName: string = "AuthorizationError";

  constructor(
    /** Why, in a word: `access_denied` when the user refused. */
    readonly reason: string,
    description?: string,
  ) {
    super(
      `The account was not authorised: ${description ?? reason}. Send the user the link again, or respect the refusal.`,
    );
  }
}

/** Thrown when parameters break the spec's rules. Nothing was sent. */
export class ValidationError extends TikAPIError {
  static override readonly errorName: string = "ValidationError";

  constructor(
    /** Every wrong parameter with the rule it breaks. */
    readonly fields: Readonly<Record<string, string>>,
    context: ErrorContext = {},
  ) {
    const problems = Object.entries(fields).map(([name, reason]) => `${name} ${reason}`);
    super(`${context.operationId ?? "The call"} was not sent: ${problems.join("; ")}`, context);
  }
}

/**
 * Why no answer arrived. `unreachable`: the connection was not made, so nothing was sent and even a call that changes
 * state can be repeated. `interrupted`: lost underway; the request may have taken effect. `redirected`: the answer
 * points where the client will not go. `timeout`: a time limit ran out.
 */
export type ConnectionFailure = "unreachable" | "interrupted" | "redirected" | "timeout";

/** Thrown when no HTTP answer arrived: DNS, refused, reset, a redirect that may not be followed. */
export class ConnectionError extends TikAPIError {
  static override readonly errorName: string = "ConnectionError";

  constructor(
    message: string,
    readonly reason: ConnectionFailure,
    context: ErrorContext = {},
  ) {
    super(message, context);
  }
}

/** Thrown when an attempt (`timeout`) or the whole call (`deadline`) took too long. */
export class TimeoutError extends ConnectionError {
  static override readonly errorName: string = "TimeoutError";

  constructor(
    message: string,
    /** Which limit ran out. */
    readonly limit: "timeout" | "deadline",
    /** The limit in milliseconds. */
    readonly milliseconds: number,
    context: ErrorContext = {},
  ) {
    super(message, "timeout", context);
  }
}

/** Thrown when a successful response is not JSON: a gateway's page, an empty or cut-off body, one beyond `maxResponseBytes`. */
export class ParseError extends TikAPIError {
  static override readonly errorName: string = "ParseError";

  constructor(
    message: string,
    readonly status: number,
    readonly contentType: string | undefined,
    /** The first characters of the body. */
    readonly excerpt: string,
    context: ErrorContext = {},
  ) {
    super(message, context);
  }
}

/** Thrown when a list cannot be continued: its cursor came back a second time, or there is none though more is promised. */
export class PaginationError extends TikAPIError {
  static override readonly errorName: string = "PaginationError";
}

export interface ResponseErrorContext extends ErrorContext {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly json: unknown;
  /** Milliseconds from the `Retry-After` header. */
  readonly retryAfter?: number | undefined;
}

/** Thrown when the API answers with an error: a status of 400 and above, or an error inside a 200. */
export class ResponseError extends TikAPIError {
  static override readonly errorName: string = "ResponseError";

  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  /** The parsed body; `undefined` when it is not JSON. */
  readonly json: unknown;
  /** Milliseconds the server asks to wait, from `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(message: string, context: ResponseErrorContext) {
    super(message, context);
    this.status = context.status;
    this.headers = context.headers;
    this.text = context.text;
    this.json = context.json;
    this.retryAfter = context.retryAfter;
  }

  /** Same as `status`: the name the official package uses. */
  get statusCode(): number {
    return this.status;
  }

  override toJSON(): object {
    const text = this.json === undefined ? this.text : undefined;
    return { ...super.toJSON(), text, headers: Object.fromEntries(this.headers) };
  }
}

/** Thrown on status 400: the server refuses a parameter. */
export class BadRequestError extends ResponseError {
  static override readonly errorName: string = "BadRequestError";

  constructor(
    message: string,
    /** The server's complaint per parameter. */
    readonly fields: Readonly<Record<string, unknown>>,
    context: ResponseErrorContext,
  ) {
    super(message, context);
  }
}

/** Thrown on status 401: a key is missing or not valid. */
export class UnauthorizedError extends ResponseError {
  static override readonly errorName: string = "UnauthorizedError";
}

/** Thrown on status 403 without a TikTok code: the API or TikTok refuses the call. */
export class ForbiddenError extends ResponseError {
  static override readonly errorName: string = "ForbiddenError";
}

/** Thrown when TikTok gives a reason by number: status 403, or a 200 that carries a code other than 0. */
export class TikTokError extends ForbiddenError {
  static override readonly errorName: string = "TikTokError";

  constructor(
    message: string,
    /** What the code stands for; `kind` says what to do. */
    readonly tiktok: TikTokCode,
    context: ResponseErrorContext,
  ) {
    super(message, context);
  }

  get tiktokCode(): number {
    return this.tiktok.code;
  }
}

/** Thrown on status 428: the account's session ended. Send its owner a new authorisation link. */
export class SessionExpiredError extends ResponseError {
  static override readonly errorName: string = "SessionExpiredError";
}

/** Thrown on status 429: the day's requests or bandwidth are spent. The limit resets hours later. */
export class RateLimitError extends ResponseError {
  static override readonly errorName: string = "RateLimitError";
}

/** Thrown on status 500 and above. A 503 can carry the TikTok code behind it. */
export class ServerError extends ResponseError {
  static override readonly errorName: string = "ServerError";

  constructor(
    message: string,
    /** The TikTok code in the body, when there is one. */
    readonly tiktok: TikTokCode | undefined,
    context: ResponseErrorContext,
  ) {
    super(message, context);
  }

  get tiktokCode(): number | undefined {
    return this.tiktok?.code;
  }
}

export const isTikAPIError = /* @__PURE__ */ guard(TikAPIError);
export const isConfigurationError = /* @__PURE__ */ guard(ConfigurationError);
export const isAuthorizationError = /* @__PURE__ */ guard(AuthorizationError);
export const isValidationError = /* @__PURE__ */ guard(ValidationError);
export const isConnectionError = /* @__PURE__ */ guard(ConnectionError);
export const isTimeoutError = /* @__PURE__ */ guard(TimeoutError);
export const isParseError = /* @__PURE__ */ guard(ParseError);
export const isPaginationError = /* @__PURE__ */ guard(PaginationError);
export const isResponseError = /* @__PURE__ */ guard(ResponseError);
export const isBadRequestError = /* @__PURE__ */ guard(BadRequestError);
export const isUnauthorizedError = /* @__PURE__ */ guard(UnauthorizedError);
export const isForbiddenError = /* @__PURE__ */ guard(ForbiddenError);
export const isTikTokError = /* @__PURE__ */ guard(TikTokError);
export const isSessionExpiredError = /* @__PURE__ */ guard(SessionExpiredError);
export const isRateLimitError = /* @__PURE__ */ guard(RateLimitError);
export const isServerError = /* @__PURE__ */ guard(ServerError);

type ErrorClass<T> = { readonly errorName: string; readonly prototype: T };

/** A guard that also knows errors of another copy of this package, for which `instanceof` is false. */
function guard<T extends TikAPIError>(errorClass: ErrorClass<T>): (error: unknown) => error is T {
  return (error): error is T =>
    // Any other error has no such member.
    error instanceof Error && ((error as Partial<TikAPIError>)[brand]?.includes(errorClass.errorName) ?? false);
}
