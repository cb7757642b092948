/** The request an error is about, with every key removed. */
export interface RequestSummary {
  readonly method: string;
  readonly url: string;
}

/** A failed attempt of a call. */
export interface AttemptSummary {
  /** HTTP status, if the server answered. */
  readonly status?: number;
  /** Name and message of the failure. */
  readonly error: string;
  /** Milliseconds from sending to the failure. */
  readonly duration: number;
}

/**
 * A place in a list, as plain JSON of less than 2 KB beside its cursor. `api.resume(checkpoint)` goes on exactly there, in
 * another process or on another day.
 */
export interface Checkpoint<Id extends string = string> {
  readonly operationId: Id;
  /** The parameters of the page to ask for. */
  readonly params: Readonly<Record<string, unknown>>;
  /** What is known of the pages before: enough to notice a list that repeats itself. */
  readonly trail: string;
}

/** A TikTok status code, explained. The list is in the spec. */
export interface TikTokCode {
  readonly code: number;
  /** A stable name, which the mock's example shares, e.g. `userDoesNotExist`. */
  readonly name: string;
  readonly description: string;
  readonly kind: TikTokErrorKind;
}

/** What to do about a TikTok error: try again (`transient`), correct a parameter (`invalid`), give up, log in, or slow down (`limit`). */
export type TikTokErrorKind =
  | "transient"
  | "invalid"
  | "not-found"
  | "private"
  | "removed"
  | "restricted"
  | "login"
  | "blocked"
  | "limit"
  | "unknown";

/**
 * What an error is about, and so what it says of other calls. `call`: this call only. `account`: all calls of the account, whose
 * session has ended. `key`: all calls of the API key, which is wrong or has reached a limit. `client`: how the client is set up.
 */
export type ErrorScope = "call" | "account" | "key" | "client";

export interface ErrorContext {
  readonly operationId?: string | undefined;
  readonly request?: RequestSummary | undefined;
  readonly cause?: unknown;
  /** If it is not the usual one of the class. */
  readonly scope?: ErrorScope | undefined;
}

const brand: unique symbol = Symbol.for("tikapi-fetch/error");

/** Base class of all errors of this package. Your own abort is not one of them: its reason is rethrown as it is. */
export class TikAPIError extends Error {
  static readonly errorName: string = "TikAPIError";
  /** The scope of its errors, where nothing more is known. */
  static readonly usualScope: ErrorScope = "call";

  /** The call that failed, e.g. `public.check`; for a `request()`, its method and path. */
  readonly operationId: string | undefined;
  readonly request: RequestSummary | undefined;
  readonly scope: ErrorScope;
  /**
   * Whether the same call may succeed later: `true` after a failure that passes, if it is certain that trying again does not repeat a
   * change. The client has used up its own retries. After a `RateLimitError`, wait first.
   */
  retryable = false;
  /** All failed attempts of the call, oldest first; empty if nothing was sent. */
  attempts: readonly AttemptSummary[] = [];
  /** Where the list stopped: `api.resume(error.checkpoint)` goes on there. */
  checkpoint?: Checkpoint;

  constructor(message: string, context: ErrorContext = {}) {
    super(message, context.cause === undefined ? undefined : { cause: context.cause });
    this.name = new.target.errorName;
    this.operationId = context.operationId;
    this.request = context.request;
    this.scope = context.scope ?? new.target.usualScope;
  }

