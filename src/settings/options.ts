/** Runs around every attempt: change the request, answer yourself, or look at the response without reading its body. */
export type Middleware = (
  request: Request,
  next: (request: Request) => Promise<Response>,
  context: MiddlewareContext,
) => Promise<Response>;

/** What a middleware is told about the attempt. */
export interface MiddlewareContext {
  /** The operation, e.g. `public.check`; for a path that the spec does not contain, the method and the path. */
  readonly operationId: string;
  /** 1 for the first attempt of a call. */
  readonly attempt: number;
  /** Whether the call changes something, so that an answer from a cache would be wrong. */
  readonly changesState: boolean;
  /** A copy of the parameters as they were given, by name. It holds no keys. */
  readonly params: Readonly<Record<string, unknown>>;
}

/** A limit on the starts of attempts. */
export interface Rate {
  /** Maximum number of attempts that start within `per`. */
  readonly requests: number;
  /** Milliseconds. */
  readonly per: number;
}

/** A limit of your own, for example one that several processes share. */
export interface Limiter {
  /**
   * Called before every attempt, which starts when the promise resolves. It may resolve with a function, which is called once after
   * the attempt. An error of yours ends the call and reaches its caller as it is.
   */
  // biome-ignore lint/suspicious/noConfusingVoidType: an async function that returns nothing fits.
  acquire(attempt: LimitedAttempt): Promise<void | (() => void)>;
}

/** An attempt that asks a limiter. */
export interface LimitedAttempt {
  readonly operationId: string;
  /** Aborts at the deadline and with the call's own signal: stop waiting then. */
  readonly signal: AbortSignal;
}

/**
 * A fetch: the platform's, undici's, node-fetch's, or your own function. It is called for every attempt and redirect, and must
 * return a new response each time.
 */
export type FetchLike = (url: string, init: FetchInit) => Promise<ResponseLike>;

/** What the client gives to a fetch besides the URL. */
export interface FetchInit {
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | null;
  /** Aborts at the timeout, at the deadline, and with your own signal. */
  readonly signal: AbortSignal;
  /** The client follows redirects itself, so that keys stay within the origin. */
  readonly redirect: "manual";
}

/** What the client reads of a response; its body in one of three ways. A `text()` is not enough for a download. */
export type ResponseLike = {
  readonly status: number;
  /** Where the response came from. @default the URL that was asked */
  readonly url?: string | undefined;
  readonly headers: {
    get(name: string): string | null;
    forEach(visit: (value: string, name: string) => void): void;
  };
} & (
  | { readonly body: ReadableStream<Uint8Array> | AsyncIterable<Uint8Array | string> | null }
  | { arrayBuffer(): Promise<ArrayBuffer> }
  | { text(): Promise<string> }
);

/**
 * What the client uses of an undici dispatcher: an `Agent`, a `Pool`, a `ProxyAgent`, a `MockAgent` and the like, of undici 6, 7 or 8,
 * or one composed of interceptors.
 */
export interface DispatcherLike {
  dispatch(options: { readonly path: string; readonly method: string }, handler: object): boolean;
}

/** Any logger with these four methods: `console`, pino, winston. It gets one line of text per message, without keys. */
export interface Logger {
  debug(message: string): void;
  info(message: string): void;
  warn(message: string): void;
  error(message: string): void;
}

/** From the most to the fewest messages. */
export const logLevels = ["debug", "info", "warn", "error", "off"] as const;
export type LogLevel = (typeof logLevels)[number];