  /** The names of this error's class and its base classes, which the guards of another copy of the package read. */
  get [brand](): readonly string[] {
    const names: string[] = [];
    // The constructor of an error is this class or extends it.
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

/**
 * Thrown when an option is invalid: no key, an unsafe base URL, a browser. Nothing was sent, unless your own `fetch` or
 * middleware returned something other than a new `Response`.
 */
export class ConfigurationError extends TikAPIError {
  static override readonly errorName: string = "ConfigurationError";
  static override readonly usualScope: ErrorScope = "client";
}

/** Thrown when a user returns from the authorisation page without granting access. */
export class AuthorizationError extends TikAPIError {
  static override readonly errorName: string = "AuthorizationError";
  static override readonly usualScope: ErrorScope = "account";

  constructor(
    /** A code: `access_denied` if the user refused. */
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
    /** The rule that each wrong parameter breaks, by the parameter's name. */
    readonly fields: Readonly<Record<string, string>>,
    context: ErrorContext = {},
  ) {
    const problems = Object.entries(fields).map(([name, reason]) => `${name} ${reason}`);
    super(`${context.operationId ?? "The call"} was not sent: ${problems.join("; ")}`, context);
  }
}

/**
 * Why no answer arrived. `unreachable`: the connection failed, so nothing was sent and any call is safe to repeat.
 * `interrupted`: the connection broke; the request may have taken effect. `redirected`: a redirect that the client does
 * not follow. `timeout`: a time limit was exceeded.
 */
export type ConnectionFailure = "unreachable" | "interrupted" | "redirected" | "timeout";

/** Thrown when no HTTP answer arrived: DNS, a refused or reset connection, a redirect that the client does not follow. */
export class ConnectionError extends TikAPIError {
  static override readonly errorName: string = "ConnectionError";

  constructor(
    message: string,
    readonly reason: ConnectionFailure,
    context: ErrorContext = {},
  ) {
    super(message, context);
    this.retryable = reason !== "redirected";
  }
}

/** Thrown when an attempt (`timeout`) or the whole call (`deadline`) took too long. */
export class TimeoutError extends ConnectionError {
  static override readonly errorName: string = "TimeoutError";

  constructor(
    message: string,
    /** The limit that was exceeded. */
    readonly limit: "timeout" | "deadline",
    /** Its value in milliseconds. */
    readonly milliseconds: number,
    context: ErrorContext = {},
  ) {
    super(message, "timeout", context);
  }
}

/**
 * Thrown when a successful response is not what was asked for: a gateway's page, an empty or cut-off body, one above
 * `maxResponseBytes`, or a body without the list.
 */
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

/** Thrown when the requests of `budget` are used up. Nothing was sent. */
export class BudgetError extends TikAPIError {
  static override readonly errorName: string = "BudgetError";
  static override readonly usualScope: ErrorScope = "key";

  constructor(
    /** The requests of the budget. */
    readonly requests: number,
    context: ErrorContext = {},
  ) {
    const advice = "Set a new one with `api.set({ budget: { requests } })`.";
    super(
      `${context.operationId ?? "The call"} was not sent: the budget of ${requests} requests is used up. ${advice}`,
      context,
    );
  }
}

/**
 * Thrown when a list cannot continue: its cursor repeats, it says there is more but gives no cursor, or page after page is empty
 * or has no new item.
 */
export class PaginationError extends TikAPIError {
  static override readonly errorName: string = "PaginationError";
}

const retriedStatuses = new Set([408, 429, 500, 502, 503, 504]);

export interface ResponseErrorContext
  extends ErrorContext,
    Pick<ResponseError, "status" | "headers" | "text" | "json">,
    Partial<Pick<ResponseError, "retryAfter">> {}

/** Thrown when the API answers with an error: a status of 400 or above, or an error inside a 200. */
export class ResponseError extends TikAPIError {
  static override readonly errorName: string = "ResponseError";

  readonly status: number;
  readonly headers: Headers;
  /** The body, or its first 256 KiB. */
  readonly text: string;
  /** The parsed body; `undefined` if it is not JSON or larger than 256 KiB. */
  readonly json: unknown;
  /** Milliseconds to wait, from `Retry-After`. */
  readonly retryAfter: number | undefined;

  constructor(message: string, context: ResponseErrorContext) {
    super(message, context);
    this.status = context.status;
    this.headers = context.headers;
    this.text = context.text;
    this.json = context.json;
    this.retryAfter = context.retryAfter;
    this.retryable = retriedStatuses.has(context.status);
  }

  /** The same as `status`; the official package uses this name. */
  get statusCode(): number {
    return this.status;
  }

  override toJSON(): object {
    const text = this.json === undefined ? this.text : undefined;
    return { ...super.toJSON(), text, headers: Object.fromEntries(this.headers) };
  }
}

/** Thrown on status 400: the server rejects a parameter. */
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

/** Thrown on status 401: a key is missing or invalid. */
export class UnauthorizedError extends ResponseError {
  static override readonly errorName: string = "UnauthorizedError";
  static override readonly usualScope: ErrorScope = "key";
}

/** Thrown on status 403 without a TikTok code: the API or TikTok refuses the call. */
export class ForbiddenError extends ResponseError {
  static override readonly errorName: string = "ForbiddenError";
}

/** Thrown when TikTok reports a code: on status 403, or inside a 200 with a code other than 0. */
export class TikTokError extends ForbiddenError {
  static override readonly errorName: string = "TikTokError";

  constructor(
    message: string,
    /** The code, explained; `kind` says what to do. */
    readonly tiktok: TikTokCode,
    context: ResponseErrorContext,
  ) {
    super(message, context);
    this.retryable = passes(tiktok) ?? this.retryable;
  }

  get tiktokCode(): number {
    return this.tiktok.code;
  }
}

/** Thrown on status 428: the account's session ended. Send its owner a new authorisation link. */
export class SessionExpiredError extends ResponseError {
  static override readonly errorName: string = "SessionExpiredError";
  static override readonly usualScope: ErrorScope = "account";
  // Its code can come with a status of a failure that passes.
  override retryable = false;
}

/** Thrown on status 429: too many requests at once, or the day's requests or bandwidth are used up. See `retryAfter`. */
export class RateLimitError extends ResponseError {
  static override readonly errorName: string = "RateLimitError";
  static override readonly usualScope: ErrorScope = "key";
}

/** Thrown on status 500 and above. The body of a 503 can hold a TikTok code. */
export class ServerError extends ResponseError {
  static override readonly errorName: string = "ServerError";

  constructor(
    message: string,
    /** The TikTok code in the body, if any. */
    readonly tiktok: TikTokCode | undefined,
    context: ResponseErrorContext,
  ) {
    super(message, context);
    this.retryable = passes(tiktok) ?? this.retryable;
  }

  get tiktokCode(): number | undefined {
    return this.tiktok?.code;
  }
}

/** Whether the failure of a code passes; `undefined` if the code says nothing. */
const passes = (code: TikTokCode | undefined): boolean | undefined =>
  code === undefined || code.kind === "unknown" ? undefined : code.kind === "transient";

export const isTikAPIError = /* @__PURE__ */ guard(TikAPIError);
export const isConfigurationError = /* @__PURE__ */ guard(ConfigurationError);
export const isAuthorizationError = /* @__PURE__ */ guard(AuthorizationError);
export const isValidationError = /* @__PURE__ */ guard(ValidationError);
export const isConnectionError = /* @__PURE__ */ guard(ConnectionError);
export const isTimeoutError = /* @__PURE__ */ guard(TimeoutError);
export const isParseError = /* @__PURE__ */ guard(ParseError);
export const isBudgetError = /* @__PURE__ */ guard(BudgetError);
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

/** A guard that also recognises errors of another copy of this package or of another realm, where `instanceof` fails. */
function guard<T extends TikAPIError>(errorClass: ErrorClass<T>): (error: unknown) => error is T {
  return (error): error is T =>
    // Foreign errors lack the member.
    (error as Partial<TikAPIError> | null | undefined)?.[brand]?.includes(errorClass.errorName) ?? false;
}