/** Options of one call. They override the client's. */
export interface CallOptions {
  /** Aborts the call; its reason is rethrown as it is. @default none */
  signal?: AbortSignal | undefined;
  /** Milliseconds for one attempt, headers and body. @default 60000 */
  timeout?: number | undefined;
  /** Milliseconds for the whole call: all attempts and waits, and all pages of an iteration. @default none */
  deadline?: number | undefined;
  /** Maximum number of attempts after the first. @default 2 */
  retries?: number | undefined;
  /** Additional headers: an object, `Headers` or pairs. They cannot replace the key headers. @default {} */
  headers?: Readonly<Record<string, string>> | Iterable<readonly [name: string, value: string]> | undefined;
  /** Check parameters against the spec before sending. @default true */
  validate?: boolean | undefined;
  /** Your own fetch: of another library, for a proxy, for a test. @default globalThis.fetch, looked up at call time */
  fetch?: FetchLike | undefined;
  /**
   * Sends through an undici dispatcher in place of a fetch: for a pool, a proxy, HTTP/2 or undici's mocks, and because it is faster.
   * Timeouts, redirects, decompression and errors are those of a fetch. A dispatcher of a call replaces the client's fetch, and a fetch
   * of a call the client's dispatcher; both at once are a `ConfigurationError`. Closing it is up to you. @default none
   *
   * @example
   * import { ProxyAgent } from "undici";
   * const api = TikAPI({ apiKey, dispatcher: new ProxyAgent("http://proxy.example:8080") });
   */
  dispatcher?: DispatcherLike | undefined;
}

/** The option of operations that can be called for an account, or for nobody. */
export interface AccountOption {
  /** The key of the account that the call is for. @default none: the client's own is only for `api.user()` */
  accountKey?: string | undefined;
}

/** Options of a client. */
export interface ClientOptions extends Omit<CallOptions, "signal"> {
  /** Your API key. @default the environment's TIKAPI_API_KEY */
  apiKey?: string | undefined;
  /** The account key for `api.user()`. @default the environment's TIKAPI_ACCOUNT_KEY */
  accountKey?: string | undefined;
  /** URL of the API: https, or http on loopback. @default the environment's TIKAPI_BASE_URL, else https://api.tikapi.io */
  baseUrl?: string | undefined;
  /**
   * Use the sandbox server with the public demo keys, whatever keys the environment has. It speaks plain http, so any other keys are
   * refused. @default false
   */
  sandbox?: boolean | undefined;
  /**
   * Whether a 429 is tried again after a growing wait, which is never shorter than the server asks for: of use if the server refuses
   * bursts. It ends when the waits of a call would take more than `maxWait` milliseconds in all (60000 with `true`); `retries` does not
   * count it. Without it, a 429 is tried again only after a `Retry-After`, as one of the `retries`. @default false
   */
  retryRateLimit?: boolean | { readonly maxWait: number } | undefined;
  /** Maximum number of attempts in flight; others wait. Not shared with other clients. @default none */
  concurrency?: number | undefined;
  /**
   * Maximum number of attempts per time, in milliseconds: `{ requests: 5, per: 1000 }`. Their starts are spaced evenly, and the others
   * wait their turn: outside `timeout`, inside `deadline`. Account clients and clones share it, as they share the key. @default none
   */
  rate?: Rate | undefined;
  /** A limit of your own, such as one that several processes share. Attempts wait for it as they do for `rate`. @default none */
  limiter?: Limiter | undefined;
  /**
   * Maximum number of requests to send, retries included: after that, calls end with a `BudgetError` before anything is sent. Account
   * clients and clones share it; `usage.remaining` says what is left. `set({ budget })` begins a new one, and one of `Infinity` lifts
   * the limit. @default none
   */
  budget?: { readonly requests: number } | undefined;
  /** Maximum bytes of a response body, after decompression; a larger one is a `ParseError`. @default 67108864 (64 MiB) */
  maxResponseBytes?: number | undefined;
  /** Runs around every attempt, within its `timeout`; the first is outermost. To space attempts, use `rate`. @default [] */
  middleware?: readonly Middleware[] | undefined;
  /** Receives the client's log messages. @default none */
  logger?: Logger | undefined;
  /** The lowest level to log. @default "warn" */
  logLevel?: LogLevel | undefined;
  /** Allow use in a browser, where every visitor can read your keys. @default false */
  dangerouslyAllowBrowser?: boolean | undefined;
}
